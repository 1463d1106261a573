//! The signatories of an appeal: searched, looked at one by one, decided about.

pub mod correct;
pub mod detail;
mod detail_view;
pub mod list;
pub mod queue;
pub mod remove;
pub(in crate::web) mod view;

use serde::Deserialize;

use crate::domain::SignatureId;
use crate::domain::admin_links::SignatoriesLinks;
use crate::services::signatories;
use crate::services::signatories::SignatureDetail;
use crate::web::admin::AppealAdmin;
use crate::web::{Error, State};

/// What was just done, in the address that follows.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Query {
    done: String,
    /// The last signature of the row that was shown.
    after: SignatureId,
    queue: String,
}

/// Everything that may have been done; its sentence is `signatory-done-<word>`.
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
];

fn done(word: &str) -> &'static str {
    let found = DONE.iter().find(|known| **known == word);
    found.copied().unwrap_or_default()
}

pub(super) fn links(at: &AppealAdmin) -> SignatoriesLinks {
    SignatoriesLinks::of(&at.admin.language, &at.appeal.slug)
}

/// The signature that the path names, if it is one of this appeal.
async fn own(state: &State, at: &AppealAdmin, id: SignatureId) -> Result<SignatureDetail, Error> {
    at.own(signatories::detail(&state.app, id).await?)
}
