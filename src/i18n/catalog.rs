//! The catalog of translated messages.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use fluent_bundle::{FluentArgs, FluentValue};

use super::load::{Bundle, I18nError, bundles, needed_keys};
use super::{Country, countries, formats, negotiate};
use crate::domain::{Language, Timestamp, Zone};

/// An argument of a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg<'a> {
    Text(Cow<'a, str>),
    /// Selects the plural form, and is written with the digit grouping of the language.
    Number(i64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<i64> for Arg<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<usize> for Arg<'_> {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

/// A language is left out if it lacks more than one in this many of the messages that everybody may read.
const GAPS_BORNE: usize = 10;

/// The messages of the site's languages, loaded once at startup.
pub struct Catalog {
    bundles: BTreeMap<Language, Bundle>,
    /// The languages of the site, its default first.
    languages: Vec<Language>,
    /// Those of the organisers' area.
    organisers: Vec<Language>,
    countries: HashMap<Language, Vec<Country>>,
    /// Keys that were logged already, so that a missing one does not flood the log.
    warned: Mutex<HashSet<String>>,
}

impl std::fmt::Debug for Catalog {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Catalog")
            .field("languages", &self.languages)
            .finish_non_exhaustive()
    }
}

impl Catalog {
    /// As [`Self::load_for`], for the languages of a site that chose none.
    pub fn load(dir: Option<&Path>) -> Result<Self, I18nError> {
        Self::load_for(dir, &Language::default_list())
    }

    /// Loads the embedded messages of these languages, the default first, then those of `dir` (with the same layout,
    /// `<language>/*.ftl`), which override single messages or add languages. A language with many gaps is left out; in
    /// small ones it speaks English. Both are logged.
    pub fn load_for(dir: Option<&Path>, languages: &[Language]) -> Result<Self, I18nError> {
        let bundles = bundles(dir, languages)?;
        let [public, for_organisers] = needed_keys()?;
        let missing = |language: &Language, keys: &[String]| {
            let bundle = bundles.get(language);
            let has = |key: &&String| bundle.is_some_and(|bundle| bundle.has_message(key));
            keys.len() - keys.iter().filter(has).count()
        };
        let mut offered: Vec<Language> = Vec::new();
        for language in languages {
            let gaps = missing(language, &public);
            let is_offered = gaps * GAPS_BORNE <= public.len();
            if gaps > 0 {
                tracing::warn!(%language, gaps, is_offered, "messages of this language are missing; see: paraph locales check");
            }
            if is_offered && !offered.contains(language) {
                offered.push(language.clone());
            }
        }
        if offered.is_empty() {
            offered.push(Language::english());
        }
        let mut organisers = offered.clone();
        organisers.retain(|language| missing(language, &for_organisers) == 0);
        if organisers.is_empty() {
            organisers.push(Language::english());
        }
        let mut catalog = Self {
            bundles,
            languages: offered,
            organisers,
            countries: HashMap::new(),
            warned: Mutex::default(),
        };
        for language in catalog.all_languages() {
            let list = catalog.list_countries(&language);
            catalog.countries.insert(language, list);
        }
        Ok(catalog)
    }

    /// The languages of the site, its default first: those of public pages and of e-mails to signatories.
    #[must_use]
    pub fn languages(&self) -> &[Language] {
        &self.languages
    }

    /// The language of a page or an e-mail when nothing else decides.
    #[must_use]
    pub fn default_language(&self) -> Language {
        let first = self.languages.first();
        first.cloned().unwrap_or_else(Language::english)
    }

    /// The languages of the organisers' area: those of the site that have its messages too, or English.
    #[must_use]
    pub fn organisers_languages(&self) -> &[Language] {
        &self.organisers
    }

    /// The language of the organisers' area for somebody who reads `language`.
    #[must_use]
    pub fn organisers_language(&self, language: &Language) -> Language {
        let find = |wanted: &Language| self.organisers.iter().find(|known| *known == wanted);
        find(language)
            .or_else(|| find(&Language::english()))
            .or_else(|| self.organisers.first())
            .cloned()
            .unwrap_or_else(Language::english)
    }

    /// The languages of the site and of the organisers' area.
    pub(super) fn all_languages(&self) -> Vec<Language> {
        let mut all = self.languages.clone();
        all.extend(self.organisers.iter().cloned());
        let mut seen = HashSet::new();
        all.retain(|language| seen.insert(language.clone()));
        all
    }

    /// The message `key` in the language, else in its primary language, else in English. An unknown key is returned as
    /// it is, and logged once.
    #[must_use]
    pub fn text(&self, language: &Language, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.lookup(language, key, args).unwrap_or_else(|| {
            self.warn_once(key, "unknown message");
            key.to_owned()
        })
    }

    /// As [`Self::text`]; `None` for an unknown key.
    pub(super) fn lookup(
        &self,
        language: &Language,
        key: &str,
        args: &[(&str, Arg<'_>)],
    ) -> Option<String> {
        self.bundles_for(language)
            .find_map(|bundle| self.format(bundle, key, args))
    }

    /// Whether the language has the message, without fallback.
    #[must_use]
    pub fn has(&self, language: &Language, key: &str) -> bool {
        self.bundles
            .get(language)
            .is_some_and(|bundle| bundle.has_message(key))
    }

    /// The best of the `available` languages for an `Accept-Language` header. Without a match it is the fallback if it is
    /// available, else the first.
    #[must_use]
    pub fn negotiate(
        &self,
        accept_language: Option<&str>,
        (available, fallback): (&[Language], Option<&Language>),
    ) -> Language {
        negotiate::negotiate(accept_language, available, fallback)
    }

    /// An integer with the digit grouping of the language: `12 345` in French, `12,345` in English.
    #[must_use]
    pub fn number(&self, language: &Language, value: i64) -> String {
        formats::number(language.as_str(), value)
    }

    /// The number before a word that is in its plural form, which may say the number by itself.
    #[must_use]
    pub fn counted(&self, language: &Language, value: i64) -> String {
        formats::counted(language.as_str(), value)
    }

    /// The local date in long form, such as `14 janvier 1898`.
    #[must_use]
    pub fn date(&self, language: &Language, zone: &Zone, time: Timestamp) -> String {
        formats::date(language.as_str(), zone, time)
    }

    /// The local date and time in long form, without the zone.
    #[must_use]
    pub fn date_time(&self, language: &Language, zone: &Zone, time: Timestamp) -> String {
        formats::date_time(language.as_str(), zone, time)
    }

    /// An end, exclusive: of a day it is the midnight that ends it, not the first instant of the next.
    #[must_use]
    pub fn until(&self, language: &Language, zone: &Zone, end: Timestamp) -> String {
        if !zone.is_midnight(end) {
            return self.date_time(language, zone, end);
        }
        let date = self.last_day(language, zone, end);
        self.text(language, "time-midnight", &[("date", date.into())])
    }

    /// The day of the last instant before an end.
    #[must_use]
    pub fn last_day(&self, language: &Language, zone: &Zone, end: Timestamp) -> String {
        self.date(language, zone, end.plus(-1))
    }

    /// The local date and time with the zone, for a text with a single time.
    #[must_use]
    pub fn time_with_zone(&self, language: &Language, zone: &Zone, time: Timestamp) -> String {
        let local = self.date_time(language, zone, time);
        let city = self.zone_city(language, zone);
        let args = [("time", local.into()), ("city", city.into())];
        self.text(language, "time-with-zone", &args)
    }

    /// The sentence that names the zone of the times on a page.
    #[must_use]
    pub fn zone_note(&self, language: &Language, zone: &Zone) -> String {
        let city = self.zone_city(language, zone);
        let name = zone.name().to_owned();
        let args = [("city", city.into()), ("zone", name.into())];
        self.text(language, "zone-note", &args)
    }

    fn zone_city(&self, language: &Language, zone: &Zone) -> String {
        if zone.is_utc() {
            return self.text(language, "zone-utc", &[]);
        }
        formats::zone_city(language.as_str(), zone)
    }

    /// The name of a country by its ISO 3166-1 alpha-2 code. An unknown code is returned as it is.
    #[must_use]
    pub fn country_name(&self, language: &Language, code: &str) -> String {
        let key = format!("country-{}", code.to_ascii_lowercase());
        self.lookup(language, &key, &[])
            .unwrap_or_else(|| code.to_owned())
    }

    /// All countries with their names in the language, in its alphabetical order.
    #[must_use]
    pub fn countries(&self, language: &Language) -> &[Country] {
        self.countries
            .get(language)
            .or_else(|| self.countries.get(&Language::english()))
            .map_or(&[], Vec::as_slice)
    }

    /// The bundles in the order of fallback.
    fn bundles_for(&self, language: &Language) -> impl Iterator<Item = &Bundle> {
        let primary = Language::parse(language.primary());
        [Some(language.clone()), primary, Some(Language::english())]
            .into_iter()
            .flatten()
            .filter_map(|language| self.bundles.get(&language))
    }

    fn format(&self, bundle: &Bundle, key: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        let pattern = bundle.get_message(key)?.value()?;
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            match arg {
                Arg::Text(text) => values.set(*name, text.as_ref()),
                #[allow(clippy::cast_precision_loss, reason = "Fluent counts in f64")]
                Arg::Number(number) => values.set(*name, FluentValue::from(*number as f64)),
            }
        }
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&values), &mut errors);
        if let Some(error) = errors.first() {
            self.warn_once(key, &error.to_string());
        }
        Some(text.into_owned())
    }

    fn warn_once(&self, key: &str, error: &str) {
        let mut warned = self.warned.lock().unwrap_or_else(PoisonError::into_inner);
        if warned.insert(key.to_owned()) {
            tracing::warn!(key, error, "translation missing or invalid");
        }
    }

    fn list_countries(&self, language: &Language) -> Vec<Country> {
        let mut list: Vec<Country> = ('a'..='z')
            .flat_map(|first| ('a'..='z').map(move |second| format!("{first}{second}")))
            .filter_map(|code| {
                let name = self.lookup(language, &format!("country-{code}"), &[])?;
                let code = code.to_ascii_uppercase();
                Some(Country { code, name })
            })
            .collect();
        countries::sort(language, &mut list);
        list
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
