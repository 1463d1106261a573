//! Bulk actions by a rule. The rule is a search of the list; a run is looked at, done, stopped and taken back on its page,
//! which renews itself while the site works on it.

pub(in crate::web) mod view;

use std::time::Duration;

use actix_web::web;

use crate::domain::text::single_line;
use crate::domain::{
    AppealId, BulkAction, BulkActionKind, BulkActionState, Permission, Problem, REMOVAL_REASON_MAX,
};
use crate::services::bulk_actions::{BulkCommand, Rule};
use crate::services::signatories::{Cursor, MatchMode, PageRequest, SignatoryFilter};
use crate::services::{bulk_actions, signatories};
use crate::web::admin::bulk_actions::view::{
    BulkActionLine, BulkActionListPage, BulkActionPage, Criterion, NewBulkActionPage,
};
use crate::web::admin::editor::view::KindChoice;
use crate::web::admin::signatories::list::Query;
use crate::web::admin::signatories::{links, list};
use crate::web::admin::{AppealAdmin, CsrfForm, FormFields, OfAppeal};
use crate::web::page::Form;
use crate::web::public::{Ctx, HandlerResult, again, page, see};
use crate::web::{Error, State};

/// Signatures shown before a run begins.
const SAMPLES: usize = 10;
/// How long samples are looked for.
const TIME: Duration = Duration::from_millis(500);
/// The most criteria of a rule.
const FIELDS: [&str; 6] = ["state", "kind", "source", "since", "until", "q"];

type Path = web::Path<(String, String, i64)>;

impl OfAppeal for BulkAction {
    fn appeal_id(&self) -> AppealId {
        self.appeal
    }
}

/// The deeds that the organiser may do.
fn deeds(at: &AppealAdmin) -> impl Iterator<Item = BulkActionKind> + '_ {
    let corrects = at.admin.may(Permission::Correct);
    let all = BulkActionKind::ALL.iter().copied();
    all.filter(move |deed| *deed != BulkActionKind::Resend || corrects)
}

/// The label of a text by how it is compared: its beginning, a part of it, the whole.
fn by(how: MatchMode, [begins, contains, equals]: [&'static str; 3]) -> &'static str {
    match how {
        MatchMode::Begins => begins,
        MatchMode::Contains => contains,
        MatchMode::Equals => equals,
    }
}

/// What a rule asks for, as lines to read.
fn criteria(rule: &Rule) -> Vec<Criterion> {
    let (columns, texts) = (&rule.filter.columns, &rule.filter.terms);
    let state = rule.only_state().map(|state| state.word().to_owned());
    let day = |at: crate::domain::Timestamp| at.rfc3339()[..10].to_owned();
    let until = columns.posted.until.map(|end| day(end.plus(-1)));
    let address = texts.address.as_ref().map(|one| one.as_str().to_owned());
    let of = |name, words, value: Option<String>| Criterion {
        name,
        words,
        value: value.unwrap_or_default(),
    };
    let all = [
        of("state", "signature-state-", state),
        of(
            "signed-by",
            "signature-kind-",
            columns.kind.map(|one| one.word().to_owned()),
        ),
        of(
            "source",
            "signature-source-",
            columns.sources.first().map(|one| one.word().to_owned()),
        ),
        of("since", "", columns.posted.since.map(day)),
        of("until", "", until),
        of(
            by(texts.name_how, ["name", "name-contains", "name-equals"]),
            "",
            Some(texts.name.clone()),
        ),
        of("organisation", "", Some(texts.organisation.clone())),
        of(
            by(texts.place_how, ["place", "place-contains", "place-equals"]),
            "",
            Some(texts.place.clone()),
        ),
        of("domain", "", Some(texts.domain.clone())),
        of("address", "", address),
        of("reason", "", Some(rule.reason.clone())),
    ];
    all.into_iter()
        .filter(|one| !one.value.is_empty())
        .collect()
}

/// `GET /{lang}/admin/appeals/{slug}/rules`
pub async fn list(state: Ctx, at: AppealAdmin) -> HandlerResult {
    let runs = bulk_actions::latest(&state.app, &at.appeal).await?;
    let links = links(&at);
    let view = BulkActionListPage {
        shell: at.admin.shell(&state),
        area: at.admin.area(&state, "appeals"),
        lines: runs
            .iter()
            .map(|run| run_line(run, links.run(run.id)))
            .collect(),
        people: links,
    };
    page(&state, &at.admin.language, &view)
}

fn run_line(run: &BulkAction, url: String) -> BulkActionLine {
    BulkActionLine {
        url,
        deed: run.deed.word(),
        state: run.state.word(),
        at: run.created_at,
        progress: run.progress,
    }
}

fn new_page(
    state: &State,
    at: &AppealAdmin,
    query: &Query,
    rule: &Rule,
    deed: &str,
    problems: Vec<(&'static str, Problem)>,
) -> NewBulkActionPage {
    let links = links(at);
    let named = problems.into_iter().map(|(name, one)| (name.into(), one));
    let form = Form::new(&links.rules, &at.admin.token(state));
    NewBulkActionPage {
        shell: at.admin.shell(state),
        area: at.admin.area(state, "appeals"),
        form: form.with_named(&state.app.catalog, &at.admin.language, named),
        back: query.url(&links.list),
        hidden: FIELDS
            .iter()
            .map(|name| (*name, query.field(name).to_owned()))
            .filter(|(_, value)| !value.is_empty())
            .collect(),
        criteria: criteria(&Rule {
            reason: String::new(),
            ..rule.clone()
        }),
        deeds: deeds(at)
            .map(|one| KindChoice {
                word: one.word(),
                chosen: one.word() == deed,
            })
            .collect(),
        reason: rule.reason.clone(),
    }
}

/// The rule that an address or a form tells.
fn read(state: &State, at: &AppealAdmin, query: &Query) -> Result<Rule, Error> {
    Ok(Rule {
        filter: SignatoryFilter {
            columns: query.columns().map_err(|_| Error::Unprocessable)?,
            terms: signatories::open_terms(&state.app, at.appeal.id, query.sealed())
                .ok_or(Error::Gone)?,
        },
        reason: String::new(),
    })
}

/// `GET /{lang}/admin/appeals/{slug}/rules/new`
pub async fn ask(state: Ctx, at: AppealAdmin, query: web::Query<Query>) -> HandlerResult {
    let rule = read(&state, &at, &query)?;
    let view = new_page(&state, &at, &query, &rule, "", Vec::new());
    page(&state, &at.admin.language, &view)
}

/// `POST /{lang}/admin/appeals/{slug}/rules`
pub async fn create(
    state: Ctx,
    at: AppealAdmin,
    CsrfForm(fields): CsrfForm<FormFields>,
) -> HandlerResult {
    let query = Query::sent(&fields);
    let mut rule = read(&state, &at, &query)?;
    fields.get("reason").clone_into(&mut rule.reason);
    let deed =
        BulkActionKind::parse(fields.get("deed")).filter(|one| deeds(&at).any(|may| may == *one));
    let reason = single_line::clean(&rule.reason, REMOVAL_REASON_MAX);
    let mut problems = Vec::new();
    if deed.is_none() {
        problems.push(("deed", Problem::Empty));
    }
    match &reason {
        Err(problem) => problems.push(("reason", *problem)),
        Ok(reason) if reason.is_empty() && deed == Some(BulkActionKind::Remove) => {
            problems.push(("reason", Problem::Empty));
        }
        Ok(_) => {}
    }
    let (Some(deed), Ok(reason), true) = (deed, reason, problems.is_empty()) else {
        let view = new_page(&state, &at, &query, &rule, fields.get("deed"), problems);
        return again(&state, &at.admin.language, &view);
    };
    rule.reason = reason;
    let id = bulk_actions::begin(&state.app, at.admin.actor(), &at.appeal, deed, &rule).await?;
    Ok(see(&links(&at).run(id)))
}

/// `GET /{lang}/admin/appeals/{slug}/rules/{id}`
pub async fn show(state: Ctx, at: AppealAdmin, path: Path) -> HandlerResult {
    let run = at.own(bulk_actions::find(&state.app, path.2).await?)?;
    let rule = bulk_actions::rule(&state.app, &run)?;
    let links = links(&at);
    let samples = match (&rule, run.state) {
        (Some(rule), BulkActionState::Ready) => {
            let mut filter = rule.filter.clone();
            if let (None, [only]) = (rule.only_state(), run.deed.from()) {
                filter.columns.states = vec![*only];
            }
            let request = PageRequest {
                from: Cursor::Start,
                size: SAMPLES,
                time: TIME,
            };
            signatories::find(&state.app, &at.appeal, &filter, request)
                .await?
                .matches
        }
        _ => Vec::new(),
    };
    let fits = |one: &&signatories::SignatoryMatch| {
        bulk_actions::applies_to(run.deed, &one.signature, one.record.as_ref())
    };
    let samples = samples.iter().filter(fits);
    let mut shell = at.admin.shell(&state);
    shell.refresh = run.state.is_at_work().then_some(2);
    let view = BulkActionPage {
        shell,
        area: at.admin.area(&state, "appeals"),
        samples: samples
            .map(|one| list::person(one, links.one(one.signature.id).page))
            .collect(),
        criteria: rule.as_ref().map(criteria).unwrap_or_default(),
        form: Form::new(&links.run(run.id), &at.admin.token(&state)),
        run: run_line(&run, String::new()),
        at_work: run.state.is_at_work(),
        can_start: run.state == BulkActionState::Ready
            && run.progress.matched > 0
            && may(&at, run.deed),
        can_stop: matches!(
            run.state,
            BulkActionState::Looking | BulkActionState::Ready | BulkActionState::Running
        ),
        can_resume: run.state == BulkActionState::Stopped && may(&at, run.deed),
        can_undo: bulk_actions::can_be_undone(&state.app, &run),
        undoable: run.deed.can_be_undone(),
        people: links,
    };
    page(&state, &at.admin.language, &view)
}

fn may(at: &AppealAdmin, deed: BulkActionKind) -> bool {
    deeds(at).any(|one| one == deed)
}

/// `POST /{lang}/admin/appeals/{slug}/rules/{id}`
pub async fn act(
    state: Ctx,
    at: AppealAdmin,
    path: Path,
    CsrfForm(fields): CsrfForm<FormFields>,
) -> HandlerResult {
    let run = at.own(bulk_actions::find(&state.app, path.2).await?)?;
    let order = match fields.get("do") {
        "start" => BulkCommand::Start,
        "stop" => BulkCommand::Stop,
        "resume" => BulkCommand::Resume,
        "undo" => BulkCommand::Undo,
        _ => return Err(Error::Unprocessable),
    };
    if !may(&at, run.deed) {
        return Err(Error::Forbidden);
    }
    // Whether it was in a state for that is what the page shows.
    bulk_actions::order(&state.app, at.admin.actor(), &run, order).await?;
    Ok(see(&links(&at).run(run.id)))
}
