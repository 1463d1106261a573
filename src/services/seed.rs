//! Generated people, for trying and measuring: never on a real appeal.

use super::confirm::listing;
use super::{App, ServiceError};
use crate::domain::{Appeal, EmailAddress, PersonName, PrivateRecord, TextId};
use crate::storage::signatures::{self, Entered};
use crate::vault::random;

/// People stored in one transaction.
const CHUNK: u64 = 2_000;
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

fn somebody(number: u64) -> Result<PrivateRecord, ServiceError> {
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
    let wrong = |problem: crate::domain::Problem| ServiceError::Refused(problem.code().to_owned());
    Ok(PrivateRecord {
        name: PersonName::from_line(&name).map_err(wrong)?,
        email: Some(EmailAddress::parse(&format!("person{number}@example.org")).map_err(wrong)?),
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

/// Adds `count` generated, confirmed people. `progress` is told how many are stored.
///
/// # Errors
/// Those of the database.
pub async fn seed(
    app: &App,
    appeal: &Appeal,
    text: TextId,
    count: u64,
    progress: impl Fn(u64),
) -> Result<(), ServiceError> {
    let key = app.key(appeal)?;
    let mut done = 0;
    while done < count {
        let until = (done + CHUNK).min(count);
        let mut people = Vec::new();
        for number in done..until {
            let record = somebody(number)?;
            let nonce: [u8; 16] = random();
            let claim = key.index("seed", &format!("{nonce:?}"));
            let sealed = key.seal_record(&claim, &record);
            people.push((nonce, claim, sealed, listing(&record, None)));
        }
        let (id, language, now) = (appeal.id, appeal.language.clone(), app.clock.now());
        app.storage
            .write(move |c| {
                for (nonce, claim_index, sealed, listing) in &people {
                    let Some(listing) = listing else { continue };
                    let keys = (random(), *nonce);
                    let new = Entered {
                        text,
                        keys,
                        claim_index,
                        sealed,
                        listing,
                        language: &language,
                    };
                    signatures::enter(c, id, &new, now)?;
                }
                Ok(())
            })
            .await?;
        done = until;
        progress(done);
    }
    Ok(())
}
