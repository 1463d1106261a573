//! Correction of a signature: from the link of the confirmation mail before it is confirmed, from the personal page
//! afterwards. The forms are those of signing, without the address.

use actix_web::web::{self, Either};
use actix_web::{HttpRequest, HttpResponse};

use crate::domain::links::{ConfirmLinks, ManageLinks};
use crate::domain::{
    Field, Language, OrganisationKind, PrivateRecord, Problem, Problems, Revision, SignatureState,
};
use crate::services::signatures::OpenedSignature;
use crate::services::signatures::self_service::{self, CorrectionOutcome};
use crate::services::signatures::sign::Ticket;
use crate::services::{Purpose, form_token};
use crate::web::page::Form;
use crate::web::public::confirm::view::Card;
use crate::web::public::sign::email_field::EmailValue;
use crate::web::public::sign::form::{Address, CollectiveForm, IndividualForm};
use crate::web::public::sign::view::{
    CollectivePage, CollectiveValues, FormPurpose, IndividualPage, IndividualValues,
};
use crate::web::public::{
    Ctx, HandlerResult, card, form_page, head_for, language, open, see_other, unprocessable,
};
use crate::web::{Error, State, cookies};

type TokenPath = web::Path<(String, String)>;
type Typed = web::Form<Pairs>;
/// The fields of a form as they were posted.
pub(super) type Pairs = Vec<(String, String)>;

/// The page that links to the correction, with its language and token.
struct Origin<'a> {
    language: &'a Language,
    purpose: Purpose,
    token: &'a str,
    action: String,
    back: String,
    /// Where a successful correction redirects to.
    done: String,
}

impl<'a> Origin<'a> {
    fn confirm_page(language: &'a Language, token: &'a str) -> Self {
        let links = ConfirmLinks::of(language, token);
        Self {
            language,
            purpose: Purpose::Confirm,
            token,
            action: links.correct,
            back: links.page.clone(),
            done: links.page,
        }
    }

    fn personal_page(language: &'a Language, token: &'a str) -> Self {
        let links = ManageLinks::of(language, token);
        let done = format!("{}?done=corrected", links.page);
        Self {
            language,
            purpose: Purpose::Manage,
            token,
            action: links.correct,
            back: links.page,
            done,
        }
    }

    fn form(&self, state: &State, opened: &OpenedSignature, seen: Revision) -> Form {
        let token = form_token::token(&state.app, &opened.appeal.slug);
        Form::new(&self.action, &token).about(seen)
    }
}

/// `GET /{lang}/confirm/{token}/correct`
pub async fn show_pending(state: Ctx, path: TokenPath) -> HandlerResult {
    let language = language(&state, &path.0)?;
    show(&state, &Origin::confirm_page(&language, &path.1)).await
}

/// `GET /{lang}/manage/{token}/correct`
pub async fn show_managed(state: Ctx, path: TokenPath) -> HandlerResult {
    let language = language(&state, &path.0)?;
    show(&state, &Origin::personal_page(&language, &path.1)).await
}

/// `POST /{lang}/confirm/{token}/correct`
pub async fn store_pending(
    state: Ctx,
    path: TokenPath,
    request: HttpRequest,
    typed: Typed,
) -> HandlerResult {
    let language = language(&state, &path.0)?;
    let origin = Origin::confirm_page(&language, &path.1);
    store(&state, &origin, &request, &typed).await
}

/// `POST /{lang}/manage/{token}/correct`
pub async fn store_managed(
    state: Ctx,
    path: TokenPath,
    request: HttpRequest,
    typed: Typed,
) -> HandlerResult {
    let language = language(&state, &path.0)?;
    let origin = Origin::personal_page(&language, &path.1);
    store(&state, &origin, &request, &typed).await
}

/// The signature, if it can be corrected; else the way back to the page that says what became of it. The link of the
/// confirmation mail corrects pending signatures only.
async fn correctable(
    state: &State,
    origin: &Origin<'_>,
) -> Result<(OpenedSignature, PrivateRecord), Error> {
    let opened = open(state, origin.token, origin.purpose)
        .await?
        .ok_or(Error::Gone)?;
    let is_correctable = match origin.purpose {
        Purpose::Confirm => opened.signature.state == SignatureState::Pending,
        Purpose::Manage => opened.signature.is_live(),
        Purpose::Unsubscribe => false,
    };
    let record = opened.record.clone().filter(|_| is_correctable);
    let record = record.ok_or_else(|| Error::RedirectFirst(origin.back.clone()))?;
    Ok((opened, record))
}

async fn show(state: &State, origin: &Origin<'_>) -> HandlerResult {
    let (opened, record) = correctable(state, origin).await?;
    let form = origin.form(state, &opened, opened.signature.revision);
    match view(state, origin, &opened, form, &stored(&record), None).await? {
        Either::Left(view) => form_page(state, origin.language, &view),
        Either::Right(view) => form_page(state, origin.language, &view),
    }
}

async fn store(
    state: &State,
    origin: &Origin<'_>,
    request: &HttpRequest,
    typed: &Typed,
) -> HandlerResult {
    let (opened, record) = correctable(state, origin).await?;
    let seen = seen_revision(typed);
    let typed = match record.organisation {
        None => Either::Left(fields::<IndividualForm>(typed)?),
        Some(_) => Either::Right(fields::<CollectiveForm>(typed)?),
    };
    let parsed = match &typed {
        Either::Left(form) => form.parse(opened.appeal.settings.ask_comment, Address::Kept),
        Either::Right(form) => form.parse(Address::Kept),
    };
    let problems = match parsed {
        Ok(_) if opened.signature.revision != seen => {
            Problems::from((Field::Form, Problem::Changed))
        }
        Ok(new) => {
            let ticket = cookies::read_ticket(state, request);
            let corrected =
                self_service::correct_with_ticket(&state.app, &opened, new, ticket).await?;
            match corrected {
                (CorrectionOutcome::Done, ticket) => return Ok(done(state, origin, ticket)),
                (CorrectionOutcome::Changed, _) => Problems::from((Field::Form, Problem::Changed)),
                (CorrectionOutcome::OrganisationCounts, _) => {
                    Problems::from((Field::Organisation, Problem::OrganisationTaken))
                }
                (CorrectionOutcome::AlreadySigned, _) => {
                    Problems::from((Field::Organisation, Problem::OrganisationSigned))
                }
            }
        }
        Err(problems) => problems,
    };
    let (opened, seen, stored_now) = if problems.contains(Problem::Changed) {
        let (newer, record) = correctable(state, origin).await?;
        let seen = newer.signature.revision;
        (newer, seen, Some(card(&record)))
    } else {
        // Other problems leave the form about what its reader saw when they opened it.
        (opened, seen, None)
    };
    let form = origin.form(state, &opened, seen);
    let form = form.with_problems(&state.app.catalog, origin.language, &problems);
    match view(state, origin, &opened, form, &typed, stored_now).await? {
        Either::Left(view) => unprocessable(state, origin.language, &view),
        Either::Right(view) => unprocessable(state, origin.language, &view),
    }
}

fn done(state: &State, origin: &Origin<'_>, ticket: Option<Ticket>) -> HttpResponse {
    let mut answer = see_other(&origin.done);
    if let Some(ticket) = ticket {
        let _ = answer.add_cookie(&cookies::ticket(state, &ticket));
    }
    answer
}

/// The revision that the page of the form showed.
pub(super) fn seen_revision(pairs: &[(String, String)]) -> Revision {
    let field = pairs.iter().find(|(name, _)| name == "revision");
    Revision::from_form(field.map_or("", |(_, value)| value))
}

pub(super) type EitherForm = Either<IndividualForm, CollectiveForm>;

pub(super) fn stored(record: &PrivateRecord) -> EitherForm {
    match record.organisation {
        None => Either::Left(IndividualForm::of(record)),
        Some(_) => Either::Right(CollectiveForm::of(record)),
    }
}

/// Deserializes posted pairs as a form.
pub(super) fn fields<T: serde::de::DeserializeOwned>(
    pairs: &[(String, String)],
) -> Result<T, Error> {
    let map = pairs
        .iter()
        .map(|(name, value)| (name.clone(), serde_json::Value::from(value.clone())));
    serde_json::from_value(serde_json::Value::Object(map.collect()))
        .map_err(|_| Error::Unprocessable)
}

async fn view(
    state: &State,
    origin: &Origin<'_>,
    opened: &OpenedSignature,
    form: Form,
    typed: &EitherForm,
    stored_now: Option<Card>,
) -> Result<Either<IndividualPage, CollectivePage>, Error> {
    let language = origin.language;
    let head = head_for(state, opened, language).await?;
    let (shell, back) = (state.shell(language), origin.back.clone());
    let countries = state.app.catalog.countries(language).to_vec();
    // Only shown: the address of a signature cannot be changed.
    let email = opened
        .record
        .as_ref()
        .and_then(|record| record.email.as_ref());
    let email = EmailValue {
        typed: email.map_or_else(String::new, |email| email.as_str().to_owned()),
        ..EmailValue::default()
    };
    Ok(match typed {
        Either::Left(person) => Either::Left(IndividualPage {
            is_kiosk: false,
            shell,
            stored_now,
            head,
            form,
            purpose: FormPurpose::Correct,
            text: None,
            text_change: None,
            back,
            values: IndividualValues {
                email,
                ..person.values()
            },
            asks_comment: opened.appeal.settings.ask_comment,
            asks_country: opened.appeal.settings.ask_country,
            countries,
        }),
        Either::Right(group) => Either::Right(CollectivePage {
            shell,
            stored_now,
            head,
            form,
            purpose: FormPurpose::Correct,
            text: None,
            text_change: None,
            back,
            values: CollectiveValues {
                email,
                ..group.values()
            },
            kinds: OrganisationKind::ALL
                .iter()
                .map(|kind| kind.word())
                .collect(),
            countries,
            approved_by_hand: opened.appeal.settings.approve_groups,
        }),
    })
}
