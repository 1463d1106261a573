//! `paraph appeal …`: imports, publishes, closes and shows appeals.

use std::path::PathBuf;

use crate::cli::app;
use crate::cli::outcome::Outcome;
use crate::domain::text::counted;
use crate::domain::{Actor, AppealFile, AppealState, Timestamp, closing_time};
use crate::services::appeals::{
    self, AcceptedDates, DateWarning, ImportOptions, Imported, StateChanged,
};
use crate::storage;

#[derive(clap::Subcommand)]
pub enum Verb {
    /// Create or update appeals from files: Markdown with a TOML front matter, one file per language
    Import {
        /// Appeal files
        #[arg(required = true, value_name = "FILE.md")]
        files: Vec<PathBuf>,
        /// Accept dates that close an appeal at once, or erase personal data within 30 days
        #[arg(long)]
        accept_dates: bool,
        /// Enter the first signatories although the personal data of the appeal were erased before
        #[arg(long)]
        first_signatories_again: bool,
    },
    /// Publish a draft and open it for signing
    Publish {
        /// Short name of the appeal
        slug: String,
    },
    /// End signing; the page stays online
    Close {
        /// Short name of the appeal
        slug: String,
        /// Accept that this erases personal data within 30 days
        #[arg(long)]
        accept_dates: bool,
    },
    /// Reopen a closed appeal
    Reopen {
        /// Short name of the appeal
        slug: String,
        /// The new closing date: a day, or a time such as 2027-01-31T18:00
        #[arg(long, value_name = "DATE")]
        closes: Option<String>,
    },
    /// List all appeals with their state and numbers
    List,
    /// Show an appeal: settings, texts with their digests, links, numbers
    Show {
        /// Short name of the appeal
        slug: String,
    },
}

pub async fn run(verb: Verb, settings: &[PathBuf]) -> Outcome {
    match verb {
        Verb::Import {
            files,
            accept_dates,
            first_signatories_again,
        } => {
            let options = ImportOptions {
                accept_dates,
                first_signatories_again,
            };
            import(&files, options, settings).await
        }
        Verb::Publish { slug } => {
            let app = app::open(settings).await?;
            appeals::set_state(&app, &slug, AppealState::Open).await?;
            println!("“{slug}” is public: {}/a/{slug}", app.site.base_url);
            Ok(())
        }
        Verb::Close { slug, accept_dates } => {
            let app = app::open(settings).await?;
            let accepts = if accept_dates {
                AcceptedDates::Any
            } else {
                AcceptedDates::None
            };
            let closed = appeals::close_as(&app, Actor::Cli, &slug, accepts).await?;
            if let StateChanged::ErasesSoon(warning) = closed {
                let appeal = appeals::find(&app, &slug).await?;
                let zone = app.zone(&appeal);
                return Err(warning.sentence(&slug, &zone, appeals::ACCEPT).into());
            }
            println!("“{slug}” is closed. Confirmation links already sent work for 24 more hours.");
            Ok(())
        }
        Verb::Reopen { slug, closes } => reopen(&slug, closes.as_deref(), settings).await,
        Verb::List => list(settings).await,
        Verb::Show { slug } => show(&slug, settings).await,
    }
}

async fn reopen(slug: &str, closes: Option<&str>, settings: &[PathBuf]) -> Outcome {
    let app = app::open(settings).await?;
    match closes {
        None => appeals::set_state(&app, slug, AppealState::Open).await?,
        Some(closes) => {
            let appeal = appeals::find(&app, slug).await?;
            let zone = app.zone(&appeal);
            let closes =
                closing_time(closes, &zone).ok_or("--closes is a day such as 2027-01-31")?;
            appeals::reopen_until(&app, slug, closes).await?;
        }
    }
    println!("“{slug}” is open again.");
    Ok(())
}

async fn import(files: &[PathBuf], options: ImportOptions, settings: &[PathBuf]) -> Outcome {
    // All files are parsed before anything is stored, and stored together: an error in one file imports none.
    let mut parsed = Vec::new();
    let mut errors_by_file = Vec::new();
    for file in files {
        let name = file.display().to_string();
        let text = std::fs::read_to_string(file)
            .map_err(|error| format!("{name} cannot be read: {error}"))?;
        match AppealFile::parse(&text) {
            Ok(appeal) => parsed.push((name, appeal)),
            Err(errors) => errors_by_file.push(errors.in_file(&name).to_string()),
        }
    }
    if !errors_by_file.is_empty() {
        return Err(format!("nothing was imported.\n{}", errors_by_file.join("\n")).into());
    }
    let app = app::open(settings).await?;
    let slug_of = |(name, appeal): &(String, AppealFile)| (name.clone(), appeal.slug.to_string());
    let named: Vec<(String, String)> = parsed.iter().map(slug_of).collect();
    let imported = appeals::import_all(&app, parsed, options).await;
    let imported = imported.map_err(|error| format!("nothing was imported.\n{error}"))?;
    for ((name, slug), imported) in named.into_iter().zip(imported) {
        let left_out = imported.first_left_out;
        match imported.imported {
            Imported::Created => {
                println!(
                    "{name}: created the draft “{slug}”. Publish it with `paraph appeal publish {slug}`."
                );
            }
            Imported::Updated => println!("{name}: updated “{slug}”."),
            Imported::NewText(number) => {
                println!(
                    "{name}: “{slug}” has a new text, number {number}. Earlier signatures keep the text that was signed."
                );
            }
        }
        if let Some(DateWarning {
            people,
            erased_at: Some(date),
            ..
        }) = imported.accepted
        {
            let zone = app.zone(&appeals::find(&app, &slug).await?);
            let date = zone.rfc3339(date);
            let people = counted(people, "person", "people");
            println!(
                "{name}: the personal data of {people} in “{slug}” will be erased on {date}. All owners are written \
                 to; until then it is taken back by other dates."
            );
        }
        if left_out > 0 {
            println!(
                "{name}: {left_out} first signatories were left out, because the personal data of “{slug}” were erased \
                 before. Enter them again with --first-signatories-again once they agree."
            );
        }
    }
    Ok(())
}

async fn list(settings: &[PathBuf]) -> Outcome {
    let app = app::open(settings).await?;
    let read = app.reads().read(|c| {
        Ok((
            storage::appeals::all(c)?,
            storage::statistics::counters::all(c)?,
        ))
    });
    let (all, counts) = read.await?;
    let now = app.clock.now();
    if all.is_empty() {
        println!(
            "There are no appeals yet. Write one to a file and run `paraph appeal import FILE.md`."
        );
    }
    for appeal in all {
        let count = counts.get(&appeal.id).copied().unwrap_or_default();
        println!(
            "{:<30} {:<7} {:>9} people {:>6} groups {:>6} on paper",
            appeal.slug,
            appeal.state_at(now).word(),
            count.individuals,
            count.organisations,
            count.paper
        );
    }
    Ok(())
}

async fn show(slug: &str, settings: &[PathBuf]) -> Outcome {
    let app = app::open(settings).await?;
    let appeal = appeals::find(&app, slug).await?;
    let language = appeal.language.clone();
    let Some((appeal, texts, links)) = appeals::parts(&app, appeal.id, &language).await? else {
        return Ok(());
    };
    let id = appeal.id;
    let (count, text_counts) = app
        .reads()
        .read(move |c| {
            let texts = storage::statistics::counters::of_texts(c, &[id])?.remove(&id);
            let count = storage::statistics::counters::of(c, id)?;
            Ok((count, texts.unwrap_or_default()))
        })
        .await?;
    let zone = app.zone(&appeal);
    let time = |time: Option<Timestamp>| time.map_or("-".to_owned(), |time| zone.rfc3339(time));
    let settings = &appeal.settings;
    println!("{slug}: {}", appeal.state_at(app.clock.now()).word());
    println!(
        "  people, groups      {}, {}, and {} on paper",
        count.individuals, count.organisations, count.paper
    );
    println!("  URL to share        {}/a/{slug}", app.site.base_url);
    println!("  contact             {}", settings.contact);
    println!(
        "  sender              {}",
        settings.sender.as_deref().unwrap_or("(the site’s)")
    );
    println!("  time zone           {zone}");
    println!("  published           {}", time(appeal.published_at));
    println!(
        "  opens, closes       {}, {}",
        time(settings.opens),
        time(appeal.closing())
    );
    println!(
        "  erased              {} days after closing ({})",
        appeal.erasure_days(),
        time(appeal.erasure_due_at())
    );
    println!(
        "  goal                {}",
        settings
            .goal
            .map_or("automatic".to_owned(), |goal| goal.to_string())
    );
    println!(
        "  groups              {}",
        if settings.approve_groups {
            "approved by hand"
        } else {
            "first claim wins"
        }
    );
    for text in &texts {
        let count = text_counts.get(&text.id).copied().unwrap_or_default();
        println!(
            "  text {}-{}  {}  {}  signed by {}, and {} on paper  {}",
            text.language,
            text.number,
            time(text.published_at),
            text.sha256,
            count.signatures,
            count.paper,
            text.title
        );
    }
    for link in &links {
        println!(
            "  link ({})  {}  {}",
            link.kind.as_str(),
            link.title,
            link.url
        );
    }
    Ok(())
}
