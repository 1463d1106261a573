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

    /// Where the database is, for messages: the path of the file, or host, port and name. Never a password.
    #[must_use]
    pub fn place(&self) -> String {
        let url = match self {
            Self::Sqlite(path) => return path.clone(),
            Self::Postgres(url) => url::Url::parse(url),
        };
        let Ok(url) = url else {
            return "Postgres".to_owned();
        };
        let socket = url.query_pairs().find(|(name, _)| name == "host");
        let host = match (url.host_str(), &socket) {
            (Some(host), _) if !host.is_empty() => host,
            (_, Some((_, folder))) => folder,
            _ => "the local socket",
        };
        let port = url.port().map(|port| format!(":{port}"));
        format!("{host}{}{}", port.unwrap_or_default(), url.path())
    }

    /// A message of libpq about this database, unless it repeats the password.
    pub(super) fn without_password(&self, message: String) -> String {
        let Self::Postgres(url) = self else {
            return message;
        };
        let Ok(url) = url::Url::parse(url) else {
            return "its address is not valid".to_owned();
        };
        let typed = url.password().map(str::to_owned);
        let decoded = typed.as_deref().map(|password| {
            let decoded = url::form_urlencoded::parse(password.as_bytes()).next();
            decoded.map(|(name, _)| name.into_owned())
        });
        let parameter = url.query_pairs().find(|(name, _)| name == "password");
        let secrets = [
            typed.clone(),
            decoded.flatten(),
            parameter.map(|(_, value)| value.into_owned()),
        ];
        let is_repeated = |secret: &String| !secret.is_empty() && message.contains(secret.as_str());
        if secrets.iter().flatten().any(is_repeated) {
            return "the server refused; its message repeats the password and is left out"
                .to_owned();
        }
        message
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
mod tests;
