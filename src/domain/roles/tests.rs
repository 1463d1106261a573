//! Tests of `roles`.

use super::*;

fn granted(role: Role) -> Vec<&'static str> {
    let all = Permission::ALL
        .iter()
        .filter(|permission| role.may(**permission));
    all.map(|permission| permission.word()).collect()
}

#[test]
fn each_role_may_what_the_product_says_and_nothing_else() {
    assert_eq!(granted(Role::Owner).len(), Permission::ALL.len());
    assert_eq!(
        granted(Role::Editor),
        [
            "own",
            "figures",
            "edit",
            "signatories",
            "moderate",
            "correct",
            "export",
            "import"
        ]
    );
    assert_eq!(
        granted(Role::Moderator),
        ["own", "figures", "signatories", "moderate"]
    );
    assert_eq!(granted(Role::Viewer), ["own", "figures"]);
}
