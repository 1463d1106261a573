//! What every form to sign does with what was posted, whatever it answers: check the token, judge, store.

use std::sync::Arc;

use actix_web::HttpRequest;

use crate::domain::{
    Field, HoldReason, Language, PrivateRecord, Problem, Problems, ReferralId, TextId,
};
use crate::services::form_token;
use crate::services::protection::judge;
use crate::services::protection::proofs::{self, SentForm};
use crate::services::signatures::sign::{Ticket, sign_through};
use crate::storage::statistics::counters;
use crate::storage::{SignOutcome, StorageError, appeals};
use crate::web::page_cache::public_appeal::PublicAppeal;
use crate::web::{Error, State, client_ip};

/// A valid form: the text that it showed, and what was typed.
pub(in crate::web) type Posted = (TextId, PrivateRecord);

/// How a form comes to be signed.
#[derive(Clone, Copy)]
pub(in crate::web) enum Sent {
    /// It was sent.
    Form,
    /// The mail is asked for again, by the browser that sent it.
    Again { no_proof: bool },
}

/// The problems of the fields, or else the one of the form token, if any.
pub(in crate::web::public) fn check_token(
    state: &State,
    public: &PublicAppeal,
    token: &str,
    parsed: Result<PrivateRecord, Problems>,
) -> Result<Posted, Problems> {
    let problem = match form_token::check_text(&state.app, &public.appeal.slug, token) {
        Ok(text) => return parsed.map(|record| (text, record)),
        Err(problem) => problem,
    };
    // Beside other problems it would be one more to correct, although sending the form again is all it asks for.
    Err(parsed
        .err()
        .unwrap_or_else(|| (Field::Form, problem).into()))
}

/// What became of a valid form.
pub(in crate::web::public) enum StoredForm {
    Done {
        ticket: Ticket,
        /// Whether it came without the proof of work that was asked for.
        no_proof: bool,
    },
    /// Another text was published meanwhile: nothing is stored.
    TextChanged,
}

/// The problem of a form whose text is no longer the latest.
pub(in crate::web::public) fn text_changed() -> Problems {
    (Field::Form, Problem::TextChanged).into()
}

/// Judges and stores a signature under the text that its signatory saw, with the word through which they came.
pub(in crate::web::public) async fn store(
    state: &State,
    public: &PublicAppeal,
    language: &Language,
    request: &HttpRequest,
    (text, came, record): (TextId, Option<ReferralId>, &PrivateRecord),
    (form, sent): (SentForm<'_>, Sent),
) -> Result<StoredForm, Error> {
    let network = client_ip::network(request, &state.options.trusted_proxies);
    let (app, appeal) = (&state.app, &public.appeal);
    let no_proof = match sent {
        Sent::Form => proofs::is_missing(app, appeal, form).await?,
        Sent::Again { no_proof } => no_proof,
    };
    let judged = judge(app, appeal, network, record).await?;
    // What only a rate held is released by itself later; this is not.
    let hold = judged.hold.filter(|reason| !(no_proof && reason.is_rate()));
    let judged = PrivateRecord {
        hold: hold.or(no_proof.then_some(HoldReason::NoProof)),
        ..judged
    };
    let stored = sign_through(app, appeal, (text, came), language, &judged);
    Ok(match stored.await? {
        (_, SignOutcome::TextChanged) => StoredForm::TextChanged,
        (ticket, _) => StoredForm::Done { ticket, no_proof },
    })
}

/// The appeal as it is in the database: the page cache may not have a text that was published a moment ago.
pub(in crate::web::public) async fn as_stored(
    state: &State,
    public: &PublicAppeal,
) -> Result<Arc<PublicAppeal>, Error> {
    let languages = state.app.catalog.languages().to_vec();
    let id = public.appeal.id;
    let read = state.app.reads().read(move |c| {
        let appeal = appeals::by_id(c, id)?.ok_or(StorageError::Corrupt("appeals"))?;
        let count = counters::of(c, id)?;
        PublicAppeal::load_published(c, appeal, count, &languages, None)
    });
    Ok(Arc::new(read.await?))
}
