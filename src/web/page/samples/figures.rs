//! The pages with figures.

use super::views::*;
use crate::domain::Provider;
use crate::domain::admin_links::{ListLinks, SignatoriesLinks};
use crate::services::dashboard::{Alarm, Bucket, Expected, Step, Todo};
use crate::storage::statistics::counters::Waiting;
use crate::web::page::samples::*;

/// Bars that rise and fall, one of them below nothing.
fn buckets(number: i64, step: i64) -> Vec<Bucket> {
    let bucket = |at: i64| Bucket {
        at: NOW.plus((at - number + 1) * step),
        counted: (at * 7) % 23 - i64::from(at == 5) * 20,
        posted: (at * 11) % 31,
    };
    (0..number).map(bucket).collect()
}

fn todo() -> Vec<Todo> {
    let alarm = |provider, expected| {
        Todo::Provider(Alarm {
            provider,
            now: 12,
            expected,
        })
    };
    vec![
        Todo::RelayDown(NOW),
        Todo::QuotaUsed(NOW),
        Todo::MailLate(1),
        Todo::MailLate(12),
        alarm(Provider::Orange, Expected::AsBefore(72)),
        alarm(Provider::Other, Expected::AsOthers(65)),
        Todo::ClosesSoon(NOW),
        Todo::Groups(3),
        Todo::Held(1),
        Todo::Draft,
    ]
}

impl Sampler<'_> {
    /// The index and the entry of an appeal.
    pub(super) fn figures(&self) -> Vec<(String, String)> {
        let home = |todo, appeals| HomePage {
            shell: self.area_shell(),
            area: self.area("appeals"),
            todo,
            appeals,
            create: true,
        };
        let line = |title: &str, state, total, last_day| AppealLine {
            title: title.into(),
            text_lang: "fr".into(),
            url: "/fr/admin/appeals/protestation".into(),
            state,
            total,
            last_day,
            spark: Chart::new("spark", Step::Day, &buckets(14, Timestamp::DAY), false),
            closes: Some(NOW),
        };
        let lines = vec![
            line("Une protestation", "open", 12_345, 1_234),
            line("Le canal", "draft", 0, 0),
            line("La halle", "closed", 1, -1),
        ];
        let link = || Some("/fr/admin/appeals/protestation".to_owned());
        let titled = todo().into_iter().map(|one| TodoLine {
            title: (!one.is_of_the_site()).then(|| "Une protestation".to_owned()),
            text_lang: "fr".into(),
            ..TodoLine::new(one, link())
        });
        let plain = todo().into_iter().map(|one| TodoLine::new(one, None));
        vec![
            self.page("admin-home", &home(titled.collect(), lines.clone())),
            self.page("admin-home-calm", &home(Vec::new(), lines)),
            self.page("admin-home-empty", &home(Vec::new(), Vec::new())),
            self.page("admin-appeal", &self.dashboard(plain.collect(), 12_345)),
            self.page("admin-appeal-new", &self.dashboard(Vec::new(), 0)),
        ]
    }

    fn dashboard(&self, todo: Vec<TodoLine>, total: i64) -> DashboardPage {
        let is_new = total == 0;
        let provider = |provider, percent, alarm| ProviderLine {
            provider,
            posted: 1_234,
            percent,
            posted_before: 23_456,
            percent_before: Some(72),
            alarm,
        };
        let (days, step) = match is_new {
            true => (buckets(1, Timestamp::DAY), Step::Day),
            false => (buckets(60, 7 * Timestamp::DAY), Step::Week),
        };
        DashboardPage {
            shell: self.area_shell(),
            area: self.area("appeals"),
            title: "Une protestation".into(),
            text_lang: "fr".into(),
            public: "/fr/protestation".into(),
            edit: Some("/fr/admin/appeals/protestation/edit".into()),
            exchange: (!is_new).then(|| ExchangeCard {
                links: ListLinks::of(&self.language, "protestation"),
            }),
            people: Some(SignatoriesLinks::of(&self.language, "protestation")),
            decides: true,
            state: "open",
            individuals: total - total / 1_000,
            organisations: total / 1_000,
            paper: 0,
            total,
            last_day: total / 10,
            goal: Some(if is_new { 50 } else { 20_000 }),
            closes: Some(NOW),
            waiting: Waiting {
                pending: total / 5,
                held: total / 2_000,
                held_groups: total / 6_000,
            },
            mail: MailCard {
                waiting: total / 100,
                oldest_minutes: 12,
            },
            todo,
            hours: Chart::new("hours", Step::Hour, &buckets(48, Timestamp::HOUR), true),
            since_start: Chart::new("days", step, &days, false),
            all: provider("all", Some(61), false),
            providers: match is_new {
                true => Vec::new(),
                false => vec![
                    provider("gmail", Some(74), false),
                    provider("orange", Some(12), true),
                    provider("other", None, false),
                ],
            },
        }
    }
}
