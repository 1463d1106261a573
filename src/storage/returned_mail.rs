//! Mails of ours that came back, and complaints about them: what is known of each mail, and how many there are.

use diesel::prelude::*;

use super::schema::{outbox, returned_mail, suppressions};
use super::{ReadConn, StorageError, WriteTx};
use crate::domain::{
    AppealId, MailFailureReason, MailId, OutboxState, Provider, ReturnedMail, SignatureId,
    SuppressionIndex, SuppressionReason, Timestamp,
};

/// A mail of ours that a message names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NamedMail {
    pub id: MailId,
    pub appeal: AppealId,
    pub signature: SignatureId,
    /// When it was promised.
    pub created_at: Timestamp,
    /// Whether it is being sent: the relay may have it, and we have not noted so yet.
    pub is_under_way: bool,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = outbox)]
struct NamedRow {
    id: MailId,
    appeal_id: AppealId,
    signature_id: SignatureId,
    created_at: Timestamp,
    state: OutboxState,
    lease_until: Option<Timestamp>,
}

impl From<NamedRow> for NamedMail {
    fn from(row: NamedRow) -> Self {
        Self {
            id: row.id,
            appeal: row.appeal_id,
            signature: row.signature_id,
            created_at: row.created_at,
            is_under_way: row.state == OutboxState::Queued && row.lease_until.is_some(),
        }
    }
}

/// Those of these mails that are in the outbox: sent within the last 30 days.
pub fn named(conn: &mut ReadConn, mails: &[MailId]) -> Result<Vec<NamedMail>, StorageError> {
    use outbox::dsl as o;
    let found = o::outbox.filter(o::id.eq_any(mails)).order(o::id);
    let rows: Vec<NamedRow> = with_conn!(conn, |c| found.select(NamedRow::as_select()).load(c))?;
    Ok(rows.into_iter().map(NamedMail::from).collect())
}

/// The last mail about one of these signatures that left within the last 30 days, also if it came back since, or that is
/// being sent.
pub fn last_sent(
    conn: &mut ReadConn,
    signatures: &[SignatureId],
) -> Result<Option<NamedMail>, StorageError> {
    use outbox::dsl as o;
    let returned = o::state
        .eq(OutboxState::Failed)
        .and(o::last_error.is_not_null())
        .and(
            o::last_error
                .assume_not_null()
                .eq(MailFailureReason::Bounced.word()),
        );
    let is_leaving = o::state
        .eq(OutboxState::Queued)
        .and(o::lease_until.is_not_null());
    let found = o::outbox
        .filter(o::signature_id.eq_any(signatures))
        .filter(o::state.eq(OutboxState::Sent).or(returned).or(is_leaving))
        .order((o::created_at.desc(), o::id.desc()));
    let row: Option<NamedRow> = with_conn!(conn, |c| found
        .select(NamedRow::as_select())
        .first(c)
        .optional())?;
    Ok(row.map(NamedMail::from))
}

/// Whether the server of a mailbox said that it does not exist, so that it gets no mail.
pub fn is_gone(
    conn: &mut ReadConn,
    mailbox: SuppressionIndex,
    now: Timestamp,
) -> Result<bool, StorageError> {
    use suppressions::dsl as s;
    let found = s::suppressions
        .find(mailbox)
        .filter(s::reason.eq(SuppressionReason::NoMailbox))
        .filter(s::expires_at.gt(now))
        .select(s::address_index);
    let found: Option<SuppressionIndex> = with_conn!(conn, |c| found.first(c).optional())?;
    Ok(found.is_some())
}

/// Whether a mail of this kind was ever promised about a signature.
pub fn was_promised(
    conn: &mut ReadConn,
    signature: SignatureId,
    kind: crate::domain::MailKind,
) -> Result<bool, StorageError> {
    use outbox::dsl as o;
    let found = o::outbox
        .filter(o::signature_id.eq(signature).and(o::kind.eq(kind)))
        .select(o::id);
    let found: Option<MailId> = with_conn!(conn, |c| found.first(c).optional())?;
    Ok(found.is_some())
}

/// Notes on a mail that it came back; `false` if that is known.
pub fn note(tx: &mut WriteTx, mail: MailId, returned: ReturnedMail) -> Result<bool, StorageError> {
    use outbox::dsl as o;
    let this = o::outbox.find(mail).filter(o::state.eq(OutboxState::Sent));
    let changed = match returned {
        ReturnedMail::Gone => with_tx!(tx, |c| diesel::update(this)
            .set((
                o::state.eq(OutboxState::Failed),
                o::last_error.eq(Some(MailFailureReason::Bounced.word()))
            ))
            .execute(c))?,
        ReturnedMail::Later => {
            let fresh = this.filter(o::last_error.is_null());
            with_tx!(tx, |c| diesel::update(fresh)
                .set(o::last_error.eq(Some(MailFailureReason::BouncedLater.word())))
                .execute(c))?
        }
        ReturnedMail::Complaint => {
            let fresh = this.filter(
                o::last_error.is_null().or(o::last_error
                    .assume_not_null()
                    .ne(MailFailureReason::Complained.word())),
            );
            with_tx!(tx, |c| diesel::update(fresh)
                .set(o::last_error.eq(Some(MailFailureReason::Complained.word())))
                .execute(c))?
        }
    };
    Ok(changed == 1)
}

/// Counts a mail that came back.
pub fn count(
    tx: &mut WriteTx,
    appeal: AppealId,
    provider: Provider,
    returned: ReturnedMail,
    now: Timestamp,
) -> Result<(), StorageError> {
    use returned_mail::dsl as r;
    let one = |kind| i64::from(returned == kind);
    let (gone, later, complaints) = (
        one(ReturnedMail::Gone),
        one(ReturnedMail::Later),
        one(ReturnedMail::Complaint),
    );
    with_tx!(tx, |c| diesel::insert_into(r::returned_mail)
        .values((
            r::appeal_id.eq(appeal),
            r::day.eq(now.day()),
            r::provider.eq(provider),
            r::gone.eq(gone),
            r::later.eq(later),
            r::complaints.eq(complaints),
        ))
        .on_conflict((r::appeal_id, r::day, r::provider))
        .do_update()
        .set((
            r::gone.eq(r::gone + gone),
            r::later.eq(r::later + later),
            r::complaints.eq(r::complaints + complaints),
        ))
        .execute(c))?;
    Ok(())
}

/// How many mails came back, by provider.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReturnedFigures {
    pub provider: Provider,
    pub gone: i64,
    pub later: i64,
    pub complaints: i64,
}

/// The figures of an appeal since a day, in the order of the providers.
pub fn figures(
    conn: &mut ReadConn,
    appeal: AppealId,
    since: Timestamp,
) -> Result<Vec<ReturnedFigures>, StorageError> {
    use returned_mail::dsl as r;
    let rows = r::returned_mail
        .filter(r::appeal_id.eq(appeal).and(r::day.ge(since.day())))
        .select((r::provider, r::gone, r::later, r::complaints));
    let rows: Vec<(Provider, i64, i64, i64)> = with_conn!(conn, |c| rows.load(c))?;
    let mut figures: Vec<ReturnedFigures> = Vec::new();
    for provider in Provider::ALL.iter().copied() {
        let mut sum = ReturnedFigures {
            provider,
            gone: 0,
            later: 0,
            complaints: 0,
        };
        for (_, gone, later, complaints) in rows.iter().filter(|row| row.0 == provider) {
            sum.gone += gone;
            sum.later += later;
            sum.complaints += complaints;
        }
        if sum.gone + sum.later + sum.complaints > 0 {
            figures.push(sum);
        }
    }
    Ok(figures)
}
