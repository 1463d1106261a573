//! Applies migrations at startup. Postgres runs them under an advisory lock, since several instances may start at once.

use diesel::connection::SimpleConnection;
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use crate::storage::StorageError;
use crate::storage::engine::connection::Conn;

const SQLITE: EmbeddedMigrations = embed_migrations!("migrations/sqlite");
const POSTGRES: EmbeddedMigrations = embed_migrations!("migrations/postgres");

/// Key of the advisory lock: arbitrary, but unique among the advisory locks of Paraph.
const LOCK: i64 = 0x7061_7261_7068;

pub(in crate::storage) fn run(conn: Conn) -> Result<(), StorageError> {
    let failed = |error: Box<dyn std::error::Error + Send + Sync>| {
        StorageError::Migration(error.to_string())
    };
    match conn {
        Conn::Sqlite(mut c) => {
            if !c.has_pending_migration(SQLITE).map_err(failed)? {
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
            c.batch_execute(&format!("SELECT pg_advisory_lock({LOCK})"))?;
            let done = c
                .run_pending_migrations(POSTGRES)
                .map(|_| ())
                .map_err(failed);
            c.batch_execute(&format!("SELECT pg_advisory_unlock({LOCK})"))?;
            done
        }
    }
}
