//! Rows of a table that are nobody, several people or a group, and remarks in the cells of names.

use super::columns::{self, headings_are};
use super::names::{self, around, groups};
use super::row_cells::Cells;
use super::{Reason, Target, unwilling};
use crate::domain::text::search_text;
use crate::domain::{Organisation, OrganisationKind, OrganisationName};

const NAMES: [Target; 4] = [
    Target::FirstName,
    Target::LastName,
    Target::Name,
    Target::NameReversed,
];
/// What stands for a name that is not there, or repeats the one above.
const NOBODY: &str = "illisible|illisibles|anonyme|anonymes|anonymous|anonym|anonimo|anonima|anoniem|idem|ibidem|dito|ditto|inconnu|\
    inconnue|unknown|unbekannt|desconocido|sconosciuto|unleserlich|ilegible|illeggibile|illegible|signature|signatures|nom illisible";
/// What stands for a name when nothing else does.
const NOTHING: &str = "x|xx|xxx|xxxx|test|tests|essai|exemple|example|beispiel|a|aa|aaa|abc|toto|asdf|nom|prenom|name|suite|fin|total|page|liste|\
    titre|petition|feuille|note|nota|nb|ps|merci|bravo|oui|non|yes|no|ok";
/// First words of remarks.
const NOTES: &str = "recueilli|recueillie|recueillies|recueillis|collecte|collectes|collectees|imprime|imprimee|suite|fin|nb|nota|note|ps|\
    page|feuille|total|liste|merci|signatures|collected|gesammelt|date|petition|lieu|edite|responsable de|contact de";
/// Single words of groups, whose name goes on in the other cell.
const OF_GROUPS: &str = "famille|association|asso|collectif|comite|syndicat|amicale|federation|familie|familia|famiglia|family|verein|mairie|ste|societe";

/// Why a row of a table is no person; `None` when it may be one.
pub(super) fn is_nobody(row: &Cells, cells: &[String]) -> Option<Reason> {
    let filled: Vec<&str> = NAMES
        .into_iter()
        .map(|target| row.get(target).trim())
        .filter(|cell| !cell.is_empty())
        .collect();
    let first = filled.first()?;
    if headings_are(&filled, cells) {
        return Some(Reason::NotASignatory);
    }
    let plain: Vec<String> = filled.iter().map(|cell| search_text::plain(cell)).collect();
    let is_listed = |list: &str, text: &String| list.split('|').any(|known| known == text);
    let is_nobody = plain.iter().any(|text| is_listed(NOBODY, text))
        || plain
            .iter()
            .all(|text| is_listed(NOTHING, text) || text.is_empty())
        || !filled
            .iter()
            .any(|cell| cell.chars().any(char::is_alphabetic));
    if is_nobody {
        return Some(Reason::NotASignatory);
    }
    if filled.iter().any(|cell| unwilling::says_no(cell))
        || [Target::Role, Target::Comment]
            .into_iter()
            .any(|target| unwilling::refuses_to_sign(row.get(target)))
        || unwilling::is_struck(row.get(Target::Role))
    {
        return Some(Reason::NotCounted);
    }
    if filled.iter().any(|cell| names::names_several(cell)) {
        return Some(Reason::NotAName);
    }
    if let [only] = filled.as_slice() {
        let words: Vec<&str> = only.split_whitespace().collect();
        let is_small = |word: &&str| word.chars().next().is_some_and(char::is_lowercase);
        let is_alone = cells.iter().filter(|cell| !cell.trim().is_empty()).count() == 1;
        let begins_note = NOTES
            .split('|')
            .any(|start| plain[0].starts_with(&format!("{start} ")));
        let is_sentence = words.len() > 3 && words.iter().filter(|word| is_small(word)).count() > 1;
        let is_sign = only.contains([':', '*', '?', '!', '=', '#', '<', '{']);
        let is_town = names::towns::is_town(only) && is_alone;
        let is_remark = is_alone
            && words.len() > 1
            && (around::is_around(first) || (words.len() > 2 && !names::is_plausible(first)));
        if is_town
            || begins_note
            || (is_sign && is_alone)
            || is_remark
            || (is_sentence && !names::is_plausible(first))
        {
            return Some(Reason::NotASignatory);
        }
    }
    None
}

/// The name of a group that stands in the cells of a person.
pub(super) fn group(row: &Cells) -> Option<String> {
    let (first, last) = (row.get(Target::FirstName), row.get(Target::LastName));
    let whole = match (row.get(Target::Name), row.get(Target::NameReversed)) {
        ("", reversed) => reversed,
        (whole, _) => whole,
    };
    let is_of_group = |word: &str| {
        let plain = search_text::plain(word);
        OF_GROUPS.split('|').any(|known| known == plain)
    };
    if !first.is_empty() && !last.is_empty() {
        if groups::is_group(last) || is_of_group(last) {
            return Some(format!("{last} {first}"));
        }
        return (groups::is_group(first) || is_of_group(first)).then(|| format!("{first} {last}"));
    }
    [whole, last, first]
        .into_iter()
        .find(|cell| !cell.is_empty())
        .filter(|cell| groups::may_be_group(cell))
        .map(str::to_owned)
}

/// A group of which nothing but the name is known.
pub(super) fn organisation(name: OrganisationName) -> Organisation {
    Organisation {
        name,
        acronym: None,
        kind: OrganisationKind::Other,
        website: None,
        function: String::new(),
    }
}

/// Whether a remark beside the name, or in the cell of the role, says that the name is not to be published.
pub(super) fn refuses_publication(row: &Cells) -> bool {
    let is_beside = |target: Target| unwilling::without_refusal(row.get(target)).is_some();
    NAMES.into_iter().any(is_beside) || columns::refuses_publication(row.get(Target::Role))
}

/// Whether a name that its bearer had before stands in the cells of the name.
pub(super) fn names_former(row: &Cells) -> bool {
    NAMES.into_iter().any(|target| {
        let name = row.get(target).trim();
        names::without_former(name).len() < name.len()
    })
}

/// A name without remarks: that it is not to be published, and which one its bearer had before.
pub(super) fn without_remarks(name: &str) -> String {
    let name = unwilling::without_refusal(name).unwrap_or_else(|| name.to_owned());
    names::without_former(&name)
}
