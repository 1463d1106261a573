//! The home page of the area: the appeals that the account has access to, and what to do first.

use crate::domain::{
    AppealId, AppealState, AppealText, AuditRow, AuditVerb, Permission, admin_links,
};
use crate::services::dashboard::{self, Step};
use crate::storage::appeals;
use crate::storage::audit::{self, Wanted};
use crate::web::admin::dashboard::chart::Chart;
use crate::web::admin::dashboard::todo_links;
use crate::web::admin::dashboard::view::{AppealLine, FirstStep, HomePage, TodoLine};
use crate::web::admin::{Admin, state_word};
use crate::web::public::{Ctx, HandlerResult, page};
use crate::web::{Error, State};

/// The name of a site that nobody has named.
const UNNAMED: &str = "Paraph";

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
                line.time_zone = Some(state.app.zone(appeal));
            }
            todo.push((item.urgency(), line));
        }
        lines.push(AppealLine {
            title,
            text_lang,
            url: admin_links::appeal(&admin.language, &appeal.slug),
            state: state_word(appeal, state.now()),
            total: figures.count.total(),
            last_day: figures.last_day,
            spark: Chart::new("spark", Step::Day, &figures.days, false),
            closes: appeal.closing(),
            erases: appeal.erasure.announced,
            time_zone: state.app.zone(appeal),
        });
    }
    todo.sort_by_key(|(urgency, _)| *urgency);
    let create = admin.may(Permission::Create);
    let welcome = (create && lines.is_empty()).then(|| admin.name.clone());
    let has_public = appeals
        .iter()
        .any(|appeal| appeal.state != AppealState::Draft);
    let view = HomePage {
        frame: admin.frame(&state, "appeals"),
        first_steps: if admin.may(Permission::Site) && !has_public {
            first_steps(&state, &admin, !appeals.is_empty()).await?
        } else {
            Vec::new()
        },
        create,
        welcome,
        todo: todo.into_iter().map(|(_, line)| line).collect(),
        appeals: lines,
    };
    page(&state, &admin.language, &view)
}

/// What owners do before they publish the first appeal; nothing once all is done.
async fn first_steps(
    state: &State,
    admin: &Admin,
    has_appeal: bool,
) -> Result<Vec<FirstStep>, Error> {
    let tests = Wanted {
        verb: Some(AuditVerb::MailTested),
        ..Wanted::default()
    };
    let read = state
        .app
        .reads()
        .read(move |c| audit::before(c, &tests, i64::MAX, 1));
    let is_accepted = |row: &AuditRow| {
        let facts: serde_json::Value = serde_json::from_str(&row.facts).unwrap_or_default();
        facts["accepted"] == true
    };
    let links = admin.links();
    let step = |word, url: &str, is_done| FirstStep {
        word,
        url: url.to_owned(),
        is_done,
    };
    let steps = vec![
        step(
            "mail",
            &format!("{}#mail-test-title", links.settings),
            read.await?.iter().any(is_accepted),
        ),
        step(
            "name",
            &links.settings_site,
            state.app.site_name() != UNNAMED,
        ),
        step("appeal", &links.new_appeal, has_appeal),
    ];
    let is_over = steps.iter().all(|step| step.is_done);
    Ok(if is_over { Vec::new() } else { steps })
}
