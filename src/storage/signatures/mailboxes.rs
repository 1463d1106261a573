//! How the signatures of a mailbox are found.

/// Signatures of mailboxes, each within an appeal. The index of an address is another one in each appeal, so the appeal is
/// not asked for: on a table without statistics Postgres would take it for the rarer of the two, and read the whole appeal.
macro_rules! of_mailboxes {
    ($mailboxes:expr) => {{
        use crate::domain::AddressIndex;
        use crate::storage::schema::signatures::dsl as s;
        let addresses: Vec<AddressIndex> = $mailboxes.iter().map(|(_, address)| *address).collect();
        s::address_index.eq_any(addresses).assume_not_null()
    }};
}
pub(in crate::storage) use of_mailboxes;
