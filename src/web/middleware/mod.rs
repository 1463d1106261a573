//! What happens around every request, from the outside in: what stands ready in memory is answered at once; a line in
//! the log, headers and error pages; the host and origin policy; a deadline; the guard of the organisers' area.

mod guard;
pub(in crate::web) mod request_policy;
pub(in crate::web) mod response_headers;

pub use guard::guard;
pub use request_policy::enforce_policy;
pub use response_headers::finish_response;
