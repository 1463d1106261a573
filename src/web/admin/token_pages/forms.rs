//! The rules of the forms behind one-time links.

use serde::Deserialize;
use validator::Validate;

use crate::domain::{EmailAddress, NewPassword, OrganiserName, PasswordOwner, Problems, Profile};
use crate::web::Error;
use crate::web::admin::login::view::LoginStep;
use crate::web::form_rules::{self, ChoosesPassword};

/// The fields of all three pages; each page has some of them. `token` is the form token, not the one of the link.
#[derive(Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct TokenForm {
    pub(super) token: String,
    pub(super) name: String,
    /// Only the set-up page asks for it.
    pub(super) email: String,
    pub(super) new_password: String,
}

/// The first owner.
#[derive(Validate)]
#[validate(
    context = PasswordOwner,
    schema(
        function = "form_rules::chosen_password",
        use_context,
        skip_on_field_errors = false
    )
)]
struct SetUpFields {
    #[validate(custom(function = "form_rules::organiser_name"))]
    name: String,
    #[validate(custom(function = "form_rules::email"))]
    email: String,
    new_password: String,
}

/// Acceptance of an invitation.
#[derive(Validate)]
#[validate(
    context = PasswordOwner,
    schema(
        function = "form_rules::chosen_password",
        use_context,
        skip_on_field_errors = false
    )
)]
struct InvitationFields {
    #[validate(custom(function = "form_rules::organiser_name"))]
    name: String,
    new_password: String,
}

/// A new password in place of a forgotten one.
#[derive(Validate)]
#[validate(
    context = PasswordOwner,
    schema(
        function = "form_rules::chosen_password",
        use_context,
        skip_on_field_errors = false
    )
)]
struct ResetFields {
    new_password: String,
}

macro_rules! choose_password {
    ($($form:ty),+) => {$(
        impl ChoosesPassword for $form {
            fn new_password(&self) -> &str {
                &self.new_password
            }
        }
    )+};
}

choose_password!(SetUpFields, InvitationFields, ResetFields);

/// What a form without problems asks for.
pub(super) enum Checked {
    SetUp {
        name: OrganiserName,
        email: EmailAddress,
        password: NewPassword,
    },
    Invitation {
        name: OrganiserName,
        password: NewPassword,
    },
    Reset {
        password: NewPassword,
    },
}

/// Checks the fields that this page has; `None` if there is a problem. `profile` is that of the account.
pub(super) async fn check(
    problems: &mut Problems,
    kind: LoginStep,
    typed: &TokenForm,
    profile: Option<&Profile>,
) -> Result<Option<Checked>, Error> {
    let stored = |profile: &Profile| profile.email.clone();
    let (name, new_password) = (typed.name.clone(), typed.new_password.clone());
    let parsed = OrganiserName::parse(&typed.name).ok();
    let checked = match kind {
        LoginStep::SetUp => {
            let email = EmailAddress::from_typed(&typed.email).ok();
            let owner = PasswordOwner::new(&typed.name, email.clone());
            let form = SetUpFields {
                name,
                email: typed.email.clone(),
                new_password,
            };
            let password = form_rules::check_with_password(problems, form, owner).await?;
            (|| {
                Some(Checked::SetUp {
                    name: parsed?,
                    email: email?,
                    password: password?,
                })
            })()
        }
        LoginStep::Invitation => {
            let owner = PasswordOwner::new(&typed.name, profile.map(stored));
            let form = InvitationFields { name, new_password };
            let password = form_rules::check_with_password(problems, form, owner).await?;
            parsed
                .zip(password)
                .map(|(name, password)| Checked::Invitation { name, password })
        }
        _ => {
            let name = profile.map_or("", |profile| profile.name.as_str());
            let owner = PasswordOwner::new(name, profile.map(stored));
            let form = ResetFields { new_password };
            let password = form_rules::check_with_password(problems, form, owner).await?;
            password.map(|password| Checked::Reset { password })
        }
    };
    Ok(checked)
}
