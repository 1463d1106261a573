//! `paraph mail …`

use std::net::SocketAddr;
use std::path::PathBuf;

use super::{Outcome, english};
use crate::cli::app;
use crate::domain::{EmailAddress, Language};
use crate::mail::{Deliverability, ProbeReport, Verdict};
use crate::services::App;
use crate::services::delivery::{deliverability, test_mail};

#[derive(clap::Subcommand)]
pub enum Verb {
    /// Send a test mail and say how far it came
    Test {
        /// Where to
        address: String,
        /// Its language
        #[arg(long, default_value = "fr")]
        language: String,
    },
    /// Ask the DNS about the domains that mails come from: MX, SPF, DKIM, DMARC
    Check {
        /// The name of the DKIM key: `s=` in the source of a mail that arrived
        #[arg(long)]
        selector: Option<String>,
        /// The DNS server to ask, with its port; those of this machine without it
        #[arg(long)]
        server: Option<SocketAddr>,
    },
}

/// Runs a verb about mail.
pub async fn run(verb: Verb, settings: &[PathBuf]) -> Outcome {
    match verb {
        Verb::Test { address, language } => test(&address, &language, settings).await,
        Verb::Check { selector, server } => check(selector, server, settings).await,
    }
}

async fn test(address: &str, language: &str, settings: &[PathBuf]) -> Outcome {
    if crate::config::Settings::from_process(settings)?
        .mail
        .url
        .is_none()
    {
        return Err("mail.url is not set: there is no way to send".into());
    }
    let to =
        EmailAddress::parse(address).map_err(|problem| format!("{address}: {}", problem.code()))?;
    let language = Language::parse(language).unwrap_or_else(Language::french);
    let app = app::open(settings).await?;
    let trial = test_mail::send(&app, &to, &language).await?;
    tell(&app, &trial)
}

fn tell(app: &App, trial: &ProbeReport) -> Outcome {
    for (step, end) in &trial.steps {
        let step = words(app, &format!("trial-step-{step}"));
        let end = words(app, &format!("trial-end-{}", end.word()));
        println!("{step:<28} {end}");
    }
    let Some(failure) = &trial.failure else {
        println!("{}", words(app, "trial-taken"));
        return Ok(());
    };
    let code = failure
        .code
        .map(|code| format!(", reply {code}"))
        .unwrap_or_default();
    let (class, reason) = (failure.class.as_str(), failure.reason());
    let advice = words(app, &format!("trial-advice-{}", test_mail::advice(failure)));
    Err(format!("the mail was not taken: {reason} ({class}{code}). {advice}").into())
}

async fn check(
    selector: Option<String>,
    server: Option<SocketAddr>,
    settings: &[PathBuf],
) -> Outcome {
    let selector = deliverability::selector(&selector.unwrap_or_default())
        .map_err(|_| "--selector: letters, digits, hyphens and dots, for example s1")?;
    let app = app::open(settings).await?;
    let found = deliverability::check(&app, server, selector.as_deref()).await?;
    for domain in &found {
        print(&app, domain);
    }
    match found.iter().map(Deliverability::verdict).max() {
        Some(Verdict::Bad) => Err("something needs mending in the DNS".into()),
        _ => Ok(()),
    }
}

fn print(app: &App, found: &Deliverability) {
    println!("{}", found.domain);
    for point in &found.findings {
        let name = words(app, &format!("domain-point-{}", point.point));
        let end = words(app, &format!("domain-end-{}", point.verdict.word()));
        println!("  {name:<32} {end}");
        let sentence = format!("domain-{}-{}", point.point, point.word);
        println!("    {}", words(app, &sentence));
        for line in point.record.iter().flat_map(|record| record.lines()) {
            println!("    {}: {line}", point.place);
        }
    }
}

fn words(app: &App, key: &str) -> String {
    english(app, key, &[])
}
