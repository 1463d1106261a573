//! Middleware in the order in which it sees a request: page cache, request log, response headers, error pages, host
//! and origin policy with a timeout, read-only mode, then the guard of the organisers' area, or the limit of posts and the
//! reader of links.

mod cached_pages;
mod error_pages;
mod guard;
mod link_tokens;
mod post_limit;
mod read_only;
mod request_log;
mod request_policy;
mod response_headers;

pub use cached_pages::serve_cached;
pub use error_pages::add_error_pages;
pub use guard::guard;
pub use link_tokens::{TOKEN, read_link_token};
pub use post_limit::limit_posts;
pub use read_only::refuse_forms;
pub use request_log::log_request;
pub use request_policy::enforce_policy;
pub use response_headers::{NO_REFERRER, add_headers, add_response_headers};
