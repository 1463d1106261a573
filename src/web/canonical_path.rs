//! The address of a page, from one that people typed or that a program cut out of a text: with capitals, with slashes too
//! many, with the marks of the sentence around it.

use percent_encoding::percent_decode_str;

use crate::domain::Language;
use crate::web::State;
use crate::web::access::{Access, Route};

/// Where a page is.
pub struct Found {
    pub path: String,
    /// Whether it may be elsewhere one day: it is in another language, for want of the one that was asked for.
    pub is_for_now: bool,
}

/// The page that `path` means; `None` if there is none, or if `path` is its address already. Whether there is an appeal
/// of this name is known for published ones only, and nothing is said about others.
#[must_use]
pub fn canonical_path(state: &State, path: &str) -> Option<Found> {
    let typed: Option<Vec<Segment>> = path.split('/').map(Segment::read).collect();
    let mut typed = typed?;
    typed.retain(|part| !part.text.is_empty());
    if typed.is_empty() {
        return (path != "/").then(|| Found {
            path: "/".to_owned(),
            is_for_now: false,
        });
    }
    let offered = |route: &&Route| route.reads && state.options.offers(route.access);
    let mut routes = state.routes.iter().filter(offered);
    let found = routes.find_map(|route| address(state, route, &typed))?;
    (found.path != path).then_some(found)
}

/// A part of a typed path.
struct Segment<'a> {
    raw: &'a str,
    /// Decoded, without what stands around a word in a sentence.
    text: String,
}

impl<'a> Segment<'a> {
    /// `None` for bytes that nobody typed.
    fn read(raw: &'a str) -> Option<Self> {
        let decoded = percent_decode_str(raw).decode_utf8().ok()?;
        if decoded.chars().any(char::is_control) {
            return None;
        }
        let is_of_address = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '~');
        let text = decoded.trim_matches(|c| !is_of_address(c)).to_owned();
        Some(Self { raw, text })
    }
}

fn address(state: &State, route: &Route, typed: &[Segment]) -> Option<Found> {
    let known = route.pattern.split('/').filter(|part| !part.is_empty());
    let known: Vec<&str> = known.collect();
    if known.len() != typed.len() {
        return None;
    }
    let slug = known.iter().position(|part| *part == "{slug}");
    let slug = slug.and_then(|place| typed.get(place));
    let slug = slug.map(|part| part.text.to_ascii_lowercase());
    let (mut address, mut is_for_now) = (String::new(), false);
    for (known, typed) in known.into_iter().zip(typed) {
        let part = match known {
            "{lang}" => {
                let typed = Language::parse(&typed.text)?;
                let language = nearest(state, route, slug.as_deref(), &typed)?;
                is_for_now = language != typed;
                language.to_string()
            }
            "{slug}" => {
                let slug = typed.text.to_ascii_lowercase();
                state.appeal(&slug)?;
                slug
            }
            // Tokens, hashes and files have capitals of their own, and the reader of links repairs the tokens.
            _ if known.starts_with('{') => typed.raw.to_owned(),
            _ => known
                .eq_ignore_ascii_case(&typed.text)
                .then(|| known.to_owned())?,
        };
        address.push('/');
        address.push_str(&part);
    }
    Some(Found {
        path: address,
        is_for_now,
    })
}

/// The language in which a page is instead of another language of the site, which may be its own.
fn nearest(state: &State, route: &Route, slug: Option<&str>, typed: &Language) -> Option<Language> {
    let catalog = &state.app.catalog;
    if matches!(route.access, Access::Admin(..)) || route.pattern.starts_with("/{lang}/admin/") {
        let known =
            catalog.languages().contains(typed) || catalog.organisers_languages().contains(typed);
        return known.then(|| catalog.organisers_language(typed));
    }
    if !catalog.languages().contains(typed) {
        return None;
    }
    let Some(slug) = slug else {
        return Some(typed.clone());
    };
    let languages = state.appeal(slug)?.languages(catalog);
    let nearest = languages.iter().find(|language| *language == typed);
    nearest.or_else(|| languages.first()).cloned()
}
