//! The pictures for the texts of the site about itself.

use actix_web::web;

use crate::services::picture::TextsOf;
use crate::web::admin::editor::picture::FILE_MAX;
use crate::web::admin::editor::text_pictures::Place;
use crate::web::admin::{Admin, CsrfForm, Done, FormFields, Upload};
use crate::web::public::{Ctx, HandlerResult};

fn place(admin: &Admin) -> Place<'_> {
    let links = admin.links();
    Place {
        admin,
        texts: TextsOf::Site,
        area: "settings",
        page: links.site_pictures,
        remove: links.site_pictures_remove,
        back: links.settings_site,
    }
}

/// `GET /{lang}/admin/settings/site/pictures`
pub async fn show(state: Ctx, admin: Admin, query: web::Query<Done>) -> HandlerResult {
    place(&admin).show(&state, &query).await
}

/// `POST /{lang}/admin/settings/site/pictures`
pub async fn add(state: Ctx, admin: Admin, upload: Upload<FILE_MAX>) -> HandlerResult {
    place(&admin).add(&state, upload).await
}

/// `POST /{lang}/admin/settings/site/pictures/remove`
pub async fn remove(
    state: Ctx,
    admin: Admin,
    CsrfForm(typed): CsrfForm<FormFields>,
) -> HandlerResult {
    place(&admin).remove(&state, &typed).await
}
