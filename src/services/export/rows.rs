//! Decrypting signatures. Reading and decrypting run on two threads side by side, because they take about equally long.

use std::sync::mpsc;

use crate::domain::{MandateShown, PrivateRecord, Signature};
use crate::services::ServiceError;
use crate::storage::StorageError;
use crate::storage::public_list::Listing;
use crate::vault::{AppealKey, SealError};

/// Batches that are buffered between the two threads.
const BUFFERED: usize = 2;

/// A signature as stored. The listing and the mandate that a moderator recorded are only read when they are needed.
pub(in crate::services) struct Stored {
    pub(in crate::services) signature: Signature,
    pub(in crate::services) listing: Option<Listing>,
    pub(in crate::services) mandate: Option<MandateShown>,
    /// The word of the link through which it came.
    pub(in crate::services) referral: Option<String>,
}

/// A decrypted signature.
pub(in crate::services) struct Row {
    pub(in crate::services) signature: Signature,
    /// `None` once the personal data are erased.
    pub(in crate::services) record: Option<PrivateRecord>,
    pub(in crate::services) listing: Option<Listing>,
    pub(in crate::services) mandate: Option<MandateShown>,
    pub(in crate::services) referral: Option<String>,
}

impl Row {
    fn open(key: &AppealKey, stored: Stored) -> Result<Self, SealError> {
        let Stored {
            signature,
            listing,
            mandate,
            referral,
        } = stored;
        let record = key.record_of(&signature)?;
        Ok(Self {
            signature,
            record,
            listing,
            mandate,
            referral,
        })
    }
}

/// Reads batches with `next` until it returns an empty one, and passes the decrypted rows to `sink` on a second thread.
pub(in crate::services) fn open_all(
    key: &AppealKey,
    mut next: impl FnMut() -> Result<Vec<Stored>, StorageError>,
    mut sink: impl FnMut(Vec<Row>) -> std::io::Result<()> + Send,
) -> Result<(), ServiceError> {
    let (send, receive) = mpsc::sync_channel::<Vec<Stored>>(BUFFERED);
    std::thread::scope(|scope| {
        let writer = scope.spawn(move || {
            for batch in receive {
                let rows = batch.into_iter().map(|stored| Row::open(key, stored));
                sink(rows.collect::<Result<_, _>>()?)?;
            }
            Ok::<(), ServiceError>(())
        });
        let read = loop {
            match next() {
                Ok(batch) if batch.is_empty() => break Ok(()),
                Ok(batch) => {
                    // An error means that the writer ended early; its own result says why.
                    if send.send(batch).is_err() {
                        break Ok(());
                    }
                }
                Err(error) => break Err(error),
            }
        };
        drop(send);
        let panicked = |_| Err(std::io::Error::other("writing the export panicked").into());
        let written = writer.join().unwrap_or_else(panicked);
        read?;
        written
    })
}
