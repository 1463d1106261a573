//! Lists of signatories: taken away, handed over, and brought in.

pub mod batch;
pub mod export;
mod fields;
pub mod hand_over;
pub mod import;
mod left_out;
pub mod look;
mod stream;

use super::AppealAdmin;
use crate::domain::AppealText;
use crate::domain::admin_links::ExchangeLinks;
use crate::storage::appeals;
use crate::web::{Error, State};

fn links(at: &AppealAdmin) -> ExchangeLinks {
    ExchangeLinks::of(&at.admin.language, &at.appeal.slug)
}

/// The title of the appeal, and the language it is in.
async fn titled(state: &State, at: &AppealAdmin) -> Result<(String, String), Error> {
    let id = at.appeal.id;
    let texts: Vec<AppealText> = state
        .app
        .storage
        .read(move |c| appeals::texts(c, id))
        .await?;
    Ok(super::title(&at.admin, &at.appeal, &texts))
}
