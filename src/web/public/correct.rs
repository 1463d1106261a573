//! Correct a signature: before its confirmation from the mail's link, afterwards from the personal one. The same two
//! forms as at signing, without the address.

use actix_web::web::{self, Either};

use crate::domain::links::{ConfirmLinks, ManageLinks};
use crate::domain::{
    Field, Language, OrganisationKind, PrivateRecord, Problem, Problems, SignatureState,
};
use crate::services::signatures::OpenedSignature;
use crate::services::signatures::self_service::{self, CorrectionOutcome};
use crate::services::{Purpose, form_token};
use crate::web::page::Form;
use crate::web::public::forms::{Address, CollectiveForm, IndividualForm};
use crate::web::public::sign::view::{CollectivePage, IndividualPage};
use crate::web::public::{Ctx, HandlerResult, again, head_for, language, open, page, see};
use crate::web::{Error, State};

type TokenPath = web::Path<(String, String)>;
type Typed = web::Form<Vec<(String, String)>>;

/// Where a correction comes from and goes back to.
struct Journey {
    purpose: Purpose,
    action: String,
    back: String,
    done: String,
}

fn from_mail(language: &Language, token: &str) -> Journey {
    let links = ConfirmLinks::of(language, token);
    Journey {
        purpose: Purpose::Confirm,
        action: links.correct,
        back: links.page.clone(),
        done: links.page,
    }
}

fn from_personal(language: &Language, token: &str) -> Journey {
    let links = ManageLinks::of(language, token);
    let done = format!("{}?done=corrected", links.page);
    Journey {
        purpose: Purpose::Manage,
        action: links.correct,
        back: links.page,
        done,
    }
}

/// `GET /{lang}/confirm/{token}/correct`
pub async fn show_pending(state: Ctx, path: TokenPath) -> HandlerResult {
    let language = language(&state, &path.0)?;
    show(&state, &language, &path.1, from_mail(&language, &path.1)).await
}

/// `GET /{lang}/manage/{token}/correct`
pub async fn show_managed(state: Ctx, path: TokenPath) -> HandlerResult {
    let language = language(&state, &path.0)?;
    show(
        &state,
        &language,
        &path.1,
        from_personal(&language, &path.1),
    )
    .await
}

/// `POST /{lang}/confirm/{token}/correct`
pub async fn store_pending(state: Ctx, path: TokenPath, typed: Typed) -> HandlerResult {
    let language = language(&state, &path.0)?;
    store(
        &state,
        &language,
        &path.1,
        from_mail(&language, &path.1),
        &typed,
    )
    .await
}

/// `POST /{lang}/manage/{token}/correct`
pub async fn store_managed(state: Ctx, path: TokenPath, typed: Typed) -> HandlerResult {
    let language = language(&state, &path.0)?;
    store(
        &state,
        &language,
        &path.1,
        from_personal(&language, &path.1),
        &typed,
    )
    .await
}

/// The signature, while it can be corrected: by the mail's link only before its confirmation.
async fn correctable(
    state: &State,
    token: &str,
    way: &Journey,
) -> Result<(OpenedSignature, PrivateRecord), Error> {
    let opened = open(state, token, way.purpose).await?.ok_or(Error::Gone)?;
    let fits = match way.purpose {
        Purpose::Confirm => opened.signature.state == SignatureState::Pending,
        Purpose::Manage => matches!(
            opened.signature.state,
            SignatureState::Pending | SignatureState::Confirmed | SignatureState::Held
        ),
    };
    let record = opened.record.clone().filter(|_| fits).ok_or(Error::Gone)?;
    Ok((opened, record))
}

async fn show(state: &State, language: &Language, token: &str, way: Journey) -> HandlerResult {
    let (opened, record) = correctable(state, token, &way).await?;
    let form = Form::new(
        &way.action,
        &form_token::token(&state.app, &opened.appeal.slug),
    );
    match views(state, language, &opened, &way, form, &stored(&record)).await? {
        Either::Left(view) => page(state, language, &view),
        Either::Right(view) => page(state, language, &view),
    }
}

async fn store(
    state: &State,
    language: &Language,
    token: &str,
    way: Journey,
    typed: &Typed,
) -> HandlerResult {
    let (opened, record) = correctable(state, token, &way).await?;
    let typed = match record.organisation {
        None => Either::Left(fields::<IndividualForm>(typed)?),
        Some(_) => Either::Right(fields::<CollectiveForm>(typed)?),
    };
    let parsed = match &typed {
        Either::Left(form) => form.parse(opened.appeal.settings.ask_comment, Address::Kept),
        Either::Right(form) => form.parse(Address::Kept),
    };
    let problems = match parsed {
        Ok(new) => match self_service::correct(&state.app, &opened, new).await? {
            CorrectionOutcome::Done => return Ok(see(&way.done)),
            CorrectionOutcome::Changed => Problems::from((Field::Form, Problem::Changed)),
            CorrectionOutcome::OrganisationCounts => {
                Problems::from((Field::Organisation, Problem::OrganisationTaken))
            }
        },
        Err(problems) => problems,
    };
    let form = Form::new(
        &way.action,
        &form_token::token(&state.app, &opened.appeal.slug),
    );
    let form = form.with_problems(&state.app.catalog, language, &problems);
    match views(state, language, &opened, &way, form, &typed).await? {
        Either::Left(view) => again(state, language, &view),
        Either::Right(view) => again(state, language, &view),
    }
}

type Both = Either<IndividualForm, CollectiveForm>;

fn stored(record: &PrivateRecord) -> Both {
    match record.organisation {
        None => Either::Left(IndividualForm::of(record)),
        Some(_) => Either::Right(CollectiveForm::of(record)),
    }
}

/// Reads the pairs of a post as one of the two forms.
fn fields<T: serde::de::DeserializeOwned>(pairs: &[(String, String)]) -> Result<T, Error> {
    let map = pairs
        .iter()
        .map(|(name, value)| (name.clone(), serde_json::Value::from(value.clone())));
    serde_json::from_value(serde_json::Value::Object(map.collect()))
        .map_err(|_| Error::Unprocessable)
}

async fn views(
    state: &State,
    language: &Language,
    opened: &OpenedSignature,
    way: &Journey,
    form: Form,
    typed: &Both,
) -> Result<Either<IndividualPage, CollectivePage>, Error> {
    let head = head_for(state, opened, language).await?;
    let (shell, back) = (state.shell(language), way.back.clone());
    let countries = state.app.catalog.countries(language).to_vec();
    let email = opened
        .record
        .as_ref()
        .and_then(|record| record.email.clone());
    let email = email
        .map(|email| email.as_str().to_owned())
        .unwrap_or_default();
    Ok(match typed {
        Either::Left(person) => Either::Left(IndividualPage {
            shell,
            head,
            form,
            purpose: crate::web::public::sign::view::Purpose::Correct,
            back,
            values: crate::web::public::sign::view::IndividualValues {
                email,
                ..person.values()
            },
            asks_comment: opened.appeal.settings.ask_comment,
            countries,
        }),
        Either::Right(group) => Either::Right(CollectivePage {
            shell,
            head,
            form,
            purpose: crate::web::public::sign::view::Purpose::Correct,
            back,
            values: crate::web::public::sign::view::CollectiveValues {
                email,
                ..group.values()
            },
            kinds: OrganisationKind::ALL.map(OrganisationKind::word).to_vec(),
            countries,
            approved_by_hand: opened.appeal.settings.approve_groups,
        }),
    })
}
