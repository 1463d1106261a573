//! Signatures with what they say. Reading and opening go side by side on two threads: each takes about as long.

use std::sync::mpsc;

use crate::domain::{MandateShown, PrivateRecord, Signature};
use crate::services::ServiceError;
use crate::storage::StorageError;
use crate::storage::public_list::Listing;
use crate::vault::{AppealKey, SealError};

/// Batches that wait between the two threads.
const WAITING: usize = 2;

/// A signature as it was read, with its public line and what was decided about a mandate when that was asked for.
pub(in crate::services) struct Stored {
    pub(in crate::services) signature: Signature,
    pub(in crate::services) listing: Option<Listing>,
    pub(in crate::services) mandate: Option<MandateShown>,
}

/// A signature with what it says; no record once it is erased.
pub(in crate::services) struct Row {
    pub(in crate::services) signature: Signature,
    pub(in crate::services) record: Option<PrivateRecord>,
    pub(in crate::services) listing: Option<Listing>,
    pub(in crate::services) mandate: Option<MandateShown>,
}

impl Row {
    fn open(key: &AppealKey, stored: Stored) -> Result<Self, SealError> {
        let Stored {
            signature,
            listing,
            mandate,
        } = stored;
        let record = key.record_of(&signature)?;
        Ok(Self {
            signature,
            record,
            listing,
            mandate,
        })
    }
}

/// Reads with `next` until it gives nothing, and hands the opened rows to `sink` on a second thread.
pub(in crate::services) fn open_all(
    key: &AppealKey,
    mut next: impl FnMut() -> Result<Vec<Stored>, StorageError>,
    mut sink: impl FnMut(Vec<Row>) -> std::io::Result<()> + Send,
) -> Result<(), ServiceError> {
    let (send, receive) = mpsc::sync_channel::<Vec<Stored>>(WAITING);
    std::thread::scope(|scope| {
        let hands = scope.spawn(move || {
            for batch in receive {
                let rows = batch.into_iter().map(|one| Row::open(key, one));
                sink(rows.collect::<Result<_, _>>()?)?;
            }
            Ok::<(), ServiceError>(())
        });
        let read = loop {
            match next() {
                Ok(batch) if batch.is_empty() => break Ok(()),
                Ok(batch) => {
                    // The other thread ended early: it says why.
                    if send.send(batch).is_err() {
                        break Ok(());
                    }
                }
                Err(error) => break Err(error),
            }
        };
        drop(send);
        let panicked = |_| Err(std::io::Error::other("writing the export panicked").into());
        let written = hands.join().unwrap_or_else(panicked);
        read?;
        written
    })
}
