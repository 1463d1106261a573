//! The editor of the rules that hold signatures, of the site and of an appeal. The first button tries the rules on the
//! forms of the last day and shows what they would have done; only then can they be saved.

pub mod proofs;
pub(in crate::web) mod view;

use crate::domain::admin_links::EditorLinks;
use crate::domain::protection::{ProtectionScope, TypedRules};
use crate::services::appeals::SaveOutcome;
use crate::services::protection::{self, DryRun};
use crate::web::admin::editor::view::Conflict;
use crate::web::admin::editor::{conflict_lines, form, save_conflict};
use crate::web::admin::protection::view::{ProtectionPage, TrialLine, TrialRun};
use crate::web::admin::{Admin, AppealAdmin, CsrfForm, Done, FormFields};
use crate::web::public::{Ctx, HandlerResult, page, see_other, unprocessable};
use crate::web::{Error, State};

/// Whose rules are edited, and by whom.
struct Place {
    admin: Admin,
    scope: ProtectionScope,
    path: String,
    back: String,
}

impl Place {
    fn of_site(admin: Admin) -> Self {
        let links = admin.links();
        Self {
            admin,
            scope: ProtectionScope::Site,
            path: links.protection,
            back: links.settings,
        }
    }

    fn of_appeal(at: AppealAdmin) -> Self {
        let links = EditorLinks::of(&at.admin.language, &at.appeal.slug);
        Self {
            scope: ProtectionScope::Appeal(at.appeal.id),
            admin: at.admin,
            path: links.protection,
            back: links.edit,
        }
    }

    fn is_site(&self) -> bool {
        self.scope == ProtectionScope::Site
    }
}

/// `GET /{lang}/admin/appeals/{slug}/protection`
pub async fn show(
    state: Ctx,
    at: AppealAdmin,
    query: actix_web::web::Query<Done>,
) -> HandlerResult {
    show_rules(&state, &Place::of_appeal(at), &query).await
}

/// `GET /{lang}/admin/protection`
pub async fn show_site(
    state: Ctx,
    admin: Admin,
    query: actix_web::web::Query<Done>,
) -> HandlerResult {
    show_rules(&state, &Place::of_site(admin), &query).await
}

/// `POST /{lang}/admin/appeals/{slug}/protection`
pub async fn save(
    state: Ctx,
    at: AppealAdmin,
    CsrfForm(fields): CsrfForm<FormFields>,
) -> HandlerResult {
    try_or_save(&state, &Place::of_appeal(at), &fields).await
}

/// `POST /{lang}/admin/protection`
pub async fn save_site(
    state: Ctx,
    admin: Admin,
    CsrfForm(fields): CsrfForm<FormFields>,
) -> HandlerResult {
    try_or_save(&state, &Place::of_site(admin), &fields).await
}

async fn show_rules(state: &State, place: &Place, query: &Done) -> HandlerResult {
    let stored = protection::rules(&state.app, place.scope).await?;
    let mut view = view(state, place, TypedRules::from(&stored.rules)).await?;
    view.base = stored.mark;
    view.done = query.one_of(&["saved", "asked", "asked-no-longer"]);
    page(state, &place.admin.language, &view)
}

/// Saves the rules when the button below a trial was pressed and they are still those that were tried; else tries them.
async fn try_or_save(state: &State, place: &Place, fields: &FormFields) -> HandlerResult {
    let language = &place.admin.language;
    let typed = TypedRules::read(|name| fields.get(name));
    let mut view = view(state, place, typed.clone()).await?;
    fields.get("base").clone_into(&mut view.base);
    let rules = match typed.parse() {
        Ok(rules) => rules,
        Err(problems) => {
            view.form = form(state, &place.admin, &place.path, problems);
            return unprocessable(state, language, &view);
        }
    };
    let tried = protection::mark(&rules)?;
    if fields.get("tried") != tried {
        let run = protection::dry_run(&state.app, place.scope, rules).await?;
        view.trial = Some(TrialRun::from(run));
        view.tried = tried;
        return page(state, language, &view);
    }
    let (actor, base) = (place.admin.actor(), fields.get("base"));
    match protection::save_as(&state.app, actor, place.scope, base, rules).await? {
        SaveOutcome::Done => Ok(see_other(&format!("{}?done=saved", place.path))),
        SaveOutcome::Newer => {
            let stored = protection::rules(&state.app, place.scope).await?;
            let pairs = TypedRules::from(&stored.rules).fields().into_iter();
            let pairs = pairs.zip(typed.fields());
            let lines = pairs.map(|((name, stored), (_, typed))| (name, stored, typed));
            view.base = stored.mark;
            view.conflict = Some(Conflict {
                lines: conflict_lines(lines.collect()),
                text_html: None,
            });
            save_conflict(state, &place.admin, &view)
        }
    }
}

async fn view(state: &State, place: &Place, values: TypedRules) -> Result<ProtectionPage, Error> {
    let here = if place.is_site() {
        "settings"
    } else {
        "appeals"
    };
    Ok(ProtectionPage {
        frame: place.admin.frame(state, here),
        form: form(state, &place.admin, &place.path, Vec::new()),
        back: place.back.clone(),
        of_site: place.is_site(),
        values,
        usual: protection::usual_limits(&state.app, place.scope).await?,
        usual_proof_burst: protection::usual_proof_burst(&state.app, place.scope).await?,
        proofs: proofs::view(state, place.scope, &place.path).await?,
        trial: None,
        base: String::new(),
        tried: String::new(),
        conflict: None,
        done: "",
    })
}

impl From<DryRun> for TrialRun {
    fn from(run: DryRun) -> Self {
        let reasons = run.reasons.into_iter();
        Self {
            forms: run.forms,
            since: run.since,
            lines: reasons
                .map(|held| TrialLine {
                    reason: held.reason.word(),
                    before: held.before,
                    after: held.after,
                })
                .collect(),
            newly_held: run.newly_held,
            newly_counted: run.newly_counted,
        }
    }
}
