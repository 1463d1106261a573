//! Events of providers: checked, kept sealed like messages, and handled like bounces and complaints that come by mail.

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use super::ending::finish;
use super::named_mails::named_mails;
use super::returned::{self, Consequences};
use super::sealed_mail::{self, Kept};
use crate::config::{EventSettings, Secret};
use crate::domain::{
    AddressIndexes, AppealId, EmailAddress, EventsProvider, MessageKey, ReturnedMail, SignatureId,
    Timestamp,
};
use crate::mail::incoming::events::sns::{self, SnsKind};
use crate::mail::incoming::events::{self, EventKind, MailgunProof, mailgun_proof};
use crate::services::signatures::{opened, unsubscribe};
use crate::services::{App, ServiceError};
use crate::storage::incoming::{ClaimedMessage, MessageEnding, Received};
use crate::storage::returned_mail::{self, NamedMail};
use crate::storage::{accounts, appeals, signatures};
use crate::vault::AppealKey;

/// How old a signature may be. Mailgun tries for eight hours.
const SIGNATURE_MAX: i64 = Timestamp::DAY;
/// How far the clocks may differ.
const AHEAD_MAX: i64 = 15 * Timestamp::MINUTE;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EventsOutcome {
    /// It is stored, was stored before, or means nothing to us.
    Taken,
    /// No secret is set for this provider.
    NotSet,
    /// It is not from the provider, too old, or of another topic.
    Refused,
    /// Too many messages wait: the provider should come back.
    Full,
}

/// Keeps what a provider tells; returns after the commit. `authorization` is the header of this name.
pub async fn receive(
    app: &App,
    settings: &EventSettings,
    provider: EventsProvider,
    authorization: Option<&str>,
    body: &[u8],
) -> Result<EventsOutcome, ServiceError> {
    let Some(secret) = settings.of(provider) else {
        return Ok(EventsOutcome::NotSet);
    };
    let not_understood = || {
        tracing::warn!("an event of {} was not understood", provider.word());
        Ok(EventsOutcome::Taken)
    };
    let is_shown = || authorization.is_some_and(|header| shows(header, secret));
    let now = app.clock.now();
    let once = match provider {
        EventsProvider::Mailgun => {
            match mailgun_proof(body).filter(|proof| is_signed(proof, secret, now)) {
                // The signature says nothing about the event: it is good for one.
                Some(proof) => proof.token.into_bytes(),
                None => return Ok(EventsOutcome::Refused),
            }
        }
        _ if !is_shown() => return Ok(EventsOutcome::Refused),
        EventsProvider::Ses => {
            let Some(message) = sns::message(body) else {
                return not_understood();
            };
            if settings.ses_topic.as_ref() != Some(&message.topic) {
                tracing::warn!("an event of ses was refused: events.ses_topic is another topic");
                return Ok(EventsOutcome::Refused);
            }
            message.id.into_bytes()
        }
        EventsProvider::Brevo | EventsProvider::Mailjet | EventsProvider::Postmark => body.to_vec(),
    };
    match events::read(provider, body) {
        None => return not_understood(),
        Some(events) if events.is_empty() && subscription(provider, body).is_none() => {
            return Ok(EventsOutcome::Taken);
        }
        Some(_) => {}
    }
    let word = provider.word().as_bytes().to_vec();
    let digest = app.master.incoming_digest(&[b"event".to_vec(), word, once]);
    let body = String::from_utf8_lossy(body).into_owned();
    let kept = Kept::Events { provider, body };
    Ok(match sealed_mail::keep(app, digest, &kept).await? {
        Received::Stored | Received::Known => EventsOutcome::Taken,
        Received::Full => EventsOutcome::Full,
    })
}

/// Whether Mailgun made the signature, not long ago. Compares in constant time.
fn is_signed(proof: &MailgunProof, key: &Secret, now: Timestamp) -> bool {
    let Ok(seconds) = proof.timestamp.parse::<i64>() else {
        return false;
    };
    let age = now.since(Timestamp(seconds.saturating_mul(1_000)));
    let signature = data_encoding::HEXLOWER_PERMISSIVE.decode(proof.signature.as_bytes());
    let (Ok(signature), Ok(mut mac)) = (
        signature,
        Hmac::<Sha256>::new_from_slice(key.expose().as_bytes()),
    ) else {
        return false;
    };
    mac.update(proof.timestamp.as_bytes());
    mac.update(proof.token.as_bytes());
    mac.verify_slice(&signature).is_ok() && (-AHEAD_MAX..=SIGNATURE_MAX).contains(&age)
}

/// Whether a header shows the secret: as a bearer token, or as the password of any user, which is what providers send for
/// the address `https://user:secret@…`. Compares digests in constant time, so that not even a length leaks.
fn shows(header: &str, secret: &Secret) -> bool {
    let Some((scheme, sent)) = header.split_once(' ') else {
        return false;
    };
    let sent = sent.trim();
    let sent = if scheme.eq_ignore_ascii_case("bearer") {
        sent.as_bytes().to_vec()
    } else if scheme.eq_ignore_ascii_case("basic") {
        let pair = data_encoding::BASE64
            .decode(sent.as_bytes())
            .unwrap_or_default();
        let colon = pair.iter().position(|octet| *octet == b':');
        colon.map_or_else(Vec::new, |colon| pair[colon + 1..].to_vec())
    } else {
        return false;
    };
    let (sent, secret) = (Sha256::digest(sent), Sha256::digest(secret.expose()));
    sent.ct_eq(&secret).into()
}

/// The topic that asks to be sent here, and the address to open for that.
pub(super) fn subscription(provider: EventsProvider, body: &[u8]) -> Option<(String, String)> {
    if provider != EventsProvider::Ses {
        return None;
    }
    let message = sns::message(body)?;
    match message.kind {
        SnsKind::Subscription { address } => Some((message.topic, address)),
        SnsKind::Notification | SnsKind::Other => None,
    }
}

/// Does what follows from a request of a provider, and ends it.
pub(super) async fn handle(
    app: &App,
    message: &ClaimedMessage,
    (provider, body): (EventsProvider, &str),
) -> Result<(), ServiceError> {
    if subscription(provider, body.as_bytes()).is_some() {
        // Owners open the address, if they want.
        return finish(app, message, MessageEnding::ToRead(None)).await;
    }
    let mut found = Vec::new();
    let mut lists = None;
    for event in events::read(provider, body.as_bytes()).unwrap_or_default() {
        let keys: Vec<MessageKey> = event.key.into_iter().collect();
        let (mail, theirs) = match (named_mails(app, &keys).await?.first(), &event.address) {
            (Some(mail), _) => (Some(*mail), vec![mail.signature]),
            (None, Some(address)) => {
                if lists.is_none() {
                    lists = Some(lists_of_appeals(app).await?);
                }
                let lists = lists.as_deref().unwrap_or_default();
                mails_to(app, lists, address).await?
            }
            (None, None) => (None, Vec::new()),
        };
        found.push((event, mail, theirs));
    }
    let mails: Vec<NamedMail> = found.iter().filter_map(|(_, mail, _)| *mail).collect();
    if returned::came_too_early(app, message, &mails).await? {
        return Ok(());
    }
    let mut all = Consequences::default();
    for (event, mail, theirs) in found {
        let is_complaint = event.kind == EventKind::Returned(ReturnedMail::Complaint);
        let ends_news = is_complaint || event.kind == EventKind::Unsubscribed;
        // An address that was not written to is another product's of the same account.
        if ends_news && mail.is_some() {
            // Before the message ends: doing it twice is the same as once.
            for signature in theirs {
                let opened = opened::by_id(app, signature).await?;
                unsubscribe::unsubscribe(app, opened, None).await?;
            }
        }
        let EventKind::Returned(what) = event.kind else {
            continue;
        };
        if let Some(mail) = mail {
            let returned = returned::with_address(app, mail).await?;
            all.mails.extend(returned.map(|returned| (returned, what)));
        }
        if let (ReturnedMail::Gone, Some(address)) = (what, &event.address) {
            let index = app.master.account_index(address);
            let account = app.storage.read(move |c| accounts::by_address(c, index));
            all.accounts
                .extend(account.await?.map(|account| account.id));
        }
    }
    returned::store(app, message, all).await
}

/// The keys of all appeals, read once for a request.
async fn lists_of_appeals(app: &App) -> Result<Vec<(AppealId, AppealKey)>, ServiceError> {
    let appeals = app.storage.read(appeals::all).await?;
    let keys = appeals
        .iter()
        .map(|appeal| Ok((appeal.id, app.key(appeal)?)));
    keys.collect()
}

/// What an event is about that names no mail of ours: the last one to its mailbox, and all signatures of it, because which
/// mail was meant is not known. The provider is believed, unlike a report by mail, which anybody can write.
async fn mails_to(
    app: &App,
    lists: &[(AppealId, AppealKey)],
    address: &EmailAddress,
) -> Result<(Option<NamedMail>, Vec<SignatureId>), ServiceError> {
    let now = app.clock.now();
    let index = |key| AddressIndexes::of(&app.master, key, address, now).appeal;
    let indexes: Vec<_> = lists.iter().map(|(id, key)| (*id, index(key))).collect();
    let read = app.storage.read(move |c| {
        let (mut last, mut all) = (None, Vec::new());
        for (appeal, index) in indexes {
            let theirs = signatures::by_address(c, appeal, index)?;
            if theirs.is_empty() {
                continue;
            }
            let theirs: Vec<SignatureId> = theirs.iter().map(|signature| signature.id).collect();
            let found = returned_mail::last_sent(c, &theirs)?;
            let mails = [last, found].into_iter().flatten();
            last = mails.max_by_key(|mail: &NamedMail| mail.created_at);
            all.extend(theirs);
        }
        Ok((last, all))
    });
    Ok(read.await?)
}
