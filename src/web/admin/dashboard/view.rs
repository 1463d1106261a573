//! The index of the area and the entry of an appeal: its figures, and what to do first.

use serde::Serialize;

use crate::domain::Timestamp;
use crate::domain::admin_links::{ListLinks, SignatoriesLinks};
use crate::services::dashboard::{Alarm, Expected, Todo};
use crate::storage::statistics::counters::Waiting;
use crate::web::admin::area::AdminFrame;
use crate::web::admin::dashboard::chart::Chart;
use crate::web::page::{Page, Shell};

/// An appeal on the index.
#[derive(Debug, Clone, Serialize)]
pub struct AppealLine {
    pub title: String,
    /// The language of the title.
    pub text_lang: String,
    /// Its entry in the area.
    pub url: String,
    /// The word of its state.
    pub state: &'static str,
    pub total: i64,
    /// By how much the number changed in the last 24 hours.
    pub last_day: i64,
    pub spark: Chart,
    /// When signing ends or ended.
    pub closes: Option<Timestamp>,
}

/// `/{lang}/admin`
#[derive(Debug, Serialize)]
pub struct HomePage {
    pub shell: Shell,
    pub area: AdminFrame,
    /// What to do first, over all appeals.
    pub todo: Vec<TodoLine>,
    /// The appeals that the account may enter.
    pub appeals: Vec<AppealLine>,
    /// Whether the account may make another one.
    pub create: bool,
}

impl Page for HomePage {
    const TEMPLATE: &'static str = "web/admin/home.html";
}

/// One thing to do or to know. Fields that its sentence does not mention are empty.
#[derive(Debug, Clone, Default, Serialize)]
pub struct TodoLine {
    /// The word that its sentence is named after.
    pub kind: &'static str,
    pub count: i64,
    pub at: Timestamp,
    /// The word of a mail provider.
    pub provider: &'static str,
    /// Confirmations in a hundred, now.
    pub now: i64,
    /// Confirmations in a hundred that were to be expected.
    pub expected: i64,
    /// Where it is done, for whoever may.
    pub url: Option<String>,
    /// Whether it is out of order, rather than work to be done.
    pub alarm: bool,
    /// The title of the appeal it is about, where several are told of.
    pub title: Option<String>,
    /// The language of the title.
    pub text_lang: String,
}

impl TodoLine {
    /// The line of a thing to do, which `url` leads to.
    #[must_use]
    pub fn new(todo: Todo, url: Option<String>) -> Self {
        let line = Self {
            url,
            ..Self::default()
        };
        let at = |kind, at, alarm| Self {
            kind,
            at,
            alarm,
            ..line.clone()
        };
        let count = |kind, count, alarm| Self {
            kind,
            count,
            alarm,
            ..line.clone()
        };
        match todo {
            Todo::RelayDown(since) => at("relay-down", since, true),
            Todo::QuotaUsed(until) => at("quota", until, true),
            Todo::MailLate(minutes) => count("late", minutes, true),
            Todo::Provider(Alarm {
                provider,
                now,
                expected,
            }) => {
                let (kind, expected) = match expected {
                    Expected::AsBefore(percent) => ("provider", percent),
                    Expected::AsOthers(percent) => ("provider-others", percent),
                };
                Self {
                    kind,
                    provider: provider.word(),
                    now,
                    expected,
                    alarm: true,
                    ..line
                }
            }
            Todo::ClosesSoon(end) => at("closes", end, false),
            Todo::Groups(number) => count("groups", number, false),
            Todo::Held(number) => count("held", number, false),
            Todo::Draft => count("draft", 0, false),
        }
    }
}

/// Where lists go out and come in, as far as the role allows.
#[derive(Debug, Clone, Serialize)]
pub struct ExchangeCard {
    pub links: ListLinks,
}

/// How the signatures of a provider are confirmed.
#[derive(Debug, Clone, Serialize)]
pub struct ProviderLine {
    pub provider: &'static str,
    /// Posted in the last day, but for the last hour.
    pub posted: i64,
    /// How many in a hundred of these are confirmed.
    pub percent: Option<i64>,
    /// Posted in the month before.
    pub posted_before: i64,
    /// How many in a hundred of these are confirmed.
    pub percent_before: Option<i64>,
    /// Whether they are much fewer than expected.
    pub alarm: bool,
}

/// How the site's mail fares.
#[derive(Debug, Clone, Serialize)]
pub struct MailCard {
    /// Mails that wait, due or not.
    pub waiting: i64,
    /// How long the oldest that is due has waited, in whole minutes.
    pub oldest_minutes: i64,
}

/// `/{lang}/admin/appeals/{slug}`
#[derive(Debug, Serialize)]
pub struct DashboardPage {
    pub shell: Shell,
    pub area: AdminFrame,
    pub title: String,
    /// The language of the title.
    pub text_lang: String,
    pub public: String,
    /// Its editor, for those who may edit.
    pub edit: Option<String>,
    /// Where lists go out and come in, for whoever may.
    pub exchange: Option<ExchangeCard>,
    /// The pages about its signatories, for those who may see them.
    pub people: Option<SignatoriesLinks>,
    /// Whether the organiser may decide about signatures.
    pub decides: bool,
    /// The word of its state.
    pub state: &'static str,
    pub individuals: i64,
    pub organisations: i64,
    pub paper: i64,
    pub total: i64,
    /// By how much it changed in the last 24 hours.
    pub last_day: i64,
    /// The goal that the public sees, while signatures are taken.
    pub goal: Option<i64>,
    /// When signing ends or ended.
    pub closes: Option<Timestamp>,
    /// What waits: `pending`, `held`, `held_groups`.
    pub waiting: Waiting,
    pub mail: MailCard,
    pub todo: Vec<TodoLine>,
    pub hours: Chart,
    pub since_start: Chart,
    pub all: ProviderLine,
    /// The providers, those with most signatures first.
    pub providers: Vec<ProviderLine>,
}

impl Page for DashboardPage {
    const TEMPLATE: &'static str = "web/admin/appeal.html";
}
