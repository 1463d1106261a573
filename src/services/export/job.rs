//! One export: signatures are read on this thread in the order of the export, decrypted and written on another.

use std::collections::HashMap;
use std::io::Write;
use std::sync::atomic::{AtomicU64, Ordering};

use data_encoding::HEXLOWER;

use super::columns::Column;
use super::formats;
use super::order::Sorter;
use super::request::{Order, Request};
use super::rows::{Row, Stored, open_all};
use super::sheet::{Section, Sheet};
use crate::domain::{
    AppealId, AppealText, Language, ReferralId, Signature, SignatureFilter, SignatureId,
    SignatureKind, sort_key,
};
use crate::i18n::Catalog;
use crate::services::{Progress, ServiceError};
use crate::storage::public_list::overrides;
use crate::storage::signatures::scan;
use crate::storage::signatures::scan::Scan;
use crate::storage::{ReadConn, StorageError, public_list, referrals};
use crate::vault::AppealKey;

/// Signatures read at a time.
pub(super) const BATCH: usize = 1_000;

/// Receives a row; returns whether the row is part of the export.
type Sink<'a> = dyn FnMut(&Row) -> std::io::Result<bool> + Send + 'a;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    pub rows: u64,
    /// SHA-256 of every byte written, in hexadecimal.
    pub sha256: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Exported {
    Complete(Report),
    /// It was cancelled: what was written is not a complete file.
    Cancelled,
}

pub(super) struct Job<'a> {
    appeal: AppealId,
    language: &'a Language,
    key: &'a AppealKey,
    request: &'a Request,
    progress: &'a Progress,
    /// The words of links, if the export has their column.
    words: HashMap<ReferralId, String>,
    /// Rows exported so far.
    rows: AtomicU64,
}

impl<'a> Job<'a> {
    pub(super) fn new(
        (appeal, language): (AppealId, &'a Language),
        key: &'a AppealKey,
        request: &'a Request,
        progress: &'a Progress,
    ) -> Self {
        Self {
            appeal,
            language,
            key,
            request,
            progress,
            words: HashMap::new(),
            rows: AtomicU64::new(0),
        }
    }

    pub(super) fn run(
        &mut self,
        c: &mut ReadConn,
        texts: &[AppealText],
        catalog: &Catalog,
        out: impl Write + Send,
    ) -> Result<Exported, ServiceError> {
        self.progress.report(0);
        if self.request.columns.contains(&Column::Referral) {
            let words = referrals::of(c, self.appeal)?.into_iter();
            self.words = words.map(|known| (known.id, known.word)).collect();
        }
        let mut sheet = formats::begin(self.request, texts, catalog, out)?;
        if self.request.format.is_block() {
            self.write_blocks(c, &mut *sheet)?;
        } else {
            let columns = self.request.filter.columns.clone();
            self.write_part(c, &columns, &mut |row| sheet.row(row).map(|()| true))?;
        }
        if self.progress.is_cancelled() {
            return Ok(Exported::Cancelled);
        }
        let sha256 = HEXLOWER.encode(&sheet.finish()?);
        let rows = self.rows.load(Ordering::Relaxed);
        Ok(Exported::Complete(Report { rows, sha256 }))
    }

    /// Writes the public signatures, each once: first signatories in the organiser's order, then organisations, then
    /// persons.
    fn write_blocks(&self, c: &mut ReadConn, sheet: &mut dyn Sheet) -> Result<(), ServiceError> {
        let filter = &self.request.filter;
        let columns = filter.public_columns();
        let first: Vec<SignatureId> = public_list::first(c, self.appeal)?
            .into_iter()
            .map(|listing| listing.signature)
            .collect();
        sheet.section(Section::First)?;
        let mut chunks = first.chunks(BATCH);
        self.copy(
            |c| {
                let ids = chunks.next().unwrap_or_default();
                scan::by_ids(c, ids)
            },
            c,
            &mut |row| {
                write_if(
                    row.listing.is_some() && filter.matches(row, &columns),
                    sheet,
                    row,
                )
            },
        )?;
        let sections = [
            (Section::Organisations, SignatureKind::Collective),
            (Section::Individuals, SignatureKind::Individual),
        ];
        for (section, kind) in sections {
            if columns.kind.is_some_and(|only| only != kind) {
                continue;
            }
            sheet.section(section)?;
            let columns = SignatureFilter {
                kind: Some(kind),
                ..columns.clone()
            };
            self.write_part(c, &columns, &mut |row| {
                let is_other = !first.contains(&row.signature.id);
                write_if(row.listing.is_some() && is_other, sheet, row)
            })?;
        }
        Ok(())
    }

    /// Passes every signature that matches `columns` and the filter to `sink`, in the order of the request.
    fn write_part(
        &self,
        c: &mut ReadConn,
        columns: &SignatureFilter,
        sink: &mut Sink,
    ) -> Result<(), ServiceError> {
        let filter = &self.request.filter;
        let mut stored = Scan::new(self.appeal, columns.clone(), BATCH);
        if self.request.order == Order::Signing {
            let mut matching = |row: &Row| Ok(filter.matches(row, columns) && sink(row)?);
            return self.copy(|c| stored.next(c), c, &mut matching);
        }
        let mut sorter = Sorter::default();
        self.copy(|c| stored.next(c), c, &mut |row| {
            if filter.matches(row, columns) {
                let key = row
                    .record
                    .as_ref()
                    .map(|record| sort_key(&record.sort_text(), self.language));
                sorter.push(&key.unwrap_or_default(), row.signature.id)?;
            }
            Ok(false)
        })?;
        let mut sorted = sorter.finish()?;
        self.copy(
            |c| {
                let ids: Result<Vec<SignatureId>, _> = sorted.by_ref().take(BATCH).collect();
                let ids = ids.map_err(|error| StorageError::Other(error.to_string()))?;
                scan::by_ids(c, &ids)
            },
            c,
            sink,
        )
    }

    /// Decrypts every batch that `next` reads, until it reads an empty one, and passes its rows to `sink`.
    fn copy(
        &self,
        mut next: impl FnMut(&mut ReadConn) -> Result<Vec<Signature>, StorageError>,
        c: &mut ReadConn,
        sink: &mut Sink,
    ) -> Result<(), ServiceError> {
        let next = || {
            if self.progress.is_cancelled() {
                return Ok(Vec::new());
            }
            let signatures = next(c)?;
            self.with_public_data(c, signatures)
        };
        open_all(self.key, next, |batch| {
            let written = batch.iter().try_for_each(|row| {
                let is_exported = sink(row)?;
                self.rows
                    .fetch_add(u64::from(is_exported), Ordering::Relaxed);
                Ok(())
            });
            // Reported also after an error: the audit log says how many rows may have left the server.
            self.progress.report(self.rows.load(Ordering::Relaxed));
            written
        })
    }

    /// Adds the listings for a block, or the mandates that moderators recorded if the table has their column.
    fn with_public_data(
        &self,
        c: &mut ReadConn,
        signatures: Vec<Signature>,
    ) -> Result<Vec<Stored>, StorageError> {
        let ids = |is_wanted: fn(&Signature) -> bool| -> Vec<SignatureId> {
            let wanted = signatures.iter().filter(|signature| is_wanted(signature));
            wanted.map(|signature| signature.id).collect()
        };
        let (mut listings, mut overridden) = (HashMap::new(), HashMap::new());
        if self.request.format.is_block() {
            listings = public_list::of(c, &ids(|_| true))?;
        } else if self.request.columns.contains(&Column::MandateShown) {
            overridden = overrides::of(
                c,
                &ids(|signature| signature.kind == SignatureKind::Collective),
            )?;
        }
        let stored = |signature: Signature| Stored {
            listing: listings.remove(&signature.id),
            mandate: overridden
                .remove(&signature.id)
                .and_then(|decided| decided.mandate_shown),
            referral: signature
                .referral
                .and_then(|id| self.words.get(&id).cloned()),
            signature,
        };
        Ok(signatures.into_iter().map(stored).collect())
    }
}

fn write_if(condition: bool, sheet: &mut dyn Sheet, row: &Row) -> std::io::Result<bool> {
    if condition {
        sheet.row(row)?;
    }
    Ok(condition)
}
