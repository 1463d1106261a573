//! “Send me my link”. The response does not reveal whether the address has signed.

pub(in crate::web) mod form;
pub(in crate::web) mod view;

use actix_web::{HttpRequest, web};

use crate::domain::{EmailAddress, Field, Language, Problems};
use crate::services::form_token;
use crate::services::signatures::resend_link;
use crate::web::page::Form;
use crate::web::page_cache::public_appeal::PublicAppeal;
use crate::web::public::my_link::form::MyLinkForm;
use crate::web::public::my_link::view::{MyLinkPage, MyLinkSentPage};
use crate::web::public::{
    AppealPath, Ctx, HandlerResult, cached, delay, head, language_and_appeal, see_other,
    unprocessable,
};
use crate::web::{Error, State};

pub(in crate::web) fn view(
    state: &State,
    public: &PublicAppeal,
    language: &Language,
    typed: &MyLinkForm,
    problems: &Problems,
) -> Result<MyLinkPage, Error> {
    let head = head(state, public, language)?;
    let token = form_token::token_again(&state.app, &public.appeal.slug, &typed.token);
    let form = Form::new(&head.links.my_link, &token).with_problems(
        &state.app.catalog,
        language,
        problems,
    );
    Ok(MyLinkPage {
        shell: state.shell(language),
        head,
        form,
        email: typed.email.clone(),
    })
}

/// `GET /{lang}/{slug}/my-link`, from the page cache.
pub async fn show(state: Ctx, request: HttpRequest) -> HandlerResult {
    cached(&state, &request)
}

/// `POST /{lang}/{slug}/my-link`
pub async fn send(state: Ctx, path: AppealPath, typed: web::Form<MyLinkForm>) -> HandlerResult {
    let (language, public) = language_and_appeal(&state, &path)?;
    let mut problems = Problems::default();
    let email = problems.check(Field::Email, EmailAddress::from_typed(&typed.email));
    problems.check(
        Field::Form,
        form_token::check(&state.app, &public.appeal.slug, &typed.token),
    );
    let Some(email) = email.filter(|_| problems.is_empty()) else {
        return unprocessable(
            &state,
            &language,
            &view(&state, &public, &language, &typed, &problems)?,
        );
    };
    resend_link::ask(&state.app, &public.appeal, &email, &language)?;
    Ok(see_other(
        &head(&state, &public, &language)?.links.my_link_sent,
    ))
}

/// `GET /{lang}/{slug}/my-link/sent`, from the page cache.
pub async fn sent(state: Ctx, request: HttpRequest) -> HandlerResult {
    cached(&state, &request)
}

/// The page after the form.
pub(in crate::web) fn sent_view(
    state: &State,
    public: &PublicAppeal,
    language: &Language,
) -> Result<MyLinkSentPage, Error> {
    Ok(MyLinkSentPage {
        shell: state.shell(language),
        head: head(state, public, language)?,
        delay: delay(state),
    })
}
