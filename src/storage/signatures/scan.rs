//! Iterates over the signatures of an appeal in the order of signing, in batches; for exports and other long scans.

use std::collections::{HashMap, VecDeque};

use diesel::prelude::*;

use crate::domain::{AppealId, Signature, SignatureFilter, SignatureId, SignatureState};
use crate::storage::schema::signatures;
use crate::storage::signatures::{Row, signature};
use crate::storage::{ReadConn, StorageError};

struct Stream {
    state: SignatureState,
    after: SignatureId,
    read: VecDeque<Signature>,
    ended: bool,
}

/// A scan of the signatures of an appeal. Each state is read through its own range of the state index, and the ranges
/// are merged by id; the plan is the same for any number of rows and states.
pub struct Scan {
    appeal: AppealId,
    filter: SignatureFilter,
    lanes: Vec<Stream>,
    most: usize,
}

impl Scan {
    /// Starts a scan that returns up to `most` signatures per call.
    #[must_use]
    pub fn new(appeal: AppealId, filter: SignatureFilter, most: usize) -> Self {
        let mut lanes: Vec<Stream> = Vec::new();
        for state in &filter.states {
            if lanes.iter().all(|lane| lane.state != *state) {
                lanes.push(Stream {
                    state: *state,
                    after: 0,
                    read: VecDeque::new(),
                    ended: false,
                });
            }
        }
        Self {
            appeal,
            filter,
            lanes,
            most,
        }
    }

    /// The next batch; empty at the end.
    pub fn next(&mut self, conn: &mut ReadConn) -> Result<Vec<Signature>, StorageError> {
        let mut batch = Vec::new();
        while batch.len() < self.most {
            for at in 0..self.lanes.len() {
                self.fill(conn, at)?;
            }
            let first = |lane: &Stream| lane.read.front().map(|one| one.id);
            let lane = self.lanes.iter_mut().filter(|lane| first(lane).is_some());
            let Some(lane) = lane.min_by_key(|lane| first(lane)) else {
                break;
            };
            batch.extend(lane.read.pop_front());
        }
        Ok(batch)
    }

    fn fill(&mut self, conn: &mut ReadConn, at: usize) -> Result<(), StorageError> {
        use signatures::dsl as s;
        let (most, filter) = (self.most, &self.filter);
        let Some(lane) = self.lanes.get_mut(at) else {
            return Ok(());
        };
        if lane.ended || !lane.read.is_empty() {
            return Ok(());
        }
        let limit = i64::try_from(most).unwrap_or(i64::MAX);
        let sources: Vec<&str> = filter.sources.iter().map(|one| one.word()).collect();
        let rows: Vec<Row> = with_conn!(conn, |c| {
            let mut found = s::signatures
                .filter(s::appeal_id.eq(self.appeal))
                .filter(s::state.eq(lane.state.word()).and(s::id.gt(lane.after)))
                .order(s::id)
                .limit(limit)
                .select(Row::as_select())
                .into_boxed();
            if let Some(kind) = filter.kind {
                found = found.filter(s::kind.eq(kind.word()));
            }
            if !sources.is_empty() {
                found = found.filter(s::source.eq_any(sources));
            }
            if let Some(language) = &filter.language {
                found = found.filter(s::language.eq(language.as_str()));
            }
            if let Some(since) = filter.posted.since {
                found = found.filter(s::created_at.ge(since.0));
            }
            if let Some(until) = filter.posted.until {
                found = found.filter(s::created_at.lt(until.0));
            }
            if let Some(since) = filter.confirmed.since {
                found = found.filter(s::confirmed_at.ge(since.0));
            }
            if let Some(until) = filter.confirmed.until {
                found = found.filter(s::confirmed_at.lt(until.0));
            }
            found.load(c)
        })?;
        lane.ended = rows.len() < most;
        lane.after = rows.last().map_or(lane.after, |row| row.id);
        let read: Result<VecDeque<_>, _> = rows.into_iter().map(signature).collect();
        lane.read = read?;
        Ok(())
    }
}

/// The signatures with these ids, in the order of `ids`; missing ones are skipped.
pub fn by_ids(conn: &mut ReadConn, ids: &[SignatureId]) -> Result<Vec<Signature>, StorageError> {
    use signatures::dsl as s;
    let found = s::signatures.filter(s::id.eq_any(ids));
    let rows: Vec<Row> = with_conn!(conn, |c| found.select(Row::as_select()).load(c))?;
    let mut read: HashMap<SignatureId, Signature> = HashMap::with_capacity(rows.len());
    for row in rows {
        read.insert(row.id, signature(row)?);
    }
    Ok(ids.iter().filter_map(|id| read.remove(id)).collect())
}
