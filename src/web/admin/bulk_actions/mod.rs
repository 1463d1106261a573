//! Bulk actions on all signatures that a rule matches; the rule is a search of the list of signatories. The page of an
//! action previews, starts, stops and undoes it, and refreshes itself while the action is at work.

pub(in crate::web) mod view;

use std::time::Duration;

use actix_web::web;

use crate::domain::text::single_line;
use crate::domain::{
    AppealId, BulkAction, BulkActionId, BulkActionKind, BulkActionState, Permission, Problem,
    REMOVAL_REASON_MAX, RemovalGround, Timestamp, Zone,
};
use crate::services::bulk_actions::{BulkCommand, Rule};
use crate::services::signatories::{
    Cursor, MatchMode, PageRequest, SignatoryFilter, SignatoryMatch,
};
use crate::services::{bulk_actions, signatories};
use crate::web::admin::bulk_actions::view::{
    BulkActionLine, BulkActionListPage, BulkActionPage, Criterion, NewBulkActionPage,
};
use crate::web::admin::editor::view::KindChoice;
use crate::web::admin::signatories::list_query::Query;
use crate::web::admin::signatories::remove::grounds;
use crate::web::admin::signatories::{count_opened, links, list};
use crate::web::admin::{AppealAdmin, BelongsToAppeal, CsrfForm, FormFields};
use crate::web::page::Form;
use crate::web::public::{Ctx, HandlerResult, form_page, page, see_other, unprocessable};
use crate::web::{Error, State};

/// Number of matching signatures shown as samples before an action starts.
const SAMPLES: usize = 10;
/// How often the page of an action at work refreshes itself.
const REFRESH_SECONDS: u32 = 2;
/// How long to search for samples.
const SAMPLE_TIMEOUT: Duration = Duration::from_millis(500);
/// The fields of the search, which the form carries along as hidden fields.
const SEARCH_FIELDS: [&str; 7] = ["state", "hold", "kind", "source", "since", "until", "q"];

/// Language, slug and bulk action.
type Path = web::Path<(String, String, BulkActionId)>;

impl BelongsToAppeal for BulkAction {
    fn appeal_id(&self) -> AppealId {
        self.appeal
    }
}

/// The kinds of bulk action that the organiser's role allows.
fn allowed_kinds(at: &AppealAdmin) -> impl Iterator<Item = BulkActionKind> + '_ {
    let may_correct = at.admin.may(Permission::Correct);
    let all = BulkActionKind::ALL.iter().copied();
    all.filter(move |kind| *kind != BulkActionKind::Resend || may_correct)
}

fn is_allowed(at: &AppealAdmin, kind: BulkActionKind) -> bool {
    allowed_kinds(at).any(|allowed| allowed == kind)
}

/// The label of a search term, which depends on its match mode.
fn label_by_mode(mode: MatchMode, [begins, contains, equals]: [&'static str; 3]) -> &'static str {
    match mode {
        MatchMode::Begins => begins,
        MatchMode::Contains => contains,
        MatchMode::Equals => equals,
    }
}

/// The criteria of a rule, as label and value; empty ones are left out.
fn criteria(rule: &Rule, zone: &Zone) -> Vec<Criterion> {
    let (columns, terms) = (&rule.filter.columns, &rule.filter.terms);
    let state = rule.only_state().map(|state| state.word().to_owned());
    let day = |at: Timestamp| zone.iso_day(at);
    // `until` is exclusive: the day before it is the last one included.
    let until = columns.posted.until.map(|end| day(end.plus(-1)));
    let address = terms.address.as_ref();
    let address = address.map(|address| address.as_str().to_owned());
    let criterion = |name, words, value: Option<String>| Criterion {
        name,
        words,
        value: value.unwrap_or_default(),
    };
    let all = [
        criterion("state", "signature-state-", state),
        criterion(
            "hold",
            "hold-",
            columns.hold.map(|hold| hold.word().to_owned()),
        ),
        criterion(
            "signed-by",
            "signature-kind-",
            columns.kind.map(|kind| kind.word().to_owned()),
        ),
        criterion(
            "source",
            "signature-source-",
            columns
                .sources
                .first()
                .map(|source| source.word().to_owned()),
        ),
        criterion("since", "", columns.posted.since.map(day)),
        criterion("until", "", until),
        criterion(
            label_by_mode(terms.name_how, ["name", "name-contains", "name-equals"]),
            "",
            Some(terms.name.clone()),
        ),
        criterion("organisation", "", Some(terms.organisation.clone())),
        criterion(
            label_by_mode(terms.place_how, ["place", "place-contains", "place-equals"]),
            "",
            Some(terms.place.clone()),
        ),
        criterion("domain", "", Some(terms.domain.clone())),
        criterion("address", "", address),
        criterion(
            "flagged",
            "flagged-",
            terms.flagged.then(|| "only".to_owned()),
        ),
        criterion("reason", "", Some(rule.reason.clone())),
    ];
    all.into_iter()
        .filter(|criterion| !criterion.value.is_empty())
        .collect()
}

/// `GET /{lang}/admin/appeals/{slug}/bulk-actions`
pub async fn list(state: Ctx, at: AppealAdmin) -> HandlerResult {
    let actions = bulk_actions::latest(&state.app, &at.appeal).await?;
    let links = links(&at);
    let view = BulkActionListPage {
        frame: at.admin.frame(&state, "appeals"),
        lines: actions
            .iter()
            .map(|action| action_line(action, links.bulk_action(action.id)))
            .collect(),
        signatories: links,
    };
    page(&state, &at.admin.language, &view)
}

fn action_line(action: &BulkAction, url: String) -> BulkActionLine {
    BulkActionLine {
        url,
        kind: action.kind.word(),
        state: action.state.word(),
        at: action.created_at,
        scanned: action.progress.scanned,
        matched: action.progress.matched,
        changed: action.progress.changed,
        skipped: action.progress.skipped,
        restored: action.progress.restored,
        changed_since: action.progress.kept,
    }
}

/// The values of the form of a new action.
struct NewForm<'a> {
    /// The search that the rule comes from.
    query: &'a Query,
    rule: &'a Rule,
    /// The word of the chosen kind, as typed.
    kind: &'a str,
}

fn new_page(
    state: &State,
    at: &AppealAdmin,
    values: &NewForm<'_>,
    problems: Vec<(&'static str, Problem)>,
) -> NewBulkActionPage {
    let links = links(at);
    let named = problems
        .into_iter()
        .map(|(name, problem)| (name.into(), problem));
    let form = Form::new(&links.bulk_actions, &at.admin.token(state));
    NewBulkActionPage {
        frame: at.admin.frame(state, "appeals"),
        form: form.with_named(&state.app.catalog, &at.admin.language, named),
        back: values.query.url(&links.list),
        hidden: SEARCH_FIELDS
            .iter()
            .map(|name| (*name, values.query.field(name).to_owned()))
            .filter(|(_, value)| !value.is_empty())
            .collect(),
        criteria: criteria(
            &Rule {
                reason: String::new(),
                ..values.rule.clone()
            },
            &state.app.zone(&at.appeal),
        ),
        kinds: allowed_kinds(at)
            .map(|kind| KindChoice {
                word: kind.word(),
                chosen: kind.word() == values.kind,
            })
            .collect(),
        reason: values.rule.reason.clone(),
        grounds: grounds(RemovalGround::ALL.iter().copied(), values.rule.ground),
    }
}

/// The rule of a query or a form, without its reason. 422 when the filter is malformed; when the encrypted search terms
/// have expired, a redirect to the list.
fn parse_rule(state: &State, at: &AppealAdmin, query: &Query) -> Result<Rule, Error> {
    Ok(Rule {
        filter: SignatoryFilter {
            columns: query
                .columns(&state.app.zone(&at.appeal))
                .map_err(|_| Error::Unprocessable)?,
            terms: signatories::open_terms(&state.app, at.appeal.id, query.sealed_terms())
                .ok_or_else(|| query.expired(&links(at).list))?,
        },
        ..Rule::default()
    })
}

/// `GET /{lang}/admin/appeals/{slug}/bulk-actions/new`
pub async fn ask(state: Ctx, at: AppealAdmin, query: web::Query<Query>) -> HandlerResult {
    let rule = parse_rule(&state, &at, &query)?;
    let values = NewForm {
        query: &query,
        rule: &rule,
        kind: "",
    };
    let view = new_page(&state, &at, &values, Vec::new());
    form_page(&state, &at.admin.language, &view)
}

/// `POST /{lang}/admin/appeals/{slug}/bulk-actions`
pub async fn create(
    state: Ctx,
    at: AppealAdmin,
    CsrfForm(fields): CsrfForm<FormFields>,
) -> HandlerResult {
    let query = Query::from_hidden_fields(&fields);
    let mut rule = parse_rule(&state, &at, &query)?;
    fields.get("reason").clone_into(&mut rule.reason);
    rule.ground = RemovalGround::from_word(fields.get("ground"));
    let kind =
        BulkActionKind::from_word(fields.get("action")).filter(|kind| is_allowed(&at, *kind));
    let reason = single_line::clean(&rule.reason, REMOVAL_REASON_MAX);
    let mut problems = Vec::new();
    if kind.is_none() {
        problems.push(("action", Problem::Empty));
    }
    match &reason {
        Err(problem) => problems.push(("reason", *problem)),
        Ok(reason) if reason.is_empty() && kind == Some(BulkActionKind::Remove) => {
            problems.push(("reason", Problem::Empty));
        }
        Ok(_) => {}
    }
    let (Some(kind), Ok(reason), true) = (kind, reason, problems.is_empty()) else {
        let values = NewForm {
            query: &query,
            rule: &rule,
            kind: fields.get("action"),
        };
        let view = new_page(&state, &at, &values, problems);
        return unprocessable(&state, &at.admin.language, &view);
    };
    rule.reason = reason;
    let id = bulk_actions::begin(&state.app, at.admin.actor(), &at.appeal, kind, &rule).await?;
    Ok(see_other(&links(&at).bulk_action(id)))
}

/// `GET /{lang}/admin/appeals/{slug}/bulk-actions/{id}`
pub async fn show(state: Ctx, at: AppealAdmin, path: Path) -> HandlerResult {
    let action = at.require_own(bulk_actions::find(&state.app, path.2).await?)?;
    let rule = bulk_actions::rule(&state.app, &action)?;
    let links = links(&at);
    let samples = match (&rule, action.state) {
        (Some(rule), BulkActionState::Ready) => samples(&state, &at, &action, rule).await?,
        _ => Vec::new(),
    };
    let with_data = samples.iter().filter(|sample| sample.record.is_some());
    count_opened(
        &state,
        &at,
        with_data.count(),
        &links.bulk_action(action.id),
    )
    .await?;
    let is_allowed = is_allowed(&at, action.kind);
    let mut frame = at.admin.frame(&state, "appeals");
    frame.shell.refresh = action.state.is_at_work().then_some(REFRESH_SECONDS);
    let view = BulkActionPage {
        frame,
        samples: samples
            .iter()
            .map(|sample| list::line(sample, &links))
            .collect(),
        criteria: rule
            .as_ref()
            .map(|rule| criteria(rule, &state.app.zone(&at.appeal)))
            .unwrap_or_default(),
        form: Form::new(&links.bulk_action(action.id), &at.admin.token(&state)),
        action: action_line(&action, String::new()),
        at_work: action.state.is_at_work(),
        can_start: action.state == BulkActionState::Ready
            && action.progress.matched > 0
            && is_allowed,
        can_stop: matches!(
            action.state,
            BulkActionState::Counting | BulkActionState::Ready | BulkActionState::Running
        ),
        can_resume: action.state == BulkActionState::Stopped && is_allowed,
        can_undo: bulk_actions::can_be_undone(&state.app, &action),
        undoable: action.kind.can_be_undone(),
        signatories: links,
    };
    page(&state, &at.admin.language, &view)
}

/// Some of the signatures that the action would change, found within [`SAMPLE_TIMEOUT`].
async fn samples(
    state: &State,
    at: &AppealAdmin,
    action: &BulkAction,
    rule: &Rule,
) -> Result<Vec<SignatoryMatch>, Error> {
    let mut filter = rule.filter.clone();
    if let (None, [only]) = (rule.only_state(), action.kind.applies_to()) {
        filter.columns.states = vec![*only];
    }
    let request = PageRequest {
        from: Cursor::Start,
        size: SAMPLES,
        time: SAMPLE_TIMEOUT,
    };
    let found = signatories::find(&state.app, &at.appeal, &filter, request);
    let mut samples = found.await?.matches;
    samples.retain(|sample| {
        bulk_actions::applies_to(action.kind, &sample.signature, sample.record.as_ref())
    });
    Ok(samples)
}

/// `POST /{lang}/admin/appeals/{slug}/bulk-actions/{id}`: starts, stops, resumes or undoes the action.
pub async fn act(
    state: Ctx,
    at: AppealAdmin,
    path: Path,
    CsrfForm(fields): CsrfForm<FormFields>,
) -> HandlerResult {
    let action = at.require_own(bulk_actions::find(&state.app, path.2).await?)?;
    let command = match fields.get("do") {
        "start" => BulkCommand::Start,
        "stop" => BulkCommand::Stop,
        "resume" => BulkCommand::Resume,
        "undo" => BulkCommand::Undo,
        _ => return Err(Error::Unprocessable),
    };
    if !is_allowed(&at, action.kind) {
        return Err(Error::Forbidden);
    }
    // A command that the action's state does not allow is ignored; the page shows the state.
    bulk_actions::order(&state.app, at.admin.actor(), &action, command).await?;
    Ok(see_other(&links(&at).bulk_action(action.id)))
}
