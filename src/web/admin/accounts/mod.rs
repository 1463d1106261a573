//! The accounts of all organisers, for owners: list, invitations, roles and appeals, disabling and enabling.

pub(in crate::web) mod view;

use actix_web::web;
use validator::{Validate, ValidateArgs};

use super::{Admin, CsrfForm, Done, FormFields, Fresh};
use crate::domain::admin_links::{self, token_page};
use crate::domain::links::absolute;
use crate::domain::{
    AccountId, AccountState, Appeal, AppealId, EmailAddress, Problem, Problems, Revision, Role,
};
use crate::services::accounts::{self, AccountError, Change, NewOrganiser, Organiser};
use crate::storage::appeals;
use crate::web::admin::account::view::LanguageChoice;
use crate::web::admin::accounts::view::{
    AccountLine, AccountsPage, AppealChoice, OrganiserPage, RoleChoice,
};
use crate::web::public::{Ctx, HandlerResult, never_kept, page, see_other, unprocessable};
use crate::web::{Error, State, form_rules};

type AccountPath = web::Path<(String, AccountId)>;

/// The fields of an invitation, except the appeals.
#[derive(Validate)]
#[validate(context = State)]
struct InviteForm<'a> {
    #[validate(custom(function = "form_rules::email"))]
    email: &'a str,
    #[validate(custom(function = "form_rules::account_role"))]
    role: &'a str,
    #[validate(custom(function = "form_rules::language", use_context))]
    language: &'a str,
}

/// The role of an account that is changed.
#[derive(Validate)]
struct RoleForm<'a> {
    #[validate(custom(function = "form_rules::account_role"))]
    role: &'a str,
}

/// `GET /{lang}/admin/accounts`
pub async fn list(state: Ctx, admin: Admin) -> HandlerResult {
    let all = accounts::all(&state.app).await?;
    let view = AccountsPage {
        frame: admin.frame(&state, "accounts"),
        accounts: all
            .iter()
            .map(|organiser| line(&admin, organiser))
            .collect(),
    };
    page(&state, &admin.language, &view)
}

fn line(admin: &Admin, organiser: &Organiser) -> AccountLine {
    let account = &organiser.account;
    AccountLine {
        name: organiser.profile.display_name().to_owned(),
        email: organiser.profile.email.as_str().to_owned(),
        url: admin_links::account(&admin.language, account.id),
        role: account.role.word(),
        state: account.state.word(),
        two_steps: account.has_second_factor(),
        entered: account.last_login_at,
        unreachable: account.unreachable_at,
    }
}

/// The values of an account's page: stored ones, or typed ones when the form is shown again.
#[derive(Default)]
struct AccountValues<'a> {
    /// The stored account; `None` while inviting.
    organiser: Option<&'a Organiser>,
    email: String,
    role: Option<Role>,
    appeals: Vec<AppealId>,
    totp_required: bool,
}

impl<'a> AccountValues<'a> {
    fn stored(organiser: &'a Organiser) -> Self {
        Self {
            organiser: Some(organiser),
            email: organiser.profile.email.as_str().to_owned(),
            role: Some(organiser.account.role),
            appeals: organiser.account.appeals.clone(),
            totp_required: organiser.account.totp_required,
        }
    }

    fn view(
        self,
        state: &State,
        admin: &Admin,
        all_appeals: &[Appeal],
        problems: &Problems,
    ) -> OrganiserPage {
        let account = self.organiser.map(|organiser| &organiser.account);
        let action = match account {
            Some(account) => admin_links::account(&admin.language, account.id),
            None => admin.links().invite,
        };
        let language = account.map_or(&admin.language, |account| &account.language);
        OrganiserPage {
            frame: admin.frame(state, "accounts"),
            form: match account {
                Some(account) => {
                    let form = admin.form(state, &action, problems);
                    form.about(account.seen_by_owners())
                }
                None => admin.form(state, &action, problems),
            },
            name: self
                .organiser
                .map(|organiser| organiser.profile.display_name().to_owned()),
            email: self.email,
            state: account.map_or("", |account| account.state.word()),
            unreachable: account.and_then(|account| account.unreachable_at),
            own: account.is_some_and(|account| account.id == admin.session.account.id),
            roles: Role::ALL
                .iter()
                .map(|role| RoleChoice {
                    word: role.word(),
                    chosen: self.role == Some(*role),
                })
                .collect(),
            appeals: all_appeals
                .iter()
                .map(|appeal| AppealChoice {
                    id: appeal.id,
                    name: appeal.slug.clone(),
                    given: self.appeals.contains(&appeal.id),
                })
                .collect(),
            languages: LanguageChoice::of_area(&state.app.catalog, language),
            two_steps_required: self.totp_required,
            state_action: format!("{action}/state"),
            done: "",
            link: None,
        }
    }
}

/// The appeals ticked in a form that exist.
fn ticked_appeals(fields: &FormFields, all_appeals: &[Appeal]) -> Vec<AppealId> {
    let ticked: Vec<AppealId> = fields
        .all("appeals")
        .filter_map(|id| id.parse().ok())
        .collect();
    let all = all_appeals.iter().map(|appeal| appeal.id);
    all.filter(|id| ticked.contains(id)).collect()
}

async fn all_appeals(state: &State) -> Result<Vec<Appeal>, Error> {
    Ok(state.app.reads().read(appeals::all).await?)
}

/// `GET /{lang}/admin/accounts/invite`
pub async fn invitation(state: Ctx, admin: Admin, _: Fresh) -> HandlerResult {
    let appeals = all_appeals(&state).await?;
    let view = AccountValues::default().view(&state, &admin, &appeals, &Problems::default());
    page(&state, &admin.language, &view)
}

/// `POST /{lang}/admin/accounts/invite`
pub async fn invite(
    state: Ctx,
    admin: Admin,
    CsrfForm(fields): CsrfForm<FormFields>,
    _: Fresh,
) -> HandlerResult {
    let appeals = all_appeals(&state).await?;
    let typed = InviteForm {
        email: fields.get("email"),
        role: fields.get("account-role"),
        language: fields.get("language"),
    };
    let mut problems = Problems::default();
    form_rules::check(&mut problems, typed.validate_with_args(&state));
    let email = EmailAddress::from_typed(typed.email);
    let role = Role::from_word(typed.role);
    let language = state.organisers_language(typed.language);
    let ticked = ticked_appeals(&fields, &appeals);
    if let (Ok(email), Some(role), Some(language)) = (email, role, language) {
        let new = NewOrganiser {
            email,
            role,
            appeals: ticked.clone(),
            language: language.clone(),
            by_mail: true,
        };
        match accounts::invite(&state.app, admin.actor(), new).await {
            Ok((id, token)) => {
                let organiser = find(&state, id).await?;
                let values = AccountValues::stored(&organiser);
                let mut view = values.view(&state, &admin, &appeals, &problems);
                let path = token_page(&language, "invitation", &token);
                view.link = Some(absolute(&state.app.site.base_url, &path));
                view.done = "invited";
                return never_kept(page(&state, &admin.language, &view));
            }
            Err(AccountError::Invalid(field, problem)) => problems.add(field, problem),
            Err(error) => return Err(error.into()),
        }
    }
    let values = AccountValues {
        email: typed.email.to_owned(),
        role,
        appeals: ticked,
        ..AccountValues::default()
    };
    let view = values.view(&state, &admin, &appeals, &problems);
    unprocessable(&state, &admin.language, &view)
}

async fn find(state: &State, id: AccountId) -> Result<Organiser, Error> {
    let organiser = accounts::find(&state.app, id).await?;
    organiser.ok_or(Error::NotFound)
}

/// `GET /{lang}/admin/accounts/{id}`
pub async fn show(
    state: Ctx,
    admin: Admin,
    path: AccountPath,
    query: web::Query<Done>,
) -> HandlerResult {
    let organiser = find(&state, path.1).await?;
    let appeals = all_appeals(&state).await?;
    let values = AccountValues::stored(&organiser);
    let mut view = values.view(&state, &admin, &appeals, &Problems::default());
    view.done = query.one_of(&["changed", "disabled", "enabled"]);
    page(&state, &admin.language, &view)
}

/// `POST /{lang}/admin/accounts/{id}`
pub async fn change(
    state: Ctx,
    admin: Admin,
    path: AccountPath,
    CsrfForm(fields): CsrfForm<FormFields>,
    _: Fresh,
) -> HandlerResult {
    let organiser = find(&state, path.1).await?;
    let appeals = all_appeals(&state).await?;
    let typed = RoleForm {
        role: fields.get("account-role"),
    };
    let mut problems = Problems::default();
    form_rules::check(&mut problems, typed.validate());
    let role = Role::from_word(typed.role);
    let ticked = ticked_appeals(&fields, &appeals);
    let totp_required = fields.get("two-steps-required") == "yes";
    if let Some(role) = role {
        let id = organiser.account.id;
        let change = Change {
            role,
            appeals: ticked.clone(),
            totp_required,
            seen: Some(Revision::from_form(fields.get("revision"))),
        };
        match accounts::change(&state.app, admin.actor(), id, change).await {
            Ok(()) => {
                let page = admin_links::account(&admin.language, id);
                return Ok(see_other(&format!("{page}?done=changed")));
            }
            Err(AccountError::Invalid(field, problem @ Problem::AccountChanged)) => {
                let problems = Problems::from((field, problem));
                let organiser = find(&state, id).await?;
                let now = AccountValues::stored(&organiser);
                let view = now.view(&state, &admin, &appeals, &problems);
                return unprocessable(&state, &admin.language, &view);
            }
            Err(AccountError::Invalid(field, problem)) => problems.add(field, problem),
            Err(error) => return Err(error.into()),
        }
    }
    let typed = AccountValues {
        role,
        appeals: ticked,
        totp_required,
        ..AccountValues::stored(&organiser)
    };
    let view = typed.view(&state, &admin, &appeals, &problems);
    unprocessable(&state, &admin.language, &view)
}

/// `POST /{lang}/admin/accounts/{id}/state`: disables an account, or enables it again.
pub async fn set_state(
    state: Ctx,
    admin: Admin,
    path: AccountPath,
    CsrfForm(fields): CsrfForm<FormFields>,
    _: Fresh,
) -> HandlerResult {
    let organiser = find(&state, path.1).await?;
    let enable = fields.get("open") == "yes";
    let id = organiser.account.id;
    let is_enabled = organiser.account.state != AccountState::Disabled;
    if enable == is_enabled {
        return Ok(see_other(&admin_links::account(&admin.language, id)));
    }
    match accounts::set_enabled(&state.app, admin.actor(), id, enable).await {
        Ok(()) => {
            let done = if enable { "enabled" } else { "disabled" };
            let page = admin_links::account(&admin.language, id);
            Ok(see_other(&format!("{page}?done={done}")))
        }
        Err(AccountError::Invalid(field, problem)) => {
            let problems = Problems::from((field, problem));
            let appeals = all_appeals(&state).await?;
            let values = AccountValues::stored(&organiser);
            let view = values.view(&state, &admin, &appeals, &problems);
            unprocessable(&state, &admin.language, &view)
        }
        Err(error) => Err(error.into()),
    }
}
