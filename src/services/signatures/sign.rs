//! Sign: an attempt becomes a pending row and a promised mail, in one commit. The answer is the same whatever was
//! stored before.

use data_encoding::BASE64URL_NOPAD;

use crate::domain::{Appeal, AppealId, Language, PrivateRecord, Provider, TextId, Timestamp};
use crate::services::{App, ServiceError};
use crate::storage::{Attempt, SignOutcome};
use crate::vault::{AddressIndexes, Master, random};

/// What the browser that signed keeps: enough to type the code, sealed, and of one length whatever happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ticket {
    pub appeal: AppealId,
    pub claim_index: Vec<u8>,
    /// The attempt that this browser made.
    pub revision: i64,
    pub at: Timestamp,
}

const TICKET: &str = "ticket";

impl Ticket {
    /// The sealed form, for a cookie.
    #[must_use]
    pub fn seal(&self, master: &Master) -> String {
        let numbers = [
            self.appeal.to_be_bytes(),
            self.revision.to_be_bytes(),
            self.at.0.to_be_bytes(),
        ]
        .concat();
        BASE64URL_NOPAD.encode(&master.seal(TICKET, &[numbers, self.claim_index.clone()].concat()))
    }

    #[must_use]
    pub fn open(master: &Master, text: &str) -> Option<Self> {
        let sealed = BASE64URL_NOPAD.decode(text.as_bytes()).ok()?;
        let plain = master.open_sealed(TICKET, &sealed).ok()?;
        let number = |at: usize| Some(i64::from_be_bytes(plain.get(at..at + 8)?.try_into().ok()?));
        let (appeal, revision, at) = (number(0)?, number(8)?, Timestamp(number(16)?));
        Some(Self {
            appeal,
            revision,
            at,
            claim_index: plain.get(24..)?.to_vec(),
        })
    }
}

/// Stores an attempt; the answer comes after the commit.
pub async fn sign(
    app: &App,
    appeal: &Appeal,
    text: TextId,
    language: &Language,
    record: &PrivateRecord,
) -> Result<(Ticket, SignOutcome), ServiceError> {
    let now = app.clock.now();
    let key = app.key(appeal)?;
    let email = record
        .email
        .as_ref()
        .ok_or_else(|| ServiceError::Refused("an address is needed".to_owned()))?;
    let address = AddressIndexes::of(&app.master, &key, email, now);
    let organisation = record
        .organisation
        .as_ref()
        .map(|organisation| organisation.name.identity());
    let claim = match &organisation {
        // A mandatary may sign for several groups and for themselves: each is a claim of its own.
        Some(name) => key.index("claim", &format!("{}\n{name}", email.canonical())),
        None => key.index("claim", &email.canonical()),
    };
    let attempt = Attempt {
        appeal: appeal.id,
        text,
        kind: record.kind(),
        handle: random(),
        nonce: random(),
        revision: Master::fresh_revision(),
        sealed: key.seal_record(&claim, record),
        address_index: address.appeal,
        provider: Provider::of(email),
        site_day_index: address.site_day,
        suppression_index: address.suppression,
        claim_index: claim.clone(),
        organisation_index: organisation.map(|name| key.index("organisation", &name)),
        language: language.clone(),
        now,
    };
    let ticket = Ticket {
        appeal: appeal.id,
        claim_index: claim,
        revision: attempt.revision,
        at: now,
    };
    let outcome = app.storage.sign(attempt).await?;
    app.mail_promised.notify_one();
    Ok((ticket, outcome))
}
