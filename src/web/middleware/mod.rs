//! What happens around every request, from the outside in: what stands ready in memory is answered at once; a line in
//! the log, headers and error pages; the host and origin policy; a deadline; the guard of the organisers' area.

mod frame;
mod guard;
mod memory;
mod policy;

pub use frame::frame;
pub use guard::guard;
pub use memory::memory;
pub use policy::policy;
