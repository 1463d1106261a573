//! How commands end, and the words they share with the pages.

use crate::domain::Language;
use crate::i18n::Arg;
use crate::services::App;

/// An error whose `Display` is a sentence for the operator.
pub(super) type Fault = Box<dyn std::error::Error + Send + Sync>;
pub(super) type Outcome = Result<(), Fault>;

/// An English sentence of the catalog, as the pages use it.
pub(super) fn english(app: &App, key: &str, mentioned: &[(&str, Arg<'_>)]) -> String {
    app.catalog.text(&Language::english(), key, mentioned)
}
