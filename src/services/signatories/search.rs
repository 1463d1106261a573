//! A page of signatories. First those whom an index knows: by the mailbox, by the name of a group, by the words of the
//! public list. Then everybody from the newest to the oldest: rows are read in short turns, so that the reads of other
//! requests go between them, and opened until the page is full or the time is up.

use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::domain::{
    Appeal, AppealId, OrganisationName, PrivateRecord, Signature, SignatureId, SignatureState,
};
use crate::services::signatories::text_match::begins;
use crate::services::signatories::{Cursor, SignatoryFilter};
use crate::services::signatures::confirm::listing;
use crate::services::{App, ServiceError};
use crate::storage::public_list::{WordMark, overrides};
use crate::storage::signatures::reverse_scan::ReverseScan;
use crate::storage::signatures::scan;
use crate::storage::{ReadConn, StorageError, public_list, signatures};
use crate::vault::AppealKey;

/// Rows of the first turn: a page that needs no opening is full after it.
const FIRST_TURN: usize = 64;
/// The most rows of a turn.
const TURN: usize = 500;
/// Lines of the public list in a turn.
const LINES: usize = 100;

/// A signature with what it says.
pub struct SignatoryMatch {
    pub signature: Signature,
    /// What was typed; none once it is erased.
    pub record: Option<PrivateRecord>,
    /// Whether it stands in the public list.
    pub listed: bool,
}

/// A page of what was looked for.
pub struct SearchPage {
    pub people: Vec<SignatoryMatch>,
    /// Where to go on; none when everybody was looked at.
    pub next: Option<Cursor>,
    /// Rows that were looked at one by one.
    pub looked: u64,
    /// Whether the time was up before the page was full.
    pub stopped: bool,
}

struct Search {
    appeal: AppealId,
    key: AppealKey,
    filter: SignatoryFilter,
    /// Index of the group whose whole name was typed.
    group: Option<Vec<u8>>,
}

type Opened = Result<Vec<SignatoryMatch>, ServiceError>;

impl Search {
    /// Opens rows and keeps those that are looked for.
    fn open(&self, rows: Vec<Signature>) -> Opened {
        let mut kept = Vec::new();
        for signature in rows {
            let record = self.key.record_of(&signature)?;
            if self.filter.admits(&signature, record.as_ref()) {
                kept.push(SignatoryMatch {
                    signature,
                    record,
                    listed: false,
                });
            }
        }
        Ok(kept)
    }

    fn is_of_group(&self, person: &SignatoryMatch) -> bool {
        self.group.is_some() && person.signature.organisation_index == self.group
    }

    /// Whether the words of the public list lead to a listed signature.
    fn is_found_by_words(&self, person: &SignatoryMatch) -> bool {
        let typed = self.filter.texts.listed();
        let line = person.record.as_ref().and_then(|one| listing(one, None));
        !typed.is_empty() && line.is_some_and(|line| begins(typed, &[&line.name]))
    }

    /// Leaves out those whom an index found.
    fn without_known(
        &self,
        c: &mut ReadConn,
        people: Vec<SignatoryMatch>,
    ) -> Result<Vec<SignatoryMatch>, StorageError> {
        let confirmed = |one: &&SignatoryMatch| one.signature.state == SignatureState::Confirmed;
        let maybe = people.iter().filter(confirmed);
        let maybe = maybe.filter(|one| self.is_found_by_words(one));
        let ids: Vec<SignatureId> = maybe.map(|one| one.signature.id).collect();
        let known = match ids.is_empty() {
            true => ids,
            false => overrides::listed(c, &ids)?,
        };
        let is_new =
            |one: &SignatoryMatch| !known.contains(&one.signature.id) && !self.is_of_group(one);
        Ok(people.into_iter().filter(is_new).collect())
    }
}

/// The next page: up to `most` signatories, looked for until about `time` is used up.
pub async fn find(
    app: &App,
    appeal: &Appeal,
    filter: &SignatoryFilter,
    from: Cursor,
    most: usize,
    time: Duration,
) -> Result<SearchPage, ServiceError> {
    let until = Instant::now() + time;
    let key = app.key(appeal)?;
    let whole_name = OrganisationName::parse(&filter.texts.organisation).ok();
    let search = Arc::new(Search {
        appeal: appeal.id,
        group: whole_name.map(|name| key.index("organisation", &name.identity())),
        key,
        filter: filter.clone(),
    });
    let mut found = match &filter.texts.address {
        Some(address) => {
            let index = search.key.index("address", &address.canonical());
            by_address(app, &search, index).await?
        }
        None => {
            // Opening takes a core: not all of them at a time.
            let place = match filter.texts.is_empty() {
                true => None,
                false => Some(app.searching.acquire().await),
            };
            let found = in_turns(app, &search, from, most, until).await?;
            drop(place);
            found
        }
    };
    let ids: Vec<SignatureId> = found.people.iter().map(|one| one.signature.id).collect();
    let listed = app
        .storage
        .read(move |c| overrides::listed(c, &ids))
        .await?;
    for person in &mut found.people {
        person.listed = listed.contains(&person.signature.id);
    }
    Ok(found)
}

/// A mailbox has few signatures: all of them are the page.
async fn by_address(
    app: &App,
    search: &Arc<Search>,
    index: Vec<u8>,
) -> Result<SearchPage, ServiceError> {
    let search = Arc::clone(search);
    let read = app.storage.read(move |c| {
        let mut rows = signatures::by_address(c, search.appeal, &index)?;
        rows.reverse();
        Ok(search.open(rows))
    });
    Ok(SearchPage {
        people: read.await??,
        next: None,
        looked: 0,
        stopped: false,
    })
}

async fn in_turns(
    app: &App,
    search: &Arc<Search>,
    from: Cursor,
    most: usize,
    until: Instant,
) -> Result<SearchPage, ServiceError> {
    let mut found = SearchPage {
        people: Vec::new(),
        next: None,
        looked: 0,
        stopped: false,
    };
    let state = search.filter.asked.state;
    let by_words = !search.filter.texts.listed().is_empty()
        && state.is_none_or(|state| state == SignatureState::Confirmed);
    let (after, before) = match from {
        Cursor::Start => {
            found.people = of_group(app, search, most).await?;
            (by_words.then_some(None), SignatureId::MAX)
        }
        Cursor::Words(word, id) => (Some(Some((word, id))), SignatureId::MAX),
        Cursor::Before(id) => (None, id),
    };
    if let Some(after) = after {
        words(app, search, after, most, until, &mut found).await?;
    }
    if found.next.is_none() {
        backwards(app, search, before, most, until, &mut found).await?;
    }
    Ok(found)
}

/// Every claim of the group whose whole name was typed.
async fn of_group(
    app: &App,
    search: &Arc<Search>,
    most: usize,
) -> Result<Vec<SignatoryMatch>, ServiceError> {
    let Some(index) = search.group.clone() else {
        return Ok(Vec::new());
    };
    let search = Arc::clone(search);
    let read = app.storage.read(move |c| {
        let mut rows = signatures::by_organisation(c, search.appeal, &index)?;
        rows.reverse();
        // Room for one more, so that the words of the public list have a place to go on from.
        rows.truncate(most.saturating_sub(1));
        Ok(search.open(rows))
    });
    read.await?
}

/// Those whom the words of the public list lead to.
async fn words(
    app: &App,
    search: &Arc<Search>,
    mut after: Option<WordMark>,
    most: usize,
    until: Instant,
    found: &mut SearchPage,
) -> Result<(), ServiceError> {
    loop {
        let (turn, from) = (Arc::clone(search), after.clone());
        let read = app.storage.read(move |c| {
            let typed = turn.filter.texts.listed();
            let names = public_list::search(c, turn.appeal, typed, from, LINES)?;
            let marks: Vec<WordMark> = names.lines.into_iter().map(|(mark, _)| mark).collect();
            let ids: Vec<SignatureId> = marks.iter().map(|mark| mark.1).collect();
            let rows = scan::by_ids(c, &ids)?;
            Ok(turn
                .open(rows)
                .map(|people| (marks, people, names.next, names.is_cut)))
        });
        let (marks, people, next, is_cut) = read.await??;
        found.looked += match is_cut {
            true => public_list::LOOKED_AT as u64,
            false => marks.len() as u64,
        };
        for person in people.into_iter().filter(|one| !search.is_of_group(one)) {
            if found.people.len() == most {
                found.next = after.map(|(word, id)| Cursor::Words(word, id));
                return Ok(());
            }
            let id = person.signature.id;
            after = marks.iter().find(|mark| mark.1 == id).cloned();
            found.people.push(person);
        }
        if next.is_none() {
            return Ok(());
        }
        after = next;
        if Instant::now() >= until {
            found.stopped = true;
            found.next = after.map(|(word, id)| Cursor::Words(word, id));
            return Ok(());
        }
    }
}

/// Everybody from the newest to the oldest.
async fn backwards(
    app: &App,
    search: &Arc<Search>,
    before: SignatureId,
    most: usize,
    until: Instant,
    found: &mut SearchPage,
) -> Result<(), ServiceError> {
    let sealed = !search.filter.texts.is_empty();
    let by_index = found.people.len();
    let mut look = ReverseScan::new(search.appeal, search.filter.asked.clone(), before);
    let mut size = FIRST_TURN;
    loop {
        // One more than fits tells whether there is more.
        let room = most + 1 - found.people.len().min(most);
        let turn = Arc::clone(search);
        let read = app.storage.read(move |c| {
            let mut step = look.step(c, size)?;
            if !sealed {
                step.admitted.truncate(room);
            }
            let rows = scan::by_ids(c, &step.admitted)?;
            let people = match turn.open(rows) {
                Ok(people) => Ok(turn.without_known(c, people)?),
                Err(error) => Err(error),
            };
            Ok(people.map(|people| (look, step, people)))
        });
        let (walked, step, people) = read.await??;
        look = walked;
        found.looked += step.looked;
        found.people.extend(people);
        if found.people.len() > most {
            found.people.truncate(most);
            let last = found.people.last().filter(|_| most > by_index);
            let last = last.map_or(before, |one| one.signature.id);
            found.next = Some(Cursor::Before(last));
            return Ok(());
        }
        let Some(last) = step.last else { return Ok(()) };
        if Instant::now() >= until {
            found.stopped = true;
            found.next = Some(Cursor::Before(last));
            return Ok(());
        }
        size = (size * 2).min(TURN);
    }
}
