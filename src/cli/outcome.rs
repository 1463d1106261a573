//! How commands end, and the words they share with the pages.

use crate::domain::Language;
use crate::i18n::Arg;
use crate::services::App;

/// An error whose `Display` is a sentence for the operator.
pub(super) type Fault = Box<dyn std::error::Error + Send + Sync>;
pub(super) type Outcome = Result<(), Fault>;

/// An error with an exit code of `sysexits.h`, which mail servers understand.
#[derive(Debug, thiserror::Error)]
#[error("{sentence}")]
pub struct SysExit {
    pub code: u8,
    sentence: String,
}

impl SysExit {
    /// The message cannot be taken, and never will.
    pub const DATAERR: u8 = 65;
    /// Try again later.
    pub const TEMPFAIL: u8 = 75;

    pub(super) fn fault(code: u8, sentence: String) -> Fault {
        Box::new(Self { code, sentence })
    }
}

/// An English sentence of the catalog, as the pages use it.
pub(super) fn english(app: &App, key: &str, mentioned: &[(&str, Arg<'_>)]) -> String {
    app.catalog.text(&Language::english(), key, mentioned)
}
