//! Applies migrations at startup, and recognises a database of a newer version. Postgres runs them under an advisory
//! lock, since several instances may start at once.

use diesel::backend::Backend;
use diesel::connection::SimpleConnection;
use diesel::migration::{Migration, MigrationSource};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use crate::storage::StorageError;
use crate::storage::engine::connection::Conn;
use crate::storage::engine::time_limits::LOCK_TIMEOUT;

const SQLITE: EmbeddedMigrations = embed_migrations!("migrations/sqlite");
const POSTGRES: EmbeddedMigrations = embed_migrations!("migrations/postgres");

/// Key of the advisory lock: arbitrary, but unique among the advisory locks of Paraph.
const LOCK: i64 = 0x7061_7261_7068;

type Failure = Box<dyn std::error::Error + Send + Sync>;

/// `place` is where the database is, for messages.
pub(in crate::storage) fn run(conn: Conn, place: &str) -> Result<(), StorageError> {
    let failed = |error: Failure| StorageError::Migration(format!("{place}: {error}"));
    match conn {
        Conn::Sqlite(mut c) => {
            let has_pending = c.has_pending_migration(SQLITE).map_err(failed)?;
            let applied = c.applied_migrations().map_err(failed)?;
            refuse_newer(applied.iter().map(ToString::to_string), place)?;
            if !has_pending {
                return Ok(());
            }
            // Pending migrations are determined again inside the transaction, because another process may have applied
            // them meanwhile.
            let (_, done) = Conn::Sqlite(c).write(|tx| match tx.raw_tx() {
                Conn::Sqlite(c) => c.run_pending_migrations(SQLITE).map(|_| ()).map_err(failed),
                Conn::Postgres(_) => Ok(()),
            });
            done
        }
        Conn::Postgres(mut c) => {
            // Another instance may migrate for longer than a write may wait.
            c.batch_execute(&format!(
                "SET lock_timeout = 0; SELECT pg_advisory_lock({LOCK})"
            ))?;
            let applied = c.applied_migrations().map_err(failed);
            let done = applied.and_then(|applied| {
                refuse_newer(applied.iter().map(ToString::to_string), place)?;
                let done = c.run_pending_migrations(POSTGRES);
                done.map(|_| ()).map_err(failed)
            });
            c.batch_execute(&format!(
                "SELECT pg_advisory_unlock({LOCK}); SET lock_timeout = {LOCK_TIMEOUT}"
            ))?;
            done
        }
    }
}

/// Refuses a database with migrations that this version does not have.
pub(in crate::storage) fn refuse_newer(
    applied: impl Iterator<Item = String>,
    place: &str,
) -> Result<(), StorageError> {
    // Both databases have the same migrations; a test compares the folders.
    let known = names::<diesel::sqlite::Sqlite>(&SQLITE)
        .map_err(|error| StorageError::Migration(error.to_string()))?;
    match applied.filter(|version| !known.contains(version)).max() {
        Some(migration) => Err(StorageError::TooNew {
            place: place.to_owned(),
            migration,
        }),
        None => Ok(()),
    }
}

fn names<DB: Backend>(source: &impl MigrationSource<DB>) -> Result<Vec<String>, Failure> {
    let version = |migration: Box<dyn Migration<DB>>| migration.name().version().to_string();
    Ok(source.migrations()?.into_iter().map(version).collect())
}
