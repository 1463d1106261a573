//! The logo of the site.

use actix_web::web;

use crate::domain::{FieldProblems, Language, PictureSlot};
use crate::services::appeals::SaveOutcome;
use crate::services::site_settings::{EditableLogo, editable_logo, remove_logo_as, save_logo_as};
use crate::web::State;
use crate::web::admin::editor::picture::{FILE_MAX, PictureValues, conflict, sent};
use crate::web::admin::editor::picture_view::PicturePage;
use crate::web::admin::editor::view::Conflict;
use crate::web::admin::editor::{form, save_conflict};
use crate::web::admin::{Admin, CsrfForm, Done, FormFields, Upload};
use crate::web::public::picture::view::PictureView;
use crate::web::public::{Ctx, HandlerResult, form_page, see_other, unprocessable};

const SLOT: PictureSlot = PictureSlot::Logo;

/// The language of its description: that of the site. A name is mostly the same in all.
fn languages(state: &State) -> [Language; 1] {
    [state.app.catalog.default_language()]
}

fn view(
    state: &State,
    admin: &Admin,
    stored: &EditableLogo,
    values: PictureValues,
    problems: FieldProblems,
) -> PicturePage {
    let links = admin.links();
    let logo = stored.logo.as_ref();
    PicturePage {
        frame: admin.frame(state, "settings"),
        form: form(state, admin, &links.site_logo, problems),
        slot: SLOT.word(),
        is_site: true,
        remove: links.site_logo_remove,
        back: links.settings_site,
        picture: logo.and_then(|logo| PictureView::of(logo, &admin.language)),
        alts: values.alts,
        credit: values.credit,
        megabytes: FILE_MAX / 1024 / 1024,
        base: stored.mark.clone(),
        conflict: None,
        done: "",
    }
}

/// `GET /{lang}/admin/settings/site/logo`
pub async fn show(state: Ctx, admin: Admin, query: web::Query<Done>) -> HandlerResult {
    let stored = editable_logo(&state.app).await?;
    let values = PictureValues::stored(&state, &languages(&state), stored.logo.as_ref());
    let mut view = view(&state, &admin, &stored, values, Vec::new());
    view.done = query.one_of(&["saved", "removed"]);
    form_page(&state, &admin.language, &view)
}

/// `POST /{lang}/admin/settings/site/logo`
pub async fn save(state: Ctx, admin: Admin, upload: Upload<FILE_MAX>) -> HandlerResult {
    let stored = editable_logo(&state.app).await?;
    let languages = languages(&state);
    let (typed, sent) = sent(&state, upload, SLOT, &languages, stored.logo.is_some()).await?;
    let values = PictureValues::typed(&state, &languages, &typed);
    let sent = match sent {
        Ok(sent) => sent,
        Err(problems) => {
            let mut view = view(&state, &admin, &stored, values, problems);
            view.base = typed.get("base").to_owned();
            return unprocessable(&state, &admin.language, &view);
        }
    };
    match save_logo_as(&state.app, admin.actor(), typed.get("base"), sent).await? {
        SaveOutcome::Done => Ok(see_other(&format!(
            "{}?done=saved",
            admin.links().site_logo
        ))),
        SaveOutcome::Newer => {
            let stored = editable_logo(&state.app).await?;
            let mut view = view(&state, &admin, &stored, values, Vec::new());
            view.conflict = Some(conflict(stored.logo.as_ref(), &languages, &typed));
            save_conflict(&state, &admin, &view)
        }
    }
}

/// `POST /{lang}/admin/settings/site/logo/remove`
pub async fn remove(
    state: Ctx,
    admin: Admin,
    CsrfForm(typed): CsrfForm<FormFields>,
) -> HandlerResult {
    match remove_logo_as(&state.app, admin.actor(), typed.get("base")).await? {
        SaveOutcome::Done => {
            let page = admin.links().site_logo;
            Ok(see_other(&format!("{page}?done=removed")))
        }
        SaveOutcome::Newer => {
            let stored = editable_logo(&state.app).await?;
            let values = PictureValues::stored(&state, &languages(&state), stored.logo.as_ref());
            let mut view = view(&state, &admin, &stored, values, Vec::new());
            view.conflict = Some(Conflict {
                lines: Vec::new(),
                text_html: None,
            });
            save_conflict(&state, &admin, &view)
        }
    }
}
