//! The dashboard of one appeal: its figures, and what to do first.

pub(in crate::web) mod chart;
pub mod home;
pub(in crate::web) mod todo_links;
pub(in crate::web) mod view;

use std::cmp::Reverse;
use std::collections::HashMap;

use crate::domain::admin_links::{EditorLinks, ListLinks, SignatoriesLinks};
use crate::domain::links::AppealLinks;
use crate::domain::{Permission, Referral, SignatureId, Timestamp};
use crate::services::dashboard::{self, Figures, ProviderFigures, Todo};
use crate::services::protection::{self, FoundTrend};
use crate::storage::public_list::Listing;
use crate::storage::returned_mail::ReturnedFigures;
use crate::storage::statistics::Cohort;
use crate::storage::{appeals, public_list, referrals, returned_mail};
use crate::web::admin::dashboard::chart::Chart;
use crate::web::admin::dashboard::view::{
    DashboardPage, ExchangeCard, MailCard, ProviderLine, ReminderLine, ReturnedLine, SourceLine,
    TrendLine,
};
use crate::web::admin::{AppealAdmin, state_word};
use crate::web::public::{Ctx, HandlerResult, page};

/// `GET /{lang}/admin/appeals/{slug}`
pub async fn show(state: Ctx, at: AppealAdmin) -> HandlerResult {
    let (admin, appeal) = (&at.admin, &at.appeal);
    let (id, now) = (appeal.id, state.now());
    let read = state.app.reads().read(move |c| {
        let came = referrals::of(c, id)?;
        let groups: Vec<SignatureId> = came.iter().filter_map(|known| known.signature).collect();
        Ok((appeals::texts(c, id)?, came, public_list::of(c, &groups)?))
    });
    let (texts, came, groups) = read.await?;
    let (title, text_lang) = crate::web::admin::title(admin, appeal, &texts);
    let figures = dashboard::figures(&state.app, appeal).await?;
    let found = if admin.may(Permission::Moderate) {
        protection::found_trends(&state.app, id).await?
    } else {
        Vec::new()
    };
    let since = now.plus(-RETURNED_DAYS * Timestamp::DAY);
    let read = state
        .app
        .reads()
        .read(move |c| returned_mail::figures(c, id, since));
    let returned = read.await?;
    let takes_mail = state.options.incoming.is_some();
    let line = &figures.line;
    let total = line.count.total();
    let mail = &state.app.mail_status;
    let view = DashboardPage {
        frame: admin.frame(&state, "appeals"),
        title,
        text_lang,
        public: AppealLinks::of(&admin.language, &appeal.slug).page,
        edit: admin
            .may(Permission::Edit)
            .then(|| EditorLinks::of(&admin.language, &appeal.slug).edit),
        kit: format!(
            "{}/kit",
            crate::domain::admin_links::appeal(&admin.language, &appeal.slug)
        ),
        passing_on: admin
            .may(Permission::Edit)
            .then(|| EditorLinks::of(&admin.language, &appeal.slug)),
        other_sources: total - came.iter().map(|known| known.signatures).sum::<i64>(),
        sources: sources(came, &groups),
        exchange: admin.may(Permission::Export).then(|| ExchangeCard {
            links: ListLinks::of(&admin.language, &appeal.slug),
        }),
        signatories: admin
            .may(Permission::Signatories)
            .then(|| SignatoriesLinks::of(&admin.language, &appeal.slug)),
        decides: admin.may(Permission::Moderate),
        trends: found.into_iter().map(trend_line).collect(),
        state: state_word(appeal, now),
        individuals: line.count.individuals,
        organisations: line.count.organisations,
        paper: line.count.paper,
        total,
        last_day: line.last_day,
        goal: appeal
            .takes_signatures(now)
            .then(|| appeal.next_goal(total)),
        closes: appeal.closing(),
        erases: appeal.erasure.announced,
        waiting: line.waiting,
        mail: MailCard {
            waiting: mail.waiting(),
            oldest_minutes: mail.oldest_age(now) / Timestamp::MINUTE,
        },
        returned: returned
            .iter()
            .map(|of| returned_line(of, &figures))
            .collect(),
        messages: (takes_mail && admin.may(Permission::Moderate))
            .then(|| SignatoriesLinks::of(&admin.language, &appeal.slug).messages),
        todo: line
            .todo
            .iter()
            .map(|item| todo_links::line(admin, &appeal.slug, *item))
            .collect(),
        hours: Chart::new("hours", dashboard::Step::Hour, &figures.hours, true),
        since_start: Chart::new("days", figures.step, &figures.since_start, false),
        reminders: (figures.reminders.sent > 0).then_some(ReminderLine {
            sent: figures.reminders.sent,
            confirmed: figures.reminders.confirmed,
        }),
        all: provider_line("all", figures.recent, figures.earlier, false),
        providers: figures
            .providers
            .iter()
            .map(|provider| provider_figures(provider, &figures))
            .collect(),
    };
    page(&state, &admin.language, &view)
}

fn sources(came: Vec<Referral>, groups: &HashMap<SignatureId, Listing>) -> Vec<SourceLine> {
    let used = came.into_iter().filter(|known| known.signatures != 0);
    let mut lines: Vec<SourceLine> = used
        .map(|known| SourceLine {
            is_of_group: known.label.is_empty(),
            label: match known.signature.and_then(|id| groups.get(&id)) {
                Some(group) if known.label.is_empty() => group.name.clone(),
                _ => known.label,
            },
            signatures: known.signatures,
        })
        .collect();
    lines.sort_by_key(|line| Reverse(line.signatures));
    lines
}

/// How long mails that came back are shown, in days.
const RETURNED_DAYS: i64 = 30;

fn returned_line(of: &ReturnedFigures, figures: &Figures) -> ReturnedLine {
    let posted = figures
        .providers
        .iter()
        .find(|known| known.provider == of.provider)
        .map(|known| known.recent.posted + known.earlier.posted);
    ReturnedLine {
        provider: of.provider.word(),
        gone: of.gone,
        percent: posted
            .filter(|posted| *posted > 0)
            .map(|posted| (of.gone * 100 / posted).min(100)),
        later: of.later,
        complaints: of.complaints,
    }
}

fn trend_line(found: FoundTrend) -> TrendLine {
    TrendLine {
        kind: found.trend.kind.word(),
        subject: found.trend.subject,
        count: found.trend.count,
        total: found.trend.total,
        at: found.at,
    }
}

fn provider_figures(of: &ProviderFigures, figures: &Figures) -> ProviderLine {
    let concerns_it =
        |todo: &Todo| matches!(todo, Todo::Provider(alarm) if alarm.provider == of.provider);
    let alarm = figures.line.todo.iter().any(concerns_it);
    provider_line(of.provider.word(), of.recent, of.earlier, alarm)
}

fn provider_line(
    provider: &'static str,
    recent: Cohort,
    earlier: Cohort,
    alarm: bool,
) -> ProviderLine {
    ProviderLine {
        provider,
        posted: recent.posted,
        percent: recent.percent(),
        posted_before: earlier.posted,
        percent_before: earlier.percent(),
        alarm,
    }
}
