//! The pictures for the texts and the news of an appeal: upload, the line to write into a text, removal.

use actix_web::web;

use super::picture::{FILE_MAX, one_at_a_time};
use super::{form, links};
use crate::domain::{ALT_MAX, FieldProblems, Problem, text_picture_alt_from};
use crate::services::picture::in_texts::{self, Added, MOST, Removed};
use crate::web::admin::editor::picture_view::{ForTexts, TextPicturesPage};
use crate::web::admin::{AppealAdmin, CsrfForm, Done, FormFields, Upload};
use crate::web::public::{Ctx, HandlerResult, form_page, see_other, unprocessable};
use crate::web::{Error, State};

async fn view(
    state: &State,
    at: &AppealAdmin,
    alt: &str,
    problems: FieldProblems,
) -> Result<TextPicturesPage, Error> {
    let links = links(at);
    let pictures = in_texts::all(&state.app, at.appeal.id).await?;
    let pictures = pictures.iter();
    Ok(TextPicturesPage {
        frame: at.admin.frame(state, "appeals"),
        form: form(state, &at.admin, &links.text_pictures, problems),
        pictures: pictures
            .map(|(picture, is_used)| ForTexts::of(picture, *is_used))
            .collect(),
        alt: alt.to_owned(),
        alt_max: ALT_MAX,
        most: MOST,
        megabytes: FILE_MAX / 1024 / 1024,
        done: "",
        links,
    })
}

/// `GET /{lang}/admin/appeals/{slug}/text-pictures`
pub async fn show(state: Ctx, at: AppealAdmin, query: web::Query<Done>) -> HandlerResult {
    let mut view = view(&state, &at, "", Vec::new()).await?;
    view.done = query.one_of(&["added", "removed", "used"]);
    form_page(&state, &at.admin.language, &view)
}

/// `POST /{lang}/admin/appeals/{slug}/text-pictures`
pub async fn add(state: Ctx, at: AppealAdmin, upload: Upload<FILE_MAX>) -> HandlerResult {
    let (typed, file) = (upload.fields, upload.file);
    let alt = text_picture_alt_from(|name| typed.get(name));
    let encoded = match file {
        None => Err(Problem::Empty),
        Some(file) => {
            let _permit = one_at_a_time(&state).await?;
            in_texts::encode_for_text(file.read().await?).await
        }
    };
    let problems = match (alt, encoded) {
        (Ok(alt), Ok(encoded)) => {
            let (app, id, by) = (&state.app, at.appeal.id, at.admin.actor());
            match in_texts::add_as(app, by, id, alt, encoded).await? {
                Added::Done => {
                    let page = links(&at).text_pictures;
                    return Ok(see_other(&format!("{page}?done=added")));
                }
                Added::Full => vec![("picture".to_owned(), Problem::PicturesMany { max: MOST })],
            }
        }
        (alt, encoded) => {
            let mut problems = alt.err().unwrap_or_default();
            problems.extend(encoded.err().map(|problem| ("picture".to_owned(), problem)));
            problems
        }
    };
    let view = view(&state, &at, typed.get("alt"), problems).await?;
    unprocessable(&state, &at.admin.language, &view)
}

/// `POST /{lang}/admin/appeals/{slug}/text-pictures/remove`
pub async fn remove(
    state: Ctx,
    at: AppealAdmin,
    CsrfForm(typed): CsrfForm<FormFields>,
) -> HandlerResult {
    let (app, id, by) = (&state.app, at.appeal.id, at.admin.actor());
    let removed = in_texts::remove_as(app, by, id, typed.get("hash").to_owned()).await?;
    let done = match removed {
        Removed::Done => "removed",
        Removed::Used => "used",
    };
    let page = links(&at).text_pictures;
    Ok(see_other(&format!("{page}?done={done}")))
}
