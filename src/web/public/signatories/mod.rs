//! Who signed: first signatories, groups, people; page after page by key, and found by name.

pub(in crate::web) mod view;

use actix_web::web;
use data_encoding::BASE64URL_NOPAD;
use serde::Deserialize;

use crate::domain::links::AppealLinks;
use crate::domain::{AppealId, SignatureId, SignatureKind};
use crate::storage::public_list;
use crate::storage::public_list::{Listing, WordMark};
use crate::web::public::signatories::view::SignatoriesPage;
use crate::web::public::{Ctx, HandlerResult, head, organisation, page, person, place};
use crate::web::{Error, State};

const PAGE: usize = 200;
/// Groups on the first page.
const GROUPS: i64 = 500;
/// The most characters of a search.
const QUERY_MAX: usize = 80;

/// The query of the address.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Query {
    q: String,
    after: Option<String>,
}

/// `GET /{lang}/{slug}/signatories`
pub async fn show(
    state: Ctx,
    path: web::Path<(String, String)>,
    query: web::Query<Query>,
) -> HandlerResult {
    let (language, public) = place(&state, &path)?;
    let appeal = public.appeal.id;
    let typed: String = query
        .q
        .chars()
        .filter(|c| !c.is_control())
        .take(QUERY_MAX)
        .collect();
    let typed = typed.trim().to_owned();
    let found = match typed.is_empty() {
        true => walk(&state, appeal, query.after.as_deref()).await?,
        false => search(&state, appeal, &typed, query.after.as_deref()).await?,
    };
    let head = head(&state, &public, &language)?;
    let more = found
        .more
        .map(|mark| head.links.signatories_page(&typed, Some(&mark)));
    let slug = &public.appeal.slug;
    let continued = query.after.is_some();
    let mut shell = state.public_shell(&language, &head.links.signatories, |other| {
        AppealLinks::of(other, slug).signatories
    });
    // Names are for readers of the appeal, not for search engines.
    shell.noindex = true;
    let view = SignatoriesPage {
        shell,
        count: public.shown_count(),
        query: typed.clone(),
        continued,
        first: if typed.is_empty() && !continued {
            public.first.iter().map(person).collect()
        } else {
            Vec::new()
        },
        organisations: found.groups.iter().map(organisation).collect(),
        individuals: found.people.iter().map(person).collect(),
        more,
        unfinished: found.unfinished,
        head,
    };
    page(&state, &language, &view)
}

#[derive(Default)]
struct Found {
    groups: Vec<Listing>,
    people: Vec<Listing>,
    more: Option<String>,
    unfinished: bool,
}

/// The next page in the order of the alphabet.
async fn walk(state: &State, appeal: AppealId, after: Option<&str>) -> Result<Found, Error> {
    let after = match after {
        Some(mark) => Some(read_mark(mark).ok_or(Error::Unprocessable)?),
        None => None,
    };
    let first_page = after.is_none();
    let most = PAGE as i64 + 1;
    let read = state.app.reads().read(move |c| {
        let groups = match first_page {
            true => public_list::page(c, appeal, SignatureKind::Collective, None, GROUPS)?,
            false => Vec::new(),
        };
        Ok((
            groups,
            public_list::page(c, appeal, SignatureKind::Individual, after, most)?,
        ))
    });
    let (groups, mut people) = read.await?;
    let has_more = people.len() > PAGE;
    people.truncate(PAGE);
    let last = people.last().filter(|_| has_more);
    let more = last.map(|line| mark(&line.sort_key, line.signature));
    Ok(Found {
        groups,
        people,
        more,
        unfinished: false,
    })
}

/// The next page of a search, people and groups together.
async fn search(
    state: &State,
    appeal: AppealId,
    typed: &str,
    after: Option<&str>,
) -> Result<Found, Error> {
    let after = match after {
        Some(text) => Some(read_word_mark(text).ok_or(Error::Unprocessable)?),
        None => None,
    };
    let query = typed.to_owned();
    let read = state
        .app
        .reads()
        .read(move |c| public_list::search(c, appeal, &query, after, PAGE));
    let names = read.await?;
    let more = names.next.map(|(word, id)| mark(word.as_bytes(), id));
    let (groups, people): (Vec<_>, Vec<_>) = names
        .lines
        .into_iter()
        .map(|(_, line)| line)
        .partition(|line| line.mandate_shown.is_some());
    Ok(Found {
        groups,
        people,
        more,
        unfinished: names.is_cut,
    })
}

fn mark(key: &[u8], id: SignatureId) -> String {
    BASE64URL_NOPAD.encode(&[&id.to_be_bytes(), key].concat())
}

fn read_mark(text: &str) -> Option<(Vec<u8>, SignatureId)> {
    let bytes = BASE64URL_NOPAD.decode(text.as_bytes()).ok()?;
    let (id, key) = bytes.split_at_checked(8)?;
    Some((key.to_vec(), i64::from_be_bytes(id.try_into().ok()?)))
}

/// A mark of a search. A word with a NUL is none of ours, and Postgres takes none in a text.
fn read_word_mark(text: &str) -> Option<WordMark> {
    let (word, id) = read_mark(text)?;
    let word = String::from_utf8(word).ok()?;
    (!word.contains('\0')).then_some((word, id))
}
