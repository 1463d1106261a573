//! The rules of typed forms, which declare them with `#[derive(Validate)]`. Each rule calls the parser of the domain, so
//! that it is written once. Rules about secrets belong to the whole form (`schema`): validator copies the value of a field
//! into its error.

use validator::{ValidationError, ValidationErrors, ValidationErrorsKind};

use crate::domain::{EmailAddress, Field, Problem, Problems, Role};
use crate::services::delivery::deliverability;
use crate::web::State;

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

/// An optional DKIM selector.
pub(super) fn selector(text: &str) -> Result<(), ValidationError> {
    rule(Field::Selector, deliverability::selector(text))
}

/// A language of the site.
pub(super) fn language(tag: &str, state: &State) -> Result<(), ValidationError> {
    rule(
        Field::Language,
        state.language(tag).ok_or(Problem::LanguageUnknown),
    )
}

#[cfg(test)]
mod tests;
