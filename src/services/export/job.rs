//! The work of one export: who comes in which order, read on this thread, opened and written on another.

use std::collections::HashMap;
use std::io::Write;
use std::sync::atomic::{AtomicU64, Ordering};

use data_encoding::HEXLOWER;

use super::order::Sorter;
use super::rows::{Row, Stored, open_all};
use super::sheet::{self, Section, Sheet};
use super::{BATCH, Column, Exported, Order, Report, Request};
use crate::domain::{AppealId, AppealText, Signature, SignatureId, SignatureKind, sort_key};
use crate::i18n::Catalog;
use crate::services::{Progress, ServiceError};
use crate::storage::public_list::overrides;
use crate::storage::signatures::scan;
use crate::storage::signatures::scan::{Criteria, Scan};
use crate::storage::{ReadConn, StorageError, public_list};
use crate::vault::AppealKey;

/// Takes a row; says whether it was one of the export.
type Sink<'a> = dyn FnMut(&Row) -> std::io::Result<bool> + Send + 'a;

pub(super) struct Job<'a> {
    appeal: AppealId,
    key: &'a AppealKey,
    request: &'a Request,
    watch: &'a Progress,
    rows: AtomicU64,
}

impl<'a> Job<'a> {
    pub(super) fn new(
        appeal: AppealId,
        key: &'a AppealKey,
        request: &'a Request,
        watch: &'a Progress,
    ) -> Self {
        Self {
            appeal,
            key,
            request,
            watch,
            rows: AtomicU64::new(0),
        }
    }

    pub(super) fn run(
        &self,
        c: &mut ReadConn,
        texts: &[AppealText],
        catalog: &Catalog,
        out: impl Write + Send,
    ) -> Result<Exported, ServiceError> {
        self.watch.tell(0);
        let mut sheet = sheet::new(self.request, texts, catalog, out)?;
        if self.request.format.is_block() {
            self.blocks(c, &mut *sheet)?;
        } else {
            let criteria = self.request.filter.criteria();
            self.part(c, &criteria, &mut |row| sheet.row(row).map(|()| true))?;
        }
        if self.watch.is_cancelled() {
            return Ok(Exported::Cancelled);
        }
        let sha256 = HEXLOWER.encode(&sheet.finish()?);
        let rows = self.rows.load(Ordering::Relaxed);
        Ok(Exported::Whole(Report { rows, sha256 }))
    }

    /// First signatories in the organiser's order, then groups, then people: each stands once, and only what is public.
    fn blocks(&self, c: &mut ReadConn, sheet: &mut dyn Sheet) -> Result<(), ServiceError> {
        let filter = &self.request.filter;
        let criteria = filter.public();
        let first: Vec<SignatureId> = public_list::first(c, self.appeal)?
            .into_iter()
            .map(|line| line.signature)
            .collect();
        sheet.section(Section::First)?;
        let mut chunks = first.chunks(BATCH);
        self.hand_on(
            |c| {
                let ids = chunks.next().unwrap_or_default();
                scan::by_ids(c, ids)
            },
            c,
            &mut |row| match row.listing.is_some() && filter.admits(row, &criteria) {
                true => sheet.row(row).map(|()| true),
                false => Ok(false),
            },
        )?;
        let sections = [
            (Section::Organisations, SignatureKind::Collective),
            (Section::Individuals, SignatureKind::Individual),
        ];
        for (section, kind) in sections {
            if filter.kind.is_some_and(|only| only != kind) {
                continue;
            }
            sheet.section(section)?;
            let criteria = Criteria {
                kind: Some(kind),
                ..criteria.clone()
            };
            self.part(c, &criteria, &mut |row| match row.listing.is_some()
                && !first.contains(&row.signature.id)
            {
                true => sheet.row(row).map(|()| true),
                false => Ok(false),
            })?;
        }
        Ok(())
    }

    /// Everybody who meets the criteria and the filter, in the order asked for.
    fn part(
        &self,
        c: &mut ReadConn,
        criteria: &Criteria,
        sink: &mut Sink,
    ) -> Result<(), ServiceError> {
        let mut walk = Scan::new(self.appeal, criteria.clone(), BATCH);
        if self.request.order == Order::Signing {
            return self.hand_on(|c| walk.next(c), c, &mut |row| match self
                .request
                .filter
                .admits(row, criteria)
            {
                true => sink(row),
                false => Ok(false),
            });
        }
        let mut sorter = Sorter::default();
        self.hand_on(|c| walk.next(c), c, &mut |row| {
            if self.request.filter.admits(row, criteria) {
                let key = row
                    .record
                    .as_ref()
                    .map(|record| sort_key(&record.sort_text()));
                sorter.push(&key.unwrap_or_default(), row.signature.id)?;
            }
            Ok(false)
        })?;
        let mut sorted = sorter.finish()?;
        self.hand_on(
            |c| {
                let ids: Result<Vec<SignatureId>, _> = sorted.by_ref().take(BATCH).collect();
                let ids = ids.map_err(|error| StorageError::Other(error.to_string()))?;
                scan::by_ids(c, &ids)
            },
            c,
            sink,
        )
    }

    fn hand_on(
        &self,
        mut next: impl FnMut(&mut ReadConn) -> Result<Vec<Signature>, StorageError>,
        c: &mut ReadConn,
        sink: &mut Sink,
    ) -> Result<(), ServiceError> {
        let next = || {
            if self.watch.is_cancelled() {
                return Ok(Vec::new());
            }
            let signatures = next(c)?;
            let ids = |only: fn(&Signature) -> bool| -> Vec<SignatureId> {
                let some = signatures.iter().filter(|one| only(one));
                some.map(|one| one.id).collect()
            };
            let (mut public, mut decided) = (HashMap::new(), HashMap::new());
            if self.request.format.is_block() {
                public = public_list::of(c, &ids(|_| true))?;
            } else if self.request.columns.contains(&Column::MandateShown) {
                decided = overrides::of(c, &ids(|one| one.kind == SignatureKind::Collective))?;
            }
            let stored = |signature: Signature| Stored {
                listing: public.remove(&signature.id),
                mandate: decided
                    .remove(&signature.id)
                    .and_then(|decided| decided.mandate_shown),
                signature,
            };
            Ok(signatures.into_iter().map(stored).collect())
        };
        open_all(self.key, next, |batch| {
            let written = batch.iter().try_for_each(|row| {
                let counts = sink(row)?;
                self.rows.fetch_add(u64::from(counts), Ordering::Relaxed);
                Ok(())
            });
            // Also when the stream broke: the record tells how many may have left.
            self.watch.tell(self.rows.load(Ordering::Relaxed));
            written
        })
    }
}
