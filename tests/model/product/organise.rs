//! Asking the use cases that are about many signatures, or about the appeal.

use paraph::domain::{
    Actor, AppealSettings, AppealState, BulkActionState, FirstSignatory, Language, SignatureId,
    SignatureState::Withdrawn, Timestamp, Wording,
};
use paraph::services::appeals::{self, AppealPart, SaveOutcome, section};
use paraph::services::bulk_actions::{self, BulkCommand, Rule};
use paraph::services::delivery::Delivery;
use paraph::services::import::{UndoOutcome, undo};
use paraph::services::{App, Progress, ServiceError, housekeeping};
use paraph::storage::{StorageError, appeals as stored_appeals, signatures};

use super::bulk::{orders, works_until};
use super::{Answered, Made, REASON, Ready, Sequence};
use crate::people;
use crate::question::Answer;
use crate::reference::Model;
use crate::steps::Act;

type Asked = Result<Answered, ServiceError>;

/// A sentence that says why not.
pub(super) fn or_refused<T>(done: Result<T, ServiceError>) -> Result<Option<T>, ServiceError> {
    match done {
        Err(ServiceError::Refused(_) | ServiceError::ImportRefused(_)) => Ok(None),
        Err(ServiceError::Storage(StorageError::Other(_))) => Ok(None),
        done => done.map(Some),
    }
}

impl Sequence {
    pub(super) async fn organises(&self, app: &App, model: &Model, ready: &Ready) -> Asked {
        let act = &ready.question.act;
        Ok(match act {
            Act::Preview(kind) => {
                let rule = Rule {
                    reason: REASON.to_owned(),
                    ..Rule::default()
                };
                let begun = bulk_actions::begin(app, Actor::Cli, &ready.appeal, *kind, &rule);
                let id = begun.await?;
                let done = works_until(app, id, BulkActionState::Ready).await?;
                return Ok(Answered {
                    answer: Answer::Previewed(done.matched),
                    made: Made::Action(id),
                });
            }
            Act::StartAction(_) => {
                let id = self.actions[ready.question.about];
                if !orders(app, id, BulkCommand::Start).await? {
                    return Ok(Answer::NotNow.into());
                }
                let done = works_until(app, id, BulkActionState::Done).await?;
                let (changed, skipped) = (done.changed, done.skipped);
                Answer::Ran { changed, skipped }.into()
            }
            Act::UndoAction(_) => {
                let id = self.actions[ready.question.about];
                if !orders(app, id, BulkCommand::Undo).await? {
                    return Ok(Answer::NotNow.into());
                }
                let done = works_until(app, id, BulkActionState::Undone).await?;
                let (restored, kept) = (done.restored, done.kept);
                Answer::Undone { restored, kept }.into()
            }
            Act::Import { file, by_mail } => {
                return self.imports(app, ready, *file, *by_mail).await;
            }
            Act::UndoImport(_) => {
                let batch = self.batches[&ready.question.about];
                match undo(app, &ready.appeal, batch, &Progress::ignored()).await? {
                    UndoOutcome::Done { removed, kept } => {
                        Answer::TakenBack { removed, kept }.into()
                    }
                    _ => Answer::TakenBack {
                        removed: 0,
                        kept: 0,
                    }
                    .into(),
                }
            }
            Act::FirstSignatories(chosen) => {
                let first = chosen.iter().map(|item| FirstSignatory {
                    name: people::FIRST_SIGNATORIES[usize::from(*item)].to_owned(),
                    role: None,
                    place: None,
                });
                let (by, first) = (Actor::Cli, first.collect());
                let saved = appeals::save_first_as(app, by, self.id, &ready.mark, first);
                match or_refused(saved.await)? {
                    Some(SaveOutcome::Done) => Answer::Done.into(),
                    Some(SaveOutcome::Newer) => Answer::Newer.into(),
                    None => Answer::Refused.into(),
                }
            }
            Act::Close | Act::Reopen => {
                let state = match act {
                    Act::Close => AppealState::Closed,
                    _ => AppealState::Open,
                };
                // Closing what is closed is refused with a sentence, and changes nothing.
                or_refused(appeals::set_state(app, &self.slug, state).await)?;
                Answer::Done.into()
            }
            Act::CloseIn(days) => {
                let closes = app.clock.now().plus(i64::from(*days) * Timestamp::DAY);
                let settings = AppealSettings {
                    closes: Some(closes),
                    ..ready.appeal.settings.clone()
                };
                let read = section(app, self.id, AppealPart::Settings).await?.unwrap();
                let (by, mark) = (Actor::Cli, read.mark);
                // Whoever moves it said yes to what the page warned of.
                let saved = appeals::save_settings_as(app, by, self.id, &mark, settings, true);
                let _ = or_refused(saved.await)?;
                Answer::Done.into()
            }
            Act::NewText => self.publishes_text(app, model).await?.into(),
            Act::SendMails => {
                Delivery::new(app).drain(app).await?;
                let _ = app.transport.mailbox().unwrap().take();
                Answer::Done.into()
            }
            Act::Housekeeping => self.keeps(app, model).await?.into(),
            // The clock and the restart are the business of whoever calls.
            _ => Answer::Done.into(),
        })
    }

    async fn publishes_text(&self, app: &App, model: &Model) -> Result<Answer, ServiceError> {
        let french = Language::french();
        let part = AppealPart::Text(french.clone());
        let read = section(app, self.id, part).await?.unwrap();
        let wording = Wording {
            language: french,
            title: "Le canal".to_owned(),
            markdown: format!("Qu’il vive, version {}.", model.text + 1),
            summary: String::new(),
            addressee: String::new(),
            responsible: String::new(),
            notice: String::new(),
            note: "plus clair".to_owned(),
            links: Vec::new(),
        };
        let saved = appeals::save_text_as(app, Actor::Cli, self.id, &read.mark, wording).await?;
        Ok(match saved {
            SaveOutcome::Done => Answer::Done,
            SaveOutcome::Newer => Answer::Newer,
        })
    }

    async fn keeps(&self, app: &App, model: &Model) -> Result<Answer, ServiceError> {
        let (id, now) = (self.id, app.clock.now());
        let before = app.reads().read(move |c| stored_appeals::by_id(c, id));
        let announced = before.await?.and_then(|appeal| appeal.erasure.announced);
        housekeeping::purge(app).await?;
        housekeeping::erase_due(app).await?;
        let known: Vec<SignatureId> = model.alive().filter_map(|(_, row)| row.id).collect();
        let read = app.reads().read(move |c| {
            let (mut purged, mut emptied) = (Vec::new(), Vec::new());
            for id in known {
                match signatures::by_id(c, id)? {
                    None => purged.push(id),
                    Some(row) if row.state == Withdrawn && row.sealed.is_empty() => {
                        emptied.push(id);
                    }
                    Some(_) => {}
                }
            }
            Ok((purged, emptied, stored_appeals::by_id(c, id)?))
        });
        let (purged, emptied, appeal) = read.await?;
        let erased = appeal.filter(|appeal| appeal.erased_at.is_some());
        let erased = erased.map(|_| announced.is_some_and(|date| date <= now));
        Ok(Answer::Kept {
            purged,
            emptied,
            erased,
        })
    }
}
