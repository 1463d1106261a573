//! Creating, editing, publishing and closing appeals. Imported files and the editor both write through `store`, so that
//! they follow the same rules.

mod edit;
mod find;
mod first_signatories;
mod import;
mod lifecycle;
mod mark;
mod section;
mod store;

use super::{App, ServiceError};
use crate::domain::{Appeal, AppealId, AppealLink, AppealText, Language};
use crate::storage::appeals;

pub(super) use edit::{Edit, save};
pub use edit::{
    SaveOutcome, SettingsSaved, create_as, save_first_as, save_sender_as, save_settings_as,
    save_text_as,
};
pub use find::find;
pub use import::{ImportOptions, Imported, ImportedFile, import, import_all, import_as};
pub use lifecycle::{
    ACCEPT, AcceptedDates, DateWarning, StateChanged, close_as, closing_warning, open_as,
    reopen_until, set_state, settings_warning,
};
pub(super) use mark::mark;
pub use section::{AppealPart, EditableSection, section};
pub use store::{TextChange, change_of};

/// An appeal with all its texts, and its links in one language.
pub type AppealParts = (Appeal, Vec<AppealText>, Vec<AppealLink>);

/// An appeal with all its texts, and its links in one language.
pub async fn parts(
    app: &App,
    id: AppealId,
    language: &Language,
) -> Result<Option<AppealParts>, ServiceError> {
    let language = language.clone();
    let read = app.storage.read(move |c| {
        let Some(appeal) = appeals::by_id(c, id)? else {
            return Ok(None);
        };
        Ok(Some((
            appeal,
            appeals::texts(c, id)?,
            appeals::links(c, id, &language)?,
        )))
    });
    Ok(read.await?)
}
