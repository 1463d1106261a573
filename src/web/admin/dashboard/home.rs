//! The home page of the area: the appeals that the account has access to, and what to do first.

use crate::domain::{AppealId, AppealText, Permission, admin_links};
use crate::services::dashboard::{self, Step};
use crate::storage::appeals;
use crate::web::admin::Admin;
use crate::web::admin::dashboard::chart::Chart;
use crate::web::admin::dashboard::todo_links;
use crate::web::admin::dashboard::view::{AppealLine, HomePage, TodoLine};
use crate::web::public::{Ctx, HandlerResult, page};

/// `GET /{lang}/admin`
pub async fn show(state: Ctx, admin: Admin) -> HandlerResult {
    let mut appeals = state.app.reads().read(appeals::all).await?;
    let account = &admin.session.account;
    appeals.retain(|appeal| account.can_access(appeal.id));
    let ids: Vec<AppealId> = appeals.iter().map(|appeal| appeal.id).collect();
    let read = state.app.reads().read(move |c| appeals::texts_of(c, &ids));
    let texts: Vec<AppealText> = read.await?;
    let figures = dashboard::lines(&state.app, &appeals).await?;
    let mut lines = Vec::with_capacity(appeals.len());
    let mut todo: Vec<(u8, TodoLine)> = Vec::new();
    for appeal in &appeals {
        let Some(figures) = figures.get(&appeal.id) else {
            continue;
        };
        let own_texts = texts.iter().filter(|text| text.appeal == appeal.id);
        let own_texts: Vec<AppealText> = own_texts.cloned().collect();
        let (title, text_lang) = crate::web::admin::title(&admin, appeal, &own_texts);
        for item in figures.todo.iter().copied() {
            let is_same = |(urgency, _): &(u8, _)| *urgency == item.urgency();
            // What concerns the whole site is reported by every appeal and shown once.
            if item.is_of_the_site() && todo.iter().any(is_same) {
                continue;
            }
            let mut line = todo_links::line(&admin, &appeal.slug, item);
            if !item.is_of_the_site() {
                line.title = Some(title.clone());
                line.text_lang.clone_from(&text_lang);
                line.time_zone = Some(state.app.zone(appeal).clone());
            }
            todo.push((item.urgency(), line));
        }
        lines.push(AppealLine {
            title,
            text_lang,
            url: admin_links::appeal(&admin.language, &appeal.slug),
            state: appeal.state_at(state.now()).word(),
            total: figures.count.total(),
            last_day: figures.last_day,
            spark: Chart::new("spark", Step::Day, &figures.days, false),
            closes: appeal.closing(),
            time_zone: state.app.zone(appeal).clone(),
        });
    }
    todo.sort_by_key(|(urgency, _)| *urgency);
    let view = HomePage {
        frame: admin.frame(&state, "appeals"),
        create: admin.may(Permission::Create),
        todo: todo.into_iter().map(|(_, line)| line).collect(),
        appeals: lines,
    };
    page(&state, &admin.language, &view)
}
