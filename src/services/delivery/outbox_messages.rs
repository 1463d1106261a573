//! Turning outbox rows into mails. Their content is read when they are sent, a batch at a time with a constant number of
//! queries.

use std::collections::HashMap;
use std::sync::Arc;

use crate::domain::{
    AddressIndexes, Appeal, AppealId, AppealText, CLOSING_GRACE, EmailAddress, Language,
    MailFailureReason as Why, MailKind, ReminderWindow, RemovalGround, Signature, SignatureKind,
    SignatureState, Timestamp, pending_until,
};
use crate::i18n::{Catalog, Templates};
use crate::mail::{
    AboutAppeal, AlreadySigned, ComposeError, Confirm, ConfirmByClick, Decided, Email, Envelope,
    Facts, MyLink, Route, Sender, SignatureLink, TemplateCache, Withdrawn, message_id,
};
use crate::services::{App, ServiceError};
use crate::storage::outbox::{QueuedMail, load_context, suppressions};
use crate::vault::AppealKey;

use super::message::{Message, about, about_site};
pub use super::message_links::{confirm_link, manage_link, token_text, unsubscribe_link};
use super::{news_messages, thanks_message};

/// The data of a mail whose text is not rendered yet. It has no `Debug`, because it contains an address and a link.
pub struct Draft {
    pub to: EmailAddress,
    facts: Facts,
    language: Language,
    from: Sender,
    reply_to: Option<Sender>,
    message_id: String,
    /// The message that it answers.
    in_reply_to: Option<String>,
    /// The return path of this mail, if bounces come in.
    return_path: Option<String>,
    date: Timestamp,
}

pub enum Composed {
    Draft(Box<Draft>),
    /// There is no reason to send the mail any more: the signature was withdrawn or purged, or has no address.
    Obsolete(Why),
}

impl Draft {
    #[must_use]
    pub fn route(&self) -> Route {
        Route {
            sender: self.from.address().to_owned(),
            domain: self.to.domain().to_owned(),
        }
    }

    /// Renders the mail.
    pub fn compose(
        &self,
        cache: &TemplateCache,
        templates: &Templates,
        catalog: &Catalog,
    ) -> Result<Email, ComposeError> {
        let envelope = Envelope {
            to: self.to.as_str(),
            from: &self.from,
            reply_to: self.reply_to.as_ref(),
            in_reply_to: self.in_reply_to.as_deref(),
            envelope_sender: self.return_path.as_deref(),
            unsubscribe: self.facts.unsubscribe(),
            message_id: &self.message_id,
            date: self.date,
        };
        cache.compose(&self.facts, templates, catalog, &self.language, envelope)
    }
}

/// Drafts mails, and caches what their appeals have in common.
#[derive(Default)]
pub struct MessageContextCache {
    appeals: HashMap<AppealId, AppealContext>,
}

/// What the mails of an appeal have in common, for one version of it.
struct AppealContext {
    version: i64,
    texts: Arc<[AppealText]>,
    key: AppealKey,
}

impl MessageContextCache {
    /// Drafts the mails of outbox rows, in the same order.
    pub async fn drafts(
        &mut self,
        app: &App,
        rows: &Arc<Vec<QueuedMail>>,
    ) -> Result<Vec<Result<Composed, ServiceError>>, ServiceError> {
        let cached = self
            .appeals
            .iter()
            .map(|(id, context)| (*id, context.version));
        let cached: HashMap<AppealId, i64> = cached.collect();
        let queued = Arc::clone(rows);
        let read = move |c: &mut _| load_context::load(c, &queued, &cached);
        let mut loaded = app.storage.read(read).await?;
        for (id, appeal) in &loaded.appeals {
            let texts = loaded.texts.remove(id);
            self.update_cache(app, appeal, texts.unwrap_or_default());
        }
        let draft = |row: &QueuedMail| {
            let appeal = loaded.appeals.get(&row.appeal);
            let signature = loaded.signatures.get(&row.signature);
            let (Some(appeal), Some(signature)) = (appeal, signature) else {
                return Ok(Composed::Obsolete(Why::Gone));
            };
            let siblings = loaded
                .siblings
                .get(&row.signature)
                .map_or(&[][..], Vec::as_slice);
            self.draft(
                app,
                &Message {
                    row,
                    appeal,
                    signature,
                    siblings,
                    asked: loaded.asked.get(&row.signature).copied(),
                    tells_nothing_new: row.only_after.is_some_and(|id| loaded.unsent.contains(&id)),
                    news: row
                        .news
                        .and_then(|id| loaded.news.get(&id))
                        .map_or(&[], Vec::as_slice),
                    thanks: loaded.thanks.get(&row.appeal),
                    wants_news: loaded.wants_news.contains(&row.signature),
                },
            )
        };
        let mut drafts: Vec<_> = rows.iter().map(draft).collect();
        drop_suppressed(app, rows, &mut drafts).await?;
        Ok(drafts)
    }

    fn update_cache(&mut self, app: &App, appeal: &Appeal, texts: Vec<AppealText>) {
        let cached = self.appeals.get(&appeal.id);
        if cached.is_some_and(|context| context.version == appeal.version) {
            return;
        }
        // Without its key the appeal has no context, and the error is reported with each of its mails.
        if let Ok(key) = app.key(appeal) {
            let context = AppealContext {
                version: appeal.version,
                texts: texts.into(),
                key,
            };
            self.appeals.insert(appeal.id, context);
        } else {
            self.appeals.remove(&appeal.id);
        }
    }

    fn draft(&self, app: &App, message: &Message<'_>) -> Result<Composed, ServiceError> {
        let Message {
            row,
            appeal,
            signature,
            ..
        } = *message;
        let Some(context) = self.appeals.get(&appeal.id) else {
            app.key(appeal)?;
            return Ok(Composed::Obsolete(Why::Gone));
        };
        let about = about(app, appeal, &context.texts, &row.language);
        let mut facts = match facts(app, message, about) {
            Ok(facts) => facts,
            Err(reason) => return Ok(Composed::Obsolete(reason)),
        };
        let record = context.key.record_of(signature)?;
        let by_mail = record.as_ref().and_then(|record| record.by_mail.clone());
        if let Facts::Confirm(facts) | Facts::ConfirmCollective(facts) = &mut facts {
            facts.by_mail = by_mail.is_some();
        }
        if row.kind == Some(MailKind::News) && record.as_ref().is_some_and(|record| !record.news) {
            return Ok(Composed::Obsolete(Why::NewsNotWanted));
        }
        let Some(to) = record.and_then(|record| record.email) else {
            return Ok(Composed::Obsolete(Why::NoAddress));
        };
        let from = app.sender(appeal)?;
        let key = app.master.message_key(row.id, row.created_at);
        Ok(Composed::Draft(Box::new(Draft {
            to,
            facts,
            language: row.language.clone(),
            reply_to: match row.kind {
                Some(MailKind::News | MailKind::Thanks) => news_messages::reply_to(app, appeal)?,
                _ => app.mail.reply_to()?,
            },
            in_reply_to: by_mail.and_then(|by_mail| by_mail.message_id),
            return_path: app
                .own_addresses
                .bounce_address(&app.master.bounce_token(key)),
            message_id: message_id(key, &from),
            from,
            date: row.first_tried_at,
        })))
    }
}

/// Drops the mails to suppressed mailboxes that organisers caused: about their decisions, to confirm what they put
/// back, reminders, news and thanks. All others were promised for an address that had just been typed, and checked then.
async fn drop_suppressed(
    app: &App,
    rows: &[QueuedMail],
    drafts: &mut [Result<Composed, ServiceError>],
) -> Result<(), ServiceError> {
    let may_be_suppressed = |row: &QueuedMail| {
        use MailKind::{
            Approved, Confirm, ConfirmByClick, ConfirmCollective, News, Refused, Reminder, Thanks,
        };
        matches!(
            row.kind,
            Some(
                Approved
                    | Refused
                    | Confirm
                    | ConfirmCollective
                    | ConfirmByClick
                    | News
                    | Reminder
                    | Thanks
            )
        )
    };
    let index_of = |(row, draft): (&QueuedMail, &Result<Composed, ServiceError>)| match draft {
        Ok(Composed::Draft(draft)) if may_be_suppressed(row) => {
            Some(AddressIndexes::suppression(&app.master, &draft.to))
        }
        _ => None,
    };
    let indexes: Vec<_> = rows.iter().zip(drafts.iter()).map(index_of).collect();
    let asked: Vec<_> = indexes.iter().copied().flatten().collect();
    if asked.is_empty() {
        return Ok(());
    }
    let now = app.clock.now();
    let read = app
        .storage
        .read(move |c| suppressions::among(c, asked.into_iter(), now));
    let suppressed = read.await?;
    for (draft, index) in drafts.iter_mut().zip(indexes) {
        if index.is_some_and(|index| suppressed.contains(&index)) {
            *draft = Ok(Composed::Obsolete(Why::Suppressed));
        }
    }
    Ok(())
}

/// Whether its owner confirmed it and it stands.
fn is_signed(signature: &Signature) -> bool {
    matches!(
        signature.state,
        SignatureState::Confirmed | SignatureState::Held
    )
}

/// What the template of a mail needs, or why the mail is obsolete.
fn facts(app: &App, message: &Message<'_>, about: AboutAppeal) -> Result<Facts, Why> {
    let Message {
        row,
        appeal,
        signature,
        siblings,
        asked,
        tells_nothing_new,
        ..
    } = *message;
    let site = about_site(app, appeal);
    let kind = row.kind.ok_or(Why::UnknownKind)?;
    Ok(match kind {
        MailKind::Confirm | MailKind::ConfirmCollective => {
            if signature.state != SignatureState::Pending {
                return Err(Why::NoLongerPending);
            }
            let facts = Confirm {
                appeal: about,
                site,
                link: confirm_link(app, signature, &row.language),
                code: app.master.code(signature),
                expires: expiry(appeal, signature, asked.unwrap_or(row.first_tried_at)),
                // An imported signatory has no browser that waits for the code, unless they sign on the site later.
                entered: signature.import.is_some() && signature.revision.is_as_entered(),
                by_mail: false,
            };
            match kind {
                MailKind::Confirm => Facts::Confirm(facts),
                _ => Facts::ConfirmCollective(facts),
            }
        }
        MailKind::ConfirmByClick | MailKind::Reminder => {
            if signature.state != SignatureState::Pending {
                return Err(Why::NoLongerPending);
            }
            // It may have waited for days, until the appeal was closed or wished no more of them.
            let reminds = ReminderWindow::of(appeal, app.clock.now()).is_some();
            if kind == MailKind::Reminder && !reminds {
                return Err(Why::NotReminded);
            }
            let facts = ConfirmByClick {
                appeal: about,
                site,
                link: confirm_link(app, signature, &row.language),
                expires: expiry(appeal, signature, asked.unwrap_or(row.first_tried_at)),
            };
            match kind {
                MailKind::Reminder => Facts::Reminder(facts),
                _ => Facts::ConfirmByClick(facts),
            }
        }
        // Withdrawn, removed or begun anew since it was promised.
        MailKind::AlreadySigned if !is_signed(signature) => return Err(Why::NothingSigned),
        MailKind::AlreadySigned => Facts::AlreadySigned(AlreadySigned {
            appeal: about,
            site,
            link: manage_link(app, signature, &row.language),
        }),
        MailKind::MyLink => {
            let confirmed = siblings.iter().filter(|sibling| is_signed(sibling));
            let link = |signature: &Signature| SignatureLink {
                collective: signature.kind == SignatureKind::Collective,
                signed: signature.created_at,
                link: manage_link(app, signature, &row.language),
            };
            let links: Vec<SignatureLink> = confirmed.map(link).collect();
            if links.is_empty() {
                return Err(Why::NothingSigned);
            }
            Facts::MyLink(MyLink {
                appeal: about,
                site,
                links,
            })
        }
        MailKind::Thanks => Facts::Thanks(thanks_message::thanks(app, message, about, site)?),
        MailKind::News => Facts::News(news_messages::news(app, message, about, site)?),
        MailKind::Withdrawn => Facts::Withdrawn(Withdrawn {
            appeal: about,
            site,
        }),
        MailKind::Approved | MailKind::Refused => {
            // A decision that was undone is told to nobody.
            let (needs, told): (_, fn(Decided) -> Facts) = match kind {
                MailKind::Approved => (SignatureState::Confirmed, Facts::Approved),
                _ => (SignatureState::Removed, Facts::Refused),
            };
            if signature.state != needs || tells_nothing_new {
                return Err(Why::DecisionUndone);
            }
            told(Decided {
                appeal: about,
                site,
                collective: signature.kind == SignatureKind::Collective,
                link: manage_link(app, signature, &row.language),
                ground: row.ground.map(RemovalGround::word),
            })
        }
        MailKind::Test
        | MailKind::Invitation
        | MailKind::PasswordReset
        | MailKind::NewLogin
        | MailKind::AccountChanged
        | MailKind::ManyOpened
        | MailKind::Erasure
        | MailKind::Waiting => return Err(Why::UnknownKind),
    })
}

/// When a confirmation link expires, rounded down to the minute, so that many mails share a cached rendering.
fn expiry(appeal: &Appeal, signature: &Signature, asked: Timestamp) -> Timestamp {
    let purge = pending_until(signature.updated_at, asked);
    let end = appeal
        .closing()
        .map_or(purge, |closing| purge.min(closing.plus(CLOSING_GRACE)));
    Timestamp(end.0 - end.0.rem_euclid(Timestamp::MINUTE))
}

/// The sender and the subject of the confirmation mail, for the “check your mailbox” page.
///
/// # Errors
/// When neither the appeal nor the site has a valid sender.
pub fn expected_mail(
    app: &App,
    appeal: &Appeal,
    texts: &[AppealText],
    language: &Language,
) -> Result<(String, String), ServiceError> {
    let text = AppealText::for_language(texts, appeal, language);
    let title = text.map_or("", |text| text.title.as_str());
    let subject = crate::mail::subject(MailKind::Confirm, title, &app.catalog, language);
    Ok((app.sender(appeal)?.address().to_owned(), subject))
}
