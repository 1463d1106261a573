//! Asking the use cases of signatures.

use paraph::domain::{Actor, Language};
use paraph::services::delivery::outbox_messages::token_text;
use paraph::services::signatories::set_hidden;
use paraph::services::signatures::confirm_code::{CodeOutcome, confirm_by_code};
use paraph::services::signatures::moderate::{Decision, SeenClaim, decide_as};
use paraph::services::signatures::rival_claims::put_back;
use paraph::services::signatures::self_service::{self, CorrectionOutcome};
use paraph::services::signatures::{OpenedSignature, confirm, opened, resend_link, sign};
use paraph::services::{App, Purpose, ServiceError, appeals, deferred, due_lines};
use paraph::storage::{ConfirmOutcome, referrals};

use super::{Answered, Made, REASON, Ready, Sequence};
use crate::people::{self, Claim};
use crate::question::Answer;
use crate::reference::Model;
use crate::steps::{Act, Page, Verdict};

type Asked = Result<Answered, ServiceError>;

impl Sequence {
    /// Asks the product, and waits for its answer.
    pub async fn asks(&self, app: &App, model: &Model, ready: &Ready) -> Answered {
        if ready.question.is_idle {
            return Answer::NobodyThere.into();
        }
        let asked = self.asks_use_case(app, model, ready).await;
        asked.unwrap_or_else(|error| Answer::Failed(error.to_string()).into())
    }

    async fn asks_use_case(&self, app: &App, model: &Model, ready: &Ready) -> Asked {
        let act = &ready.question.act;
        Ok(match act {
            Act::Open(_) => Answer::Done.into(),
            Act::NamesAppear => {
                due_lines::list_due(app).await?;
                Answer::Done.into()
            }
            Act::Sign {
                claim,
                family,
                publish,
            } => return self.signs(app, *claim, *family, *publish, ready).await,
            Act::Code { .. } => code(app, ready).await?.into(),
            Act::FindMyLink(claim) => {
                let record = self.record(*claim, 0, false);
                let email = record.email.as_ref().unwrap();
                resend_link::ask(app, &ready.appeal, email, &Language::french())?;
                deferred::drain(app).await;
                Answer::Done.into()
            }
            Act::Confirm(page) | Act::NotMe(page) => {
                let Some(opened) = by_link(app, ready, *page, Purpose::Confirm).await? else {
                    return Ok(Answer::LinkDead.into());
                };
                let opened = opened.get(ready);
                if matches!(act, Act::NotMe(_)) {
                    Answer::NotMe(confirm::refuse(app, opened).await?.is_some()).into()
                } else {
                    let revision = ready.opened.as_ref().unwrap().signature.revision;
                    Answer::Confirmed(confirm::confirm(app, opened, revision).await?).into()
                }
            }
            Act::Correct {
                page, by_organiser, ..
            } => {
                let opened = if *by_organiser {
                    by_number(app, ready, *page).await
                } else {
                    by_link(app, ready, *page, Purpose::Manage).await?
                };
                let Some(opened) = opened else {
                    return Ok(Answer::LinkDead.into());
                };
                self.corrects(app, ready, opened.get(ready)).await?.into()
            }
            Act::Publish(page, _) | Act::Withdraw(page) => {
                let Some(opened) = by_link(app, ready, *page, Purpose::Manage).await? else {
                    return Ok(Answer::LinkDead.into());
                };
                let opened = opened.get(ready);
                let done = match act {
                    Act::Publish(_, yes) => self_service::set_publish(app, opened, *yes)
                        .await
                        .map(Answer::Corrected),
                    _ => self_service::withdraw(app, opened)
                        .await
                        .map(Answer::Withdrawn),
                };
                match done {
                    // The signature has gone meanwhile.
                    Err(ServiceError::Refused(_)) => Answer::LinkDead.into(),
                    done => done?.into(),
                }
            }
            Act::Decide(page, _) | Act::Hide(page, _) | Act::PutRivalsBack(page) => {
                let Some(opened) = by_number(app, ready, *page).await else {
                    return Ok(Answer::LinkDead.into());
                };
                decides(app, model, ready, opened.get(ready)).await?.into()
            }
            _ => return self.organises(app, model, ready).await,
        })
    }

    pub(super) fn record(
        &self,
        claim: Claim,
        family: u8,
        publish: bool,
    ) -> paraph::domain::PrivateRecord {
        let address = people::address(claim.mailbox, self.number);
        let name = people::name(claim.mailbox, family);
        people::record(&name, claim.group, publish, Some(address))
    }

    async fn signs(
        &self,
        app: &App,
        claim: Claim,
        family: u8,
        publish: bool,
        ready: &Ready,
    ) -> Asked {
        if !ready.question.is_open {
            return Ok(Answer::NotOpen.into());
        }
        let french = Language::french();
        let parts = appeals::parts(app, self.id, &french).await?.unwrap();
        let text = parts.1.last().unwrap().id;
        let record = self.record(claim, family, publish);
        let id = self.id;
        let words = app.reads().read(move |c| referrals::of(c, id)).await?;
        let word = people::word(claim, family);
        let came = words.iter().find(|known| Some(known.word.as_str()) == word);
        let text = (text, came.map(|known| known.id));
        let (ticket, outcome) =
            sign::sign_through(app, &ready.appeal, text, &french, &record).await?;
        Ok(Answered {
            answer: Answer::Signed(outcome),
            made: Made::Ticket(ticket),
        })
    }

    /// As the handler does: what it read must be what the form showed.
    async fn corrects(
        &self,
        app: &App,
        ready: &Ready,
        opened: &OpenedSignature,
    ) -> Result<Answer, ServiceError> {
        let Act::Correct {
            page,
            family,
            group,
            by_organiser,
        } = ready.question.act
        else {
            return Ok(Answer::NobodyThere);
        };
        let can_be = opened.signature.is_live();
        let Some(old) = opened.record.as_ref().filter(|_| can_be) else {
            return Ok(Answer::NotCorrectable);
        };
        let seen = ready.opened.as_ref().unwrap().signature.seen();
        if page.reads_again && opened.signature.seen() != seen {
            return Ok(Answer::Corrected(CorrectionOutcome::Changed));
        }
        let row = &ready.question.seen.as_ref().unwrap().row;
        let claim = Claim {
            mailbox: row.claim.unwrap().mailbox,
            group: old.organisation.as_ref().map(|_| group),
        };
        let new = self.record(claim, family, old.publish);
        let outcome = if by_organiser {
            self_service::correct_as(app, Actor::Cli, opened, new).await?
        } else {
            self_service::correct(app, opened, new).await?
        };
        Ok(Answer::Corrected(outcome))
    }
}

async fn code(app: &App, ready: &Ready) -> Result<Answer, ServiceError> {
    let ticket = ready.ticket.as_ref().unwrap();
    Ok(match confirm_by_code(app, ticket, &ready.code).await? {
        // Both lead to the page that shows what would be confirmed.
        CodeOutcome::Review(_) | CodeOutcome::Done(ConfirmOutcome::Changed, _) => Answer::Review,
        CodeOutcome::Done(outcome, _) => Answer::Confirmed(outcome),
        CodeOutcome::Wrong => Answer::WrongCode,
    })
}

/// The signature as a use case gets it: read again, or as it was when the page was opened.
enum Got {
    Again(Box<OpenedSignature>),
    AsSeen,
}

impl Got {
    fn get<'a>(&'a self, ready: &'a Ready) -> &'a OpenedSignature {
        match self {
            Self::Again(opened) => opened,
            Self::AsSeen => ready.opened.as_ref().unwrap(),
        }
    }
}

async fn by_link(
    app: &App,
    ready: &Ready,
    page: Page,
    purpose: Purpose,
) -> Result<Option<Got>, ServiceError> {
    if !page.reads_again {
        return Ok(Some(Got::AsSeen));
    }
    let token = token_text(app, &ready.opened.as_ref().unwrap().signature, purpose);
    let again = opened::by_link(app, &token, purpose).await?;
    Ok(again.map(|opened| Got::Again(Box::new(opened))))
}

async fn by_number(app: &App, ready: &Ready, page: Page) -> Option<Got> {
    if !page.reads_again {
        return Some(Got::AsSeen);
    }
    let id = ready.opened.as_ref().unwrap().signature.id;
    let again = opened::by_id(app, id).await.ok()?;
    Some(Got::Again(Box::new(again)))
}

async fn decides(
    app: &App,
    model: &Model,
    ready: &Ready,
    opened: &OpenedSignature,
) -> Result<Answer, ServiceError> {
    let by = Actor::Cli;
    let seen = ready.question.seen.as_ref().unwrap();
    let as_seen = ready.opened.as_ref().unwrap().signature.seen();
    Ok(match &ready.question.act {
        Act::Hide(_, hidden) => {
            Answer::Visibility(set_hidden(app, by, opened, as_seen, *hidden).await?)
        }
        Act::Decide(_, verdict) => {
            let reason = || REASON.into();
            let decision = match verdict {
                Verdict::Approve => Decision::Approve,
                Verdict::Refuse => Decision::Refuse(reason()),
                Verdict::Hold => Decision::Hold,
                Verdict::Release => Decision::Release,
                Verdict::Remove => Decision::Remove(reason()),
            };
            let mut rivals: Vec<_> = seen
                .rivals
                .iter()
                .filter_map(|key| model.rows[*key].id)
                .collect();
            rivals.sort_unstable();
            let seen = SeenClaim {
                signature: as_seen,
                rivals,
            };
            Answer::Decided(decide_as(app, by, opened, seen, decision, None).await?)
        }
        _ => Answer::PutBack(put_back(app, by, opened, None).await?),
    })
}
