//! What owners decide about the site in the browser: its name, its colour, what it says about itself, what its owners must
//! have to log in.

use serde::{Deserialize, Serialize};

use super::appeal_file::{FormReader, check};
use super::news::markdown_from;
use super::text::single_line;
use super::{Accent, Account, FieldProblems, Language, Picture, Role, Zone};

/// The longest name, in characters.
const NAME_MAX: usize = 100;
/// The longest text of a page, in characters.
pub const SITE_TEXT_MAX: usize = 20_000;
/// The field of [`SiteSettings::owners_second_factor`].
pub const OWNERS_SECOND_FACTOR: &str = "owners-second-factor";

/// What is empty or `None` is as the settings of the server say, or left out.
#[derive(Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SiteSettings {
    pub name: String,
    /// The colour of the pages that belong to no appeal.
    pub accent: Accent,
    /// An e-mail address or a web address.
    pub contact: String,
    pub time_zone: Option<Zone>,
    /// For readers whose browser asks for no language of the site.
    pub language: Option<Language>,
    /// Whether every owner must have a second factor.
    pub owners_second_factor: bool,
    /// In the order of the languages of the site; languages without texts are missing.
    pub texts: Vec<SiteTexts>,
    /// Shown beside the name; chosen on a page of its own.
    pub logo: Option<Picture>,
}

/// What the site says about itself in one language, as Markdown; a text that is empty is not shown.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct SiteTexts {
    pub language: Language,
    pub about: String,
    pub legal: String,
}

impl SiteTexts {
    /// The texts themselves.
    pub fn all(&self) -> [&str; 2] {
        [&self.about, &self.legal]
    }
}

/// A page whose text owners write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SitePage {
    About,
    Legal,
}

impl SitePage {
    pub const ALL: [Self; 2] = [Self::About, Self::Legal];

    /// The end of its path, and of the locale keys of its title.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::About => "about",
            Self::Legal => "legal",
        }
    }

    /// The field of the form that holds its text in a language.
    #[must_use]
    pub fn field(self, language: &Language) -> String {
        format!("site-{}-row-{language}", self.word())
    }
}

impl SiteSettings {
    /// Parses the form. `get` returns the value of a field, which is empty when it is missing.
    ///
    /// # Errors
    /// All problems, with the names of their fields.
    pub fn parse<'t>(
        languages: &[Language],
        get: impl Fn(&str) -> &'t str,
    ) -> Result<Self, FieldProblems> {
        let mut form = FormReader::new(&get);
        let name = single_line::clean(get("site-name"), NAME_MAX);
        let name = form.checked("site-name", name);
        let contact = form.optional("contact", check::contact);
        let accent = form.accent();
        let time_zone = form.optional("time-zone", check::zone);
        let language = Language::parse(get("site-language"));
        let mut texts = Vec::new();
        for language in languages {
            let [about, legal] = SitePage::ALL.map(|page| {
                let name = page.field(language);
                form.checked(&name, markdown_from(get(&name), SITE_TEXT_MAX))
            });
            if !(about.is_empty() && legal.is_empty()) {
                let language = language.clone();
                texts.push(SiteTexts {
                    language,
                    about,
                    legal,
                });
            }
        }
        form.finish(Self {
            name,
            accent,
            contact: contact.unwrap_or_default(),
            time_zone,
            language: language.filter(|language| languages.contains(language)),
            owners_second_factor: get(OWNERS_SECOND_FACTOR) == "yes",
            texts,
            logo: None,
        })
    }

    /// The text of a page with its language: that of the reader, else that of the site, else any.
    #[must_use]
    pub fn text(&self, page: SitePage, reader: &Language) -> Option<(&Language, &str)> {
        let of = |texts: &'_ SiteTexts| match page {
            SitePage::About => !texts.about.is_empty(),
            SitePage::Legal => !texts.legal.is_empty(),
        };
        let mut written: Vec<&SiteTexts> = self.texts.iter().filter(|texts| of(texts)).collect();
        // A stable sort: the order of the languages decides among the others.
        written.sort_by_key(|texts| {
            let is_site = self.language.as_ref() == Some(&texts.language);
            (texts.language != *reader, !is_site)
        });
        let first = written.first()?;
        let text = match page {
            SitePage::About => &first.about,
            SitePage::Legal => &first.legal,
        };
        Some((&first.language, text))
    }

    /// Whether an account must have a second factor: an owner asked it of this one, or of all owners.
    #[must_use]
    pub fn wants_second_factor(&self, account: &Account) -> bool {
        account.totp_required || (self.owners_second_factor && account.role == Role::Owner)
    }

    /// The parts in which two versions differ, as ends of locale keys.
    #[must_use]
    pub fn changed_from(&self, before: &Self) -> Vec<&'static str> {
        let texts = |settings: &Self, page: SitePage| -> Vec<(Language, String)> {
            let all = settings.texts.iter();
            all.map(|texts| {
                let text = match page {
                    SitePage::About => &texts.about,
                    SitePage::Legal => &texts.legal,
                };
                (texts.language.clone(), text.clone())
            })
            .filter(|(_, text)| !text.is_empty())
            .collect()
        };
        let differs = |page| texts(self, page) != texts(before, page);
        let parts = [
            ("site-name", self.name != before.name),
            ("contact", self.contact != before.contact),
            ("logo", self.logo != before.logo),
            ("accent", self.accent != before.accent),
            ("time-zone", self.time_zone != before.time_zone),
            ("site-language", self.language != before.language),
            ("site-about", differs(SitePage::About)),
            ("site-legal", differs(SitePage::Legal)),
            (
                OWNERS_SECOND_FACTOR,
                self.owners_second_factor != before.owners_second_factor,
            ),
        ];
        let changed = parts.into_iter().filter(|(_, changed)| *changed);
        changed.map(|(name, _)| name).collect()
    }
}

super::hidden_debug!(SiteSettings);

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn languages() -> [Language; 2] {
        [Language::french(), Language::english()]
    }

    #[test]
    fn what_is_left_out_is_as_the_server_says() {
        let empty = SiteSettings::parse(&languages(), |_| "").unwrap();
        assert_eq!(empty, SiteSettings::default());
        let json = serde_json::to_vec(&empty).unwrap();
        assert_eq!(
            serde_json::from_slice::<SiteSettings>(&json).unwrap(),
            empty
        );
        assert_eq!(
            serde_json::from_str::<SiteSettings>("{}").unwrap(),
            empty,
            "an older version knew fewer of them"
        );
    }

    #[test]
    fn each_problem_has_its_field() {
        let problems = SiteSettings::parse(&languages(), |name| match name {
            "site-name" => "a\u{202e}b",
            "contact" => "nowhere",
            "time-zone" => "Europe/Lutetia",
            "accent" => "own",
            "accent-colour" => "reddish",
            _ => "",
        });
        let problems = problems.unwrap_err();
        let fields: Vec<&str> = problems.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(
            fields,
            ["site-name", "contact", "accent-colour", "time-zone"]
        );
    }

    #[test]
    fn a_reader_gets_the_text_of_the_own_language_else_that_of_the_site() {
        let all = [&languages()[..], &[Language::parse("de").unwrap()]].concat();
        let settings = SiteSettings::parse(&all, |name| match name {
            "site-about-row-fr" => "Qui nous sommes",
            "site-about-row-en" => "Who we are",
            "site-legal-row-en" => "Legal notice",
            "site-language" => "en",
            _ => "",
        });
        let settings = settings.unwrap();
        let text = |page, tag: &str| {
            let found = settings.text(page, &Language::parse(tag).unwrap());
            found.map(|(language, text)| (language.as_str(), text))
        };
        assert_eq!(text(SitePage::About, "fr"), Some(("fr", "Qui nous sommes")));
        assert_eq!(text(SitePage::About, "de"), Some(("en", "Who we are")));
        assert_eq!(text(SitePage::Legal, "fr"), Some(("en", "Legal notice")));
        assert_eq!(
            settings.changed_from(&SiteSettings::default()),
            ["site-language", "site-about", "site-legal"]
        );
    }
}
