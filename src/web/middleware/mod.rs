//! What happens around every request, from the outside in: a line in the log, headers and error pages, the host and
//! origin policy, a deadline.

mod frame;
mod policy;

pub use frame::frame;
pub use policy::policy;
