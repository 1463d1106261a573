//! Signing on a device that many people share, such as a tablet at a stall: nothing is kept in the browser, and the empty
//! form comes back by itself. Everybody confirms in their own mailbox.

pub(in crate::web) mod view;

use actix_web::{HttpRequest, web};

use crate::domain::{Language, Problems};
use crate::services::protection::proofs::SentForm;
use crate::web::page::{Form, Shell};
use crate::web::page_cache::public_appeal::PublicAppeal;
use crate::web::public::kiosk::view::KioskSentPage;
use crate::web::public::sign::form::{Address, IndividualForm};
use crate::web::public::sign::view::IndividualPage;
use crate::web::public::sign::{
    Sent, StoredForm, as_stored, cached_or_to_appeal, check_token, individual_view, store,
    text_changed, to_appeal,
};
use crate::web::public::{
    AppealPath, Ctx, HandlerResult, cached, head, language_and_appeal, see_other, unprocessable,
};
use crate::web::{Error, State};

/// After so many seconds a form that somebody left is empty again. The script does it sooner when nobody types.
const FORM_SECONDS: u32 = 900;
/// How many seconds the page after the form can be read.
const SENT_SECONDS: u32 = 30;

/// `GET /{lang}/{slug}/kiosk`, from the page cache.
pub async fn show(state: Ctx, request: HttpRequest, path: AppealPath) -> HandlerResult {
    cached_or_to_appeal(&state, &request, &path)
}

/// `POST /{lang}/{slug}/kiosk`. It sets no cookie.
pub async fn sign(
    state: Ctx,
    path: AppealPath,
    request: HttpRequest,
    typed: web::Form<IndividualForm>,
) -> HandlerResult {
    let (language, public) = language_and_appeal(&state, &path)?;
    if !public.appeal.takes_signatures(state.now()) {
        return Ok(to_appeal(&language, &public));
    }
    let parsed = typed.parse(public.appeal.settings.ask_comment, Address::Asked);
    let (public, problems) = match check_token(&state, &public, &typed.token, parsed) {
        Ok((text, record)) => {
            let form = SentForm {
                token: &typed.token,
                address: typed.email.as_typed(),
                proof: &typed.proof,
            };
            let posted = (text, public.referral(&typed.from), &record);
            let shown = (form, Sent::Form);
            match store(&state, &public, &language, &request, posted, shown).await? {
                StoredForm::Done { .. } => {
                    return Ok(see_other(
                        &head(&state, &public, &language)?.links.kiosk_sent,
                    ));
                }
                StoredForm::TextChanged => (as_stored(&state, &public).await?, text_changed()),
            }
        }
        Err(problems) => (public, problems),
    };
    let view = view(&state, &public, &language, &typed, Some(&problems))?;
    unprocessable(&state, &language, &view)
}

/// `GET /{lang}/{slug}/kiosk/sent`, from the page cache.
pub async fn sent(state: Ctx, request: HttpRequest) -> HandlerResult {
    cached(&state, &request)
}

/// The form as typed.
pub(in crate::web) fn view(
    state: &State,
    public: &PublicAppeal,
    language: &Language,
    typed: &IndividualForm,
    problems: Option<&Problems>,
) -> Result<IndividualPage, Error> {
    let page = individual_view(state, public, language, typed, problems)?;
    let kiosk = page.head.links.kiosk.clone();
    Ok(IndividualPage {
        is_kiosk: true,
        form: Form {
            action: kiosk.clone(),
            ..page.form
        },
        shell: Shell {
            refresh: Some(FORM_SECONDS),
            refresh_to: Some(kiosk),
            ..page.shell
        },
        ..page
    })
}

/// The page after the form.
pub(in crate::web) fn sent_view(
    state: &State,
    public: &PublicAppeal,
    language: &Language,
) -> Result<KioskSentPage, Error> {
    let head = head(state, public, language)?;
    let shell = Shell {
        refresh: Some(SENT_SECONDS),
        refresh_to: Some(head.links.kiosk.clone()),
        ..state.shell(language)
    };
    Ok(KioskSentPage { shell, head })
}
