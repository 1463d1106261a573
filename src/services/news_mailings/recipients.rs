//! Who gets a news item, as their sealed records say.

use std::collections::HashSet;

use crate::domain::{
    AddressIndex, AddressIndexes, Appeal, AppealId, Language, NewsId, NewsMailing, Provider,
    Signature, SignatureId, SuppressionIndex,
};
use crate::services::{App, ServiceError};
use crate::storage::news_mailings;
use crate::storage::outbox::suppressions;
use crate::vault::AppealKey;

/// Somebody who gets a news item.
#[derive(Clone)]
pub(super) struct Recipient {
    pub(super) signature: SignatureId,
    pub(super) mailbox: AddressIndex,
    /// The language of the words that they get.
    pub(super) language: Language,
    pub(super) provider: Provider,
    suppression: SuppressionIndex,
}

/// Finds the recipients of the news of an appeal.
pub(super) struct Recipients {
    appeal: AppealId,
    key: AppealKey,
    of_appeal: Language,
    /// Those of the news item.
    languages: Vec<Language>,
}

impl Recipients {
    pub(super) async fn new(
        app: &App,
        appeal: &Appeal,
        news: NewsId,
    ) -> Result<Self, ServiceError> {
        let read = app.storage.read(move |c| news_mailings::texts(c, &[news]));
        let texts = read.await?.into_iter();
        Ok(Self {
            appeal: appeal.id,
            key: app.key(appeal)?,
            of_appeal: appeal.language.clone(),
            languages: texts.map(|(_, text)| text.language).collect(),
        })
    }

    /// Looks at the next signatures, at most so many; returns all of them, and those that get the news.
    pub(super) async fn next(
        &self,
        app: &App,
        mailing: &NewsMailing,
        most: i64,
    ) -> Result<(Vec<SignatureId>, Vec<Recipient>), ServiceError> {
        let seen = mailing.clone();
        let read = app
            .storage
            .read(move |c| news_mailings::candidates(c, &seen, most));
        let signatures = read.await?;
        let looked = signatures.iter().map(|signature| signature.id).collect();
        Ok((looked, self.among(app, signatures).await?))
    }

    /// Those of these signatures that get the news.
    async fn among(
        &self,
        app: &App,
        signatures: Vec<Signature>,
    ) -> Result<Vec<Recipient>, ServiceError> {
        let ids: Vec<SignatureId> = signatures.iter().map(|signature| signature.id).collect();
        let read = app.storage.read(move |c| {
            let consenting = news_mailings::consenting(c, &ids)?;
            Ok((consenting, news_mailings::hidden(c, &ids)?))
        });
        let (consenting, hidden) = read.await?;
        let mut found = Vec::new();
        for signature in signatures {
            if consenting.contains(&signature.id) && !hidden.contains(&signature.id) {
                found.extend(self.recipient(app, &signature)?);
            }
        }
        let indexes: Vec<SuppressionIndex> = found
            .iter()
            .map(|recipient| recipient.suppression)
            .collect();
        let now = app.clock.now();
        let read = app
            .storage
            .read(move |c| suppressions::among(c, indexes.into_iter(), now));
        let suppressed = read.await?;
        found.retain(|recipient| !suppressed.contains(&recipient.suppression));
        Ok(found)
    }

    fn recipient(
        &self,
        app: &App,
        signature: &Signature,
    ) -> Result<Option<Recipient>, ServiceError> {
        if signature.sealed.is_empty() {
            return Ok(None);
        }
        let record = self.key.record_of(signature)?.filter(|record| record.news);
        let (Some(email), Some(mailbox)) = (
            record.and_then(|record| record.email),
            signature.address_index,
        ) else {
            return Ok(None);
        };
        Ok(Some(Recipient {
            signature: signature.id,
            mailbox,
            language: self.language(&signature.language),
            provider: Provider::of(&email),
            suppression: AddressIndexes::suppression(&app.master, &email),
        }))
    }

    /// Of the news for somebody who signed in `theirs`.
    fn language(&self, theirs: &Language) -> Language {
        let has = |wanted: &Language| self.languages.iter().find(|has| *has == wanted);
        has(theirs)
            .or_else(|| has(&self.of_appeal))
            .or_else(|| self.languages.first())
            .unwrap_or(&self.of_appeal)
            .clone()
    }

    /// Leaves out those whose mailbox gets the news for an older signature already.
    pub(super) async fn first_of_each_mailbox(
        &self,
        app: &App,
        found: Vec<Recipient>,
    ) -> Result<Vec<Recipient>, ServiceError> {
        let Some(first) = found.first().map(|recipient| recipient.signature) else {
            return Ok(found);
        };
        let appeal = self.appeal;
        let mailboxes: Vec<AddressIndex> =
            found.iter().map(|recipient| recipient.mailbox).collect();
        let read = app
            .storage
            .read(move |c| news_mailings::of_mailboxes(c, appeal, &mailboxes, first));
        let older = self.among(app, read.await?).await?;
        let mut known: HashSet<AddressIndex> = older
            .into_iter()
            .map(|recipient| recipient.mailbox)
            .collect();
        let firsts = found.into_iter();
        Ok(firsts
            .filter(|recipient| known.insert(recipient.mailbox))
            .collect())
    }
}
