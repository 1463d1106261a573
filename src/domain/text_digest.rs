//! The digest by which anybody can check that a published text is the one that was signed.

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use super::Wording;

/// The first line of what is hashed. Change it with every change of the scheme.
const SCHEME: &str = "paraph-text-2";

impl Wording {
    /// SHA-256 of everything that is signed, in hexadecimal: the name of the scheme, title, summary, addressee, notice,
    /// responsible body and Markdown, in this order, each followed by a line feed. All but the Markdown are one line, so
    /// two different wordings never hash the same bytes.
    #[must_use]
    pub fn digest(&self) -> String {
        let mut hash = Sha256::new();
        for part in [
            SCHEME,
            &self.title,
            &self.summary,
            &self.addressee,
            &self.notice,
            &self.responsible,
            &self.markdown,
        ] {
            hash.update(part);
            hash.update("\n");
        }
        HEXLOWER.encode(&hash.finalize())
    }
}

#[cfg(test)]
mod tests;
