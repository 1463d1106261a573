//! Extractor of organisers' forms (`application/x-www-form-urlencoded`) that checks the CSRF token of the session first.

use std::future::Future;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::web::{self, Query};
use actix_web::{FromRequest, HttpMessage, HttpRequest};
use futures_util::StreamExt;
use serde::de::DeserializeOwned;

use crate::web::admin::Admin;
use crate::web::{Error, State};

/// The maximum body size in bytes: two long texts fit.
const BODY_MAX: usize = 1024 * 1024;

/// The parsed form. The field `token` has been checked against the session.
pub struct CsrfForm<T>(pub T);

/// The fields of a form in the order sent; names may repeat.
#[derive(Clone, Default, serde::Deserialize)]
#[serde(transparent)]
pub struct FormFields(pub(super) Vec<(String, String)>);

crate::domain::hidden_debug!(FormFields);

impl FormFields {
    /// The first value of a field; empty when the field is missing.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        let field = self.0.iter().find(|(known, _)| known == name);
        field.map_or("", |(_, value)| value)
    }

    /// Every value of a field.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> + 'a {
        self.0
            .iter()
            .filter(move |(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }
}

impl<T: DeserializeOwned + 'static> FromRequest for CsrfForm<T> {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Error>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (request, mut payload) = (request.clone(), payload.take());
        Box::pin(async move {
            let admin = request.extensions().get::<Admin>().cloned();
            let state = request.app_data::<web::Data<State>>();
            let (Some(admin), Some(state)) = (admin, state) else {
                return Err(Error::NotAnAdminRoute);
            };
            let mut bytes = Vec::new();
            while let Some(chunk) = payload.next().await {
                let chunk = chunk.map_err(|_| Error::Unprocessable)?;
                if bytes.len() + chunk.len() > BODY_MAX {
                    return Err(Error::TooLarge);
                }
                bytes.extend_from_slice(&chunk);
            }
            let text = String::from_utf8(bytes).map_err(|_| Error::Unprocessable)?;
            let fields: Query<FormFields> =
                Query::from_query(&text).map_err(|_| Error::Unprocessable)?;
            admin.check_token(state, fields.get("token"))?;
            let form = Query::<T>::from_query(&text).map_err(|_| Error::Unprocessable)?;
            Ok(Self(form.into_inner()))
        })
    }
}
