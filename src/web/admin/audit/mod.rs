//! The audit log, newest first: filtered by the query, and verified on request.

mod facts;
pub(in crate::web) mod view;

use std::collections::HashMap;

use actix_web::web;
use serde::Deserialize;

use super::{Admin, CsrfForm, FormFields, with_query};
use crate::domain::admin_links::{self, SignatoriesLinks};
use crate::domain::{
    AccountId, Actor, AppealId, AuditObjectKind, AuditRow, AuditVerb, BulkActionId, Language,
    Problem, SignatureId, Zone,
};
use crate::services::accounts;
use crate::services::audit::{Verified, verify};
use crate::storage::{appeals, audit};
use crate::web::admin::audit::view::{AuditLine, AuditPage, AuditVerdict, FilterChoice};
use crate::web::public::{Ctx, HandlerResult, page, unprocessable};
use crate::web::{Error, State};

/// Rows on a page.
const PAGE_SIZE: usize = 100;

/// The filter and the cursor of the URL.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Query {
    who: String,
    what: String,
    appeal: String,
    from: String,
    to: String,
    /// Cursor: only rows with a lower number.
    before: Option<i64>,
}

impl Query {
    /// The filter, and the names of the fields whose date is malformed. Unknown words do not restrict.
    fn filter(
        &self,
        slugs: &HashMap<AppealId, String>,
        zone: &Zone,
    ) -> (audit::Wanted, Vec<&'static str>) {
        let mut malformed = Vec::new();
        let mut day = |name, text: &str| {
            let day = zone.parse_day(text);
            if day.is_none() && !text.is_empty() {
                malformed.push(name);
            }
            day
        };
        let (since, until) = (day("from", &self.from), day("to", &self.to));
        let appeal = slugs.iter().find(|(_, slug)| **slug == self.appeal);
        let filter = audit::Wanted {
            actor: Actor::parse(&self.who),
            verb: AuditVerb::from_word(&self.what),
            appeal: appeal.map(|(id, _)| *id),
            since,
            // `to` is inclusive in the form and exclusive in the query.
            until: until.map(|day| zone.next_day(day)),
        };
        (filter, malformed)
    }

    /// The URL of the page that starts below row `before`, with the same filter.
    fn url(&self, page: &str, before: i64) -> String {
        let before = before.to_string();
        let pairs = [
            ("who", self.who.as_str()),
            ("what", &self.what),
            ("appeal", &self.appeal),
            ("from", &self.from),
            ("to", &self.to),
            ("before", &before),
        ];
        with_query(page, &pairs)
    }
}

/// Names of accounts and appeals, to show instead of their numbers.
struct Names {
    accounts: Vec<(AccountId, String)>,
    slugs: HashMap<AppealId, String>,
}

impl Names {
    async fn read(state: &State) -> Result<Self, Error> {
        let all = state.app.reads().read(appeals::all).await?.into_iter();
        Ok(Self {
            accounts: accounts::names(&state.app).await?,
            slugs: all.map(|appeal| (appeal.id, appeal.slug)).collect(),
        })
    }

    fn account(&self, id: AccountId) -> Option<&str> {
        let account = self.accounts.iter().find(|(known, _)| *known == id);
        account.map(|(_, name)| name.as_str())
    }
}

/// `GET /{lang}/admin/audit`
pub async fn show(state: Ctx, admin: Admin, query: web::Query<Query>) -> HandlerResult {
    let names = Names::read(&state).await?;
    let (filter, malformed) = query.filter(&names.slugs, &state.app.time_zone());
    let mut view = view(&state, &admin, &query, &names);
    if !malformed.is_empty() {
        let named = malformed
            .iter()
            .map(|name| ((*name).into(), Problem::DateMalformed));
        let form = std::mem::take(&mut view.form);
        view.form = form.with_named(&state.app.catalog, &admin.language, named);
        return unprocessable(&state, &admin.language, &view);
    }
    view.searched = filter != audit::Wanted::default();
    view.fill(&state, &admin, &query, &names).await?;
    page(&state, &admin.language, &view)
}

/// `POST /{lang}/admin/audit`: verifies the chain of seals of the whole audit log.
pub async fn check(state: Ctx, admin: Admin, _: CsrfForm<FormFields>) -> HandlerResult {
    let (names, query) = (Names::read(&state).await?, Query::default());
    let mut view = view(&state, &admin, &query, &names);
    view.fill(&state, &admin, &query, &names).await?;
    view.verdict = Some(match verify(&state.app).await? {
        Verified::Intact { rows, head } => AuditVerdict {
            fault: "",
            row: i64::try_from(rows).unwrap_or(i64::MAX),
            head,
        },
        Verified::Broken { row, fault } => AuditVerdict {
            fault: fault.word(),
            row,
            head: String::new(),
        },
    });
    page(&state, &admin.language, &view)
}

/// The page without its rows.
fn view(state: &State, admin: &Admin, query: &Query, names: &Names) -> AuditPage {
    let text = |key: &str| state.app.catalog.text(&admin.language, key, &[]);
    let choice = |value: String, text: String, chosen: &str| FilterChoice {
        chosen: value == chosen,
        value,
        text,
    };
    let accounts = names.accounts.iter();
    let accounts = accounts.map(|(id, name)| (Actor::Admin(*id), name.clone()));
    let others = [(Actor::Cli, "cli"), (Actor::Visitor, "visitor")];
    let others = others.map(|(actor, word)| (actor, text(&format!("audit-by-{word}"))));
    let verbs = AuditVerb::ALL.iter().map(|verb| verb.word());
    let mut slugs: Vec<&String> = names.slugs.values().collect();
    slugs.sort();
    AuditPage {
        frame: admin.frame(state, "audit"),
        form: admin.form(state, &admin.links().audit, &Default::default()),
        actors: accounts
            .chain(others)
            .map(|(actor, name)| choice(actor.text(), name, &query.who))
            .collect(),
        verbs: verbs
            .map(|word| choice(word.to_owned(), text(&format!("audit-{word}")), &query.what))
            .collect(),
        appeals: slugs
            .into_iter()
            .map(|slug| choice(slug.clone(), slug.clone(), &query.appeal))
            .collect(),
        from: query.from.clone(),
        to: query.to.clone(),
        searched: false,
        lines: Vec::new(),
        next: None,
        verdict: None,
    }
}

impl AuditPage {
    /// Reads one page of rows, and one row more to know whether there is a next page.
    async fn fill(
        &mut self,
        state: &State,
        admin: &Admin,
        query: &Query,
        names: &Names,
    ) -> Result<(), Error> {
        let (filter, _) = query.filter(&names.slugs, &state.app.time_zone());
        let before = query.before.unwrap_or(i64::MAX);
        let read = move |c: &mut _| audit::before(c, &filter, before, PAGE_SIZE as i64 + 1);
        let mut rows = state.app.reads().read(read).await?;
        let has_more = rows.len() > PAGE_SIZE;
        rows.truncate(PAGE_SIZE);
        let last = rows.last().filter(|_| has_more);
        self.next = last.map(|last| query.url(&admin.links().audit, last.id));
        let formatter = facts::Formatter {
            catalog: &state.app.catalog,
            language: &admin.language,
            slugs: &names.slugs,
            zone: &state.app.time_zone(),
        };
        self.lines = rows
            .iter()
            .map(|row| line(row, names, &formatter))
            .collect();
        Ok(())
    }
}

fn line(row: &AuditRow, names: &Names, formatter: &facts::Formatter<'_>) -> AuditLine {
    let actor = Actor::parse(&row.actor);
    let object = match (AuditObjectKind::from_word(&row.object_kind), row.object_id) {
        (Some(AuditObjectKind::Account), Some(id)) => {
            names.account(AccountId(id)).map(str::to_owned)
        }
        (Some(AuditObjectKind::Appeal), Some(id)) => names.slugs.get(&AppealId(id)).cloned(),
        _ => None,
    };
    AuditLine {
        number: row.id,
        at: row.at,
        actor: match actor {
            Some(Actor::Admin(id)) => names.account(id).unwrap_or_default().to_owned(),
            _ => String::new(),
        },
        actor_kind: match actor {
            Some(Actor::Cli) => "cli",
            Some(Actor::Admin(_)) => "admin",
            Some(Actor::Site) => "site",
            _ => "visitor",
        },
        verb: AuditVerb::from_word(&row.verb).map_or("unknown", AuditVerb::word),
        url: object_url(row, names, formatter.language).unwrap_or_default(),
        object_kind: row.object_kind.clone(),
        object_id: row.object_id,
        object,
        facts: formatter.facts(row),
    }
}

/// The page of the object of a row, if the object still exists.
fn object_url(row: &AuditRow, names: &Names, language: &Language) -> Option<String> {
    let id = row.object_id?;
    // Signatures and bulk actions lie below the appeal that their facts name.
    let links_of_appeal = || {
        let facts: serde_json::Value = serde_json::from_str(&row.facts).ok()?;
        let slug = names.slugs.get(&AppealId(facts.get("appeal")?.as_i64()?))?;
        Some(SignatoriesLinks::of(language, slug))
    };
    match AuditObjectKind::from_word(&row.object_kind)? {
        AuditObjectKind::Account => names
            .account(AccountId(id))
            .map(|_| admin_links::account(language, AccountId(id))),
        AuditObjectKind::Appeal => names
            .slugs
            .get(&AppealId(id))
            .map(|slug| admin_links::appeal(language, slug)),
        AuditObjectKind::Signature => {
            links_of_appeal().map(|links| links.signature(SignatureId(id)).page)
        }
        AuditObjectKind::BulkAction => {
            links_of_appeal().map(|links| links.bulk_action(BulkActionId(id)))
        }
        AuditObjectKind::Site => None,
    }
}
