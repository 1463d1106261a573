//! Parses the forms of the editor, with the same checks as an appeal file. Every problem is reported with its field.

use std::collections::HashSet;

use super::check::{self, ValueError};
use super::{AppealFile, AppealLink, FirstSignatory, LinkKind};
use crate::domain::text::identity;
use crate::domain::{
    ALT_MAX, Accent, AppealSettings, CREDIT_MAX, Language, LocalTime, PersonName, PictureWords,
    Problem, Timestamp, Zone,
};

/// Problems with the names of their fields.
pub type FieldProblems = Vec<(String, Problem)>;

/// The choice of an accent that has no name.
pub const OWN_ACCENT: &str = "own";

/// The most rows in a form of links or first signatories.
const MAX_ROWS: usize = 200;

/// The validated text of an appeal in one language, from a file or from the editor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    pub language: Language,
    pub title: String,
    pub markdown: String,
    pub summary: String,
    /// May be empty, like the fields below.
    pub addressee: String,
    /// Who is responsible for the appeal and its data.
    pub responsible: String,
    /// A line above the text.
    pub notice: String,
    /// What changed since the published version.
    pub note: String,
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
    /// Parses the form of a language. `get` returns the value of a field, which is empty when it is missing.
    pub fn parse<'t>(
        language: &Language,
        get: impl Fn(&str) -> &'t str,
    ) -> Result<Self, FieldProblems> {
        let mut form = FormReader::new(get);
        let line = |max| move |text: &str| check::line(text, max);
        let joined_lines = |max| move |text: &str| check::joined_lines(text, max);
        let wording = Self {
            language: language.clone(),
            title: form.required("title", line(200)),
            markdown: form.required("text", check::appeal_text),
            summary: form
                .optional("summary", joined_lines(500))
                .unwrap_or_default(),
            addressee: form.optional("addressee", line(300)).unwrap_or_default(),
            responsible: form.optional("responsible", line(300)).unwrap_or_default(),
            notice: form.optional("notice", line(300)).unwrap_or_default(),
            note: form.optional("note", joined_lines(500)).unwrap_or_default(),
            links: (1..=MAX_ROWS)
                .filter_map(|row| link(&mut form, row))
                .collect(),
        };
        form.finish(wording)
    }

    /// What is wrong with a text that is longer.
    pub const TOO_LONG: Problem = Problem::TooLong {
        max: check::TEXT_MAX,
    };

    /// Whether a text is longer than those that are stored, so that it need not be shown.
    #[must_use]
    pub fn is_too_long(text: &str) -> bool {
        text.chars().count() > check::TEXT_MAX
    }
}

/// One row of the links; `None` when it is empty.
fn link<'t, G: Fn(&str) -> &'t str>(form: &mut FormReader<G>, row: usize) -> Option<AppealLink> {
    let [title, url, kind] = ["title", "url", "kind"].map(|part| format!("link-{part}-row-{row}"));
    if form.is_empty(&title) && form.is_empty(&url) {
        return None;
    }
    Some(AppealLink {
        title: form.required(&title, |text| check::line(text, 200)),
        url: form.required(&url, check::web_address),
        kind: LinkKind::parse((form.get)(&kind)).unwrap_or_default(),
    })
}

/// Parses the form of the settings. It does not contain the sender, which is taken from `old`. Times are typed in the zone
/// of the form, or in the site's if it has none. A time that is shown twice when the clock changes keeps its instant while
/// the field is not touched.
pub fn settings_from<'t>(
    old: &AppealSettings,
    site: &Zone,
    get: impl Fn(&str) -> &'t str,
) -> Result<AppealSettings, FieldProblems> {
    let mut form = FormReader::new(get);
    let time_zone = form.optional("time-zone", check::zone);
    let (zone, old_zone) = (
        time_zone.as_ref().unwrap_or(site),
        old.time_zone.as_ref().unwrap_or(site),
    );
    let unless_kept = |old: Option<Timestamp>, typed: fn(LocalTime, &Zone) -> Option<Timestamp>| {
        move |text: &str| {
            let kept = old.filter(|old| zone == old_zone && old_zone.field(*old) == text.trim());
            let parse = || typed(check::time(text)?, zone).ok_or(ValueError::Time);
            kept.map_or_else(parse, Ok)
        }
    };
    let settings = AppealSettings {
        contact: form.optional("contact", check::contact).unwrap_or_default(),
        sender: old.sender.clone(),
        opens: form.optional("opens", unless_kept(old.opens, LocalTime::begin)),
        closes: form.optional("closes", unless_kept(old.closes, LocalTime::end)),
        time_zone: time_zone.clone(),
        goal: form.optional("goal", |text| check::number(text, check::GOAL_RANGE)),
        donation_url: form.optional("donation-url", check::web_address),
        erase_after_days: form.required("erase-after-days", |text| {
            check::number(text, check::ERASURE_DAYS_RANGE)
        }),
        approve_groups: !form.is_empty("approve-groups"),
        thank_by_mail: !form.is_empty("thank-by-mail"),
        remind_by_mail: !form.is_empty("remind-by-mail"),
        ask_comment: !form.is_empty("ask-comment"),
        ask_country: !form.is_empty("ask-country"),
        accent: form.accent(),
        list_after: form
            .optional("list-after", |text| {
                check::number(text, check::LIST_AFTER_RANGE)
            })
            .unwrap_or_default(),
    };
    if let (Some(opens), Some(closes)) = (settings.opens, settings.closes)
        && closes <= opens
    {
        form.add_problem("closes", Problem::ClosesFirst);
    }
    form.finish(settings)
}

/// Parses the form of the sender; `None` means the sender of the site.
pub fn sender_from<'t>(get: impl Fn(&str) -> &'t str) -> Result<Option<String>, FieldProblems> {
    let mut form = FormReader::new(get);
    let sender = form.optional("sender", check::sender);
    form.finish(sender)
}

/// Parses the texts of a picture. The alternative text is required in every language.
pub fn picture_words_from<'t>(
    languages: &[Language],
    get: impl Fn(&str) -> &'t str,
) -> Result<PictureWords, FieldProblems> {
    let mut form = FormReader::new(get);
    let alts = languages.iter().map(|language| {
        let name = format!("alt-row-{language}");
        let alt = form.required(&name, |text| check::line(text, ALT_MAX));
        (language.clone(), alt)
    });
    let alts = alts.collect();
    let credit = form.optional("credit", |text| check::line(text, CREDIT_MAX));
    form.finish(PictureWords {
        alts,
        credit: credit.unwrap_or_default(),
    })
}

/// Parses the alternative text of a picture that stands in texts.
pub fn text_picture_alt_from<'t>(get: impl Fn(&str) -> &'t str) -> Result<String, FieldProblems> {
    let mut form = FormReader::new(get);
    let alt = form.required("alt", |text| check::line(text, ALT_MAX));
    form.finish(alt)
}

/// Parses the form of the first signatories, ordered by their rank. Empty rows are left out.
pub fn first_signatories_from<'t>(
    get: impl Fn(&str) -> &'t str,
) -> Result<Vec<FirstSignatory>, FieldProblems> {
    let mut form = FormReader::new(get);
    let mut names = HashSet::new();
    let mut signatories = Vec::new();
    for row in 1..=MAX_ROWS {
        let [rank, name, role, place] =
            ["rank", "name", "role", "place"].map(|part| format!("person-{part}-row-{row}"));
        if form.is_empty(&name) && form.is_empty(&role) && form.is_empty(&place) {
            continue;
        }
        let person = FirstSignatory {
            name: form.required(&name, |text| check::public_line(text, 200)),
            role: form.optional(&role, |text| check::public_line(text, 120)),
            place: form.optional(&place, |text| check::public_line(text, 100)),
        };
        if !person.name.is_empty() {
            if let Err(problem) = PersonName::from_line(&person.name) {
                form.add_problem(&name, problem);
            }
            if !names.insert(identity(&person.name)) {
                form.add_problem(&name, Problem::FirstSignatoryTwice);
            }
        }
        let most = i64::try_from(MAX_ROWS).unwrap_or(i64::MAX);
        let rank = form.optional(&rank, |text| check::number(text, (1, most)));
        signatories.push((rank.unwrap_or(i64::MAX), person));
    }
    signatories.sort_by_key(|(rank, _)| *rank);
    form.finish(signatories.into_iter().map(|(_, person)| person).collect())
}

/// Reads the fields of a form and collects their problems.
pub(in crate::domain) struct FormReader<G> {
    get: G,
    problems: FieldProblems,
}

impl<'t, G: Fn(&str) -> &'t str> FormReader<G> {
    pub(in crate::domain) fn new(get: G) -> Self {
        Self {
            get,
            problems: Vec::new(),
        }
    }

    /// The value of a field, or the default and its problem.
    pub(in crate::domain) fn checked<T: Default>(
        &mut self,
        name: &str,
        checked: Result<T, Problem>,
    ) -> T {
        checked.unwrap_or_else(|problem| {
            self.add_problem(name, problem);
            T::default()
        })
    }

    /// The choice of a named accent, or of a colour of one's own.
    pub(in crate::domain) fn accent(&mut self) -> Accent {
        if (self.get)("accent") == OWN_ACCENT {
            self.required("accent-colour", check::accent)
        } else {
            self.optional("accent", check::accent).unwrap_or_default()
        }
    }

    fn is_empty(&self, name: &str) -> bool {
        (self.get)(name).trim().is_empty()
    }

    fn add_problem(&mut self, name: &str, problem: Problem) {
        self.problems.push((name.to_owned(), problem));
    }

    /// A required field. When it is empty or wrong, adds a problem and returns the default.
    fn required<T: Default>(
        &mut self,
        name: &str,
        check: impl Fn(&str) -> Result<T, ValueError>,
    ) -> T {
        if self.is_empty(name) {
            self.add_problem(name, Problem::Empty);
            return T::default();
        }
        self.optional(name, check).unwrap_or_default()
    }

    pub(in crate::domain) fn optional<T>(
        &mut self,
        name: &str,
        check: impl Fn(&str) -> Result<T, ValueError>,
    ) -> Option<T> {
        if self.is_empty(name) {
            return None;
        }
        let checked = check((self.get)(name));
        checked
            .map_err(|error| self.add_problem(name, error.problem()))
            .ok()
    }

    pub(in crate::domain) fn finish<T>(self, value: T) -> Result<T, FieldProblems> {
        if self.problems.is_empty() {
            Ok(value)
        } else {
            Err(self.problems)
        }
    }
}
