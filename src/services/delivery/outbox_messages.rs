//! From outbox rows to mails: what each row promises, read at the moment of sending. A batch is read with a number of
//! queries that does not grow with it.

use std::collections::HashMap;
use std::sync::Arc;

use crate::domain::links::{AppealLinks, ConfirmLinks, ManageLinks, absolute};
use crate::domain::{
    Appeal, AppealId, AppealText, CLOSING_GRACE, EmailAddress, Language, MailKind,
    PENDING_LIFETIME, Signature, SignatureKind, SignatureState, Timestamp,
};
use crate::i18n::{Catalog, Templates};
use crate::mail::{
    AboutAppeal, AboutSite, AlreadySigned, ComposeError, Confirm, Email, Envelope, Facts, MyLink,
    Sender, SignatureLink, TemplateCache, Withdrawn, message_id,
};
use crate::services::{App, ServiceError};
use crate::storage::outbox::{QueuedMail, load_context};
use crate::storage::signatures::insert_many::AS_ENTERED;
use crate::vault::{AppealKey, Purpose, Token};

/// What a mail is written from; no words yet. No `Debug`: it holds an address and a link.
pub struct Draft {
    pub to: EmailAddress,
    facts: Facts,
    language: Language,
    from: Sender,
    reply_to: Option<Sender>,
    message_id: String,
    date: Timestamp,
}

/// A draft, or why there is no mail to send any more.
pub enum Composed {
    /// To be written and sent.
    Draft(Box<Draft>),
    /// The promise is void: withdrawn meanwhile, purged, no address.
    Void(&'static str),
}

impl Draft {
    pub fn write(
        &self,
        forms: &TemplateCache,
        templates: &Templates,
        catalog: &Catalog,
    ) -> Result<Email, ComposeError> {
        let postmark = Envelope {
            to: self.to.as_str(),
            from: &self.from,
            reply_to: self.reply_to.as_ref(),
            envelope_sender: None,
            message_id: &self.message_id,
            date: self.date,
        };
        forms.compose(&self.facts, templates, catalog, &self.language, postmark)
    }
}

/// What was read of appeals in one version and serves their next mails too.
#[derive(Default)]
pub struct MessageContextCache {
    files: HashMap<AppealId, File>,
}

struct File {
    version: i64,
    texts: Arc<[AppealText]>,
    key: AppealKey,
}

impl MessageContextCache {
    /// Drafts the mails of outbox rows, in their order.
    pub async fn drafts(
        &mut self,
        app: &App,
        rows: &Arc<Vec<QueuedMail>>,
    ) -> Result<Vec<Result<Composed, ServiceError>>, ServiceError> {
        let known = self.files.iter().map(|(id, file)| (*id, file.version));
        let known: HashMap<AppealId, i64> = known.collect();
        let asked = Arc::clone(rows);
        let read = move |c: &mut _| load_context::load(c, &asked, &known);
        let mut found = app.storage.read(read).await?;
        for (id, appeal) in &found.appeals {
            let texts = found.texts.remove(id);
            let known = self
                .files
                .get(id)
                .filter(|file| file.version == appeal.version);
            if known.is_some() {
                continue;
            }
            // A key that does not open is told with each mail of its appeal.
            match app.key(appeal) {
                Ok(key) => {
                    let (version, texts) = (appeal.version, texts.unwrap_or_default().into());
                    self.files.insert(
                        *id,
                        File {
                            version,
                            texts,
                            key,
                        },
                    );
                }
                Err(_) => drop(self.files.remove(id)),
            }
        }
        let draft = |row: &QueuedMail| {
            let appeal = found.appeals.get(&row.appeal);
            let signature = found.signatures.get(&row.signature);
            let (Some(appeal), Some(signature)) = (appeal, signature) else {
                return Ok(Composed::Void("gone"));
            };
            let siblings = found
                .siblings
                .get(&row.signature)
                .map_or(&[][..], Vec::as_slice);
            self.draft(app, row, appeal, signature, siblings)
        };
        Ok(rows.iter().map(draft).collect())
    }

    fn draft(
        &self,
        app: &App,
        row: &QueuedMail,
        appeal: &Appeal,
        signature: &Signature,
        siblings: &[Signature],
    ) -> Result<Composed, ServiceError> {
        let Some(file) = self.files.get(&appeal.id) else {
            app.key(appeal)?;
            return Ok(Composed::Void("gone"));
        };
        let about = about(app, appeal, &file.texts, &row.language);
        let facts = match facts(app, row, appeal, about, signature, siblings) {
            Ok(facts) => facts,
            Err(reason) => return Ok(Composed::Void(reason)),
        };
        let record = file.key.record_of(signature)?;
        let Some(to) = record.and_then(|record| record.email) else {
            return Ok(Composed::Void("no-address"));
        };
        let from = app.sender(appeal)?;
        Ok(Composed::Draft(Box::new(Draft {
            to,
            facts,
            language: row.language.clone(),
            reply_to: app.mail.reply_to()?,
            message_id: message_id(row.key, &from),
            from,
            date: row.created_at,
        })))
    }
}

/// What a mail tells, or why there is nothing to tell any more.
fn facts(
    app: &App,
    row: &QueuedMail,
    about: &Appeal,
    appeal: AboutAppeal,
    signature: &Signature,
    siblings: &[Signature],
) -> Result<Facts, &'static str> {
    let site = AboutSite {
        name: app.site.name.clone(),
        base_url: app.site.base_url.clone(),
    };
    let kind = row.kind.ok_or("unknown-kind")?;
    Ok(match kind {
        MailKind::Confirm | MailKind::ConfirmCollective => {
            if signature.state != SignatureState::Pending {
                return Err("no-longer-pending");
            }
            let facts = Confirm {
                appeal,
                site,
                link: confirm_link(app, signature, &row.language),
                code: app.master.code(signature),
                expires: expiry(about, signature),
                // Whoever signs on the site later has a browser that takes the code.
                entered: signature.import.is_some() && signature.revision == AS_ENTERED,
            };
            match kind {
                MailKind::Confirm => Facts::Confirm(facts),
                _ => Facts::ConfirmCollective(facts),
            }
        }
        MailKind::AlreadySigned => Facts::AlreadySigned(AlreadySigned {
            appeal,
            site,
            link: manage_link(app, signature, &row.language),
        }),
        MailKind::MyLink => {
            let proven = siblings.iter().filter(|one| {
                matches!(one.state, SignatureState::Confirmed | SignatureState::Held)
            });
            let link = |one: &Signature| SignatureLink {
                collective: one.kind == SignatureKind::Collective,
                signed: one.created_at,
                link: manage_link(app, one, &row.language),
            };
            let links: Vec<SignatureLink> = proven.map(link).collect();
            if links.is_empty() {
                return Err("nothing-signed");
            }
            Facts::MyLink(MyLink {
                appeal,
                site,
                links,
            })
        }
        MailKind::Withdrawn => Facts::Withdrawn(Withdrawn { appeal, site }),
        MailKind::Test | MailKind::Invitation | MailKind::PasswordReset | MailKind::NewLogin => {
            return Err("unknown-kind");
        }
    })
}

fn about(app: &App, appeal: &Appeal, texts: &[AppealText], language: &Language) -> AboutAppeal {
    let links = AppealLinks::of(language, &appeal.slug);
    let text = text(appeal, texts, language);
    let responsible = text
        .map(|text| text.responsible.as_str())
        .filter(|who| !who.is_empty());
    AboutAppeal {
        title: text.map(|text| text.title.clone()).unwrap_or_default(),
        url: absolute(&app.site.base_url, &links.page),
        responsible: responsible.unwrap_or(&app.site.name).to_owned(),
        contact: Some(appeal.settings.contact.clone()).filter(|contact| !contact.is_empty()),
    }
}

/// The latest text in a language, else in the appeal's own.
#[must_use]
pub fn text<'a>(
    appeal: &Appeal,
    texts: &'a [AppealText],
    language: &Language,
) -> Option<&'a AppealText> {
    let latest = |wanted: &Language| texts.iter().rev().find(|text| text.language == *wanted);
    latest(language)
        .or_else(|| latest(&appeal.language))
        .or_else(|| texts.last())
}

/// Until when a confirmation is taken: the whole minute before. Mails tell no more, and so thousands share their words.
fn expiry(appeal: &Appeal, signature: &Signature) -> Timestamp {
    let purge = signature.updated_at.plus(PENDING_LIFETIME);
    let end = appeal
        .closing()
        .map_or(purge, |closing| purge.min(closing.plus(CLOSING_GRACE)));
    Timestamp(end.0 - end.0.rem_euclid(Timestamp::MINUTE))
}

/// The absolute address of the confirmation page.
#[must_use]
pub fn confirm_link(app: &App, signature: &Signature, language: &Language) -> String {
    let token = Token::derive(&app.master, Purpose::Confirm, signature).text();
    absolute(&app.site.base_url, &ConfirmLinks::of(language, &token).page)
}

/// The absolute address of the personal page.
#[must_use]
pub fn manage_link(app: &App, signature: &Signature, language: &Language) -> String {
    let token = Token::derive(&app.master, Purpose::Manage, signature).text();
    absolute(&app.site.base_url, &ManageLinks::of(language, &token).page)
}

/// The sender and the subject that the “check your mailbox” page says to look for.
///
/// # Errors
/// When neither the appeal nor the settings name a sound sender.
pub fn expected_mail(
    app: &App,
    appeal: &Appeal,
    texts: &[AppealText],
    language: &Language,
) -> Result<(String, String), ServiceError> {
    let title = text(appeal, texts, language).map_or("", |text| text.title.as_str());
    let subject = crate::mail::subject(MailKind::Confirm, title, &app.catalog, language);
    Ok((app.sender(appeal)?.address().to_owned(), subject))
}

/// The token text of a signature's links.
#[must_use]
pub fn token_text(app: &App, signature: &Signature, purpose: Purpose) -> String {
    Token::derive(&app.master, purpose, signature).text()
}
