//! Lists that go out: every form, the people that were asked for, and what is public alone.

use paraph::domain::{Actor, MandateShown};
use paraph::services::signatories::Mandate;
use paraph::services::signatures::{moderate, opened};

use super::*;

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn what_is_exported_comes_back_the_same_in_every_form(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let from = world.publishes("canal", "").await;
    for (number, name) in [
        "Hélène d’Auvergne",
        "=HYPERLINK(1)",
        "'=A1+1",
        "'t Hooft",
        "محمود درويش",
        "Anne; Marie, \"dite\" Ada",
    ]
    .iter()
    .enumerate()
    {
        let mut record = person(name, &format!("p{number}@example.org"));
        record.role = Some("+33, « maîtresse » ; d’école".to_owned());
        record.comment = Some("une\nligne, \"deux\"".to_owned());
        record.publish = number % 2 == 0;
        let (ticket, _) = world.posts(&from, &record).await;
        world.confirms(&ticket).await;
    }
    let (ticket, _) = world
        .posts(&from, &group("Cercle d’étude", "cercle@example.org"))
        .await;
    let waiting = world.stored(&ticket).await.unwrap();
    world.confirms(&ticket).await;
    moderate::decide(&world.app, waiting.id, moderate::Decision::Approve)
        .await
        .unwrap();
    let before = text(&world, &from, columns(Format::Csv, &KEPT)).await;
    assert_eq!(before.lines().count(), 1 + 7 + 6, "{before}");
    let folder = tempfile::tempdir().unwrap();
    for format in [Format::Csv, Format::CsvExcel, Format::Xlsx] {
        let into = world
            .publishes(&format!("copie-{}", format.word()), "")
            .await;
        let whole = exported(&world, &from, Request::new(format)).await;
        let input = file(&folder, format.word(), &whole);
        let (_, counts) = stores(&world, &into, &input, &terms(Counting::Paper)).await;
        assert_eq!(
            (counts.rows, counts.new),
            (7, 7),
            "{}: {counts:?}",
            format.word()
        );
        let after = text(&world, &into, columns(Format::Csv, &KEPT)).await;
        assert_eq!(after, before, "{}", format.word());
        assert_eq!(world.count(&into).await, self::counts(0, 0, 7));
    }
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn an_export_has_the_columns_the_order_and_the_people_that_were_asked_for(
    #[case] database: TestDatabase,
) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    for (number, (name, place)) in [
        ("Zoé Zola", "Lyon"),
        ("Ève Élan", "lyon"),
        ("Jo Eland", "Brest"),
        ("Jo Elan", "Lyon"),
    ]
    .iter()
    .enumerate()
    {
        let (first, last) = name.split_once(' ').unwrap();
        let mut record = person(
            "x",
            &format!(
                "p{number}@{}example.org",
                if number == 2 { "mail." } else { "" }
            ),
        );
        record.name =
            paraph::domain::PersonName::read(first, last, &mut Default::default()).unwrap();
        record.place = Some((*place).to_owned());
        (record.publish, record.news) = (number != 3, number == 1);
        let (ticket, _) = world.posts(&appeal, &record).await;
        world.confirms(&ticket).await;
        world.clock.advance(Timestamp::DAY);
    }
    let of = async |change: &dyn Fn(&mut Request)| {
        let mut request = columns(Format::Csv, &[Column::LastName]);
        request.raw = true;
        change(&mut request);
        let text = text(&world, &appeal, request).await;
        text.lines()
            .skip(1)
            .map(str::to_owned)
            .collect::<Vec<_>>()
            .join(" ")
    };
    assert_eq!(of(&|_| {}).await, "Zola Élan Eland Elan");
    assert_eq!(of(&|r| r.order = Order::Name).await, "Élan Elan Eland Zola");
    assert_eq!(
        of(&|r| r.filter.place = Some("LYON".into())).await,
        "Zola Élan Elan"
    );
    assert_eq!(
        of(&|r| r.filter.domain = Some("mail.example.org".into())).await,
        "Eland"
    );
    assert_eq!(
        of(&|r| r.filter.domain = Some("example.org".into())).await,
        "Zola Élan Eland Elan"
    );
    assert_eq!(
        of(&|r| r.filter.domain = Some("ample.org".into())).await,
        ""
    );
    assert_eq!(of(&|r| r.filter.publishes = Some(false)).await, "Elan");
    assert_eq!(of(&|r| r.filter.news = Some(true)).await, "Élan");
    assert_eq!(
        of(&|r| r.filter.columns.confirmed.since = Timestamp::parse("2026-03-03")).await,
        "Eland Elan"
    );
    assert_eq!(
        of(&|r| r.filter.columns.confirmed.until = Timestamp::parse("2026-03-02")).await,
        "Zola"
    );
    assert_eq!(
        of(&|r| r.filter.columns.sources = vec![Source::Paper]).await,
        ""
    );
    assert_eq!(
        of(&|r| {
            r.filter.columns.states = vec![SignatureState::Held, SignatureState::Confirmed];
            r.order = Order::Name
        })
        .await,
        "Élan Elan Eland Zola"
    );
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_block_to_print_has_what_is_public_alone_with_its_signs(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let first = "approve_groups = false\n[[first_signatories]]\nname = \"Émile Zola\"\nrole = \"écrivain\"\n[[first_signatories]]\nname = \"Ludovic Trarieux Jr.\"\n";
    let appeal = world.publishes("canal", first).await;
    for (name, role, publish) in [
        ("Zoé <b>Ry", "infirmière & mère", true),
        ("Élan", "", true),
        ("Hidden", "", false),
    ] {
        let mut record = person(name, &format!("p{}@example.org", name.len()));
        record.role = Some(role.to_owned()).filter(|role| !role.is_empty());
        record.publish = publish;
        let (ticket, _) = world.posts(&appeal, &record).await;
        world.confirms(&ticket).await;
    }
    let (ticket, _) = world
        .posts(&appeal, &group("Cercle *A*", "cercle@example.org"))
        .await;
    world.confirms(&ticket).await;
    let of = async |format| {
        let mut request = Request::new(format);
        request.order = Order::Name;
        text(&world, &appeal, request).await
    };
    assert_eq!(
        of(Format::Text).await,
        "Premiers signataires\n\nÉmile Zola, écrivain\u{202f};\nLudovic Trarieux Jr.\n\n\
             Organisations signataires\n\nCercle *A*.\n\n\
             Signataires à titre personnel\n\nÉlan\u{202f};\nZoé <b>Ry, infirmière & mère.\n"
    );
    let html = of(Format::Html).await;
    assert!(html.contains("<h2>Premiers signataires</h2>\n<ul>\n<li><bdi>Émile Zola</bdi>, <bdi>écrivain</bdi>\u{202f};</li>\n"), "{html}");
    assert!(
        html.contains(
            "<bdi>Zoé &lt;b&gt;Ry</bdi>, <bdi>infirmière &amp; mère</bdi>.</li>\n</ul>\n"
        ),
        "{html}"
    );
    let markdown = of(Format::Markdown).await;
    assert!(
        markdown.contains("- Cercle \\*A\\*.\n")
            && markdown.contains("- Zoé \\<b\\>Ry, infirmière \\& mère.\n"),
        "{markdown}"
    );
    assert!(!html.contains("Hidden") && !markdown.contains("Hidden"));
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn the_column_of_mandates_says_how_each_was_shown_and_no_document(
    #[case] database: TestDatabase,
) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let mut own_domain = group("Halle", "ada@halle.example.org");
    if let Some(organisation) = &mut own_domain.organisation {
        organisation.website = Some("https://halle.example.org/".to_owned());
    }
    let seen = Mandate {
        shown: MandateShown::Document,
        document: Some("PV du 3 mai".to_owned()),
    };
    for (record, mandate) in [
        (group("Cercle", "c@example.org"), Some(seen)),
        (group("Ligue", "l@example.org"), None),
        (own_domain, None),
    ] {
        let (ticket, _) = world.posts(&appeal, &record).await;
        let waiting = world.stored(&ticket).await.unwrap();
        world.confirms(&ticket).await;
        let opened = opened::by_id(&world.app, waiting.id).await.unwrap();
        let decided = moderate::decide_as(
            &world.app,
            Actor::Cli,
            &opened,
            opened.signature.seen(),
            moderate::Decision::Approve,
            mandate,
        )
        .await
        .unwrap();
        assert_eq!(decided, moderate::DecisionOutcome::Done);
    }
    let (ticket, _) = world
        .posts(&appeal, &person("Zoé", "zoe@example.org"))
        .await;
    world.confirms(&ticket).await;
    for order in [Order::Signing, Order::Name] {
        let mut request = columns(
            Format::JsonLines,
            &[Column::Organisation, Column::MandateShown],
        );
        request.order = order;
        let text = text(&world, &appeal, request).await;
        let mut lines: Vec<&str> = text.lines().collect();
        lines.sort_unstable();
        assert_eq!(
            lines,
            [
                r#"{"organisation":"","mandate_shown":""}"#,
                r#"{"organisation":"Cercle","mandate_shown":"document"}"#,
                r#"{"organisation":"Halle","mandate_shown":"domain"}"#,
                r#"{"organisation":"Ligue","mandate_shown":"declared"}"#,
            ]
        );
    }
    let all = text(&world, &appeal, columns(Format::Csv, Column::ALL)).await;
    assert!(
        all.contains("\"document\"") && !all.contains("PV du 3 mai"),
        "{all}"
    );
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_workbook_holds_text_alone(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    for (number, name) in ["=A1+1", "0033e", "1E5", "-3e", "Élan"].iter().enumerate() {
        let (ticket, _) = world
            .posts(&appeal, &person(name, &format!("p{number}@example.org")))
            .await;
        world.confirms(&ticket).await;
    }
    let bytes = exported(&world, &appeal, Request::new(Format::Xlsx)).await;
    let mut book: Xlsx<_> = Xlsx::new(std::io::Cursor::new(bytes)).unwrap();
    let name = book.sheet_names().remove(0);
    let range = book.worksheet_range(&name).unwrap();
    assert!(
        range
            .rows()
            .flatten()
            .all(|cell| matches!(cell, Data::String(_) | Data::Empty))
    );
    let last = range
        .rows()
        .next()
        .unwrap()
        .iter()
        .position(|cell| *cell == "last_name")
        .unwrap();
    let names: Vec<String> = range
        .rows()
        .skip(1)
        .map(|row| row[last].to_string())
        .collect();
    assert_eq!(names, ["=A1+1", "0033e", "1E5", "-3e", "Élan"]);
    assert!(book.worksheet_formula(&name).unwrap().is_empty());
    let watch = Progress::ignored();
    watch.cancel();
    let out = SharedBytes::default();
    let done = export(
        &world.app,
        &appeal,
        Request::new(Format::Xlsx),
        out.clone(),
        watch,
    )
    .await
    .unwrap();
    assert_eq!(done, Exported::Cancelled);
    assert!(out.bytes().is_empty());
}
