//! The list. What is asked for of what stands in clear is in the address; what was typed is in it sealed.

use std::time::Duration;

use actix_web::web;
use serde::Deserialize;

use crate::domain::text::single_line;
use crate::domain::{
    EmailAddress, Period, Permission, Problem, SignatureFilter, SignatureKind, SignatureState,
    Source, Timestamp,
};
use crate::services::signatories;
use crate::services::signatories::{
    Cursor, MatchMode, PageRequest, SearchTerms, SignatoryFilter, SignatoryMatch,
};
use crate::storage::appeals;
use crate::storage::statistics::counters;
use crate::web::admin::editor::view::KindChoice;
use crate::web::admin::signatories::links;
use crate::web::admin::signatories::view::{SearchValues, SignatoryLine, SignatoryListPage};
use crate::web::admin::{AppealAdmin, CsrfForm, FormFields, with_query};
use crate::web::page::Form;
use crate::web::public::{Ctx, HandlerResult, again, page, see};
use crate::web::{Error, State};

const PAGE: usize = 50;
/// How long a page looks before it shows what it found.
const TIME: Duration = Duration::from_secs(1);
/// The most characters of what is looked for.
const TEXT_MAX: usize = 120;

/// What the address asks for.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Query {
    state: String,
    kind: String,
    source: String,
    since: String,
    until: String,
    q: String,
    at: String,
}

impl Query {
    /// The search that a form sends, with what was typed in it.
    fn typed(fields: &FormFields) -> Self {
        let of = |name: &str| fields.get(name).trim().to_owned();
        Self {
            state: of("state"),
            kind: of("kind"),
            source: of("source"),
            since: of("since"),
            until: of("until"),
            ..Self::default()
        }
    }

    /// The search that a form sends back as the address had it.
    pub(in crate::web::admin) fn sent(fields: &FormFields) -> Self {
        Self {
            q: fields.get("q").to_owned(),
            ..Self::typed(fields)
        }
    }

    pub(in crate::web::admin) fn sealed(&self) -> &str {
        &self.q
    }

    /// A field by its name.
    pub(in crate::web::admin) fn field(&self, name: &str) -> &str {
        match name {
            "state" => &self.state,
            "kind" => &self.kind,
            "source" => &self.source,
            "since" => &self.since,
            "until" => &self.until,
            _ => &self.q,
        }
    }

    /// Parses the filter on the unencrypted columns; returns the invalid fields on error.
    pub(in crate::web::admin) fn columns(
        &self,
    ) -> Result<SignatureFilter, Vec<(&'static str, Problem)>> {
        let mut problems = Vec::new();
        let mut day = |name, text: &str| {
            let day = Timestamp::parse(text).filter(|_| text.len() == 10);
            if day.is_none() && !text.is_empty() {
                problems.push((name, Problem::DateMalformed));
            }
            day
        };
        let (since, until) = (day("since", &self.since), day("until", &self.until));
        fn word<T>(text: &str, parse: fn(&str) -> Option<T>) -> Result<Option<T>, ()> {
            match text {
                "" => Ok(None),
                text => parse(text).map(Some).ok_or(()),
            }
        }
        let words = (
            word(&self.state, SignatureState::parse),
            word(&self.kind, SignatureKind::parse),
            word(&self.source, Source::parse),
        );
        let (Ok(state), Ok(kind), Ok(source)) = words else {
            problems.push(("form", Problem::Empty));
            return Err(problems);
        };
        if !problems.is_empty() {
            return Err(problems);
        }
        let all = SignatureFilter::default();
        Ok(SignatureFilter {
            states: state.map_or(all.states, |state| vec![state]),
            kind,
            sources: source.into_iter().collect(),
            posted: Period {
                since,
                // The last day is part of the period.
                until: until.map(|day| day.plus(Timestamp::DAY)),
            },
            ..SignatureFilter::default()
        })
    }

    /// The address that asks for this.
    pub(in crate::web::admin) fn url(&self, list: &str) -> String {
        let pairs = [
            ("state", self.state.as_str()),
            ("kind", &self.kind),
            ("source", &self.source),
            ("since", &self.since),
            ("until", &self.until),
            ("q", &self.q),
            ("at", &self.at),
        ];
        with_query(list, &pairs)
    }
}

/// How a field is compared.
fn how(fields: &FormFields, name: &str) -> MatchMode {
    MatchMode::parse(fields.get(name)).unwrap_or_default()
}

fn texts(fields: &FormFields) -> Result<SearchTerms, Vec<(&'static str, Problem)>> {
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
    let address = match address.is_empty() {
        true => None,
        false => EmailAddress::parse(address)
            .map_err(|problem| problems.push(("address", problem)))
            .ok(),
    };
    if !problems.is_empty() {
        return Err(problems);
    }
    // How nothing is compared is no search.
    let of = |text: &str, name| match text.is_empty() {
        true => MatchMode::default(),
        false => how(fields, name),
    };
    Ok(SearchTerms {
        name_how: of(&name, "name-how"),
        name,
        organisation,
        place_how: of(&place, "place-how"),
        place,
        domain,
        address,
    })
}

/// `POST /{lang}/admin/appeals/{slug}/signatories`
pub async fn search(
    state: Ctx,
    at: AppealAdmin,
    CsrfForm(fields): CsrfForm<FormFields>,
) -> HandlerResult {
    let mut query = Query::typed(&fields);
    let (asked, texts) = (query.columns(), texts(&fields));
    match (asked, texts) {
        (Ok(_), Ok(texts)) => {
            query.q = signatories::seal_terms(&state.app, at.appeal.id, &texts);
            Ok(see(&query.url(&links(&at).list)))
        }
        (asked, texts) => {
            let problems = [asked.err(), texts.err()].into_iter().flatten().flatten();
            let named = problems.map(|(name, problem)| (name.into(), problem));
            let form = form(&state, &at);
            let form = form.with_named(&state.app.catalog, &at.admin.language, named);
            let of = |name: &str| fields.get(name).to_owned();
            let compared = SearchTerms {
                name_how: how(&fields, "name-how"),
                place_how: how(&fields, "place-how"),
                ..SearchTerms::default()
            };
            let typed = SearchValues {
                name: of("name"),
                organisation: of("organisation"),
                place: of("place"),
                domain: of("domain"),
                address: of("address"),
                ..values(&query, &compared)
            };
            let view = view(&state, &at, form, typed).await?;
            again(&state, &at.admin.language, &view)
        }
    }
}

/// `GET /{lang}/admin/appeals/{slug}/signatories`
pub async fn show(state: Ctx, at: AppealAdmin, query: web::Query<Query>) -> HandlerResult {
    let (app, appeal) = (&state.app, &at.appeal);
    let query = query.into_inner();
    let columns = query.columns().map_err(|_| Error::Unprocessable)?;
    let terms = signatories::open_terms(app, appeal.id, &query.q).ok_or(Error::Gone)?;
    let from = Cursor::parse(app, appeal.id, &query.at).ok_or(Error::Gone)?;
    let values = values(&query, &terms);
    let filter = SignatoryFilter { columns, terms };
    let request = PageRequest {
        from,
        size: PAGE,
        time: TIME,
    };
    let found = signatories::find(app, appeal, &filter, request).await?;
    let links = links(&at);
    let mut view = view(&state, &at, form(&state, &at), values).await?;
    view.searched = !filter.terms.is_empty() || filter.columns != SignatureFilter::default();
    view.lines = found
        .matches
        .iter()
        .map(|one| person(one, links.one(one.signature.id).page))
        .collect();
    view.next = found.next.map(|position| {
        let query = Query {
            at: position.text(app, appeal.id),
            ..query.clone()
        };
        query.url(&links.list)
    });
    let rule = Query {
        at: String::new(),
        ..query
    };
    view.act = at
        .admin
        .may(Permission::Moderate)
        .then(|| rule.url(&links.new_rule));
    view.stopped = found.timed_out;
    view.looked = i64::try_from(found.scanned).unwrap_or(i64::MAX);
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
    let read = state.app.storage.read(move |c| {
        let waiting = counters::waiting(c)?.remove(&id).unwrap_or_default();
        Ok((appeals::texts(c, id)?, waiting.held))
    });
    let (texts, waiting) = read.await?;
    let (title, text_lang) = crate::web::admin::title(&at.admin, &at.appeal, &texts);
    Ok(SignatoryListPage {
        shell: at.admin.shell(state),
        area: at.admin.area(state, "appeals"),
        links: links(at),
        title,
        text_lang,
        form,
        values,
        searched: true,
        lines: Vec::new(),
        next: None,
        stopped: false,
        looked: 0,
        act: None,
        waiting: at.admin.may(Permission::Moderate).then_some(waiting),
    })
}

fn values(query: &Query, texts: &SearchTerms) -> SearchValues {
    fn choices<T: Copy>(all: &[T], word: fn(T) -> &'static str, chosen: &str) -> Vec<KindChoice> {
        let choice = |one: &T| KindChoice {
            word: word(*one),
            chosen: word(*one) == chosen,
        };
        all.iter().map(choice).collect()
    }
    let address = texts.address.as_ref();
    SearchValues {
        name: texts.name.clone(),
        organisation: texts.organisation.clone(),
        place: texts.place.clone(),
        domain: texts.domain.clone(),
        address: address.map_or_else(String::new, |one| one.as_str().to_owned()),
        since: query.since.clone(),
        until: query.until.clone(),
        name_how: choices(MatchMode::ALL, MatchMode::word, texts.name_how.word()),
        place_how: choices(MatchMode::ALL, MatchMode::word, texts.place_how.word()),
        states: choices(SignatureState::ALL, SignatureState::word, &query.state),
        kinds: choices(SignatureKind::ALL, SignatureKind::word, &query.kind),
        sources: choices(Source::ALL, Source::word, &query.source),
    }
}

/// A line of the list.
pub(in crate::web::admin) fn person(one: &SignatoryMatch, url: String) -> SignatoryLine {
    let (signature, record) = (&one.signature, one.record.as_ref());
    let detail = record.map(|record| match &record.organisation {
        Some(group) => format!("{}, {}", record.name.full(), group.function),
        None => record.role.clone().unwrap_or_default(),
    });
    SignatoryLine {
        url,
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
        source: signature.source.word(),
        posted: signature.created_at,
        listed: one.is_listed,
    }
}
