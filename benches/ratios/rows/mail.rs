//! Mails a second into Postfix's sink: the transport alone, and the whole way through the outbox.

use std::sync::Arc;
use std::time::Instant;

use futures_util::future::try_join_all;
use paraph::clock::Clock;
use paraph::i18n::{Catalog, Templates};
use paraph::mail::{
    AboutSite, Email, Envelope, Facts, MailSettings, TestMail, Transport, compose, message_id,
};

use crate::Fault;
use crate::load::Plan;
use crate::process::{load, postfix_tool, role as in_role, sink};
use crate::report::{Row, Section};
use crate::rows::sign::people;
use crate::scale::Scale;
use crate::site::{Kind, Site};

const CONNECTIONS: &str = "32";
const ABOUT: &str = "Mails a second over 32 connections into Postfix's `smtp-sink`. Limit: Postfix's own generator, \
    `smtp-source -d -s 32`, into the same sink, with mails of the same size. The transport alone sends one mail again \
    and again; the outbox claims promised mails, writes each from its row, sends it and marks it \
    (`paraph deliver --once`, less the time that it takes to find nothing).";

pub fn measure(scale: &Scale) -> Result<Section, Fault> {
    let mut section = Section::new("mail", ABOUT, scale);
    let Some((_sink, address)) = sink()? else {
        return Ok(section);
    };
    let url = format!("smtp://{address}");
    let count = scale.mails.to_string();
    let size = mail()?.to_bytes()?.len().to_string();
    let source = || -> Result<f64, Fault> {
        let mut command = postfix_tool("smtp-source").ok_or("no smtp-source")?;
        let sender = ["-f", "appel@example.org", "-t", "person@example.org"];
        command
            .args(["-d", "-s", CONNECTIONS, "-m", &count, "-l", &size])
            .args(sender)
            .arg(&address);
        timed(&mut command, scale.mails)
    };
    let (mut bare, mut limit) = (Vec::new(), Vec::new());
    for _ in 0..scale.turns {
        bare.push(timed(
            &mut in_role(&["transport", &url, CONNECTIONS, &count]),
            scale.mails,
        )?);
        limit.push(source()?);
    }
    let what = format!("transport alone ÷ smtp-source, {size} octets a mail");
    section.add(Row::ratio(&what, "/s", &bare, &limit).at_least(0.75));
    for kind in Kind::BOTH {
        let (mut ours, mut limit) = (Vec::new(), Vec::new());
        let mut site = Site::new(kind, &url)?;
        site.set("PARAPH_MAIL__CONNECTIONS", CONNECTIONS);
        for _ in 0..scale.turns {
            let started = Instant::now();
            site.paraph(&["deliver", "--once"])?;
            let nothing = started.elapsed().as_secs_f64();
            site.seed(scale.mails, true)?;
            let started = Instant::now();
            let told = site.paraph(&["deliver", "--once"])?;
            let spent = started.elapsed().as_secs_f64() - nothing;
            if !told.starts_with(&format!("{count} sent")) {
                return Err(format!("not all mails left: {told}").into());
            }
            ours.push(scale.mails as f64 / spent.max(0.001));
            limit.push(source()?);
        }
        let what = format!("{}: outbox ÷ smtp-source", kind.name());
        section.add(Row::ratio(&what, "/s", &ours, &limit).at_least(0.30));

        let mut rates = Vec::new();
        site.serve()?;
        for turn in 0..scale.turns {
            let run = u32::try_from(turn)?;
            let heard = load(&Plan::full_speed(
                &site.address,
                people(&site, run)?,
                303,
                scale,
            ))?;
            rates.push(heard.rate());
        }
        let what = format!("{}: signs while their mails leave", kind.name());
        section.add(Row::value(&what, "/s", &rates));
    }
    Ok(section)
}

/// What a command does in a second when it does `count` in all.
fn timed(command: &mut std::process::Command, count: u64) -> Result<f64, Fault> {
    let started = Instant::now();
    let status = command.status()?;
    match status.success() {
        true => Ok(count as f64 / started.elapsed().as_secs_f64()),
        false => Err(format!("{command:?}: {status}").into()),
    }
}

fn settings(url: &str, connections: usize) -> MailSettings {
    MailSettings {
        url: url.to_owned(),
        sender: "Le canal <appel@example.org>".to_owned(),
        reply_to: None,
        connections,
        ca_file: None,
    }
}

/// A mail of the product.
fn mail() -> Result<Email, Fault> {
    let catalog = Arc::new(Catalog::load(None)?);
    let templates = Templates::load(None, Arc::clone(&catalog))?;
    let from = settings("memory:", 1).sender()?;
    let site = AboutSite {
        name: "Paraph".to_owned(),
        base_url: "https://appeals.example.org".to_owned(),
        time_zone: paraph::domain::Zone::utc(),
    };
    let postmark = Envelope {
        to: "person@example.org",
        from: &from,
        reply_to: None,
        envelope_sender: None,
        unsubscribe: None,
        in_reply_to: None,
        message_id: &message_id(paraph::domain::MessageKey(rand::random()), &from),
        date: Clock::system().now(),
    };
    let language = paraph::domain::Language::french();
    Ok(compose(
        &Facts::Test(TestMail { site }),
        &templates,
        &catalog,
        &language,
        postmark,
    )?)
}

/// The role: sends one mail `count` times over so many connections.
pub fn role(url: &str, connections: usize, count: u64) -> Result<(), Fault> {
    let transport = Transport::new(&settings(url, connections))?;
    let mail = mail()?;
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let senders = (0..connections as u64).map(|number| {
            let share = count / connections as u64 + u64::from(number < count % connections as u64);
            let (mut connection, mail) = (transport.open(), mail.clone());
            tokio::spawn(async move {
                for _ in 0..share {
                    connection
                        .send(&mail)
                        .await
                        .map_err(|failure| failure.reason().word())?;
                }
                connection.close().await;
                Ok::<(), &'static str>(())
            })
        });
        for sent in try_join_all(senders).await? {
            sent?;
        }
        Ok(())
    })
}
