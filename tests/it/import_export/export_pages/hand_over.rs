//! The document to hand over to the addressee.

use super::super::*;
use super::HAND_OVER;
use crate::support::in_process::Site;
use crate::support::organisers::owner;
use crate::support::signatories::signs;
use paraph::domain::AppealId;

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn the_document_to_hand_over_holds_text_number_method_and_public_names_alone(
    #[case] database: TestDatabase,
) {
    let site = Site::start(&database);
    let odile = owner(&site);
    for (number, name) in ["Zoé <b>Zola", "Ève Élan", "Caché"].iter().enumerate() {
        let mut record = person(name, &format!("p{number}@example.org"));
        record.publish = number != 2;
        signs(&site, &record, true);
    }
    let paper = pasted("name;place;publier\nJeanne Martin;Lyon;oui\nPaul Durand;Brest;non\n");
    site.wait(async {
        let appeal = paraph::services::appeals::find(&site.app, "canal")
            .await
            .unwrap();
        let reading = reading(&paper).await;
        let import = Import {
            app: &site.app,
            appeal: &appeal,
            input: &paper,
            progress: &Progress::ignored(),
        };
        run(import, &reading, &terms(Counting::Paper), |_| {})
            .await
            .unwrap();
    });
    let page = odile.get(HAND_OVER);
    assert_eq!(
        (page.status, page.header("cache-control"), page.text("h1")),
        (200, "no-store", "Pour canal".into())
    );
    assert_eq!(
        page.texts(".names .name"),
        ["Ève Élan", "Jeanne Martin", "Zoé <b>Zola"]
    );
    assert_eq!(page.text("strong"), "vive");
    for part in [
        "feuille 12, marché du 3 mai",
        "2 signatures saisies",
        "2 autres personnes ont signé",
    ] {
        assert!(page.body.contains(part), "{part}: {}", page.body);
    }
    let texts = site
        .wait(
            site.app
                .storage_for_tests()
                .read(|c| paraph::storage::appeals::texts(c, AppealId(1))),
        )
        .unwrap();
    assert!(page.text(".versions").contains(&texts[0].sha256));
    assert!(
        !page.body.contains("@example.org")
            && !page.body.contains("Caché")
            && !page.body.contains("Durand")
    );
    assert!(page.body.trim_end().ends_with("</html>"));
}
