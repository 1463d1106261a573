//! Searching the list of signatories. Matches that an index finds come first: by mailbox, by organisation, by the words
//! of the public list. Then rows are decrypted from the newest to the oldest until the page is full or the time is up.
//! Each read transaction is short, so that reads of other requests are not held up.

use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::domain::{
    AddressIndex, Appeal, AppealId, Language, ListSearch, OrganisationIndex, OrganisationName,
    PrivateRecord, Signature, SignatureId, SignatureIndexes, SignatureState,
};
use crate::services::signatories::text_match::begins;
use crate::services::signatories::{Cursor, SignatoryFilter};
use crate::services::{App, ServiceError};
use crate::storage::public_list::{WordMark, overrides};
use crate::storage::signatures::reverse_scan::ReverseScan;
use crate::storage::signatures::scan;
use crate::storage::{ReadConn, StorageError, public_list, signatures};
use crate::vault::AppealKey;

/// Rows of the first read: enough for a page that needs no decryption.
const FIRST_READ: usize = 64;
/// The most rows of a read.
const MAX_READ: usize = 500;
/// Entries of the public list in a read.
const LISTINGS: usize = 100;

pub struct SignatoryMatch {
    pub signature: Signature,
    /// `None` once the personal data are erased.
    pub record: Option<PrivateRecord>,
    /// Whether it is in the public list.
    pub is_listed: bool,
}

/// A page of matches.
#[derive(Default)]
pub struct SearchPage {
    pub matches: Vec<SignatoryMatch>,
    /// Where the next page begins; `None` when everything was searched.
    pub next: Option<Cursor>,
    /// Rows that were read one by one.
    pub scanned: u64,
    /// Whether the time was up before the page was full.
    pub timed_out: bool,
}

/// Which page of the matches is wanted.
pub struct PageRequest {
    pub from: Cursor,
    /// The most matches of the page.
    pub size: usize,
    /// How long the search may take, approximately.
    pub time: Duration,
}

/// The size and the deadline of a page.
#[derive(Clone, Copy)]
struct Limits {
    size: usize,
    deadline: Instant,
}

struct Search {
    appeal: AppealId,
    language: Language,
    key: AppealKey,
    filter: SignatoryFilter,
    /// The organisation whose full name was typed.
    organisation: Option<OrganisationIndex>,
}

impl Search {
    /// Decrypts rows and returns those that match.
    fn open_matching(&self, rows: Vec<Signature>) -> Result<Vec<SignatoryMatch>, ServiceError> {
        let mut matches = Vec::new();
        for signature in rows {
            let record = self.key.record_of(&signature)?;
            let record = record.filter(|_| signature.has_record());
            if self.filter.matches(&signature, record.as_ref()) {
                matches.push(SignatoryMatch {
                    signature,
                    record,
                    is_listed: false,
                });
            }
        }
        Ok(matches)
    }

    fn is_of_organisation(&self, found: &SignatoryMatch) -> bool {
        self.organisation.is_some() && found.signature.organisation_index == self.organisation
    }

    /// Whether the index of the public list finds this signature, provided that it is listed.
    fn is_found_by_words(&self, found: &SignatoryMatch) -> bool {
        let typed = self.filter.terms.indexed_terms();
        let listing = found
            .record
            .as_ref()
            .and_then(|record| record.public_listing(&self.language));
        !typed.is_empty() && listing.is_some_and(|listing| begins(typed, &[&listing.name]))
    }

    /// Leaves out the matches that an index found already.
    fn without_indexed(
        &self,
        c: &mut ReadConn,
        matches: Vec<SignatoryMatch>,
    ) -> Result<Vec<SignatoryMatch>, StorageError> {
        let candidates: Vec<SignatureId> = matches
            .iter()
            .filter(|found| found.signature.state == SignatureState::Confirmed)
            .filter(|found| self.is_found_by_words(found))
            .map(|found| found.signature.id)
            .collect();
        let listed = if candidates.is_empty() {
            candidates
        } else {
            overrides::listed_with_words(c, &candidates)?
        };
        let is_new = |found: &SignatoryMatch| {
            !listed.contains(&found.signature.id) && !self.is_of_organisation(found)
        };
        Ok(matches.into_iter().filter(is_new).collect())
    }
}

/// One page of the matches.
pub async fn find(
    app: &App,
    appeal: &Appeal,
    filter: &SignatoryFilter,
    request: PageRequest,
) -> Result<SearchPage, ServiceError> {
    let limits = Limits {
        size: request.size,
        deadline: Instant::now() + request.time,
    };
    let key = app.key(appeal)?;
    let full_name = OrganisationName::parse(&filter.terms.organisation).ok();
    let search = Arc::new(Search {
        appeal: appeal.id,
        language: appeal.language.clone(),
        organisation: full_name.map(|name| SignatureIndexes::of_organisation(&key, &name)),
        key,
        filter: filter.clone(),
    });
    let mut page = match &filter.terms.address {
        Some(address) => {
            let index = SignatureIndexes::of_address(&search.key, address);
            find_by_address(app, &search, index).await?
        }
        None if filter.terms.is_empty() => scan_page(app, &search, request.from, limits).await?,
        None => {
            // Decryption occupies a core: the semaphore leaves some to other requests.
            let _permit = app.searching.acquire().await;
            scan_page(app, &search, request.from, limits).await?
        }
    };
    let ids: Vec<SignatureId> = page
        .matches
        .iter()
        .map(|found| found.signature.id)
        .collect();
    let listed = app
        .storage
        .read(move |c| overrides::listed(c, &ids))
        .await?;
    for found in &mut page.matches {
        found.is_listed = listed.contains(&found.signature.id);
    }
    Ok(page)
}

/// The signatures of a mailbox are few: all of them are one page.
async fn find_by_address(
    app: &App,
    search: &Arc<Search>,
    index: AddressIndex,
) -> Result<SearchPage, ServiceError> {
    let search = Arc::clone(search);
    let read = app.storage.read(move |c| {
        let mut rows = signatures::by_address(c, search.appeal, index)?;
        rows.reverse();
        Ok(search.open_matching(rows))
    });
    Ok(SearchPage {
        matches: read.await??,
        ..SearchPage::default()
    })
}

async fn scan_page(
    app: &App,
    search: &Arc<Search>,
    from: Cursor,
    limits: Limits,
) -> Result<SearchPage, ServiceError> {
    let mut page = SearchPage::default();
    let states = &search.filter.columns.states;
    let can_use_words = !search.filter.terms.indexed_terms().is_empty()
        && states.contains(&SignatureState::Confirmed);
    let (words_after, before) = match from {
        Cursor::Start => {
            page.matches = find_by_organisation(app, search, limits.size).await?;
            (can_use_words.then_some(None), SignatureId::AFTER_LAST)
        }
        Cursor::Words(word, id) => (Some(Some((word, id))), SignatureId::AFTER_LAST),
        Cursor::Before(id) => (None, id),
    };
    if let Some(after) = words_after {
        add_by_words(app, search, after, limits, &mut page).await?;
    }
    if page.next.is_none() {
        add_by_scan(app, search, before, limits, &mut page).await?;
    }
    Ok(page)
}

/// The claims of the organisation whose full name was typed.
async fn find_by_organisation(
    app: &App,
    search: &Arc<Search>,
    size: usize,
) -> Result<Vec<SignatoryMatch>, ServiceError> {
    let Some(index) = search.organisation else {
        return Ok(Vec::new());
    };
    let search = Arc::clone(search);
    let read = app.storage.read(move |c| {
        let mut rows = signatures::by_organisation(c, search.appeal, index)?;
        rows.reverse();
        // Leaves room for one match by words, which the cursor of the next page is made from.
        rows.truncate(size.saturating_sub(1));
        Ok(search.open_matching(rows))
    });
    read.await?
}

/// Adds the matches that the words of the public list find.
async fn add_by_words(
    app: &App,
    search: &Arc<Search>,
    mut after: Option<WordMark>,
    limits: Limits,
    page: &mut SearchPage,
) -> Result<(), ServiceError> {
    loop {
        let (reader, from) = (Arc::clone(search), after.clone());
        let read = app.storage.read(move |c| {
            let typed = ListSearch::by_name(reader.filter.terms.indexed_terms());
            let names = public_list::search(c, reader.appeal, &typed, from, LISTINGS)?;
            let marks: Vec<WordMark> = names.lines.into_iter().map(|(mark, _)| mark).collect();
            let ids: Vec<SignatureId> = marks.iter().map(|mark| mark.1).collect();
            let rows = scan::by_ids(c, &ids)?;
            Ok(reader
                .open_matching(rows)
                .map(|matches| (marks, matches, names.next, names.is_cut)))
        });
        let (marks, matches, next, is_cut) = read.await??;
        page.scanned += if is_cut {
            public_list::EXAMINED_MAX as u64
        } else {
            marks.len() as u64
        };
        for found in matches {
            if search.is_of_organisation(&found) {
                continue;
            }
            if page.matches.len() == limits.size {
                page.next = after.map(|(word, id)| Cursor::Words(word, id));
                return Ok(());
            }
            let id = found.signature.id;
            after = marks.iter().find(|mark| mark.1 == id).cloned();
            page.matches.push(found);
        }
        if next.is_none() {
            return Ok(());
        }
        after = next;
        if Instant::now() >= limits.deadline {
            page.timed_out = true;
            page.next = after.map(|(word, id)| Cursor::Words(word, id));
            return Ok(());
        }
    }
}

/// Adds the other matches, from the newest to the oldest.
async fn add_by_scan(
    app: &App,
    search: &Arc<Search>,
    before: SignatureId,
    limits: Limits,
    page: &mut SearchPage,
) -> Result<(), ServiceError> {
    let needs_decryption = !search.filter.terms.is_empty();
    let found_by_index = page.matches.len();
    let mut scan = ReverseScan::new(search.appeal, search.filter.columns.clone(), before);
    let mut read_size = FIRST_READ;
    loop {
        // One match more than fits shows that there is a next page.
        let room = limits.size + 1 - page.matches.len().min(limits.size);
        let reader = Arc::clone(search);
        let read = app.storage.read(move |c| {
            let mut step = scan.step(c, read_size)?;
            if !needs_decryption {
                step.matching.truncate(room);
            }
            let rows = scan::by_ids(c, &step.matching)?;
            let matches = match reader.open_matching(rows) {
                Ok(matches) => Ok(reader.without_indexed(c, matches)?),
                Err(error) => Err(error),
            };
            Ok(matches.map(|matches| (scan, step, matches)))
        });
        let (advanced, step, matches) = read.await??;
        scan = advanced;
        page.scanned += step.scanned;
        page.matches.extend(matches);
        if page.matches.len() > limits.size {
            page.matches.truncate(limits.size);
            let last = page.matches.last().filter(|_| limits.size > found_by_index);
            let last = last.map_or(before, |found| found.signature.id);
            page.next = Some(Cursor::Before(last));
            return Ok(());
        }
        let Some(last) = step.last else { return Ok(()) };
        if Instant::now() >= limits.deadline {
            page.timed_out = true;
            page.next = Some(Cursor::Before(last));
            return Ok(());
        }
        read_size = (read_size * 2).min(MAX_READ);
    }
}
