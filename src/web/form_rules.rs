//! The rules of typed forms, which declare them with `#[derive(Validate)]`. Each rule calls the parser of the domain, so
//! that it is written once. Rules about secrets belong to the whole form (`schema`): validator copies the value of a field
//! into its error.

use actix_web::web;
use validator::{ValidateArgs, ValidationError, ValidationErrors, ValidationErrorsKind};

use crate::domain::{
    EmailAddress, Field, NewPassword, OrganiserName, PasswordOwner, Problem, Problems, Role,
};
use crate::services::accounts::passkeys;
use crate::services::delivery::deliverability;
use crate::storage::StorageError;
use crate::web::{Error, State};

const PROBLEM: &str = "problem";

/// What a parser says, with the field at which the problem is shown.
fn rule<T>(field: Field, parsed: Result<T, Problem>) -> Result<(), ValidationError> {
    parsed.map(drop).map_err(|problem| {
        let mut error = ValidationError::new(problem.code());
        error.add_param(PROBLEM.into(), &(field, problem));
        error
    })
}

/// Adds the problems that the rules of a form found, in the order of [`Field`].
pub(super) fn check(problems: &mut Problems, validated: Result<(), ValidationErrors>) {
    let errors = validated.err().map(ValidationErrors::into_errors);
    let errors = errors
        .into_iter()
        .flatten()
        .flat_map(|(_, kind)| match kind {
            ValidationErrorsKind::Field(errors) => errors,
            // Forms are flat.
            ValidationErrorsKind::Struct(_) | ValidationErrorsKind::List(_) => Vec::new(),
        });
    let problem = |mut error: ValidationError| {
        let problem = error.params.remove(PROBLEM).unwrap_or_default();
        // A rule that was not made by `rule` has no sentence of its own; the form is refused all the same.
        serde_json::from_value(problem).unwrap_or((Field::Form, Problem::Empty))
    };
    let mut found: Vec<(Field, Problem)> = errors.map(problem).collect();
    found.sort_by_key(|(field, _)| *field);
    for (field, problem) in found {
        problems.add(field, problem);
    }
}

pub(super) fn email(text: &str) -> Result<(), ValidationError> {
    rule(Field::Email, EmailAddress::from_typed(text))
}

pub(super) fn account_role(word: &str) -> Result<(), ValidationError> {
    rule(
        Field::AccountRole,
        Role::from_word(word).ok_or(Problem::RoleMissing),
    )
}

/// The name by which the other organisers know one.
pub(super) fn organiser_name(text: &str) -> Result<(), ValidationError> {
    rule(Field::Name, OrganiserName::parse(text))
}

pub(super) fn passkey_name(text: &str) -> Result<(), ValidationError> {
    rule(Field::Name, passkeys::parse_name(text))
}

/// A form with a new password, which must not resemble the name and the address of its owner. Check it with
/// [`check_with_password`].
pub(super) trait ChoosesPassword {
    fn new_password(&self) -> &str;
}

impl<F: ChoosesPassword> ChoosesPassword for &F {
    fn new_password(&self) -> &str {
        (**self).new_password()
    }
}

/// The new password of a form: a rule about the whole form.
pub(super) fn chosen_password<F: ChoosesPassword>(
    form: &F,
    owner: &PasswordOwner,
) -> Result<(), ValidationError> {
    let chosen = NewPassword::parse(form.new_password(), owner);
    rule(Field::NewPassword, chosen)
}

/// Checks a form with a new password on a blocking thread, because that takes some milliseconds. Returns the password
/// if the form has no problem.
pub(super) async fn check_with_password<F>(
    problems: &mut Problems,
    form: F,
    owner: PasswordOwner,
) -> Result<Option<NewPassword>, Error>
where
    F: ChoosesPassword + for<'v> ValidateArgs<'v, Args = &'v PasswordOwner> + Send + 'static,
{
    let checked = web::block(move || {
        let validated = form.validate_with_args(&owner);
        let password = validated
            .is_ok()
            .then(|| NewPassword::parse(form.new_password(), &owner).ok());
        (validated, password.flatten())
    });
    let (validated, password) = checked.await.map_err(|_| StorageError::Stopped)?;
    check(problems, validated);
    Ok(password.filter(|_| problems.is_empty()))
}

/// An optional DKIM selector.
pub(super) fn selector(text: &str) -> Result<(), ValidationError> {
    rule(Field::Selector, deliverability::selector(text))
}

/// A language of the organisers’ area.
pub(super) fn language(tag: &str, state: &State) -> Result<(), ValidationError> {
    rule(
        Field::Language,
        state
            .organisers_language(tag)
            .ok_or(Problem::LanguageUnknown),
    )
}

#[cfg(test)]
mod tests;
