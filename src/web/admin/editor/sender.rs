//! The editor of the sender of an appeal's mails: a form of its own, because it requires step-up authentication, which
//! must come before anything is typed.

use super::{conflict_lines, form, links, read, save_conflict};
use crate::domain::{FieldProblems, sender_from};
use crate::services::appeals::{self, AppealPart, EditableSection, SaveOutcome};
use crate::web::State;
use crate::web::admin::editor::view::{Conflict, SenderPage};
use crate::web::admin::{AppealAdmin, CsrfForm, FormFields, Fresh};
use crate::web::public::{Ctx, HandlerResult, form_page, see_other, unprocessable};

fn view(
    state: &State,
    at: &AppealAdmin,
    section: &EditableSection,
    sender: &str,
    problems: FieldProblems,
) -> SenderPage {
    let links = links(at);
    SenderPage {
        frame: at.admin.frame(state, "appeals"),
        form: form(state, &at.admin, &links.sender, problems),
        sender: sender.to_owned(),
        site_sender: state.app.mail.sender.clone(),
        reply_to: state.app.mail.reply_to.clone().unwrap_or_default(),
        base: section.mark.clone(),
        conflict: None,
        links,
    }
}

/// `GET /{lang}/admin/appeals/{slug}/sender`
pub async fn show(state: Ctx, at: AppealAdmin, _: Fresh) -> HandlerResult {
    let section = read(&state, &at, AppealPart::Settings).await?;
    let sender = section.appeal.settings.sender.clone().unwrap_or_default();
    let view = view(&state, &at, &section, &sender, Vec::new());
    form_page(&state, &at.admin.language, &view)
}

/// `POST /{lang}/admin/appeals/{slug}/sender`
pub async fn save(
    state: Ctx,
    at: AppealAdmin,
    CsrfForm(typed): CsrfForm<FormFields>,
    _: Fresh,
) -> HandlerResult {
    let section = read(&state, &at, AppealPart::Settings).await?;
    let sender = match sender_from(|name| typed.get(name)) {
        Ok(sender) => sender,
        Err(problems) => {
            let mut view = view(&state, &at, &section, typed.get("sender"), problems);
            view.base = typed.get("base").to_owned();
            return unprocessable(&state, &at.admin.language, &view);
        }
    };
    let save = appeals::save_sender_as(
        &state.app,
        at.admin.actor(),
        at.appeal.id,
        typed.get("base"),
        sender,
    );
    match save.await? {
        SaveOutcome::Done => Ok(see_other(&format!("{}?done=sender", links(&at).edit))),
        SaveOutcome::Newer => {
            let section = read(&state, &at, AppealPart::Settings).await?;
            let mut view = view(&state, &at, &section, typed.get("sender"), Vec::new());
            let stored = section.appeal.settings.sender.unwrap_or_default();
            let typed = typed.get("sender").to_owned();
            view.conflict = Some(Conflict {
                lines: conflict_lines(vec![("sender", stored, typed)]),
                text_html: None,
            });
            save_conflict(&state, &at.admin, &view)
        }
    }
}
