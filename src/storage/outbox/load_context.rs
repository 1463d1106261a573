//! Loads the rows needed to write a batch of mails, with a constant number of queries.

use std::collections::{HashMap, HashSet};

use diesel::prelude::*;

use crate::domain::{Appeal, AppealId, AppealText, MailKind, Signature, SignatureId};
use crate::storage::outbox::QueuedMail;
use crate::storage::schema::signatures::dsl as s;
use crate::storage::signatures::{Row, signature};
use crate::storage::{ReadConn, StorageError, appeals};

/// Rows needed to write a batch of mails.
#[derive(Default)]
pub struct MailContext {
    pub appeals: HashMap<AppealId, Appeal>,
    /// Texts of the appeals whose current version the caller did not have.
    pub texts: HashMap<AppealId, Vec<AppealText>>,
    pub signatures: HashMap<SignatureId, Signature>,
    /// For mails about all signatures of a mailbox: these signatures, oldest first, keyed by the signature of the mail.
    pub siblings: HashMap<SignatureId, Vec<Signature>>,
}

/// Loads the context of `mails`. `known` are the appeal versions whose texts the caller has already.
pub fn load(
    conn: &mut ReadConn,
    mails: &[QueuedMail],
    known: &HashMap<AppealId, i64>,
) -> Result<MailContext, StorageError> {
    let ids: HashSet<AppealId> = mails.iter().map(|mail| mail.appeal).collect();
    let mut mailing = MailContext::default();
    for appeal in appeals::by_ids(conn, &ids.into_iter().collect::<Vec<_>>())? {
        mailing.appeals.insert(appeal.id, appeal);
    }
    let changed = mailing
        .appeals
        .values()
        .filter(|appeal| known.get(&appeal.id) != Some(&appeal.version));
    let changed: Vec<AppealId> = changed.map(|appeal| appeal.id).collect();
    if !changed.is_empty() {
        for text in appeals::texts_of(conn, &changed)? {
            mailing.texts.entry(text.appeal).or_default().push(text);
        }
    }
    let wanted = s::signatures.filter(s::id.eq_any(mails.iter().map(|mail| mail.signature)));
    let rows: Vec<Row> = with_conn!(conn, |c| wanted.select(Row::as_select()).load(c))?;
    for row in rows {
        let one = signature(row)?;
        mailing.signatures.insert(one.id, one);
    }
    let about_all = mails
        .iter()
        .filter(|mail| mail.kind == Some(MailKind::MyLink));
    let asked: Vec<SignatureId> = about_all.map(|mail| mail.signature).collect();
    if !asked.is_empty() {
        add_siblings(conn, &mut mailing, &asked)?;
    }
    Ok(mailing)
}

fn add_siblings(
    conn: &mut ReadConn,
    mailing: &mut MailContext,
    asked: &[SignatureId],
) -> Result<(), StorageError> {
    let ones = asked.iter().filter_map(|id| mailing.signatures.get(id));
    let boxes: Vec<(SignatureId, AppealId, Vec<u8>)> = ones
        .map(|one| (one.id, one.appeal, one.address_index.clone()))
        .collect();
    let appeals: HashSet<AppealId> = boxes.iter().map(|(_, appeal, _)| *appeal).collect();
    let theirs = s::signatures
        .filter(s::appeal_id.eq_any(appeals))
        .filter(s::address_index.eq_any(boxes.iter().map(|(_, _, address)| address.as_slice())))
        .order(s::id);
    let rows: Vec<Row> = with_conn!(conn, |c| theirs.select(Row::as_select()).load(c))?;
    let mut by_box: HashMap<(AppealId, Vec<u8>), Vec<Signature>> = HashMap::new();
    for row in rows {
        let one = signature(row)?;
        let place = (one.appeal, one.address_index.clone());
        by_box.entry(place).or_default().push(one);
    }
    for (id, appeal, address) in boxes {
        if let Some(all) = by_box.get(&(appeal, address)) {
            mailing.siblings.insert(id, all.clone());
        }
    }
    Ok(())
}
