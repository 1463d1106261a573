//! Looks at a database without changing it: whether it can be opened, whether this version can read it, and which
//! master secret it was made with.

use std::path::Path;

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

use super::engine::connection_pool::{ConnectionPool, ConnectionPurpose};
use super::engine::migrations::refuse_newer;
use super::engine::sqlite_file::resolve;
use super::{Backend, Conn, ReadConn, StorageError, housekeeping};

#[derive(QueryableByName)]
struct Number {
    #[diesel(sql_type = BigInt)]
    value: i64,
}

#[derive(QueryableByName)]
struct Word {
    #[diesel(sql_type = Text)]
    value: String,
}

/// The value of `site_meta` with this key; `None` also when there is no database yet, and it can be created.
///
/// # Errors
/// A sentence for the operator: unreachable, not writable, or of a newer version.
pub fn meta(url: &str, key: &str) -> Result<Option<Vec<u8>>, StorageError> {
    let backend = Backend::from_url(url)?;
    if let Backend::Sqlite(path) = &backend {
        let file = resolve(Path::new(path));
        require_writable(&file)?;
        if !file.exists() {
            return Ok(None);
        }
    }
    let pool = ConnectionPool::open(&backend, 1, ConnectionPurpose::Inspection)?;
    let mut conn = pool.get()?;
    let place = backend.place();
    let (has_migrations, has_meta) = (
        has_table(&mut conn, "__diesel_schema_migrations"),
        has_table(&mut conn, "site_meta"),
    );
    if !has_migrations.map_err(|error| error.at(&place))? {
        return Ok(None);
    }
    refuse_newer(versions(&mut conn)?.into_iter(), &place)?;
    if !has_meta? {
        return Ok(None);
    }
    housekeeping::meta(&mut ReadConn::new(conn), key)
}

pub(super) fn versions(conn: &mut Conn) -> Result<Vec<String>, StorageError> {
    let all = diesel::sql_query("SELECT version AS value FROM __diesel_schema_migrations");
    let all: Vec<Word> = with_raw!(conn, |c| all.load(c))?;
    Ok(all.into_iter().map(|word| word.value).collect())
}

pub(super) fn has_table(conn: &mut Conn, name: &str) -> Result<bool, StorageError> {
    let tables = match conn {
        Conn::Sqlite(_) => "sqlite_master WHERE type = 'table' AND name",
        Conn::Postgres(_) => "pg_tables WHERE schemaname = current_schema() AND tablename",
    };
    let query = diesel::sql_query(format!("SELECT count(*) AS value FROM {tables} = '{name}'"));
    let found: Number = with_raw!(conn, |c| query.get_result(c))?;
    Ok(found.value > 0)
}

/// SQLite writes the database file, and other files beside it.
fn require_writable(file: &Path) -> Result<(), StorageError> {
    let failed = |error: std::io::Error| StorageError::Open(format!("{}: {error}", file.display()));
    let folder = file.parent().unwrap_or(Path::new("."));
    tempfile::tempfile_in(folder).map_err(failed)?;
    if file.exists() {
        let mut options = std::fs::OpenOptions::new();
        options.append(true).open(file).map_err(failed)?;
    }
    Ok(())
}
