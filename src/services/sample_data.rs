//! Generated signatures for demonstrations and measurements. Never use them on a real appeal.

use tokio::sync::mpsc;

use crate::domain::{
    Appeal, EmailAddress, Language, MailKind, Nonce, PersonName, PrivateRecord, SignatureIndexes,
    SignatureKind, Source, TextId, Timestamp,
};
use crate::services::{App, ServiceError, search_index};
use crate::storage::signatures::insert_many;
use crate::storage::signatures::insert_many::{BulkEntry, BulkMail};
use crate::vault::{AppealKey, Master, random};

/// Signatures stored in one transaction. Each touches random pages of the indexes, so that larger transactions write
/// each page less often.
const CHUNK: u64 = 20_000;
/// Chunks generated ahead of the one that is being stored.
const AHEAD: usize = 2;
const FIRST: [&str; 24] = [
    "Jeanne",
    "Élie",
    "Marie-Ève",
    "Ludwig",
    "Siobhán",
    "Björk",
    "Thị Minh",
    "İsmet",
    "Leyla",
    "Łukasz",
    "Zdeněk",
    "João",
    "Åse",
    "Ελένη",
    "Лев",
    "محمود",
    "עמוס",
    "महाश्वेता",
    "José",
    "Zoé",
    "Noémie",
    "Amadou",
    "Fatou",
    "Inès",
];
const LAST: [&str; 24] = [
    "Martin",
    "Halévy",
    "L’Écuyer",
    "van Beethoven",
    "Ní Dhomhnaill",
    "Guðmundsdóttir",
    "Nguyễn",
    "İnönü",
    "Öztürk",
    "Żółć",
    "Dvořák",
    "Gonçalves",
    "Ødegård",
    "Παπαδοπούλου",
    "Толстой",
    "درويش",
    "עוז",
    "देवी",
    "Ñíguez",
    "Lefèvre",
    "Garnier",
    "Diallo",
    "Sow",
    "Benali",
];
const ROLE: [&str; 6] = [
    "",
    "infirmière",
    "maître de conférences",
    "conseiller municipal",
    "retraité",
    "étudiante",
];
const PLACE: [&str; 6] = [
    "Toulouse",
    "Lyon",
    "Paris",
    "Saint-Étienne",
    "",
    "Marseille",
];

/// How far the generated signatories got.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SampleProgress {
    /// They confirmed: they count and are listed.
    Confirmed,
    /// They signed, and a confirmation mail is queued for each.
    Pending,
}

struct Generator {
    key: AppealKey,
    text: TextId,
    language: Language,
    progress: SampleProgress,
    /// Part of every address, so that the signatories differ from those of earlier runs.
    run: String,
    now: Timestamp,
}

impl Generator {
    fn signature(&self, number: u64) -> Result<BulkEntry, ServiceError> {
        let record = record(number, &self.run)?;
        let indexes = SignatureIndexes::of(&self.key, &record);
        let is_confirmed = self.progress == SampleProgress::Confirmed;
        Ok(BulkEntry {
            text: self.text,
            kind: SignatureKind::Individual,
            nonce: Nonce(random()),
            revision: Master::fresh_revision(),
            sealed: self.key.seal_record(indexes.claim, &record),
            address_index: indexes.address,
            claim_index: indexes.claim,
            organisation_index: indexes.organisation,
            source: Source::Web,
            language: self.language.clone(),
            import: None,
            signed_at: self.now,
            confirmed_at: is_confirmed.then_some(self.now),
            listing: record
                .public_listing(&self.language)
                .filter(|_| is_confirmed),
            consents: Vec::new(),
            mail: (!is_confirmed).then_some(BulkMail {
                kind: MailKind::Confirm,
                due: self.now,
            }),
        })
    }
}

fn record(number: u64, run: &str) -> Result<PrivateRecord, ServiceError> {
    let pick = |list: &[&'static str], step: u64| {
        list[((number * step + number / 7) % list.len() as u64) as usize]
    };
    let word = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    // A syllable made from the number, so that there are about as many different names as in real lists.
    let letters: String = (0..3)
        .map(|at| char::from(b'a' + ((number / 26_u64.pow(at)) % 26) as u8))
        .collect();
    let name = format!(
        "{} {}-{}{letters}",
        pick(&FIRST, 5),
        pick(&LAST, 11),
        letters[..1].to_uppercase()
    );
    // Many domains, as in real lists, because delivery is paced per domain.
    let address = format!("person{number}.{run}@d{}.example.org", number % 499);
    let wrong = |problem: crate::domain::Problem| ServiceError::Refused(problem.code().to_owned());
    Ok(PrivateRecord {
        email: Some(EmailAddress::parse(&address).map_err(wrong)?),
        role: word(pick(&ROLE, 3)),
        place: word(pick(&PLACE, 13)),
        publish: true,
        ..PrivateRecord::new(PersonName::from_line(&name).map_err(wrong)?)
    })
}

/// Adds `count` generated signatures. One thread generates and seals them while the database stores those before.
/// `report` receives how many are stored.
pub async fn seed(
    app: &App,
    appeal: &Appeal,
    text: TextId,
    count: u64,
    progress: SampleProgress,
    report: impl Fn(u64),
) -> Result<(), ServiceError> {
    let generator = Generator {
        key: app.key(appeal)?,
        text,
        language: appeal.language.clone(),
        progress,
        run: data_encoding::HEXLOWER.encode(&random::<4>()),
        now: app.clock.now(),
    };
    let (send, mut receive) = mpsc::channel(AHEAD);
    let generating = tokio::task::spawn_blocking(move || {
        let mut from = 0;
        while from < count {
            let until = (from + CHUNK).min(count);
            let numbers = from..until;
            let entries: Result<Vec<_>, _> =
                numbers.map(|number| generator.signature(number)).collect();
            // Sorted, so that rows of the same index page are written together.
            let entries = entries.map(|mut entries| {
                entries.sort_by_key(|entry| entry.claim_index);
                entries
            });
            if send.blocking_send(entries).is_err() {
                break;
            }
            from = until;
        }
    });
    app.storage.write(insert_many::make_room).await?;
    let (id, now, mut done) = (appeal.id, app.clock.now(), 0);
    while let Some(entries) = receive.recv().await {
        let entries = entries?;
        done += entries.len() as u64;
        app.storage
            .write(move |c| insert_many::enter(c, id, &entries, now))
            .await?;
        search_index::store_due_words(app).await?;
        report(done);
    }
    generating
        .await
        .map_err(|_| ServiceError::Refused("generating signatures panicked".to_owned()))
}
