//! What happens around every request, from the outside in: a line in the log, headers and error pages, the host and
//! origin policy, a deadline, and the guard of the organisers' area.

mod frame;
mod guard;
mod policy;

pub use frame::frame;
pub use guard::guard;
pub use policy::policy;
