//! The targets of columns, and the headers that they are recognised by: French, English, and those of our own exports.

use super::row::Row;
use crate::domain::text::search_text;
use crate::domain::{EmailAddress, stored_words};

stored_words! {
    /// What a column contains.
    Target {
        FirstName = "first-name",
        LastName = "last-name",
        /// Full names, the first name first.
        Name = "name",
        /// Full names, the family name first.
        NameReversed = "last-name-first",
        Role = "role",
        /// Organisations. A row is an organisation's signature if it has no person's name, or the kind `collective`.
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
        /// States of another list: signatures that were withdrawn or removed there are left out.
        State = "state",
        Ignored = "ignore",
    }
}

/// Headers, normalised as [`normalised`] does.
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

/// A header in the form in which headers are compared.
pub(super) fn normalised(header: &str) -> String {
    search_text::words(header).join(" ")
}

fn target_of(header: &str) -> Option<Target> {
    let header = normalised(header);
    let found = KNOWN
        .iter()
        .find(|(_, names)| names.contains(&header.as_str()));
    found.map(|(target, _)| *target)
}

fn cells(row: &Row) -> &[String] {
    row.cells.as_deref().unwrap_or_default()
}

/// Whether a row is a header rather than a signatory.
pub(super) fn is_header(row: &Row) -> bool {
    let filled: Vec<&String> = cells(row)
        .iter()
        .filter(|cell| !cell.trim().is_empty())
        .collect();
    let known = filled
        .iter()
        .filter(|cell| target_of(cell).is_some())
        .count();
    let has_address = filled.iter().any(|cell| cell.contains('@'));
    !has_address && known > 0 && (known > 1 || known * 2 >= filled.len())
}

/// The targets of columns by their header. Each target is given once, to the first column of its name.
pub(super) fn by_header(header: &Row, sample: &[Row]) -> Vec<Target> {
    let mut columns = Vec::new();
    for cell in cells(header) {
        let target = target_of(cell).filter(|target| !columns.contains(target));
        columns.push(target.unwrap_or(Target::Ignored));
    }
    let at = |wanted| columns.iter().position(|target| *target == wanted);
    // “Nom” without a column of first names can be the family name or the full name.
    if let (Some(last), None) = (at(Target::LastName), at(Target::FirstName))
        && percentage(sample, last, |cell| cell.trim().contains(' ')) > 50
    {
        columns[last] = Target::Name;
    }
    columns
}

/// The targets of columns by their content.
pub(super) fn by_content(sample: &[Row]) -> Vec<Target> {
    let width = sample
        .iter()
        .map(|row| cells(row).len())
        .max()
        .unwrap_or_default();
    let mut columns = vec![Target::Ignored; width];
    let is_address = |cell: &str| EmailAddress::parse(cell).is_ok();
    let is_text =
        |cell: &str| !cell.is_empty() && cell.chars().all(|c| !c.is_numeric() && c != '@');
    let mut text_columns = Vec::new();
    for (at, column) in columns.iter_mut().enumerate() {
        if percentage(sample, at, is_address) > 50 {
            *column = Target::Email;
        } else if percentage(sample, at, is_text) > 50 {
            text_columns.push(at);
        }
    }
    let mut text_columns = text_columns.into_iter().peekable();
    let Some(first) = text_columns.next() else {
        return columns;
    };
    let is_capitalised = |cell: &str| cell.chars().next().is_some_and(char::is_uppercase);
    let second = text_columns.peek().copied();
    if let Some(second) = second.filter(|second| are_two_names(sample, first, *second)) {
        text_columns.next();
        let is_upper_case = |cell: &str| cell.chars().count() > 1 && cell.to_uppercase() == cell;
        let is_reversed = percentage(sample, first, is_upper_case) > 50
            && percentage(sample, second, is_upper_case) < 50;
        (columns[first], columns[second]) = if is_reversed {
            (Target::LastName, Target::FirstName)
        } else {
            (Target::FirstName, Target::LastName)
        };
    } else {
        columns[first] = Target::Name;
    }
    for at in text_columns {
        let target = if percentage(sample, at, is_capitalised) > 60 {
            Target::Place
        } else {
            Target::Role
        };
        if !columns.contains(&target) {
            columns[at] = target;
        }
    }
    columns
}

/// Whether two columns hold first and last names: these are mostly single capitalised words, which roles hardly ever
/// are.
fn are_two_names(sample: &[Row], first: usize, second: usize) -> bool {
    let is_single_word = |cell: &str| !cell.trim().contains(' ');
    let is_capitalised = |cell: &str| cell.chars().next().is_some_and(char::is_uppercase);
    percentage(sample, first, is_single_word) > 60
        && percentage(sample, second, is_capitalised) > 80
        && percentage(sample, second, is_single_word) > 60
}

/// How many of the filled cells of a column satisfy a predicate, in percent; 0 for an empty column.
fn percentage(sample: &[Row], column: usize, predicate: impl Fn(&str) -> bool) -> usize {
    let filled = sample.iter().filter_map(|row| cells(row).get(column));
    let filled: Vec<&str> = filled
        .map(|cell| cell.trim())
        .filter(|cell| !cell.is_empty())
        .collect();
    let satisfying = filled.iter().filter(|cell| predicate(cell)).count();
    (satisfying * 100)
        .checked_div(filled.len())
        .unwrap_or_default()
}
