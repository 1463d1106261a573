//! What a column can be, and the headers by which it is known: French, English, and those of our own exports.

use super::table::Row;
use crate::domain::text::search_text;
use crate::domain::{EmailAddress, stored_words};

stored_words! {
    Target {
        FirstName = "first-name",
        LastName = "last-name",
        /// Whole names, the first name first.
        Name = "name",
        /// Whole names, the family name first.
        NameReversed = "last-name-first",
        Role = "role",
        /// Groups: a row without a person's name, or with the kind `collective`, is a group's signature.
        Organisation = "organisation",
        Acronym = "acronym",
        OrganisationKind = "organisation-kind",
        Website = "website",
        Function = "function",
        /// `individual` or `collective`.
        Kind = "kind",
        Place = "place",
        Country = "country",
        Email = "email",
        /// Whether the name may be published: yes or no.
        Publish = "publish",
        /// Whether news are wanted: yes or no.
        News = "news",
        Comment = "comment",
        Language = "language",
        /// Days or times of signing.
        SignedAt = "date",
        /// States of another list: what was withdrawn or removed there is left out.
        State = "state",
        Ignored = "ignore",
    }
}

/// Headers, folded, with single spaces.
const KNOWN: &[(Target, &[&str])] = &[
    (
        Target::FirstName,
        &[
            "first name",
            "firstname",
            "given name",
            "forename",
            "prenom",
            "prenoms",
        ],
    ),
    (
        Target::LastName,
        &[
            "last name",
            "lastname",
            "surname",
            "family name",
            "nom de famille",
            "nom",
            "noms",
        ],
    ),
    (
        Target::Name,
        &[
            "name",
            "full name",
            "nom complet",
            "prenom nom",
            "prenom et nom",
            "signataire",
            "signataires",
            "signatory",
        ],
    ),
    (
        Target::NameReversed,
        &[
            "nom prenom",
            "nom et prenom",
            "noms et prenoms",
            "nom prenoms",
        ],
    ),
    (
        Target::Role,
        &[
            "role",
            "qualite",
            "profession",
            "metier",
            "titre",
            "title",
            "occupation",
            "job",
            "job title",
            "position",
            "fonction",
            "qualite fonction",
            "profession qualite",
        ],
    ),
    (
        Target::Organisation,
        &[
            "organisation",
            "organization",
            "association",
            "structure",
            "collectif",
            "organisme",
            "institution",
            "nom de l organisation",
            "nom organisation",
            "organisation name",
            "company",
            "entreprise",
            "syndicat",
            "group",
            "groupe",
        ],
    ),
    (Target::Acronym, &["acronym", "sigle", "acronyme"]),
    (
        Target::OrganisationKind,
        &[
            "organisation kind",
            "type d organisation",
            "type de structure",
            "organisation type",
        ],
    ),
    (
        Target::Website,
        &["website", "site", "site web", "site internet", "url", "web"],
    ),
    (
        Target::Function,
        &[
            "function",
            "fonction dans l organisation",
            "fonction du mandataire",
            "mandat",
        ],
    ),
    (Target::Kind, &["kind"]),
    (
        Target::Place,
        &[
            "place",
            "ville",
            "lieu",
            "commune",
            "localite",
            "town",
            "city",
            "residence",
            "lieu de residence",
            "ville de residence",
        ],
    ),
    (Target::Country, &["country", "pays"]),
    (
        Target::Email,
        &[
            "email",
            "e mail",
            "mail",
            "courriel",
            "mel",
            "adresse mail",
            "adresse e mail",
            "adresse email",
            "adresse courriel",
            "adresse electronique",
            "email address",
            "e mail address",
            "adresse de courriel",
        ],
    ),
    (
        Target::Publish,
        &[
            "publish name",
            "publish",
            "publish my name",
            "publier",
            "publier le nom",
            "publication",
            "publication du nom",
            "nom public",
            "nom publie",
            "accord de publication",
            "accepte la publication",
        ],
    ),
    (
        Target::News,
        &[
            "news",
            "newsletter",
            "nouvelles",
            "actualites",
            "lettre d information",
            "infolettre",
        ],
    ),
    (
        Target::Comment,
        &[
            "comment",
            "comments",
            "commentaire",
            "commentaires",
            "message",
            "remarque",
            "remarques",
        ],
    ),
    (Target::Language, &["language", "langue", "lang"]),
    (
        Target::SignedAt,
        &[
            "posted at",
            "date",
            "date de signature",
            "signe le",
            "signed at",
            "signed on",
            "horodateur",
            "horodatage",
            "timestamp",
        ],
    ),
    (Target::State, &["state", "etat", "statut"]),
];

/// A header as headers are compared.
pub(super) fn folded(header: &str) -> String {
    search_text::words(header).join(" ")
}

fn known(header: &str) -> Option<Target> {
    let header = folded(header);
    let of = KNOWN
        .iter()
        .find(|(_, names)| names.contains(&header.as_str()));
    of.map(|(target, _)| *target)
}

fn cells(row: &Row) -> &[String] {
    row.cells.as_deref().unwrap_or_default()
}

/// Whether a row names columns, rather than a person.
pub(super) fn is_header(row: &Row) -> bool {
    let filled: Vec<&String> = cells(row)
        .iter()
        .filter(|cell| !cell.trim().is_empty())
        .collect();
    let met = filled.iter().filter(|cell| known(cell).is_some()).count();
    let address = filled.iter().any(|cell| cell.contains('@'));
    !address && met > 0 && (met > 1 || met * 2 >= filled.len())
}

/// What the columns are, by their header. A target is given once, to the first column of its name.
pub(super) fn by_header(header: &Row, sample: &[Row]) -> Vec<Target> {
    let mut columns = Vec::new();
    for cell in cells(header) {
        let target = known(cell).filter(|target| !columns.contains(target));
        columns.push(target.unwrap_or(Target::Ignored));
    }
    let at = |wanted| columns.iter().position(|target| *target == wanted);
    // “Nom” alone may be the family name or the whole one.
    if let (Some(last), None) = (at(Target::LastName), at(Target::FirstName))
        && share(sample, last, |cell| cell.trim().contains(' ')) > 50
    {
        columns[last] = Target::Name;
    }
    // “Fonction” beside a role is the one in the group.
    columns
}

/// What the columns are, by what stands in them.
pub(super) fn by_content(sample: &[Row]) -> Vec<Target> {
    let width = sample
        .iter()
        .map(|row| cells(row).len())
        .max()
        .unwrap_or_default();
    let mut columns = vec![Target::Ignored; width];
    let is_address = |cell: &str| EmailAddress::parse(cell).is_ok();
    let word = |cell: &str| !cell.is_empty() && cell.chars().all(|c| !c.is_numeric() && c != '@');
    let mut words = Vec::new();
    for (at, column) in columns.iter_mut().enumerate() {
        if share(sample, at, is_address) > 50 {
            *column = Target::Email;
        } else if share(sample, at, word) > 50 {
            words.push(at);
        }
    }
    let mut words = words.into_iter().peekable();
    if let Some(first) = words.next() {
        let single = |cell: &str| !cell.trim().contains(' ');
        let second = words.peek().copied();
        let capital = |cell: &str| cell.chars().next().is_some_and(char::is_uppercase);
        // First and last name in two columns are single words with a capital, mostly; a role is hardly ever so.
        match second.filter(|at| {
            share(sample, first, single) > 60
                && share(sample, *at, capital) > 80
                && share(sample, *at, single) > 60
        }) {
            Some(second) => {
                words.next();
                let shouted = |cell: &str| cell.chars().count() > 1 && cell.to_uppercase() == cell;
                let reversed =
                    share(sample, first, shouted) > 50 && share(sample, second, shouted) < 50;
                (columns[first], columns[second]) = match reversed {
                    true => (Target::LastName, Target::FirstName),
                    false => (Target::FirstName, Target::LastName),
                };
            }
            None => columns[first] = Target::Name,
        }
        for at in words {
            let target = match share(sample, at, capital) > 60 {
                true => Target::Place,
                false => Target::Role,
            };
            if !columns.contains(&target) {
                columns[at] = target;
            }
        }
    }
    columns
}

/// How many of the filled cells of a column are so, in percent; 0 for an empty column.
fn share(sample: &[Row], column: usize, is_so: impl Fn(&str) -> bool) -> usize {
    let filled = sample.iter().filter_map(|row| cells(row).get(column));
    let filled: Vec<&str> = filled
        .map(|cell| cell.trim())
        .filter(|cell| !cell.is_empty())
        .collect();
    let so = filled.iter().filter(|cell| is_so(cell)).count();
    (so * 100).checked_div(filled.len()).unwrap_or_default()
}
