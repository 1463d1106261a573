//! Loads the rows needed to write a batch of mails, with a constant number of queries.

use std::collections::{HashMap, HashSet};

use diesel::prelude::*;

use crate::domain::{
    AddressIndex, Appeal, AppealId, AppealText, Count, MailId, MailKind, NewsId, NewsMailText,
    OutboxState, Sharing, Signature, SignatureId, Timestamp,
};
use crate::storage::outbox::QueuedMail;
use crate::storage::schema::outbox;
use crate::storage::schema::signatures::dsl as s;
use crate::storage::signatures::{load_signatures, of_mailboxes};
use crate::storage::statistics::counters;
use crate::storage::{ReadConn, StorageError, appeals, news_mailings, sharing};

/// Rows needed to write a batch of mails.
#[derive(Default)]
pub struct MailContext {
    pub appeals: HashMap<AppealId, Appeal>,
    /// Texts of the appeals whose current version the caller did not have.
    pub texts: HashMap<AppealId, Vec<AppealText>>,
    pub signatures: HashMap<SignatureId, Signature>,
    /// When the first mail left that asks to confirm a signature as it is now.
    pub asked: HashMap<SignatureId, Timestamp>,
    /// Mails that were not sent, so that others would tell nothing new.
    pub unsent: HashSet<MailId>,
    /// What organisers wrote, of the appeals that are thanked for, and how many signed them.
    pub thanks: HashMap<AppealId, (Sharing, Count)>,
    /// The words of the news items that are sent.
    pub news: HashMap<NewsId, Vec<NewsMailText>>,
    /// Of the signatures that mails bring news to: those whose last answer was yes, and whose name is not hidden.
    pub wants_news: HashSet<SignatureId>,
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
    let mut context = MailContext::default();
    for appeal in appeals::by_ids(conn, &ids.into_iter().collect::<Vec<_>>())? {
        context.appeals.insert(appeal.id, appeal);
    }
    let changed = context
        .appeals
        .values()
        .filter(|appeal| known.get(&appeal.id) != Some(&appeal.version));
    let changed: Vec<AppealId> = changed.map(|appeal| appeal.id).collect();
    if !changed.is_empty() {
        for text in appeals::texts_of(conn, &changed)? {
            context.texts.entry(text.appeal).or_default().push(text);
        }
    }
    let wanted = s::signatures.filter(s::id.eq_any(mails.iter().map(|mail| mail.signature)));
    let signatures = load_signatures!(conn, wanted).map(|signature| (signature.id, signature));
    context.signatures.extend(signatures);
    add_asked(conn, &mut context, mails)?;
    add_news(conn, &mut context, mails)?;
    add_thanks(conn, &mut context, mails)?;
    let before: Vec<MailId> = mails.iter().filter_map(|mail| mail.only_after).collect();
    if !before.is_empty() {
        context.unsent = unsent(conn, &before)?;
    }
    let about_all = mails
        .iter()
        .filter(|mail| mail.kind == Some(MailKind::MyLink));
    let asked: Vec<SignatureId> = about_all.map(|mail| mail.signature).collect();
    if !asked.is_empty() {
        add_siblings(conn, &mut context, &asked)?;
    }
    Ok(context)
}

fn add_thanks(
    conn: &mut ReadConn,
    context: &mut MailContext,
    mails: &[QueuedMail],
) -> Result<(), StorageError> {
    let thanked = mails
        .iter()
        .filter(|mail| mail.kind == Some(MailKind::Thanks));
    let appeals: HashSet<AppealId> = thanked.map(|mail| mail.appeal).collect();
    for appeal in appeals {
        let about = (sharing::of(conn, appeal)?, counters::of(conn, appeal)?);
        context.thanks.insert(appeal, about);
    }
    Ok(())
}

fn add_news(
    conn: &mut ReadConn,
    context: &mut MailContext,
    mails: &[QueuedMail],
) -> Result<(), StorageError> {
    let with_news = || mails.iter().filter(|mail| mail.news.is_some());
    let items: HashSet<NewsId> = with_news().filter_map(|mail| mail.news).collect();
    if items.is_empty() {
        return Ok(());
    }
    for (item, text) in news_mailings::texts(conn, &items.into_iter().collect::<Vec<_>>())? {
        context.news.entry(item).or_default().push(text);
    }
    let ids: Vec<SignatureId> = with_news().map(|mail| mail.signature).collect();
    context.wants_news = news_mailings::consenting(conn, &ids)?;
    for hidden in news_mailings::hidden(conn, &ids)? {
        context.wants_news.remove(&hidden);
    }
    Ok(())
}

/// Those of these mails that were not sent.
fn unsent(conn: &mut ReadConn, ids: &[MailId]) -> Result<HashSet<MailId>, StorageError> {
    use outbox::dsl as o;
    let sent = o::outbox
        .filter(o::id.eq_any(ids).and(o::state.eq(OutboxState::Sent)))
        .select(o::id);
    let sent: Vec<MailId> = with_conn!(conn, |c| sent.load(c))?;
    let unsent = ids.iter().filter(|id| !sent.contains(id));
    Ok(unsent.copied().collect())
}

fn add_asked(
    conn: &mut ReadConn,
    context: &mut MailContext,
    mails: &[QueuedMail],
) -> Result<(), StorageError> {
    use outbox::dsl as o;
    let confirmations = [MailKind::Confirm, MailKind::ConfirmCollective];
    let needs_it = [
        MailKind::Confirm,
        MailKind::ConfirmCollective,
        MailKind::ConfirmByClick,
        MailKind::Reminder,
    ];
    let asks = |mail: &&QueuedMail| mail.kind.is_some_and(|kind| needs_it.contains(&kind));
    let asking: Vec<SignatureId> = mails
        .iter()
        .filter(asks)
        .map(|mail| mail.signature)
        .collect();
    if asking.is_empty() {
        return Ok(());
    }
    let sent = o::outbox
        .filter(o::signature_id.eq_any(asking))
        .filter(o::kind.eq_any(confirmations))
        .filter(o::state.eq(OutboxState::Sent))
        .select((o::signature_id, o::ended_at));
    let sent: Vec<(SignatureId, Option<Timestamp>)> = with_conn!(conn, |c| sent.load(c))?;
    for (id, left) in sent {
        let signature = context.signatures.get(&id);
        let asked = left.filter(|left| signature.is_some_and(|item| item.updated_at <= *left));
        if let Some(left) = asked {
            let first = context.asked.entry(id).or_insert(left);
            *first = left.min(*first);
        }
    }
    Ok(())
}

fn add_siblings(
    conn: &mut ReadConn,
    context: &mut MailContext,
    asked: &[SignatureId],
) -> Result<(), StorageError> {
    let signatures = asked.iter().filter_map(|id| context.signatures.get(id));
    let mailboxes: Vec<(SignatureId, AppealId, AddressIndex)> = signatures
        .filter_map(|signature| Some((signature.id, signature.appeal, signature.address_index?)))
        .collect();
    let theirs: Vec<_> = mailboxes
        .iter()
        .map(|(_, appeal, address)| (*appeal, *address))
        .collect();
    let theirs = s::signatures.filter(of_mailboxes!(theirs)).order(s::id);
    let mut by_mailbox: HashMap<(AppealId, Option<AddressIndex>), Vec<Signature>> = HashMap::new();
    for signature in load_signatures!(conn, theirs) {
        let mailbox = (signature.appeal, signature.address_index);
        by_mailbox.entry(mailbox).or_default().push(signature);
    }
    for (id, appeal, address) in mailboxes {
        if let Some(all) = by_mailbox.get(&(appeal, Some(address))) {
            context.siblings.insert(id, all.clone());
        }
    }
    Ok(())
}
