//! The word of a link that says where a signature comes from (`?from=`). Pages are cached and the same for everybody: with
//! script the word goes into a field of the form; without, a form is sent to the address of the page that it is on, which
//! has the word in its query.

use actix_web::http::header;
use actix_web::{HttpResponse, web};
use serde::Deserialize;

use crate::domain::links::{AppealLinks, from_word};
use crate::web::public::sign::typed::TypedForm;
use crate::web::public::{AppealPath, Ctx, HandlerResult, language_and_appeal};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct CameFrom {
    pub from: String,
}

impl CameFrom {
    /// The form with the word of the query, unless it has one.
    pub(super) fn fill(self, mut form: TypedForm) -> TypedForm {
        let field = match &mut form {
            TypedForm::Individual(form) => &mut form.from,
            TypedForm::Collective(form) => &mut form.from,
        };
        if field.is_empty() {
            *field = self.from;
        }
        form
    }
}

/// `GET /{lang}/{slug}/sign`: redirects to the form on the page of the appeal, or with a known word to the form of its own,
/// which carries the word without script.
pub async fn to_form(state: Ctx, path: AppealPath, query: web::Query<CameFrom>) -> HandlerResult {
    let (language, public) = language_and_appeal(&state, &path)?;
    let links = AppealLinks::of(&language, &public.appeal.slug);
    let (mut redirect, to) = match public.referral(&query.from) {
        Some(_) => {
            let to = from_word(&links.sign_individual, &query.from);
            (HttpResponse::Found(), to)
        }
        None => (HttpResponse::PermanentRedirect(), links.sign),
    };
    Ok(redirect.insert_header((header::LOCATION, to)).finish())
}
