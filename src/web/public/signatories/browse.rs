//! A page of the list in alphabetical order: from a letter, or next to another page.

use super::cursor::LineCursor;
use super::letters::Letters;
use super::view::{LetterLink, Position};
use crate::domain::links::AppealLinks;
use crate::domain::{SignatureId, SignatureKind};
use crate::storage::public_list::{self, LineMark, Listing, letters};
use crate::storage::{ReadConn, StorageError};
use crate::web::page_cache::public_appeal::PublicAppeal;

/// Names on a page.
pub(super) const PAGE_SIZE: usize = 200;

/// Where a page begins.
pub(super) enum Place {
    Start,
    Letter(String),
    After(LineCursor),
    Before(LineCursor),
}

/// A page of one list, as it is read.
pub(super) struct Page {
    lines: Vec<Listing>,
    letters: Letters,
    /// How many names stand before this page.
    before: i64,
    has_next: bool,
}

impl Page {
    pub(super) fn read(
        c: &mut ReadConn,
        public: &PublicAppeal,
        kind: SignatureKind,
        place: &Place,
    ) -> Result<Self, StorageError> {
        let appeal = &public.appeal;
        let letters = Letters::new(letters::of(c, appeal.id, kind)?, &appeal.language);
        // One more than a page, to see whether there is another one.
        let most = PAGE_SIZE as i64 + 1;
        let after = |c: &mut ReadConn, line| {
            let mut lines = public_list::page(c, appeal.id, kind, line, most)?;
            let has_next = lines.len() > PAGE_SIZE;
            lines.truncate(PAGE_SIZE);
            Ok::<_, StorageError>((lines, has_next))
        };
        let (lines, has_next, before) = match place {
            Place::Start => {
                let (lines, has_next) = after(c, None)?;
                (lines, has_next, 0)
            }
            Place::Letter(letter) => {
                let start = letters.start(letter);
                let before = letters.before(&start);
                let (lines, has_next) = after(c, Some((start, SignatureId::BEFORE_FIRST)))?;
                (lines, has_next, before)
            }
            Place::After(cursor) => {
                let (lines, has_next) = after(c, Some(cursor.line.clone()))?;
                let typed = if has_next { cursor.before } else { i64::MAX };
                let before = letters.likely(typed, &lines);
                (lines, has_next, before)
            }
            Place::Before(cursor) => {
                let mut lines = public_list::page_before(c, appeal.id, kind, &cursor.line, most)?;
                let is_first = lines.len() <= PAGE_SIZE;
                lines.drain(..lines.len().saturating_sub(PAGE_SIZE));
                let typed = cursor.before.saturating_sub(lines.len() as i64);
                let before = letters.likely(if is_first { 0 } else { typed }, &lines);
                (lines, true, before)
            }
        };
        Ok(Self {
            lines,
            letters,
            before,
            has_next,
        })
    }

    /// The page as it is shown, and the addresses of those around it. `first` are not repeated in the list.
    pub(super) fn shown(self, first: &[Listing], links: &AppealLinks, list: &str) -> ShownPage {
        let at = |listing: &Listing| -> LineMark { (listing.sort_key.clone(), listing.signature) };
        let page = |parameter: &str, value: &str| {
            links.signatories_page(&[("list", list), (parameter, value)])
        };
        let cursor = |listing: &Listing, before| LineCursor {
            line: at(listing),
            before,
        };
        let (start, end) = (self.lines.first(), self.lines.last());
        let previous = start
            .filter(|_| self.before > 0)
            .map(|line| page("before", &cursor(line, self.before).encode()));
        let after = self.before + self.lines.len() as i64;
        let next = end
            .filter(|_| self.has_next)
            .map(|line| page("after", &cursor(line, after).encode()));
        let current = start.map(|line| line.initial.clone());
        let start = start.map(at);
        let passed = first.iter().filter(|first| Some(at(first)) < start).count() as i64;
        let is_first = |line: &Listing| first.iter().any(|first| first.signature == line.signature);
        let lines: Vec<Listing> = self
            .lines
            .into_iter()
            .filter(|line| !is_first(line))
            .collect();
        let (total, before) = (self.letters.total(), (self.before - passed).max(0));
        let has_pages = previous.is_some() || next.is_some();
        let letters = self.letters.into_iter().map(|letter| LetterLink {
            path: page("letter", &letter),
            is_current: current.as_ref() == Some(&letter),
            letter,
        });
        ShownPage {
            position: (has_pages && !lines.is_empty()).then(|| Position {
                from: before + 1,
                to: before + lines.len() as i64,
                total: total - first.len() as i64,
            }),
            letters: letters.filter(|_| has_pages).collect(),
            previous,
            next,
            lines,
        }
    }
}

#[derive(Default)]
pub(super) struct ShownPage {
    pub(super) lines: Vec<Listing>,
    pub(super) letters: Vec<LetterLink>,
    pub(super) position: Option<Position>,
    pub(super) previous: Option<String>,
    pub(super) next: Option<String>,
}
