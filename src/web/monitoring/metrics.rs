//! For monitors that know the token: the numbers of this process, and of the queue of mails.

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use crate::config::Secret;
use crate::domain::Timestamp;
use crate::metrics::{Exposition, Kind, process};
use crate::storage::Backend;
use crate::web::public::{Ctx, HandlerResult};
use crate::web::{Error, State};

/// `GET /metrics`: in the text format of Prometheus. The route is there only when `metrics.token` is set.
pub async fn show(state: Ctx, request: HttpRequest) -> HandlerResult {
    let token = state.options.metrics_token.as_ref();
    let token = token.ok_or(Error::NotFound)?;
    if !knows(&request, token) {
        return Ok(HttpResponse::Unauthorized()
            .insert_header((header::WWW_AUTHENTICATE, "Bearer realm=\"metrics\""))
            .content_type("text/plain; charset=utf-8")
            .body("the token is missing or another one\n"));
    }
    let mut text = Exposition::default();
    write_build(&state, &mut text);
    state.requests.write(&mut text);
    state.app.reads().write_metrics(&mut text);
    write_mails(&state, &mut text);
    write_appeals(&state, &mut text);
    process::write(&mut text);
    Ok(HttpResponse::Ok()
        .content_type(Exposition::CONTENT_TYPE)
        .body(text.into_text()))
}

/// Whether a request shows the token. Digests are compared, in constant time, so that not even its length is told.
fn knows(request: &HttpRequest, token: &Secret) -> bool {
    let shown = request.headers().get(header::AUTHORIZATION);
    let shown = shown.and_then(|value| value.to_str().ok()?.split_once(' '));
    let Some((_, shown)) = shown.filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer")) else {
        return false;
    };
    let (shown, token) = (Sha256::digest(shown.trim()), Sha256::digest(token.expose()));
    shown.ct_eq(&token).into()
}

fn write_build(state: &State, text: &mut Exposition) {
    let database = match state.app.reads().backend() {
        Backend::Sqlite(_) => "sqlite",
        Backend::Postgres(_) => "postgres",
    };
    let labels = [
        ("version", env!("CARGO_PKG_VERSION")),
        ("database", database),
    ];
    text.family("paraph_build_info", Kind::Gauge, "Which Paraph this is.")
        .value(&labels, 1);
}

/// How mail fares, a few seconds behind: from memory, so that a database that is away holds no monitor up.
fn write_mails(state: &State, text: &mut Exposition) {
    let (now, mail) = (state.now(), &state.app.mail_status);
    let seconds = |milliseconds: i64| milliseconds as f64 / Timestamp::SECOND as f64;
    text.gauge(
        "paraph_outbox_mails",
        "Mails that wait, due or not, of all instances.",
        mail.waiting(),
    );
    text.gauge(
        "paraph_outbox_oldest_seconds",
        "How long the oldest due mail has waited.",
        seconds(mail.oldest_age(now)),
    );
    text.gauge(
        "paraph_confirmations_late_seconds",
        "How late confirmations leave.",
        seconds(mail.confirmations_late(now)),
    );
    text.gauge(
        "paraph_relay_down",
        "1 while the relay cannot be reached, or refuses us.",
        i32::from(mail.relay_down_since().is_some()),
    );
    let mut family = text.family(
        "paraph_mails_total",
        Kind::Counter,
        "What became of tries to send a mail, by class of failure.",
    );
    for (result, class, number) in mail.results.all() {
        family.value(&[("result", result), ("class", class)], number);
    }
}

/// Only what anybody may see: published appeals, and their numbers from the threshold on.
fn write_appeals(state: &State, text: &mut Exposition) {
    let mut family = text.family(
        "paraph_appeal_signatures",
        Kind::Gauge,
        "Confirmed signatures of a published appeal, as its page shows them.",
    );
    for public in state.site.appeals() {
        if let Some(count) = public.shown_count() {
            for (kind, number) in [
                ("individual", count.individuals),
                ("collective", count.organisations),
            ] {
                family.value(&[("appeal", &public.appeal.slug), ("kind", kind)], number);
            }
        }
    }
}
