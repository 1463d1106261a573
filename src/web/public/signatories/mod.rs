//! The public list of signatories: alphabetical pages with letters, and the search by name, town and role.

mod browse;
mod cursor;
mod letters;
pub(in crate::web) mod view;

use std::sync::Arc;

use actix_web::{HttpRequest, web};
use serde::Deserialize;

use crate::domain::links::AppealLinks;
use crate::domain::{Language, ListSearch, SignatureKind};
use crate::storage::public_list::Listing;
use crate::storage::statistics::counters;
use crate::storage::{appeals, public_list};
use crate::web::page_cache::cached_response::CachePolicy;
use crate::web::page_cache::public_appeal::PublicAppeal;
use crate::web::prerender::on_demand::on_demand;
use crate::web::public::signatories::browse::{PAGE_SIZE, Page, Place, ShownPage};
use crate::web::public::signatories::cursor::LineCursor;
use crate::web::public::signatories::view::{SearchFields, SignatoriesPage};
use crate::web::public::{
    Ctx, HandlerResult, head, language_and_appeal, organisation, page, person,
};
use crate::web::{Error, State};

/// Organisations on the first page; if there are more, they have pages of their own.
const MAX_ORGANISATIONS: usize = 500;
/// Characters of a field of the search.
const QUERY_MAX: usize = 80;
/// Characters of a letter of the alphabet.
const LETTER_MAX: usize = 4;
/// The value of `list` for the pages of organisations.
const ORGANISATIONS: &str = "organisations";

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Query {
    q: String,
    place: String,
    role: String,
    /// The list that is browsed: [`ORGANISATIONS`], or people.
    list: String,
    letter: String,
    /// The cursor of the previous page.
    after: Option<String>,
    /// The cursor of the next page.
    before: Option<String>,
}

impl Query {
    fn search(&self) -> ListSearch {
        let line = |typed: &str| -> String {
            let typed: String = typed
                .chars()
                .filter(|c| !c.is_control())
                .take(QUERY_MAX)
                .collect();
            typed.trim().to_owned()
        };
        ListSearch {
            name: line(&self.q),
            place: line(&self.place),
            role: line(&self.role),
        }
    }

    fn place(&self) -> Result<Place, Error> {
        let line = |cursor: &String| LineCursor::decode(cursor).ok_or(Error::Unprocessable);
        Ok(match (&self.after, &self.before) {
            (Some(after), _) => Place::After(line(after)?),
            (None, Some(before)) => Place::Before(line(before)?),
            (None, None) if self.letter.is_empty() => Place::Start,
            (None, None) => Place::Letter(self.letter.chars().take(LETTER_MAX).collect()),
        })
    }

    fn is_first_page(&self) -> bool {
        self.after.is_none() && self.before.is_none() && self.letter.is_empty()
    }
}

/// `GET /{lang}/{slug}/signatories`
pub async fn show(
    state: Ctx,
    path: web::Path<(String, String)>,
    query: web::Query<Query>,
    request: HttpRequest,
) -> HandlerResult {
    let (language, public) = language_and_appeal(&state, &path)?;
    let search = query.search();
    let is_common = search.is_empty() && query.is_first_page() && query.list.is_empty();
    let view = view(&state, &public, &language, &query, search);
    if !is_common {
        return page(&state, &language, &view.await?);
    }
    let links = AppealLinks::of(&language, &public.appeal.slug);
    let here = (links.signatories.as_str(), &language);
    let id = public.appeal.id;
    let read = state.app.reads().read(move |c| {
        let mut versions = appeals::versions(c)?.into_iter();
        let version = versions.find_map(|(appeal, version)| (appeal == id).then_some(version));
        Ok((version.unwrap_or_default(), counters::of(c, id)?))
    });
    let shown = (&public, Some(read.await?));
    // Browsers and proxies keep no list of names.
    let page = on_demand(&state, here, shown, CachePolicy::Never, view).await?;
    Ok(page.respond(&state.app, request.headers()))
}

async fn view(
    state: &State,
    public: &Arc<PublicAppeal>,
    language: &Language,
    query: &Query,
    search: ListSearch,
) -> Result<SignatoriesPage, Error> {
    let head = head(state, public, language)?;
    let links = AppealLinks::of(language, &public.appeal.slug);
    let results = if search.is_empty() {
        list(state, public, query, &links).await?
    } else {
        find(state, public, &search, query.after.as_deref(), &links).await?
    };
    let mut shell = state.appeal_shell(language, public, |links| links.signatories);
    // Keeps the names of signatories out of search engines.
    shell.noindex = true;
    // Figures of very few signatures would speak against the appeal, and those of erased ones would say that nobody chose to
    // appear.
    let is_shown = public.count.is_shown() && public.appeal.erased_at.is_none();
    let is_start = search.is_empty() && query.is_first_page() && !results.only_organisations;
    let typed = [&search.name, &search.place, &search.role].map(String::as_str);
    let typed: Vec<&str> = typed
        .into_iter()
        .filter(|field| !field.is_empty())
        .collect();
    Ok(SignatoriesPage {
        shell,
        count: public.public_count(),
        figures: is_shown.then_some(public.figures),
        approves_groups: public.appeal.settings.approve_groups,
        query: typed.join(" · "),
        continued: !query.is_first_page() || results.only_organisations,
        first: if is_start {
            public.first.iter().map(person).collect()
        } else {
            Vec::new()
        },
        organisations: results.organisations.iter().map(organisation).collect(),
        individuals: results.individuals.iter().map(person).collect(),
        only_organisations: results.only_organisations,
        more_organisations: results.more_organisations,
        letters: results.page.letters,
        position: results.page.position,
        previous: results.page.previous,
        more: results.page.next,
        unfinished: results.is_incomplete,
        search: SearchFields {
            name: search.name,
            place: search.place,
            role: search.role,
        },
        head,
    })
}

#[derive(Default)]
struct Results {
    organisations: Vec<Listing>,
    individuals: Vec<Listing>,
    only_organisations: bool,
    more_organisations: Option<String>,
    /// What leads to other pages; its lines are among the above.
    page: ShownPage,
    /// Whether a search stopped early, at its limit of work.
    is_incomplete: bool,
}

/// A page of the list in alphabetical order. The first signatories are not repeated in it.
async fn list(
    state: &State,
    public: &Arc<PublicAppeal>,
    query: &Query,
    links: &AppealLinks,
) -> Result<Results, Error> {
    let only_organisations = query.list == ORGANISATIONS;
    let kind = if only_organisations {
        SignatureKind::Collective
    } else {
        SignatureKind::Individual
    };
    let (place, of) = (query.place()?, Arc::clone(public));
    let read = state.app.reads().read(move |c| {
        let organisations = if matches!(place, Place::Start) && !only_organisations {
            let most = MAX_ORGANISATIONS as i64 + 1;
            public_list::page(c, of.appeal.id, SignatureKind::Collective, None, most)?
        } else {
            Vec::new()
        };
        Ok((organisations, Page::read(c, &of, kind, &place)?))
    });
    let (mut organisations, read) = read.await?;
    if only_organisations {
        let mut page = read.shown(&[], links, ORGANISATIONS);
        return Ok(Results {
            organisations: std::mem::take(&mut page.lines),
            only_organisations,
            page,
            ..Results::default()
        });
    }
    let has_more = organisations.len() > MAX_ORGANISATIONS;
    organisations.truncate(MAX_ORGANISATIONS);
    let mut page = read.shown(&public.first, links, "");
    Ok(Results {
        organisations,
        individuals: std::mem::take(&mut page.lines),
        more_organisations: has_more.then(|| links.signatories_page(&[("list", ORGANISATIONS)])),
        page,
        ..Results::default()
    })
}

/// A page of the search results, people and organisations together.
async fn find(
    state: &State,
    public: &PublicAppeal,
    search: &ListSearch,
    after: Option<&str>,
    links: &AppealLinks,
) -> Result<Results, Error> {
    let after = match after {
        Some(cursor) => Some(cursor::decode_word(cursor).ok_or(Error::Unprocessable)?),
        None => None,
    };
    let (appeal, wanted) = (public.appeal.id, search.clone());
    let read = state
        .app
        .reads()
        .read(move |c| public_list::search(c, appeal, &wanted, after, PAGE_SIZE));
    let names = read.await?;
    let next = names.next.map(|mark| {
        links.signatories_page(&[
            ("q", &search.name),
            ("place", &search.place),
            ("role", &search.role),
            ("after", &cursor::encode_word(&mark)),
        ])
    });
    // Only organisations have a mandate.
    let (organisations, individuals): (Vec<_>, Vec<_>) = names
        .lines
        .into_iter()
        .map(|(_, listing)| listing)
        .partition(|listing| listing.mandate_shown.is_some());
    Ok(Results {
        organisations,
        individuals,
        page: ShownPage {
            next,
            ..ShownPage::default()
        },
        is_incomplete: names.is_cut,
        ..Results::default()
    })
}
