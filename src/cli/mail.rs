//! `paraph mail …`: tests how mail leaves and comes in, and takes messages.

use std::io::Read;
use std::net::SocketAddr;
use std::path::PathBuf;

use crate::cli::app;
use crate::cli::outcome::{Outcome, SysExit, english};
use crate::config::Settings;
use crate::domain::{EmailAddress, Language};
use crate::mail::incoming::{IncomingMail, MESSAGE_MAX, imap};
use crate::mail::{Deliverability, ProbeReport, Verdict};
use crate::services::App;
use crate::services::delivery::{deliverability, test_mail};
use crate::services::inbox::{self, Intake, ReceiveOutcome};

#[derive(clap::Subcommand)]
pub enum Verb {
    /// Send a test e-mail and show how far it came, step by step
    Test {
        /// E-mail address of the recipient
        address: String,
        /// Language of the e-mail
        #[arg(long, default_value = "fr")]
        language: String,
    },
    /// Take a message that came in, from a mail server: exit code 75 asks it to try again later
    Receive {
        /// Envelope sender; empty for a report of a mail server [default: $SENDER]
        #[arg(long)]
        sender: Option<String>,
        /// Envelope recipient [default: $ORIGINAL_RECIPIENT, else $RECIPIENT]
        #[arg(long)]
        recipient: Option<String>,
    },
    /// Check how mail comes in: of a mailbox, log in and count the messages, without taking any
    Incoming,
    /// Check the DNS records of the domains that e-mails come from: MX, SPF, DKIM and DMARC
    Check {
        /// Name of the DKIM key: `s=` in the source of an e-mail that arrived
        #[arg(long)]
        selector: Option<String>,
        /// DNS server to ask [default: those of this machine]
        #[arg(long, value_name = "IP:PORT")]
        server: Option<SocketAddr>,
    },
}

pub async fn run(verb: Verb, settings: &[PathBuf]) -> Outcome {
    match verb {
        Verb::Test { address, language } => test(&address, &language, settings).await,
        Verb::Receive { sender, recipient } => receive(sender, recipient, settings).await,
        Verb::Incoming => incoming(settings).await,
        Verb::Check { selector, server } => check(selector, server, settings).await,
    }
}

/// The message comes on standard input. Whatever goes wrong on our side is temporary, so that none is lost.
async fn receive(
    sender: Option<String>,
    recipient: Option<String>,
    settings: &[PathBuf],
) -> Outcome {
    let variable = |name: &str| std::env::var(name).ok();
    let recipient = recipient
        .or_else(|| variable("ORIGINAL_RECIPIENT").filter(|address| !address.is_empty()))
        .or_else(|| variable("RECIPIENT").filter(|address| !address.is_empty()));
    let mut raw = Vec::new();
    let later = |reason: String| {
        SysExit::fault(
            SysExit::TEMPFAIL,
            format!("the message was not taken: {reason}"),
        )
    };
    std::io::stdin()
        .take(MESSAGE_MAX as u64 + 1)
        .read_to_end(&mut raw)
        .map_err(|error| later(error.to_string()))?;
    // What Postfix writes for the empty sender of a report, unless it is told otherwise.
    let named = |sender: String| match sender.as_str() {
        "MAILER-DAEMON" => String::new(),
        _ => sender,
    };
    let mail = IncomingMail {
        sender: sender.or_else(|| variable("SENDER")).map(named),
        recipients: recipient.into_iter().collect(),
        raw,
    };
    let app = app::open(settings)
        .await
        .map_err(|error| later(error.to_string()))?;
    match inbox::receive(&app, &mail).await {
        Ok(ReceiveOutcome::Taken) => Ok(()),
        Ok(ReceiveOutcome::TooLarge) => Err(SysExit::fault(
            SysExit::DATAERR,
            "the message is too large".to_owned(),
        )),
        Ok(ReceiveOutcome::Full) => Err(later("too many wait".to_owned())),
        Err(error) => Err(later(error.to_string())),
    }
}

async fn incoming(settings: &[PathBuf]) -> Outcome {
    let settings = Settings::from_process(settings)?;
    let Some(way) = &settings.mail.incoming else {
        return Err("mail.incoming is not set, so no mail comes in".into());
    };
    match Intake::check(way)? {
        Intake::Mailbox(mailbox) => {
            let found = imap::count_messages(&mailbox).await?;
            println!("{way}: the login works, and {found} messages wait to be taken.");
        }
        _ => println!(
            "{way}: set. “paraph serve” opens it; messages that came in are on the pages “Messages to read”."
        ),
    }
    Ok(())
}

async fn test(address: &str, language: &str, settings: &[PathBuf]) -> Outcome {
    if Settings::from_process(settings)?.mail.url.is_none() {
        return Err("mail.url is not set, so no mail can be sent".into());
    }
    let to = EmailAddress::from_typed(address)
        .map_err(|problem| format!("{address}: {}", problem.code()))?;
    let app = app::open(settings).await?;
    let language = Language::parse(language).unwrap_or_else(|| app.catalog.default_language());
    let language = app.catalog.organisers_language(&language);
    let report = test_mail::send(&app, &to, &language).await?;
    print_report(&app, &report)
}

fn print_report(app: &App, report: &ProbeReport) -> Outcome {
    for (step, outcome) in &report.steps {
        let step = sentence(app, &format!("mail-test-step-{step}"));
        let outcome = sentence(app, &format!("mail-test-end-{}", outcome.word()));
        println!("{step:<28} {outcome}");
    }
    let Some(failure) = &report.failure else {
        let key = if report.steps.is_empty() {
            "mail-test-kept"
        } else {
            "mail-test-taken"
        };
        println!("{}", sentence(app, key));
        return Ok(());
    };
    let code = failure
        .code
        .map(|code| format!(", reply {code}"))
        .unwrap_or_default();
    let (class, reason) = (failure.class.as_str(), failure.reason().word());
    let advice = sentence(
        app,
        &format!("mail-test-advice-{}", test_mail::advice(failure)),
    );
    Err(format!("the mail was not accepted: {reason} ({class}{code}). {advice}").into())
}

async fn check(
    selector: Option<String>,
    server: Option<SocketAddr>,
    settings: &[PathBuf],
) -> Outcome {
    let selector = deliverability::selector(&selector.unwrap_or_default())
        .map_err(|_| "--selector takes letters, digits, hyphens and dots, for example s1")?;
    let app = app::open(settings).await?;
    let domains = deliverability::check(&app, server, selector.as_deref()).await?;
    for domain in &domains {
        print_domain(&app, domain);
    }
    match domains.iter().map(Deliverability::verdict).max() {
        Some(Verdict::Bad) => Err("the DNS records need to be fixed".into()),
        _ => Ok(()),
    }
}

fn print_domain(app: &App, domain: &Deliverability) {
    println!("{}", domain.domain);
    for finding in &domain.findings {
        let name = sentence(app, &format!("domain-point-{}", finding.point));
        let verdict = sentence(app, &format!("domain-end-{}", finding.verdict.word()));
        println!("  {name:<32} {verdict}");
        let advice = format!("domain-{}-{}", finding.point, finding.word);
        println!("    {}", sentence(app, &advice));
        for line in finding.record.iter().flat_map(|record| record.lines()) {
            println!("    {}: {line}", finding.place);
        }
    }
}

fn sentence(app: &App, key: &str) -> String {
    english(app, key, &[])
}
