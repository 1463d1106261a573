//! After each change of a password, a second step or a passkey: a mail to the owner of the account, and a row of the
//! audit log, both in the transaction of the change.

use crate::domain::{
    AccountChange, AccountId, Actor, AuditEvent, AuditObject, AuditVerb, Timestamp,
};
use crate::services::audit;
use crate::storage::accounts::mails;
use crate::storage::{StorageError, WriteTx};
use crate::vault::Master;

/// Tells the owner of an account by mail what changed, and notes it in the audit log.
pub(super) fn note(
    c: &mut WriteTx,
    master: &Master,
    by: Actor,
    id: AccountId,
    change: AccountChange,
    now: Timestamp,
) -> Result<(), StorageError> {
    mails::promise_notice(c, id, change, now)?;
    let Some(verb) = verb(change) else {
        return Ok(());
    };
    let event = AuditEvent::new(by, verb, AuditObject::Account(id));
    audit::append(c, master, now, &event)
}

/// `None` for what has rows of its own: each wrong code.
fn verb(change: AccountChange) -> Option<AuditVerb> {
    Some(match change {
        AccountChange::PasswordChanged => AuditVerb::PasswordChanged,
        AccountChange::PasswordReset => AuditVerb::PasswordReset,
        AccountChange::TwoStepLoginOn => AuditVerb::TwoStepLoginOn,
        AccountChange::TwoStepLoginOff => AuditVerb::TwoStepLoginOff,
        AccountChange::RecoveryCodesRenewed => AuditVerb::RecoveryCodesRenewed,
        AccountChange::RecoveryCodeUsed => AuditVerb::RecoveryCodeUsed,
        AccountChange::PasskeyAdded => AuditVerb::PasskeyAdded,
        AccountChange::PasskeyRemoved => AuditVerb::PasskeyRemoved,
        AccountChange::ManyWrongCodes => return None,
    })
}
