//! What the tests share. A test file says `mod support;` and reads as a story.
//!
//! ```ignore
//! mod support;
//! use support::{TestDatabase, both_databases};
//!
//! both_databases! {
//!     fn a_second_signature_counts_once(database: TestDatabase) {
//!         let site = Site::start(&database.url);
//!         // …
//!     }
//! }
//! ```

// Each test file is a program of its own and uses a part of this.
#![allow(dead_code, unused_imports, unused_macros)]
#![allow(clippy::unwrap_used, clippy::expect_used)]

pub mod app;
pub mod cluster;
pub mod in_process;
pub mod organisers;
pub mod postgres;
pub mod signatories;
pub mod site;
pub mod small_disk;
pub mod sql;

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
    /// Which database it is.
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

    /// A Postgres database that starts as a copy: see [`Postgres::database_from`].
    pub fn postgres_from(template: &str, prepare: impl FnOnce(&str)) -> Self {
        let database = Postgres::database_from(template, prepare);
        Self {
            url: database.url.clone(),
            kind: Kind::Postgres,
            keep: Keep::Database(database),
        }
    }
}

/// Makes each story two tests, `story::on_sqlite` and `story::on_postgres`. A story is a function of a
/// `TestDatabase`; an `async` one runs on actix-web's runtime.
macro_rules! both_databases {
    () => {};
    ($(#[$meta:meta])* fn $story:ident($database:ident: TestDatabase) $body:block $($rest:tt)*) => {
        mod $story {
            use super::*;
            fn story($database: $crate::support::TestDatabase) $body
            $(#[$meta])*
            #[test]
            fn on_sqlite() {
                story($crate::support::TestDatabase::sqlite());
            }
            $(#[$meta])*
            #[test]
            fn on_postgres() {
                story($crate::support::TestDatabase::postgres());
            }
        }
        $crate::support::both_databases! { $($rest)* }
    };
    ($(#[$meta:meta])* async fn $story:ident($database:ident: TestDatabase) $body:block $($rest:tt)*) => {
        mod $story {
            use super::*;
            async fn story($database: $crate::support::TestDatabase) $body
            $(#[$meta])*
            #[test]
            fn on_sqlite() {
                let database = $crate::support::TestDatabase::sqlite();
                actix_web::rt::System::new().block_on(story(database));
            }
            $(#[$meta])*
            #[test]
            fn on_postgres() {
                let database = $crate::support::TestDatabase::postgres();
                actix_web::rt::System::new().block_on(story(database));
            }
        }
        $crate::support::both_databases! { $($rest)* }
    };
}
pub(crate) use both_databases;
