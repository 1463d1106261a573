//! What each role sees and does.

use paraph::domain::{Role, SignatureState};
use rstest::rstest;

use super::LIST;
use crate::support::TestDatabase;
use crate::support::app::person;
use crate::support::in_process::Site;
use crate::support::organisers::{account, owner};
use crate::support::signatories::{signs, state};

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn each_role_sees_and_does_what_it_may_and_nothing_of_another_appeal(
    #[case] database: TestDatabase,
) {
    let site = Site::start(&database);
    let owner = owner(&site);
    let jeanne = signs(&site, &person("Jeanne", "jeanne@example.org"), true);
    let page = format!("{LIST}/{jeanne}");
    let moderator = account(&site, "m@example.org", Role::Moderator, &["canal"]);
    let seen = moderator.get(&page);
    assert_eq!(
        (
            seen.status,
            seen.links(&format!("{page}/correct")).len(),
            seen.links(&format!("{page}/remove")).len()
        ),
        (200, 0, 1)
    );
    let viewer = account(&site, "v@example.org", Role::Viewer, &["canal"]);
    assert_eq!(
        (viewer.get(&page).status, viewer.get(LIST).status),
        (403, 403)
    );
    assert!(viewer.get("/fr/admin/appeals/canal").links(LIST).is_empty());
    let other = page.replace("canal", "halle");
    let token = owner.get(LIST).value("main input[name=token]");
    for path in ["", "/correct", "/remove"] {
        assert_eq!(owner.get(&format!("{other}{path}")).status, 404, "{path}");
    }
    for path in ["/decide", "/remove", "/name", "/resend", "/correct"] {
        let fields = [
            ("token", token.as_str()),
            ("do", "hold"),
            ("reason", "x"),
            ("last-name", "X"),
        ];
        assert_eq!(
            owner.post(&format!("{other}{path}"), &fields).status,
            404,
            "{path}"
        );
    }
    assert_eq!(state(&site, jeanne), SignatureState::Confirmed);
}
