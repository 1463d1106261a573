//! Many signatures entered at once, on both databases.

use paraph::domain::{
    AddressIndex, AppealId, AppealSettings, ClaimIndex, ConsentPurpose, ConsentStep, Language,
    ListSearch, MailKind, Nonce, OrganisationIndex, Revision, SignatureKind, Source, TextId,
    Timestamp, Wording,
};
use paraph::storage::appeals;
use paraph::storage::signatures::insert_many;
use paraph::storage::signatures::insert_many::{BulkEntry, BulkMail};
use paraph::storage::statistics::counters;
use paraph::storage::{Consent, NewListing, Storage, outbox, public_list};
use rstest::rstest;

use crate::support::TestDatabase;

const NOW: Timestamp = Timestamp(1_800_000_000_000);

/// A storage with one appeal and one text; the numbers of both.
async fn storage(database: &TestDatabase) -> (Storage, AppealId, TextId) {
    let storage = Storage::open(&database.url).unwrap();
    let made = storage.write(|c| {
        let french = Language::french();
        let settings = AppealSettings::default();
        let appeal = appeals::create(c, "canal", &french, &settings, b"key", NOW)?;
        let text = Wording {
            language: french,
            title: "Sauvons le canal".to_owned(),
            summary: String::new(),
            addressee: String::new(),
            notice: String::new(),
            responsible: String::new(),
            markdown: "Texte.".to_owned(),
            note: String::new(),
            links: Vec::new(),
        };
        Ok((appeal, appeals::add_text(c, appeal, 1, &text, Some(NOW))?))
    });
    let (appeal, text) = made.await.unwrap();
    (storage, appeal, text)
}

/// A person with this claim, confirmed or pending.
fn person(text: TextId, number: u32, confirmed: bool) -> BulkEntry {
    let octets = u128::from(number).to_be_bytes();
    BulkEntry {
        text,
        kind: SignatureKind::Individual,
        nonce: Nonce(rand::random()),
        revision: Revision(1),
        sealed: vec![1],
        address_index: Some(AddressIndex(octets)),
        claim_index: ClaimIndex(octets),
        organisation_index: None,
        source: Source::Web,
        language: Language::french(),
        import: None,
        signed_at: NOW,
        confirmed_at: confirmed.then_some(NOW),
        listing: Some(NewListing {
            name: format!("Jeanne {number}"),
            detail: String::new(),
            place: String::new(),
            website: None,
            mandate_shown: None,
            rank: None,
            sort_key: octets.to_vec(),
            initial: "J".to_owned(),
        }),
        consents: vec![Consent {
            purpose: ConsentPurpose::Sign,
            wording: "1".to_owned(),
            given: true,
            step: ConsentStep::Import,
        }],
        mail: (!confirmed).then_some(BulkMail {
            kind: MailKind::Confirm,
            due: NOW,
        }),
    }
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn each_entry_returns_whether_its_claim_was_new(#[case] database: TestDatabase) {
    let (storage, appeal, text) = storage(&database).await;
    let enter = |numbers: &[u32]| {
        let people: Vec<_> = numbers
            .iter()
            .map(|number| person(text, *number, true))
            .collect();
        storage.write(move |c| insert_many::enter(c, appeal, &people, NOW))
    };
    assert_eq!(enter(&[1, 2, 1]).await.unwrap(), [true, true, false]);
    assert_eq!(enter(&[2, 3]).await.unwrap(), [false, true]);
    let findable = storage.write(|c| public_list::words::store_due(c, 10));
    assert_eq!(findable.await.unwrap(), 3);
    let found = storage.read(move |c| {
        let listed = public_list::page(c, appeal, SignatureKind::Individual, None, 10)?;
        let named = public_list::search(c, appeal, &ListSearch::by_name("jeanne 3"), None, 10)?;
        let consents = paraph::storage::signatures::consents::of(c, listed[0].signature)?;
        Ok((
            listed.len(),
            named.lines.len(),
            consents.len(),
            counters::of(c, appeal)?.individuals,
        ))
    });
    assert_eq!(found.await.unwrap(), (3, 1, 1, 3));
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn thousands_are_counted_exactly_and_pending_ones_get_a_mail_and_no_listing(
    #[case] database: TestDatabase,
) {
    let (storage, appeal, text) = storage(&database).await;
    let people: Vec<_> = (0..2_500)
        .map(|number| person(text, number, number % 5 != 0))
        .collect();
    let new = storage
        .write(move |c| insert_many::enter(c, appeal, &people, NOW))
        .await
        .unwrap();
    assert_eq!(new.iter().filter(|new| **new).count(), 2_500);
    let found = storage.read(move |c| {
        let waiting = outbox::age(c, NOW)?.waiting;
        let listed = public_list::page(c, appeal, SignatureKind::Individual, None, 5_000)?;
        assert_eq!(counters::waiting(c)?, counters::recount_waiting(c)?);
        Ok((
            waiting,
            listed.len(),
            counters::of(c, appeal)?,
            counters::recount(c)?[&appeal],
        ))
    });
    let (waiting, listed, counter, rows) = found.await.unwrap();
    assert_eq!((waiting, listed, counter.individuals), (500, 2_000, 2_000));
    assert_eq!(counter, rows);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_group_that_counts_already_is_left_out(#[case] database: TestDatabase) {
    let (storage, appeal, text) = storage(&database).await;
    let group = |number| BulkEntry {
        kind: SignatureKind::Collective,
        organisation_index: Some(OrganisationIndex([7; 16])),
        ..person(text, number, true)
    };
    let groups = [group(1), group(2)];
    let new = storage
        .write(move |c| insert_many::enter(c, appeal, &groups, NOW))
        .await
        .unwrap();
    assert_eq!(new, [true, false]);
    let count = storage
        .read(move |c| counters::of(c, appeal))
        .await
        .unwrap();
    assert_eq!(count.organisations, 1);
}
