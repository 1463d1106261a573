//! Signing: stores an attempt as a pending signature and queues its confirmation mail, in one commit. The answer is the
//! same whatever was stored before, so that it does not reveal who signed.

use data_encoding::BASE64URL_NOPAD;

use crate::domain::{
    AddressIndex, AddressIndexes, Appeal, AppealId, Claim, ClaimIndex, Language, Nonce,
    PrivateRecord, Provider, ReferralId, Revision, SignatureIndexes, Source, TextId, Timestamp,
};
use crate::services::{App, ServiceError};
use crate::storage::{Attempt, SignOutcome};
use crate::vault::{Master, random};

/// What the browser that signed keeps in a cookie, sealed, so that it can confirm with the code. Its length is the same
/// whatever happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ticket {
    pub appeal: AppealId,
    pub claim: Claim,
    /// The revision of the attempt that this browser posted.
    pub revision: Revision,
    pub at: Timestamp,
}

/// What a ticket is sealed for.
const TICKET: &str = "ticket";

impl Ticket {
    /// The sealed form, for a cookie.
    #[must_use]
    pub fn seal(&self, master: &Master) -> String {
        let numbers = [
            self.appeal.0.to_be_bytes(),
            self.revision.0.to_be_bytes(),
            self.at.0.to_be_bytes(),
        ]
        .concat();
        BASE64URL_NOPAD.encode(
            &master.seal(
                TICKET,
                &[
                    numbers.as_slice(),
                    self.claim.address.as_slice(),
                    self.claim.index.as_slice(),
                ]
                .concat(),
            ),
        )
    }

    #[must_use]
    pub fn open(master: &Master, text: &str) -> Option<Self> {
        let sealed = BASE64URL_NOPAD.decode(text.as_bytes()).ok()?;
        let plain = master.open_sealed(TICKET, &sealed).ok()?;
        let number = |at: usize| Some(i64::from_be_bytes(plain.get(at..at + 8)?.try_into().ok()?));
        Some(Self {
            appeal: AppealId(number(0)?),
            revision: Revision(number(8)?),
            at: Timestamp(number(16)?),
            claim: Claim {
                address: AddressIndex::from_slice(plain.get(24..40)?)?,
                index: ClaimIndex::from_slice(plain.get(40..)?)?,
            },
        })
    }
}

/// Stores an attempt; returns after the commit.
pub async fn sign(
    app: &App,
    appeal: &Appeal,
    text: TextId,
    language: &Language,
    record: &PrivateRecord,
) -> Result<(Ticket, SignOutcome), ServiceError> {
    sign_through(app, appeal, (text, None), language, record).await
}

/// As [`sign`], for somebody who came through a link with a word of this appeal.
pub async fn sign_through(
    app: &App,
    appeal: &Appeal,
    (text, referral): (TextId, Option<ReferralId>),
    language: &Language,
    record: &PrivateRecord,
) -> Result<(Ticket, SignOutcome), ServiceError> {
    let attempt = attempt(app, appeal, (text, referral), language, record, Source::Web)?;
    let ticket = Ticket {
        appeal: appeal.id,
        claim: attempt.claim(),
        revision: attempt.revision,
        at: attempt.now,
    };
    let outcome = app.storage.sign(attempt).await?;
    app.mail_promised.notify_one();
    Ok((ticket, outcome))
}

/// An attempt that is ready to be stored.
pub(in crate::services) fn attempt(
    app: &App,
    appeal: &Appeal,
    (text, referral): (TextId, Option<ReferralId>),
    language: &Language,
    record: &PrivateRecord,
    source: Source,
) -> Result<Attempt, ServiceError> {
    let now = app.clock.now();
    let key = app.key(appeal)?;
    let email = record
        .email
        .as_ref()
        .ok_or_else(|| ServiceError::Refused("an address is needed".to_owned()))?;
    let mailbox = AddressIndexes::of(&app.master, &key, email, now);
    let indexes = SignatureIndexes::of(&key, record);
    Ok(Attempt {
        appeal: appeal.id,
        text,
        kind: record.kind(),
        nonce: Nonce(random()),
        revision: Master::fresh_revision(),
        sealed: key.seal_record(indexes.claim, record),
        address_index: mailbox.appeal,
        provider: Provider::of(email),
        site_day_index: mailbox.site_day,
        suppression_index: mailbox.suppression,
        claim_index: indexes.claim,
        organisation_index: indexes.organisation,
        referral,
        language: language.clone(),
        source,
        now,
    })
}
