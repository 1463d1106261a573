//! `paraph admin …`: organisers' accounts. Every change is written to the audit log.

use std::path::PathBuf;

use crate::cli::app;
use crate::cli::outcome::{Fault, Outcome, english};
use crate::domain::text::counted;
use crate::domain::{
    Account, AccountId, AccountState, Actor, AppealId, EmailAddress, Language, Role, TokenPurpose,
    admin_links, links,
};
use crate::services::accounts::{self, AccountError, Change, NewOrganiser, Organiser, sessions};
use crate::services::{App, appeals};

#[derive(clap::Subcommand)]
pub enum Verb {
    /// Create an account and print its activation link, which works once, for seven days
    Create {
        /// E-mail address of the account
        address: String,
        #[command(flatten)]
        access: Access,
        /// Language of the activation page and the e-mails to this account
        #[arg(long, default_value = "fr")]
        language: String,
    },
    /// Create an account and also send the activation link by e-mail (from a running server, or with `paraph deliver`)
    Invite {
        /// E-mail address of the account
        address: String,
        #[command(flatten)]
        access: Access,
        /// Language of the activation page and the e-mails to this account
        #[arg(long, default_value = "fr")]
        language: String,
    },
    /// List all accounts
    List,
    /// Set the role and the appeals of an account, and whether it must use two-step login
    Role {
        /// E-mail address of the account
        address: String,
        #[command(flatten)]
        access: Access,
        /// Require two-step login; without this option it is no longer required
        #[arg(long)]
        require_two_steps: bool,
    },
    /// Disable an account and end its sessions
    Disable {
        /// E-mail address of the account
        address: String,
    },
    /// Enable a disabled account
    Enable {
        /// E-mail address of the account
        address: String,
    },
    /// Print a link to choose a new password, which works once, for an hour; or the link of an invitation that was not
    /// accepted yet
    ResetPassword {
        /// E-mail address of the account
        address: String,
    },
    /// Switch off two-step login and remove the passkeys of somebody who lost them, and end their sessions
    ResetTotp {
        /// E-mail address of the account
        address: String,
    },
    /// List the open sessions of an account
    Sessions {
        /// E-mail address of the account
        address: String,
        /// End all of them
        #[arg(long)]
        end: bool,
    },
}

#[derive(clap::Args)]
pub struct Access {
    /// Role: owner, editor, moderator or viewer
    #[arg(long, value_parser = role)]
    role: Role,
    /// Appeal that the account may access; may be repeated, and is not needed for owners
    #[arg(long = "appeal", value_name = "SLUG")]
    appeals: Vec<String>,
}

fn role(word: &str) -> Result<Role, String> {
    Role::from_word(word).ok_or_else(|| {
        let all: Vec<&str> = Role::ALL.iter().map(|role| role.word()).collect();
        format!("there is no such role; choose one of {}", all.join(", "))
    })
}

pub async fn run(verb: Verb, settings: &[PathBuf]) -> Outcome {
    let app = app::open(settings).await?;
    match verb {
        Verb::Create {
            address,
            access,
            language,
        } => create(&app, &address, access, &language, false).await,
        Verb::Invite {
            address,
            access,
            language,
        } => create(&app, &address, access, &language, true).await,
        Verb::List => list(&app).await,
        Verb::Role {
            address,
            access,
            require_two_steps,
        } => {
            let id = find(&app, &address).await?.account.id;
            let change = Change {
                role: access.role,
                appeals: appeal_ids(&app, &access.appeals).await?,
                totp_required: require_two_steps,
                seen: None,
            };
            let changed = accounts::change(&app, Actor::Cli, id, change).await;
            problem_as_sentence(changed, &app)?;
            println!("{address} is now {}.", access.role.word());
            Ok(())
        }
        Verb::Disable { address } => set_state(&app, &address, false).await,
        Verb::Enable { address } => set_state(&app, &address, true).await,
        Verb::ResetPassword { address } => {
            let account = find(&app, &address).await?.account;
            reset_password(&app, &address, &account).await
        }
        Verb::ResetTotp { address } => {
            let id = find(&app, &address).await?.account.id;
            accounts::two_step_login::switch_off(&app, Actor::Cli, id).await?;
            println!("Two-step login is switched off for {address}.");
            Ok(())
        }
        Verb::Sessions { address, end } => show_sessions(&app, &address, end).await,
    }
}

/// The absolute URL of a one-time link.
pub fn link(app: &App, language: &Language, page: &str, token: &str) -> String {
    let path = admin_links::token_page(language, page, token);
    links::absolute(&app.site.base_url, &path)
}

/// Turns the problem of a field into the sentence that the pages display.
fn problem_as_sentence<T>(result: Result<T, AccountError>, app: &App) -> Result<T, Fault> {
    result.map_err(|error| match error {
        AccountError::Invalid(_, problem) => {
            let key = format!("problem-{}", problem.code());
            english(app, &key, &[]).into()
        }
        other => other.into(),
    })
}

fn read_address(address: &str) -> Result<EmailAddress, Fault> {
    EmailAddress::from_typed(address)
        .map_err(|_| format!("“{address}” is not a valid e-mail address").into())
}

async fn find(app: &App, address: &str) -> Result<Organiser, Fault> {
    let found = accounts::by_address(app, &read_address(address)?).await?;
    found.ok_or_else(|| {
        format!("there is no account with the address {address}; see `paraph admin list`").into()
    })
}

async fn appeal_ids(app: &App, slugs: &[String]) -> Result<Vec<AppealId>, Fault> {
    let mut ids = Vec::with_capacity(slugs.len());
    for slug in slugs {
        ids.push(appeals::find(app, slug).await?.id);
    }
    Ok(ids)
}

async fn create(
    app: &App,
    address: &str,
    access: Access,
    language: &str,
    by_mail: bool,
) -> Outcome {
    let language = Language::parse(language)
        .filter(|language| app.catalog.organisers_languages().contains(language))
        .ok_or("the organisers’ area does not have this language")?;
    let new = NewOrganiser {
        email: read_address(address)?,
        role: access.role,
        appeals: appeal_ids(app, &access.appeals).await?,
        language: language.clone(),
        by_mail,
    };
    let invited = accounts::invite(app, Actor::Cli, new).await;
    let (_, token) = problem_as_sentence(invited, app)?;
    println!("Activation link, to choose a name and a password. It works once, for seven days:");
    println!("{}", link(app, &language, "invitation", &token));
    Ok(())
}

async fn list(app: &App) -> Outcome {
    let all = accounts::all(app).await?;
    if all.is_empty() {
        println!(
            "There are no accounts yet. Create one with `paraph admin create ADDRESS --role owner`."
        );
    }
    let zone = &app.time_zone();
    for Organiser { account, profile } in all {
        let two_steps = if account.has_second_factor() {
            "two steps"
        } else {
            "password"
        };
        println!(
            "{:<32} {:<10} {:<9} {:<10} {:<21} {}",
            profile.email.as_str(),
            account.role.word(),
            account.state.word(),
            two_steps,
            account
                .last_login_at
                .map_or("never logged in".to_owned(), |at| zone.rfc3339(at)),
            profile.name
        );
    }
    Ok(())
}

/// Prints the link that fits the state of the account.
async fn reset_password(app: &App, address: &str, account: &Account) -> Outcome {
    let (purpose, token) = match account.state {
        AccountState::Active => {
            let token = accounts::reset_link(app, Actor::Cli, account.id).await?;
            println!("Link to choose a new password. It works once, for an hour:");
            (TokenPurpose::Reset, token)
        }
        AccountState::Invited => {
            let token = accounts::renew_invitation(app, Actor::Cli, account.id).await?;
            println!(
                "{address} has not accepted the invitation and has no password yet. New link of the invitation, to \
                 choose a name and a password. It works once, for seven days:"
            );
            (TokenPurpose::Invitation, token)
        }
        AccountState::Disabled => {
            return Err(format!(
                "{address} is disabled: a new password would not open it. Enable it first, with `paraph admin enable \
                 {address}`"
            )
            .into());
        }
    };
    println!("{}", link(app, &account.language, purpose.word(), &token));
    Ok(())
}

async fn set_state(app: &App, address: &str, is_active: bool) -> Outcome {
    let id: AccountId = find(app, address).await?.account.id;
    let changed = accounts::set_enabled(app, Actor::Cli, id, is_active).await;
    problem_as_sentence(changed, app)?;
    let state = if is_active {
        AccountState::Active
    } else {
        AccountState::Disabled
    };
    println!("{address} is now {}.", state.word());
    Ok(())
}

async fn show_sessions(app: &App, address: &str, end: bool) -> Outcome {
    let id = find(app, address).await?.account.id;
    let zone = &app.time_zone();
    for session in sessions::of(app, id).await? {
        println!(
            "since {}, last used {}  {}",
            zone.rfc3339(session.created_at),
            zone.rfc3339(session.seen_at),
            session.label
        );
    }
    if end {
        let ended = sessions::end_all(app, Actor::Cli, id, Vec::new()).await?;
        println!("{} ended.", counted(ended, "session", "sessions"));
    }
    Ok(())
}
