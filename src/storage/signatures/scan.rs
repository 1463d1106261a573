//! Iterates over the signatures of an appeal in the order of signing, in batches; for exports and other long scans.

use std::collections::{HashMap, VecDeque};

use diesel::prelude::*;

use crate::domain::{AppealId, Signature, SignatureFilter, SignatureId, SignatureState};
use crate::storage::schema::signatures;
use crate::storage::signatures::{SignatureRow, load_signatures};
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
    streams: Vec<Stream>,
    most: usize,
}

impl Scan {
    /// Starts a scan that returns up to `most` signatures per call.
    #[must_use]
    pub fn new(appeal: AppealId, filter: SignatureFilter, most: usize) -> Self {
        let mut streams: Vec<Stream> = Vec::new();
        for state in &filter.states {
            if streams.iter().all(|stream| stream.state != *state) {
                streams.push(Stream {
                    state: *state,
                    after: SignatureId::BEFORE_FIRST,
                    read: VecDeque::new(),
                    ended: false,
                });
            }
        }
        Self {
            appeal,
            filter,
            streams,
            most,
        }
    }

    /// The next batch; empty at the end.
    pub fn next(&mut self, conn: &mut ReadConn) -> Result<Vec<Signature>, StorageError> {
        let mut batch = Vec::new();
        while batch.len() < self.most {
            for at in 0..self.streams.len() {
                self.fill(conn, at)?;
            }
            let first = |stream: &Stream| stream.read.front().map(|item| item.id);
            let stream = self
                .streams
                .iter_mut()
                .filter(|stream| first(stream).is_some());
            let Some(stream) = stream.min_by_key(|stream| first(stream)) else {
                break;
            };
            batch.extend(stream.read.pop_front());
        }
        Ok(batch)
    }

    fn fill(&mut self, conn: &mut ReadConn, at: usize) -> Result<(), StorageError> {
        use signatures::dsl as s;
        let (most, filter) = (self.most, &self.filter);
        let Some(stream) = self.streams.get_mut(at) else {
            return Ok(());
        };
        if stream.ended || !stream.read.is_empty() {
            return Ok(());
        }
        let limit = i64::try_from(most).unwrap_or(i64::MAX);
        let rows: Vec<SignatureRow> = with_conn!(conn, |c| {
            let mut found = s::signatures
                .filter(s::appeal_id.eq(self.appeal))
                .filter(s::state.eq(stream.state).and(s::id.gt(stream.after)))
                .order(s::id)
                .limit(limit)
                .select(SignatureRow::as_select())
                .into_boxed();
            if let Some(kind) = filter.kind {
                found = found.filter(s::kind.eq(kind));
            }
            if !filter.sources.is_empty() {
                found = found.filter(s::source.eq_any(&filter.sources));
            }
            if let Some(language) = &filter.language {
                found = found.filter(s::language.eq(language));
            }
            if let Some(since) = filter.posted.since {
                found = found.filter(s::created_at.ge(since));
            }
            if let Some(until) = filter.posted.until {
                found = found.filter(s::created_at.lt(until));
            }
            if let Some(since) = filter.confirmed.since {
                found = found.filter(s::confirmed_at.ge(since));
            }
            if let Some(until) = filter.confirmed.until {
                found = found.filter(s::confirmed_at.lt(until));
            }
            found.load(c)
        })?;
        stream.ended = rows.len() < most;
        stream.read = rows.into_iter().map(Signature::from).collect();
        stream.after = stream.read.back().map_or(stream.after, |last| last.id);
        Ok(())
    }
}

/// The signatures with these ids, in the order of `ids`; missing ones are skipped.
pub fn by_ids(conn: &mut ReadConn, ids: &[SignatureId]) -> Result<Vec<Signature>, StorageError> {
    use signatures::dsl as s;
    let found = s::signatures.filter(s::id.eq_any(ids));
    let read = load_signatures!(conn, found).map(|signature| (signature.id, signature));
    let mut read: HashMap<SignatureId, Signature> = read.collect();
    Ok(ids.iter().filter_map(|id| read.remove(id)).collect())
}
