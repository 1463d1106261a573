//! Backup and restore of a SQLite database. Postgres has its own tools.

use std::path::Path;

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::Text;

use super::{Conn, ReadConn, StorageError};

/// Writes a consistent copy to a new file, while others read and write.
///
/// # Errors
/// A sentence; nothing is overwritten.
pub fn copy_to(conn: &mut ReadConn, file: &Path) -> Result<(), StorageError> {
    let Conn::Sqlite(c) = conn.raw() else {
        return Err(StorageError::Other(
            "this database is Postgres: back it up with pg_dump".to_owned(),
        ));
    };
    // An empty file may be vacuumed into: made by us, it is as private as the database.
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(file).map_err(|error| {
        StorageError::Other(format!("{} cannot be made: {error}", file.display()))
    })?;
    // VACUUM INTO writes the copy alone, but a read-only connection refuses it.
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

/// Reads a whole SQLite file and checks it: structure, indexes, references. Says how many signatures it holds.
///
/// # Errors
/// A sentence that says what is wrong.
pub fn verify(file: &Path) -> Result<i64, StorageError> {
    use super::schema::signatures;
    let broken =
        |why: String| StorageError::Other(format!("{} is no sound backup: {why}", file.display()));
    if !file.is_file() {
        return Err(broken("there is no such file".to_owned()));
    }
    let mut c = SqliteConnection::establish(&file.to_string_lossy())
        .map_err(|error| broken(error.to_string()))?;
    c.batch_execute("PRAGMA query_only = ON")
        .map_err(|error| broken(error.to_string()))?;
    let rows: Vec<Check> = diesel::sql_query("PRAGMA integrity_check").load(&mut c)?;
    if let Some(row) = rows.first().filter(|row| row.integrity_check != "ok") {
        return Err(broken(row.integrity_check.clone()));
    }
    signatures::table
        .count()
        .get_result(&mut c)
        .map_err(|error| broken(error.to_string()))
}
