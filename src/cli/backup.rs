//! `paraph backup` and `paraph restore`, for SQLite.

use std::path::{Path, PathBuf};

use super::{Fault, Outcome};
use crate::cli::app;
use crate::cli::atomic_file::with_suffix;
use crate::config::{DatabasePlace, Settings};
use crate::storage::backup as storage;

#[derive(clap::Args)]
pub struct Backup {
    /// File to write; it must not exist
    file: PathBuf,
}

#[derive(clap::Args)]
pub struct Restore {
    /// File written by `paraph backup`
    file: PathBuf,
    /// Replace an existing database, which is kept beside it under another name
    #[arg(long)]
    force: bool,
}

/// Copies the database and verifies the copy.
pub async fn backup(arguments: Backup, files: &[PathBuf]) -> Outcome {
    let settings = Settings::from_process(files)?;
    let app = app::build(&settings).await?;
    let file = arguments.file.clone();
    app.reads()
        .read(move |c| storage::copy_to(c, &file))
        .await?;
    let signatures = storage::verify(&arguments.file)?;
    println!(
        "{}: {signatures} signatures. The copy was read back and verified.",
        arguments.file.display()
    );
    let secret = settings.secrets.file.display();
    println!(
        "The master secret is not in it. Keep {secret} in a separate place: without it the encrypted data cannot be read."
    );
    Ok(())
}

pub fn restore(arguments: &Restore, files: &[PathBuf]) -> Outcome {
    let settings = Settings::from_process(files)?;
    let DatabasePlace::Sqlite(database) = &settings.database.place else {
        return Err("this database is Postgres: restore it with pg_restore".into());
    };
    let signatures = storage::verify(&arguments.file)?;
    if database.exists() {
        if !arguments.force {
            return Err(format!(
                "{} exists already. Stop the server, then use --force to replace it with the backup",
                database.display()
            )
            .into());
        }
        set_aside(database)?;
    }
    let part = with_suffix(database, "part");
    std::fs::copy(&arguments.file, &part)?;
    std::fs::File::open(&part)?.sync_all()?;
    std::fs::rename(&part, database)?;
    println!("{}: {signatures} signatures restored.", database.display());
    println!(
        "It needs the master secret of the site it was made from: {}",
        settings.secrets.file.display()
    );
    Ok(())
}

/// Renames a database together with its journal files.
fn set_aside(database: &Path) -> Result<(), Fault> {
    let new_name = (1..)
        .map(|number| with_suffix(database, &format!("before-restore-{number}")))
        .find(|path| !path.exists());
    let new_name = new_name.ok_or("there is no free name for the old database")?;
    for journal in ["", "-wal", "-shm"] {
        let file = |database: &Path| PathBuf::from(format!("{}{journal}", database.display()));
        if file(database).exists() {
            std::fs::rename(file(database), file(&new_name))?;
        }
    }
    println!("The old database is kept as {}.", new_name.display());
    Ok(())
}
