//! A look at the signatures of an appeal from the newest to the oldest, in small steps that each cost the same however
//! many there are: a step reads what stands in clear of a bounded number of rows, walking the index of states.

use std::collections::VecDeque;

use diesel::prelude::*;

use crate::domain::{AppealId, SignatureId, SignatureKind, SignatureState, Source, Timestamp};
use crate::storage::schema::signatures;
use crate::storage::{ReadConn, StorageError};

/// What is asked for of what stands in clear. What is not named is open.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Asked {
    pub state: Option<SignatureState>,
    pub kind: Option<SignatureKind>,
    pub source: Option<Source>,
    /// Posted at this time or later.
    pub since: Option<Timestamp>,
    pub until: Option<Timestamp>,
}

impl Asked {
    /// Whether a signature with these is asked for.
    #[must_use]
    pub fn admits(
        &self,
        state: SignatureState,
        kind: SignatureKind,
        source: Source,
        posted: Timestamp,
    ) -> bool {
        self.state.is_none_or(|one| one == state)
            && self.kind.is_none_or(|one| one == kind)
            && self.source.is_none_or(|one| one == source)
            && self.since.is_none_or(|since| posted >= since)
            && self.until.is_none_or(|until| posted < until)
    }
}

/// What a row says in clear.
type ClearRow = (SignatureId, String, String, i64);

struct Stream {
    state: SignatureState,
    before: SignatureId,
    read: VecDeque<ClearRow>,
    ended: bool,
}

/// The rows of a step.
#[derive(Debug, Default)]
pub struct ScanStep {
    /// Those that are asked for, newest first.
    pub admitted: Vec<SignatureId>,
    /// Rows that were looked at.
    pub looked: u64,
    /// The oldest row that was looked at: a later look goes on behind it. None at the end.
    pub last: Option<SignatureId>,
}

/// A look that goes on from where it was. Each state is a plain walk of its own; they are merged by number.
pub struct ReverseScan {
    appeal: AppealId,
    asked: Asked,
    lanes: Vec<Stream>,
}

impl ReverseScan {
    /// Begins behind `before`; [`SignatureId::MAX`] begins with the newest.
    #[must_use]
    pub fn new(appeal: AppealId, asked: Asked, before: SignatureId) -> Self {
        let all = SignatureState::ALL.iter().copied();
        let states = all.filter(|state| asked.state.is_none_or(|only| only == *state));
        let lane = |state| Stream {
            state,
            before,
            read: VecDeque::new(),
            ended: false,
        };
        Self {
            appeal,
            lanes: states.map(lane).collect(),
            asked,
        }
    }

    /// Looks at up to `most` more rows.
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
            let (id, kind, source, posted) = row;
            step.looked += 1;
            step.last = Some(id);
            let corrupt = StorageError::Corrupt;
            let kind = SignatureKind::from_word(&kind).ok_or(corrupt("signatures.kind"))?;
            let source = Source::from_word(&source).ok_or(corrupt("signatures.source"))?;
            if self
                .asked
                .admits(lane.state, kind, source, Timestamp(posted))
            {
                step.admitted.push(id);
            }
        }
        Ok(step)
    }

    /// Reads on where a lane is empty.
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
                .select((s::id, s::kind, s::source, s::created_at));
            let rows: Vec<ClearRow> = with_conn!(conn, |c| next.load(c))?;
            lane.ended = rows.len() < most;
            lane.before = rows.last().map_or(lane.before, |row| row.0);
            lane.read = rows.into();
        }
        Ok(())
    }
}
