//! Changes beside the text of a published appeal, for its public history.

use serde::{Deserialize, Serialize};

use super::appeal_file::AppealLink;
use super::{Language, PictureSlot, SignatureId, Timestamp};

/// One change. It is stored for ever and shown to everybody, so it holds no name of a person: a first signatory is the
/// number of a signature, whose name is shown only while it is public.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "part", rename_all = "kebab-case")]
pub enum PublicChange {
    /// The links in one language, by title.
    Links {
        language: Language,
        added: Vec<String>,
        removed: Vec<String>,
        /// Links that kept their title and lead elsewhere, or are of another kind.
        changed: Vec<String>,
    },
    Picture {
        change: PictureChange,
    },
    Logo {
        change: PictureChange,
    },
    FirstSignatories {
        added: Vec<SignatureId>,
        removed: usize,
        /// First signatories who are shown with another name, role or place.
        changed: usize,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PictureChange {
    Added,
    Replaced,
    /// Only its description or its credit.
    Described,
    Removed,
}

/// An entry of the history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DatedChange {
    pub at: Timestamp,
    pub change: PublicChange,
}

impl PublicChange {
    /// What happened to a picture of an appeal.
    #[must_use]
    pub fn of_picture(slot: PictureSlot, change: PictureChange) -> Self {
        match slot {
            PictureSlot::Picture => Self::Picture { change },
            PictureSlot::Logo => Self::Logo { change },
        }
    }

    /// The change from `old` to `new` links; `None` if no link was added, removed or changed.
    #[must_use]
    pub fn of_links(language: &Language, old: &[AppealLink], new: &[AppealLink]) -> Option<Self> {
        let titles = |links: &[AppealLink], other: &[AppealLink]| -> Vec<String> {
            let alone = links
                .iter()
                .filter(|link| other.iter().all(|known| known.title != link.title));
            alone.map(|link| link.title.clone()).collect()
        };
        let (added, removed) = (titles(new, old), titles(old, new));
        let mut changed: Vec<String> = new
            .iter()
            .filter(|link| !old.contains(link) && !added.contains(&link.title))
            .map(|link| link.title.clone())
            .collect();
        // Of several links with one title, one may be gone.
        let fewer = old
            .iter()
            .filter(|link| !new.contains(link) && !removed.contains(&link.title));
        changed.extend(fewer.map(|link| link.title.clone()));
        changed.sort();
        changed.dedup();
        let is_same = added.is_empty() && removed.is_empty() && changed.is_empty();
        (!is_same).then(|| Self::Links {
            language: language.clone(),
            added,
            removed,
            changed,
        })
    }
}

#[cfg(test)]
mod tests;
