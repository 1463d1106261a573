//! Generated people, for trying and measuring: never on a real appeal.

use tokio::sync::mpsc;

use crate::domain::{
    Appeal, EmailAddress, Language, MailKind, PersonName, PrivateRecord, SignatureKind, Source,
    TextId, Timestamp,
};
use crate::services::signatures::confirm::listing;
use crate::services::{App, ServiceError};
use crate::storage::signatures::insert_many;
use crate::storage::signatures::insert_many::{BulkEntry, BulkMail};
use crate::vault::{AppealKey, Master, random};

/// People stored in one transaction: each touches random places of the indexes, so a large one rewrites fewer pages.
const CHUNK: u64 = 20_000;
/// Chunks made ahead of the one that is being stored.
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

/// What the generated people did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SampleProgress {
    /// They signed and confirmed: they count and are listed.
    Confirmed,
    /// They signed, and a mail is promised to each.
    Pending,
}

/// Makes people ready to be stored, one after the other.
struct Generator {
    key: AppealKey,
    text: TextId,
    language: Language,
    did: SampleProgress,
    /// Told apart from those of another run, so that all of them are new.
    run: String,
    now: Timestamp,
}

impl Generator {
    fn person(&self, number: u64) -> Result<BulkEntry, ServiceError> {
        let record = somebody(number, &self.run)?;
        let mailbox = record.email.as_ref().map(EmailAddress::canonical);
        let mailbox = mailbox.unwrap_or_default();
        let claim_index = self.key.index("claim", &mailbox);
        let confirmed = self.did == SampleProgress::Confirmed;
        Ok(BulkEntry {
            text: self.text,
            kind: SignatureKind::Individual,
            keys: (random(), random()),
            revision: Master::fresh_revision(),
            sealed: self.key.seal_record(&claim_index, &record),
            address_index: self.key.index("address", &mailbox),
            claim_index,
            organisation_index: None,
            source: Source::Web,
            language: self.language.clone(),
            import: None,
            signed_at: self.now,
            entered_at: self.now,
            confirmed_at: confirmed.then_some(self.now),
            listing: listing(&record, None).filter(|_| confirmed),
            consents: Vec::new(),
            mail: (!confirmed).then_some(BulkMail {
                kind: MailKind::Confirm,
                due: self.now,
            }),
        })
    }
}

fn somebody(number: u64, run: &str) -> Result<PrivateRecord, ServiceError> {
    let pick = |list: &[&'static str], step: u64| {
        list[((number * step + number / 7) % list.len() as u64) as usize]
    };
    let word = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    // A syllable of the number, so that names differ as they do in life.
    let letters: String = (0..3)
        .map(|at| char::from(b'a' + ((number / 26_u64.pow(at)) % 26) as u8))
        .collect();
    let name = format!(
        "{} {}-{}{letters}",
        pick(&FIRST, 5),
        pick(&LAST, 11),
        letters[..1].to_uppercase()
    );
    // Many domains, as in life: delivery paces each of them.
    let address = format!("person{number}.{run}@d{}.example.org", number % 499);
    let wrong = |problem: crate::domain::Problem| ServiceError::Refused(problem.code().to_owned());
    Ok(PrivateRecord {
        name: PersonName::from_line(&name).map_err(wrong)?,
        email: Some(EmailAddress::parse(&address).map_err(wrong)?),
        role: word(pick(&ROLE, 3)),
        place: word(pick(&PLACE, 13)),
        country: None,
        publish: true,
        news: false,
        comment: None,
        organisation: None,
        suspicious: false,
    })
}

/// Adds `count` generated people. One thread makes and seals them while the database stores those made before.
/// `progress` is told how many are stored.
pub async fn seed(
    app: &App,
    appeal: &Appeal,
    text: TextId,
    count: u64,
    did: SampleProgress,
    progress: impl Fn(u64),
) -> Result<(), ServiceError> {
    let maker = Generator {
        key: app.key(appeal)?,
        text,
        language: appeal.language.clone(),
        did,
        run: data_encoding::HEXLOWER.encode(&random::<4>()),
        now: app.clock.now(),
    };
    let (ready, mut made) = mpsc::channel(AHEAD);
    let making = tokio::task::spawn_blocking(move || {
        let mut from = 0;
        while from < count {
            let until = (from + CHUNK).min(count);
            let people: Result<Vec<_>, _> =
                (from..until).map(|number| maker.person(number)).collect();
            // Neighbours in the index are written together.
            let people = people.map(|mut people| {
                people.sort_by(|a, b| a.claim_index.cmp(&b.claim_index));
                people
            });
            if ready.blocking_send(people).is_err() {
                break;
            }
            from = until;
        }
    });
    app.storage.write(insert_many::make_room).await?;
    let (id, mut done) = (appeal.id, 0);
    while let Some(people) = made.recv().await {
        let people = people?;
        done += people.len() as u64;
        app.storage
            .write(move |c| insert_many::enter(c, id, &people))
            .await?;
        progress(done);
    }
    making
        .await
        .map_err(|_| ServiceError::Refused("the making of people was broken off".to_owned()))
}
