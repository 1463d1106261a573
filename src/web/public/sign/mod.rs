//! Sign: the question in whose name, the two forms, and one neutral answer whatever the mailbox's history.

pub(in crate::web) mod form;
pub(in crate::web) mod view;

use std::sync::Arc;

use actix_web::{HttpRequest, HttpResponse, web};

use crate::domain::links::AppealLinks;
use crate::domain::{Field, Language, OrganisationKind, PrivateRecord, Problems};
use crate::services;
use crate::services::form_token;
use crate::web::page::Form;
use crate::web::page_cache::PublicAppeal;
use crate::web::public::forms::{Address, CollectiveForm, IndividualForm};
use crate::web::public::sign::view::{CollectivePage, IndividualPage, Purpose};
use crate::web::public::{Ctx, HandlerResult, again, head, place, see, within_limit};
use crate::web::{Error, State, cookies};

type AppealPath = web::Path<(String, String)>;

/// An appeal that takes signatures; else its page, which says why not.
fn open_place(
    state: &State,
    path: &AppealPath,
) -> Result<Result<(Language, Arc<PublicAppeal>), HttpResponse>, Error> {
    let (language, public) = place(state, path)?;
    if public.appeal.takes_signatures(state.now()) {
        return Ok(Ok((language, public)));
    }
    Ok(Err(see(
        &AppealLinks::of(&language, &public.appeal.slug).page
    )))
}

/// `GET /{lang}/{slug}/sign` and the two forms stand ready in memory while the appeal takes signatures; else its page
/// says why not.
pub async fn elsewhere(state: Ctx, path: AppealPath) -> HandlerResult {
    let (language, public) = place(&state, &path)?;
    Ok(see(&AppealLinks::of(&language, &public.appeal.slug).page))
}

/// `POST /{lang}/{slug}/sign/individual`
pub async fn sign_individual(
    state: Ctx,
    path: AppealPath,
    request: HttpRequest,
    typed: web::Form<IndividualForm>,
) -> HandlerResult {
    let (language, public) = match open_place(&state, &path)? {
        Ok(place) => place,
        Err(elsewhere) => return Ok(elsewhere),
    };
    within_limit(&state, &request, &public.appeal.slug)?;
    let parsed = typed.parse(public.appeal.settings.ask_comment, Address::Asked);
    match with_token(&state, &public, &typed.token, parsed) {
        Ok(record) => sign(&state, &public, &language, &record).await,
        Err(problems) => again(
            &state,
            &language,
            &individual_view(&state, &public, &language, &typed, Some(&problems))?,
        ),
    }
}

/// `POST /{lang}/{slug}/sign/collective`
pub async fn sign_collective(
    state: Ctx,
    path: AppealPath,
    request: HttpRequest,
    typed: web::Form<CollectiveForm>,
) -> HandlerResult {
    let (language, public) = match open_place(&state, &path)? {
        Ok(place) => place,
        Err(elsewhere) => return Ok(elsewhere),
    };
    within_limit(&state, &request, &public.appeal.slug)?;
    match with_token(&state, &public, &typed.token, typed.parse(Address::Asked)) {
        Ok(record) => sign(&state, &public, &language, &record).await,
        Err(problems) => again(
            &state,
            &language,
            &collective_view(&state, &public, &language, &typed, Some(&problems))?,
        ),
    }
}

/// Adds what is wrong with the form itself, if anything, to what is wrong with its fields.
fn with_token(
    state: &State,
    public: &PublicAppeal,
    token: &str,
    parsed: Result<PrivateRecord, Problems>,
) -> Result<PrivateRecord, Problems> {
    let Err(problem) = form_token::check(&state.app, &public.appeal.slug, token) else {
        return parsed;
    };
    let mut problems = parsed.err().unwrap_or_default();
    problems.add(Field::Form, problem);
    Err(problems)
}

async fn sign(
    state: &State,
    public: &PublicAppeal,
    language: &Language,
    record: &PrivateRecord,
) -> HandlerResult {
    let text = public.text(language)?;
    let (ticket, _) =
        services::signatures::sign::sign(&state.app, &public.appeal, text.id, language, record)
            .await?;
    let mut answer = see(&AppealLinks::of(language, &public.appeal.slug).check_mailbox);
    // The cookie has the same shape whatever was stored; a header that cannot be written is left out.
    let _ = answer.add_cookie(&cookies::ticket(state, &ticket));
    Ok(answer)
}

pub fn individual_view(
    state: &State,
    public: &PublicAppeal,
    language: &Language,
    typed: &IndividualForm,
    problems: Option<&Problems>,
) -> Result<IndividualPage, Error> {
    let head = head(state, public, language)?;
    Ok(IndividualPage {
        shell: state.shell(language),
        form: form_again(
            state,
            public,
            language,
            &head.links.sign_individual,
            &typed.token,
            problems,
        ),
        purpose: Purpose::Sign,
        back: head.links.page.clone(),
        values: typed.values(),
        asks_comment: public.appeal.settings.ask_comment,
        countries: state.app.catalog.countries(language).to_vec(),
        head,
    })
}

pub fn collective_view(
    state: &State,
    public: &PublicAppeal,
    language: &Language,
    typed: &CollectiveForm,
    problems: Option<&Problems>,
) -> Result<CollectivePage, Error> {
    let head = head(state, public, language)?;
    Ok(CollectivePage {
        shell: state.shell(language),
        form: form_again(
            state,
            public,
            language,
            &head.links.sign_collective,
            &typed.token,
            problems,
        ),
        purpose: Purpose::Sign,
        back: head.links.page.clone(),
        values: typed.values(),
        kinds: OrganisationKind::ALL
            .iter()
            .map(|kind| kind.word())
            .collect(),
        countries: state.app.catalog.countries(language).to_vec(),
        approved_by_hand: public.appeal.settings.approve_groups,
        head,
    })
}

fn form_again(
    state: &State,
    public: &PublicAppeal,
    language: &Language,
    action: &str,
    token: &str,
    problems: Option<&Problems>,
) -> Form {
    let token = form_token::token_again(&state.app, &public.appeal.slug, token);
    let form = Form::new(action, &token);
    match problems {
        Some(problems) => form.with_problems(&state.app.catalog, language, problems),
        None => form,
    }
}
