//! How the signatures of a mailbox are found.

/// Signatures of mailboxes, each within an appeal.
macro_rules! of_mailboxes {
    ($mailboxes:expr) => {{
        use crate::domain::{AddressIndex, AppealId};
        use crate::storage::schema::signatures::dsl as s;
        let appeals: std::collections::BTreeSet<AppealId> =
            $mailboxes.iter().map(|(appeal, _)| *appeal).collect();
        let addresses: Vec<AddressIndex> = $mailboxes.iter().map(|(_, address)| *address).collect();
        s::appeal_id
            .eq_any(appeals)
            .and(s::address_index.eq_any(addresses).assume_not_null())
    }};
}
pub(in crate::storage) use of_mailboxes;
