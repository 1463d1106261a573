//! The settings of the site, read-only, with two checks: a test mail, and the DNS records of the sender domains.

pub(in crate::web) mod view;

use serde::Deserialize;
use validator::Validate;

use super::{Admin, CsrfForm, FormFields, Fresh};
use crate::domain::Problems;
use crate::services::delivery::test_mail::TestMailOutcome;
use crate::services::delivery::{deliverability, test_mail};
use crate::storage::Backend;
use crate::web::admin::settings::view::{
    DomainLine, MailTrial, PointLine, SettingLine, SettingsPage,
};
use crate::web::public::{Ctx, HandlerResult, page, unprocessable};
use crate::web::{State, form_rules};

/// The form of the DNS check.
#[derive(Default, Deserialize, Validate)]
#[serde(default)]
pub struct DomainForm {
    #[validate(custom(function = "form_rules::selector"))]
    selector: String,
}

/// A setting whose value is shown as configured.
fn value(name: &'static str, value: String) -> SettingLine {
    SettingLine {
        name,
        value,
        word: "",
    }
}

/// A setting whose value is a word of the locale file.
fn worded(name: &'static str, word: &'static str) -> SettingLine {
    SettingLine {
        name,
        value: String::new(),
        word,
    }
}

fn limit(name: &'static str, limit: Option<i64>) -> SettingLine {
    match limit {
        Some(limit) => value(name, limit.to_string()),
        None => worded(name, "unlimited"),
    }
}

fn view(state: &State, admin: &Admin) -> SettingsPage {
    let (app, catalog) = (&state.app, &state.app.catalog);
    let languages = catalog.languages().iter();
    let languages: Vec<String> = languages
        .map(|language| catalog.text(language, "language-name", &[]))
        .collect();
    let proxies = state.options.trusted_proxies.iter();
    let proxies: Vec<String> = proxies.map(ToString::to_string).collect();
    let (mail, limits) = (&app.mail, &app.limits);
    let relay = app.transport.relay();
    let database = match app.reads().backend() {
        Backend::Sqlite(_) => worded("database", "sqlite"),
        Backend::Postgres(_) => worded("database", "postgres"),
    };
    SettingsPage {
        frame: admin.frame(state, "settings"),
        form: admin.form(state, &admin.links().settings, &Default::default()),
        site: vec![
            value("name", app.site_name()),
            value("address", app.site.base_url.clone()),
            value("languages", languages.join(", ")),
            database,
            worded(
                "cookies",
                if state.options.secure_cookies {
                    "tls"
                } else {
                    "clear"
                },
            ),
            if proxies.is_empty() {
                worded("proxies", "none")
            } else {
                value("proxies", proxies.join(", "))
            },
            worded(
                "metrics",
                if state.options.metrics_token.is_some() {
                    "on"
                } else {
                    "off"
                },
            ),
        ],
        mail: vec![
            value("sender", mail.sender.clone()),
            match &mail.reply_to {
                Some(reply_to) => value("reply-to", reply_to.clone()),
                None => worded("reply-to", "none"),
            },
            match &relay {
                Some(relay) => value("relay", relay.place.clone()),
                None => worded("relay", "folder"),
            },
            worded(
                "encryption",
                relay.as_ref().map_or("none", |relay| relay.encryption),
            ),
            worded(
                "login",
                if relay.is_some_and(|relay| relay.login) {
                    "password"
                } else {
                    "none"
                },
            ),
            value("connections", mail.connections.to_string()),
            limit("per-second", limits.per_second.map(i64::from)),
            limit("per-hour", limits.per_hour),
            limit("per-day", limits.per_day),
        ],
        to: admin.email.as_str().to_owned(),
        trial: None,
        domain_form: admin.form(state, &admin.links().settings_domain, &Default::default()),
        selector: String::new(),
        domains: Vec::new(),
        wait: 0,
    }
}

/// `GET /{lang}/admin/settings`
pub async fn show(state: Ctx, admin: Admin) -> HandlerResult {
    page(&state, &admin.language, &view(&state, &admin))
}

/// `POST /{lang}/admin/settings`: sends a test mail to the logged-in organiser and shows each step of the delivery.
pub async fn send_test_mail(
    state: Ctx,
    admin: Admin,
    _: CsrfForm<FormFields>,
    _: Fresh,
) -> HandlerResult {
    let mut view = view(&state, &admin);
    let outcome = test_mail::try_as(&state.app, &admin.session, &admin.email, &admin.language);
    match outcome.await? {
        TestMailOutcome::Wait(until) => {
            view.wait = state.minutes_until(until);
        }
        TestMailOutcome::Report(trial) => {
            let failure = trial.failure.as_ref();
            view.trial = Some(MailTrial {
                steps: trial
                    .steps
                    .iter()
                    .map(|(step, result)| (*step, result.word()))
                    .collect(),
                advice: failure.map_or("", test_mail::advice),
                code: failure.and_then(|failure| failure.code),
            });
        }
    }
    page(&state, &admin.language, &view)
}

/// `POST /{lang}/admin/settings/domain`: looks up the DNS records of the sender domains.
pub async fn check_domain(
    state: Ctx,
    admin: Admin,
    CsrfForm(typed): CsrfForm<DomainForm>,
) -> HandlerResult {
    let mut view = view(&state, &admin);
    typed.selector.trim().clone_into(&mut view.selector);
    let mut problems = Problems::default();
    form_rules::check(&mut problems, typed.validate());
    let Ok(selector) = deliverability::selector(&typed.selector) else {
        view.domain_form = admin.form(&state, &admin.links().settings_domain, &problems);
        return unprocessable(&state, &admin.language, &view);
    };
    let server = state.options.resolver;
    let reports = deliverability::check(&state.app, server, selector.as_deref()).await?;
    view.domains = reports
        .into_iter()
        .map(|report| DomainLine {
            verdict: report.verdict().word(),
            points: report.findings.into_iter().map(point_line).collect(),
            domain: report.domain,
        })
        .collect();
    page(&state, &admin.language, &view)
}

fn point_line(finding: deliverability::Finding) -> PointLine {
    PointLine {
        point: finding.point,
        verdict: finding.verdict.word(),
        word: finding.word,
        place: finding.place,
        record: finding.record.unwrap_or_default(),
    }
}
