//! The document to hand over to the addressee.

use super::super::*;
use super::HAND_OVER;
use crate::support::in_process::Site;
use crate::support::organisers::owner;
use crate::support::signatories::signs;
use paraph::domain::{AppealId, PrivateRecord, SignatureId};
use paraph::services::signatures::moderate::{self, Decision};
use paraph::web::Options;

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
        "3 noms sont publiés ici.",
        "2 signatures comptent sans que le nom paraisse.",
        "En tout : 5",
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

/// The number in a text that ends with `words`, or 0.
fn number_before(text: &str, words: &str) -> i64 {
    let before = text.split(words).next().unwrap_or_default();
    let digits = before.rsplit(' ').next().unwrap_or_default();
    digits.parse().unwrap_or_default()
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn every_figure_adds_up_whatever_became_of_the_signatures(#[case] database: TestDatabase) {
    let appeal = "+++\nslug = \"canal\"\nlanguage = \"fr\"\ntitle = \"Le canal\"\nthank_by_mail = false\n\
        [[first_signatories]]\nname = \"Jeanne Martin\"\n\
        [[first_signatories]]\nname = \"Émile Zola\"\n+++\nQu’il vive.\n";
    let site = Site::start_with_appeals(&database, Options::default(), &[appeal]);
    let odile = owner(&site);
    let decides = |id, decision| {
        site.wait(moderate::decide(&site.app, id, decision))
            .unwrap();
    };
    let signs = |record: &PrivateRecord| signs(&site, record, true);
    for number in 0..7 {
        signs(&person(
            &format!("Signe {number}"),
            &format!("s{number}@example.org"),
        ));
    }
    let silent = |number: u8| {
        let record = person(
            &format!("Caché {number}"),
            &format!("c{number}@example.org"),
        );
        signs(&PrivateRecord {
            publish: false,
            ..record
        })
    };
    silent(1);
    silent(2);
    let hidden = [1, 2, 3].map(|number| {
        let id = signs(&person(
            &format!("Masqué {number}"),
            &format!("m{number}@example.org"),
        ));
        let page = format!("/fr/admin/appeals/canal/signatories/{id}");
        odile.sends_from(&page, &format!("{page}/name"), &[("do", "hide")]);
        id
    });
    decides(hidden[2], Decision::Remove("spam".into()));
    decides(
        signs(&person("Écartée", "e@example.org")),
        Decision::Remove("spam".into()),
    );
    decides(
        signs(&person("Mise de côté", "h@example.org")),
        Decision::Hold,
    );
    decides(signs(&group("Cercle", "g@example.org")), Decision::Approve);
    signs(&group("Attend", "w@example.org"));
    site.wait(async {
        let appeal = paraph::services::appeals::find(&site.app, "canal")
            .await
            .unwrap();
        let enters = async |text: &str, label: &str| {
            let paper = pasted(text);
            let import = Import {
                app: &site.app,
                appeal: &appeal,
                input: &paper,
                progress: &Progress::ignored(),
            };
            let terms = Terms {
                label: label.to_owned(),
                ..terms(Counting::Paper)
            };
            let reading = reading(&paper).await;
            run(import, &reading, &terms, |_| {}).await.unwrap();
        };
        enters(
            "name;publier\nPaul Un;oui\nPaul Deux;non\nPaul Trois;oui\n",
            "marché",
        )
        .await;
        enters("name;publier\nLéa Un;oui\nLéa Deux;oui\n", "annulé").await;
        let all = batches(&site.app, &appeal).await.unwrap();
        let undone = all.iter().find(|batch| batch.label == "annulé").unwrap();
        undo(&site.app, &appeal, undone.id, &Progress::ignored())
            .await
            .unwrap();
    });
    let found = odile.get("/fr/admin/appeals/canal/signatories?source=paper");
    let paul = found.links("/fr/admin/appeals/canal/signatories/");
    let id = paul
        .iter()
        .find_map(|link| link.rsplit('/').next()?.parse().ok())
        .unwrap();
    decides(SignatureId(id), Decision::Remove("deux fois".into()));

    let page = odile.get(HAND_OVER);
    let cells = page.texts("dl.card dd");
    let numbers: Vec<i64> = cells.iter().filter_map(|cell| cell.parse().ok()).collect();
    let [total, people, groups, paper] = numbers[..] else {
        panic!("{cells:?}");
    };
    assert_eq!((people + groups, people, groups, paper), (total, 13, 1, 2));
    let batches = page.texts("li li");
    assert_eq!(
        batches,
        ["marché – 2 signatures saisies"],
        "as they are now"
    );
    let end = page
        .texts("section[aria-labelledby=list-title] > p")
        .pop()
        .unwrap();
    let listed = number_before(&end, " noms sont publiés");
    let silent = number_before(&end, " signatures comptent sans");
    let hidden = number_before(&end, " noms sont masqués");
    assert_eq!(
        page.texts(".names li").len(),
        usize::try_from(listed).unwrap(),
        "{end}"
    );
    assert_eq!(listed + silent + hidden, total + paper, "{end}");
    assert_eq!(hidden, 2, "{end}");
    assert!(end.contains(&format!(
        "{}, signatures recueillies hors du site comprises",
        total + paper
    )));

    // The command line is another process: the cached pages follow within a second.
    std::thread::sleep(std::time::Duration::from_secs(2));
    let list = site.visitor().get("/fr/canal/signatories");
    let names = list.texts(".names .name");
    let mut once = names.clone();
    once.sort();
    once.dedup();
    assert_eq!(
        names.len(),
        once.len(),
        "first signatories are listed once: {names:?}"
    );
    assert_eq!(names.len(), usize::try_from(listed).unwrap());
    let figures = list.texts("p.detail").join(" ");
    for (number, words) in [
        (listed, "noms sont publiés"),
        (silent, "signatures comptent sans que le nom paraisse"),
        (hidden, "noms sont masqués par les organisateurs"),
    ] {
        assert!(figures.contains(&format!("{number} {words}")), "{figures}");
    }
    for words in [
        "confirmation par e-mail",
        "acceptée par les organisateurs",
        "hors du site",
    ] {
        assert!(figures.contains(words), "{words}: {figures}");
    }
    crate::support::signatories::agrees(&site);
}
