//! Backup of a SQLite database and verification of a backup file. Postgres has its own tools.

use std::path::Path;

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::Text;

use super::engine::connection_pool::{ConnectionPool, ConnectionPurpose};
use super::engine::migrations::refuse_newer;
use super::engine::sqlite_file::create_private;
use super::inspect::{has_table, versions};
use super::{Backend, Conn, ReadConn, StorageError};

/// Writes a consistent copy to a new file. Reads and writes continue meanwhile.
///
/// # Errors
/// Fails if the database is Postgres, or if `file` exists or cannot be created.
pub fn copy_to(conn: &mut ReadConn, file: &Path) -> Result<(), StorageError> {
    let Conn::Sqlite(c) = conn.raw() else {
        return Err(StorageError::Other(
            "this database is Postgres: back it up with pg_dump".to_owned(),
        ));
    };
    // `VACUUM INTO` accepts an empty file. Creating it ourselves gives it mode 0600.
    create_private(file).map_err(|error| {
        StorageError::Other(format!("{} cannot be made: {error}", file.display()))
    })?;
    // VACUUM INTO only writes to the copy, but SQLite refuses it on a connection with `query_only`.
    c.batch_execute("PRAGMA query_only = OFF")?;
    let copied = diesel::sql_query("VACUUM INTO ?")
        .bind::<Text, _>(file.to_string_lossy())
        .execute(&mut **c);
    c.batch_execute("PRAGMA query_only = ON")?;
    copied?;
    Ok(())
}

#[derive(QueryableByName)]
struct Check {
    #[diesel(sql_type = Text)]
    integrity_check: String,
}

/// Verifies a SQLite file: it is undamaged, it is a database of Paraph, and this version can read it. Returns the number
/// of signatures in it.
pub fn verify(file: &Path) -> Result<i64, StorageError> {
    use super::schema::signatures;
    let place = file.display().to_string();
    let broken = |why: String| StorageError::Other(format!("{place} is no sound backup: {why}"));
    let unread = |error: StorageError| broken(error.to_string());
    if !file.is_file() {
        return Err(broken("there is no such file".to_owned()));
    }
    let backend = Backend::Sqlite(file.to_string_lossy().into_owned());
    let pool = ConnectionPool::open(&backend, 1, ConnectionPurpose::Inspection).map_err(unread)?;
    let mut conn = pool.get().map_err(unread)?;
    for table in [
        "site_meta",
        "appeals",
        "signatures",
        "__diesel_schema_migrations",
    ] {
        if !has_table(&mut conn, table).map_err(unread)? {
            return Err(broken("it is not a database of Paraph".to_owned()));
        }
    }
    refuse_newer(versions(&mut conn)?.into_iter(), &place)?;
    let Conn::Sqlite(mut c) = conn else {
        return Err(StorageError::Stopped);
    };
    let failed = |error: diesel::result::Error| broken(error.to_string());
    let rows = diesel::sql_query("PRAGMA integrity_check").load(&mut *c);
    let rows: Vec<Check> = rows.map_err(failed)?;
    if let Some(row) = rows.first().filter(|row| row.integrity_check != "ok") {
        return Err(broken(row.integrity_check.clone()));
    }
    signatures::table
        .count()
        .get_result(&mut *c)
        .map_err(failed)
}
