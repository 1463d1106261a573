//! SQL of the tests' own, on either database: what the product says of itself is not asked.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

/// A connection to the database of a test. Every query names its one column `value`.
pub enum Sql {
    Sqlite(SqliteConnection),
    Postgres(PgConnection),
}

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

impl Sql {
    /// Opens what `DATABASE_URL` names.
    pub fn open(url: &str) -> Self {
        match url.strip_prefix("sqlite://") {
            Some(path) => {
                let mut connection = SqliteConnection::establish(path).unwrap();
                connection
                    .batch_execute("PRAGMA busy_timeout = 10000")
                    .unwrap();
                Self::Sqlite(connection)
            }
            None => Self::Postgres(PgConnection::establish(url).unwrap()),
        }
    }

    pub fn number(&mut self, sql: &str) -> i64 {
        let query = diesel::sql_query(sql);
        let found: Number = match self {
            Self::Sqlite(c) => query.get_result(c).unwrap(),
            Self::Postgres(c) => query.get_result(c).unwrap(),
        };
        found.value
    }

    pub fn words(&mut self, sql: &str) -> Vec<String> {
        let query = diesel::sql_query(sql);
        let found: Vec<Word> = match self {
            Self::Sqlite(c) => query.load(c).unwrap(),
            Self::Postgres(c) => query.load(c).unwrap(),
        };
        found.into_iter().map(|word| word.value).collect()
    }

    pub fn run(&mut self, sql: &str) {
        match self {
            Self::Sqlite(c) => c.batch_execute(sql).unwrap(),
            Self::Postgres(c) => c.batch_execute(sql).unwrap(),
        }
    }

    /// What SQLite finds wrong in its own file; always empty on Postgres, which has no such check of its own.
    pub fn damages(&mut self) -> Vec<String> {
        if matches!(self, Self::Postgres(_)) {
            return Vec::new();
        }
        let mut found = self.words("SELECT integrity_check AS value FROM pragma_integrity_check");
        found.retain(|line| line != "ok");
        found.extend(
            self.words(
                "SELECT 'foreign key in ' || \"table\" AS value FROM pragma_foreign_key_check",
            ),
        );
        found
    }
}
