//! The record of what organisers did: each row sealed over the row before, in the transaction that did it.

use super::{App, ServiceError};
use crate::domain::{AuditEvent, AuditRow, Timestamp};
use crate::storage::{StorageError, WriteTx, audit, housekeeping};
use crate::vault::Master;

/// Where the seal of the last row is remembered, so that a missing end is seen.
const HEAD: &str = "audit-head";
/// Rows read at a time.
const PAGE: i64 = 1_000;

/// Puts an event on record. Call it inside the write that does what it tells: both happen, or neither.
pub fn append(
    c: &mut WriteTx,
    master: &Master,
    now: Timestamp,
    event: &AuditEvent,
) -> Result<(), StorageError> {
    let last = audit::last_locked(c)?;
    let (number, previous) = last.map_or((0, Vec::new()), |row| (row.id, row.seal));
    let mut row = AuditRow {
        id: number + 1,
        at: now,
        actor: event.actor.text(),
        verb: event.verb.word().to_owned(),
        object_kind: event.object.kind().word().to_owned(),
        object_id: event.object.id(),
        facts: event.facts.to_string(),
        previous,
        seal: Vec::new(),
    };
    row.seal = master.audit_seal(&row);
    audit::append(c, &row)?;
    housekeeping::replace_meta(c, HEAD, &row.seal)
}

/// What looking the record over found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verified {
    /// Every row is as it was written; how many, and the seal of the last one in hexadecimal.
    Whole {
        rows: u64,
        /// To be noted elsewhere: a record cut back to an older end has another one.
        head: String,
    },
    /// The first row that is not.
    Broken { row: i64, fault: Fault },
}

/// What can be wrong with the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// A row is not there.
    Missing,
    /// The row does not follow the one before.
    Order,
    /// The row was changed after it was written.
    Changed,
    /// Rows at the end are not there.
    End,
}

impl Fault {
    pub const ALL: [Self; 4] = [Self::Missing, Self::Order, Self::Changed, Self::End];

    /// The end of its locale key `record-fault-…`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Order => "order",
            Self::Changed => "changed",
            Self::End => "end",
        }
    }
}

/// Looks the whole record over, in one snapshot.
pub async fn verify(app: &App) -> Result<Verified, ServiceError> {
    let master = app.master.clone();
    let found = app.storage.snapshot(move |c| {
        let (mut expected, mut previous) = (1, Vec::new());
        loop {
            let rows = audit::after(c, expected - 1, PAGE)?;
            if rows.is_empty() {
                break;
            }
            for row in rows {
                if let Some(fault) = fault(&master, &row, expected, &previous) {
                    let row = expected.min(row.id);
                    return Ok(Verified::Broken { row, fault });
                }
                expected += 1;
                previous = row.seal;
            }
        }
        let head = housekeeping::meta(c, HEAD)?.unwrap_or_default();
        Ok(if head == previous {
            Verified::Whole {
                rows: u64::try_from(expected - 1).unwrap_or_default(),
                head: data_encoding::HEXLOWER.encode(&head),
            }
        } else {
            Verified::Broken {
                row: expected,
                fault: Fault::End,
            }
        })
    });
    Ok(found.await?)
}

fn fault(master: &Master, row: &AuditRow, expected: i64, previous: &[u8]) -> Option<Fault> {
    if row.id != expected {
        Some(Fault::Missing)
    } else if row.previous != previous {
        Some(Fault::Order)
    } else if master.audit_seal(row) != row.seal {
        Some(Fault::Changed)
    } else {
        None
    }
}
