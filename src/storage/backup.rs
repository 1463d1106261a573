//! Backup of a SQLite database and verification of a backup file. Postgres has its own tools.

use std::path::Path;

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::Text;

use super::{Conn, ReadConn, StorageError};

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
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(file).map_err(|error| {
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

/// Verifies a SQLite file with `PRAGMA integrity_check` and returns the number of signatures in it.
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
