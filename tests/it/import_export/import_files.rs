//! What comes in is read whatever its form and encoding, and faults stay with their rows.

use super::*;

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn every_encoding_and_headers_in_two_languages_are_understood(
    #[case] database: TestDatabase,
) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let folder = tempfile::tempdir().unwrap();
    let french = "Prénom;Nom;Qualité;Ville;Adresse e-mail\r\nHélène;Le Goff;œnologue;Orléans;h@example.org\r\n";
    let english = french
        .replace(
            "Prénom;Nom;Qualité;Ville;Adresse e-mail",
            "First name,Surname,Job title,City,E-mail",
        )
        .replace(';', ",");
    let utf16 = |text: &str, big: bool| -> Vec<u8> {
        let units = std::iter::once(0xFEFF).chain(text.encode_utf16());
        units
            .flat_map(|unit| {
                if big {
                    unit.to_be_bytes()
                } else {
                    unit.to_le_bytes()
                }
            })
            .collect()
    };
    for text in [french, &english] {
        let files = [
            text.as_bytes().to_vec(),
            format!("\u{feff}{text}").into_bytes(),
            encoding_rs::WINDOWS_1252.encode(text).0.into_owned(),
            utf16(text, false),
            utf16(text, true),
        ];
        for (number, bytes) in files.iter().enumerate() {
            let input = file(&folder, &format!("{number}.csv"), bytes);
            let (checked, left) = looks(&world, &appeal, &input, &terms(Counting::Mail)).await;
            assert!(left.is_empty(), "{number}: {left:?}");
            let record = &checked.first[0].record;
            assert_eq!(
                (record.name.first(), record.name.last()),
                ("Hélène", "Le Goff")
            );
            assert_eq!(record.role.as_deref(), Some("œnologue"));
            assert_eq!(record.place.as_deref(), Some("Orléans"));
            assert_eq!(record.email.as_ref().unwrap().as_str(), "h@example.org");
            assert!(
                !record.publish,
                "nobody said that the name may be published"
            );
        }
    }
    assert_eq!(
        world.count(&appeal).await,
        counts(0, 0, 0),
        "a look stores nothing"
    );
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn lines_and_columns_without_a_header_are_guessed_and_can_be_changed(
    #[case] database: TestDatabase,
) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let input = pasted(
        "Jeanne Martin, infirmière, Toulouse\n- Paul Durand, professeur ;\nAnne Le Goff <anne@example.org>, Brest.\n",
    );
    let (checked, left) = looks(&world, &appeal, &input, &terms(Counting::Paper)).await;
    assert!(left.is_empty(), "{left:?}");
    let all: Vec<_> = checked
        .first
        .iter()
        .map(|item| {
            (
                item.record.public_name(),
                item.record.role.clone().unwrap_or_default(),
                item.record.place.clone().unwrap_or_default(),
            )
        })
        .collect();
    let wanted = [
        ("Jeanne Martin", "infirmière", "Toulouse"),
        ("Paul Durand", "professeur", ""),
        ("Anne Le Goff", "", "Brest"),
    ];
    assert_eq!(
        all,
        wanted.map(|(a, b, c)| (a.to_owned(), b.to_owned(), c.to_owned()))
    );
    let input = pasted(
        "MARTIN;Jeanne;jeanne@example.org;infirmière\nDURAND;Paul;paul@example.org;professeur\n",
    );
    let mut guessed = guess(input, Known::default()).await.unwrap();
    assert_eq!(
        guessed.reading.columns,
        [
            Target::LastName,
            Target::FirstName,
            Target::Email,
            Target::Role
        ]
    );
    guessed.assign("4", Target::Place).unwrap();
    assert_eq!(guessed.reading.columns[3], Target::Place);
    assert!(guessed.assign("Ville", Target::Place).is_err());
    let input = pasted("Nom et prénom\tVille\nMARTIN Jeanne\tLyon\n");
    assert_eq!(
        reading(&input).await.columns,
        [Target::NameReversed, Target::Place]
    );
    let input = pasted("Nom;Ville\nJeanne Martin;Lyon\nPaul Durand;Brest\n");
    assert_eq!(reading(&input).await.columns, [Target::Name, Target::Place]);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn the_kind_of_a_group_is_understood_in_every_language_of_the_site(
    #[case] database: TestDatabase,
) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let input = pasted(
        "Organisation;Type d’organisation\nLes Éclusiers;Syndicat\nThe Bargees;UNION\nLa Gazette;média\nLe Quai;péniche\n",
    );
    let (checked, left) = looks(&world, &appeal, &input, &terms(Counting::Paper)).await;
    let kinds: Vec<_> = checked
        .first
        .iter()
        .map(|item| item.record.organisation.as_ref().unwrap().kind.word())
        .collect();
    assert_eq!(kinds, ["union", "union", "media", "other"]);
    assert!(left.is_empty() && checked.counts.incomplete == 1);
    let sentence = paraph::services::import::Reason::OrganisationKind
        .sentence(&world.app.catalog, &paraph::domain::Language::french());
    assert!(sentence.contains("syndicat"), "{sentence}");
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn hostile_cells_are_faults_of_their_row_alone(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let huge = "x".repeat(200_000);
    let text = format!(
        "name,place\nJeanne\0Martin,a\n\u{202e}nitraM,b\n{huge},c\nvisit www.example.com,d\n=A1+1,e\nPaul Durand,\"{}\"\nJeanne Martin,Toulouse\n",
        "y".repeat(300)
    );
    let folder = tempfile::tempdir().unwrap();
    let input = file(&folder, "a.csv", text.as_bytes());
    let (checked, left) = looks(&world, &appeal, &input, &terms(Counting::Paper)).await;
    let faults: Vec<_> = left
        .iter()
        .map(|item| (item.row.line, item.column))
        .collect();
    assert_eq!(
        faults,
        [(2, Some(0)), (3, Some(0)), (4, None), (5, Some(0))]
    );
    assert!(
        left.iter()
            .all(|item| item.reason.family() == Family::Fault)
    );
    for item in &left {
        let sentence = item
            .reason
            .sentence(&world.app.catalog, &paraph::domain::Language::french());
        assert!(sentence.ends_with('.') && sentence.len() > 20, "{sentence}");
    }
    assert_eq!((checked.counts.new, checked.counts.incomplete), (3, 1));
    let (_, stored) = stores(&world, &appeal, &input, &terms(Counting::Paper)).await;
    assert_eq!(stored, checked.counts);
    let safe = self::text(&world, &appeal, columns(Format::Csv, &[Column::LastName])).await;
    assert!(safe.contains("\"'=A1+1\""), "{safe}");
}
