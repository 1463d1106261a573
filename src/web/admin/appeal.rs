//! The entry of one appeal.

use super::AppealAdmin;
use crate::domain::Permission;
use crate::domain::admin_links::EditorLinks;
use crate::domain::links::AppealLinks;
use crate::storage::{appeals, counters};
use crate::web::handlers::{Answer, Ctx, page};
use crate::web::pages::admin::AppealEntryPage;

/// `GET /{lang}/admin/appeals/{slug}`
pub async fn show(state: Ctx, at: AppealAdmin) -> Answer {
    let (admin, appeal) = (&at.admin, &at.appeal);
    let id = appeal.id;
    let read = state
        .app
        .storage
        .read(move |c| Ok((appeals::texts(c, id)?, counters::of(c, id)?)));
    let (texts, count) = read.await?;
    let text = crate::services::compose::text(appeal, &texts, &admin.language);
    let view = AppealEntryPage {
        shell: admin.shell(&state),
        area: admin.area(&state, "appeals"),
        title: text.map_or_else(|| appeal.slug.clone(), |text| text.title.clone()),
        text_lang: text.map_or_else(
            || admin.language.to_string(),
            |text| text.language.to_string(),
        ),
        public: AppealLinks::of(&admin.language, &appeal.slug).page,
        edit: admin
            .may(Permission::Edit)
            .then(|| EditorLinks::of(&admin.language, &appeal.slug).edit),
        state: appeal.state.word(),
        individuals: count.individuals,
        organisations: count.organisations,
        total: count.total(),
        closes: appeal.closing(),
    };
    page(&state, &admin.language, &view)
}
