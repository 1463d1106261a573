//! A request for the page of a confirmation link.

use actix_web::HttpRequest;

use crate::domain::Language;

/// A request for the page of a token.
pub(super) struct Visit<'a> {
    pub(super) language: &'a Language,
    pub(super) token: &'a str,
    pub(super) request: &'a HttpRequest,
}
