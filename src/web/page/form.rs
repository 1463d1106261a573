//! What all HTML forms have: action, token, problems.

use std::borrow::Cow;

use serde::Serialize;

use crate::domain::{Field, Language, Problem, Problems, Revision};
use crate::i18n::{Arg, Catalog};

#[derive(Debug, Clone, Default, Serialize)]
pub struct Form {
    /// The path that it is posted to.
    pub action: String,
    /// The value of the hidden field `token`.
    pub token: String,
    /// The value of the hidden field `revision`: what the reader of the form sees of a signature.
    pub revision: Option<Revision>,
    /// In the order of the fields.
    pub problems: Vec<FieldProblem>,
    /// What to do although nothing is wrong; only without problems.
    pub notice: Option<String>,
}

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
            ..Self::default()
        }
    }

    /// A form that changes a signature as its reader sees it, which is at this revision.
    #[must_use]
    pub fn about(self, seen: Revision) -> Self {
        Self {
            revision: Some(seen),
            ..self
        }
    }

    /// Adds problems, as sentences in the language.
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

    /// As [`Self::with_problems`], for fields with generated names, such as those of numbered rows.
    #[must_use]
    pub fn with_named(
        mut self,
        catalog: &Catalog,
        language: &Language,
        problems: impl IntoIterator<Item = (Cow<'static, str>, Problem)>,
    ) -> Self {
        let problems: Vec<_> = problems.into_iter().collect();
        if let [(_, problem)] = problems.as_slice()
            && problem.is_nobodys_fault()
        {
            let key = format!("problem-{}", problem.code());
            self.notice = Some(catalog.text(language, &key, &[]));
            return self;
        }
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
