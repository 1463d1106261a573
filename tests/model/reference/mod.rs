//! What must be so: a plain model of an appeal's signatures. It hears what was asked and what the product answered, says
//! whether that answer is right, and knows what each signature is from then on.

mod bulk;
mod confirming;
mod entered;
mod kept;
mod moderation;
mod owner;
mod pages;
mod signing;

use std::collections::BTreeMap;

use paraph::domain::{HoldReason, SignatureId, SignatureKind, SignatureState, Source, Timestamp};

use super::people::{self, Claim};
use super::question::{Answer, Heard, Question};
use super::steps::{Act, LATER, Rules};
pub use bulk::BulkAction;
pub use entered::Batch;

/// What its owner typed; nothing once it is erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Data {
    pub name: String,
    pub group: Option<u8>,
    pub publish: bool,
}

/// What can be seen of a signature from outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Content {
    pub kind: SignatureKind,
    pub state: SignatureState,
    pub data: Option<Data>,
    pub hold: Option<HoldReason>,
    pub removal: Option<String>,
    pub source: Source,
    /// An organiser took the name off the list.
    pub hidden: bool,
    /// The number of the text that was signed.
    pub text: i32,
    /// The word of the link through which it came.
    pub came: Option<&'static str>,
}

impl Content {
    /// The line of the public list.
    pub fn listed(&self) -> Option<String> {
        let data = self.data.as_ref()?;
        if self.state != SignatureState::Confirmed || self.hidden {
            return None;
        }
        match data.group {
            Some(group) => Some(people::group_name(group).to_owned()),
            None => data.publish.then(|| data.name.clone()),
        }
    }
}

#[derive(Debug, Clone)]
pub struct Row {
    /// Known once the product was looked at.
    pub id: Option<SignatureId>,
    /// It was purged, or refused by the owner of the mailbox.
    pub is_gone: bool,
    /// Its data are erased; it stays as it is for ever.
    pub is_erased: bool,
    pub content: Content,
    /// `None` once the appeal is erased, and without a mailbox.
    pub claim: Option<Claim>,
    /// Moves on with every change.
    pub version: u32,
    /// The version at which the record of whoever withdrew was emptied.
    pub emptied_at: Option<u32>,
    /// Moves on when the links of earlier mails stop to work.
    pub links: u32,
    pub wrong_codes: u8,
    /// How often it was put back among those who have not confirmed: then its owner must be asked again.
    pub put_back: u32,
    /// The import that it belongs to.
    pub batch: Option<usize>,
    /// Its owner confirmed, changed or withdrew it.
    pub is_owners: bool,
    /// Its rank among the first signatories.
    pub rank: Option<i32>,
    pub confirmed_at: Option<Timestamp>,
    /// Its line is to appear in the list at this time, and has not.
    pub appears_at: Option<Timestamp>,
    pub changed_at: Timestamp,
}

impl Row {
    /// The line of the public list, once it has appeared.
    pub fn listed(&self) -> Option<String> {
        self.content.listed().filter(|_| self.appears_at.is_none())
    }

    /// The group that it is for, also once it is withdrawn.
    pub fn group(&self) -> Option<u8> {
        self.claim.and_then(|claim| claim.group)
    }
}

/// What a browser keeps after an attempt.
#[derive(Debug, Clone)]
pub struct Attempt {
    pub claim: Claim,
    /// The row that holds its data, at which version; `None` when it changed nothing.
    pub stored: Option<(usize, u32)>,
}

#[derive(Debug, Clone, Default)]
pub struct Model {
    pub rows: Vec<Row>,
    pub rules: Rules,
    /// The number of the newest text.
    pub text: i32,
    pub is_erased: bool,
    pub attempts: BTreeMap<usize, Attempt>,
    pub batches: BTreeMap<usize, Batch>,
    pub actions: Vec<BulkAction>,
    /// Mailboxes that want no mail.
    pub suppressed: Vec<u8>,
}

/// Why something is wrong.
pub type Wrong = String;

pub fn expect(right: Answer, answer: &Heard) -> Result<(), Wrong> {
    if right == answer.answer
        || answer.is_at_once && right.is_nothing() && answer.answer.is_nothing()
    {
        Ok(())
    } else {
        Err(format!(
            "the answer was {:?}, {right:?} would be right",
            answer.answer
        ))
    }
}

impl Model {
    /// Judges an answer, and takes over what it means.
    pub fn hears(&mut self, question: &Question, answer: &Heard) -> Result<(), Wrong> {
        if let Answer::Failed(error) = &answer.answer {
            return Err(format!("it failed: {error}"));
        }
        if question.is_idle {
            return expect(Answer::NobodyThere, answer);
        }
        match &question.act {
            Act::Sign {
                claim,
                family,
                publish,
            } => self.signs(question, *claim, *family, *publish, answer),
            Act::Confirm(page) => self.confirms(question, *page, answer),
            Act::Code { right, .. } => self.types_code(question, *right, answer),
            Act::NotMe(page) => self.refuses_mail(question, *page, answer),
            Act::Correct {
                page,
                family,
                group,
                by_organiser,
            } => self.corrects(question, *page, (*family, *group), *by_organiser, answer),
            Act::Publish(page, yes) => self.chooses_publication(question, *page, *yes, answer),
            Act::Withdraw(page) => self.withdraws(question, *page, answer),
            Act::Decide(page, verdict) => self.decides(question, *page, *verdict, answer),
            Act::Hide(page, hidden) => self.hides(question, *page, *hidden, answer),
            Act::PutRivalsBack(page) => self.puts_rivals_back(question, *page, answer),
            Act::Preview(kind) => self.previews(question, *kind, answer),
            Act::StartAction(_) => self.starts_action(question, answer),
            Act::UndoAction(_) => self.undoes_bulk(question, answer),
            Act::Import { file, by_mail } => self.imports(question, *file, *by_mail, answer),
            Act::UndoImport(_) => self.undoes_import(question, answer),
            Act::FirstSignatories(chosen) => self.saves_first(question, chosen, answer),
            Act::NewText => {
                self.text += 1;
                expect(Answer::Done, answer)
            }
            Act::Housekeeping => self.is_kept(question, answer),
            Act::NamesAppear => {
                self.names_appear(question.now);
                expect(Answer::Done, answer)
            }
            Act::Open(_)
            | Act::FindMyLink(_)
            | Act::Close
            | Act::Reopen
            | Act::CloseIn(_)
            | Act::Pass(_)
            | Act::SendMails
            | Act::Restart => expect(Answer::Done, answer),
        }
    }

    /// The rows that still exist.
    pub fn alive(&self) -> impl Iterator<Item = (usize, &Row)> {
        let rows = self.rows.iter().enumerate();
        rows.filter(|(_, row)| !row.is_gone)
    }

    pub fn by_claim(&self, claim: Claim) -> Option<usize> {
        self.alive()
            .find_map(|(key, row)| (row.claim == Some(claim)).then_some(key))
    }

    /// The claims of a group in these states, but for one.
    fn claims_of(&self, group: u8, but: usize, states: &[SignatureState]) -> Vec<usize> {
        let of_group = |row: &Row| row.content.data.as_ref().and_then(|data| data.group);
        let found = self.alive().filter(|(key, row)| {
            *key != but && of_group(row) == Some(group) && states.contains(&row.content.state)
        });
        found.map(|(key, _)| key).collect()
    }

    fn does_another_count(&self, group: Option<u8>, but: usize) -> bool {
        let confirmed = [SignatureState::Confirmed];
        group.is_some_and(|group| !self.claims_of(group, but, &confirmed).is_empty())
    }

    /// The open claims that an approval would remove.
    pub fn rivals(&self, key: usize) -> Vec<usize> {
        match self.rows[key].group() {
            Some(group) => {
                self.claims_of(group, key, &[SignatureState::Held, SignatureState::Pending])
            }
            None => Vec::new(),
        }
    }

    /// Changes a row. Whatever takes it off the list does so for good, also when its line was still to appear.
    fn change(&mut self, key: usize, now: Timestamp, change: impl FnOnce(&mut Row)) {
        let row = &mut self.rows[key];
        change(row);
        row.version += 1;
        row.changed_at = now;
        row.appears_at = row.appears_at.filter(|_| row.content.listed().is_some());
        if row.content.state == SignatureState::Confirmed {
            // Also by an organiser.
            row.confirmed_at = row.confirmed_at.or(Some(now));
        }
    }

    /// The line of somebody who confirmed then appears later, unless that time has come.
    fn appears_later(&self, confirmed_at: Option<Timestamp>, now: Timestamp) -> Option<Timestamp> {
        let at = confirmed_at?.plus(LATER * Timestamp::MINUTE);
        Some(at).filter(|at| self.rules.names_later && *at > now)
    }

    /// Lines appear whose time has come, and nothing else changes.
    fn names_appear(&mut self, now: Timestamp) {
        for row in self.rows.iter_mut().filter(|row| !row.is_gone) {
            row.appears_at = row.appears_at.filter(|at| *at > now);
        }
    }

    /// The first signatories as the page shows them.
    pub fn listed_first(&self) -> Vec<usize> {
        let listed = self.alive().filter(|(_, row)| row.listed().is_some());
        let mut ranked: Vec<_> = listed
            .filter_map(|(key, row)| Some((row.rank?, row.id, key)))
            .collect();
        ranked.sort_unstable();
        ranked.into_iter().map(|(_, _, key)| key).collect()
    }
}
