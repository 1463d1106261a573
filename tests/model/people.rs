//! Who takes part: four mailboxes, a few names for each, and groups that several of them claim.

use paraph::domain::{
    EmailAddress, Organisation, OrganisationKind, OrganisationName, PersonName, PrivateRecord,
    Problems,
};

/// So many mailboxes take part.
pub const MAILBOXES: u8 = 4;
/// The last one mixes scripts within a word: whoever signs with it is held.
pub const FAMILY_NAMES: [&str; 4] = ["Aubry", "Bernard", "Carpentier", "Dupо\u{430}nt"];
const FIRST_NAMES: [&str; MAILBOXES as usize] = ["Jeanne", "Omar", "Léa", "Paul"];
pub const GROUPS: [&str; 3] = ["Club de lecture", "Chorale du port", "Atelier du vélo"];
pub const FIRST_SIGNATORIES: [&str; 3] = ["Simone Veyrat", "Louis Marchal", "Anne Garnier"];

/// What may sign an appeal once: a mailbox for its person, or for a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Claim {
    pub mailbox: u8,
    pub group: Option<u8>,
}

pub fn first_name(mailbox: u8) -> &'static str {
    FIRST_NAMES[usize::from(mailbox)]
}

/// One of the names that the person of a mailbox gives.
pub fn name(mailbox: u8, family: u8) -> String {
    let family = FAMILY_NAMES[usize::from(family)];
    format!("{} {family}", first_name(mailbox))
}

pub fn is_doubtful(name: &str) -> bool {
    name.ends_with(FAMILY_NAMES[3])
}

/// The words of links that the appeal has.
pub const WORDS: [&str; 2] = ["tract", "affiche"];

/// The word with which somebody signs: some have none.
pub fn word(claim: Claim, family: u8) -> Option<&'static str> {
    WORDS
        .get(usize::from(claim.mailbox.wrapping_add(family) % 3))
        .copied()
}

pub fn group_name(group: u8) -> &'static str {
    GROUPS[usize::from(group)]
}

/// The mailboxes of each sequence are its own, so that the daily limit of a mailbox over all appeals is too.
pub fn address(mailbox: u8, sequence: usize) -> String {
    let first = ["jeanne", "omar", "lea", "paul"][usize::from(mailbox)];
    format!("{first}@s{sequence}.example.org")
}

/// What somebody types. Without a mailbox it is what an organiser enters.
pub fn record(
    name: &str,
    group: Option<u8>,
    publish: bool,
    address: Option<String>,
) -> PrivateRecord {
    let (first, last) = name.split_once(' ').unwrap();
    let name = PersonName::read(first, last, &mut Problems::default()).unwrap();
    let organisation = group.map(|group| Organisation {
        name: OrganisationName::parse(group_name(group)).unwrap(),
        acronym: None,
        kind: OrganisationKind::Association,
        website: None,
        function: "présidente".to_owned(),
    });
    PrivateRecord {
        email: address.map(|address| EmailAddress::parse(&address).unwrap()),
        publish,
        organisation,
        ..PrivateRecord::new(name)
    }
}

/// Every name that can be looked for.
pub fn all_names() -> impl Iterator<Item = String> {
    let people = (0..MAILBOXES).flat_map(|mailbox| (0..4).map(move |family| name(mailbox, family)));
    let others = GROUPS.into_iter().chain(FIRST_SIGNATORIES);
    people
        .chain(others.map(str::to_owned))
        .chain((0..FILES).map(paper_name))
}

/// So many different files can be imported.
pub const FILES: u8 = 4;

/// Who is on a sheet of paper without a mailbox.
pub fn paper_name(file: u8) -> String {
    let last = ["Nadal", "Orsini", "Perrin", "Quesnel"][usize::from(file)];
    format!("Paule {last}")
}

/// A line of a file: its mailbox, if it has one, and the name.
pub type FileLine = (Option<u8>, String);

/// What is in a file. On paper not everybody gives a mailbox.
pub fn file_lines(file: u8, by_mail: bool) -> Vec<FileLine> {
    let of = |mailbox: u8| (Some(mailbox % MAILBOXES), name(mailbox % MAILBOXES, 2));
    if by_mail {
        vec![of(file), of(file + 1)]
    } else {
        vec![of(file), (None, paper_name(file))]
    }
}
