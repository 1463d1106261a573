//! History of one signature: its mails and the audited actions of organisers.

use diesel::prelude::*;

use crate::domain::{AuditObject, AuditRow, OutboxState, SignatureId, Timestamp};
use crate::storage::audit::load_audit_rows;
use crate::storage::schema::{audit, outbox};
use crate::storage::{ReadConn, StorageError};

/// Maximum number of rows per query.
const MOST: i64 = 100;

/// A mail about a signature; kept for 30 days after it has ended.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = outbox)]
pub struct MailNote {
    /// [`MailKind::word`](crate::domain::MailKind::word), perhaps of another version.
    pub kind: String,
    pub state: OutboxState,
    pub created_at: Timestamp,
    pub due_at: Timestamp,
    pub attempts: i32,
    /// Why the last attempt failed, as a keyword.
    pub last_error: Option<String>,
    pub ended_at: Option<Timestamp>,
}

/// Mails about a signature, oldest first.
pub fn mails(conn: &mut ReadConn, id: SignatureId) -> Result<Vec<MailNote>, StorageError> {
    let theirs = outbox::table
        .filter(outbox::signature_id.eq(id))
        .order(outbox::id)
        .limit(MOST);
    Ok(with_conn!(conn, |c| theirs
        .select(MailNote::as_select())
        .load(c))?)
}

/// Audit rows of an object, oldest first.
pub fn audit_rows(conn: &mut ReadConn, object: AuditObject) -> Result<Vec<AuditRow>, StorageError> {
    use audit::dsl as a;
    let found = a::audit
        .filter(
            a::object_kind
                .eq(object.kind())
                .and(a::object_id.eq(object.id())),
        )
        .order(a::id)
        .limit(MOST);
    Ok(load_audit_rows!(conn, found).collect())
}
