//! `paraph admin …`: organisers' accounts, for the person who hosts. What it changes stands on record.

use std::path::PathBuf;

use super::{Fault, Outcome, english};
use crate::cli::app;
use crate::domain::{
    AccountState, Actor, AdminId, EmailAddress, Language, Role, Timestamp, admin_links, links,
};
use crate::services::accounts::{self, AccountError, Change, NewOrganiser, Organiser, sessions};
use crate::services::{App, appeals};

#[derive(clap::Subcommand)]
pub enum Verb {
    /// Make an account and print the link behind which its owner chooses name and password
    Create {
        /// The address of the account
        address: String,
        #[command(flatten)]
        access: Access,
        /// The language of its pages
        #[arg(long, default_value = "fr")]
        language: String,
    },
    /// The same, and send the link by mail (a running server sends it, or `paraph deliver`)
    Invite {
        /// The address of the account
        address: String,
        #[command(flatten)]
        access: Access,
        /// The language of its pages
        #[arg(long, default_value = "fr")]
        language: String,
    },
    /// Every account
    List,
    /// Change what an account is for
    Role {
        /// The address of the account
        address: String,
        #[command(flatten)]
        access: Access,
        /// The account must use two steps
        #[arg(long)]
        require_two_steps: bool,
    },
    /// Shut an account and end its sessions
    Disable {
        /// The address of the account
        address: String,
    },
    /// Open an account again
    Enable {
        /// The address of the account
        address: String,
    },
    /// Print a link behind which a new password is chosen; it works for an hour
    ResetPassword {
        /// The address of the account
        address: String,
    },
    /// Switch two steps off, for somebody who lost generator and recovery codes; ends their sessions
    ResetTotp {
        /// The address of the account
        address: String,
    },
    /// The open sessions of an account
    Sessions {
        /// The address of the account
        address: String,
        /// End them all
        #[arg(long)]
        end: bool,
    },
}

#[derive(clap::Args)]
pub struct Access {
    /// owner, editor, moderator or viewer
    #[arg(long, value_parser = role)]
    role: Role,
    /// An appeal put in their care; may be given several times, an owner needs none
    #[arg(long = "appeal", value_name = "SLUG")]
    appeals: Vec<String>,
}

fn role(word: &str) -> Result<Role, String> {
    Role::parse(word).ok_or_else(|| {
        let all: Vec<&str> = Role::ALL.iter().map(|role| role.word()).collect();
        format!("there is no such role; choose one of {}", all.join(", "))
    })
}

/// Runs a verb about accounts.
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
                appeals: given(&app, &access.appeals).await?,
                totp_required: require_two_steps,
            };
            explained(accounts::change(&app, Actor::Cli, id, change).await, &app)?;
            println!("{address} is {} now.", access.role.word());
            Ok(())
        }
        Verb::Disable { address } => set_state(&app, &address, false).await,
        Verb::Enable { address } => set_state(&app, &address, true).await,
        Verb::ResetPassword { address } => {
            let person = find(&app, &address).await?;
            let token = accounts::reset_link(&app, Actor::Cli, person.account.id, false).await?;
            println!(
                "Whoever opens this link chooses the new password. It works once, for an hour:"
            );
            println!("{}", link(&app, &person.account.language, "reset", &token));
            Ok(())
        }
        Verb::ResetTotp { address } => {
            let id = find(&app, &address).await?.account.id;
            accounts::two_step_login::switch_off(&app, Actor::Cli, id).await?;
            println!("{address} enters with the password alone now.");
            Ok(())
        }
        Verb::Sessions { address, end } => show_sessions(&app, &address, end).await,
    }
}

/// The address of a page behind a one-time link.
pub fn link(app: &App, language: &Language, page: &str, token: &str) -> String {
    let path = admin_links::one_time(language, page, token);
    links::absolute(&app.site.base_url, &path)
}

/// Turns the problem of a field into the sentence that the pages show.
fn explained<T>(result: Result<T, AccountError>, app: &App) -> Result<T, Fault> {
    result.map_err(|error| match error {
        AccountError::Invalid(_, problem) => {
            let key = format!("problem-{}", problem.code());
            english(app, &key, &[]).into()
        }
        other => other.into(),
    })
}

fn read_address(address: &str) -> Result<EmailAddress, Fault> {
    EmailAddress::parse(address)
        .map_err(|_| format!("“{address}” is not an address that can receive mail").into())
}

async fn find(app: &App, address: &str) -> Result<Organiser, Fault> {
    let found = accounts::by_address(app, &read_address(address)?).await?;
    found.ok_or_else(|| {
        format!("there is no account with the address {address}; see `paraph admin list`").into()
    })
}

async fn given(app: &App, slugs: &[String]) -> Result<Vec<i64>, Fault> {
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
        .filter(|language| app.catalog.languages().contains(language))
        .ok_or("the site does not speak this language")?;
    let new = NewOrganiser {
        email: read_address(address)?,
        role: access.role,
        appeals: given(app, &access.appeals).await?,
        language: language.clone(),
        by_mail,
    };
    let (_, token) = explained(accounts::invite(app, Actor::Cli, new).await, app)?;
    println!("Whoever opens this link chooses name and password. It works once, for seven days:");
    println!("{}", link(app, &language, "invitation", &token));
    Ok(())
}

async fn list(app: &App) -> Outcome {
    let all = accounts::all(app).await?;
    if all.is_empty() {
        println!("There is no account yet. Make one: `paraph admin create ADDRESS --role owner`.");
    }
    for Organiser { account, profile } in all {
        let two_steps = if account.totp.is_some() {
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
                .entered_at
                .map_or("never entered".to_owned(), Timestamp::rfc3339),
            profile.name
        );
    }
    Ok(())
}

async fn set_state(app: &App, address: &str, is_open: bool) -> Outcome {
    let person = find(app, address).await?;
    let id: AdminId = person.account.id;
    explained(
        accounts::set_enabled(app, Actor::Cli, id, is_open).await,
        app,
    )?;
    let now = if is_open {
        AccountState::Active
    } else {
        AccountState::Disabled
    };
    println!("{address} is {} now.", now.word());
    Ok(())
}

async fn show_sessions(app: &App, address: &str, end: bool) -> Outcome {
    let id = find(app, address).await?.account.id;
    for one in sessions::of(app, id).await? {
        println!(
            "since {}, used {}  {}",
            one.created_at.rfc3339(),
            one.seen_at.rfc3339(),
            one.label
        );
    }
    if end {
        let ended = sessions::end_all(app, Actor::Cli, id, Vec::new()).await?;
        println!("{ended} sessions are ended.");
    }
    Ok(())
}
