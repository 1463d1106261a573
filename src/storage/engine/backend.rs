//! Which database, and the macro that compiles one query for both.

use crate::storage::StorageError;

/// The database behind an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Backend {
    /// SQLite, with the path of its file.
    Sqlite(String),
    /// Postgres, with its address for libpq.
    Postgres(String),
}

impl Backend {
    /// Reads `sqlite://…`, a plain path, or `postgres://…`.
    ///
    /// # Errors
    /// A sentence that names what is accepted.
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

/// Runs a query with the diesel connection of whichever database: the body is compiled once for each.
macro_rules! with_conn {
    ($conn:expr, |$c:ident| $body:expr) => {
        match $conn.raw() {
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

/// The same for a statement that writes: takes a [`WriteTx`](crate::storage::WriteTx) and nothing else.
macro_rules! with_tx {
    ($tx:expr, |$c:ident| $body:expr) => {
        match $tx.raw_tx() {
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
