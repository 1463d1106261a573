//! The settings of the site, in words; a mail to see whether mail leaves; what the DNS says about its senders.

pub(in crate::web) mod view;

use super::{Admin, CsrfForm, FormFields, Fresh};
use crate::services::delivery::test_mail::TestMailOutcome;
use crate::services::delivery::{deliverability, test_mail};
use crate::storage::Backend;
use crate::web::State;
use crate::web::admin::settings::view::{
    DomainLine, MailTrial, PointLine, SettingLine, SettingsPage,
};
use crate::web::public::{Ctx, HandlerResult, again, page};

fn view(state: &State, admin: &Admin) -> SettingsPage {
    let (app, catalog) = (&state.app, &state.app.catalog);
    let languages = catalog.languages().iter();
    let languages: Vec<String> = languages
        .map(|one| catalog.text(one, "language-name", &[]))
        .collect();
    let proxies = state.options.trusted_proxies.iter();
    let proxies: Vec<String> = proxies.map(ToString::to_string).collect();
    let said = |name, value: String| SettingLine {
        name,
        value,
        word: "",
    };
    let worded = |name, word| SettingLine {
        name,
        value: String::new(),
        word,
    };
    let most = |name, limit: Option<i64>| match limit {
        Some(limit) => said(name, limit.to_string()),
        None => worded(name, "unlimited"),
    };
    let (mail, limits) = (&app.mail, &app.limits);
    let relay = app.transport.relay();
    let database = match app.reads().backend() {
        Backend::Sqlite(_) => worded("database", "sqlite"),
        Backend::Postgres(_) => worded("database", "postgres"),
    };
    SettingsPage {
        shell: admin.shell(state),
        area: admin.area(state, "settings"),
        form: admin.form(state, &admin.links().settings, &Default::default()),
        site: vec![
            said("name", app.site.name.clone()),
            said("address", app.site.base_url.clone()),
            said("languages", languages.join(", ")),
            database,
            worded(
                "cookies",
                if state.options.secure_cookies {
                    "tls"
                } else {
                    "clear"
                },
            ),
            match proxies.is_empty() {
                true => worded("proxies", "none"),
                false => said("proxies", proxies.join(", ")),
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
            said("sender", mail.sender.clone()),
            match &mail.reply_to {
                Some(reply_to) => said("reply-to", reply_to.clone()),
                None => worded("reply-to", "none"),
            },
            match &relay {
                Some(relay) => said("relay", relay.place.clone()),
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
            said("connections", mail.connections.to_string()),
            most("per-second", limits.per_second.map(i64::from)),
            most("per-hour", limits.per_hour),
            most("per-day", limits.per_day),
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

/// `POST /{lang}/admin/settings`: sends a mail to whoever asks, and shows how far it came.
pub async fn try_mail(
    state: Ctx,
    admin: Admin,
    _: CsrfForm<FormFields>,
    _: Fresh,
) -> HandlerResult {
    let mut view = view(&state, &admin);
    let tried = test_mail::try_as(&state.app, &admin.entered, &admin.email, &admin.language);
    match tried.await? {
        TestMailOutcome::Wait(until) => {
            view.wait = 1 + until.since(state.now()) / crate::domain::Timestamp::MINUTE
        }
        TestMailOutcome::Report(trial) => {
            let failure = trial.failure.as_ref();
            view.trial = Some(MailTrial {
                steps: trial
                    .steps
                    .iter()
                    .map(|(step, end)| (*step, end.word()))
                    .collect(),
                advice: failure.map_or("", test_mail::advice),
                code: failure.and_then(|failure| failure.code),
            });
        }
    }
    page(&state, &admin.language, &view)
}

/// `POST /{lang}/admin/settings/domain`: asks the DNS about the domains that mails come from.
pub async fn check_domain(
    state: Ctx,
    admin: Admin,
    CsrfForm(fields): CsrfForm<FormFields>,
) -> HandlerResult {
    let mut view = view(&state, &admin);
    view.selector = fields.get("selector").trim().to_owned();
    let selector = match deliverability::selector(&view.selector) {
        Ok(selector) => selector,
        Err(problem) => {
            let named = [("selector".into(), problem)];
            let form = std::mem::take(&mut view.domain_form);
            view.domain_form = form.with_named(&state.app.catalog, &admin.language, named);
            return again(&state, &admin.language, &view);
        }
    };
    let server = state.options.resolver;
    let found = deliverability::check(&state.app, server, selector.as_deref()).await?;
    view.domains = found
        .into_iter()
        .map(|found| DomainLine {
            verdict: found.verdict().word(),
            points: found.findings.into_iter().map(point).collect(),
            domain: found.domain,
        })
        .collect();
    page(&state, &admin.language, &view)
}

fn point(found: deliverability::Finding) -> PointLine {
    PointLine {
        point: found.point,
        verdict: found.verdict.word(),
        word: found.word,
        place: found.place,
        record: found.record.unwrap_or_default(),
    }
}
