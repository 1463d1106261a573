//! What a use case knows when a form arrives: the signature as it is now, or as the page showed it.

use super::{Model, Row};
use crate::question::Seen;
use crate::steps::Page;

impl Model {
    /// The signature that a request with an owner's link is about, as the product reads it; `None` when the link works
    /// no more.
    pub(super) fn opened<'a>(&'a self, seen: &'a Seen, page: Page) -> Option<&'a Row> {
        if !page.reads_again {
            return Some(&seen.row);
        }
        let row = &self.rows[seen.key];
        (!row.is_gone && row.links == seen.row.links).then_some(row)
    }

    /// The signature as the product reads it for an organiser; `None` when it has gone.
    pub(super) fn opened_by_organiser<'a>(&'a self, seen: &'a Seen, page: Page) -> Option<&'a Row> {
        if page.reads_again {
            Some(&self.rows[seen.key]).filter(|row| !row.is_gone)
        } else {
            Some(&seen.row)
        }
    }

    /// Whether nothing changed since it was seen.
    pub(super) fn is_as_seen(&self, seen: &Seen) -> bool {
        let row = &self.rows[seen.key];
        !row.is_gone && row.version == seen.row.version
    }
}
