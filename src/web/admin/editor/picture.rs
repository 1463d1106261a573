//! The picture of an appeal: chosen, described, changed, taken away.

use actix_web::web;

use super::{Done, differing, form, links, newer, read};
use crate::domain::{FieldProblems, Language, PictureWords, Problem, picture_words_from};
use crate::services::appeals::{AppealPart, EditableSection, SaveOutcome};
use crate::services::picture::{self, EncodeOutcome};
use crate::web::admin::editor::picture_view::{AltValue, PicturePage};
use crate::web::admin::editor::view::Conflict;
use crate::web::admin::{AppealAdmin, CsrfForm, FormFields, Upload};
use crate::web::public::picture::view::PictureView;
use crate::web::public::{Ctx, HandlerResult, again, page, see};
use crate::web::{Error, State};

/// The most bytes of an uploaded picture.
const LIMIT: usize = 10 * 1024 * 1024;

/// The languages that the appeal has a text in: those whose readers meet the picture.
fn languages(state: &State, section: &EditableSection) -> Vec<Language> {
    let all = state.app.catalog.languages().iter();
    all.filter(|language| section.text(language).is_some())
        .cloned()
        .collect()
}

fn view(
    state: &State,
    at: &AppealAdmin,
    section: &EditableSection,
    said: impl Fn(&Language) -> String,
    credit: &str,
    problems: FieldProblems,
) -> PicturePage {
    let links = links(at);
    let (catalog, language) = (&state.app.catalog, &at.admin.language);
    let alts = languages(state, section).into_iter().map(|one| AltValue {
        name: catalog.text(&one, "language-name", &[]),
        value: said(&one),
        tag: one.to_string(),
    });
    PicturePage {
        shell: at.admin.shell(state),
        area: at.admin.area(state, "appeals"),
        form: form(state, &at.admin, &links.picture, problems),
        picture: section
            .picture
            .as_ref()
            .and_then(|picture| PictureView::of(picture, language)),
        alts: alts.collect(),
        credit: credit.to_owned(),
        megabytes: LIMIT / 1024 / 1024,
        base: section.mark.clone(),
        conflict: None,
        done: "",
        links,
    }
}

/// The page with what is stored.
fn stored(state: &State, at: &AppealAdmin, section: &EditableSection) -> PicturePage {
    let words = section.picture.as_ref().map(|picture| &picture.words);
    let said = |language: &Language| alt(words, language);
    let credit = words.map_or("", |words| words.credit.as_str());
    view(state, at, section, said, credit, Vec::new())
}

fn alt(words: Option<&PictureWords>, language: &Language) -> String {
    let mut alts = words.iter().flat_map(|words| &words.alts);
    let found = alts.find(|(one, _)| one == language);
    found.map(|(_, text)| text.clone()).unwrap_or_default()
}

/// The page with what was typed.
fn typed_view(
    state: &State,
    at: &AppealAdmin,
    section: &EditableSection,
    typed: &FormFields,
    problems: FieldProblems,
) -> PicturePage {
    let said = |language: &Language| typed.get(&format!("alt-row-{language}")).to_owned();
    view(state, at, section, said, typed.get("credit"), problems)
}

/// `GET /{lang}/admin/appeals/{slug}/picture`
pub async fn show(state: Ctx, at: AppealAdmin, done: web::Query<Done>) -> HandlerResult {
    let section = read(&state, &at, AppealPart::Picture).await?;
    let mut view = stored(&state, &at, &section);
    view.done = done.one_of(&["saved", "removed"]);
    page(&state, &at.admin.language, &view)
}

/// `POST /{lang}/admin/appeals/{slug}/picture`
pub async fn save(state: Ctx, at: AppealAdmin, upload: Upload<LIMIT>) -> HandlerResult {
    let section = read(&state, &at, AppealPart::Picture).await?;
    let (typed, file) = (upload.fields, upload.file);
    let mut problems = FieldProblems::new();
    let mut drawn = None;
    match &file {
        None if section.picture.is_none() => {
            problems.push(("picture".to_owned(), Problem::Empty));
        }
        None => {}
        Some(file) => {
            // One at a time: each may take as much memory as all the rest of the server.
            let _turn = state
                .drawing
                .acquire()
                .await
                .map_err(|_| Error::TooMany(5))?;
            match picture::encode(file.path().to_owned()).await? {
                EncodeOutcome::Encoded(picture) => drawn = Some(picture),
                EncodeOutcome::Invalid(problem) => {
                    problems.push(("picture".to_owned(), problem));
                }
            }
        }
    }
    let words = match picture_words_from(&languages(&state, &section), |name| typed.get(name)) {
        Ok(words) => words,
        Err(more) => {
            problems.extend(more);
            PictureWords::default()
        }
    };
    if !problems.is_empty() {
        let mut view = typed_view(&state, &at, &section, &typed, problems);
        view.base = typed.get("base").to_owned();
        return again(&state, &at.admin.language, &view);
    }
    let (app, id, by) = (&state.app, at.appeal.id, at.admin.actor());
    match picture::save_as(app, by, id, typed.get("base"), (words, drawn)).await? {
        SaveOutcome::Done => Ok(see(&format!("{}?done=saved", links(&at).picture))),
        SaveOutcome::Newer => {
            let section = read(&state, &at, AppealPart::Picture).await?;
            let words = section.picture.as_ref().map(|picture| &picture.words);
            let mut values = vec![(
                "credit",
                words.map(|words| words.credit.clone()).unwrap_or_default(),
                typed.get("credit").to_owned(),
            )];
            values.extend(languages(&state, &section).iter().map(|language| {
                let typed = typed.get(&format!("alt-row-{language}"));
                ("alt", alt(words, language), typed.to_owned())
            }));
            let mut view = typed_view(&state, &at, &section, &typed, Vec::new());
            view.conflict = Some(Conflict {
                lines: differing(values),
                text_html: None,
            });
            newer(&state, &at.admin, &view)
        }
    }
}

/// `POST /{lang}/admin/appeals/{slug}/picture/remove`
pub async fn remove(
    state: Ctx,
    at: AppealAdmin,
    CsrfForm(typed): CsrfForm<FormFields>,
) -> HandlerResult {
    let (app, id, by) = (&state.app, at.appeal.id, at.admin.actor());
    match picture::remove_as(app, by, id, typed.get("base")).await? {
        SaveOutcome::Done => Ok(see(&format!("{}?done=removed", links(&at).picture))),
        SaveOutcome::Newer => {
            let section = read(&state, &at, AppealPart::Picture).await?;
            let mut view = stored(&state, &at, &section);
            view.conflict = Some(Conflict {
                lines: Vec::new(),
                text_html: None,
            });
            newer(&state, &at.admin, &view)
        }
    }
}
