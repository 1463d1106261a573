//! The audit log of what organisers did. Each row carries a seal over itself and the row before, and is written in the
//! transaction of the action that it logs.

use super::{App, ServiceError};
use crate::domain::{AuditEvent, AuditRow, Timestamp};
use crate::storage::{StorageError, WriteTx, audit, housekeeping};
use crate::vault::Master;

/// The key under which the seal of the last row is stored a second time, so that missing rows at the end are noticed.
const HEAD: &str = "audit-head";
/// Rows read at a time.
const PAGE: i64 = 1_000;

/// Logs an event. Call it within the write transaction of the action, so that either both are committed or neither. The
/// row is written last, whenever this is called.
pub fn append(
    c: &mut WriteTx,
    master: &Master,
    now: Timestamp,
    event: &AuditEvent,
) -> Result<(), StorageError> {
    let (master, event) = (master.clone(), event.clone());
    let next = move |last: Option<AuditRow>| {
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
        row
    };
    audit::append(c, next, HEAD);
    Ok(())
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verified {
    /// Every row is as it was written.
    Intact {
        rows: u64,
        /// The seal of the last row in hexadecimal. Compared with a copy kept elsewhere, it shows whether the audit log
        /// was replaced by an older state of itself.
        head: String,
    },
    /// The first row that is not as it was written.
    Broken { row: i64, fault: Fault },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    Missing,
    /// The row does not follow the one before.
    Order,
    /// The row was changed after it was written.
    Changed,
    /// Rows at the end are missing.
    End,
}

impl Fault {
    pub const ALL: [Self; 4] = [Self::Missing, Self::Order, Self::Changed, Self::End];

    /// The end of the locale key `record-fault-…`.
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

/// Verifies the whole audit log, in one snapshot.
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
                if let Some(fault) = fault_of(&master, &row, expected, &previous) {
                    let row = expected.min(row.id);
                    return Ok(Verified::Broken { row, fault });
                }
                expected += 1;
                previous = row.seal;
            }
        }
        let head = housekeeping::meta(c, HEAD)?.unwrap_or_default();
        Ok(if head == previous {
            Verified::Intact {
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

fn fault_of(master: &Master, row: &AuditRow, expected: i64, previous: &[u8]) -> Option<Fault> {
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
