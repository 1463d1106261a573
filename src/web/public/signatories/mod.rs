//! The public list of signatories, with keyset pagination, and the search by name.

pub(in crate::web) mod view;

use actix_web::web;
use data_encoding::BASE64URL_NOPAD;
use serde::Deserialize;

use crate::domain::links::AppealLinks;
use crate::domain::{AppealId, SignatureId, SignatureKind};
use crate::storage::public_list;
use crate::storage::public_list::{Listing, WordMark as WordCursor};
use crate::web::page_cache::public_appeal::PublicAppeal;
use crate::web::public::signatories::view::SignatoriesPage;
use crate::web::public::{
    Ctx, HandlerResult, head, language_and_appeal, organisation, page, person,
};
use crate::web::{Error, State};

/// People on a page, or matches of a search.
const PAGE_SIZE: usize = 200;
/// Organisations on the first page; they have no further pages.
const MAX_ORGANISATIONS: i64 = 500;
/// Characters of a search.
const QUERY_MAX: usize = 80;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Query {
    q: String,
    /// The cursor of the previous page.
    after: Option<String>,
}

/// `GET /{lang}/{slug}/signatories`
pub async fn show(
    state: Ctx,
    path: web::Path<(String, String)>,
    query: web::Query<Query>,
) -> HandlerResult {
    let (language, public) = language_and_appeal(&state, &path)?;
    let appeal = public.appeal.id;
    let typed: String = query
        .q
        .chars()
        .filter(|c| !c.is_control())
        .take(QUERY_MAX)
        .collect();
    let typed = typed.trim().to_owned();
    let results = if typed.is_empty() {
        list(&state, &public, query.after.as_deref()).await?
    } else {
        search(&state, appeal, &typed, query.after.as_deref()).await?
    };
    let head = head(&state, &public, &language)?;
    let more = results
        .next
        .map(|cursor| head.links.signatories_page(&typed, Some(&cursor)));
    let slug = &public.appeal.slug;
    let continued = query.after.is_some();
    let mut shell = state.public_shell(&language, &head.links.signatories, |other| {
        AppealLinks::of(other, slug).signatories
    });
    // Keeps the names of signatories out of search engines.
    shell.noindex = true;
    // Figures of very few signatures would speak against the appeal, and those of erased ones would say that nobody chose to
    // appear.
    let is_shown = public.count.is_shown() && public.appeal.erased_at.is_none();
    let view = SignatoriesPage {
        shell,
        count: public.public_count(),
        figures: is_shown.then_some(public.figures),
        approves_groups: public.appeal.settings.approve_groups,
        query: typed.clone(),
        continued,
        first: if typed.is_empty() && !continued {
            public.first.iter().map(person).collect()
        } else {
            Vec::new()
        },
        organisations: results.organisations.iter().map(organisation).collect(),
        individuals: results.individuals.iter().map(person).collect(),
        more,
        unfinished: results.is_incomplete,
        head,
    };
    page(&state, &language, &view)
}

struct Results {
    organisations: Vec<Listing>,
    individuals: Vec<Listing>,
    /// The cursor of the next page.
    next: Option<String>,
    /// Whether a search stopped early, at its limit of work.
    is_incomplete: bool,
}

/// A page of the list in alphabetical order. The first signatories are not repeated in it.
async fn list(state: &State, public: &PublicAppeal, after: Option<&str>) -> Result<Results, Error> {
    let appeal = public.appeal.id;
    let after = match after {
        Some(cursor) => Some(decode_cursor(cursor).ok_or(Error::Unprocessable)?),
        None => None,
    };
    let is_first_page = after.is_none();
    // One more than a page, to see whether there is a next one.
    let limit = PAGE_SIZE as i64 + 1;
    let read = state.app.reads().read(move |c| {
        let organisations = if is_first_page {
            public_list::page(
                c,
                appeal,
                SignatureKind::Collective,
                None,
                MAX_ORGANISATIONS,
            )?
        } else {
            Vec::new()
        };
        let individuals = public_list::page(c, appeal, SignatureKind::Individual, after, limit)?;
        Ok((organisations, individuals))
    });
    let (organisations, mut individuals) = read.await?;
    let has_more = individuals.len() > PAGE_SIZE;
    individuals.truncate(PAGE_SIZE);
    let last = individuals.last().filter(|_| has_more);
    let next = last.map(|listing| encode_cursor(&listing.sort_key, listing.signature));
    let is_first = |listing: &Listing| {
        let mut first = public.first.iter();
        first.any(|first| first.signature == listing.signature)
    };
    individuals.retain(|listing| !is_first(listing));
    Ok(Results {
        organisations,
        individuals,
        next,
        is_incomplete: false,
    })
}

/// A page of the search results, people and organisations together.
async fn search(
    state: &State,
    appeal: AppealId,
    typed: &str,
    after: Option<&str>,
) -> Result<Results, Error> {
    let after = match after {
        Some(cursor) => Some(decode_word_cursor(cursor).ok_or(Error::Unprocessable)?),
        None => None,
    };
    let query = typed.to_owned();
    let read = state
        .app
        .reads()
        .read(move |c| public_list::search(c, appeal, &query, after, PAGE_SIZE));
    let names = read.await?;
    let next = names
        .next
        .map(|(word, id)| encode_cursor(word.as_bytes(), id));
    // Only organisations have a mandate.
    let (organisations, individuals): (Vec<_>, Vec<_>) = names
        .lines
        .into_iter()
        .map(|(_, listing)| listing)
        .partition(|listing| listing.mandate_shown.is_some());
    Ok(Results {
        organisations,
        individuals,
        next,
        is_incomplete: names.is_cut,
    })
}

fn encode_cursor(key: &[u8], id: SignatureId) -> String {
    BASE64URL_NOPAD.encode(&[&id.0.to_be_bytes(), key].concat())
}

fn decode_cursor(text: &str) -> Option<(Vec<u8>, SignatureId)> {
    let bytes = BASE64URL_NOPAD.decode(text.as_bytes()).ok()?;
    let (id, key) = bytes.split_at_checked(8)?;
    Some((
        key.to_vec(),
        SignatureId(i64::from_be_bytes(id.try_into().ok()?)),
    ))
}

/// The cursor of a search. A word with a NUL is refused: we never produce one, and Postgres rejects it in text.
fn decode_word_cursor(text: &str) -> Option<WordCursor> {
    let (word, id) = decode_cursor(text)?;
    let word = String::from_utf8(word).ok()?;
    (!word.contains('\0')).then_some((word, id))
}
