//! The editor of the appeal's picture and of its logo: upload, alternative texts, credit, removal.

use actix_web::web;
use tokio::sync::SemaphorePermit;

use super::{conflict_lines, form, links, read, save_conflict};
use crate::domain::admin_links::EditorLinks;
use crate::domain::{
    FieldProblems, Language, Picture, PictureSlot, PictureWords, Problem, picture_words_from,
};
use crate::services::appeals::{AppealPart, EditableSection, SaveOutcome};
use crate::services::picture::{self, EncodeOutcome, Encoded};
use crate::web::admin::editor::picture_view::{AltValue, PicturePage};
use crate::web::admin::editor::view::Conflict;
use crate::web::admin::{AppealAdmin, CsrfForm, Done, FormFields, Upload};
use crate::web::public::picture::view::PictureView;
use crate::web::public::{Ctx, HandlerResult, form_page, see_other, unprocessable};
use crate::web::{Error, State};

/// Maximum bytes of an uploaded picture.
pub(in crate::web::admin) const FILE_MAX: usize = 10 * 1024 * 1024;

/// The languages in which the appeal has a text, and so the picture needs an alternative text.
fn languages(state: &State, section: &EditableSection) -> Vec<Language> {
    let all = state.app.catalog.languages().iter();
    all.filter(|language| section.text(language).is_some())
        .cloned()
        .collect()
}

/// What is stored or was typed about a picture.
pub(in crate::web::admin) struct PictureValues {
    pub(in crate::web::admin) alts: Vec<AltValue>,
    pub(in crate::web::admin) credit: String,
}

impl PictureValues {
    fn new(
        state: &State,
        languages: &[Language],
        alt: impl Fn(&Language) -> String,
        credit: &str,
    ) -> Self {
        let alts = languages.iter();
        let alts = alts.map(|language| AltValue {
            name: state.app.catalog.text(language, "language-name", &[]),
            value: alt(language),
            tag: language.to_string(),
        });
        Self {
            alts: alts.collect(),
            credit: credit.to_owned(),
        }
    }

    pub(in crate::web::admin) fn stored(
        state: &State,
        languages: &[Language],
        picture: Option<&Picture>,
    ) -> Self {
        let words = picture.map(|picture| &picture.words);
        let credit = words.map_or("", |words| words.credit.as_str());
        let alt = |language: &Language| stored_alt(words, language);
        Self::new(state, languages, alt, credit)
    }

    pub(in crate::web::admin) fn typed(
        state: &State,
        languages: &[Language],
        typed: &FormFields,
    ) -> Self {
        let alt = |language: &Language| typed.get(&format!("alt-row-{language}")).to_owned();
        Self::new(state, languages, alt, typed.get("credit"))
    }
}

pub(in crate::web::admin) fn stored_alt(
    words: Option<&PictureWords>,
    language: &Language,
) -> String {
    let mut alts = words.iter().flat_map(|words| &words.alts);
    let alt = alts.find(|(known, _)| known == language);
    alt.map(|(_, text)| text.clone()).unwrap_or_default()
}

/// The paths of the page of a picture, and of its removal.
fn paths(links: &EditorLinks, slot: PictureSlot) -> [&String; 2] {
    match slot {
        PictureSlot::Picture => [&links.picture, &links.picture_remove],
        PictureSlot::Logo => [&links.logo, &links.logo_remove],
    }
}

fn view(
    state: &State,
    at: &AppealAdmin,
    (section, slot): (&EditableSection, PictureSlot),
    values: PictureValues,
    problems: FieldProblems,
) -> PicturePage {
    let links = links(at);
    let [page, remove] = paths(&links, slot);
    let picture = section.picture_of(slot);
    PicturePage {
        frame: at.admin.frame(state, "appeals"),
        form: form(state, &at.admin, page, problems),
        slot: slot.word(),
        is_site: false,
        remove: remove.clone(),
        back: links.edit.clone(),
        picture: picture.and_then(|picture| PictureView::of(picture, &at.admin.language)),
        alts: values.alts,
        credit: values.credit,
        megabytes: FILE_MAX / 1024 / 1024,
        base: section.mark.clone(),
        conflict: None,
        done: "",
    }
}

/// The page with the stored values.
fn stored_view(
    state: &State,
    at: &AppealAdmin,
    (section, slot): (&EditableSection, PictureSlot),
) -> PicturePage {
    let languages = languages(state, section);
    let values = PictureValues::stored(state, &languages, section.picture_of(slot));
    view(state, at, (section, slot), values, Vec::new())
}

/// Decodes one picture at a time: it may take as much memory as the rest of the server.
pub(super) async fn one_at_a_time(state: &State) -> Result<SemaphorePermit<'_>, Error> {
    let permit = state.drawing.acquire().await;
    permit.map_err(|_| Error::TooMany(5))
}

/// What was sent: the words, and the picture if there is a new one; `has_one` says whether one is stored.
pub(in crate::web::admin) async fn sent<const MAX: usize>(
    state: &State,
    upload: Upload<MAX>,
    slot: PictureSlot,
    languages: &[Language],
    has_one: bool,
) -> Result<
    (
        FormFields,
        Result<(PictureWords, Option<Encoded>), FieldProblems>,
    ),
    Error,
> {
    let (typed, file) = (upload.fields, upload.file);
    let mut problems = FieldProblems::new();
    let mut new_picture = None;
    match file {
        None if !has_one => problems.push((slot.word().to_owned(), Problem::Empty)),
        None => {}
        Some(file) => {
            let _permit = one_at_a_time(state).await?;
            match picture::encode(file.read().await?, slot).await {
                EncodeOutcome::Encoded(picture) => new_picture = Some(picture),
                EncodeOutcome::Invalid(problem) => {
                    problems.push((slot.word().to_owned(), problem));
                }
            }
        }
    }
    let words = match picture_words_from(languages, |name| typed.get(name)) {
        Ok(words) => words,
        Err(more) => {
            problems.extend(more);
            PictureWords::default()
        }
    };
    let sent = if problems.is_empty() {
        Ok((words, new_picture))
    } else {
        Err(problems)
    };
    Ok((typed, sent))
}

/// Where what was typed differs from what somebody else stored meanwhile.
pub(in crate::web::admin) fn conflict(
    picture: Option<&Picture>,
    languages: &[Language],
    typed: &FormFields,
) -> Conflict {
    let words = picture.map(|picture| &picture.words);
    let mut values = vec![(
        "credit",
        words.map(|words| words.credit.clone()).unwrap_or_default(),
        typed.get("credit").to_owned(),
    )];
    values.extend(languages.iter().map(|language| {
        let typed = typed.get(&format!("alt-row-{language}"));
        ("alt", stored_alt(words, language), typed.to_owned())
    }));
    Conflict {
        lines: conflict_lines(values),
        text_html: None,
    }
}

/// `GET /{lang}/admin/appeals/{slug}/picture`
pub async fn show(state: Ctx, at: AppealAdmin, query: web::Query<Done>) -> HandlerResult {
    show_slot(&state, &at, PictureSlot::Picture, &query).await
}

/// `GET /{lang}/admin/appeals/{slug}/logo`
pub async fn show_logo(state: Ctx, at: AppealAdmin, query: web::Query<Done>) -> HandlerResult {
    show_slot(&state, &at, PictureSlot::Logo, &query).await
}

async fn show_slot(
    state: &State,
    at: &AppealAdmin,
    slot: PictureSlot,
    query: &Done,
) -> HandlerResult {
    let section = read(state, at, AppealPart::Picture(slot)).await?;
    let mut view = stored_view(state, at, (&section, slot));
    view.done = query.one_of(&["saved", "removed"]);
    form_page(state, &at.admin.language, &view)
}

/// `POST /{lang}/admin/appeals/{slug}/picture`
pub async fn save(state: Ctx, at: AppealAdmin, upload: Upload<FILE_MAX>) -> HandlerResult {
    save_slot(&state, &at, PictureSlot::Picture, upload).await
}

/// `POST /{lang}/admin/appeals/{slug}/logo`
pub async fn save_logo(state: Ctx, at: AppealAdmin, upload: Upload<FILE_MAX>) -> HandlerResult {
    save_slot(&state, &at, PictureSlot::Logo, upload).await
}

async fn save_slot(
    state: &State,
    at: &AppealAdmin,
    slot: PictureSlot,
    upload: Upload<FILE_MAX>,
) -> HandlerResult {
    let section = read(state, at, AppealPart::Picture(slot)).await?;
    let described_in = languages(state, &section);
    let has_one = section.picture_of(slot).is_some();
    let (typed, sent) = sent(state, upload, slot, &described_in, has_one).await?;
    let values = PictureValues::typed(state, &described_in, &typed);
    let sent = match sent {
        Ok(sent) => sent,
        Err(problems) => {
            let mut view = view(state, at, (&section, slot), values, problems);
            view.base = typed.get("base").to_owned();
            return unprocessable(state, &at.admin.language, &view);
        }
    };
    let (app, place, by) = (&state.app, (at.appeal.id, slot), at.admin.actor());
    match picture::save_as(app, by, place, typed.get("base"), sent).await? {
        SaveOutcome::Done => {
            let page = paths(&links(at), slot)[0].clone();
            Ok(see_other(&format!("{page}?done=saved")))
        }
        SaveOutcome::Newer => {
            let section = read(state, at, AppealPart::Picture(slot)).await?;
            let mut view = view(state, at, (&section, slot), values, Vec::new());
            let described_in = languages(state, &section);
            let picture = section.picture_of(slot);
            view.conflict = Some(conflict(picture, &described_in, &typed));
            save_conflict(state, &at.admin, &view)
        }
    }
}

/// `POST /{lang}/admin/appeals/{slug}/picture/remove`
pub async fn remove(
    state: Ctx,
    at: AppealAdmin,
    CsrfForm(typed): CsrfForm<FormFields>,
) -> HandlerResult {
    remove_slot(&state, &at, PictureSlot::Picture, &typed).await
}

/// `POST /{lang}/admin/appeals/{slug}/logo/remove`
pub async fn remove_logo(
    state: Ctx,
    at: AppealAdmin,
    CsrfForm(typed): CsrfForm<FormFields>,
) -> HandlerResult {
    remove_slot(&state, &at, PictureSlot::Logo, &typed).await
}

async fn remove_slot(
    state: &State,
    at: &AppealAdmin,
    slot: PictureSlot,
    typed: &FormFields,
) -> HandlerResult {
    let (app, place, by) = (&state.app, (at.appeal.id, slot), at.admin.actor());
    match picture::remove_as(app, by, place, typed.get("base")).await? {
        SaveOutcome::Done => {
            let page = paths(&links(at), slot)[0].clone();
            Ok(see_other(&format!("{page}?done=removed")))
        }
        SaveOutcome::Newer => {
            let section = read(state, at, AppealPart::Picture(slot)).await?;
            let mut view = stored_view(state, at, (&section, slot));
            view.conflict = Some(Conflict {
                lines: Vec::new(),
                text_html: None,
            });
            save_conflict(state, &at.admin, &view)
        }
    }
}
