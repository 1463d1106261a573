//! The one place where a fault becomes an HTTP status. The page itself is written by the middleware, which knows the
//! reader's language; it shows a request id and a way on, never SQL.

use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, ResponseError};

use crate::i18n::TemplateError;
use crate::services::ServiceError;
use crate::services::accounts::AccountError;
use crate::storage::StorageError;

/// Why a request gets no page of its own.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("not found")]
    NotFound,
    #[error("gone")]
    Gone,
    /// The request does not make sense.
    #[error("unprocessable")]
    Unprocessable,
    /// It comes from another site.
    #[error("foreign origin")]
    Foreign,
    /// The organiser's role does not allow it, or the form did not come from their session.
    #[error("forbidden")]
    Forbidden,
    /// Another page first: to enter, or to give the password again.
    #[error("see another page first")]
    First(String),
    /// More bytes than a form may have.
    #[error("too large")]
    TooLarge,
    /// A form with a file that is not written as one, or breaks off.
    #[error("broken")]
    Broken,
    /// A handler of the organisers' area on a route that is not declared as one.
    #[error("a route has the wrong declaration")]
    Undeclared,
    /// Too many from one place; seconds to wait.
    #[error("too many requests")]
    TooMany(u64),
    #[error(transparent)]
    Service(#[from] ServiceError),
    /// A page cannot be written.
    #[error(transparent)]
    Template(#[from] TemplateError),
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
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Gone => StatusCode::GONE,
            Self::Unprocessable => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Foreign | Self::Forbidden => StatusCode::FORBIDDEN,
            Self::Broken => StatusCode::BAD_REQUEST,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::First(_) => StatusCode::SEE_OTHER,
            Self::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Service(error) if error.is_passing() => StatusCode::SERVICE_UNAVAILABLE,
            Self::Service(_) | Self::Template(_) | Self::Undeclared => {
                StatusCode::INTERNAL_SERVER_ERROR
            }
        }
    }

    fn error_response(&self) -> HttpResponse {
        let status = self.status_code();
        if status.is_server_error() {
            tracing::error!("a request failed: {self}");
        }
        let mut response = HttpResponse::build(status);
        if let Self::First(path) = self {
            response.insert_header((LOCATION, path.as_str()));
        }
        let wait = match self {
            Self::TooMany(seconds) => Some(*seconds),
            _ => (status == StatusCode::SERVICE_UNAVAILABLE).then_some(5),
        };
        if let Some(seconds) = wait {
            response.insert_header(("Retry-After", seconds.to_string()));
        }
        response.finish()
    }
}
