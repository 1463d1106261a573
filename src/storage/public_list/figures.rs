//! How many of an appeal's signatures are in its public list.

use serde::Serialize;

use crate::domain::{AppealId, Count};
use crate::storage::public_list::{due, overrides};
use crate::storage::{ReadConn, StorageError};

/// How the signatures that count divide into those whose names are public, and the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct ListFigures {
    pub listed: i64,
    /// Signatures whose owners did not choose to be listed.
    pub silent: i64,
    /// Names that the organisers hid.
    pub hidden: i64,
    /// Names that appear later.
    pub due: i64,
}

impl ListFigures {
    /// Of the signatures that `count`, of which `listed` are in the list.
    pub fn of(
        conn: &mut ReadConn,
        appeal: AppealId,
        count: Count,
        listed: i64,
    ) -> Result<Self, StorageError> {
        let unlisted = (count.with_paper() - listed).max(0);
        let due = due::count(conn, appeal)?.min(unlisted);
        let hidden = overrides::hidden(conn, appeal)?.min(unlisted - due);
        Ok(Self {
            listed,
            silent: unlisted - hidden - due,
            hidden,
            due,
        })
    }
}
