//! What a transaction did to the lists of first signatories. It is noted line by line as it happens, because what was
//! read before a lock may be what another instance changed as well.

use std::collections::BTreeMap;

use crate::domain::text::identity;
use crate::domain::{AppealId, PublicChange, SignatureId};

/// What the public sees of a first signatory.
#[derive(Clone, PartialEq, Eq)]
pub(in crate::storage) struct FirstLine {
    pub(in crate::storage) name: String,
    pub(in crate::storage) detail: String,
    pub(in crate::storage) place: String,
}

crate::domain::hidden_debug!(FirstLine);

/// A line before the transaction, and as it is by now.
#[derive(Default)]
struct Line {
    before: Option<FirstLine>,
    after: Option<FirstLine>,
}

#[derive(Default)]
pub(in crate::storage) struct FirstChanges(BTreeMap<AppealId, BTreeMap<SignatureId, Line>>);

impl FirstChanges {
    pub(in crate::storage) fn left(&mut self, appeal: AppealId, id: SignatureId, line: FirstLine) {
        let lines = self.0.entry(appeal).or_default();
        let new = Line {
            before: Some(line),
            after: None,
        };
        lines.entry(id).or_insert(new).after = None;
    }

    pub(in crate::storage) fn came(&mut self, appeal: AppealId, id: SignatureId, line: FirstLine) {
        let lines = self.0.entry(appeal).or_default();
        lines.entry(id).or_default().after = Some(line);
    }

    /// What changed for the public, by appeal; another order is no change.
    pub(in crate::storage) fn take(&mut self) -> Vec<(AppealId, PublicChange)> {
        let appeals = std::mem::take(&mut self.0).into_iter();
        appeals
            .filter_map(|(appeal, lines)| Some((appeal, change_of(&lines)?)))
            .collect()
    }
}

/// One who was entered again under the same name is the same.
fn change_of(lines: &BTreeMap<SignatureId, Line>) -> Option<PublicChange> {
    let (mut gone, mut added, mut changed) = (Vec::new(), Vec::new(), 0);
    for (id, line) in lines {
        match (&line.before, &line.after) {
            (Some(before), Some(after)) => changed += usize::from(before != after),
            (Some(before), None) => gone.push(before),
            (None, Some(after)) => added.push((*id, after)),
            (None, None) => {}
        }
    }
    added.retain(|(_, new)| {
        let known = gone
            .iter()
            .position(|old| identity(&old.name) == identity(&new.name));
        let again = known.map(|at| gone.remove(at));
        changed += usize::from(again.is_some_and(|old| old != *new));
        again.is_none()
    });
    let removed = gone.len();
    let added: Vec<SignatureId> = added.into_iter().map(|(id, _)| id).collect();
    (!added.is_empty() || removed + changed > 0).then_some(PublicChange::FirstSignatories {
        added,
        removed,
        changed,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const CANAL: AppealId = AppealId(1);

    fn line(name: &str, detail: &str) -> FirstLine {
        FirstLine {
            name: name.to_owned(),
            detail: detail.to_owned(),
            place: String::new(),
        }
    }

    #[test]
    fn a_line_that_comes_back_as_it_was_is_no_change() {
        let mut changes = FirstChanges::default();
        changes.left(CANAL, SignatureId(1), line("Ada Un", "autrice"));
        changes.came(CANAL, SignatureId(1), line("Ada Un", "autrice"));
        changes.came(CANAL, SignatureId(2), line("Bob Deux", ""));
        changes.left(CANAL, SignatureId(2), line("Bob Deux", ""));
        assert_eq!(changes.take(), []);
    }

    #[test]
    fn who_is_entered_again_under_the_same_name_is_the_same() {
        let mut changes = FirstChanges::default();
        changes.left(CANAL, SignatureId(1), line("Ada Un", "autrice"));
        changes.came(CANAL, SignatureId(7), line("ada un", "poète"));
        changes.left(CANAL, SignatureId(2), line("Bob Deux", ""));
        changes.came(CANAL, SignatureId(8), line("Carla Trois", ""));
        let expected = PublicChange::FirstSignatories {
            added: vec![SignatureId(8)],
            removed: 1,
            changed: 1,
        };
        assert_eq!(changes.take(), [(CANAL, expected)]);
        assert_eq!(changes.take(), [], "it is told once");
    }
}
