//! Maps errors to HTTP statuses. The middleware `error_pages` renders the page, with a request ID and without details.

use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, ResponseError};

use crate::domain::{LinkFault, ReadOnly, Timestamp};
use crate::i18n::TemplateError;
use crate::services::ServiceError;
use crate::services::accounts::AccountError;
use crate::storage::StorageError;

#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("not found")]
    NotFound,
    #[error("gone")]
    Gone,
    /// A link that was cut or changed on its way.
    #[error("damaged link")]
    Link(LinkFault),
    /// The request is not well-formed.
    #[error("unprocessable")]
    Unprocessable,
    /// The request comes from another site.
    #[error("foreign origin")]
    Foreign,
    /// The organiser's role does not allow it, or the form does not belong to their session.
    #[error("forbidden")]
    Forbidden,
    /// Another page must be visited first: to log in, or to enter the password again.
    #[error("see another page first")]
    RedirectFirst(String),
    #[error("too large")]
    TooLarge,
    /// A multipart form that is malformed or incomplete.
    #[error("malformed upload")]
    MalformedUpload,
    /// A handler of the organisers' area whose row in the route table is not `Admin`.
    #[error("the route table declares this route without a permission")]
    NotAnAdminRoute,
    /// The rate limit is reached; seconds to wait.
    #[error("too many requests")]
    TooMany(u64),
    /// The site takes no forms at the moment, or shows no pages; seconds to wait.
    #[error("read-only")]
    ReadOnly(u64, ReadOnly),
    /// The answer takes too long; nothing that the request asked for is promised.
    #[error("the answer took too long")]
    TooSlow,
    #[error(transparent)]
    Service(#[from] ServiceError),
    #[error(transparent)]
    Template(#[from] TemplateError),
}

impl Error {
    /// The site is in this mode.
    #[must_use]
    pub fn read_only(mode: ReadOnly, now: Timestamp) -> Self {
        Self::ReadOnly(mode.wait(now).unsigned_abs(), mode)
    }
}

impl From<AccountError> for Error {
    fn from(error: AccountError) -> Self {
        match error {
            AccountError::Invalid(..) => Self::Unprocessable,
            AccountError::LinkUsed => Self::Gone,
            AccountError::Service(error) => Self::Service(error),
        }
    }
}

impl From<StorageError> for Error {
    fn from(error: StorageError) -> Self {
        Self::Service(error.into())
    }
}

impl ResponseError for Error {
    fn status_code(&self) -> StatusCode {
        match self {
            Self::NotFound | Self::Link(_) => StatusCode::NOT_FOUND,
            Self::Gone => StatusCode::GONE,
            Self::Unprocessable => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Foreign | Self::Forbidden => StatusCode::FORBIDDEN,
            Self::MalformedUpload => StatusCode::BAD_REQUEST,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::RedirectFirst(_) => StatusCode::SEE_OTHER,
            Self::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::TooSlow | Self::ReadOnly(..) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Service(error) if error.is_retryable() => StatusCode::SERVICE_UNAVAILABLE,
            Self::Service(_) | Self::Template(_) | Self::NotAnAdminRoute => {
                StatusCode::INTERNAL_SERVER_ERROR
            }
        }
    }

    fn error_response(&self) -> HttpResponse {
        let status = self.status_code();
        if status.is_server_error() && !matches!(self, Self::ReadOnly(..)) {
            tracing::error!("request failed: {self}");
        }
        let mut response = HttpResponse::build(status);
        if let Self::RedirectFirst(path) = self {
            response.insert_header((LOCATION, path.as_str()));
        }
        let wait = match self {
            Self::TooMany(seconds) | Self::ReadOnly(seconds, _) => Some(*seconds),
            _ => (status == StatusCode::SERVICE_UNAVAILABLE).then_some(5),
        };
        if let Some(seconds) = wait {
            response.insert_header(("Retry-After", seconds.to_string()));
        }
        let mut response = response.finish();
        if let Self::Link(fault) = self {
            response.extensions_mut().insert(*fault);
        }
        if let Self::ReadOnly(_, mode) = self {
            response.extensions_mut().insert(*mode);
        }
        response
    }
}
