//! The index of the area: the appeals that one may enter.

use super::Admin;
use crate::domain::{Permission, admin_links};
use crate::storage::{appeals, counters};
use crate::web::handlers::{Answer, Ctx, page};
use crate::web::pages::admin::{AppealLine, HomePage};

/// `GET /{lang}/admin`
pub async fn show(state: Ctx, admin: Admin) -> Answer {
    let read = state.app.storage.read(|c| {
        let all = appeals::all(c)?;
        let counts = counters::all(c)?;
        let mut lines = Vec::with_capacity(all.len());
        for appeal in all {
            let texts = appeals::texts(c, appeal.id)?;
            let count = counts.get(&appeal.id).copied().unwrap_or_default();
            lines.push((appeal, texts, count));
        }
        Ok(lines)
    });
    let account = &admin.entered.account;
    let lines = read
        .await?
        .into_iter()
        .filter(|(appeal, ..)| account.reaches(appeal.id));
    let appeals = lines.map(|(appeal, texts, count)| {
        let text = crate::services::compose::text(&appeal, &texts, &admin.language);
        AppealLine {
            title: text.map_or_else(|| appeal.slug.clone(), |text| text.title.clone()),
            text_lang: text.map_or_else(
                || admin.language.to_string(),
                |text| text.language.to_string(),
            ),
            url: admin_links::appeal(&admin.language, &appeal.slug),
            state: appeal.state.word(),
            total: count.total(),
            closes: appeal.closing(),
        }
    });
    let view = HomePage {
        shell: admin.shell(&state),
        area: admin.area(&state, "appeals"),
        appeals: appeals.collect(),
        create: admin.may(Permission::Create),
    };
    page(&state, &admin.language, &view)
}
