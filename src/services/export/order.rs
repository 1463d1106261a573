//! Alphabetical order in constant memory, by an external merge sort: sorted runs of keys go to unnamed temporary files of
//! mode 0600 and are merged. Only keys and signature numbers are sorted; the rows are read again in that order.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::io::{self, BufReader, BufWriter, Read, Seek, Write};

use crate::domain::SignatureId;

/// Bytes of keys that are sorted in memory at a time; a million names make about six runs.
const RUN: usize = 8 * 1024 * 1024;

type Entry = (Vec<u8>, SignatureId);

/// Collects keys in any order.
#[derive(Default)]
pub(super) struct Sorter {
    bytes: Vec<u8>,
    /// The start and the end of each key in `bytes`, and the signature it belongs to.
    entries: Vec<(usize, usize, SignatureId)>,
    runs: Vec<std::fs::File>,
}

impl Sorter {
    pub(super) fn push(&mut self, key: &[u8], id: SignatureId) -> io::Result<()> {
        self.push_within(RUN, key, id)
    }

    fn push_within(&mut self, run: usize, key: &[u8], id: SignatureId) -> io::Result<()> {
        // A key has at most a few hundred bytes; its length is stored in two bytes.
        let key = &key[..key.len().min(usize::from(u16::MAX))];
        if !self.entries.is_empty() && self.bytes.len() + key.len() > run {
            self.spill()?;
        }
        let from = self.bytes.len();
        self.bytes.extend_from_slice(key);
        self.entries.push((from, self.bytes.len(), id));
        Ok(())
    }

    fn spill(&mut self) -> io::Result<()> {
        let bytes = &self.bytes;
        let key = |(from, to, id): &(usize, usize, SignatureId)| (&bytes[*from..*to], *id);
        self.entries.sort_unstable_by(|a, b| key(a).cmp(&key(b)));
        let mut out = BufWriter::with_capacity(64 * 1024, tempfile::tempfile()?);
        for entry in &self.entries {
            let (key, id) = key(entry);
            let length = u16::try_from(key.len()).unwrap_or(u16::MAX);
            out.write_all(&length.to_le_bytes())?;
            out.write_all(key)?;
            out.write_all(&id.0.to_le_bytes())?;
        }
        let mut file = out.into_inner().map_err(io::IntoInnerError::into_error)?;
        file.rewind()?;
        self.runs.push(file);
        self.bytes.clear();
        self.entries.clear();
        Ok(())
    }

    /// The signature numbers in the order of their keys.
    pub(super) fn finish(mut self) -> io::Result<Merged> {
        self.spill()?;
        let runs = self.runs.into_iter();
        let mut merged = Merged {
            runs: runs
                .map(|run| BufReader::with_capacity(64 * 1024, run))
                .collect(),
            heads: BinaryHeap::new(),
        };
        for run in 0..merged.runs.len() {
            merged.refill(run)?;
        }
        Ok(merged)
    }
}

pub(super) struct Merged {
    runs: Vec<BufReader<std::fs::File>>,
    heads: BinaryHeap<Reverse<(Entry, usize)>>,
}

impl Merged {
    fn refill(&mut self, run: usize) -> io::Result<()> {
        let from = &mut self.runs[run];
        let mut length = [0; 2];
        match from.read_exact(&mut length) {
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(()),
            other => other?,
        }
        let mut key = vec![0; usize::from(u16::from_le_bytes(length))];
        from.read_exact(&mut key)?;
        let mut id = [0; 8];
        from.read_exact(&mut id)?;
        let entry = (key, SignatureId(i64::from_le_bytes(id)));
        self.heads.push(Reverse((entry, run)));
        Ok(())
    }
}

impl Iterator for Merged {
    type Item = io::Result<SignatureId>;

    fn next(&mut self) -> Option<Self::Item> {
        let Reverse(((_, id), run)) = self.heads.pop()?;
        Some(self.refill(run).map(|()| id))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn runs_merge_into_the_order_of_one_sort(keys in proptest::collection::vec("[a-c]{0,4}", 0..200)) {
            let mut sorter = Sorter::default();
            for (id, key) in (0..).zip(&keys) {
                sorter.push_within(20, key.as_bytes(), SignatureId(id)).unwrap();
            }
            let merged: Vec<_> = sorter.finish().unwrap().map(Result::unwrap).collect();
            let mut sorted: Vec<_> = (0..).zip(&keys).collect();
            sorted.sort_by_key(|(id, key)| (*key, *id));
            let sorted: Vec<SignatureId> = sorted.into_iter().map(|(id, _)| SignatureId(id)).collect();
            prop_assert_eq!(merged, sorted);
        }
    }
}
