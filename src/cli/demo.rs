//! `paraph demo`: the main job with nothing to set up. A sample appeal in two languages, real signing, and a mailbox
//! that is read in the browser instead of real mail.

use std::net::TcpListener;
use std::path::PathBuf;
use std::sync::Arc;

use super::{Fault, Outcome, admin, logs, serve};
use crate::cli::app;
use crate::clock::Clock;
use crate::domain::{
    AppealFile, AppealState, EmailAddress, Language, Organisation, OrganisationKind,
    OrganisationName, PersonName, PrivateRecord, SignatureState,
};
use crate::mail::MailSettings;
use crate::services::signatures::moderate::{Decision, decide};
use crate::services::signatures::{OpenedSignature, confirm, sign};
use crate::services::{App, AppConfig, Site, accounts, appeals};
use crate::storage::signatures;
use crate::web::templates::Assets;
use crate::web::{self, Options, State};

const FRENCH: &str = include_str!("../../templates/demo/une-protestation.fr.md");
const ENGLISH: &str = include_str!("../../templates/demo/une-protestation.en.md");
const SLUG: &str = "une-protestation";

/// Groups invented for the demonstration: no group of that day is spoken for.
const GROUPS: [(&str, OrganisationKind, &str); 3] = [
    (
        "Cercle des lecteurs de la rue d’Ulm",
        OrganisationKind::Association,
        "Paris",
    ),
    (
        "Atelier des typographes réunis",
        OrganisationKind::Company,
        "Lyon",
    ),
    (
        "Union des instituteurs du canal",
        OrganisationKind::Union,
        "Toulouse",
    ),
];

#[derive(clap::Args)]
pub struct Arguments {
    /// The port to listen on
    #[arg(long, default_value_t = 8898)]
    port: u16,
    /// Where the database and the secret are kept [default: paraph-demo in the folder for temporary files]
    #[arg(long, value_name = "DIR")]
    folder: Option<PathBuf>,
}

/// Runs the demonstration until a signal.
pub async fn run(arguments: Arguments) -> Outcome {
    logs::start("warn");
    let folder = arguments
        .folder
        .unwrap_or_else(|| std::env::temp_dir().join("paraph-demo"));
    std::fs::create_dir_all(&folder)
        .map_err(|error| format!("cannot make {}: {error}", folder.display()))?;
    let listener = TcpListener::bind(("127.0.0.1", arguments.port)).map_err(|error| {
        format!(
            "cannot listen on port {}: {error}. Choose another with --port",
            arguments.port
        )
    })?;
    let authority = format!("127.0.0.1:{}", listener.local_addr()?.port());
    let base_url = format!("http://{authority}");
    let app = Arc::new(open_in(&folder, &base_url).await?);
    fill(&app).await?;
    let set_up = accounts::set_up_link(&app).await?;
    let door = match &set_up {
        Some(token) => admin::link(&app, &Language::english(), "setup", token),
        None => format!("{base_url}/en/admin"),
    };
    let options = Options {
        hosts: serve::hosts(&authority, true),
        demo: true,
        ..Options::default()
    };
    let running = web::start(State::new(app, options, Assets::load(None)), listener).await?;
    println!("Paraph runs as a demonstration. Nothing leaves this machine.\n");
    println!("  The appeal in French    {base_url}/fr/{SLUG}");
    println!("  The appeal in English   {base_url}/en/{SLUG}");
    println!("  The mailbox             {base_url}/demo/mailbox");
    println!("  The organisers’ area    {door}");
    println!("  Database and secret     {}\n", folder.display());
    println!("Sign with any address, read the mail in the mailbox, confirm. Stop with Ctrl-C.");
    running.wait().await?;
    Ok(())
}

async fn open_in(folder: &std::path::Path, base_url: &str) -> Result<App, Fault> {
    let (catalog, templates) = app::words(None, None)?;
    let parts = AppConfig {
        database: format!("sqlite://{}", folder.join("paraph.db").display()),
        secret_file: folder.join("paraph.secret"),
        clock: Clock::system(),
        catalog,
        templates,
        site: Site {
            name: "Paraph".to_owned(),
            base_url: base_url.to_owned(),
        },
        mail: MailSettings {
            url: "memory:".to_owned(),
            sender: "Paraph <demo@example.org>".to_owned(),
            reply_to: None,
            connections: 1,
        },
    };
    Ok(App::open(parts).await?)
}

/// Publishes the sample once; a second start finds it there.
async fn fill(app: &App) -> Outcome {
    if appeals::find(app, SLUG).await.is_ok() {
        return Ok(());
    }
    for text in [FRENCH, ENGLISH] {
        appeals::import(app, AppealFile::parse(text)?).await?;
    }
    appeals::set_state(app, SLUG, AppealState::Open).await?;
    for (number, (name, kind, place)) in (1..).zip(GROUPS) {
        sign_group(app, number, name, kind, place).await?;
    }
    Ok(())
}

/// A group signs, confirms and is approved: the same way as everybody.
async fn sign_group(
    app: &App,
    number: usize,
    name: &str,
    kind: OrganisationKind,
    place: &str,
) -> Outcome {
    let wrong = |problem: crate::domain::Problem| Fault::from(problem.code());
    let mandatary = PersonName::from_line("Camille Exemple").map_err(wrong)?;
    let record = PrivateRecord {
        email: Some(EmailAddress::parse(&format!("groupe{number}@example.org")).map_err(wrong)?),
        place: Some(place.to_owned()),
        organisation: Some(Organisation {
            name: OrganisationName::parse(name).map_err(wrong)?,
            acronym: None,
            kind,
            website: None,
            function: "secrétaire".to_owned(),
        }),
        ..PrivateRecord::new(mandatary)
    };
    let appeal = appeals::find(app, SLUG).await?;
    let whole = appeals::parts(app, appeal.id, &Language::french())
        .await?
        .ok_or("the sample is gone")?;
    let text = whole.1.first().ok_or("the sample has no text")?.id;
    let (ticket, _) = sign::sign(app, &appeal, text, &Language::french(), &record).await?;
    let claim = ticket.claim_index.clone();
    let signature = app
        .storage
        .read(move |c| signatures::by_claim(c, ticket.appeal, &claim))
        .await?;
    let Some(signature) = signature.filter(|one| one.state == SignatureState::Pending) else {
        return Ok(());
    };
    let (id, revision) = (signature.id, signature.revision);
    confirm::confirm(
        app,
        &OpenedSignature::open(app, signature, appeal)?,
        revision,
    )
    .await?;
    decide(app, id, Decision::Approve).await?;
    Ok(())
}
