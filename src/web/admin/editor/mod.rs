//! The editor of an appeal. Each page is a form for one part of it and carries the version of that part (`base`), so that
//! nobody overwrites a newer save of somebody else unseen (optimistic locking).

pub mod dates;
pub mod first_signatories;
pub mod lifecycle;
pub mod picture;
pub(in crate::web) mod picture_view;
pub mod preview;
mod rendered_text;
pub mod sender;
pub mod settings;
pub mod text;
pub mod text_pictures;
mod text_values;
pub(in crate::web) mod view;

use actix_web::HttpResponse;

use super::{Admin, AppealAdmin};
use crate::domain::admin_links::EditorLinks;
use crate::domain::{AppealText, FieldProblems, Language, Timestamp};
use crate::services::appeals::{self, AppealPart, EditableSection};
use crate::web::admin::editor::view::{ConflictLine, TextTab};
use crate::web::page::{Form, Page};
use crate::web::public::HandlerResult;
use crate::web::{Error, State};

/// The part of the appeal that a page edits, as stored.
async fn read(state: &State, at: &AppealAdmin, part: AppealPart) -> Result<EditableSection, Error> {
    let section = appeals::section(&state.app, at.appeal.id, part).await?;
    section.ok_or(Error::NotFound)
}

pub(super) fn links(at: &AppealAdmin) -> EditorLinks {
    EditorLinks::of(&at.admin.language, &at.appeal.slug)
}

/// A form with the problems of its fields.
pub(super) fn form(state: &State, admin: &Admin, action: &str, problems: FieldProblems) -> Form {
    let named = problems
        .into_iter()
        .map(|(name, problem)| (name.into(), problem));
    Form::new(action, &admin.token(state)).with_named(&state.app.catalog, &admin.language, named)
}

/// The form again, 409, because somebody else has saved a newer version meanwhile.
pub(super) fn save_conflict(state: &State, admin: &Admin, page: &impl Page) -> HandlerResult {
    let html = page.render(&state.app.templates, &admin.language)?;
    Ok(HttpResponse::Conflict()
        .content_type("text/html; charset=utf-8")
        .body(html))
}

/// The fields whose stored and typed values differ.
pub(super) fn conflict_lines(values: Vec<(&'static str, String, String)>) -> Vec<ConflictLine> {
    let lines = values
        .into_iter()
        .filter(|(_, stored, typed)| stored.trim() != typed.trim());
    lines
        .map(|(field, stored, typed)| ConflictLine {
            field,
            stored,
            typed,
        })
        .collect()
}

/// The title of the appeal, and its language.
fn titled(at: &AppealAdmin, texts: &[AppealText]) -> (String, String) {
    super::title(&at.admin, &at.appeal, texts)
}

/// The languages of the site, with the state of the appeal's text in each. `here` is the one being edited.
fn tabs(
    state: &State,
    at: &AppealAdmin,
    section: &EditableSection,
    here: Option<&Language>,
) -> Vec<TextTab> {
    let (catalog, links) = (&state.app.catalog, links(at));
    let languages = catalog.languages().iter();
    languages
        .map(|language| TextTab {
            tag: language.to_string(),
            name: catalog.text(language, "language-name", &[]),
            url: links.text(language),
            here: here == Some(language),
            state: match section.text(language) {
                None => "missing",
                Some(text) if text.published_at.is_none() => "draft",
                Some(_) => "published",
            },
        })
        .collect()
}

/// When signing opens, if that is in the future.
fn opens_later(state: &State, at: &AppealAdmin) -> Option<Timestamp> {
    let opens = at.appeal.settings.opens;
    opens.filter(|opens| *opens > state.now())
}
