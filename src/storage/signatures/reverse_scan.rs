//! Scans the signatures of an appeal from newest to oldest. Each step reads only the unencrypted columns of a bounded
//! number of rows through the state index, so its cost does not depend on the number of signatures.

use std::collections::VecDeque;

use diesel::prelude::*;

use crate::domain::{
    AppealId, FilteredColumns, SignatureFilter, SignatureId, SignatureKind, SignatureState, Source,
    Timestamp,
};
use crate::storage::schema::signatures;
use crate::storage::{ReadConn, StorageError};

/// The columns that the filter compares: id, kind, source, language, `created_at`, `confirmed_at`.
type ClearRow = (SignatureId, String, String, String, i64, Option<i64>);

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
    lanes: Vec<Stream>,
}

impl ReverseScan {
    /// Starts below `before`; [`SignatureId::MAX`] starts with the newest signature.
    #[must_use]
    pub fn new(appeal: AppealId, filter: SignatureFilter, before: SignatureId) -> Self {
        let all = SignatureState::ALL.iter().copied();
        let states = all.filter(|state| filter.states.contains(state));
        let lane = |state| Stream {
            state,
            before,
            read: VecDeque::new(),
            ended: false,
        };
        Self {
            appeal,
            lanes: states.map(lane).collect(),
            filter,
        }
    }

    /// Compares up to `most` more rows with the filter.
    pub fn step(&mut self, conn: &mut ReadConn, most: usize) -> Result<ScanStep, StorageError> {
        let mut step = ScanStep::default();
        for at in 0..most {
            self.fill(conn, most - at)?;
            let front = |lane: &Stream| lane.read.front().map(|row| row.0);
            let newest = self.lanes.iter_mut().max_by_key(|lane| front(lane));
            let Some((lane, row)) = newest.and_then(|lane| {
                let row = lane.read.pop_front()?;
                Some((lane, row))
            }) else {
                break;
            };
            let (id, kind, source, language, posted, confirmed) = row;
            step.scanned += 1;
            step.last = Some(id);
            let corrupt = StorageError::Corrupt;
            let kind = SignatureKind::from_word(&kind).ok_or(corrupt("signatures.kind"))?;
            let source = Source::from_word(&source).ok_or(corrupt("signatures.source"))?;
            let columns = FilteredColumns {
                state: lane.state,
                kind,
                source,
                language: &language,
                posted_at: Timestamp(posted),
                confirmed_at: confirmed.map(Timestamp),
            };
            if self.filter.matches_columns(columns) {
                step.matching.push(id);
            }
        }
        Ok(step)
    }

    /// Reads up to `most` rows into each empty lane that has not reached its end.
    fn fill(&mut self, conn: &mut ReadConn, most: usize) -> Result<(), StorageError> {
        use signatures::dsl as s;
        let limit = i64::try_from(most).unwrap_or(i64::MAX);
        for lane in &mut self.lanes {
            if lane.ended || !lane.read.is_empty() {
                continue;
            }
            let next = s::signatures
                .filter(s::appeal_id.eq(self.appeal))
                .filter(s::state.eq(lane.state.word()).and(s::id.lt(lane.before)))
                .order(s::id.desc())
                .limit(limit)
                .select((
                    s::id,
                    s::kind,
                    s::source,
                    s::language,
                    s::created_at,
                    s::confirmed_at,
                ));
            let rows: Vec<ClearRow> = with_conn!(conn, |c| next.load(c))?;
            lane.ended = rows.len() < most;
            lane.before = rows.last().map_or(lane.before, |row| row.0);
            lane.read = rows.into();
        }
        Ok(())
    }
}
