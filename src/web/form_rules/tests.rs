//! Tests of `form_rules`.

use validator::Validate;

use super::*;

fn name(_: &str) -> Result<(), ValidationError> {
    rule::<()>(Field::Name, Err(Problem::TooLong { max: 100 }))
}

#[derive(Validate)]
struct TypedForm {
    #[validate(custom(function = "account_role"))]
    role: &'static str,
    #[validate(custom(function = "name"))]
    name: &'static str,
    #[validate(custom(function = "email"))]
    email: &'static str,
    #[validate(length(max = 3))]
    other: &'static str,
}

#[test]
fn every_problem_is_found_with_its_field_and_its_limit_in_the_order_of_the_fields() {
    let form = TypedForm {
        role: "emperor",
        name: "x",
        email: "jeanne",
        other: "long",
    };
    let mut problems = Problems::default();
    check(&mut problems, form.validate());
    let found: Vec<_> = problems.iter().collect();
    assert_eq!(
        found,
        [
            (Field::Email, Problem::EmailWithoutAt),
            (Field::Name, Problem::TooLong { max: 100 }),
            (Field::AccountRole, Problem::RoleMissing),
            // A rule of validator's own has no sentence, but it is not lost.
            (Field::Form, Problem::Empty),
        ]
    );
}
