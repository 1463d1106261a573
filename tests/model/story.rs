//! A sequence in plain sentences.

use std::fmt::Write;

use paraph::domain::SignatureId;

use crate::people::{self, Claim};
use crate::question::{Answer, Question};
use crate::steps::{Act, Page, Verdict};

#[derive(Debug, Default)]
pub struct Story {
    text: String,
    steps: usize,
}

impl Story {
    pub fn begins(&mut self, sentence: &str) {
        let _ = writeln!(self.text, "{sentence}");
    }

    /// What one did, and what they were told.
    pub fn tells(&mut self, instance: usize, question: &Question, answer: &Answer) {
        self.steps += 1;
        let (number, what, answer) = (self.steps, sentence(question), short(answer));
        let _ = writeln!(self.text, "{number:>3}. [{instance}] {what}: {answer}");
    }

    pub fn at_once(&mut self) {
        let _ = writeln!(self.text, "     At the same moment:");
    }

    pub fn ends(&self, wrong: &str) -> String {
        format!("{wrong}\n{}", self.text)
    }
}

fn claim(claim: Claim) -> String {
    let name = people::first_name(claim.mailbox);
    match claim.group {
        Some(group) => format!("{name}, for “{}”,", people::group_name(group)),
        None => name.to_owned(),
    }
}

/// Which signature, in which state it was seen, and how.
fn seen(question: &Question, page: Page) -> String {
    let Some(seen) = &question.seen else {
        return "no signature".to_owned();
    };
    let id = seen.row.id.unwrap_or(SignatureId::BEFORE_FIRST);
    let state = seen.row.content.state.word();
    let whose = seen.row.claim.map_or_else(String::new, claim);
    let version = seen.row.version;
    let how = if page.reads_again {
        "read again"
    } else {
        "not read again"
    };
    format!("signature {id} ({whose} {state} at version {version} when seen, {how})")
}

fn sentence(question: &Question) -> String {
    match &question.act {
        Act::Sign {
            claim: by,
            family,
            publish,
        } => {
            let name = people::name(by.mailbox, *family);
            let publishes = if *publish { "in public" } else { "unnamed" };
            format!("{} signs as “{name}”, {publishes}", claim(*by))
        }
        Act::Open(_) => {
            let page = Page {
                signature: 0,
                kept: false,
                reads_again: false,
            };
            format!("somebody opens and keeps {}", seen(question, page))
        }
        Act::Confirm(page) => format!("the link confirms {}", seen(question, *page)),
        Act::Code { right, .. } => {
            let code = if *right { "the right" } else { "a wrong" };
            format!("{code} code is typed for attempt {}", question.about)
        }
        Act::NotMe(page) => format!("“not me” about {}", seen(question, *page)),
        Act::Correct {
            page,
            family,
            group,
            by_organiser,
        } => {
            let who = if *by_organiser {
                "an organiser"
            } else {
                "the owner"
            };
            let family = people::FAMILY_NAMES[usize::from(*family)];
            let group = people::group_name(*group);
            let about = seen(question, *page);
            format!("{who} corrects {about} to “{family}” (a group to “{group}”)")
        }
        Act::Publish(page, yes) => {
            let word = if *yes { "shows" } else { "hides" };
            format!("the owner {word} the name of {}", seen(question, *page))
        }
        Act::Withdraw(page) => format!("the owner withdraws {}", seen(question, *page)),
        Act::FindMyLink(by) => format!("{} asks for the link", claim(*by)),
        Act::Decide(page, verdict) => {
            let word = match verdict {
                Verdict::Approve => "approves",
                Verdict::Refuse => "refuses",
                Verdict::Hold => "holds",
                Verdict::Release => "releases",
                Verdict::Remove => "removes",
            };
            format!("an organiser {word} {}", seen(question, *page))
        }
        Act::Hide(page, hidden) => {
            let word = if *hidden { "hides" } else { "shows" };
            format!("an organiser {word} the name of {}", seen(question, *page))
        }
        Act::PutRivalsBack(page) => {
            format!(
                "an organiser puts back the rivals of {}",
                seen(question, *page)
            )
        }
        Act::Preview(kind) => format!(
            "an organiser looks at what “{}” for all would do",
            kind.word()
        ),
        Act::StartAction(_) => format!("bulk action {} is started", question.about),
        Act::UndoAction(_) => format!("bulk action {} is undone", question.about),
        Act::Import { file, by_mail } => {
            let how = if *by_mail {
                "to be asked by mail"
            } else {
                "on paper"
            };
            let number = question.makes;
            format!("file {file} is imported, {how} (import {number})")
        }
        Act::UndoImport(_) => format!("import {} is undone", question.about),
        Act::FirstSignatories(chosen) => {
            let names = chosen
                .iter()
                .map(|item| people::FIRST_SIGNATORIES[usize::from(*item)]);
            let names: Vec<&str> = names.collect();
            format!("the first signatories are to be [{}]", names.join(", "))
        }
        Act::Close => "the appeal is closed".to_owned(),
        Act::Reopen => "the appeal is opened again".to_owned(),
        Act::CloseIn(days) => format!("the closing date is moved to {days} days from now"),
        Act::NamesAppear => "the names that are due appear".to_owned(),
        Act::NewText => "a new text is published".to_owned(),
        Act::Pass(hours) => format!("{hours} hours pass"),
        Act::SendMails => "the mails that are due leave".to_owned(),
        Act::Housekeeping => "housekeeping".to_owned(),
        Act::Restart => "the instance is stopped and started again".to_owned(),
    }
}

fn short(answer: &Answer) -> String {
    match answer {
        Answer::Done => "done".to_owned(),
        Answer::NobodyThere => "there is nothing that it could be about".to_owned(),
        Answer::Failed(error) => format!("FAILED: {error}"),
        other => format!("{other:?}"),
    }
}
