//! What a connection knows of the answers of our code, so that an answer that is not ours can be told apart.

use std::cell::Cell;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll};

use actix_web::body::{BodySize, BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::error::InternalError;
use actix_web::http::header;
use actix_web::middleware::Next;
use actix_web::web::{self, Bytes};

use super::parser_errors;
use crate::web::State;

/// The answers of our code on one connection. A connection handles one request after the other.
#[derive(Default)]
pub struct Answers {
    begun: Cell<u64>,
    ended: Cell<u64>,
    /// How many had begun when everything that was written had left.
    sent: Cell<u64>,
    /// Whether what our code wrote last, and what may not have left yet, could end like the head of an answer.
    ends_like_a_head: Cell<bool>,
}

impl Answers {
    /// How many have begun.
    pub(super) fn begun(&self) -> u64 {
        self.begun.get()
    }

    /// Whether our code has no part in what is written next. An answer of the parser may still stand behind one of ours.
    pub(super) fn may_be_parser_error(&self) -> bool {
        self.begun == self.ended && !self.ends_like_a_head.get()
    }

    /// Whether there is an answer that has not left completely.
    pub(super) fn are_due(&self) -> bool {
        self.begun != self.sent
    }

    /// Notes that all that was written has left.
    pub(super) fn note_sent(&self) {
        if self.begun == self.ended {
            self.sent.set(self.begun.get());
            self.ends_like_a_head.set(false);
        }
    }

    fn begin(self: Rc<Self>) -> Open {
        self.begun.set(self.begun.get() + 1);
        Open(self)
    }
}

/// An answer that has begun; it ends when this is dropped.
struct Open(Rc<Answers>);

impl Drop for Open {
    fn drop(&mut self) {
        self.0.ended.set(self.0.ended.get() + 1);
    }
}

/// The body of an answer, which ends with it.
struct Noted {
    body: BoxBody,
    open: Open,
}

impl MessageBody for Noted {
    type Error = <BoxBody as MessageBody>::Error;

    fn size(&self) -> BodySize {
        self.body.size()
    }

    fn poll_next(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Bytes, Self::Error>>> {
        let piece = Pin::new(&mut self.body).poll_next(context);
        if let Poll::Ready(Some(Ok(piece))) = &piece {
            // A head ends with two empty lines of the network; the last octet may come alone.
            let is_like_a_head = piece.ends_with(b"\r\n") || piece[..] == b"\n"[..];
            self.open.0.ends_like_a_head.set(is_like_a_head);
        }
        piece
    }
}

/// Notes begin and end of each answer, and gives the headers and a page to those that a middleware gave up. It sees a
/// request first.
pub async fn note_answers(
    state: web::Data<State>,
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let answers = request.conn_data::<Rc<Answers>>().cloned();
    let open = answers.map(Answers::begin);
    let accepted = request.headers().get(header::ACCEPT_LANGUAGE).cloned();
    let response = next.call(request).await.map_err(|error| {
        let status = error.as_response_error().status_code();
        let accepted = accepted.as_ref().and_then(|value| value.to_str().ok());
        let response = parser_errors::response(&state, status, accepted);
        InternalError::from_response("given up", response)
    })?;
    let response = response.map_into_boxed_body();
    Ok(match open {
        Some(open) => response.map_body(|_, body| BoxBody::new(Noted { body, open })),
        None => response,
    })
}
