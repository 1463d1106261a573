//! `paraph demo`: a demonstration without any setup, with a sample appeal in every language, and a mailbox in the browser
//! instead of real mail.

use std::net::TcpListener;
use std::path::PathBuf;
use std::sync::Arc;

use crate::cli::outcome::{Fault, Outcome};
use crate::cli::{admin, logs, serve};
use crate::clock::Clock;
use crate::domain::{
    AppealFile, AppealState, EmailAddress, Language, Organisation, OrganisationKind,
    OrganisationName, PersonName, PrivateRecord, Problem, SignatureState, Zone,
};
use crate::i18n::{Catalog, Templates};
use crate::mail::MailSettings;
use crate::services::signatures::moderate::{Decision, decide};
use crate::services::signatures::{OpenedSignature, confirm, sign};
use crate::services::{App, AppConfig, Site, accounts, appeals};
use crate::storage::{ServerLock, signatures};
use crate::web::routes::TABLE;
use crate::web::templates::Assets;
use crate::web::{self, Options, State};

/// A file of the sample appeal.
macro_rules! in_language {
    ($($tag:literal)*) => {
        [$(include_str!(concat!("../../templates/demo/une-protestation.", $tag, ".md"))),*]
    };
}

/// The sample appeal in each language, its own first.
const TEXTS: [&str; 13] =
    in_language!("fr" "en" "es" "de" "it" "pt" "nl" "ca" "oc" "br" "ku" "tr" "ar");
const SLUG: &str = "une-protestation";

/// Invented organisations, so that the sample names no real one.
const ORGANISATIONS: [(&str, OrganisationKind, &str); 3] = [
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
    /// Port on 127.0.0.1
    #[arg(long, default_value_t = 8898)]
    port: u16,
    /// Folder of the database and the secret [default: paraph-demo in the folder for temporary files]
    #[arg(long, value_name = "DIR")]
    folder: Option<PathBuf>,
}

/// Runs until a signal.
pub async fn run(arguments: Arguments) -> Outcome {
    logs::start("warn");
    let folder = arguments
        .folder
        .unwrap_or_else(|| std::env::temp_dir().join("paraph-demo"));
    std::fs::create_dir_all(&folder)
        .map_err(|error| format!("cannot create {}: {error}", folder.display()))?;
    let listener = TcpListener::bind(("127.0.0.1", arguments.port)).map_err(|error| {
        format!(
            "cannot listen on port {}: {error}. Choose another with --port",
            arguments.port
        )
    })?;
    let _lock = ServerLock::take(&database_in(&folder))?;
    let authority = format!("127.0.0.1:{}", listener.local_addr()?.port());
    let base_url = format!("http://{authority}");
    let app = Arc::new(open_in(&folder, &base_url).await?);
    publish_sample(&app).await?;
    let set_up = accounts::set_up_link(&app).await?;
    let admin_url = match &set_up {
        Some(token) => admin::link(&app, &Language::english(), "setup", token),
        None => format!("{base_url}/en/admin"),
    };
    let options = Options {
        hosts: serve::hosts(&authority, true),
        demo: true,
        ..Options::default()
    };
    let running = web::start(
        State::new(app, options, Assets::load(None), TABLE),
        listener,
    )
    .await?;
    println!("Paraph is running as a demonstration. It sends nothing to other machines.\n");
    println!("  Appeal in French       {base_url}/fr/{SLUG}");
    println!("  Appeal in English      {base_url}/en/{SLUG}");
    println!("  In your language       {base_url}/a/{SLUG}");
    println!("  Mailbox                {base_url}/demo/mailbox");
    println!("  Organisers’ area       {admin_url}");
    println!("  Database and secret    {}\n", folder.display());
    println!("Sign with any address, open the mail in the mailbox, confirm. Stop with Ctrl-C.");
    running.wait().await?;
    Ok(())
}

/// The languages of the sample, in its order; those with many missing texts are left out by the catalog.
fn languages() -> Result<Vec<Language>, Fault> {
    let texts = TEXTS.iter();
    let languages = texts.map(|text| Ok::<_, Fault>(AppealFile::parse(text)?.language));
    languages.collect()
}

fn database_in(folder: &std::path::Path) -> String {
    format!("sqlite://{}", folder.join("paraph.db").display())
}

async fn open_in(folder: &std::path::Path, base_url: &str) -> Result<App, Fault> {
    let catalog = Arc::new(Catalog::load_for(None, &languages()?)?);
    let templates = Templates::load(None, Arc::clone(&catalog))?;
    let templates = Arc::new(templates.in_zone(Zone::of_machine()));
    let config = AppConfig {
        database: database_in(folder),
        secret_file: folder.join("paraph.secret"),
        clock: Clock::system(),
        catalog,
        templates,
        site: Site {
            name: "Paraph".to_owned(),
            base_url: base_url.to_owned(),
            time_zone: Zone::of_machine(),
        },
        mail: MailSettings {
            url: "memory:".to_owned(),
            sender: "Paraph <demo@example.org>".to_owned(),
            reply_to: None,
            connections: 1,
            ca_file: None,
        },
    };
    Ok(App::open(config).await?)
}

/// Creates and publishes the sample, unless an earlier start did.
async fn publish_sample(app: &App) -> Outcome {
    if appeals::find(app, SLUG).await.is_ok() {
        return Ok(());
    }
    for text in TEXTS {
        appeals::import(app, AppealFile::parse(text)?).await?;
    }
    appeals::set_state(app, SLUG, AppealState::Open).await?;
    for (number, (name, kind, place)) in (1..).zip(ORGANISATIONS) {
        sign_as_organisation(app, number, name, kind, place).await?;
    }
    Ok(())
}

/// Signs, confirms and approves, through the same services as the pages.
async fn sign_as_organisation(
    app: &App,
    number: usize,
    name: &str,
    kind: OrganisationKind,
    place: &str,
) -> Outcome {
    let as_fault = |problem: Problem| Fault::from(problem.code());
    let mandatary = PersonName::from_line("Camille Exemple").map_err(as_fault)?;
    let record = PrivateRecord {
        email: Some(EmailAddress::parse(&format!("groupe{number}@example.org")).map_err(as_fault)?),
        place: Some(place.to_owned()),
        organisation: Some(Organisation {
            name: OrganisationName::parse(name).map_err(as_fault)?,
            acronym: None,
            kind,
            website: None,
            function: "secrétaire".to_owned(),
        }),
        ..PrivateRecord::new(mandatary)
    };
    let appeal = appeals::find(app, SLUG).await?;
    let (_, texts, _) = appeals::parts(app, appeal.id, &Language::french())
        .await?
        .ok_or("the sample appeal is missing")?;
    let text = texts.first().ok_or("the sample appeal has no text")?.id;
    let (ticket, _) = sign::sign(app, &appeal, text, &Language::french(), &record).await?;
    let signature = app
        .reads()
        .read(move |c| signatures::by_claim(c, ticket.appeal, ticket.claim))
        .await?;
    let pending = signature.filter(|signature| signature.state == SignatureState::Pending);
    let Some(signature) = pending else {
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

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::i18n::Translation;

    #[test]
    fn the_sample_is_in_every_language_that_there_is() {
        let languages = languages().unwrap();
        assert_eq!(languages[..2], [Language::french(), Language::english()]);
        let sample: BTreeSet<_> = languages.iter().cloned().collect();
        let all = Translation::all(None).unwrap();
        let all: BTreeSet<_> = all.into_iter().map(|known| known.language).collect();
        assert_eq!(sample, all);
        let catalog = Catalog::load_for(None, &languages).unwrap();
        assert_eq!(catalog.languages(), languages, "none is left out");
    }

    #[test]
    fn the_languages_of_the_sample_say_the_same_about_the_appeal() {
        let files = TEXTS.map(|text| AppealFile::parse(text).unwrap());
        for file in &files {
            assert_eq!(file.slug.as_str(), SLUG);
            assert_eq!(file.links.len(), files[0].links.len(), "{}", file.language);
            for said in [
                &file.summary,
                &file.addressee,
                &file.responsible,
                &file.notice,
            ] {
                assert!(said.is_some(), "{}", file.language);
            }
        }
        let tags: BTreeSet<_> = files.iter().map(|file| &file.language).collect();
        assert_eq!(tags.len(), files.len());
    }
}
