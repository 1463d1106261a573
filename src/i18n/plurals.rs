//! Plural forms by the rules of CLDR in ICU4X. Those inside Fluent are of 2020 and have lost the “mod 100” of Arabic and
//! Breton on the way, so that 103 would not be “few”. Therefore each choice by a number calls a function of ours:
//! `{ $count -> [0] … [one] … }` is loaded as `{ PLURAL($count, 0) -> [exactly-0] … [one] … }`.

use fluent_bundle::{FluentArgs, FluentValue};
use fluent_syntax::ast::{
    CallArguments, Entry, Expression, Identifier, InlineExpression, Pattern, PatternElement,
    Resource, Variant, VariantKey,
};
use fluent_syntax::{parser, serializer};

use super::formats;

/// The name of the function.
pub(super) const FUNCTION: &str = "PLURAL";

/// The source with its choices rewritten.
///
/// # Errors
/// The first syntax error.
pub(super) fn rewritten(source: String) -> Result<String, String> {
    let mut resource: Resource<String> = parser::parse(source)
        .map_err(|(_, errors)| errors.first().map_or_else(String::new, ToString::to_string))?;
    for entry in &mut resource.body {
        if let Entry::Message(message) = entry
            && let Some(pattern) = &mut message.value
        {
            rewrite(pattern);
        }
    }
    Ok(serializer::serialize(&resource))
}

fn rewrite(pattern: &mut Pattern<String>) {
    for element in &mut pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            rewrite_expression(expression);
        }
    }
}

fn rewrite_expression(expression: &mut Expression<String>) {
    match expression {
        Expression::Inline(InlineExpression::Placeable { expression }) => {
            rewrite_expression(expression);
        }
        Expression::Inline(_) => {}
        Expression::Select { selector, variants } => {
            for variant in variants.iter_mut() {
                rewrite(&mut variant.value);
            }
            if matches!(selector, InlineExpression::VariableReference { .. }) {
                let exact = variants
                    .iter_mut()
                    .filter_map(exact_key)
                    .collect::<Vec<_>>();
                let mut positional = vec![selector.clone()];
                positional.extend(exact);
                *selector = InlineExpression::FunctionReference {
                    id: Identifier {
                        name: FUNCTION.to_owned(),
                    },
                    arguments: CallArguments {
                        positional,
                        named: Vec::new(),
                    },
                };
            }
        }
    }
}

/// The number that a variant is for, whose key becomes a name.
fn exact_key(variant: &mut Variant<String>) -> Option<InlineExpression<String>> {
    let VariantKey::NumberLiteral { value } = &variant.key else {
        return None;
    };
    let number = InlineExpression::NumberLiteral {
        value: value.clone(),
    };
    variant.key = VariantKey::Identifier {
        name: format!("exactly-{value}"),
    };
    Some(number)
}

/// The function for a language: the name of one of the exact numbers, else the category. A text is returned as it is.
pub(super) fn choose<'a>(
    tag: &str,
    values: &[FluentValue<'a>],
    _: &FluentArgs<'_>,
) -> FluentValue<'a> {
    let (count, exact) = match values {
        [FluentValue::Number(count), exact @ ..] => (integer(count.value), exact),
        [text, ..] => return text.clone(),
        [] => return FluentValue::Error,
    };
    let mut exact = exact.iter().filter_map(|value| match value {
        FluentValue::Number(number) => Some(integer(number.value)),
        _ => None,
    });
    match exact.find(|number| *number == count) {
        Some(number) => format!("exactly-{number}").into(),
        None => formats::plural(tag, count).into(),
    }
}

#[allow(
    clippy::cast_possible_truncation,
    reason = "integers come from i64 counts far below 2^53"
)]
fn integer(value: f64) -> i64 {
    value as i64
}
