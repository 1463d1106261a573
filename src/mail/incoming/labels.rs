//! The lines of the template that a `mailto:` link opens: “Name: …”. Its labels are those of the locales; the usual words
//! of other languages are understood too.

use std::collections::HashMap;

use crate::domain::Language;
use crate::domain::text::search_text::fold;
use crate::i18n::Catalog;

/// What a line of the template asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Line {
    Name,
    Place,
    Role,
    Group,
}

impl Line {
    pub const ALL: [Self; 4] = [Self::Name, Self::Place, Self::Role, Self::Group];

    /// The key of its label in the locales.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Name => "sign-mail-name",
            Self::Place => "sign-mail-place",
            Self::Role => "sign-mail-role",
            Self::Group => "sign-mail-group",
        }
    }
}

/// Other words that people write.
const USUAL: [(Line, &[&str]); 4] = [
    (
        Line::Name,
        &[
            "name",
            "full name",
            "your name",
            "nom",
            "nom complet",
            "nom et prenom",
            "prenom et nom",
            "prenom nom",
            "nombre",
            "nombre y apellidos",
            "nome",
            "nome e cognome",
            "naam",
            "vor- und nachname",
            "imie i nazwisko",
            "namn",
            "navn",
            "nimi",
            "nume",
            "jmeno",
            "ονομα",
            "имя",
            "ім'я",
            "ad soyad",
            "nom i cognoms",
            "izena",
            "anv",
        ],
    ),
    (
        Line::Place,
        &[
            "town",
            "city",
            "place",
            "town or city",
            "ville",
            "commune",
            "ville ou commune",
            "ort",
            "wohnort",
            "stadt",
            "ciudad",
            "localidad",
            "poblacion",
            "citta",
            "comune",
            "cidade",
            "woonplaats",
            "plaats",
            "stad",
            "miasto",
            "miejscowosc",
            "by",
            "kaupunki",
            "oras",
            "mesto",
            "πολη",
            "город",
            "місто",
            "sehir",
            "ciutat",
            "herria",
            "ker",
        ],
    ),
    (
        Line::Role,
        &[
            "profession",
            "profession or title",
            "occupation",
            "role",
            "title",
            "job",
            "profession ou titre",
            "qualite",
            "metier",
            "fonction",
            "beruf",
            "funktion",
            "profesion",
            "cargo",
            "professione",
            "qualifica",
            "profissao",
            "beroep",
            "functie",
            "zawod",
            "yrke",
            "ammatti",
            "profesie",
            "povolani",
            "επαγγελμα",
            "профессия",
            "професія",
            "meslek",
            "professio",
            "lanbidea",
            "micher",
        ],
    ),
    (
        Line::Group,
        &[
            "for the group",
            "for the organisation",
            "on behalf of",
            "group",
            "organisation",
            "organization",
            "pour le groupe",
            "pour l'organisation",
            "pour l'association",
            "au nom de",
            "groupe",
            "association",
            "fur die gruppe",
            "im namen von",
            "organisationen",
            "para el grupo",
            "en nombre de",
            "per il gruppo",
            "a nome di",
            "para o grupo",
            "em nome de",
            "voor de groep",
            "namens",
            "dla grupy",
            "w imieniu",
        ],
    ),
];
/// What is written when there is nothing to say.
const NOTHING: &[&str] = &[
    "-",
    "--",
    "/",
    "x",
    "no",
    "none",
    "non",
    "n/a",
    "na",
    "neant",
    "aucun",
    "aucune",
    "rien",
    "nein",
    "keine",
    "ninguno",
    "ninguna",
    "nessuno",
    "nenhum",
    "geen",
    "brak",
    "personnel",
];

/// The labels of the template in every language.
pub struct Labels {
    known: HashMap<String, (Line, Vec<Language>)>,
}

impl Labels {
    #[must_use]
    pub fn of(catalog: &Catalog) -> Self {
        let mut known: HashMap<String, (Line, Vec<Language>)> = HashMap::new();
        for language in catalog.languages() {
            for line in Line::ALL {
                let label = folded(&catalog.text(language, line.key(), &[]));
                let (_, languages) = known.entry(label).or_insert((line, Vec::new()));
                languages.push(language.clone());
            }
        }
        for (line, words) in USUAL {
            for word in words {
                known.entry(folded(word)).or_insert((line, Vec::new()));
            }
        }
        Self { known }
    }

    /// The label at the beginning of a line, and what follows it.
    pub(super) fn read<'t>(&self, line: &'t str) -> Option<(Line, &[Language], &'t str)> {
        let at = line.find([':', '：'])?;
        let (label, rest) = line.split_at(at);
        let label = label.trim_start_matches(|c: char| !c.is_alphabetic());
        let (line, languages) = self.known.get(&folded(label))?;
        let value = rest.trim_start_matches([':', '：']).trim();
        let value = value.trim_matches(['*', '_', '"', '[', ']']).trim();
        Some((*line, languages, value))
    }
}

/// Whether a value says that there is none.
pub(super) fn is_nothing(value: &str) -> bool {
    let folded = folded(value);
    let is_dots = folded.chars().all(|c| !c.is_alphanumeric());
    is_dots || NOTHING.contains(&folded.as_str())
}

fn folded(text: &str) -> String {
    let folded = fold(&text.replace('’', "'"));
    folded
        .split(|c: char| c.is_whitespace() || c == '*')
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
