//! Opening the pages that questions are sent from.

use std::rc::Rc;

use paraph::domain::{Appeal, SignatureId};
use paraph::services::App;
use paraph::services::appeals::{AppealPart, section};
use paraph::services::signatures::browser_trust::TICKET_LIFE;
use paraph::services::signatures::rival_claims::rivals;
use paraph::services::signatures::{OpenedSignature, opened};
use paraph::storage::{appeals, signatures};

use super::{Ready, Sequence};
use crate::question::{Question, Seen};
use crate::reference::{Model, Wrong};
use crate::steps::{Act, Page};

impl Sequence {
    /// Gets everything ready that whoever does this has before they send it.
    pub async fn prepares(&mut self, app: &App, model: &Model, act: &Act) -> Result<Ready, Wrong> {
        let (id, now) = (self.id, app.clock.now());
        let appeal = app.reads().read(move |c| appeals::by_id(c, id)).await;
        let appeal: Appeal = appeal.unwrap().unwrap();
        self.made += 1;
        let mut ready = Ready {
            question: Question {
                act: act.clone(),
                now,
                is_idle: false,
                seen: None,
                is_open: appeal.takes_signatures(now),
                is_confirmable: appeal.takes_confirmations(now),
                makes: self.made,
                about: 0,
                first: Vec::new(),
            },
            appeal,
            opened: None,
            ticket: None,
            code: String::new(),
            mark: String::new(),
        };
        match act {
            Act::Open(signature) => {
                let page = Page {
                    signature: *signature,
                    kept: false,
                    reads_again: false,
                };
                self.opens(app, model, page, &mut ready).await?;
                if let Some((seen, opened)) = ready.question.seen.clone().zip(ready.opened.clone())
                {
                    self.kept.insert(seen.key, (seen, opened));
                }
            }
            Act::Confirm(page)
            | Act::NotMe(page)
            | Act::Correct { page, .. }
            | Act::Publish(page, _)
            | Act::Withdraw(page) => {
                self.opens(app, model, *page, &mut ready).await?;
                // Without a mailbox there is nobody who has a link.
                let seen = ready.question.seen.as_ref();
                ready.question.is_idle = seen.is_none_or(|seen| seen.row.claim.is_none());
            }
            Act::Decide(page, _) | Act::Hide(page, _) | Act::PutRivalsBack(page) => {
                self.opens(app, model, *page, &mut ready).await?;
            }
            Act::Code { attempt, right } => {
                self.reads_code(app, model, *attempt, *right, &mut ready)
                    .await;
            }
            Act::StartAction(about) | Act::UndoAction(about) => {
                let known = model.actions_for(matches!(act, Act::UndoAction(_)));
                let about = usize::from(*about).checked_rem(known.len());
                ready.question.is_idle |= about.is_none();
                ready.question.about = about.map_or(0, |at| known[at]);
            }
            Act::UndoImport(about) => {
                let mut known: Vec<usize> = self.batches.keys().copied().collect();
                known.sort_unstable();
                let about = usize::from(*about).checked_rem(known.len());
                ready.question.is_idle |= about.is_none();
                ready.question.about = about.map_or(0, |at| known[at]);
            }
            Act::FirstSignatories(_) => {
                let read = section(app, self.id, AppealPart::First).await;
                let read = read.unwrap().unwrap();
                let names = read.first.into_iter().map(|first| first.name);
                ready.question.first = names.collect();
                ready.mark = read.mark;
            }
            _ => {}
        }
        Ok(ready)
    }

    /// The page that somebody kept open, or one that is opened now.
    async fn opens(
        &self,
        app: &App,
        model: &Model,
        page: Page,
        ready: &mut Ready,
    ) -> Result<(), Wrong> {
        let at = usize::from(page.signature);
        let kept = at
            .checked_rem(self.kept.len())
            .filter(|_| page.kept)
            .and_then(|at| self.kept.values().nth(at));
        if let Some((seen, opened)) = kept {
            ready.question.seen = Some(seen.clone());
            if !page.reads_again {
                let now = app.clock.now();
                ready.question.is_confirmable = opened.appeal.takes_confirmations(now);
            }
            ready.opened = Some(Rc::clone(opened));
            return Ok(());
        }
        let alive: Vec<usize> = model.alive().map(|(key, _)| key).collect();
        let Some(at) = at.checked_rem(alive.len()) else {
            ready.question.is_idle = true;
            return Ok(());
        };
        let key = alive[at];
        let row = model.rows[key].clone();
        let id = row.id.ok_or("a signature has no number")?;
        let opened = opened::by_id(app, id)
            .await
            .map_err(|error| error.to_string())?;
        let rivals = open_rivals(app, model, key, &opened).await?;
        ready.question.seen = Some(Seen { key, row, rivals });
        ready.opened = Some(Rc::new(opened));
        Ok(())
    }

    async fn reads_code(
        &self,
        app: &App,
        model: &Model,
        attempt: u8,
        right: bool,
        ready: &mut Ready,
    ) {
        let Some(at) = usize::from(attempt).checked_rem(self.tickets.len()) else {
            ready.question.is_idle = true;
            return;
        };
        let (made, ticket) = self.tickets[at].clone();
        ready.question.about = made;
        let (appeal, claim) = (self.id, ticket.claim);
        let stored = app
            .reads()
            .read(move |c| signatures::by_claim(c, appeal, claim));
        let stored = stored.await.unwrap();
        let is_valid = ready.question.now.since(ticket.at) <= TICKET_LIFE;
        ready.ticket = Some(ticket);
        let right_code = stored.as_ref().map(|stored| app.master.code(stored));
        let right_code = right_code.unwrap_or_default();
        let wrong_code = if right_code == "000000" {
            "111111"
        } else {
            "000000"
        };
        ready.code = if right {
            right_code
        } else {
            wrong_code.to_owned()
        };
        let id = stored.map(|stored| stored.id).filter(|_| is_valid);
        let found = model.alive().find(|(_, row)| id.is_some() && row.id == id);
        ready.question.seen = found.map(|(key, row)| Seen {
            key,
            row: row.clone(),
            rivals: Vec::new(),
        });
    }
}

/// The rivals that an organiser is told of, which must be those that there are.
async fn open_rivals(
    app: &App,
    model: &Model,
    key: usize,
    opened: &OpenedSignature,
) -> Result<Vec<usize>, Wrong> {
    let told = rivals(app, opened)
        .await
        .map_err(|error| error.to_string())?;
    let right = model.rivals(key);
    let ids: Vec<Option<SignatureId>> = right.iter().map(|key| model.rows[*key].id).collect();
    let mut told: Vec<Option<SignatureId>> = told.open.into_iter().map(Some).collect();
    let mut ids_sorted = ids.clone();
    told.sort_unstable();
    ids_sorted.sort_unstable();
    if told == ids_sorted {
        Ok(right)
    } else {
        Err(format!(
            "the page names the rivals {told:?}, right would be {ids_sorted:?}"
        ))
    }
}
