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
mod tests {
    use crate::domain::{Language, Wording};

    fn wording() -> Wording {
        Wording {
            language: Language::french(),
            title: "Sauvons le canal".to_owned(),
            markdown: "Nous demandons qu’il reste **ouvert**.".to_owned(),
            summary: "Pour un canal ouvert.".to_owned(),
            addressee: "Au conseil".to_owned(),
            responsible: "Les Amis du canal".to_owned(),
            notice: String::new(),
            note: "Une note".to_owned(),
            links: Vec::new(),
        }
    }

    /// The value is that of `printf 'paraph-text-2\nSauvons le canal\n…' | sha256sum`.
    #[test]
    fn the_digest_is_that_of_the_documented_lines() {
        assert_eq!(
            wording().digest(),
            "e15625644fbb331751e498a2d5acae1d5fbd8ae094e7f73a2f8d1ed4456abede"
        );
    }

    #[test]
    fn every_part_of_the_wording_changes_the_digest_and_nothing_else_does() {
        let changes: [fn(&mut Wording); 6] = [
            |wording| wording.title.push('!'),
            |wording| wording.summary.push('!'),
            |wording| wording.addressee.push('!'),
            |wording| wording.notice.push('!'),
            |wording| wording.responsible.push('!'),
            |wording| wording.markdown.push('!'),
        ];
        for change in changes {
            let mut changed = wording();
            change(&mut changed);
            assert_ne!(changed.digest(), wording().digest());
        }
        let same = Wording {
            note: String::new(),
            ..wording()
        };
        assert_eq!(same.digest(), wording().digest());
    }
}
