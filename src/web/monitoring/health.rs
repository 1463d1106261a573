//! Health checks for monitors and load balancers.

use actix_web::HttpResponse;
use serde::Serialize;

use crate::domain::Timestamp;
use crate::storage::appeals;
use crate::web::public::Ctx;

/// `GET /healthz`: the process is alive.
pub async fn healthz() -> HttpResponse {
    HttpResponse::Ok()
        .content_type("text/plain; charset=utf-8")
        .body("ok\n")
}

#[derive(Serialize)]
struct Readiness {
    ready: bool,
    /// `ok`, `late`, `relay-down` or `quota`.
    mail: &'static str,
    mails_waiting: i64,
    oldest_mail_waits_seconds: i64,
    confirmations_late_seconds: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    relay_down_since: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    quota_used_up_until: Option<String>,
}

/// `GET /readyz`: 200 if the database answers, else 503. The state of mail delivery, a few seconds old, is informative
/// only: late mail is no reason to take an instance out of service.
pub async fn readyz(state: Ctx) -> HttpResponse {
    let (now, mail) = (state.now(), &state.app.mail_status);
    let is_ready = state.app.reads().read(appeals::versions).await.is_ok();
    let readiness = Readiness {
        ready: is_ready,
        mail: mail.state(now).as_str(),
        mails_waiting: mail.waiting(),
        oldest_mail_waits_seconds: mail.oldest_age(now) / Timestamp::SECOND,
        confirmations_late_seconds: mail.confirmations_late(now) / Timestamp::SECOND,
        relay_down_since: mail.relay_down_since().map(Timestamp::rfc3339),
        quota_used_up_until: mail.quota_used_up_until(now).map(Timestamp::rfc3339),
    };
    let mut response = if is_ready {
        HttpResponse::Ok()
    } else {
        HttpResponse::ServiceUnavailable()
    };
    response.json(readiness)
}
