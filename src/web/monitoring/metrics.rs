//! Metrics for Prometheus: of this process, of the mail queue, and of published appeals.

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

/// `GET /metrics`, with `metrics.token` as a bearer token. Without that setting the route does not exist.
pub async fn show(state: Ctx, request: HttpRequest) -> HandlerResult {
    let token = state.options.metrics_token.as_ref();
    let token = token.ok_or(Error::NotFound)?;
    if !has_token(&request, token) {
        return Ok(HttpResponse::Unauthorized()
            .insert_header((header::WWW_AUTHENTICATE, "Bearer realm=\"metrics\""))
            .content_type("text/plain; charset=utf-8")
            .body("the token is missing or wrong\n"));
    }
    let mut text = Exposition::default();
    write_build(&state, &mut text);
    state.http_metrics.write(&mut text);
    state.app.reads().write_metrics(&mut text);
    write_mails(&state, &mut text);
    write_appeals(&state, &mut text);
    process::write(&mut text);
    Ok(HttpResponse::Ok()
        .content_type(Exposition::CONTENT_TYPE)
        .body(text.into_text()))
}

/// Compares digests in constant time, so that not even the length of the token leaks.
fn has_token(request: &HttpRequest, token: &Secret) -> bool {
    let sent = request.headers().get(header::AUTHORIZATION);
    let sent = sent.and_then(|value| value.to_str().ok()?.split_once(' '));
    let Some((_, sent)) = sent.filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer")) else {
        return false;
    };
    let (sent, token) = (Sha256::digest(sent.trim()), Sha256::digest(token.expose()));
    sent.ct_eq(&token).into()
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
    let help = "Version of Paraph and kind of database.";
    text.family("paraph_build_info", Kind::Gauge, help)
        .value(&labels, 1);
}

/// From memory and a few seconds old, so that this works without the database.
fn write_mails(state: &State, text: &mut Exposition) {
    let (now, mail) = (state.now(), &state.app.mail_status);
    let seconds = |milliseconds: i64| milliseconds as f64 / Timestamp::SECOND as f64;
    text.gauge(
        "paraph_outbox_mails",
        "Mails in the outbox, due or not, of all instances.",
        mail.waiting(),
    );
    text.gauge(
        "paraph_outbox_oldest_seconds",
        "Age of the oldest due mail.",
        seconds(mail.oldest_age(now)),
    );
    text.gauge(
        "paraph_confirmations_late_seconds",
        "How late confirmation mails are.",
        seconds(mail.confirmations_late(now)),
    );
    text.gauge(
        "paraph_relay_down",
        "1 while the mail relay is unreachable or refuses us.",
        i32::from(mail.relay_down_since().is_some()),
    );
    let mut family = text.family(
        "paraph_mails_total",
        Kind::Counter,
        "Attempts to send a mail, by result and class of failure.",
    );
    for (result, class, number) in mail.results.all() {
        family.value(&[("result", result), ("class", class)], number);
    }
}

/// Only public data: published appeals, and their numbers if the pages display them.
fn write_appeals(state: &State, text: &mut Exposition) {
    let mut family = text.family(
        "paraph_appeal_signatures",
        Kind::Gauge,
        "Confirmed signatures of a published appeal, as its page displays them.",
    );
    for public in state.page_cache.appeals() {
        if let Some(count) = public.public_count() {
            for (kind, number) in [
                ("individual", count.individuals),
                ("collective", count.organisations),
            ] {
                family.value(&[("appeal", &public.appeal.slug), ("kind", kind)], number);
            }
        }
    }
}
