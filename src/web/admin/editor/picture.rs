//! The editor of the appeal's picture: upload, alternative texts, credit, removal.

use actix_web::web;

use super::{conflict_lines, form, links, read, save_conflict};
use crate::domain::{FieldProblems, Language, PictureWords, Problem, picture_words_from};
use crate::services::appeals::{AppealPart, EditableSection, SaveOutcome};
use crate::services::picture::{self, EncodeOutcome};
use crate::web::admin::editor::picture_view::{AltValue, PicturePage};
use crate::web::admin::editor::view::Conflict;
use crate::web::admin::{AppealAdmin, CsrfForm, Done, FormFields, Upload};
use crate::web::public::picture::view::PictureView;
use crate::web::public::{Ctx, HandlerResult, form_page, see_other, unprocessable};
use crate::web::{Error, State};

/// Maximum bytes of an uploaded picture.
const FILE_MAX: usize = 10 * 1024 * 1024;

/// The languages in which the appeal has a text, and so the picture needs an alternative text.
fn languages(state: &State, section: &EditableSection) -> Vec<Language> {
    let all = state.app.catalog.languages().iter();
    all.filter(|language| section.text(language).is_some())
        .cloned()
        .collect()
}

struct PictureValues {
    alts: Vec<AltValue>,
    credit: String,
}

impl PictureValues {
    fn new(
        state: &State,
        section: &EditableSection,
        alt: impl Fn(&Language) -> String,
        credit: &str,
    ) -> Self {
        let alts = languages(state, section).into_iter();
        let alts = alts.map(|language| AltValue {
            name: state.app.catalog.text(&language, "language-name", &[]),
            value: alt(&language),
            tag: language.to_string(),
        });
        Self {
            alts: alts.collect(),
            credit: credit.to_owned(),
        }
    }
}

fn view(
    state: &State,
    at: &AppealAdmin,
    section: &EditableSection,
    values: PictureValues,
    problems: FieldProblems,
) -> PicturePage {
    let links = links(at);
    PicturePage {
        frame: at.admin.frame(state, "appeals"),
        form: form(state, &at.admin, &links.picture, problems),
        picture: section
            .picture
            .as_ref()
            .and_then(|picture| PictureView::of(picture, &at.admin.language)),
        alts: values.alts,
        credit: values.credit,
        megabytes: FILE_MAX / 1024 / 1024,
        base: section.mark.clone(),
        conflict: None,
        done: "",
        links,
    }
}

/// The page with the stored values.
fn stored_view(state: &State, at: &AppealAdmin, section: &EditableSection) -> PicturePage {
    let words = section.picture.as_ref().map(|picture| &picture.words);
    let alt = |language: &Language| stored_alt(words, language);
    let credit = words.map_or("", |words| words.credit.as_str());
    let values = PictureValues::new(state, section, alt, credit);
    view(state, at, section, values, Vec::new())
}

fn stored_alt(words: Option<&PictureWords>, language: &Language) -> String {
    let mut alts = words.iter().flat_map(|words| &words.alts);
    let alt = alts.find(|(known, _)| known == language);
    alt.map(|(_, text)| text.clone()).unwrap_or_default()
}

/// The page with the typed values.
fn typed_view(
    state: &State,
    at: &AppealAdmin,
    section: &EditableSection,
    typed: &FormFields,
    problems: FieldProblems,
) -> PicturePage {
    let alt = |language: &Language| typed.get(&format!("alt-row-{language}")).to_owned();
    let values = PictureValues::new(state, section, alt, typed.get("credit"));
    view(state, at, section, values, problems)
}

/// `GET /{lang}/admin/appeals/{slug}/picture`
pub async fn show(state: Ctx, at: AppealAdmin, query: web::Query<Done>) -> HandlerResult {
    let section = read(&state, &at, AppealPart::Picture).await?;
    let mut view = stored_view(&state, &at, &section);
    view.done = query.one_of(&["saved", "removed"]);
    form_page(&state, &at.admin.language, &view)
}

/// `POST /{lang}/admin/appeals/{slug}/picture`
pub async fn save(state: Ctx, at: AppealAdmin, upload: Upload<FILE_MAX>) -> HandlerResult {
    let section = read(&state, &at, AppealPart::Picture).await?;
    let (typed, file) = (upload.fields, upload.file);
    let mut problems = FieldProblems::new();
    let mut new_picture = None;
    match file {
        None if section.picture.is_none() => {
            problems.push(("picture".to_owned(), Problem::Empty));
        }
        None => {}
        Some(file) => {
            // One picture at a time: decoding may take as much memory as the rest of the server.
            let _permit = state
                .drawing
                .acquire()
                .await
                .map_err(|_| Error::TooMany(5))?;
            match picture::encode(file.read().await?).await {
                EncodeOutcome::Encoded(picture) => new_picture = Some(picture),
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
        return unprocessable(&state, &at.admin.language, &view);
    }
    let (app, id, by) = (&state.app, at.appeal.id, at.admin.actor());
    match picture::save_as(app, by, id, typed.get("base"), (words, new_picture)).await? {
        SaveOutcome::Done => Ok(see_other(&format!("{}?done=saved", links(&at).picture))),
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
                ("alt", stored_alt(words, language), typed.to_owned())
            }));
            let mut view = typed_view(&state, &at, &section, &typed, Vec::new());
            view.conflict = Some(Conflict {
                lines: conflict_lines(values),
                text_html: None,
            });
            save_conflict(&state, &at.admin, &view)
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
        SaveOutcome::Done => Ok(see_other(&format!("{}?done=removed", links(&at).picture))),
        SaveOutcome::Newer => {
            let section = read(&state, &at, AppealPart::Picture).await?;
            let mut view = stored_view(&state, &at, &section);
            view.conflict = Some(Conflict {
                lines: Vec::new(),
                text_html: None,
            });
            save_conflict(&state, &at.admin, &view)
        }
    }
}
