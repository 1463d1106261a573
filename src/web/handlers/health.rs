//! For monitors: is the process there, and can it work.

use actix_web::HttpResponse;
use serde::Serialize;

use super::Ctx;
use crate::domain::Timestamp;
use crate::storage::outbox;

/// `GET /healthz`: the process answers.
pub async fn healthz() -> HttpResponse {
    HttpResponse::Ok()
        .content_type("text/plain; charset=utf-8")
        .body("ok\n")
}

#[derive(Serialize)]
struct Readiness {
    ready: bool,
    mails_waiting: i64,
    oldest_mail_waits_seconds: i64,
}

/// `GET /readyz`: the database answers and the pages are in memory; says how long the oldest mail has waited.
pub async fn readyz(state: Ctx) -> HttpResponse {
    let now = state.now();
    let age = state.app.storage.read(move |c| outbox::age(c, now)).await;
    let Ok(age) = age else {
        let body = Readiness {
            ready: false,
            mails_waiting: 0,
            oldest_mail_waits_seconds: 0,
        };
        return HttpResponse::ServiceUnavailable().json(body);
    };
    let waits = age
        .oldest_due
        .map_or(0, |due| now.since(due) / Timestamp::SECOND);
    HttpResponse::Ok().json(Readiness {
        ready: true,
        mails_waiting: age.waiting,
        oldest_mail_waits_seconds: waits,
    })
}
