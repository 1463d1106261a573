//! The address of a page, from one that people typed: with capitals, or with slashes too many.

use crate::domain::Language;
use crate::web::State;
use crate::web::access::Route;

/// The path of the page that `path` means; `None` if there is none, or if `path` is its address already. Whether there
/// is an appeal of this name is known for published ones only, and nothing is said about others.
#[must_use]
pub fn canonical_path(state: &State, path: &str) -> Option<String> {
    let typed: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    let offered = |route: &&Route| route.reads && state.options.offers(route.access);
    let mut routes = state.routes.iter().filter(offered);
    let found = routes.find_map(|route| address(state, route, &typed))?;
    (found != path).then_some(found)
}

fn address(state: &State, route: &Route, typed: &[&str]) -> Option<String> {
    let known = route.pattern.split('/').filter(|part| !part.is_empty());
    let known: Vec<&str> = known.collect();
    if known.len() != typed.len() || known.is_empty() {
        return None;
    }
    let mut address = String::new();
    for (known, typed) in known.into_iter().zip(typed) {
        let part = match known {
            "{lang}" => {
                let language = Language::parse(typed)?;
                let languages = state.app.catalog.languages();
                languages
                    .contains(&language)
                    .then(|| language.to_string())?
            }
            "{slug}" => {
                let slug = typed.to_ascii_lowercase();
                state.appeal(&slug)?;
                slug
            }
            // Tokens, hashes and files have capitals of their own.
            _ if known.starts_with('{') => (*typed).to_owned(),
            _ => known
                .eq_ignore_ascii_case(typed)
                .then(|| known.to_owned())?,
        };
        address.push('/');
        address.push_str(&part);
    }
    Some(address)
}
