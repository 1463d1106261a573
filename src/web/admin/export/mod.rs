//! The export of signatories as a file, and the document to hand over to the addressee.

pub mod download;
mod fields;
pub mod hand_over;
pub(in crate::web) mod stream;
pub(in crate::web) mod view;

use super::AppealAdmin;
use crate::domain::AppealText;
use crate::domain::admin_links::ListLinks;
use crate::storage::appeals;
use crate::web::{Error, State};

/// Links between the pages of export and import.
pub(in crate::web::admin) fn links(at: &AppealAdmin) -> ListLinks {
    ListLinks::of(&at.admin.language, &at.appeal.slug)
}

/// Title of the appeal, and the language that the title is written in.
pub(in crate::web::admin) async fn titled(
    state: &State,
    at: &AppealAdmin,
) -> Result<(String, String), Error> {
    let id = at.appeal.id;
    let texts: Vec<AppealText> = state
        .app
        .reads()
        .read(move |c| appeals::texts(c, id))
        .await?;
    Ok(super::title(&at.admin, &at.appeal, &texts))
}
