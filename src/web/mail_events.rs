//! Webhooks that mail providers call to report bounces and complaints. No page belongs to them.

use actix_web::http::header;
use actix_web::web::{Bytes, Path};
use actix_web::{HttpRequest, HttpResponse};

use crate::domain::EventsProvider;
use crate::services::inbox::events::{self, EventsOutcome};
use crate::web::Error;
use crate::web::public::{Ctx, HandlerResult};

/// When a provider is asked to come back, in seconds.
const LATER: &str = "300";

/// `POST /webhooks/{provider}`. Bodies beyond 256 KiB, the limit of [`Bytes`], are refused. The answer is the same whatever
/// the event says, and comes once it is stored; what follows from it comes later.
pub async fn receive(
    state: Ctx,
    provider: Path<String>,
    request: HttpRequest,
    body: Bytes,
) -> HandlerResult {
    let provider = EventsProvider::from_word(&provider).ok_or(Error::NotFound)?;
    let authorization = request.headers().get(header::AUTHORIZATION);
    let authorization = authorization.and_then(|value| value.to_str().ok());
    let settings = &state.options.events;
    let received = events::receive(&state.app, settings, provider, authorization, &body);
    let (mut answer, word) = match received.await? {
        EventsOutcome::NotSet => return Err(Error::NotFound),
        EventsOutcome::Taken => (HttpResponse::Ok(), "taken\n"),
        EventsOutcome::Refused => {
            let mut answer = HttpResponse::Unauthorized();
            answer.insert_header((header::WWW_AUTHENTICATE, "Basic realm=\"events\""));
            (
                answer,
                "the secret, the signature or the topic is missing, wrong or too old\n",
            )
        }
        EventsOutcome::Full => {
            let mut answer = HttpResponse::ServiceUnavailable();
            answer.insert_header((header::RETRY_AFTER, LATER));
            (answer, "too many messages wait\n")
        }
    };
    Ok(answer.content_type("text/plain; charset=utf-8").body(word))
}
