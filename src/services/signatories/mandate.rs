//! How the mandate of an organisation was shown, as recorded by the organiser who approves it.

use crate::domain::{AppealId, MandateShown, SignatureId};
use crate::services::App;

/// The most characters of a document's number.
pub const DOCUMENT_MAX: usize = 120;
/// What the document is sealed for.
const PURPOSE: &str = "mandate-document";

/// How a mandate was shown. Only organisers see the document. It is stored sealed, because its number may name a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mandate {
    pub shown: MandateShown,
    /// The number or the date of the document.
    pub document: Option<String>,
}

impl Mandate {
    /// The document, sealed for this signature.
    pub(in crate::services) fn seal(
        &self,
        app: &App,
        appeal: AppealId,
        id: SignatureId,
    ) -> Option<Vec<u8>> {
        let document = self.document.as_ref()?;
        Some(app.master.seal(&purpose(appeal, id), document.as_bytes()))
    }

    pub(super) fn open(app: &App, appeal: AppealId, id: SignatureId, sealed: &[u8]) -> String {
        let plain = app.master.open_sealed(&purpose(appeal, id), sealed);
        String::from_utf8(plain.unwrap_or_default()).unwrap_or_default()
    }
}

fn purpose(appeal: AppealId, id: SignatureId) -> String {
    format!("{PURPOSE}-{appeal}-{id}")
}
