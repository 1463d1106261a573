//! `paraph backup` and `paraph restore`, for SQLite.

use std::path::PathBuf;

use crate::cli::app;
use crate::cli::outcome::Outcome;
use crate::config::{DatabasePlace, Settings};
use crate::domain::text::counted;
use crate::storage::backup as storage;
use crate::storage::restore::{self as storage_restore, Kept};

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
        "{}: {}. The copy was read back and verified.",
        arguments.file.display(),
        counted(signatures, "signature", "signatures")
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
    let restored = storage_restore::restore(&arguments.file, database, arguments.force)?;
    match restored.kept {
        Kept::Nothing => {}
        Kept::Database(kept) => println!("The old database is kept as {}.", kept.display()),
        Kept::Journals(kept) => {
            for file in kept {
                println!(
                    "A journal was left without its database. It is kept as {}.",
                    file.display()
                );
            }
        }
    }
    let signatures = counted(restored.signatures, "signature", "signatures");
    println!("{}: {signatures} restored.", database.display());
    println!(
        "It needs the master secret of the site it was made from: {}",
        settings.secrets.file.display()
    );
    Ok(())
}
