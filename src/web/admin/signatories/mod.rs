//! The signatories of an appeal: search, details of one signature, moderation, correction.

pub mod correct;
pub mod detail;
mod detail_view;
pub mod list;
pub(in crate::web::admin) mod list_query;
pub mod queue;
pub mod reasons;
pub mod remove;
pub(in crate::web) mod view;

use serde::Deserialize;

use crate::domain::admin_links::{self, SignatoriesLinks};
use crate::domain::{Revision, Seen, SignatureId};
use crate::services::accounts::opened_records::{self, Opening};
use crate::services::signatories::{self, SignatureDetail};
use crate::web::admin::{AppealAdmin, FormFields};
use crate::web::{Error, State};

/// The query of the pages about one signature.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Query {
    /// What was just done.
    done: String,
    /// Cursor of the moderation queue: the last signature shown.
    after: Option<SignatureId>,
    /// `yes` when the organiser comes from the moderation queue.
    queue: String,
}

/// Known words of `done`; the sentence is `signatory-done-<word>`.
const DONE: &[&str] = &[
    "approve",
    "refuse",
    "hold",
    "release",
    "remove",
    "hide",
    "show",
    "corrected",
    "resent",
    "capped",
    "not-pending",
    "not-listed",
    "changed",
    "not-now",
    "group-counts",
    "put-back",
];

fn known_done(word: &str) -> &'static str {
    let known = DONE.iter().find(|known| **known == word);
    known.copied().unwrap_or_default()
}

pub(super) fn links(at: &AppealAdmin) -> SignatoriesLinks {
    SignatoriesLinks::of(&at.admin.language, &at.appeal.slug)
}

/// The signature that the path names; 404 if it belongs to another appeal.
async fn load(state: &State, at: &AppealAdmin, id: SignatureId) -> Result<SignatureDetail, Error> {
    at.require_own(signatories::detail(&state.app, id).await?)
}

/// Counts the signatures that a page is about to show. A session that has opened many within the hour is sent to the
/// step-up page first, which leads back to `page`.
pub(super) async fn count_opened(
    state: &State,
    at: &AppealAdmin,
    number: usize,
    page: &str,
) -> Result<(), Error> {
    let number = i64::try_from(number).unwrap_or(i64::MAX);
    let (session, appeal) = (&at.admin.session, at.appeal.id);
    match opened_records::open(&state.app, session, appeal, number).await? {
        Opening::Granted => Ok(()),
        Opening::FreshNeeded => {
            let step_up = admin_links::step_up(&at.admin.language, page);
            Err(Error::RedirectFirst(step_up))
        }
    }
}

/// The signature as the reader of the form saw it.
fn seen(typed: &FormFields, id: SignatureId) -> Seen {
    Seen {
        id,
        revision: Revision::from_form(typed.get("revision")),
    }
}
