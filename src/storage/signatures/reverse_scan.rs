//! Scans the signatures of an appeal from newest to oldest. Each step reads only the unencrypted columns of a bounded
//! number of rows through the state index, so its cost does not depend on the number of signatures.

use std::collections::VecDeque;

use diesel::prelude::*;

use crate::domain::{
    AppealId, FilteredColumns, HoldReason, Language, SignatureFilter, SignatureId, SignatureKind,
    SignatureState, Source, Timestamp,
};
use crate::storage::schema::signatures;
use crate::storage::{ReadConn, StorageError};

/// The columns that the filter compares.
#[derive(Queryable, Selectable)]
#[diesel(table_name = signatures)]
struct ClearRow {
    id: SignatureId,
    kind: SignatureKind,
    source: Source,
    language: Language,
    hold_reason: Option<HoldReason>,
    created_at: Timestamp,
    confirmed_at: Option<Timestamp>,
}

struct Stream {
    state: SignatureState,
    before: SignatureId,
    read: VecDeque<ClearRow>,
    ended: bool,
}

#[derive(Debug, Default)]
pub struct ScanStep {
    /// Ids of the matching rows, newest first.
    pub matching: Vec<SignatureId>,
    /// Number of rows compared with the filter.
    pub scanned: u64,
    /// The oldest row that was compared; pass it to [`ReverseScan::new`] to continue. `None` if no row was left.
    pub last: Option<SignatureId>,
}

/// A resumable scan. Each state has its own index range; the ranges are merged by id.
pub struct ReverseScan {
    appeal: AppealId,
    filter: SignatureFilter,
    streams: Vec<Stream>,
}

impl ReverseScan {
    /// Starts below `before`; [`SignatureId::AFTER_LAST`] starts with the newest signature.
    #[must_use]
    pub fn new(appeal: AppealId, filter: SignatureFilter, before: SignatureId) -> Self {
        let all = SignatureState::ALL.iter().copied();
        let states = all.filter(|state| filter.states.contains(state));
        let stream = |state| Stream {
            state,
            before,
            read: VecDeque::new(),
            ended: false,
        };
        Self {
            appeal,
            streams: states.map(stream).collect(),
            filter,
        }
    }

    /// Compares up to `most` more rows with the filter.
    pub fn step(&mut self, conn: &mut ReadConn, most: usize) -> Result<ScanStep, StorageError> {
        let mut step = ScanStep::default();
        for at in 0..most {
            self.fill(conn, most - at)?;
            let front = |stream: &Stream| stream.read.front().map(|row| row.id);
            let newest = self.streams.iter_mut().max_by_key(|stream| front(stream));
            let Some((stream, row)) = newest.and_then(|stream| {
                let row = stream.read.pop_front()?;
                Some((stream, row))
            }) else {
                break;
            };
            step.scanned += 1;
            step.last = Some(row.id);
            let columns = FilteredColumns {
                state: stream.state,
                kind: row.kind,
                source: row.source,
                language: row.language.as_str(),
                hold: row.hold_reason,
                posted_at: row.created_at,
                confirmed_at: row.confirmed_at,
            };
            if self.filter.matches_columns(columns) {
                step.matching.push(row.id);
            }
        }
        Ok(step)
    }

    /// Reads up to `most` rows into each empty stream that has not reached its end.
    fn fill(&mut self, conn: &mut ReadConn, most: usize) -> Result<(), StorageError> {
        use signatures::dsl as s;
        let limit = i64::try_from(most).unwrap_or(i64::MAX);
        for stream in &mut self.streams {
            if stream.ended || !stream.read.is_empty() {
                continue;
            }
            let next = s::signatures
                .filter(s::appeal_id.eq(self.appeal))
                .filter(s::state.eq(stream.state).and(s::id.lt(stream.before)))
                .order(s::id.desc())
                .limit(limit);
            let rows: Vec<ClearRow> =
                with_conn!(conn, |c| next.select(ClearRow::as_select()).load(c))?;
            stream.ended = rows.len() < most;
            stream.before = rows.last().map_or(stream.before, |row| row.id);
            stream.read = rows.into();
        }
        Ok(())
    }
}
