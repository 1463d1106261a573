//! An appeal as the forms of the editor give it: the values of a file, under the same checks, with every problem beside
//! its field.

use std::collections::HashSet;

use super::check::{self, Slip};
use super::{AppealFile, AppealLink, FirstSignatory, LinkKind};
use crate::domain::{
    ALT_MAX, AppealSettings, CREDIT_MAX, Language, PersonName, PictureWords, Problem,
};

/// What is wrong, by the names of the fields.
pub type FieldProblems = Vec<(String, Problem)>;

/// The most rows that a form of links or first signatories has.
const ROWS: usize = 200;

/// Everything of an appeal in one language, checked: from a file or from the editor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    pub language: Language,
    pub title: String,
    pub markdown: String,
    pub summary: String,
    /// To whom the appeal speaks, or empty.
    pub addressee: String,
    /// Who is responsible, or empty.
    pub responsible: String,
    /// A line above the text, or empty.
    pub notice: String,
    pub note: String,
    /// The links of the campaign.
    pub links: Vec<AppealLink>,
}

impl From<&AppealFile> for Wording {
    fn from(file: &AppealFile) -> Self {
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        Self {
            language: file.language.clone(),
            title: file.title.clone(),
            markdown: file.text.clone(),
            summary: text(&file.summary),
            addressee: text(&file.addressee),
            responsible: text(&file.responsible),
            notice: text(&file.notice),
            note: text(&file.note),
            links: file.links.clone(),
        }
    }
}

impl Wording {
    /// Reads the form of a language; `get` gives what was typed into a field, or an empty text.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn read<'t>(
        language: &Language,
        get: impl Fn(&str) -> &'t str,
    ) -> Result<Self, FieldProblems> {
        let mut typed = Typed::new(get);
        let line = |max| move |text: &str| check::line(text, max);
        let passage = |max| move |text: &str| check::passage(text, max);
        let wording = Self {
            language: language.clone(),
            title: typed.needed("title", line(200)),
            markdown: typed.needed("text", check::wording),
            summary: typed.optional("summary", passage(500)).unwrap_or_default(),
            addressee: typed.optional("addressee", line(300)).unwrap_or_default(),
            responsible: typed.optional("responsible", line(300)).unwrap_or_default(),
            notice: typed.optional("notice", line(300)).unwrap_or_default(),
            note: typed.optional("note", passage(500)).unwrap_or_default(),
            links: (1..=ROWS).filter_map(|row| link(&mut typed, row)).collect(),
        };
        typed.end(wording)
    }
}

/// A row of the links; none when it is empty.
fn link<'t, G: Fn(&str) -> &'t str>(typed: &mut Typed<G>, row: usize) -> Option<AppealLink> {
    let [title, url, kind] = ["title", "url", "kind"].map(|part| format!("link-{part}-row-{row}"));
    if typed.is_empty(&title) && typed.is_empty(&url) {
        return None;
    }
    Some(AppealLink {
        title: typed.needed(&title, |text| check::line(text, 200)),
        url: typed.needed(&url, check::web_address),
        kind: LinkKind::parse((typed.get)(&kind)).unwrap_or_default(),
    })
}

/// Reads the form of the settings over those that are stored. The sender has a form of its own.
///
/// # Errors
/// Everything that is wrong with it.
pub fn settings_from<'t>(
    old: &AppealSettings,
    get: impl Fn(&str) -> &'t str,
) -> Result<AppealSettings, FieldProblems> {
    let mut typed = Typed::new(get);
    let settings = AppealSettings {
        contact: typed
            .optional("contact", check::contact)
            .unwrap_or_default(),
        sender: old.sender.clone(),
        opens: typed.optional("opens", |text| check::time(text, false)),
        closes: typed.optional("closes", |text| check::time(text, true)),
        goal: typed.optional("goal", |text| check::number(text, check::GOALS)),
        donation_url: typed.optional("donation-url", check::web_address),
        erase_after_days: typed.needed("erase-after-days", |text| {
            check::number(text, check::ERASURE_DAYS)
        }),
        approve_groups: !typed.is_empty("approve-groups"),
        ask_comment: !typed.is_empty("ask-comment"),
    };
    if let (Some(opens), Some(closes)) = (settings.opens, settings.closes)
        && closes <= opens
    {
        typed.note("closes", Problem::ClosesFirst);
    }
    typed.end(settings)
}

/// Reads the form of the sender; none stands for the site's.
///
/// # Errors
/// What is wrong with it.
pub fn sender_from<'t>(get: impl Fn(&str) -> &'t str) -> Result<Option<String>, FieldProblems> {
    let mut typed = Typed::new(get);
    let sender = typed.optional("sender", check::sender);
    typed.end(sender)
}

/// Reads what is said about a picture; every language needs its alternative text.
///
/// # Errors
/// Everything that is wrong with it.
pub fn picture_words_from<'t>(
    languages: &[Language],
    get: impl Fn(&str) -> &'t str,
) -> Result<PictureWords, FieldProblems> {
    let mut typed = Typed::new(get);
    let alts = languages.iter().map(|language| {
        let name = format!("alt-row-{language}");
        let alt = typed.needed(&name, |text| check::line(text, ALT_MAX));
        (language.clone(), alt)
    });
    let alts = alts.collect();
    let credit = typed.optional("credit", |text| check::line(text, CREDIT_MAX));
    typed.end(PictureWords {
        alts,
        credit: credit.unwrap_or_default(),
    })
}

/// Reads the form of the first signatories, in the order of their numbers. A row without a name is somebody less.
///
/// # Errors
/// Everything that is wrong with it.
pub fn first_signatories_from<'t>(
    get: impl Fn(&str) -> &'t str,
) -> Result<Vec<FirstSignatory>, FieldProblems> {
    let mut typed = Typed::new(get);
    let mut names = HashSet::new();
    let mut people = Vec::new();
    for row in 1..=ROWS {
        let [rank, name, role, place] =
            ["rank", "name", "role", "place"].map(|part| format!("person-{part}-row-{row}"));
        if typed.is_empty(&name) && typed.is_empty(&role) && typed.is_empty(&place) {
            continue;
        }
        let person = FirstSignatory {
            name: typed.needed(&name, |text| check::line(text, 200)),
            role: typed.optional(&role, |text| check::line(text, 120)),
            place: typed.optional(&place, |text| check::line(text, 100)),
        };
        if !person.name.is_empty() {
            if let Err(problem) = PersonName::from_line(&person.name) {
                typed.note(&name, problem);
            }
            if !names.insert(person.name.to_lowercase()) {
                typed.note(&name, Problem::FirstSignatoryTwice);
            }
        }
        let most = i64::try_from(ROWS).unwrap_or(i64::MAX);
        let rank = typed.optional(&rank, |text| check::number(text, (1, most)));
        people.push((rank.unwrap_or(i64::MAX), person));
    }
    people.sort_by_key(|(rank, _)| *rank);
    typed.end(people.into_iter().map(|(_, person)| person).collect())
}

/// What was typed, and what was found wrong with it.
struct Typed<G> {
    get: G,
    problems: FieldProblems,
}

impl<'t, G: Fn(&str) -> &'t str> Typed<G> {
    fn new(get: G) -> Self {
        Self {
            get,
            problems: Vec::new(),
        }
    }

    fn is_empty(&self, name: &str) -> bool {
        (self.get)(name).trim().is_empty()
    }

    fn note(&mut self, name: &str, problem: Problem) {
        self.problems.push((name.to_owned(), problem));
    }

    /// The value of a field that must have one; the empty one, noted, when it is missing or wrong.
    fn needed<T: Default>(&mut self, name: &str, check: impl Fn(&str) -> Result<T, Slip>) -> T {
        if self.is_empty(name) {
            self.note(name, Problem::Empty);
            return T::default();
        }
        self.optional(name, check).unwrap_or_default()
    }

    /// The value of a field that may be left empty.
    fn optional<T>(&mut self, name: &str, check: impl Fn(&str) -> Result<T, Slip>) -> Option<T> {
        if self.is_empty(name) {
            return None;
        }
        let checked = check((self.get)(name));
        checked.map_err(|slip| self.note(name, slip.problem())).ok()
    }

    fn end<T>(self, value: T) -> Result<T, FieldProblems> {
        if self.problems.is_empty() {
            Ok(value)
        } else {
            Err(self.problems)
        }
    }
}
