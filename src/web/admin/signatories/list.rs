//! The list of signatories. Filters on unencrypted columns are plain query parameters; search terms, which are personal
//! data, are posted and then carried encrypted in the parameter `q`.

use std::time::Duration;

use actix_web::web;

use crate::domain::admin_links::SignatoriesLinks;
use crate::domain::text::single_line;
use crate::domain::{
    EmailAddress, HoldReason, NameFlag, Permission, PrivateRecord, Problem, SignatureFilter,
    SignatureKind, SignatureState, Source, name_flags,
};
use crate::services::signatories::{
    self, Cursor, MatchMode, PageRequest, SearchTerms, SignatoryFilter, SignatoryMatch,
};
use crate::storage::appeals;
use crate::storage::statistics::counters;
use crate::web::admin::editor::view::KindChoice;
use crate::web::admin::signatories::list_query::Query;
use crate::web::admin::signatories::view::{SearchValues, SignatoryLine, SignatoryListPage};
use crate::web::admin::signatories::{count_opened, links};
use crate::web::admin::{AppealAdmin, CsrfForm, FormFields};
use crate::web::page::Form;
use crate::web::public::{Ctx, HandlerResult, page, see_other, unprocessable};
use crate::web::{Error, State};

/// Signatures on a page.
const PAGE_SIZE: usize = 50;
/// How long to search for one page before showing what was found so far.
const SEARCH_TIMEOUT: Duration = Duration::from_secs(1);
/// Maximum number of characters of a search term.
const TEXT_MAX: usize = 120;

/// The match mode chosen for a search term.
fn match_mode(fields: &FormFields, name: &str) -> MatchMode {
    MatchMode::from_word(fields.get(name)).unwrap_or_default()
}

/// Parses the search terms; returns the invalid fields on error.
fn parse_terms(fields: &FormFields) -> Result<SearchTerms, Vec<(&'static str, Problem)>> {
    let mut problems = Vec::new();
    let mut text = |name: &'static str| match single_line::clean(fields.get(name), TEXT_MAX) {
        Ok(text) => text,
        Err(problem) => {
            problems.push((name, problem));
            String::new()
        }
    };
    let (name, organisation) = (text("name"), text("organisation"));
    let (place, domain) = (text("place"), text("domain"));
    let address = fields.get("address").trim();
    let address = if address.is_empty() {
        None
    } else {
        EmailAddress::from_typed(address)
            .map_err(|problem| problems.push(("address", problem)))
            .ok()
    };
    if !problems.is_empty() {
        return Err(problems);
    }
    // Without a term its match mode means nothing: the default keeps `SearchTerms::is_empty` true.
    let mode = |term: &str, name| {
        if term.is_empty() {
            MatchMode::default()
        } else {
            match_mode(fields, name)
        }
    };
    Ok(SearchTerms {
        name_how: mode(&name, "name-how"),
        name,
        organisation,
        place_how: mode(&place, "place-how"),
        place,
        domain,
        address,
        flagged: !fields.get("flagged").is_empty(),
    })
}

/// `POST /{lang}/admin/appeals/{slug}/signatories`
pub async fn search(
    state: Ctx,
    at: AppealAdmin,
    CsrfForm(fields): CsrfForm<FormFields>,
) -> HandlerResult {
    let mut query = Query::from_search_form(&fields);
    match (
        query.columns(&state.app.zone(&at.appeal)),
        parse_terms(&fields),
    ) {
        (Ok(_), Ok(terms)) => {
            query.q = signatories::seal_terms(&state.app, at.appeal.id, &terms);
            Ok(see_other(&query.url(&links(&at).list)))
        }
        (columns, terms) => {
            let problems = [columns.err(), terms.err()].into_iter().flatten().flatten();
            let named = problems.map(|(name, problem)| (name.into(), problem));
            let form = form(&state, &at);
            let form = form.with_named(&state.app.catalog, &at.admin.language, named);
            let typed = |name: &str| fields.get(name).to_owned();
            let modes = SearchTerms {
                name_how: match_mode(&fields, "name-how"),
                place_how: match_mode(&fields, "place-how"),
                flagged: !fields.get("flagged").is_empty(),
                ..SearchTerms::default()
            };
            let values = SearchValues {
                name: typed("name"),
                organisation: typed("organisation"),
                place: typed("place"),
                domain: typed("domain"),
                address: typed("address"),
                ..values(&query, &modes)
            };
            let view = view(&state, &at, form, values).await?;
            unprocessable(&state, &at.admin.language, &view)
        }
    }
}

/// `GET /{lang}/admin/appeals/{slug}/signatories`
pub async fn show(state: Ctx, at: AppealAdmin, query: web::Query<Query>) -> HandlerResult {
    let (app, appeal) = (&state.app, &at.appeal);
    let query = query.into_inner();
    let columns = query
        .columns(&state.app.zone(&at.appeal))
        .map_err(|_| Error::Unprocessable)?;
    // Encrypted parameters expire.
    let terms = signatories::open_terms(app, appeal.id, &query.q);
    let from = Cursor::parse(app, appeal.id, &query.at);
    let (Some(terms), Some(from)) = (terms, from) else {
        return Err(query.expired(&links(&at).list));
    };
    let expired = !query.expired.is_empty() && query.q.is_empty();
    let values = values(&query, &terms);
    let filter = SignatoryFilter { columns, terms };
    let request = PageRequest {
        from,
        size: PAGE_SIZE,
        time: SEARCH_TIMEOUT,
    };
    let found = signatories::find(app, appeal, &filter, request).await?;
    let links = links(&at);
    let with_data = found.matches.iter().filter(|found| found.record.is_some());
    count_opened(&state, &at, with_data.count(), &query.url(&links.list)).await?;
    let mut view = view(&state, &at, form(&state, &at), values).await?;
    view.expired = expired;
    view.searched = !filter.terms.is_empty() || filter.columns != SignatureFilter::default();
    view.lines = found
        .matches
        .iter()
        .map(|found| line(found, &links))
        .collect();
    let query = Query {
        expired: String::new(),
        ..query
    };
    view.next = found.next.map(|cursor| {
        let query = Query {
            at: cursor.text(app, appeal.id),
            ..query.clone()
        };
        query.url(&links.list)
    });
    let first_page = Query {
        at: String::new(),
        ..query
    };
    view.bulk_action = at
        .admin
        .may(Permission::Moderate)
        .then(|| first_page.url(&links.new_bulk_action));
    view.stopped = found.timed_out;
    view.scanned = i64::try_from(found.scanned).unwrap_or(i64::MAX);
    page(&state, &at.admin.language, &view)
}

fn form(state: &State, at: &AppealAdmin) -> Form {
    Form::new(&links(at).list, &at.admin.token(state))
}

async fn view(
    state: &State,
    at: &AppealAdmin,
    form: Form,
    values: SearchValues,
) -> Result<SignatoryListPage, Error> {
    let id = at.appeal.id;
    let read = state.app.reads().read(move |c| {
        let waiting = counters::waiting_of(c, id)?;
        Ok((appeals::texts(c, id)?, waiting.held))
    });
    let (texts, waiting) = read.await?;
    let (title, text_lang) = crate::web::admin::title(&at.admin, &at.appeal, &texts);
    Ok(SignatoryListPage {
        frame: at.admin.frame(state, "appeals"),
        links: links(at),
        title,
        text_lang,
        form,
        values,
        expired: false,
        searched: true,
        lines: Vec::new(),
        next: None,
        stopped: false,
        scanned: 0,
        bulk_action: None,
        waiting: at.admin.may(Permission::Moderate).then_some(waiting),
    })
}

/// The values of the search form.
fn values(query: &Query, terms: &SearchTerms) -> SearchValues {
    fn choices<T: Copy>(all: &[T], word: fn(T) -> &'static str, chosen: &str) -> Vec<KindChoice> {
        let choice = |item: &T| KindChoice {
            word: word(*item),
            chosen: word(*item) == chosen,
        };
        all.iter().map(choice).collect()
    }
    let address = terms.address.as_ref();
    SearchValues {
        name: terms.name.clone(),
        organisation: terms.organisation.clone(),
        place: terms.place.clone(),
        domain: terms.domain.clone(),
        address: address.map_or_else(String::new, |address| address.as_str().to_owned()),
        flagged: terms.flagged,
        since: query.since.clone(),
        until: query.until.clone(),
        name_how: choices(MatchMode::ALL, MatchMode::word, terms.name_how.word()),
        place_how: choices(MatchMode::ALL, MatchMode::word, terms.place_how.word()),
        states: choices(SignatureState::ALL, SignatureState::word, &query.state),
        holds: choices(HoldReason::ALL, HoldReason::word, &query.hold),
        kinds: choices(SignatureKind::ALL, SignatureKind::word, &query.kind),
        sources: choices(Source::ALL, Source::word, &query.source),
    }
}

pub(in crate::web::admin) fn line(
    found: &SignatoryMatch,
    links: &SignatoriesLinks,
) -> SignatoryLine {
    let (signature, record) = (&found.signature, found.record.as_ref());
    let detail = record.map(|record| match &record.organisation {
        Some(group) => format!("{}, {}", record.name.full(), group.function),
        None => record.role.clone().unwrap_or_default(),
    });
    SignatoryLine {
        url: links.signature(signature.id).page,
        name: record
            .map(|record| record.public_name())
            .unwrap_or_default(),
        detail: detail.unwrap_or_default(),
        place: record
            .and_then(|record| record.place.clone())
            .unwrap_or_default(),
        kind: signature.kind.word(),
        state: signature.state.word(),
        hold: signature.hold_reason.map_or("", |reason| reason.word()),
        flags: flags(record),
        source: signature.source.word(),
        posted: signature.created_at,
        listed: found.is_listed,
    }
}

/// The words of what an organiser should look at in a record.
pub(super) fn flags(record: Option<&PrivateRecord>) -> Vec<&'static str> {
    let flags = record.map(name_flags).unwrap_or_default();
    flags.into_iter().map(NameFlag::word).collect()
}
