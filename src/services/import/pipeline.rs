//! The file on a thread of its own: rows are read, understood, sealed and handed on in pieces, while the database
//! stores those before.

use std::collections::HashSet;
use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;
use std::ops::ControlFlow;

use tokio::sync::mpsc;

use crate::domain::text::search_text;
use crate::domain::{
    Appeal, ConsentPurpose, ConsentStep, Counting, ImportId, Language, MailKind, PrivateRecord,
    SignatureState, Source, TextId,
};
use crate::services::delivery::outbox_messages;
use crate::services::export::{Stored, open_all};
use crate::services::import::input::Input;
use crate::services::import::row_parser::{ParsedSignatory, RowParser, countries, kinds};
use crate::services::import::table::{Row, each_row};
use crate::services::import::{LeftOut, Plan, Reason};
use crate::services::signatures::confirm::listing;
use crate::services::{App, ServiceError, appeals};
use crate::storage::Consent;
use crate::storage::imports::NewRow;
use crate::storage::signatures::insert_many::{AS_ENTERED, BulkEntry, BulkMail};
use crate::storage::signatures::scan::{Criteria, Scan};
use crate::vault::{AddressIndexes, AppealKey, Master, random};

/// Rows of the file that are stored in one transaction: signing goes on between two of them.
pub(super) const PIECE: usize = 1_000;
/// Pieces made ahead of the one that is being stored.
const AHEAD: usize = 2;
/// Rows shown as they were understood.
const SHOWN: usize = 10;

/// A row as it was understood.
#[derive(Debug, Clone)]
pub struct Understood {
    /// The sheet of a workbook, from 1; 0 in a text.
    pub sheet: usize,
    /// Its line, from 1.
    pub line: u64,
    pub record: PrivateRecord,
}

/// What became of a row before the database was asked.
pub(super) enum Slot {
    New(Row),
    Left(LeftOut),
}

/// Some rows of the file, in their order.
#[derive(Default)]
pub(super) struct Piece {
    pub(super) slots: Vec<Slot>,
    pub(super) new: Vec<NewRow>,
    pub(super) first: Vec<Understood>,
}

/// How the rows of a file become signatures.
pub(super) struct Parser {
    people: RowParser,
    key: AppealKey,
    master: Master,
    text: TextId,
    language: Language,
    source: Source,
    import: Option<ImportId>,
    keep_possible: bool,
    shown: usize,
    hash: RandomState,
    /// Claims of the file so far. Hashes of eight octets: about 20 bytes a row, and one row in ten million millions is
    /// taken for another.
    claims: HashSet<u64>,
    /// Names with their places, stored and of the file so far; kept where rows may have no address.
    names: HashSet<u64>,
}

impl Parser {
    /// Makes ready. `import` is the batch to be stored; none for a look.
    pub(super) async fn new(
        app: &App,
        appeal: &Appeal,
        plan: &Plan,
        counting: Counting,
        source: Source,
        import: Option<ImportId>,
    ) -> Result<Self, ServiceError> {
        let now = app.clock.now();
        let refuse = |sentence: &str| {
            Err(ServiceError::Refused(format!(
                "“{}” {sentence}",
                appeal.slug
            )))
        };
        if appeal.erased_on.is_some() {
            return refuse(
                "has lost its personal data on the announced date: nothing can be added to it",
            );
        }
        if counting == Counting::Mail && !appeal.takes_signatures(now) {
            return refuse("does not take signatures now, so nobody can be asked to confirm one");
        }
        let (_, texts, _) = appeals::whole(app, appeal.id, &appeal.language)
            .await?
            .ok_or_else(|| {
                ServiceError::Refused(format!("there is no appeal “{}”", appeal.slug))
            })?;
        let text = outbox_messages::text(appeal, &texts, &appeal.language).map(|text| text.id);
        let Some(text) = text else {
            return refuse("has no text that could be signed");
        };
        let key = app.key(appeal)?;
        let hash = RandomState::new();
        let names = match counting {
            Counting::Mail => HashSet::new(),
            Counting::Paper => stored_names(app, appeal, key.clone(), hash.clone()).await?,
        };
        Ok(Self {
            people: RowParser {
                reading: plan.reading.clone(),
                counting,
                publish: plan.publish,
                now,
                countries: countries(&app.catalog),
                kinds: kinds(&app.catalog),
            },
            key,
            master: app.master.clone(),
            text,
            language: appeal.language.clone(),
            // What counts at once is apart, wherever it came from; what is confirmed by its mailbox is not.
            source: match (counting, source) {
                (Counting::Paper, _) => Source::Paper,
                (Counting::Mail, Source::Paper | Source::Web) => Source::Import,
                (Counting::Mail, source) => source,
            },
            import,
            keep_possible: plan.keep_possible,
            shown: 0,
            hash,
            claims: HashSet::new(),
            names,
        })
    }

    /// Reads the file from behind its first `skip` rows, on a thread of its own.
    pub(super) fn start(
        mut self,
        input: Input,
        skip: i64,
    ) -> mpsc::Receiver<Result<Piece, ServiceError>> {
        let (send, receive) = mpsc::channel(AHEAD);
        tokio::task::spawn_blocking(move || {
            let reading = self.people.reading.clone();
            let (mut before, mut piece) = (0, Piece::default());
            let mut take = |row: Row| {
                before += 1;
                if before <= skip {
                    return ControlFlow::Continue(());
                }
                self.add(row, &mut piece);
                if piece.slots.len() < PIECE {
                    return ControlFlow::Continue(());
                }
                match send.blocking_send(Ok(std::mem::take(&mut piece))) {
                    Ok(()) => ControlFlow::Continue(()),
                    // Nobody listens any more.
                    Err(_) => ControlFlow::Break(()),
                }
            };
            let read = each_row(&input, &reading, &mut take);
            let last = read.map(|()| piece).map_err(ServiceError::from);
            if !matches!(&last, Ok(piece) if piece.slots.is_empty()) {
                let _ = send.blocking_send(last);
            }
        });
        receive
    }

    fn add(&mut self, row: Row, piece: &mut Piece) {
        match self.understand(&row) {
            Ok((new, record)) => {
                if self.shown < SHOWN {
                    self.shown += 1;
                    piece.first.push(Understood {
                        sheet: row.sheet,
                        line: row.line,
                        record,
                    });
                }
                piece.new.push(new);
                piece.slots.push(Slot::New(row));
            }
            Err(reason) => {
                let column = reason.column(&self.people.reading.columns);
                piece.slots.push(Slot::Left(LeftOut {
                    row,
                    column,
                    reason,
                }));
            }
        }
    }

    fn understand(&mut self, row: &Row) -> Result<(NewRow, PrivateRecord), Reason> {
        let cells = row.cells.as_deref().ok_or(Reason::TooLarge)?;
        let person = self.people.read(cells)?;
        let record = &person.record;
        let organisation = record
            .organisation
            .as_ref()
            .map(|group| group.name.identity());
        let name = self.hash.hash_one(name_key(record));
        let claim = match (&record.email, &organisation) {
            (Some(email), Some(group)) => self
                .key
                .index("claim", &format!("{}\n{group}", email.canonical())),
            (Some(email), None) => self.key.index("claim", &email.canonical()),
            // Nobody can claim it from a mailbox: a fresh one each time.
            (None, _) => self.key.index("import", &format!("{:?}", random::<16>())),
        };
        if record.email.is_some() && !self.claims.insert(self.hash.hash_one(&claim)) {
            return Err(Reason::InFile);
        }
        let is_new_name = self.people.counting == Counting::Mail || self.names.insert(name);
        if record.email.is_none() && !is_new_name && !self.keep_possible {
            return Err(Reason::Possible);
        }
        let new = self.row(&person, claim, organisation);
        Ok((new, person.record))
    }

    fn row(
        &self,
        person: &ParsedSignatory,
        claim_index: Vec<u8>,
        organisation: Option<String>,
    ) -> NewRow {
        let (record, now) = (&person.record, self.people.now);
        let mailbox = record
            .email
            .as_ref()
            .map(|email| AddressIndexes::of(&self.master, &self.key, email, now));
        let at_once = self.people.counting == Counting::Paper;
        let consent = |purpose, given| Consent {
            purpose,
            wording: self
                .import
                .map(|import| format!("import-{import}"))
                .unwrap_or_default(),
            given,
            step: ConsentStep::Import,
        };
        let (address_index, site_day_index, suppression_index) = match mailbox {
            Some(indexes) => (
                indexes.appeal,
                Some(indexes.site_day),
                Some(indexes.suppression),
            ),
            None => (Vec::new(), None, None),
        };
        let kind = record.kind();
        let mail = MailKind::confirmation_of(kind);
        let entry = BulkEntry {
            text: self.text,
            kind,
            keys: (random(), random()),
            revision: AS_ENTERED,
            // A look stores nothing.
            sealed: match self.import {
                Some(_) => self.key.seal_record(&claim_index, record),
                None => Vec::new(),
            },
            address_index,
            claim_index,
            organisation_index: organisation.map(|name| self.key.index("organisation", &name)),
            source: self.source,
            language: person
                .language
                .clone()
                .unwrap_or_else(|| self.language.clone()),
            import: self.import,
            signed_at: person.signed_at.unwrap_or(now),
            entered_at: now,
            confirmed_at: at_once.then_some(now),
            listing: listing(record, None).filter(|_| at_once),
            consents: match at_once {
                true => vec![
                    consent(ConsentPurpose::Sign, true),
                    consent(ConsentPurpose::PublishName, record.publish),
                ],
                false => Vec::new(),
            },
            mail: (!at_once).then_some(BulkMail {
                kind: mail,
                due: now,
            }),
        };
        NewRow {
            entry,
            site_day_index,
            suppression_index,
        }
    }
}

fn name_key(record: &PrivateRecord) -> String {
    let place = record.place.as_deref().unwrap_or_default();
    let name = search_text::words(&record.public_name()).join(" ");
    format!("{name}\n{}", search_text::words(place).join(" "))
}

/// The names and places of everybody who is stored, as hashes: about 20 bytes a signature for the time of an import.
async fn stored_names(
    app: &App,
    appeal: &Appeal,
    key: AppealKey,
    hash: RandomState,
) -> Result<HashSet<u64>, ServiceError> {
    let criteria = Criteria {
        states: vec![
            SignatureState::Pending,
            SignatureState::Confirmed,
            SignatureState::Held,
        ],
        ..Criteria::default()
    };
    let mut walk = Scan::new(appeal.id, criteria, PIECE);
    let read = app.storage.snapshot(move |c| {
        let mut names = HashSet::new();
        let next = || {
            let stored = |signature| Stored {
                signature,
                listing: None,
                mandate: None,
            };
            Ok(walk.next(c)?.into_iter().map(stored).collect())
        };
        let opened = open_all(&key, next, |rows| {
            let records = rows.iter().filter_map(|row| row.record.as_ref());
            names.extend(records.map(|record| hash.hash_one(name_key(record))));
            Ok(())
        });
        Ok(opened.map(|()| names))
    });
    read.await?
}
