//! Names that come in and lists that go out, on both databases: every form and encoding, hostile cells, faults beside
//! their rows, batches that break off, go on and are taken back, and a number that stays exact.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::io::Write;
use std::sync::{Arc, Mutex};

use calamine::{Data, Reader, Xlsx};
use paraph::domain::{Appeal, Count, Counting, ImportState, SignatureState, Source, Timestamp};
use paraph::services::confirm::refuse;
use paraph::services::export::{Column, Exported, Format, Order, Request, export};
use paraph::services::import::{
    Checked, Counts, Family, Input, Known, LeftOut, Outcome, Reading, Target, Terms, Undone,
    batches, check, guess, resume, run, undo,
};
use paraph::services::{Watch, housekeeping, manage};
use paraph::storage::{SignOutcome, signatures};
use support::app::{World, group, person};
use support::both_databases;

/// Bytes that two sides share.
#[derive(Clone, Default)]
struct Out(Arc<Mutex<Vec<u8>>>);

impl Write for Out {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

async fn exported(world: &World, appeal: &Appeal, request: Request) -> Vec<u8> {
    let out = Out::default();
    let done = export(&world.app, appeal, request, out.clone(), Watch::nobody())
        .await
        .unwrap();
    assert!(matches!(done, Exported::Whole(_)));
    let bytes = out.0.lock().unwrap();
    bytes.clone()
}

async fn text(world: &World, appeal: &Appeal, request: Request) -> String {
    String::from_utf8(exported(world, appeal, request).await).unwrap()
}

fn columns(format: Format, columns: &[Column]) -> Request {
    Request {
        columns: columns.to_vec(),
        ..Request::new(format)
    }
}

/// What comes back the same after an export and an import.
const KEPT: [Column; 12] = [
    Column::Kind,
    Column::FirstName,
    Column::LastName,
    Column::Role,
    Column::Organisation,
    Column::OrganisationKind,
    Column::Function,
    Column::Place,
    Column::Country,
    Column::Email,
    Column::PublishName,
    Column::Comment,
];

fn terms(counting: Counting) -> Terms {
    Terms {
        counting,
        source: Source::Paper,
        label: "feuille 12, marché du 3 mai".to_owned(),
        collected_at: None,
        done_by: "Ada".to_owned(),
        basis: "phrase en tête de la feuille".to_owned(),
        publish: None,
        keep_possible: false,
        again: false,
        between_mails: 100,
    }
}

fn pasted(text: &str) -> Input {
    Input::Pasted(Arc::from(text))
}

fn file(folder: &tempfile::TempDir, name: &str, bytes: &[u8]) -> Input {
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    Input::File(path)
}

async fn reading(input: &Input) -> Reading {
    guess(input.clone(), Known::default())
        .await
        .unwrap()
        .reading
}

async fn looks(
    world: &World,
    appeal: &Appeal,
    input: &Input,
    terms: &Terms,
) -> (Checked, Vec<LeftOut>) {
    let mut left = Vec::new();
    let reading = reading(input).await;
    let watch = Watch::nobody();
    let checked = check(&world.app, appeal, input, &reading, terms, &watch, |one| {
        left.push(one.clone())
    });
    (checked.await.unwrap().unwrap(), left)
}

async fn stores(world: &World, appeal: &Appeal, input: &Input, terms: &Terms) -> (i64, Counts) {
    let reading = reading(input).await;
    let watch = Watch::nobody();
    match run(&world.app, appeal, input, &reading, terms, &watch, |_| {})
        .await
        .unwrap()
    {
        Outcome::Done(done) => (done.batch, done.counts),
        other => panic!("{other:?}"),
    }
}

async fn takes_back(world: &World, appeal: &Appeal, batch: i64) -> Undone {
    undo(&world.app, appeal, batch, &Watch::nobody())
        .await
        .unwrap()
}

fn counts(individuals: i64, organisations: i64, paper: i64) -> Count {
    Count {
        individuals,
        organisations,
        paper,
    }
}

/// A list of `rows` people, every tenth at fault.
fn list(rows: usize) -> String {
    let mut text = "Prénom;Nom;Qualité;Ville;Courriel\r\n".to_owned();
    for row in 0..rows {
        let address = match row % 10 {
            9 => "no address".to_owned(),
            _ => format!("p{row}@example.org"),
        };
        text += &format!(
            "Jeanne;Martin {};infirmière;Toulouse;{address}\r\n",
            char::from(b'a' + (row % 26) as u8)
        );
    }
    text
}

both_databases! {
    async fn what_is_exported_comes_back_the_same_in_every_form(database: TestDatabase) {
        let world = World::open(&database).await;
        let from = world.publishes("canal", "").await;
        for (number, name) in ["Hélène d’Auvergne", "=HYPERLINK(1)", "'t Hooft", "محمود درويش", "Anne; Marie, \"dite\" Ada"].iter().enumerate() {
            let mut record = person(name, &format!("p{number}@example.org"));
            record.role = Some("+33, « maîtresse » ; d’école".to_owned());
            record.comment = Some("une\nligne, \"deux\"".to_owned());
            record.publish = number % 2 == 0;
            let (ticket, _) = world.posts(&from, &record).await;
            world.confirms(&ticket).await;
        }
        let (ticket, _) = world.posts(&from, &group("Cercle d’étude", "cercle@example.org")).await;
        let waiting = world.stored(&ticket).await.unwrap();
        world.confirms(&ticket).await;
        paraph::services::moderate::decide(&world.app, waiting.id, paraph::services::moderate::Decision::Approve).await.unwrap();
        let before = text(&world, &from, columns(Format::Csv, &KEPT)).await;
        assert_eq!(before.lines().count(), 1 + 6 + 5, "{before}");
        let folder = tempfile::tempdir().unwrap();
        for format in [Format::Csv, Format::CsvExcel, Format::Xlsx] {
            let into = world.publishes(&format!("copie-{}", format.word()), "").await;
            let whole = exported(&world, &from, Request::new(format)).await;
            let input = file(&folder, format.word(), &whole);
            let (_, counts) = stores(&world, &into, &input, &terms(Counting::Paper)).await;
            assert_eq!((counts.rows, counts.new), (6, 6), "{}: {counts:?}", format.word());
            let after = text(&world, &into, columns(Format::Csv, &KEPT)).await;
            assert_eq!(after, before, "{}", format.word());
            assert_eq!(world.count(&into).await, self::counts(0, 0, 6));
        }
    }

    async fn every_encoding_and_headers_in_two_languages_are_understood(database: TestDatabase) {
        let world = World::open(&database).await;
        let appeal = world.publishes("canal", "").await;
        let folder = tempfile::tempdir().unwrap();
        let french = "Prénom;Nom;Qualité;Ville;Adresse e-mail\r\nHélène;Le Goff;œnologue;Orléans;h@example.org\r\n";
        let english = french
            .replace("Prénom;Nom;Qualité;Ville;Adresse e-mail", "First name,Surname,Job title,City,E-mail")
            .replace(';', ",");
        let utf16 = |text: &str, big: bool| -> Vec<u8> {
            let units = std::iter::once(0xFEFF).chain(text.encode_utf16());
            units.flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
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
                assert_eq!((record.name.first(), record.name.last()), ("Hélène", "Le Goff"));
                assert_eq!(record.role.as_deref(), Some("œnologue"));
                assert_eq!(record.place.as_deref(), Some("Orléans"));
                assert_eq!(record.email.as_ref().unwrap().as_str(), "h@example.org");
                assert!(!record.publish, "nobody said that the name may be published");
            }
        }
        assert_eq!(world.count(&appeal).await, counts(0, 0, 0), "a look stores nothing");
    }

    async fn lines_and_columns_without_a_header_are_guessed_and_can_be_changed(database: TestDatabase) {
        let world = World::open(&database).await;
        let appeal = world.publishes("canal", "").await;
        let input = pasted("Jeanne Martin, infirmière, Toulouse\n- Paul Durand, professeur ;\nAnne Le Goff <anne@example.org>, Brest.\n");
        let (checked, left) = looks(&world, &appeal, &input, &terms(Counting::Paper)).await;
        assert!(left.is_empty(), "{left:?}");
        let all: Vec<_> = checked.first.iter().map(|one| (one.record.public_name(), one.record.role.clone().unwrap_or_default(), one.record.place.clone().unwrap_or_default())).collect();
        let wanted = [("Jeanne Martin", "infirmière", "Toulouse"), ("Paul Durand", "professeur", ""), ("Anne Le Goff", "", "Brest")];
        assert_eq!(all, wanted.map(|(a, b, c)| (a.to_owned(), b.to_owned(), c.to_owned())));
        let input = pasted("MARTIN;Jeanne;jeanne@example.org;infirmière\nDURAND;Paul;paul@example.org;professeur\n");
        let mut guessed = guess(input, Known::default()).await.unwrap();
        assert_eq!(guessed.reading.columns, [Target::LastName, Target::FirstName, Target::Email, Target::Role]);
        guessed.assign("4", Target::Place).unwrap();
        assert_eq!(guessed.reading.columns[3], Target::Place);
        assert!(guessed.assign("Ville", Target::Place).is_err());
        let input = pasted("Nom et prénom\tVille\nMARTIN Jeanne\tLyon\n");
        assert_eq!(reading(&input).await.columns, [Target::NameReversed, Target::Place]);
        let input = pasted("Nom;Ville\nJeanne Martin;Lyon\nPaul Durand;Brest\n");
        assert_eq!(reading(&input).await.columns, [Target::Name, Target::Place]);
    }

    async fn hostile_cells_are_faults_of_their_row_alone(database: TestDatabase) {
        let world = World::open(&database).await;
        let appeal = world.publishes("canal", "").await;
        let huge = "x".repeat(200_000);
        let text = format!(
            "name,place\nJeanne\0Martin,a\n\u{202e}nitraM,b\n{huge},c\nvisit www.example.com,d\n=1+1,e\nPaul Durand,\"{}\"\nJeanne Martin,Toulouse\n",
            "y".repeat(300)
        );
        let folder = tempfile::tempdir().unwrap();
        let input = file(&folder, "a.csv", text.as_bytes());
        let (checked, left) = looks(&world, &appeal, &input, &terms(Counting::Paper)).await;
        let faults: Vec<_> = left.iter().map(|one| (one.row.line, one.column)).collect();
        assert_eq!(faults, [(2, Some(0)), (3, Some(0)), (4, None), (5, Some(0)), (7, Some(1))]);
        assert!(left.iter().all(|one| one.reason.family() == Family::Fault));
        for one in &left {
            let sentence = one.reason.sentence(&world.app.catalog, &paraph::domain::Language::french());
            assert!(sentence.ends_with('.') && sentence.len() > 20, "{sentence}");
        }
        assert_eq!(checked.counts.new, 2);
        let (_, stored) = stores(&world, &appeal, &input, &terms(Counting::Paper)).await;
        assert_eq!(stored, checked.counts);
        let safe = self::text(&world, &appeal, columns(Format::Csv, &[Column::LastName])).await;
        assert!(safe.contains("\"'=1+1\""), "{safe}");
    }

    async fn of_a_thousand_rows_a_tenth_is_at_fault_and_the_undo_restores_the_number(database: TestDatabase) {
        let world = World::open(&database).await;
        let appeal = world.publishes("canal", "").await;
        let (ticket, _) = world.posts(&appeal, &person("Jeanne", "p0@example.org")).await;
        world.confirms(&ticket).await;
        let before = world.count(&appeal).await;
        let rows = text(&world, &appeal, Request::new(Format::JsonLines)).await;
        let input = pasted(&list(1_000));
        let (checked, left) = looks(&world, &appeal, &input, &terms(Counting::Paper)).await;
        assert_eq!((checked.counts.rows, checked.counts.faults, checked.counts.stored, checked.counts.new), (1_000, 100, 1, 899));
        assert_eq!(left.len(), 101);
        assert_eq!(left[1].row.line, 11);
        let (batch, stored) = stores(&world, &appeal, &input, &terms(Counting::Paper)).await;
        assert_eq!(stored, checked.counts);
        assert_eq!(world.count(&appeal).await, counts(1, 0, 899));
        let watch = Watch::nobody();
        let again = run(&world.app, &appeal, &input, &reading(&input).await, &terms(Counting::Paper), &watch, |_| {}).await.unwrap();
        assert!(matches!(again, Outcome::SameFile(same) if same.id == batch));
        assert_eq!(takes_back(&world, &appeal, batch).await, Undone::Done { removed: 899, kept: 0 });
        assert_eq!(world.count(&appeal).await, before);
        assert_eq!(text(&world, &appeal, Request::new(Format::JsonLines)).await, rows);
        assert_eq!(takes_back(&world, &appeal, batch).await, Undone::Already);
        let (_, stored) = stores(&world, &appeal, &input, &terms(Counting::Paper)).await;
        assert_eq!(stored.new, 899, "what was taken back can be imported again");
    }

    async fn what_its_owners_changed_or_withdrew_stays_when_a_batch_is_taken_back(database: TestDatabase) {
        let world = World::open(&database).await;
        let appeal = world.publishes("canal", "").await;
        let input = pasted("name;email;publish\nAda;ada@example.org;oui\nBob;bob@example.org;oui\nEve;eve@example.org;non\n");
        let (batch, _) = stores(&world, &appeal, &input, &terms(Counting::Paper)).await;
        assert_eq!(world.finds(&appeal, "a").await, ["Ada"]);
        let mut opened = Vec::new();
        for id in [1, 2] {
            opened.push(paraph::services::moderate::show(&world.app, id).await.unwrap());
        }
        assert!(manage::set_publish(&world.app, &opened[0], false).await.unwrap());
        assert!(manage::withdraw(&world.app, &opened[1]).await.unwrap());
        assert_eq!(world.count(&appeal).await, counts(0, 0, 2));
        assert_eq!(takes_back(&world, &appeal, batch).await, Undone::Done { removed: 1, kept: 2 });
        assert_eq!(world.count(&appeal).await, counts(0, 0, 1));
        let (_, left) = looks(&world, &appeal, &input, &terms(Counting::Paper)).await;
        let states: Vec<_> = left.iter().map(|one| one.reason).collect();
        use paraph::services::import::Reason::Known;
        assert_eq!(states, [Known(SignatureState::Confirmed), Known(SignatureState::Withdrawn)]);
    }

    async fn people_asked_by_mail_count_once_they_confirm_and_behind_those_who_sign(database: TestDatabase) {
        let world = World::open(&database).await;
        let appeal = world.publishes("canal", "").await;
        let (ticket, _) = world.posts(&appeal, &person("Non", "non@example.org")).await;
        let opened = world.opens(&ticket).await;
        refuse(&world.app, &opened).await.unwrap();
        world.mails().await;
        let input = pasted("name;email\nAda;ada@example.org\nBob;bob@example.org\nNon;non@example.org\nBob;BOB+x@example.org\nEve;\n");
        let ask = Terms { source: Source::Email, between_mails: Timestamp::MINUTE, ..terms(Counting::Mail) };
        let (batch, counted) = stores(&world, &appeal, &input, &ask).await;
        assert_eq!((counted.new, counted.mail, counted.in_file, counted.faults), (2, 1, 1, 1));
        assert_eq!(world.count(&appeal).await, counts(0, 0, 0));
        assert_eq!(world.mails().await.len(), 1, "the second mail waits for its turn");
        world.clock.advance(Timestamp::MINUTE);
        assert_eq!(world.mails().await.len(), 1);
        let id = appeal.id;
        let pending = world.app.storage.read(move |c| signatures::page(c, id, &[SignatureState::Pending], 0, 10)).await.unwrap();
        assert_eq!(pending.len(), 2);
        assert!(pending.iter().all(|one| one.source == Source::Email && one.import == Some(batch)));
        let token = paraph::services::compose::token_text(&world.app, &pending[0], paraph::vault::Purpose::Confirm);
        let opened = paraph::services::confirm::open(&world.app, &token, paraph::vault::Purpose::Confirm).await.unwrap().unwrap();
        paraph::services::confirm::confirm(&world.app, &opened, opened.signature.revision).await.unwrap();
        assert_eq!(world.count(&appeal).await, counts(1, 0, 0), "a proven mailbox is counted with the others");
        world.clock.advance(Timestamp::HOUR);
        let (_, outcome) = world.posts(&appeal, &person("Bobby", "bob@example.org")).await;
        assert_eq!(outcome, SignOutcome::Replaced);
        assert_eq!(takes_back(&world, &appeal, batch).await, Undone::Done { removed: 0, kept: 2 });
        assert_eq!(world.count(&appeal).await, counts(1, 0, 0));
    }

    async fn a_batch_that_broke_off_goes_on_where_it_ended(database: TestDatabase) {
        let world = World::open(&database).await;
        let appeal = world.publishes("canal", "").await;
        let mut text = "name;place\n".to_owned();
        for row in 0..3_500 {
            let letters: String = (0..4).map(|at| char::from(b'a' + ((row / 26_usize.pow(at)) % 26) as u8)).collect();
            text += &format!("Ada {letters};Lyon\n");
        }
        let input = pasted(&text);
        let stopping = Arc::new(Mutex::new(None::<Watch>));
        let inner = Arc::clone(&stopping);
        let watch = Watch::new(move |rows| if rows >= 2_000 && let Some(watch) = &*inner.lock().unwrap() { watch.cancel() });
        *stopping.lock().unwrap() = Some(watch.clone());
        let reading = reading(&input).await;
        let ended = run(&world.app, &appeal, &input, &reading, &terms(Counting::Paper), &watch, |_| {}).await.unwrap();
        let Outcome::Cancelled(part) = ended else { panic!("{ended:?}") };
        assert_eq!(part.counts.new, 2_000);
        assert_eq!(world.count(&appeal).await, counts(0, 0, 2_000));
        let known = batches(&world.app, &appeal).await.unwrap();
        assert_eq!((known[0].state, known[0].rows_read, known[0].imported), (ImportState::Unfinished, 2_000, 2_000));
        let other = pasted("name\nBob\n");
        let watch = Watch::nobody();
        let ended = resume(&world.app, &appeal, &other, part.batch, &watch, |_| {}).await.unwrap();
        assert!(matches!(ended, Outcome::OtherFile(_)));
        let ended = resume(&world.app, &appeal, &input, part.batch, &watch, |_| {}).await.unwrap();
        let Outcome::Done(rest) = ended else { panic!("{ended:?}") };
        assert_eq!((rest.counts.rows, rest.counts.new), (1_500, 1_500));
        assert_eq!(world.count(&appeal).await, counts(0, 0, 3_500));
        let known = batches(&world.app, &appeal).await.unwrap();
        assert_eq!((known[0].state, known[0].imported, known[0].left_out), (ImportState::Done, 3_500, 0));
        let ended = resume(&world.app, &appeal, &input, part.batch, &watch, |_| {}).await.unwrap();
        assert!(matches!(ended, Outcome::NotUnfinished(_)));
    }

    async fn people_without_an_address_are_told_as_possible_duplicates(database: TestDatabase) {
        let world = World::open(&database).await;
        let appeal = world.publishes("canal", "").await;
        let mut known = person("Jeanne Martin", "jeanne@example.org");
        (known.place, known.publish) = (Some("Toulouse".to_owned()), false);
        let (ticket, _) = world.posts(&appeal, &known).await;
        world.confirms(&ticket).await;
        let input = pasted("name;place\njeanne MARTIN;toulouse\nJeanne Martin;Lyon\nPaul Durand;Lyon\nPaul Durand;Lyon\n");
        let (batch, counted) = stores(&world, &appeal, &input, &terms(Counting::Paper)).await;
        assert_eq!((counted.new, counted.possible), (2, 2));
        takes_back(&world, &appeal, batch).await;
        let keep = Terms { keep_possible: true, ..terms(Counting::Paper) };
        let (_, counted) = stores(&world, &appeal, &input, &keep).await;
        assert_eq!((counted.new, counted.possible), (4, 0));
    }

    async fn a_group_on_paper_counts_once(database: TestDatabase) {
        let world = World::open(&database).await;
        let appeal = world.publishes("canal", "approve_groups = false").await;
        let (ticket, _) = world.posts(&appeal, &group("Les Amis du canal", "amis@example.org")).await;
        world.confirms(&ticket).await;
        let input = pasted("organisation;ville\nLes amis du canal;Lyon\nCercle des bateliers;Lyon\nLe cercle des Bateliers;Paris\n");
        let (batch, counted) = stores(&world, &appeal, &input, &terms(Counting::Paper)).await;
        assert_eq!((counted.new, counted.stored), (1, 2));
        assert_eq!(world.count(&appeal).await, counts(0, 1, 1));
        takes_back(&world, &appeal, batch).await;
        assert_eq!(world.count(&appeal).await, counts(0, 1, 0));
    }

    async fn the_appeal_s_file_and_the_erasure_leave_and_empty_imported_rows(database: TestDatabase) {
        let world = World::open(&database).await;
        let first = "erase_after_days = 1\ncloses = 2026-03-10\n[[first_signatories]]\nname = \"Émile Zola\"\n";
        let appeal = world.publishes("canal", first).await;
        let input = pasted("name;place;publier\nJeanne Martin;Lyon;oui\n");
        stores(&world, &appeal, &input, &terms(Counting::Paper)).await;
        assert_eq!(world.count(&appeal).await, counts(1, 0, 1));
        let again = format!("+++\nslug = \"canal\"\nlanguage = \"fr\"\ntitle = \"Le canal\"\n{first}\n+++\nQu’il vive.\n");
        paraph::services::appeals::import(&world.app, paraph::domain::AppealFile::parse(&again).unwrap()).await.unwrap();
        assert_eq!(world.count(&appeal).await, counts(1, 0, 1), "the file speaks of its first signatories alone");
        world.clock.advance(30 * Timestamp::DAY);
        assert_eq!(housekeeping::erase_due(&world.app).await.unwrap(), 1);
        assert_eq!(world.count(&appeal).await, counts(1, 0, 1));
        let batch = batches(&world.app, &appeal).await.unwrap().remove(0);
        assert_eq!((batch.label.as_str(), batch.done_by.as_str(), batch.basis.as_str()), ("", "", ""));
        let rest = text(&world, &appeal, Request::new(Format::JsonLines)).await;
        assert!(!rest.contains("Martin") && rest.lines().count() == 2, "{rest}");
        let gone = world.appeal("canal").await;
        let watch = Watch::nobody();
        let refused = run(&world.app, &gone, &input, &reading(&input).await, &Terms { again: true, ..terms(Counting::Paper) }, &watch, |_| {}).await;
        assert!(refused.is_err());
    }

    async fn an_export_has_the_columns_the_order_and_the_people_that_were_asked_for(database: TestDatabase) {
        let world = World::open(&database).await;
        let appeal = world.publishes("canal", "").await;
        for (number, (name, place)) in [("Zoé Zola", "Lyon"), ("Ève Élan", "lyon"), ("Jo Eland", "Brest"), ("Jo Elan", "Lyon")].iter().enumerate() {
            let (first, last) = name.split_once(' ').unwrap();
            let mut record = person("x", &format!("p{number}@{}example.org", if number == 2 { "mail." } else { "" }));
            record.name = paraph::domain::PersonName::read(first, last, &mut Default::default()).unwrap();
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
            text.lines().skip(1).map(str::to_owned).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(of(&|_| {}).await, "Zola Élan Eland Elan");
        assert_eq!(of(&|r| r.order = Order::Name).await, "Élan Elan Eland Zola");
        assert_eq!(of(&|r| r.filter.place = Some("LYON".into())).await, "Zola Élan Elan");
        assert_eq!(of(&|r| r.filter.domain = Some("mail.example.org".into())).await, "Eland");
        assert_eq!(of(&|r| r.filter.domain = Some("example.org".into())).await, "Zola Élan Eland Elan");
        assert_eq!(of(&|r| r.filter.domain = Some("ample.org".into())).await, "");
        assert_eq!(of(&|r| r.filter.publishes = Some(false)).await, "Elan");
        assert_eq!(of(&|r| r.filter.news = Some(true)).await, "Élan");
        assert_eq!(of(&|r| r.filter.since = Timestamp::parse("2026-03-03")).await, "Eland Elan");
        assert_eq!(of(&|r| r.filter.until = Timestamp::parse("2026-03-02")).await, "Zola");
        assert_eq!(of(&|r| r.filter.sources = vec![Source::Paper]).await, "");
        assert_eq!(of(&|r| { r.filter.states = vec![SignatureState::Held, SignatureState::Confirmed]; r.order = Order::Name }).await, "Élan Elan Eland Zola");
    }

    async fn a_block_to_print_has_what_is_public_alone_with_its_signs(database: TestDatabase) {
        let world = World::open(&database).await;
        let first = "approve_groups = false\n[[first_signatories]]\nname = \"Émile Zola\"\nrole = \"écrivain\"\n[[first_signatories]]\nname = \"Ludovic Trarieux Jr.\"\n";
        let appeal = world.publishes("canal", first).await;
        for (name, role, publish) in [("Zoé <b>Ry", "infirmière & mère", true), ("Élan", "", true), ("Hidden", "", false)] {
            let mut record = person(name, &format!("p{}@example.org", name.len()));
            record.role = Some(role.to_owned()).filter(|role| !role.is_empty());
            record.publish = publish;
            let (ticket, _) = world.posts(&appeal, &record).await;
            world.confirms(&ticket).await;
        }
        let (ticket, _) = world.posts(&appeal, &group("Cercle *A*", "cercle@example.org")).await;
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
        assert!(html.contains("<bdi>Zoé &lt;b&gt;Ry</bdi>, <bdi>infirmière &amp; mère</bdi>.</li>\n</ul>\n"), "{html}");
        let markdown = of(Format::Markdown).await;
        assert!(markdown.contains("- Cercle \\*A\\*.\n") && markdown.contains("- Zoé \\<b\\>Ry, infirmière \\& mère.\n"), "{markdown}");
        assert!(!html.contains("Hidden") && !markdown.contains("Hidden"));
    }

    async fn a_workbook_holds_text_alone(database: TestDatabase) {
        let world = World::open(&database).await;
        let appeal = world.publishes("canal", "").await;
        for (number, name) in ["=1+1", "0033", "1E5", "-3", "Élan"].iter().enumerate() {
            let (ticket, _) = world.posts(&appeal, &person(name, &format!("p{number}@example.org"))).await;
            world.confirms(&ticket).await;
        }
        let bytes = exported(&world, &appeal, Request::new(Format::Xlsx)).await;
        let mut book: Xlsx<_> = Xlsx::new(std::io::Cursor::new(bytes)).unwrap();
        let name = book.sheet_names().remove(0);
        let range = book.worksheet_range(&name).unwrap();
        assert!(range.rows().flatten().all(|cell| matches!(cell, Data::String(_) | Data::Empty)));
        let last = range.rows().next().unwrap().iter().position(|cell| *cell == "last_name").unwrap();
        let names: Vec<String> = range.rows().skip(1).map(|row| row[last].to_string()).collect();
        assert_eq!(names, ["=1+1", "0033", "1E5", "-3", "Élan"]);
        assert!(book.worksheet_formula(&name).unwrap().is_empty());
        let watch = Watch::nobody();
        watch.cancel();
        let out = Out::default();
        let done = export(&world.app, &appeal, Request::new(Format::Xlsx), out.clone(), watch).await.unwrap();
        assert_eq!(done, Exported::Cancelled);
        assert!(out.0.lock().unwrap().is_empty());
    }
}
