//! Appeal files and the editor change the same appeal.

use paraph::domain::AppealFile;
use paraph::services::appeals::{self, Imported};
use paraph::storage;
use rstest::rstest;

use super::{leads_to, opens, sends};
use crate::support::TestDatabase;
use crate::support::in_process::Site;
use crate::support::organisers::owner;

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn file_and_browser_agree(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let odile = owner(&site);
    let file = "+++\nslug = \"quai\"\nlanguage = \"fr\"\ntitle = \"Le quai\"\nsender = \"Le quai <quai@example.org>\"\ncloses = 2026-12-31\n\
            notice = \"Adopté.\"\n[[links]]\ntitle = \"Le plan\"\nurl = \"https://example.org/plan\"\nkind = \"document\"\n\
            [[first_signatories]]\nname = \"Jeanne Martin\"\nrole = \"éclusière\"\n+++\n\nUn quai.\n\nPour tous.\n";
    let import = || {
        site.wait(appeals::import(&site.app, AppealFile::parse(file).unwrap()))
            .unwrap()
    };
    assert_eq!(import(), Imported::Created);
    let text = "/fr/admin/appeals/quai/texts/fr";
    let page = odile.get(text);
    assert_eq!(
        (
            page.value("#title"),
            page.value("#notice"),
            page.value("#link-url-row-1")
        ),
        (
            "Le quai".into(),
            "Adopté.".into(),
            "https://example.org/plan".into()
        )
    );
    opens(&odile, "/fr/admin/appeals/quai/publish");
    // A browser ends lines in its own way; the wording is the same.
    let saved = sends(
        &odile,
        text,
        &[
            ("title", " Le quai "),
            ("text", "Un quai.\r\n\r\nPour tous.\r\n"),
            ("notice", "Adopté."),
            ("link-title-row-1", "Le plan"),
            ("link-url-row-1", "https://example.org/plan"),
            ("link-kind-row-1", "document"),
        ],
    );
    leads_to(&saved, &format!("{text}?done=saved"));
    let edit = odile.get("/fr/admin/appeals/quai/edit");
    assert_eq!(edit.value("#closes"), "2027-01-01T00:00:00");
    assert!(edit.body.contains("Le quai &lt;quai@example.org&gt;"));
    assert_eq!(
        import(),
        Imported::Updated,
        "the file finds the wording as it left it"
    );
    let id = site.appeal("quai");
    let first = site
        .wait(
            site.app
                .storage_for_tests()
                .read(move |c| storage::public_list::first(c, id)),
        )
        .unwrap();
    assert_eq!(first.len(), 1);
}
