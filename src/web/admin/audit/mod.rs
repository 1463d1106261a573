//! The record of what was done, the latest first: searched, and looked over.

mod facts;
pub(in crate::web) mod view;

use std::collections::HashMap;

use actix_web::web;
use serde::Deserialize;

use super::{Admin, CsrfForm, FormFields, with_query};
use crate::domain::admin_links::{self, SignatoriesLinks};
use crate::domain::{Actor, AdminId, AppealId, AuditRow, AuditVerb, Language, Problem, Timestamp};
use crate::services::accounts;
use crate::services::audit::{Verified, verify};
use crate::storage::{appeals, audit};
use crate::web::admin::audit::view::{AuditLine, AuditPage, AuditVerdict, FilterChoice};
use crate::web::public::{Ctx, HandlerResult, again, page};
use crate::web::{Error, State};

const LINES: i64 = 100;

/// What the address asks for.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Query {
    who: String,
    what: String,
    appeal: String,
    from: String,
    to: String,
    before: Option<i64>,
}

impl Query {
    /// What is asked for, and the fields that say nothing.
    fn wanted(&self, slugs: &HashMap<AppealId, String>) -> (audit::Wanted, Vec<&'static str>) {
        let mut wrong = Vec::new();
        let mut day = |name, text: &str| {
            let day = Timestamp::parse(text);
            if day.is_none() && !text.is_empty() {
                wrong.push(name);
            }
            day
        };
        let (since, until) = (day("from", &self.from), day("to", &self.to));
        let appeal = slugs.iter().find(|(_, slug)| **slug == self.appeal);
        let wanted = audit::Wanted {
            actor: Actor::parse(&self.who),
            verb: AuditVerb::parse(&self.what),
            appeal: appeal.map(|(id, _)| *id),
            since,
            // The last day is part of what is asked for.
            until: until.map(|day| day.plus(Timestamp::DAY)),
        };
        (wanted, wrong)
    }

    /// The address of the lines before a row.
    fn url(&self, record: &str, before: i64) -> String {
        let before = before.to_string();
        let pairs = [
            ("who", self.who.as_str()),
            ("what", &self.what),
            ("appeal", &self.appeal),
            ("from", &self.from),
            ("to", &self.to),
            ("before", &before),
        ];
        with_query(record, &pairs)
    }
}

/// The names of what rows point at.
struct Names {
    accounts: Vec<(AdminId, String)>,
    slugs: HashMap<AppealId, String>,
}

impl Names {
    async fn read(state: &State) -> Result<Self, Error> {
        let all = state.app.storage.read(appeals::all).await?.into_iter();
        Ok(Self {
            accounts: accounts::names(&state.app).await?,
            slugs: all.map(|appeal| (appeal.id, appeal.slug)).collect(),
        })
    }

    fn account(&self, id: AdminId) -> Option<&str> {
        let found = self.accounts.iter().find(|(known, _)| *known == id);
        found.map(|(_, name)| name.as_str())
    }
}

/// `GET /{lang}/admin/audit`
pub async fn show(state: Ctx, admin: Admin, query: web::Query<Query>) -> HandlerResult {
    let names = Names::read(&state).await?;
    let (wanted, wrong) = query.wanted(&names.slugs);
    let mut view = view(&state, &admin, &query, &names);
    if !wrong.is_empty() {
        let named = wrong
            .iter()
            .map(|name| ((*name).into(), Problem::DateMalformed));
        let form = std::mem::take(&mut view.form);
        view.form = form.with_named(&state.app.catalog, &admin.language, named);
        return again(&state, &admin.language, &view);
    }
    view.searched = wanted != audit::Wanted::default();
    lines(&state, &admin, &query, wanted, &names, &mut view).await?;
    page(&state, &admin.language, &view)
}

/// `POST /{lang}/admin/audit`: looks the whole record over.
pub async fn look_over(state: Ctx, admin: Admin, _: CsrfForm<FormFields>) -> HandlerResult {
    let (names, query) = (Names::read(&state).await?, Query::default());
    let mut view = view(&state, &admin, &query, &names);
    let wanted = audit::Wanted::default();
    lines(&state, &admin, &query, wanted, &names, &mut view).await?;
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

/// The page without its lines.
fn view(state: &State, admin: &Admin, query: &Query, names: &Names) -> AuditPage {
    let text = |key: &str| state.app.catalog.text(&admin.language, key, &[]);
    let pick = |value: String, text: String, chosen: &str| FilterChoice {
        chosen: value == chosen,
        value,
        text,
    };
    let people = names.accounts.iter();
    let people = people.map(|(id, name)| (Actor::Admin(*id), name.clone()));
    let others = [(Actor::Cli, "cli"), (Actor::Visitor, "visitor")];
    let others = others.map(|(actor, word)| (actor, text(&format!("audit-by-{word}"))));
    let verbs = AuditVerb::ALL.iter().map(|verb| verb.word());
    let mut slugs: Vec<&String> = names.slugs.values().collect();
    slugs.sort();
    AuditPage {
        shell: admin.shell(state),
        area: admin.area(state, "audit"),
        form: admin.form(state, &admin.links().audit, &Default::default()),
        actors: people
            .chain(others)
            .map(|(actor, name)| pick(actor.text(), name, &query.who))
            .collect(),
        verbs: verbs
            .map(|word| pick(word.to_owned(), text(&format!("audit-{word}")), &query.what))
            .collect(),
        appeals: slugs
            .into_iter()
            .map(|slug| pick(slug.clone(), slug.clone(), &query.appeal))
            .collect(),
        from: query.from.clone(),
        to: query.to.clone(),
        searched: false,
        lines: Vec::new(),
        next: None,
        verdict: None,
    }
}

async fn lines(
    state: &State,
    admin: &Admin,
    query: &Query,
    wanted: audit::Wanted,
    names: &Names,
    view: &mut AuditPage,
) -> Result<(), Error> {
    let before = query.before.unwrap_or(i64::MAX);
    let read = move |c: &mut _| audit::before(c, &wanted, before, LINES + 1);
    let mut rows = state.app.storage.read(read).await?;
    let more = rows.len() as i64 > LINES;
    rows.truncate(LINES as usize);
    let last = rows.last().filter(|_| more);
    view.next = last.map(|last| query.url(&admin.links().audit, last.id));
    let reader = facts::Reader {
        catalog: &state.app.catalog,
        language: &admin.language,
        slugs: &names.slugs,
    };
    view.lines = rows
        .iter()
        .map(|row| line(row, names, &reader, &admin.language))
        .collect();
    Ok(())
}

fn line(
    row: &AuditRow,
    names: &Names,
    reader: &facts::Reader<'_>,
    language: &Language,
) -> AuditLine {
    let actor = Actor::parse(&row.actor);
    let object = match (row.object_kind.as_str(), row.object_id) {
        ("account", Some(id)) => names.account(id).map(str::to_owned),
        ("appeal", Some(id)) => names.slugs.get(&id).cloned(),
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
        verb: AuditVerb::parse(&row.verb).map_or("unknown", AuditVerb::word),
        url: place(row, names, language).unwrap_or_default(),
        object_kind: row.object_kind.clone(),
        object_id: row.object_id,
        object,
        facts: reader.facts(row),
    }
}

/// Where the object of a row is seen, when it can still be.
fn place(row: &AuditRow, names: &Names, language: &Language) -> Option<String> {
    let id = row.object_id?;
    let below = || {
        let facts: serde_json::Value = serde_json::from_str(&row.facts).ok()?;
        let slug = names.slugs.get(&facts.get("appeal")?.as_i64()?)?;
        Some(SignatoriesLinks::of(language, slug))
    };
    match row.object_kind.as_str() {
        "account" => names
            .account(id)
            .map(|_| admin_links::account(language, id)),
        "appeal" => names
            .slugs
            .get(&id)
            .map(|slug| admin_links::appeal(language, slug)),
        "signature" => below().map(|links| links.one(id).page),
        "run" => below().map(|links| links.run(id)),
        _ => None,
    }
}
