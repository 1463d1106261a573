//! Database selection, and the macros that compile one query for both databases.

use crate::storage::StorageError;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Backend {
    /// Path of the database file.
    Sqlite(String),
    /// Connection URL for libpq.
    Postgres(String),
}

impl Backend {
    /// Parses `sqlite://…`, a plain path, or `postgres://…`.
    ///
    /// # Errors
    /// Fails on any other scheme, on `:memory:`, and on a URL that requires TLS when the build has no TLS.
    pub fn from_url(url: &str) -> Result<Self, StorageError> {
        let refuse = |sentence: &str| Err(StorageError::Url(sentence.to_owned()));
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            let asks_tls = [
                "sslmode=require",
                "sslmode=verify-ca",
                "sslmode=verify-full",
            ];
            if !cfg!(feature = "postgres-tls") && asks_tls.iter().any(|mode| url.contains(mode)) {
                return refuse(
                    "the database address asks for TLS, but this build has none: build with `--features postgres-tls`",
                );
            }
            return Ok(Self::Postgres(url.to_owned()));
        }
        let path = url
            .strip_prefix("sqlite://")
            .or_else(|| url.strip_prefix("sqlite:"))
            .unwrap_or(url);
        if path.contains("://") || path.is_empty() || path == ":memory:" {
            return refuse("the database address must be sqlite://PATH, a path, or postgres://…");
        }
        Ok(Self::Sqlite(path.to_owned()))
    }
}

/// Compiles a body once for each kind of raw connection. Queries use `with_conn!` or `with_tx!`.
macro_rules! with_raw {
    ($raw:expr, |$c:ident| $body:expr) => {
        match $raw {
            $crate::storage::engine::connection::Conn::Sqlite(pooled) => {
                let $c: &mut diesel::SqliteConnection = pooled;
                $body
            }
            $crate::storage::engine::connection::Conn::Postgres(pooled) => {
                let $c: &mut diesel::PgConnection = pooled;
                $body
            }
        }
    };
}

/// Runs a query with the diesel connection of either database.
macro_rules! with_conn {
    ($conn:expr, |$c:ident| $body:expr) => {
        with_raw!($conn.raw(), |$c| $body)
    };
}

/// Like `with_conn!`, for statements that write: accepts only a [`WriteTx`](crate::storage::WriteTx).
macro_rules! with_tx {
    ($tx:expr, |$c:ident| $body:expr) => {
        with_raw!($tx.raw_tx(), |$c| $body)
    };
}

/// Loads `$row`s for a write that depends on them. On Postgres they are locked until the end of the transaction; SQLite
/// has a single writer and needs no lock.
macro_rules! load_locked {
    ($tx:expr, $row:ty, $query:expr) => {{
        let rows: Vec<$row> = match $tx.raw_tx() {
            $crate::storage::engine::connection::Conn::Sqlite(c) => {
                $query.select(<$row>::as_select()).load(&mut **c)?
            }
            $crate::storage::engine::connection::Conn::Postgres(c) => {
                let query = $query.select(<$row>::as_select());
                query.for_update().load(&mut **c)?
            }
        };
        rows
    }};
}

#[cfg(test)]
mod tests {
    use crate::storage::engine::backend::*;

    #[test]
    fn the_scheme_picks_the_database_and_anything_else_is_refused() {
        assert_eq!(
            Backend::from_url("a.db").ok(),
            Some(Backend::Sqlite("a.db".into()))
        );
        assert_eq!(
            Backend::from_url("sqlite:///x/a.db").ok(),
            Some(Backend::Sqlite("/x/a.db".into()))
        );
        assert!(matches!(
            Backend::from_url("postgres://h/d"),
            Ok(Backend::Postgres(_))
        ));
        for wrong in ["mysql://h/d", "", "sqlite::memory:"] {
            assert!(Backend::from_url(wrong).is_err(), "{wrong}");
        }
        #[cfg(not(feature = "postgres-tls"))]
        assert!(Backend::from_url("postgres://h/d?sslmode=require").is_err());
    }
}
