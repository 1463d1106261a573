//! Signing: the forms of individuals and of groups. Every valid form gets the same response, so that it does not reveal
//! whether an address has signed before.
//!
//! The form of individuals is also on the page of the appeal, which is cached and the same for everybody. Its token comes
//! separately: the page's script asks for it. A form that was sent without a token comes back filled in, with a token.

pub mod came_from;
pub(in crate::web) mod email_field;
pub(in crate::web) mod form;
mod posted;
pub mod token;
pub(in crate::web) mod typed;
pub(in crate::web) mod view;

use actix_web::{HttpRequest, HttpResponse, web};

use crate::domain::links::AppealLinks;
use crate::domain::{Language, OrganisationKind, Problems};
use crate::services::form_token;
use crate::web::page::{Form, SignedText};
use crate::web::page_cache::public_appeal::PublicAppeal;
use crate::web::public::sign::came_from::CameFrom;
use crate::web::public::sign::form::{CollectiveForm, IndividualForm};
use crate::web::public::sign::typed::{Typed, TypedForm};
use crate::web::public::sign::view::{CollectivePage, FormPurpose, IndividualPage, TextChange};
use crate::web::public::{
    AppealPath, Ctx, HandlerResult, form_page, head, language_and_appeal, see_other, unprocessable,
};
use crate::web::wording::{ChangeWords, field_changes};
use crate::web::{Error, State, cookies};

pub(in crate::web) use posted::{Posted, Sent};
pub(in crate::web::public) use posted::{StoredForm, as_stored, check_token, store, text_changed};

/// Redirects to the page of the appeal, which says why it cannot be signed.
pub(in crate::web::public) fn to_appeal(
    language: &Language,
    public: &PublicAppeal,
) -> HttpResponse {
    see_other(&AppealLinks::of(language, &public.appeal.slug).page)
}

/// The page cache's response for the path of the request. While the appeal takes no signatures there is none, and the
/// reader is redirected to its page.
pub(in crate::web::public) fn cached_or_to_appeal(
    state: &State,
    request: &HttpRequest,
    path: &AppealPath,
) -> HandlerResult {
    let (language, public) = language_and_appeal(state, path)?;
    match state.page_cache.route(request.path()) {
        Some(route) => Ok(route.response.respond(&state.app, request.headers())),
        None => Ok(to_appeal(&language, &public)),
    }
}

/// `GET /{lang}/{slug}/sign/individual`, from the page cache.
pub async fn show_individual(state: Ctx, request: HttpRequest, path: AppealPath) -> HandlerResult {
    cached_or_to_appeal(&state, &request, &path)
}

/// `GET /{lang}/{slug}/sign/collective`, from the page cache.
pub async fn show_collective(state: Ctx, request: HttpRequest, path: AppealPath) -> HandlerResult {
    cached_or_to_appeal(&state, &request, &path)
}

/// `POST /{lang}/{slug}` and `POST /{lang}/{slug}/sign/individual`
pub async fn sign_individual(
    state: Ctx,
    path: AppealPath,
    request: HttpRequest,
    came: web::Query<CameFrom>,
    typed: web::Form<IndividualForm>,
) -> HandlerResult {
    let form = TypedForm::Individual(typed.into_inner());
    let form = came.into_inner().fill(form);
    let form = with_token_of_page(&state, &path, form)?;
    post(&state, &path, &request, form).await
}

/// `POST /{lang}/{slug}/sign/collective`
pub async fn sign_collective(
    state: Ctx,
    path: AppealPath,
    request: HttpRequest,
    came: web::Query<CameFrom>,
    typed: web::Form<CollectiveForm>,
) -> HandlerResult {
    let form = TypedForm::Collective(typed.into_inner());
    let form = came.into_inner().fill(form);
    post(&state, &path, &request, form).await
}

async fn post(
    state: &State,
    path: &AppealPath,
    request: &HttpRequest,
    form: TypedForm,
) -> HandlerResult {
    let (language, public) = language_and_appeal(state, path)?;
    if !public.appeal.takes_signatures(state.now()) {
        return Ok(to_appeal(&language, &public));
    }
    let parsed = form.parse(public.appeal.settings.ask_comment);
    let (public, problems) = match check_token(state, &public, form.token(), parsed) {
        Ok(posted) => {
            let sent = (form.clone(), Sent::Form);
            let signed = sign(state, &public, &language, request, &posted, sent);
            match signed.await? {
                SignAnswer::Done(answer) => return Ok(answer),
                SignAnswer::TextChanged => (as_stored(state, &public).await?, text_changed()),
            }
        }
        Err(problems) => (public, problems),
    };
    let problems = Some(&problems);
    match &form {
        TypedForm::Individual(typed) => unprocessable(
            state,
            &language,
            &individual_view(state, &public, &language, typed, problems)?,
        ),
        TypedForm::Collective(typed) => unprocessable(
            state,
            &language,
            &collective_view(state, &public, &language, typed, problems)?,
        ),
    }
}

/// A form that was sent from the page of the appeal without script has no token, but names the text that it showed. It
/// gets a token that was made now, and so is shown again filled in: one more press than with script.
fn with_token_of_page(
    state: &State,
    path: &AppealPath,
    form: TypedForm,
) -> Result<TypedForm, Error> {
    let TypedForm::Individual(typed) = &form else {
        return Ok(form);
    };
    let Some(shown) = typed.text.filter(|_| typed.token.is_empty()) else {
        return Ok(form);
    };
    let (_, public) = language_and_appeal(state, path)?;
    let token = form_token::for_text(&state.app, &public.appeal.slug, shown);
    Ok(form.with_token(token))
}

/// `GET /{lang}/{slug}/sign/correct`: the form as this browser filled it in, or an empty one.
pub async fn correct_typed(state: Ctx, path: AppealPath, request: HttpRequest) -> HandlerResult {
    let (language, public) = language_and_appeal(&state, &path)?;
    if !public.appeal.takes_signatures(state.now()) {
        return Ok(to_appeal(&language, &public));
    }
    let typed = Typed::read(&state, &request, public.appeal.id);
    // The form is about the text that was signed: if there is a newer one, it says what changed.
    let form = typed.map(|typed| {
        let token = form_token::for_text(&state.app, &public.appeal.slug, typed.text);
        typed.form.with_token(token)
    });
    match form {
        Some(TypedForm::Individual(typed)) => form_page(
            &state,
            &language,
            &individual_view(&state, &public, &language, &typed, None)?,
        ),
        Some(TypedForm::Collective(typed)) => form_page(
            &state,
            &language,
            &collective_view(&state, &public, &language, &typed, None)?,
        ),
        None => Ok(see_other(
            &AppealLinks::of(&language, &public.appeal.slug).sign,
        )),
    }
}

/// `POST /{lang}/{slug}/sign/next`: somebody else signs in this browser. It forgets whoever sat there before.
pub async fn next_person(state: Ctx, path: AppealPath) -> HandlerResult {
    let (language, public) = language_and_appeal(&state, &path)?;
    let mut answer = see_other(&AppealLinks::of(&language, &public.appeal.slug).sign_individual);
    for cookie in cookies::forget_all(&state) {
        let _ = answer.add_cookie(&cookie);
    }
    Ok(answer)
}

/// What a valid form is answered with.
pub(in crate::web) enum SignAnswer {
    Done(HttpResponse),
    /// Another text was published meanwhile: nothing is stored.
    TextChanged,
}

/// Stores the signature under the text that its signatory saw, and says where the mail is going.
pub(in crate::web) async fn sign(
    state: &State,
    public: &PublicAppeal,
    language: &Language,
    request: &HttpRequest,
    (text, record): &Posted,
    (form, sent): (TypedForm, Sent),
) -> Result<SignAnswer, Error> {
    let posted = (*text, public.referral(form.from()), record);
    let shown = (form.sent(), sent);
    let stored = store(state, public, language, request, posted, shown).await?;
    let StoredForm::Done { ticket, no_proof } = stored else {
        return Ok(SignAnswer::TextChanged);
    };
    let links = AppealLinks::of(language, &public.appeal.slug);
    // Which page follows depends on the browser alone: one that refused mails is told how to allow them again.
    let mut answer = match cookies::read_refused(state, request) {
        Some(_) => see_other(&format!("{}?signed=again", links.refused)),
        None => see_other(&links.check_mailbox),
    };
    // The cookie has the same shape whatever was stored. One that cannot be written is left out.
    let _ = answer.add_cookie(&cookies::ticket(state, &ticket));
    let typed = Typed {
        appeal: public.appeal.id,
        text: *text,
        at: ticket.at,
        form: form.without_answers(record),
        no_proof,
    };
    let typed = typed.cookie(state);
    let _ = answer.add_cookie(&typed.unwrap_or_else(|| cookies::forget_typed(state)));
    // The thanks of whoever confirmed here before are not for the one who signs now.
    let _ = answer.add_cookie(&cookies::forget_proven(state));
    Ok(SignAnswer::Done(answer))
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
    let form = (head.links.sign_individual.as_str(), typed.token.as_str());
    let parts = form_parts(state, public, language, form, problems)?;
    Ok(IndividualPage {
        is_kiosk: false,
        stored_now: None,
        shell: state.shell(language),
        form: parts.form,
        purpose: FormPurpose::Sign,
        text: parts.text,
        text_change: parts.text_change,
        back: head.links.page.clone(),
        values: typed.values(),
        asks_comment: public.appeal.settings.ask_comment,
        asks_country: public.appeal.settings.ask_country,
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
    let form = (head.links.sign_collective.as_str(), typed.token.as_str());
    let parts = form_parts(state, public, language, form, problems)?;
    Ok(CollectivePage {
        stored_now: None,
        shell: state.shell(language),
        form: parts.form,
        purpose: FormPurpose::Sign,
        text: parts.text,
        text_change: parts.text_change,
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

/// What a form to sign says beside its fields.
struct FormParts {
    form: Form,
    text: Option<SignedText>,
    text_change: Option<TextChange>,
}

/// The parts of a form that was posted with `token`, or of a new one if that is empty.
fn form_parts(
    state: &State,
    public: &PublicAppeal,
    language: &Language,
    (action, token): (&str, &str),
    problems: Option<&Problems>,
) -> Result<FormParts, Error> {
    let (app, catalog, slug) = (&state.app, &state.app.catalog, &public.appeal.slug);
    let shown = form_token::shown_text(app, slug, token);
    let seen = public.texts.iter().find(|text| Some(text.id) == shown);
    let newer = seen.and_then(|seen| seen.newer_in(&public.texts));
    // Whoever saw a text that is still the latest of its language signs that one, also if there is one in theirs now.
    let text = match newer.or(seen) {
        Some(text) => text,
        None => public.text(language)?,
    };
    let text_change = seen.zip(newer).map(|(seen, newer)| TextChange {
        seen: seen.number,
        note: newer.note.clone(),
        changes: field_changes(
            &seen.into(),
            &newer.into(),
            &ChangeWords::of(catalog, language),
        ),
    });
    let form = Form::new(
        action,
        &form_token::for_text_again(app, slug, text.id, token),
    );
    Ok(FormParts {
        form: match problems {
            Some(problems) => form.with_problems(catalog, language, problems),
            None => form,
        },
        text: SignedText::find(catalog, &public.appeal, &public.texts, text.id),
        text_change,
    })
}
