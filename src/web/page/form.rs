//! What every form has: where it goes, its token, and what is wrong with it.

use std::borrow::Cow;

use serde::Serialize;

use crate::domain::{Field, Language, Problem, Problems};
use crate::i18n::{Arg, Catalog};

/// A form to be filled in, or to be mended.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Form {
    /// The path it is posted to.
    pub action: String,
    /// The signed token of the form, for the hidden field `token`.
    pub token: String,
    /// What is wrong, in the order of the fields.
    pub problems: Vec<FieldProblem>,
}

/// One thing that is wrong, in words.
#[derive(Debug, Clone, Serialize)]
pub struct FieldProblem {
    /// The name of the field, or `form`.
    pub field: Cow<'static, str>,
    /// What is wrong and what to do.
    pub sentence: String,
}

impl Form {
    #[must_use]
    pub fn new(action: &str, token: &str) -> Self {
        Self {
            action: action.to_owned(),
            token: token.to_owned(),
            problems: Vec::new(),
        }
    }

    /// The same form with its problems put into words.
    #[must_use]
    pub fn with_problems(
        self,
        catalog: &Catalog,
        language: &Language,
        problems: &Problems,
    ) -> Self {
        let problems = problems.iter();
        let named = problems.map(|(field, problem)| (Field::name(field).into(), problem));
        self.with_named(catalog, language, named)
    }

    /// As [`Self::with_problems`], for fields that stand in numbered rows.
    #[must_use]
    pub fn with_named(
        mut self,
        catalog: &Catalog,
        language: &Language,
        problems: impl IntoIterator<Item = (Cow<'static, str>, Problem)>,
    ) -> Self {
        let sentences = problems.into_iter().map(|(field, problem)| {
            let max: Vec<(&str, Arg<'_>)> = problem
                .max()
                .map(|max| ("max", Arg::from(max)))
                .into_iter()
                .collect();
            let key = format!("problem-{}", problem.code());
            FieldProblem {
                field,
                sentence: catalog.text(language, &key, &max),
            }
        });
        self.problems = sentences.collect();
        self
    }
}
