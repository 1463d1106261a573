//! The address of a page, from one that people typed or that a program cut out of a text: with capitals, with slashes too
//! many, with the marks of the sentence around it.

use percent_encoding::percent_decode_str;

use crate::domain::Language;
use crate::web::State;
use crate::web::access::Route;

/// The path of the page that `path` means; `None` if there is none, or if `path` is its address already. Whether there
/// is an appeal of this name is known for published ones only, and nothing is said about others.
#[must_use]
pub fn canonical_path(state: &State, path: &str) -> Option<String> {
    let typed: Option<Vec<Segment>> = path.split('/').map(Segment::read).collect();
    let mut typed = typed?;
    typed.retain(|part| !part.text.is_empty());
    if typed.is_empty() {
        return (path != "/").then(|| "/".to_owned());
    }
    let offered = |route: &&Route| route.reads && state.options.offers(route.access);
    let mut routes = state.routes.iter().filter(offered);
    let found = routes.find_map(|route| address(state, route, &typed))?;
    (found != path).then_some(found)
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

fn address(state: &State, route: &Route, typed: &[Segment]) -> Option<String> {
    let known = route.pattern.split('/').filter(|part| !part.is_empty());
    let known: Vec<&str> = known.collect();
    if known.len() != typed.len() {
        return None;
    }
    let mut address = String::new();
    for (known, typed) in known.into_iter().zip(typed) {
        let part = match known {
            "{lang}" => {
                let language = Language::parse(&typed.text)?;
                let languages = state.app.catalog.languages();
                languages
                    .contains(&language)
                    .then(|| language.to_string())?
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
    Some(address)
}
