//! Middleware in the order in which it sees a request: page cache, request log, response headers, error pages, host
//! and origin policy with a timeout, then the guard of the organisers' area, or the reader of links.

mod cached_pages;
mod error_pages;
mod guard;
mod link_tokens;
mod request_log;
mod request_policy;
mod response_headers;

pub use cached_pages::serve_cached;
pub use error_pages::add_error_pages;
pub use guard::guard;
pub use link_tokens::{TOKEN, read_link_token};
pub use request_log::log_request;
pub use request_policy::enforce_policy;
pub use response_headers::add_response_headers;
