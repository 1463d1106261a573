//! The index of the area: the appeals that one may enter, and what to do first in them.

use crate::domain::{Appeal, AppealText, Permission, admin_links};
use crate::services::dashboard::{self, Step};
use crate::storage::appeals;
use crate::web::admin::Admin;
use crate::web::admin::dashboard::chart::Chart;
use crate::web::admin::dashboard::todo_links;
use crate::web::admin::dashboard::view::{AppealLine, HomePage, TodoLine};
use crate::web::public::{Ctx, HandlerResult, page};

/// `GET /{lang}/admin`
pub async fn show(state: Ctx, admin: Admin) -> HandlerResult {
    let all = state.app.reads().read(appeals::all).await?;
    let account = &admin.entered.account;
    let theirs = all.into_iter().filter(|appeal| account.reaches(appeal.id));
    let theirs: Vec<Appeal> = theirs.collect();
    let ids: Vec<i64> = theirs.iter().map(|appeal| appeal.id).collect();
    let read = state.app.reads().read(move |c| appeals::texts_of(c, &ids));
    let texts: Vec<AppealText> = read.await?;
    let figures = dashboard::lines(&state.app, &theirs).await?;
    let mut lines = Vec::with_capacity(theirs.len());
    let mut first: Vec<(u8, TodoLine)> = Vec::new();
    for appeal in &theirs {
        let Some(figures) = figures.get(&appeal.id) else {
            continue;
        };
        let of_it = texts.iter().filter(|text| text.appeal == appeal.id);
        let of_it: Vec<AppealText> = of_it.cloned().collect();
        let (title, text_lang) = crate::web::admin::title(&admin, appeal, &of_it);
        for thing in figures.todo.iter().copied() {
            let known = |(urgency, _): &(u8, _)| *urgency == thing.urgency();
            if thing.is_of_the_site() && first.iter().any(known) {
                continue;
            }
            let mut line = todo_links::line(&admin, &appeal.slug, thing);
            if !thing.is_of_the_site() {
                line.title = Some(title.clone());
                line.text_lang.clone_from(&text_lang);
            }
            first.push((thing.urgency(), line));
        }
        lines.push(AppealLine {
            title,
            text_lang,
            url: admin_links::appeal(&admin.language, &appeal.slug),
            state: appeal.state.word(),
            total: figures.count.total(),
            last_day: figures.last_day,
            spark: Chart::new("spark", Step::Day, &figures.days, false),
            closes: appeal.closing(),
        });
    }
    first.sort_by_key(|(urgency, _)| *urgency);
    let view = HomePage {
        shell: admin.shell(&state),
        area: admin.area(&state, "appeals"),
        create: admin.may(Permission::Create),
        todo: first.into_iter().map(|(_, line)| line).collect(),
        appeals: lines,
    };
    page(&state, &admin.language, &view)
}
