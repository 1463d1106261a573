//! What the test binaries share. A story that holds on both databases is a function of a [`TestDatabase`] with a case for
//! each; only the case that runs makes its database, so nothing starts Postgres for a test on SQLite:
//!
//! ```ignore
//! #[rstest]
//! #[case::on_sqlite(TestDatabase::sqlite())]
//! #[case::on_postgres(TestDatabase::postgres())]
//! fn a_second_signature_counts_once(#[case] database: TestDatabase) {
//!     let site = Site::start(&database);
//!     // …
//! }
//! ```
//!
//! An `async` story has `#[actix_web::test]` below the cases.

#![allow(dead_code, reason = "each test binary uses the part it needs")]

pub mod alone;
pub mod app;
pub mod cluster;
pub mod dns;
pub mod dovecot;
pub mod files;
pub mod https;
pub mod in_process;
pub mod instances;
pub mod nginx;
pub mod organisers;
pub mod postfix;
pub mod postgres;
pub mod shared_bytes;
pub mod signatories;
pub mod site;
pub mod small_disk;
pub mod smtp;
pub mod sql;
pub mod statements;

pub use postgres::Postgres;

use tempfile::TempDir;

/// Which of the two databases a test runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A file in a temporary folder.
    Sqlite,
    /// A database of the server that the run started.
    Postgres,
}

/// A new, empty database for one test, gone with it.
pub struct TestDatabase {
    /// What `DATABASE_URL` would say.
    pub url: String,
    pub kind: Kind,
    keep: Keep,
}

/// What is cleaned up at the end of the test.
enum Keep {
    Folder(TempDir),
    Database(postgres::Database),
}

impl TestDatabase {
    /// The statements of a migration for this database; `way` is `up` or `down`.
    pub fn migration(&self, name: &str, way: &str) -> String {
        let folder = match self.kind {
            Kind::Sqlite => "sqlite",
            Kind::Postgres => "postgres",
        };
        let root = env!("CARGO_MANIFEST_DIR");
        std::fs::read_to_string(format!("{root}/migrations/{folder}/{name}/{way}.sql")).unwrap()
    }

    /// A SQLite file that does not exist yet, in a folder of its own.
    pub fn sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self {
            url: format!("sqlite://{}", folder.path().join("paraph.db").display()),
            kind: Kind::Sqlite,
            keep: Keep::Folder(folder),
        }
    }

    /// An empty Postgres database. Panics when there is no Postgres: see [`Postgres::database`].
    pub fn postgres() -> Self {
        let database = Postgres::database();
        Self {
            url: database.url.clone(),
            kind: Kind::Postgres,
            keep: Keep::Database(database),
        }
    }
}
