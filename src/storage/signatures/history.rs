//! History of one signature: its mails and the audited actions of organisers.

use diesel::prelude::*;

use crate::domain::{AuditObject, AuditRow, MailKind, OutboxState, SignatureId, Timestamp};
use crate::storage::schema::{audit, outbox};
use crate::storage::{ReadConn, StorageError};

/// Maximum number of rows per query.
const MOST: i64 = 100;

/// A mail about a signature; kept for 30 days after it has ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailNote {
    /// `None` for a kind that this version does not know.
    pub kind: Option<MailKind>,
    pub state: OutboxState,
    pub created_at: Timestamp,
    pub due_at: Timestamp,
    pub attempts: i32,
    /// Why the last attempt failed, as a keyword.
    pub reason: Option<String>,
    pub ended_at: Option<Timestamp>,
}

type Row = (String, String, i64, i64, i32, Option<String>, Option<i64>);

/// Mails about a signature, oldest first.
pub fn mails(conn: &mut ReadConn, id: SignatureId) -> Result<Vec<MailNote>, StorageError> {
    use outbox::dsl as o;
    let rows: Vec<Row> = with_conn!(conn, |c| {
        o::outbox
            .filter(o::signature_id.eq(id))
            .order(o::id)
            .limit(MOST)
            .select((
                o::kind,
                o::state,
                o::created_at,
                o::due_at,
                o::attempts,
                o::last_error,
                o::ended_at,
            ))
            .load(c)
    })?;
    rows.into_iter().map(mail_note).collect()
}

fn mail_note(
    (kind, state, created, due, attempts, reason, ended): Row,
) -> Result<MailNote, StorageError> {
    Ok(MailNote {
        kind: MailKind::from_word(&kind),
        state: OutboxState::from_word(&state).ok_or(StorageError::Corrupt("outbox.state"))?,
        created_at: Timestamp(created),
        due_at: Timestamp(due),
        attempts,
        reason,
        ended_at: ended.map(Timestamp),
    })
}

/// Audit rows of an object, oldest first.
pub fn deeds(conn: &mut ReadConn, object: AuditObject) -> Result<Vec<AuditRow>, StorageError> {
    use audit::dsl as a;
    let found = a::audit
        .filter(
            a::object_kind
                .eq(object.kind().word())
                .and(a::object_id.eq(object.id())),
        )
        .order(a::id)
        .limit(MOST);
    let rows: Vec<crate::storage::audit::Row> = with_conn!(conn, |c| found.load(c))?;
    Ok(rows
        .into_iter()
        .map(crate::storage::audit::audit_row)
        .collect())
}
