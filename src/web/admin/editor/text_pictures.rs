//! The pictures for the texts and the news of an appeal, and for the texts of the site: upload, the line to write into a
//! text, removal.

use actix_web::web;

use super::picture::{FILE_MAX, one_at_a_time};
use super::{form, links};
use crate::domain::{FieldProblems, Problem, text_picture_alt_from};
use crate::services::picture::TextsOf;
use crate::services::picture::in_texts::{self, Added, MOST, Removed};
use crate::web::admin::editor::picture_view::{ForTexts, TextPicturesPage};
use crate::web::admin::{Admin, AppealAdmin, CsrfForm, Done, FormFields, Upload};
use crate::web::public::{Ctx, HandlerResult, form_page, see_other, unprocessable};
use crate::web::{Error, State};

/// A parsed form whose texts may show pictures.
pub(in crate::web::admin) enum ParsedTexts<T> {
    Valid(T),
    Invalid(FieldProblems),
}

/// What was parsed, unless one of its texts (named by their fields) shows a picture that is not there for it. `None` stands
/// for an appeal that is about to be created.
pub(in crate::web::admin) async fn require_pictures<T>(
    state: &State,
    of: Option<TextsOf>,
    parsed: Result<T, FieldProblems>,
    texts: impl Fn(&T) -> Vec<(String, String)>,
) -> Result<ParsedTexts<T>, Error> {
    let parsed = match parsed {
        Ok(parsed) => parsed,
        Err(problems) => return Ok(ParsedTexts::Invalid(problems)),
    };
    let missing = in_texts::missing(&state.app, of, texts(&parsed)).await?;
    Ok(if missing.is_empty() {
        ParsedTexts::Valid(parsed)
    } else {
        ParsedTexts::Invalid(missing)
    })
}

/// A page with pictures.
pub(in crate::web::admin) struct Place<'a> {
    pub admin: &'a Admin,
    pub texts: TextsOf,
    /// Its part of the organisers' area.
    pub area: &'static str,
    /// Its path.
    pub page: String,
    /// The path that removes a picture.
    pub remove: String,
    /// The path of the page before.
    pub back: String,
}

impl<'a> Place<'a> {
    fn of(at: &'a AppealAdmin) -> Self {
        let links = links(at);
        Self {
            admin: &at.admin,
            texts: TextsOf::Appeal(at.appeal.id),
            area: "appeals",
            page: links.text_pictures,
            remove: links.text_pictures_remove,
            back: links.edit,
        }
    }

    async fn view(
        &self,
        state: &State,
        alt: &str,
        problems: FieldProblems,
    ) -> Result<TextPicturesPage, Error> {
        let pictures = in_texts::all(&state.app, self.texts).await?;
        let pictures = pictures.iter();
        Ok(TextPicturesPage {
            frame: self.admin.frame(state, self.area),
            form: form(state, self.admin, &self.page, problems),
            is_site: self.texts == TextsOf::Site,
            remove: self.remove.clone(),
            back: self.back.clone(),
            pictures: pictures
                .map(|(picture, is_used)| ForTexts::of(picture, *is_used))
                .collect(),
            alt: alt.to_owned(),
            megabytes: FILE_MAX / 1024 / 1024,
            done: "",
        })
    }

    pub(in crate::web::admin) async fn show(&self, state: &State, done: &Done) -> HandlerResult {
        let mut view = self.view(state, "", Vec::new()).await?;
        view.done = done.one_of(&["added", "removed", "used"]);
        form_page(state, &self.admin.language, &view)
    }

    pub(in crate::web::admin) async fn add(
        &self,
        state: &State,
        upload: Upload<FILE_MAX>,
    ) -> HandlerResult {
        let (typed, file) = (upload.fields, upload.file);
        let alt = text_picture_alt_from(|name| typed.get(name));
        let encoded = match file {
            None => Err(Problem::Empty),
            Some(file) => {
                let _permit = one_at_a_time(state).await?;
                in_texts::encode_for_text(file.read().await?).await
            }
        };
        let problems = match (alt, encoded) {
            (Ok(alt), Ok(encoded)) => {
                let by = self.admin.actor();
                match in_texts::add_as(&state.app, by, self.texts, alt, encoded).await? {
                    Added::Done => return Ok(see_other(&format!("{}?done=added", self.page))),
                    Added::Full => {
                        vec![("picture".to_owned(), Problem::PicturesMany { max: MOST })]
                    }
                }
            }
            (alt, encoded) => {
                let mut problems = alt.err().unwrap_or_default();
                problems.extend(encoded.err().map(|problem| ("picture".to_owned(), problem)));
                problems
            }
        };
        let view = self.view(state, typed.get("alt"), problems).await?;
        unprocessable(state, &self.admin.language, &view)
    }

    pub(in crate::web::admin) async fn remove(
        &self,
        state: &State,
        typed: &FormFields,
    ) -> HandlerResult {
        let (by, hash) = (self.admin.actor(), typed.get("hash").to_owned());
        let done = match in_texts::remove_as(&state.app, by, self.texts, hash).await? {
            Removed::Done => "removed",
            Removed::Used => "used",
        };
        Ok(see_other(&format!("{}?done={done}", self.page)))
    }
}

/// `GET /{lang}/admin/appeals/{slug}/text-pictures`
pub async fn show(state: Ctx, at: AppealAdmin, query: web::Query<Done>) -> HandlerResult {
    Place::of(&at).show(&state, &query).await
}

/// `POST /{lang}/admin/appeals/{slug}/text-pictures`
pub async fn add(state: Ctx, at: AppealAdmin, upload: Upload<FILE_MAX>) -> HandlerResult {
    Place::of(&at).add(&state, upload).await
}

/// `POST /{lang}/admin/appeals/{slug}/text-pictures/remove`
pub async fn remove(
    state: Ctx,
    at: AppealAdmin,
    CsrfForm(typed): CsrfForm<FormFields>,
) -> HandlerResult {
    Place::of(&at).remove(&state, &typed).await
}
