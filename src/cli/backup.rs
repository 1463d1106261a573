//! `paraph backup` and `paraph restore`

use std::path::{Path, PathBuf};

use super::{Fault, Outcome};
use crate::cli::app;
use crate::config::{DatabasePlace, Settings};
use crate::storage::backup as storage;

#[derive(clap::Args)]
pub struct Backup {
    /// The new file
    file: PathBuf,
}

#[derive(clap::Args)]
pub struct Restore {
    /// A file that `paraph backup` wrote
    file: PathBuf,
    /// Replace a database that is there; it is kept beside under another name
    #[arg(long)]
    force: bool,
}

/// Copies the database and reads the copy back.
pub async fn backup(arguments: Backup, files: &[PathBuf]) -> Outcome {
    let settings = Settings::from_process(files)?;
    let app = app::build(&settings).await?;
    let file = arguments.file.clone();
    app.reads()
        .read(move |c| storage::copy_to(c, &file))
        .await?;
    let signatures = storage::verify(&arguments.file)?;
    println!(
        "{}: {signatures} signatures, read back and sound.",
        arguments.file.display()
    );
    let secret = settings.secrets.file.display();
    println!(
        "The master secret is not in it. Keep {secret} apart: without it nobody can read what is sealed."
    );
    Ok(())
}

/// Puts a backup in the place of the database.
pub fn restore(arguments: &Restore, files: &[PathBuf]) -> Outcome {
    let settings = Settings::from_process(files)?;
    let DatabasePlace::Sqlite(place) = &settings.database.place else {
        return Err("this database is Postgres: restore it with pg_restore".into());
    };
    let signatures = storage::verify(&arguments.file)?;
    if place.exists() {
        if !arguments.force {
            return Err(format!(
                "{} is there. Stop the server and say --force to put the backup in its place",
                place.display()
            )
            .into());
        }
        put_aside(place)?;
    }
    let part = with_ending(place, "part");
    std::fs::copy(&arguments.file, &part)?;
    std::fs::File::open(&part)?.sync_all()?;
    std::fs::rename(&part, place)?;
    println!("{}: {signatures} signatures restored.", place.display());
    println!(
        "It needs the master secret it was made with: {}",
        settings.secrets.file.display()
    );
    Ok(())
}

fn with_ending(place: &Path, ending: &str) -> PathBuf {
    let mut name = place.as_os_str().to_owned();
    name.push(format!(".{ending}"));
    name.into()
}

/// Moves a database and its journal away, together.
fn put_aside(place: &Path) -> Result<(), Fault> {
    let aside = (1..)
        .map(|number| with_ending(place, &format!("before-restore-{number}")))
        .find(|path| !path.exists());
    let aside = aside.ok_or("there is no free name to keep the old database under")?;
    for ending in ["", "-wal", "-shm"] {
        let name = |path: &Path| PathBuf::from(format!("{}{ending}", path.display()));
        if name(place).exists() {
            std::fs::rename(name(place), name(&aside))?;
        }
    }
    println!("The old database is kept as {}.", aside.display());
    Ok(())
}
