//! Which block of the old text became which of the new one, and which words.

use std::collections::HashMap;
use std::time::Instant;

use similar::{Algorithm, ChangeTag, DiffOp, capture_diff_slices_deadline};

use super::blocks::{Block, Mark, Word};

/// Two blocks that share a smaller part of their words are different ones.
const ALIKE: f64 = 0.4;
/// Most pairs of blocks that are compared in one changed passage; in longer ones blocks are paired in their order.
const PAIRS: usize = 2_500;
/// The most bytes that the tags around the changes of a block take. With more, the block is shown as removed and added.
const TAGS_MAX: usize = 100_000;
/// About how many bytes the tags around one change take.
const CHANGE_TAGS: usize = 160;

/// A block of either text, or of both with the words that changed.
pub(super) enum Change<'a> {
    Same(&'a Block),
    Removed(&'a Block),
    Added(&'a Block),
    Changed(&'a Block, Vec<(ChangeTag, Word)>),
}

/// The blocks of both texts in one order.
pub(super) fn aligned<'a>(
    old: &'a [Block],
    new: &'a [Block],
    deadline: Instant,
) -> Vec<Change<'a>> {
    let contents =
        |blocks: &'a [Block]| -> Vec<_> { blocks.iter().map(|block| &block.content).collect() };
    let (before, after) = (contents(old), contents(new));
    let ops = capture_diff_slices_deadline(Algorithm::Myers, &before, &after, Some(deadline));
    let mut changes = Vec::new();
    for op in ops {
        let (removed, added) = (&old[op.old_range()], &new[op.new_range()]);
        match op {
            DiffOp::Equal { .. } => changes.extend(added.iter().map(Change::Same)),
            _ => passage(&mut changes, removed, added, deadline),
        }
    }
    changes
}

/// A passage in which everything differs: blocks that are alike are shown as one with its changes.
fn passage<'a>(
    changes: &mut Vec<Change<'a>>,
    removed: &'a [Block],
    added: &'a [Block],
    deadline: Instant,
) {
    let (mut from_old, mut from_new) = (0, 0);
    for (old, new) in pairs(removed, added) {
        changes.extend(removed[from_old..old].iter().map(Change::Removed));
        changes.extend(added[from_new..new].iter().map(Change::Added));
        let words = changed_words(
            &removed[old].content.words,
            &added[new].content.words,
            deadline,
        );
        changes.push(Change::Changed(&added[new], words));
        (from_old, from_new) = (old + 1, new + 1);
    }
    changes.extend(removed[from_old..].iter().map(Change::Removed));
    changes.extend(added[from_new..].iter().map(Change::Added));
}

/// The pairs of blocks that are alike, in the order of both, so that as much as possible is alike.
fn pairs(removed: &[Block], added: &[Block]) -> Vec<(usize, usize)> {
    if removed.len() * added.len() > PAIRS {
        let in_order = (0..removed.len().min(added.len())).map(|at| (at, at));
        return in_order
            .filter(|(old, new)| alike(&removed[*old], &added[*new]) > 0.0)
            .collect();
    }
    let width = added.len() + 1;
    let mut best = vec![0.0_f64; (removed.len() + 1) * width];
    let mut pair = vec![0.0_f64; best.len()];
    for old in (0..removed.len()).rev() {
        for new in (0..added.len()).rev() {
            let at = old * width + new;
            pair[at] = alike(&removed[old], &added[new]);
            best[at] = best[at + 1]
                .max(best[at + width])
                .max(pair[at] + best[at + width + 1]);
        }
    }
    let (mut old, mut new, mut pairs) = (0, 0, Vec::new());
    while old < removed.len() && new < added.len() {
        let at = old * width + new;
        if pair[at] > 0.0 && pair[at] + best[at + width + 1] >= best[at] {
            pairs.push((old, new));
            (old, new) = (old + 1, new + 1);
        } else if best[at + width] >= best[at + 1] {
            old += 1;
        } else {
            new += 1;
        }
    }
    pairs
}

/// How much of their words two blocks share, from 0 to 1; 0 for those that are not alike.
fn alike(old: &Block, new: &Block) -> f64 {
    let (before, after) = (&old.content, &new.content);
    if (&before.levels, before.kind) != (&after.levels, after.kind) {
        return 0.0;
    }
    // No more words can be shared than the shorter one has, so most pairs need no look at their words.
    let (fewer, more) = (before.words.len(), after.words.len());
    let (fewer, more) = (fewer.min(more), fewer.max(more));
    if fewer * 8 < more {
        return 0.0;
    }
    let mut counts: HashMap<&str, i64> = HashMap::new();
    let mut total = 0_u32;
    for text in texts(&before.words) {
        *counts.entry(text).or_default() += 1;
        total += 1;
    }
    let mut shared = 0_u32;
    for text in texts(&after.words) {
        total += 1;
        if let Some(left) = counts.get_mut(text).filter(|left| **left > 0) {
            *left -= 1;
            shared += 2;
        }
    }
    let part = f64::from(shared) / f64::from(total.max(1));
    if part < ALIKE { 0.0 } else { part }
}

fn texts(words: &[Word]) -> impl Iterator<Item = &str> {
    words.iter().filter_map(|word| match word {
        Word::Text { text, .. } if !word.is_space() => Some(text.as_str()),
        _ => None,
    })
}

/// The words of both lines in one order. Changes that only a space parts are one change.
pub(super) fn changed_words(
    old: &[Word],
    new: &[Word],
    deadline: Instant,
) -> Vec<(ChangeTag, Word)> {
    let ops = capture_diff_slices_deadline(Algorithm::Myers, old, new, Some(deadline));
    let mut words = Vec::new();
    let (mut removed, mut added): (Vec<Word>, Vec<Word>) = (Vec::new(), Vec::new());
    for (at, op) in ops.iter().enumerate() {
        let (before, after) = (&old[op.old_range()], &new[op.new_range()]);
        let is_equal = matches!(op, DiffOp::Equal { .. });
        let is_between = !(removed.is_empty() || added.is_empty()) && at + 1 < ops.len();
        if !is_equal || (is_between && after.iter().all(Word::is_space)) {
            removed.extend_from_slice(before);
            added.extend_from_slice(after);
            continue;
        }
        flush(&mut words, &mut removed, &mut added);
        let same = after.iter().cloned();
        words.extend(same.map(|word| (ChangeTag::Equal, word)));
    }
    flush(&mut words, &mut removed, &mut added);
    if tags(&words) > TAGS_MAX {
        return whole(old, new);
    }
    words
}

/// About how many bytes the tags of changed words take: each change opens the marks around it again.
fn tags(words: &[(ChangeTag, Word)]) -> usize {
    let marks = words.iter().map(|(_, word)| match word {
        Word::Text { marks, .. } => marks.iter().map(Mark::size).sum(),
        _ => 0,
    });
    let largest: usize = marks.max().unwrap_or_default();
    let runs = words.chunk_by(|one, other| one.0 == other.0).count();
    // One mark is opened whatever changed.
    runs.saturating_sub(2) * (CHANGE_TAGS + largest)
}

fn whole(old: &[Word], new: &[Word]) -> Vec<(ChangeTag, Word)> {
    let (mut words, mut old, mut new) = (Vec::new(), old.to_vec(), new.to_vec());
    flush(&mut words, &mut old, &mut new);
    words
}

fn flush(words: &mut Vec<(ChangeTag, Word)>, removed: &mut Vec<Word>, added: &mut Vec<Word>) {
    words.extend(removed.drain(..).map(|word| (ChangeTag::Delete, word)));
    words.extend(added.drain(..).map(|word| (ChangeTag::Insert, word)));
}
