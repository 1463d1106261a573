//! Whether the cells of a column are what its heading says: a question that was answered with yes and no is no
//! profession, and a column of addresses is no answer.

use super::cells::{cells, percentage};
use super::consent::{hides, is_doubtful, is_unsubscribed};
use super::heading_words::{MAIL, SURE_STATES};
use super::headings::{Match, normalised};
use super::target::{Doubt, Target};
use super::words::has;
use crate::domain::SignatureState;
use crate::domain::text::contact_data::holds_address;
use crate::domain::text::search_text;
use crate::services::import::row::Row;
use crate::services::import::values::state_words::{is_refunded, is_unconfirmed};
use crate::services::import::values::{answers, counting, countries, dates};

/// Whether no cell of a column is filled.
pub(super) fn is_hollow(sample: &[Row], at: usize) -> bool {
    filled(sample, at, |_| true) == 0
}

/// How many of the filled cells of a column satisfy a predicate.
pub(super) fn filled(sample: &[Row], at: usize, is_wanted: impl Fn(&str) -> bool) -> usize {
    sample
        .iter()
        .filter_map(|row| cells(row).get(at))
        .filter(|cell| !cell.trim().is_empty() && is_wanted(cell))
        .count()
}

/// Whether a column can be what its heading says. An empty one can be anything.
pub(super) fn fits(target: Target, rank: Match, heading: &str, sample: &[Row], at: usize) -> bool {
    if is_hollow(sample, at) {
        return true;
    }
    let share = |predicate: &dyn Fn(&str) -> bool| percentage(sample, at, predicate);
    let answered = || share(&|cell| answers::answer(cell).is_some());
    // Numbers with fewer digits than this are no text.
    let is_text = |digits: usize| {
        share(&|cell| answers::answer(cell).is_some() || is_number(cell, digits)) <= 50
    };
    let is_letter = |cell: &str| cell.trim().chars().count() == 1;
    match target {
        Target::Publish | Target::Anonymous | Target::News => {
            share(&holds_address) <= 50 && share(&answers::is_about_consent) >= 25
        }
        Target::DoNotMail => {
            let words = normalised(heading);
            let words: Vec<&str> = words.split(' ').collect();
            let is_link = |cell: &str| holds_address(cell) || cell.contains("://");
            share(&is_link) <= 50
                && (is_unsubscribed(&words)
                    || share(&|cell| {
                        answers::is_about_consent(cell) || dates::looks_like_date(cell)
                    }) >= 25)
        }
        Target::State => {
            let words = normalised(heading);
            let words: Vec<&str> = words.split(' ').collect();
            let is_surely = rank != Match::Whole && has(&words, SURE_STATES);
            is_surely || share(&is_state) > if rank == Match::Whole { 50 } else { 0 }
        }
        Target::Counts => {
            share(&holds_address) <= 50 && share(&|cell| counting::counts(cell).is_some()) >= 50
        }
        Target::NotCounted => {
            share(&holds_address) <= 50
                && share(&|cell| counting::counts(cell).is_some() || is_state(cell)) >= 25
        }
        Target::MayMail => {
            share(&holds_address) <= 50
                && share(&|cell| answers::is_about_consent(cell) || is_state(cell)) >= 25
        }
        Target::Role => {
            is_text(usize::MAX) && share(&|cell| is_letter(cell) || is_civility(cell)) <= 50
        }
        Target::Organisation | Target::Function => is_text(usize::MAX) && share(&is_letter) <= 50,
        // Some write their postcode instead of their town.
        Target::Place => is_text(4),
        // An initial is no answer.
        Target::FirstName | Target::LastName | Target::Name | Target::NameReversed => {
            let is_answer = |cell: &str| cell.len() > 1 && answers::answer(cell).is_some();
            share(&|cell| is_answer(cell) || is_number(cell, usize::MAX)) <= 50
        }
        Target::Country => {
            let is_answer =
                |cell: &str| answers::answer(cell).is_some() && countries::code_of(cell).is_none();
            share(&is_answer) <= 50
        }
        Target::Email => answered() <= 50,
        Target::SignedAt => answered() <= 50 && share(&is_of_last_century) <= 50,
        Target::Comment => answered() < 90,
        _ => true,
    }
}

/// Whether a column keeps what its heading asks although its answers are not understood: they are asked about, because
/// nobody may be published or written to by overlooking them.
pub(super) fn is_kept(target: Target, heading: &str, sample: &[Row], at: usize) -> bool {
    if !matches!(target, Target::Publish | Target::Anonymous) || is_hollow(sample, at) {
        return false;
    }
    let words = normalised(heading);
    let words: Vec<&str> = words.split(' ').collect();
    // “Votre nom, sera publié” is the name itself.
    let begins = words.iter().find(|word| {
        ![
            "votre", "ton", "your", "ihr", "dein", "su", "tu", "il", "suo", "uw", "o", "seu",
        ]
        .contains(word)
    });
    let is_name = begins.is_some_and(|word| {
        [
            "nom", "noms", "prenom", "name", "naam", "nombre", "nome", "vorname",
        ]
        .contains(word)
    });
    let is_other = |cell: &str| {
        holds_address(cell)
            || cell.contains("://")
            || dates::looks_like_date(cell)
            || is_number(cell, usize::MAX) && answers::answer(cell).is_none()
    };
    !is_name && percentage(sample, at, is_other) <= 50
}

/// What the columns can say against publishing where they are not imported.
pub(in crate::services::import) fn doubts(header: &Row, sample: &[Row]) -> Vec<Doubt> {
    let width = sample.iter().map(|row| cells(row).len()).max();
    let width = width.unwrap_or_default().max(cells(header).len());
    let of = |at: usize| {
        let heading = cells(header).get(at).map(|cell| normalised(cell));
        let heading = heading.unwrap_or_default();
        let words: Vec<&str> = heading.split(' ').collect();
        // Microsoft writes “anonymous” into the columns of the account.
        if has(&words, MAIL) || has(&words, "username|user|utilisateur|uid") {
            Doubt::Nothing
        } else if is_doubtful(&words)
            && percentage(sample, at, |cell| {
                answers::is_about_consent(cell) || hides(cell)
            }) >= 25
        {
            Doubt::Heading
        } else {
            Doubt::Cells
        }
    };
    (0..width).map(of).collect()
}

/// Whether a cell is a number of fewer digits.
fn is_number(cell: &str, digits: usize) -> bool {
    let cell = cell.trim();
    cell.len() < digits
        && cell.chars().any(|c| c.is_ascii_digit())
        && !cell.chars().any(char::is_alphabetic)
}

/// Whether a cell is a day of the last century, as birthdays are.
fn is_of_last_century(cell: &str) -> bool {
    let mut numbers = cell.split(|c: char| !c.is_ascii_digit());
    numbers.any(|number| number.len() == 4 && number.starts_with("19"))
}

/// Forms of address, which are no role.
fn is_civility(cell: &str) -> bool {
    const CIVILITIES: [&str; 30] = [
        "m",
        "mr",
        "mrs",
        "ms",
        "miss",
        "mx",
        "mme",
        "mlle",
        "monsieur",
        "madame",
        "mademoiselle",
        "herr",
        "frau",
        "sr",
        "sra",
        "srta",
        "senor",
        "senora",
        "sig",
        "sigra",
        "signor",
        "signora",
        "dhr",
        "mevr",
        "mevrouw",
        "de heer",
        "m et mme",
        "senhor",
        "senhora",
        "mister",
    ];
    CIVILITIES.contains(&search_text::plain(cell).as_str())
}

/// The states of our own lists and of others.
fn is_state(cell: &str) -> bool {
    // Those of signatures that count, and of mailboxes.
    const STATES: &[&str] = &[
        "subscribed",
        "unsubscribed",
        "abonn",
        "desabonn",
        "desinscri",
        "inscrit",
        "inscrite",
        "active",
        "actif",
        "activ",
        "inactive",
        "inactif",
        "aktiv",
        "activo",
        "attivo",
        "confirm",
        "valid",
        "paid",
        "paye",
        "payee",
        "complet",
        "cleaned",
        "bounced",
        "withdrawn",
        "removed",
        "delet",
        "attending",
        "opted",
        "optin",
        "optout",
        "approved",
        "approuve",
        "published",
        "publie",
        "termine",
        "finished",
        "blocklisted",
        "blacklisted",
        "new",
        "nouveau",
        "processing",
        "traite",
        "bestatigt",
        "abgemeldet",
    ];
    let plain = search_text::plain(cell);
    let is_ours = SignatureState::from_word(cell.trim()).is_some();
    is_ours
        || is_refunded(&plain)
        || is_unconfirmed(&plain)
        || plain.split(' ').any(|word| {
            STATES
                .iter()
                .any(|state| word == *state || (state.len() >= 5 && word.starts_with(state)))
        })
}
