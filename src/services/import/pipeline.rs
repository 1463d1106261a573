//! Preparing rows for storage on a thread of their own: they are read, parsed, sealed and sent in chunks, while the
//! database stores the chunks before.

use std::collections::HashSet;
use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;

use tokio::sync::mpsc;

use crate::domain::{
    AddressIndexes, Appeal, AppealText, ConsentPurpose, ConsentStep, Counting, ImportId, Language,
    MailKind, Nonce, PrivateRecord, Revision, SignatureFilter, SignatureIndexes, SignatureState,
    Source, TextId, Timestamp,
};
use crate::services::export::{Stored, open_all};
use crate::services::import::input::Input;
use crate::services::import::parse_permit;
use crate::services::import::possible_duplicates::name_key;
use crate::services::import::prepared::{PreparedChunk, PreparedRow, Understood};
use crate::services::import::row::{Next, Row};
use crate::services::import::row_parser::{ParsedSignatory, RowParser, countries, kinds};
use crate::services::import::rows::each_row;
use crate::services::import::{Finding, Plan, Reason};
use crate::services::{App, ServiceError, appeals};
use crate::storage::Consent;
use crate::storage::imports::NewRow;
use crate::storage::signatures::insert_many::{BulkEntry, BulkMail};
use crate::storage::signatures::scan::Scan;
use crate::vault::{AppealKey, Master, random};

/// Rows of the file that are stored in one transaction. Signing continues between two transactions.
pub(super) const CHUNK: usize = 1_000;
/// Bytes of cells after which a chunk ends before it has so many rows.
const CHUNK_BYTES: usize = 8 * 1024 * 1024;
/// Chunks that are prepared ahead of the one that is being stored.
const AHEAD: usize = 2;
/// Parsed rows that a preview shows.
const PREVIEWED: usize = 10;

/// Where the rows of an import come from, and which batch they belong to.
pub(super) struct Origin {
    pub(super) counting: Counting,
    pub(super) source: Source,
    /// The batch to store them in; `None` for a preview.
    pub(super) batch: Option<ImportId>,
}

/// Turns the rows of a file into signatures.
pub(super) struct Parser {
    rows: RowParser,
    key: AppealKey,
    master: Master,
    text: TextId,
    language: Language,
    source: Source,
    import: Option<ImportId>,
    keep_possible: bool,
    /// How many rows the preview has so far.
    previewed: usize,
    hash: RandomState,
    /// Hashes of the claims of the file so far. They have eight bytes, so that a row takes about 20 bytes of memory, and
    /// one row in ten million millions is mistaken for another.
    claims: HashSet<u64>,
    /// Hashes of the names with their places, both stored and of the file so far. Empty where every row has an address.
    names: HashSet<u64>,
}

/// Why an appeal whose personal data are erased takes no import, as the end of a sentence about it.
pub(super) const ERASED: &str =
    "has lost its personal data on the announced date: nothing can be added to it";

/// Why an appeal cannot take an import now, as the end of a sentence about it.
pub(super) fn refusal(appeal: &Appeal, counting: Counting, now: Timestamp) -> Option<&'static str> {
    if appeal.erased_at.is_some() {
        Some(ERASED)
    } else if counting == Counting::Mail && !appeal.takes_signatures(now) {
        Some("does not take signatures now, so nobody can be asked to confirm one")
    } else {
        None
    }
}

pub(super) fn refused(appeal: &Appeal, sentence: &str) -> ServiceError {
    ServiceError::ImportRefused(format!("“{}” {sentence}", appeal.slug))
}

impl Parser {
    /// # Errors
    /// [`ServiceError::ImportRefused`] when the appeal cannot take an import.
    pub(super) async fn new(
        app: &App,
        appeal: &Appeal,
        plan: &Plan,
        origin: Origin,
    ) -> Result<Self, ServiceError> {
        let Origin {
            counting,
            source,
            batch: import,
        } = origin;
        let now = app.clock.now();
        let refuse = |sentence: &str| Err(refused(appeal, sentence));
        if let Some(sentence) = refusal(appeal, counting, now) {
            return refuse(sentence);
        }
        let parts = appeals::parts(app, appeal.id, &appeal.language).await?;
        let Some((_, texts, _)) = parts else {
            return refuse("does not exist any more");
        };
        let text = AppealText::for_language(&texts, appeal, &appeal.language);
        let Some(text) = text.map(|text| text.id) else {
            return refuse("has no text that could be signed");
        };
        let key = app.key(appeal)?;
        let hash = RandomState::new();
        let names = match counting {
            Counting::Mail => HashSet::new(),
            Counting::Paper => stored_names(app, appeal, key.clone(), hash.clone()).await?,
        };
        Ok(Self {
            rows: RowParser {
                reading: plan.reading.clone(),
                counting,
                publish: plan.publish,
                now,
                zone: app.zone(appeal),
                countries: countries(&app.catalog),
                kinds: kinds(&app.catalog),
            },
            key,
            master: app.master.clone(),
            text,
            language: appeal.language.clone(),
            // Signatures that count at once are counted apart as paper, whatever their source. Those that confirm by
            // mail are not.
            source: match (counting, source) {
                (Counting::Paper, _) => Source::Paper,
                (Counting::Mail, Source::Paper | Source::Web | Source::Mail) => Source::Import,
                (Counting::Mail, source) => source,
            },
            import,
            keep_possible: plan.keep_possible,
            previewed: 0,
            hash,
            claims: HashSet::new(),
            names,
        })
    }

    /// Reads the file after its first `skip` rows, on a thread of its own, as soon as it has its permit.
    pub(super) fn start(
        mut self,
        input: Input,
        skip: i64,
    ) -> mpsc::Receiver<Result<PreparedChunk, ServiceError>> {
        let (send, receive) = mpsc::channel(AHEAD);
        tokio::spawn(async move {
            let Some(permit) =
                parse_permit::acquire_for(&input, self.rows.reading.form, send.closed()).await
            else {
                return;
            };
            let read = tokio::task::spawn_blocking(move || {
                let _permit = permit;
                self.read(&input, skip, &send);
            });
            // A library that panicked has ended the channel.
            let _ = read.await;
        });
        receive
    }

    fn read(
        &mut self,
        input: &Input,
        skip: i64,
        send: &mpsc::Sender<Result<PreparedChunk, ServiceError>>,
    ) {
        let reading = self.rows.reading.clone();
        let (mut read_rows, mut chunk) = (0, PreparedChunk::default());
        let mut bytes = 0;
        let mut take = |row: Row| {
            read_rows += 1;
            if read_rows <= skip {
                return Next::Row;
            }
            bytes += row.cells.iter().flatten().map(String::len).sum::<usize>();
            self.add(row, &mut chunk);
            if chunk.rows.len() < CHUNK && bytes < CHUNK_BYTES {
                return Next::Row;
            }
            bytes = 0;
            match send.blocking_send(Ok(std::mem::take(&mut chunk))) {
                Ok(()) => Next::Row,
                // The receiver is gone: the import was cancelled or has failed.
                Err(_) => Next::Stop,
            }
        };
        let read = each_row(input, &reading, &mut take);
        let last = read.map(|()| chunk).map_err(ServiceError::from);
        if !matches!(&last, Ok(chunk) if chunk.rows.is_empty()) {
            let _ = send.blocking_send(last);
        }
    }

    fn add(&mut self, row: Row, chunk: &mut PreparedChunk) {
        match self.prepare(&row) {
            Ok((new, parsed)) => {
                if self.previewed < PREVIEWED {
                    self.previewed += 1;
                    chunk.parsed.push(Understood {
                        sheet: row.sheet,
                        line: row.line,
                        record: parsed.record,
                    });
                }
                chunk.new.push(new);
                chunk.rows.push(PreparedRow::New(row, parsed.dropped));
            }
            Err(reason) => {
                let left = Finding::left_out(row, reason, &self.rows.reading.columns);
                chunk.rows.push(PreparedRow::LeftOut(left));
            }
        }
    }

    fn prepare(&mut self, row: &Row) -> Result<(NewRow, ParsedSignatory), Reason> {
        let cells = row.cells.as_deref().ok_or(Reason::TooLarge)?;
        let parsed = self.rows.parse(cells)?;
        let record = &parsed.record;
        let indexes = SignatureIndexes::of(&self.key, record);
        if record.email.is_some() && !self.claims.insert(self.hash.hash_one(indexes.claim)) {
            return Err(Reason::InFile);
        }
        let is_new_name = self.rows.counting == Counting::Mail
            || self.names.insert(self.hash.hash_one(name_key(record)));
        if record.email.is_none() && !is_new_name && !self.keep_possible {
            return Err(Reason::Possible);
        }
        let new = self.new_row(&parsed, indexes);
        Ok((new, parsed))
    }

    fn new_row(&self, parsed: &ParsedSignatory, indexes: SignatureIndexes) -> NewRow {
        let (record, now) = (&parsed.record, self.rows.now);
        let mailbox = record
            .email
            .as_ref()
            .map(|email| AddressIndexes::of(&self.master, &self.key, email, now));
        let (site_day_index, suppression_index) = mailbox
            .map(|mailbox| (mailbox.site_day, mailbox.suppression))
            .unzip();
        let counts_at_once = self.rows.counting == Counting::Paper;
        let consents = if counts_at_once {
            self.consents(record)
        } else {
            Vec::new()
        };
        // A preview stores nothing, so it seals nothing.
        let sealed = if self.import.is_some() {
            self.key.seal_record(indexes.claim, record)
        } else {
            Vec::new()
        };
        let kind = record.kind();
        let entry = BulkEntry {
            text: self.text,
            kind,
            nonce: Nonce(random()),
            revision: Revision::AS_ENTERED,
            sealed,
            address_index: indexes.address,
            claim_index: indexes.claim,
            organisation_index: indexes.organisation,
            source: self.source,
            language: parsed
                .language
                .clone()
                .unwrap_or_else(|| self.language.clone()),
            import: self.import,
            signed_at: parsed.signed_at.unwrap_or(now),
            confirmed_at: counts_at_once.then_some(now),
            listing: record
                .public_listing(&self.language)
                .filter(|_| counts_at_once),
            consents,
            mail: (!counts_at_once).then_some(BulkMail {
                kind: MailKind::confirmation_of(kind),
                due: now,
            }),
        };
        NewRow {
            entry,
            site_day_index,
            suppression_index,
        }
    }

    /// The consents that the organiser declares for the signatories of the batch.
    fn consents(&self, record: &PrivateRecord) -> Vec<Consent> {
        let wording = self.import.map(|import| format!("import-{import}"));
        let wording = wording.unwrap_or_default();
        let consent = |purpose, given| Consent {
            purpose,
            wording: wording.clone(),
            given,
            step: ConsentStep::Import,
        };
        vec![
            consent(ConsentPurpose::Sign, true),
            consent(ConsentPurpose::PublishName, record.publish),
            consent(ConsentPurpose::News, record.news),
        ]
    }
}

/// Hashes of the names and places of all stored signatories: about 20 bytes per signature while the import lasts.
async fn stored_names(
    app: &App,
    appeal: &Appeal,
    key: AppealKey,
    hash: RandomState,
) -> Result<HashSet<u64>, ServiceError> {
    let filter = SignatureFilter {
        states: vec![
            SignatureState::Pending,
            SignatureState::Confirmed,
            SignatureState::Held,
        ],
        ..SignatureFilter::default()
    };
    let mut scan = Scan::new(appeal.id, filter, CHUNK);
    let read = app.storage.snapshot(move |c| {
        let mut names = HashSet::new();
        let next = || {
            let stored = |signature| Stored {
                signature,
                listing: None,
                mandate: None,
                referral: None,
            };
            Ok(scan.next(c)?.into_iter().map(stored).collect())
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
