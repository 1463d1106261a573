//! What happens around every request, from the outside in: what stands ready in memory is answered at once; a line in
//! the log, headers and error pages; the host and origin policy; a deadline.

mod frame;
mod memory;
mod policy;

pub use frame::frame;
pub use memory::memory;
pub use policy::policy;
