//! Signing: the choice between an individual and a collective signature, and the two forms. Every valid form gets the
//! same response, so that it does not reveal whether an address has signed before.

pub(in crate::web) mod email_field;
pub(in crate::web) mod form;
pub(in crate::web) mod typed;
pub(in crate::web) mod view;

use actix_web::{HttpRequest, HttpResponse, web};

use crate::domain::links::AppealLinks;
use crate::domain::{Field, Language, OrganisationKind, PrivateRecord, Problems};
use crate::services;
use crate::services::form_token;
use crate::web::page::Form;
use crate::web::page_cache::public_appeal::PublicAppeal;
use crate::web::public::sign::form::{Address, CollectiveForm, IndividualForm};
use crate::web::public::sign::typed::{Typed, TypedForm};
use crate::web::public::sign::view::{CollectivePage, FormPurpose, IndividualPage};
use crate::web::public::{
    Ctx, HandlerResult, again, head, language_and_appeal, page, see, within_limit,
};
use crate::web::{Error, State, cookies};

type AppealPath = web::Path<(String, String)>;

/// Redirects to the page of the appeal, which says why it cannot be signed.
fn to_appeal(language: &Language, public: &PublicAppeal) -> HttpResponse {
    see(&AppealLinks::of(language, &public.appeal.slug).page)
}

/// The page cache's response for the path of the request. While the appeal takes no signatures there is none, and the
/// reader is redirected to its page.
fn cached_or_to_appeal(state: &State, request: &HttpRequest, path: &AppealPath) -> HandlerResult {
    let (language, public) = language_and_appeal(state, path)?;
    match state.page_cache.route(request.path()) {
        Some(route) => Ok(route.response.respond(&state.app, request.headers())),
        None => Ok(to_appeal(&language, &public)),
    }
}

/// `GET /{lang}/{slug}/sign`, from the page cache.
pub async fn choose(state: Ctx, request: HttpRequest, path: AppealPath) -> HandlerResult {
    cached_or_to_appeal(&state, &request, &path)
}

/// `GET /{lang}/{slug}/sign/individual`, from the page cache.
pub async fn show_individual(state: Ctx, request: HttpRequest, path: AppealPath) -> HandlerResult {
    cached_or_to_appeal(&state, &request, &path)
}

/// `GET /{lang}/{slug}/sign/collective`, from the page cache.
pub async fn show_collective(state: Ctx, request: HttpRequest, path: AppealPath) -> HandlerResult {
    cached_or_to_appeal(&state, &request, &path)
}

/// `POST /{lang}/{slug}/sign/individual`
pub async fn sign_individual(
    state: Ctx,
    path: AppealPath,
    request: HttpRequest,
    typed: web::Form<IndividualForm>,
) -> HandlerResult {
    let (language, public) = language_and_appeal(&state, &path)?;
    if !public.appeal.takes_signatures(state.now()) {
        return Ok(to_appeal(&language, &public));
    }
    within_limit(&state, &request, &public.appeal.slug)?;
    let parsed = typed.parse(public.appeal.settings.ask_comment, Address::Asked);
    match check_token(&state, &public, &typed.token, parsed) {
        Ok(record) => {
            let form = TypedForm::Individual(typed.into_inner());
            sign(&state, &public, &language, &request, &record, form).await
        }
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
    let (language, public) = language_and_appeal(&state, &path)?;
    if !public.appeal.takes_signatures(state.now()) {
        return Ok(to_appeal(&language, &public));
    }
    within_limit(&state, &request, &public.appeal.slug)?;
    let parsed = typed.parse(Address::Asked);
    match check_token(&state, &public, &typed.token, parsed) {
        Ok(record) => {
            let form = TypedForm::Collective(typed.into_inner());
            sign(&state, &public, &language, &request, &record, form).await
        }
        Err(problems) => again(
            &state,
            &language,
            &collective_view(&state, &public, &language, &typed, Some(&problems))?,
        ),
    }
}

/// Adds the problem of the form token, if any, to the problems of the fields.
fn check_token(
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

/// `GET /{lang}/{slug}/sign/correct`: the form as this browser filled it in, or an empty one.
pub async fn correct_typed(state: Ctx, path: AppealPath, request: HttpRequest) -> HandlerResult {
    let (language, public) = language_and_appeal(&state, &path)?;
    if !public.appeal.takes_signatures(state.now()) {
        return Ok(to_appeal(&language, &public));
    }
    match Typed::read(&state, &request, public.appeal.id).map(|typed| typed.form) {
        Some(TypedForm::Individual(typed)) => page(
            &state,
            &language,
            &individual_view(&state, &public, &language, &typed, None)?,
        ),
        Some(TypedForm::Collective(typed)) => page(
            &state,
            &language,
            &collective_view(&state, &public, &language, &typed, None)?,
        ),
        None => Ok(see(&AppealLinks::of(&language, &public.appeal.slug).sign)),
    }
}

/// Signs what was typed and says where the mail is going.
pub(in crate::web) async fn sign(
    state: &State,
    public: &PublicAppeal,
    language: &Language,
    request: &HttpRequest,
    record: &PrivateRecord,
    form: TypedForm,
) -> HandlerResult {
    let text = public.text(language)?;
    let (ticket, _) =
        services::signatures::sign::sign(&state.app, &public.appeal, text.id, language, record)
            .await?;
    let links = AppealLinks::of(language, &public.appeal.slug);
    // Which page follows depends on the browser alone: one that refused mails is told how to allow them again.
    let mut answer = match cookies::read_refused(request) {
        Some(_) => see(&format!("{}?signed=again", links.refused)),
        None => see(&links.check_mailbox),
    };
    // The cookie has the same shape whatever was stored. One that cannot be written is left out.
    let _ = answer.add_cookie(&cookies::ticket(state, &ticket));
    let typed = Typed {
        appeal: public.appeal.id,
        text: text.id,
        at: ticket.at,
        form: form.without_answers(record),
    };
    let typed = typed.cookie(state);
    let _ = answer.add_cookie(&typed.unwrap_or_else(|| cookies::forget_typed(state)));
    Ok(answer)
}

/// The form as typed. `problems` are shown beside their fields.
pub fn individual_view(
    state: &State,
    public: &PublicAppeal,
    language: &Language,
    typed: &IndividualForm,
    problems: Option<&Problems>,
) -> Result<IndividualPage, Error> {
    let head = head(state, public, language)?;
    Ok(IndividualPage {
        stored_now: None,
        shell: state.shell(language),
        form: FormParts {
            action: &head.links.sign_individual,
            token: &typed.token,
            problems,
        }
        .build(state, public, language),
        purpose: FormPurpose::Sign,
        back: head.links.page.clone(),
        values: typed.values(),
        asks_comment: public.appeal.settings.ask_comment,
        countries: state.app.catalog.countries(language).to_vec(),
        head,
    })
}

/// As [`individual_view`], for an organisation.
pub fn collective_view(
    state: &State,
    public: &PublicAppeal,
    language: &Language,
    typed: &CollectiveForm,
    problems: Option<&Problems>,
) -> Result<CollectivePage, Error> {
    let head = head(state, public, language)?;
    Ok(CollectivePage {
        stored_now: None,
        shell: state.shell(language),
        form: FormParts {
            action: &head.links.sign_collective,
            token: &typed.token,
            problems,
        }
        .build(state, public, language),
        purpose: FormPurpose::Sign,
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

struct FormParts<'a> {
    action: &'a str,
    /// The token that was posted, or empty.
    token: &'a str,
    problems: Option<&'a Problems>,
}

impl FormParts<'_> {
    fn build(self, state: &State, public: &PublicAppeal, language: &Language) -> Form {
        let token = form_token::token_again(&state.app, &public.appeal.slug, self.token);
        let form = Form::new(self.action, &token);
        match self.problems {
            Some(problems) => form.with_problems(&state.app.catalog, language, problems),
            None => form,
        }
    }
}
