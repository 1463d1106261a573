//! The accounts of others, for owners: who there is, invitations, roles and appeals, shutting and opening.

pub(in crate::web) mod view;

use actix_web::web;
use serde::Deserialize;

use super::{Admin, CsrfForm, FormFields, Fresh};
use crate::domain::admin_links::{self, one_time};
use crate::domain::{AccountState, Appeal, AppealId, EmailAddress, Field, Problem, Problems, Role};
use crate::services::accounts::{self, AccountError, Change, NewOrganiser, Organiser};
use crate::storage::appeals;
use crate::web::admin::account::view::LanguageChoice;
use crate::web::admin::accounts::view::{
    AccountLine, AccountsPage, AppealChoice, OrganiserPage, RoleChoice,
};
use crate::web::public::{Ctx, HandlerResult, again, page, see};
use crate::web::{Error, State};

type AccountPath = web::Path<(String, i64)>;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Done {
    done: String,
}

/// `GET /{lang}/admin/accounts`
pub async fn list(state: Ctx, admin: Admin) -> HandlerResult {
    let all = accounts::all(&state.app).await?;
    let view = AccountsPage {
        shell: admin.shell(&state),
        area: admin.area(&state, "accounts"),
        accounts: all.iter().map(|person| line(&admin, person)).collect(),
    };
    page(&state, &admin.language, &view)
}

fn line(admin: &Admin, person: &Organiser) -> AccountLine {
    let account = &person.account;
    AccountLine {
        name: person.profile.shown().to_owned(),
        email: person.profile.email.as_str().to_owned(),
        url: admin_links::account(&admin.language, account.id),
        role: account.role.word(),
        state: account.state.word(),
        two_steps: account.totp.is_some(),
        entered: account.entered_at,
    }
}

/// What the page of an account shows, from what is stored or from what was typed.
struct Shown<'a> {
    person: Option<&'a Organiser>,
    email: String,
    role: Option<Role>,
    given: Vec<AppealId>,
    totp_required: bool,
}

impl<'a> Shown<'a> {
    fn of(person: &'a Organiser) -> Self {
        Self {
            person: Some(person),
            email: person.profile.email.as_str().to_owned(),
            role: Some(person.account.role),
            given: person.account.appeals.clone(),
            totp_required: person.account.totp_required,
        }
    }

    fn view(
        self,
        state: &State,
        admin: &Admin,
        appeals: &[Appeal],
        problems: &Problems,
    ) -> OrganiserPage {
        let account = self.person.map(|person| &person.account);
        let action = match account {
            Some(account) => admin_links::account(&admin.language, account.id),
            None => admin.links().invite,
        };
        let language = account.map_or(&admin.language, |account| &account.language);
        OrganiserPage {
            shell: admin.shell(state),
            area: admin.area(state, "accounts"),
            form: admin.form(state, &action, problems),
            name: self.person.map(|person| person.profile.shown().to_owned()),
            email: self.email,
            state: account.map_or("", |account| account.state.word()),
            own: account.is_some_and(|account| account.id == admin.entered.account.id),
            roles: Role::ALL
                .iter()
                .map(|role| RoleChoice {
                    word: role.word(),
                    chosen: self.role == Some(*role),
                })
                .collect(),
            appeals: appeals
                .iter()
                .map(|appeal| AppealChoice {
                    id: appeal.id,
                    name: appeal.slug.clone(),
                    given: self.given.contains(&appeal.id),
                })
                .collect(),
            languages: LanguageChoice::all(&state.app.catalog, language),
            two_steps_required: self.totp_required,
            state_action: format!("{action}/state"),
            done: "",
            link: None,
        }
    }
}

/// The appeals ticked in a form, of those that there are.
fn given(fields: &FormFields, appeals: &[Appeal]) -> Vec<AppealId> {
    let ticked: Vec<AppealId> = fields
        .all("appeals")
        .filter_map(|id| id.parse().ok())
        .collect();
    let known = appeals.iter().map(|appeal| appeal.id);
    known.filter(|id| ticked.contains(id)).collect()
}

async fn all_appeals(state: &State) -> Result<Vec<Appeal>, Error> {
    Ok(state.app.storage.read(appeals::all).await?)
}

/// `GET /{lang}/admin/accounts/invite`
pub async fn invitation(state: Ctx, admin: Admin, _: Fresh) -> HandlerResult {
    let shown = Shown {
        person: None,
        email: String::new(),
        role: None,
        given: Vec::new(),
        totp_required: false,
    };
    let view = shown.view(
        &state,
        &admin,
        &all_appeals(&state).await?,
        &Problems::default(),
    );
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
    let mut problems = Problems::default();
    let typed = fields.get("email");
    let email = problems.check(Field::Email, EmailAddress::parse(typed));
    let role = Role::parse(fields.get("account-role"));
    problems.check(Field::AccountRole, role.ok_or(Problem::RoleMissing));
    let language = state.language(fields.get("language"));
    problems.check(
        Field::Language,
        language.clone().ok_or(Problem::LanguageUnknown),
    );
    let given = given(&fields, &appeals);
    if let (Some(email), Some(role), Some(language)) = (email, role, language) {
        let new = NewOrganiser {
            email,
            role,
            appeals: given.clone(),
            language: language.clone(),
            by_mail: true,
        };
        match accounts::invite(&state.app, admin.actor(), new).await {
            Ok((id, token)) => {
                let person = accounts::find(&state.app, id)
                    .await?
                    .ok_or(Error::NotFound)?;
                let mut view = Shown::of(&person).view(&state, &admin, &appeals, &problems);
                let path = one_time(&language, "invitation", &token);
                view.link = Some(crate::domain::links::absolute(
                    &state.app.site.base_url,
                    &path,
                ));
                view.done = "invited";
                return page(&state, &admin.language, &view);
            }
            Err(AccountError::Invalid(field, problem)) => problems.add(field, problem),
            Err(error) => return Err(error.into()),
        }
    }
    let shown = Shown {
        person: None,
        email: typed.to_owned(),
        role,
        given,
        totp_required: false,
    };
    again(
        &state,
        &admin.language,
        &shown.view(&state, &admin, &appeals, &problems),
    )
}

async fn find(state: &State, place: &AccountPath) -> Result<Organiser, Error> {
    let found = accounts::find(&state.app, place.1).await?;
    found.ok_or(Error::NotFound)
}

/// `GET /{lang}/admin/accounts/{id}`
pub async fn show(
    state: Ctx,
    admin: Admin,
    place: AccountPath,
    done: web::Query<Done>,
) -> HandlerResult {
    let person = find(&state, &place).await?;
    let appeals = all_appeals(&state).await?;
    let mut view = Shown::of(&person).view(&state, &admin, &appeals, &Problems::default());
    let known = ["changed", "disabled", "enabled"];
    view.done = known
        .into_iter()
        .find(|word| *word == done.done)
        .unwrap_or_default();
    page(&state, &admin.language, &view)
}

/// `POST /{lang}/admin/accounts/{id}`
pub async fn change(
    state: Ctx,
    admin: Admin,
    place: AccountPath,
    CsrfForm(fields): CsrfForm<FormFields>,
    _: Fresh,
) -> HandlerResult {
    let person = find(&state, &place).await?;
    let appeals = all_appeals(&state).await?;
    let role = Role::parse(fields.get("account-role"));
    let given = given(&fields, &appeals);
    let totp_required = fields.get("two-steps-required") == "yes";
    let changed = match role {
        None => Err(AccountError::Invalid(
            Field::AccountRole,
            Problem::RoleMissing,
        )),
        Some(role) => {
            let change = Change {
                role,
                appeals: given.clone(),
                totp_required,
            };
            accounts::change(&state.app, admin.actor(), person.account.id, change).await
        }
    };
    let problems = match changed {
        Ok(()) => {
            let page = admin_links::account(&admin.language, person.account.id);
            return Ok(see(&format!("{page}?done=changed")));
        }
        Err(AccountError::Invalid(field, problem)) => Problems::from((field, problem)),
        Err(error) => return Err(error.into()),
    };
    let shown = Shown {
        role,
        given,
        totp_required,
        ..Shown::of(&person)
    };
    again(
        &state,
        &admin.language,
        &shown.view(&state, &admin, &appeals, &problems),
    )
}

/// `POST /{lang}/admin/accounts/{id}/state`: shuts an account, or opens it again.
pub async fn set_state(
    state: Ctx,
    admin: Admin,
    place: AccountPath,
    CsrfForm(fields): CsrfForm<FormFields>,
    _: Fresh,
) -> HandlerResult {
    let person = find(&state, &place).await?;
    let open = fields.get("open") == "yes";
    let id = person.account.id;
    if open == (person.account.state != AccountState::Disabled) {
        return Ok(see(&admin_links::account(&admin.language, id)));
    }
    match accounts::set_enabled(&state.app, admin.actor(), id, open).await {
        Ok(()) => {
            let done = if open { "enabled" } else { "disabled" };
            let page = admin_links::account(&admin.language, id);
            Ok(see(&format!("{page}?done={done}")))
        }
        Err(AccountError::Invalid(field, problem)) => {
            let problems = Problems::from((field, problem));
            let appeals = all_appeals(&state).await?;
            let view = Shown::of(&person).view(&state, &admin, &appeals, &problems);
            again(&state, &admin.language, &view)
        }
        Err(error) => Err(error.into()),
    }
}
