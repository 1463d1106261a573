//! The home page of the area, and the dashboard of an appeal.

use serde::Serialize;

use crate::domain::admin_links::{EditorLinks, ListLinks, SignatoriesLinks};
use crate::domain::{Timestamp, Zone};
use crate::services::dashboard::{Alarm, Expected, Todo};
use crate::storage::statistics::counters::Waiting;
use crate::web::admin::area::AdminFrame;
use crate::web::admin::dashboard::chart::Chart;
use crate::web::page::Page;

/// An appeal on the home page.
#[derive(Debug, Clone, Serialize)]
pub struct AppealLine {
    pub title: String,
    /// The language of the title.
    pub text_lang: String,
    pub url: String,
    /// The word of its state.
    pub state: &'static str,
    pub total: i64,
    /// By how much the number changed in the last 24 hours.
    pub last_day: i64,
    /// The last days as a small chart.
    pub spark: Chart,
    /// When signing ends or ended.
    pub closes: Option<Timestamp>,
    /// When its personal data will be erased, once that is announced.
    pub erases: Option<Timestamp>,
    /// The zone of its dates.
    pub time_zone: Zone,
}

/// `/{lang}/admin`
#[derive(Debug, Serialize)]
pub struct HomePage {
    #[serde(flatten)]
    pub frame: AdminFrame,
    /// What to do first, across all appeals, the most urgent first.
    pub todo: Vec<TodoLine>,
    /// The appeals that the account has access to.
    pub appeals: Vec<AppealLine>,
    /// Whether the account may create an appeal.
    pub create: bool,
    /// The name of an account that finds no appeal and may write the first one.
    pub welcome: Option<String>,
    /// What owners do once, before they publish: all of it, until all is done.
    pub first_steps: Vec<FirstStep>,
}

/// Something that is done once.
#[derive(Debug, Serialize)]
pub struct FirstStep {
    /// The end of its locale key.
    pub word: &'static str,
    pub url: String,
    pub is_done: bool,
}

impl Page for HomePage {
    const TEMPLATE: &'static str = "web/admin/dashboard/home.html";
}

/// One thing to do or to know. Fields that its sentence does not use are empty.
#[derive(Debug, Clone, Default, Serialize)]
pub struct TodoLine {
    /// The word that its sentence is named after.
    pub kind: &'static str,
    pub count: i64,
    pub at: Timestamp,
    /// The word of a mail provider.
    pub provider: &'static str,
    /// The current confirmation rate in per cent.
    pub now: i64,
    /// The expected confirmation rate in per cent.
    pub expected: i64,
    /// The page where it is done, if the role allows it.
    pub url: Option<String>,
    /// Whether something is broken, rather than work to do.
    pub alarm: bool,
    /// The title of the appeal it concerns, on the home page.
    pub title: Option<String>,
    /// The language of the title.
    pub text_lang: String,
    /// The zone of the appeal it concerns, on the home page.
    pub time_zone: Option<Zone>,
}

impl TodoLine {
    /// The line of an item that is done at `url`.
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
            Todo::Erasure(date, people) => Self {
                count: people,
                ..at("erasure", date, true)
            },
            Todo::ErasureUnheard(since) => at("erasure-unheard", since, true),
            Todo::ClosesSoon(end) => at("closes", end, false),
            Todo::Groups(number) => count("groups", number, false),
            Todo::Held(number) => count("held", number, false),
            Todo::Draft => count("draft", 0, false),
        }
    }
}

/// The links to export and import, if the role allows them.
#[derive(Debug, Clone, Serialize)]
pub struct ExchangeCard {
    pub links: ListLinks,
}

/// The confirmation rates of a mail provider.
#[derive(Debug, Clone, Serialize)]
pub struct ProviderLine {
    pub provider: &'static str,
    /// Signatures posted in the last 24 hours, without the last hour.
    pub posted: i64,
    /// The percentage of these that is confirmed.
    pub percent: Option<i64>,
    /// Signatures posted in the month before.
    pub posted_before: i64,
    /// The percentage of these that is confirmed.
    pub percent_before: Option<i64>,
    /// Whether the rate is much lower than expected.
    pub alarm: bool,
}

/// What reminders brought.
#[derive(Debug, Clone, Serialize)]
pub struct ReminderLine {
    /// E-mails that left.
    pub sent: i64,
    /// Signatures that were confirmed after one.
    pub confirmed: i64,
}

/// The state of the site's mail delivery.
#[derive(Debug, Clone, Serialize)]
pub struct MailCard {
    /// Mails in the outbox, due or not.
    pub waiting: i64,
    /// How long the oldest due mail has waited, in whole minutes.
    pub oldest_minutes: i64,
}

/// A link of the organisers or of a group, and how many signed through it.
#[derive(Debug, Clone, Serialize)]
pub struct SourceLine {
    pub label: String,
    pub is_of_group: bool,
    pub signatures: i64,
}

/// What stood out among the signatures of an hour, or among the confirmations of a day.
#[derive(Debug, Clone, Serialize)]
pub struct TrendLine {
    /// The end of the locale key `trend-…`.
    pub kind: &'static str,
    /// The domain, the word of the mail provider, or empty.
    pub subject: String,
    pub count: usize,
    pub total: usize,
    /// When the hour, or the day, ended.
    pub at: Timestamp,
}

/// `/{lang}/admin/appeals/{slug}`
#[derive(Debug, Serialize)]
pub struct DashboardPage {
    #[serde(flatten)]
    pub frame: AdminFrame,
    pub title: String,
    /// The language of the title.
    pub text_lang: String,
    pub public: String,
    /// The editor, if the role allows it.
    pub edit: Option<String>,
    /// The page of the kit.
    pub kit: String,
    /// How it is passed on, and its news, if the role allows them.
    pub passing_on: Option<EditorLinks>,
    /// Where signatures come from, the largest first; links through which nobody came are left out.
    pub sources: Vec<SourceLine>,
    /// Confirmed signatures that came through none of these links.
    pub other_sources: i64,
    /// Export and import, if the role allows them.
    pub exchange: Option<ExchangeCard>,
    /// The pages about its signatories, if the role allows them.
    pub signatories: Option<SignatoriesLinks>,
    /// Whether the role allows moderation.
    pub decides: bool,
    /// What stood out in the last day, for those who decide.
    pub trends: Vec<TrendLine>,
    /// The word of its state.
    pub state: &'static str,
    pub individuals: i64,
    pub organisations: i64,
    pub paper: i64,
    pub total: i64,
    /// By how much it changed in the last 24 hours.
    pub last_day: i64,
    /// The next goal that the public page shows, while the appeal takes signatures.
    pub goal: Option<i64>,
    /// When signing ends or ended.
    pub closes: Option<Timestamp>,
    /// When its personal data will be erased, once that is announced.
    pub erases: Option<Timestamp>,
    /// Waiting signatures: `pending`, `held`, `held_groups`.
    pub waiting: Waiting,
    pub mail: MailCard,
    /// Mails that came back, by provider.
    pub returned: Vec<ReturnedLine>,
    /// The e-mails to read, if mail comes in and the role allows it.
    pub messages: Option<String>,
    pub todo: Vec<TodoLine>,
    pub hours: Chart,
    pub since_start: Chart,
    pub all: ProviderLine,
    /// Once a reminder has left.
    pub reminders: Option<ReminderLine>,
    /// By provider, the one with the most signatures first.
    pub providers: Vec<ProviderLine>,
}

impl Page for DashboardPage {
    const TEMPLATE: &'static str = "web/admin/dashboard/appeal.html";
}

/// The mails to one provider that came back in the last 30 days.
#[derive(Debug, Serialize)]
pub struct ReturnedLine {
    /// The word of a mail provider.
    pub provider: &'static str,
    pub gone: i64,
    /// The mailboxes that do not exist, of the signatures that were posted; none if that is not known.
    pub percent: Option<i64>,
    pub later: i64,
    pub complaints: i64,
}
