//! The page of the confirmation link of a signature that came by e-mail: what was understood stands in a form, and the
//! button that confirms stores what its owner made of it.

use actix_web::web::Either;

use crate::domain::{
    Field, OrganisationKind, PrivateRecord, Problem, Problems, Revision, SignatureState,
};
use crate::services::signatures::OpenedSignature;
use crate::services::signatures::complete::{self as service, CompletedOutcome};
use crate::services::signatures::self_service::CorrectionOutcome;
use crate::services::{Purpose, form_token};
use crate::storage::ConfirmOutcome;
use crate::web::links::ConfirmLinks;
use crate::web::page::Form;
use crate::web::public::confirm::complete_view::CompletePage;
use crate::web::public::confirm::visit::Visit;
use crate::web::public::correct::{EitherForm, Pairs, fields, seen_revision, stored};
use crate::web::public::sign::email_field::EmailValue;
use crate::web::public::sign::form::Address;
use crate::web::public::sign::view::{CollectiveValues, IndividualValues};
use crate::web::public::{
    HandlerResult, form_page, head_for, open, signed_text, to_thanks, unprocessable,
};
use crate::web::{Error, State};

/// The record of a pending signature that its owner has not seen yet.
pub(super) fn awaited<'o>(state: &State, opened: &'o OpenedSignature) -> Option<&'o PrivateRecord> {
    let is_open = opened.signature.state == SignatureState::Pending
        && opened.appeal.takes_confirmations(state.now());
    opened
        .record
        .as_ref()
        .filter(|record| is_open && record.by_mail.is_some())
}

/// The page before anything was typed.
pub(super) async fn show(
    state: &State,
    visit: &Visit<'_>,
    opened: &OpenedSignature,
    record: &PrivateRecord,
) -> HandlerResult {
    let problems = Problems::default();
    let typed = stored(record);
    let seen = opened.signature.revision;
    let view = view(state, visit, opened, &typed, seen, &problems).await?;
    form_page(state, visit.language, &view)
}

/// Stores and confirms what was posted.
pub(super) async fn store(
    state: &State,
    visit: &Visit<'_>,
    opened: &OpenedSignature,
    record: &PrivateRecord,
    posted: &Pairs,
) -> HandlerResult {
    let seen = seen_revision(posted);
    let typed: EitherForm = match record.organisation {
        None => Either::Left(fields(posted)?),
        Some(_) => Either::Right(fields(posted)?),
    };
    let is_agreed = posted
        .iter()
        .any(|(name, value)| name == "agree" && !value.is_empty());
    let parsed = match &typed {
        Either::Left(form) => form.parse(opened.appeal.settings.ask_comment, Address::Kept),
        Either::Right(form) => form.parse(Address::Kept),
    };
    // A group has a box of its own to tick: the mandate.
    let needs_tick = matches!(typed, Either::Left(_)) && !is_agreed;
    let problems = match parsed {
        Ok(_) if needs_tick => Problems::from((Field::Agree, Problem::AgreeMissing)),
        Err(mut problems) => {
            if needs_tick {
                problems.add(Field::Agree, Problem::AgreeMissing);
            }
            problems
        }
        Ok(new) => {
            use CompletedOutcome::{Completed, Refused};
            match service::complete(&state.app, opened, seen, new).await? {
                Completed(
                    ConfirmOutcome::Confirmed | ConfirmOutcome::Held | ConfirmOutcome::Already,
                ) => return Ok(to_thanks(state, visit.language, opened)),
                Completed(ConfirmOutcome::Gone) => return Err(Error::Gone),
                Completed(ConfirmOutcome::Changed) | Refused(CorrectionOutcome::Changed) => {
                    Problems::from((Field::Form, Problem::Changed))
                }
                Refused(CorrectionOutcome::OrganisationCounts) => {
                    Problems::from((Field::Organisation, Problem::OrganisationTaken))
                }
                Refused(CorrectionOutcome::AlreadySigned) => {
                    Problems::from((Field::Organisation, Problem::OrganisationSigned))
                }
                Refused(CorrectionOutcome::Done) => Problems::default(),
            }
        }
    };
    if problems.contains(Problem::Changed) {
        // Another message or a form came meanwhile: what it said is shown.
        let newer = open(state, visit.token, Purpose::Confirm).await?;
        let newer = newer.ok_or(Error::Gone)?;
        let record = awaited(state, &newer).cloned();
        let typed = record.as_ref().map_or(typed, stored);
        let seen = newer.signature.revision;
        let view = view(state, visit, &newer, &typed, seen, &problems).await?;
        return unprocessable(state, visit.language, &view);
    }
    let view = view(state, visit, opened, &typed, seen, &problems).await?;
    unprocessable(state, visit.language, &view)
}

async fn view(
    state: &State,
    visit: &Visit<'_>,
    opened: &OpenedSignature,
    typed: &EitherForm,
    seen: Revision,
    problems: &Problems,
) -> Result<CompletePage, Error> {
    let language = visit.language;
    let links = ConfirmLinks::of(language, visit.token);
    let token = form_token::token(&state.app, &opened.appeal.slug);
    let form = Form::new(&links.page, &token).about(seen).with_problems(
        &state.app.catalog,
        language,
        problems,
    );
    let email = opened
        .record
        .as_ref()
        .and_then(|record| record.email.as_ref());
    let email = EmailValue {
        typed: email.map_or_else(String::new, |email| email.as_str().to_owned()),
        ..EmailValue::default()
    };
    let settings = &opened.appeal.settings;
    let (person, group) = match typed {
        Either::Left(form) => {
            let values = form.values();
            (Some(IndividualValues { email, ..values }), None)
        }
        Either::Right(form) => {
            let values = form.values();
            (None, Some(CollectiveValues { email, ..values }))
        }
    };
    Ok(CompletePage {
        shell: state.shell(language),
        head: head_for(state, opened, language).await?,
        text: signed_text(state, opened).await?,
        form,
        links,
        one_press: !state.options.confirm_by_box,
        person,
        group,
        kinds: OrganisationKind::ALL
            .iter()
            .map(|kind| kind.word())
            .collect(),
        asks_comment: settings.ask_comment,
        asks_country: settings.ask_country,
        countries: state.app.catalog.countries(language).to_vec(),
    })
}
