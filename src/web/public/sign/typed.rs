//! What a browser typed in its last form, in a sealed cookie of its own: the page after signing shows the address, offers
//! the form filled in, and sends the mail again. The server stores nothing of it, so that the page says nothing about
//! who has signed.

use actix_web::HttpRequest;
use actix_web::cookie::Cookie;
use data_encoding::BASE64URL_NOPAD;
use serde::{Deserialize, Serialize};

use crate::domain::{AppealId, PrivateRecord, Problems, TextId, Timestamp};
use crate::services::protection::proofs::SentForm;
use crate::web::public::sign::email_field::EmailField;
use crate::web::public::sign::form::{Address, CollectiveForm, IndividualForm};
use crate::web::{State, cookies};

/// How long the page knows what was typed, in milliseconds.
const LIFE: i64 = Timestamp::HOUR;
/// Browsers refuse cookies of more than 4,096 octets, with name and attributes.
const LONGEST: usize = 3_800;
/// Octets.
const PADDED_TO: usize = 700;
const SEALED_FOR: &str = "typed-form";

#[derive(Clone, Serialize, Deserialize)]
pub enum TypedForm {
    Individual(IndividualForm),
    Collective(CollectiveForm),
}

#[derive(Serialize, Deserialize)]
pub struct Typed {
    pub appeal: AppealId,
    /// The text that was signed.
    pub text: TextId,
    pub at: Timestamp,
    pub form: TypedForm,
    /// Whether it came without the proof of work that was asked for: sending the mail again does not make up for that.
    #[serde(default)]
    pub no_proof: bool,
}

impl TypedForm {
    #[must_use]
    pub fn token(&self) -> &str {
        match self {
            Self::Individual(form) => &form.token,
            Self::Collective(form) => &form.token,
        }
    }

    /// What the form has to show where a proof of work is asked for.
    #[must_use]
    pub fn sent(&self) -> SentForm<'_> {
        let (proof, email) = match self {
            Self::Individual(form) => (&form.proof, &form.email),
            Self::Collective(form) => (&form.proof, &form.email),
        };
        SentForm {
            token: self.token(),
            address: email.as_typed(),
            proof,
        }
    }

    /// The word of the link through which its reader came.
    #[must_use]
    pub fn from(&self) -> &str {
        match self {
            Self::Individual(form) => &form.from,
            Self::Collective(form) => &form.from,
        }
    }

    #[must_use]
    pub fn email(&self) -> &str {
        match self {
            Self::Individual(form) => &form.email.email,
            Self::Collective(form) => &form.email.email,
        }
    }

    /// The form with the address as it was read, without its token, its proof and answers to questions.
    #[must_use]
    pub fn without_answers(mut self, record: &PrivateRecord) -> Self {
        let address = record.email.as_ref().map(EmailField::kept);
        let (token, proof, email) = match &mut self {
            Self::Individual(form) => (&mut form.token, &mut form.proof, &mut form.email),
            Self::Collective(form) => (&mut form.token, &mut form.proof, &mut form.email),
        };
        token.clear();
        proof.clear();
        *email = address.unwrap_or_default();
        self
    }

    #[must_use]
    pub fn with_token(mut self, token: String) -> Self {
        match &mut self {
            Self::Individual(form) => form.token = token,
            Self::Collective(form) => form.token = token,
        }
        self
    }

    /// # Errors
    /// All problems, in the order of the fields.
    pub fn parse(&self, asks_comment: bool) -> Result<PrivateRecord, Problems> {
        match self {
            Self::Individual(form) => form.parse(asks_comment, Address::Asked),
            Self::Collective(form) => form.parse(Address::Asked),
        }
    }
}

impl Typed {
    /// The cookie; `None` for a form that is too long for one.
    pub fn cookie(&self, state: &State) -> Option<Cookie<'static>> {
        let mut plain = serde_json::to_vec(self).ok()?;
        // White space after it, so that the length of the cookie says next to nothing about what was typed.
        plain.resize(plain.len().next_multiple_of(PADDED_TO), b' ');
        let value = BASE64URL_NOPAD.encode(&state.app.master.seal(SEALED_FOR, &plain));
        (value.len() <= LONGEST).then(|| cookies::typed(state, value, LIFE))
    }

    /// What this browser typed for the appeal within the last hour.
    pub fn read(state: &State, request: &HttpRequest, appeal: AppealId) -> Option<Self> {
        let value = cookies::read_typed(state, request)?;
        let sealed = BASE64URL_NOPAD.decode(value.as_bytes()).ok()?;
        let plain = state.app.master.open_sealed(SEALED_FOR, &sealed).ok()?;
        let typed: Self = serde_json::from_slice(&plain).ok()?;
        let is_recent = typed.at.is_within(LIFE, state.now());
        (typed.appeal == appeal && is_recent).then_some(typed)
    }
}
