//! E-mails that only people understand, for the organisers of an appeal or of the site.

pub(in crate::web) mod view;

use crate::domain::{IncomingId, Permission};
use crate::services::inbox::{self, MessageContent, MessageToRead, ReadableMail};
use crate::storage::unread_messages::DroppedMessages;
use crate::web::admin::messages::view::{DroppedLine, MessageLine, MessagesPage, SubscriptionLine};
use crate::web::admin::signatories::links;
use crate::web::admin::{Admin, AppealAdmin, CsrfForm, FormFields};
use crate::web::page::Form;
use crate::web::public::{Ctx, HandlerResult, never_kept, page, see_other};
use crate::web::{Error, State};

/// `GET /{lang}/admin/appeals/{slug}/messages`
pub async fn show(state: Ctx, at: AppealAdmin) -> HandlerResult {
    let view = view(&state, &at, None).await?;
    page(&state, &at.admin.language, &view)
}

/// Senders are shown to those who may correct; others ask for each, as for the address of a signatory.
async fn view(
    state: &State,
    at: &AppealAdmin,
    asked: Option<IncomingId>,
) -> Result<MessagesPage, Error> {
    let received = inbox::to_read(&state.app, Some(at.appeal.id)).await?;
    let dropped = inbox::dropped(&state.app, Some(at.appeal.id)).await?;
    let links = links(at);
    let may_see = at.admin.may(Permission::Correct);
    let mut messages: Vec<MessageLine> = received.into_iter().map(line).collect();
    for message in &mut messages {
        if !may_see && asked != Some(message.id) && !message.from.is_empty() {
            message.from.clear();
            message.is_hidden = true;
        }
    }
    Ok(MessagesPage {
        frame: at.admin.frame(state, "appeals"),
        form: Form::new(&links.messages, &at.admin.token(state)),
        back: links.entry,
        is_of_site: false,
        messages,
        dropped: dropped.map(dropped_line),
    })
}

/// `POST /{lang}/admin/appeals/{slug}/messages`: erases a message that was read, or shows who wrote it, which is put on
/// record.
pub async fn settle(
    state: Ctx,
    at: AppealAdmin,
    CsrfForm(typed): CsrfForm<FormFields>,
) -> HandlerResult {
    let id = message(&typed)?;
    let (app, by, appeal) = (&state.app, at.admin.actor(), at.appeal.id);
    if typed.get("do") == "address" {
        let noted = inbox::note_sender(app, by, appeal, id).await?;
        let view = view(&state, &at, noted.then_some(id)).await?;
        return never_kept(page(&state, &at.admin.language, &view));
    }
    // One of another appeal, or one that somebody else erased meanwhile, stays as it is; the page shows it.
    inbox::settle(app, by, Some(appeal), id).await?;
    Ok(see_other(&links(&at).messages))
}

/// `GET /{lang}/admin/messages`: those that belong to no appeal.
pub async fn show_site(state: Ctx, admin: Admin) -> HandlerResult {
    let received = inbox::to_read(&state.app, None).await?;
    let dropped = inbox::dropped(&state.app, None).await?;
    let links = admin.links();
    let view = MessagesPage {
        frame: admin.frame(&state, "settings"),
        form: Form::new(&links.messages, &admin.token(&state)),
        back: links.settings,
        is_of_site: true,
        messages: received.into_iter().map(line).collect(),
        dropped: dropped.map(dropped_line),
    };
    page(&state, &admin.language, &view)
}

/// `POST /{lang}/admin/messages`
pub async fn settle_site(
    state: Ctx,
    admin: Admin,
    CsrfForm(typed): CsrfForm<FormFields>,
) -> HandlerResult {
    let id = message(&typed)?;
    inbox::settle(&state.app, admin.actor(), None, id).await?;
    Ok(see_other(&admin.links().messages))
}

fn message(typed: &FormFields) -> Result<IncomingId, Error> {
    typed.get("message").parse().map_err(|_| Error::NotFound)
}

fn dropped_line(dropped: DroppedMessages) -> DroppedLine {
    DroppedLine {
        number: dropped.number,
        last: dropped.last_at,
    }
}

fn line(received: MessageToRead) -> MessageLine {
    let (mail, subscription) = match received.content {
        MessageContent::Mail(mail) => (mail, None),
        MessageContent::Subscription { topic, address } => {
            let subscription = SubscriptionLine { topic, address };
            (ReadableMail::default(), Some(subscription))
        }
    };
    MessageLine {
        id: received.id,
        at: received.at,
        from: mail.from,
        is_hidden: false,
        name: mail.name,
        subject: mail.subject,
        text: mail.text,
        subscription,
    }
}
