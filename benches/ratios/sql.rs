//! One SQL text with many values, the same for both databases. Diesel prepares it once and finds it again by its text:
//! the bare loops pay for no query building that a limit would not need.

use diesel::backend::Backend;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::serialize::ToSql;
use diesel::sql_types::{BigInt, Binary, Bool, HasSqlType, Integer, Text};

use crate::Fault;
use crate::site::Kind;

/// A piece of a statement.
pub enum Piece {
    Sql(&'static str),
    Big(i64),
    Int(i32),
    Flag(bool),
    Word(&'static str),
    Text(String),
    Bytes(Vec<u8>),
}

#[derive(Default)]
pub struct Statement(Vec<Piece>);

impl Statement {
    pub fn new(sql: &'static str) -> Self {
        Self(vec![Piece::Sql(sql)])
    }

    pub fn sql(mut self, sql: &'static str) -> Self {
        self.0.push(Piece::Sql(sql));
        self
    }

    /// `a, b, c`
    pub fn list(mut self, values: impl IntoIterator<Item = Piece>) -> Self {
        for (at, value) in values.into_iter().enumerate() {
            if at > 0 {
                self.0.push(Piece::Sql(", "));
            }
            self.0.push(value);
        }
        self
    }

    /// `(a, b), (c, d)`
    pub fn rows<const N: usize>(mut self, rows: impl IntoIterator<Item = [Piece; N]>) -> Self {
        for (at, row) in rows.into_iter().enumerate() {
            self.0.push(Piece::Sql(if at > 0 { ", (" } else { "(" }));
            self = self.list(row);
            self.0.push(Piece::Sql(")"));
        }
        self
    }
}

impl QueryId for Statement {
    type QueryId = ();
    const HAS_STATIC_QUERY_ID: bool = false;
}

/// What `RETURNING handle, id` gives; the other statements are executed only.
impl Query for Statement {
    type SqlType = (Binary, BigInt);
}

impl<C> RunQueryDsl<C> for Statement {}

impl<DB> QueryFragment<DB> for Statement
where
    DB: Backend
        + HasSqlType<BigInt>
        + HasSqlType<Integer>
        + HasSqlType<Bool>
        + HasSqlType<Text>
        + HasSqlType<Binary>,
    i64: ToSql<BigInt, DB>,
    i32: ToSql<Integer, DB>,
    bool: ToSql<Bool, DB>,
    str: ToSql<Text, DB>,
    [u8]: ToSql<Binary, DB>,
{
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, DB>) -> QueryResult<()> {
        for piece in &self.0 {
            match piece {
                Piece::Sql(sql) => out.push_sql(sql),
                Piece::Big(value) => out.push_bind_param::<BigInt, _>(value)?,
                Piece::Int(value) => out.push_bind_param::<Integer, _>(value)?,
                Piece::Flag(value) => out.push_bind_param::<Bool, _>(value)?,
                Piece::Word(value) => out.push_bind_param::<Text, str>(value)?,
                Piece::Text(value) => out.push_bind_param::<Text, str>(value.as_str())?,
                Piece::Bytes(value) => out.push_bind_param::<Binary, [u8]>(value.as_slice())?,
            }
        }
        Ok(())
    }
}

/// A connection of the limit's own, as durable as Paraph's.
pub enum Bare {
    Sqlite(SqliteConnection),
    Postgres(PgConnection),
}

/// The settings under which a commit is on the disk, as Paraph has them.
pub const SQLITE: &str = "PRAGMA busy_timeout = 60000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; \
    PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA cache_size = -16000; PRAGMA temp_store = MEMORY;";

impl Bare {
    pub fn open(kind: Kind, database: &str) -> Result<Self, Fault> {
        Ok(match kind {
            Kind::Sqlite => {
                let mut conn =
                    SqliteConnection::establish(database.trim_start_matches("sqlite://"))?;
                conn.batch_execute(SQLITE)?;
                Self::Sqlite(conn)
            }
            Kind::Postgres => {
                let mut conn = PgConnection::establish(database)?;
                is_durable(&mut conn)?;
                Self::Postgres(conn)
            }
        })
    }

    pub fn script(&mut self, sql: &str) -> Result<(), Fault> {
        match self {
            Self::Sqlite(conn) => conn.batch_execute(sql)?,
            Self::Postgres(conn) => conn.batch_execute(sql)?,
        }
        Ok(())
    }

    /// Octets written so far, and octets of the database on the disk. Of SQLite, what this process wrote: the log, and the
    /// pages that it brought from there to the database; of Postgres, its log.
    pub fn octets(&mut self) -> Result<Octets, Fault> {
        let number = |row: Number| row.value as f64;
        Ok(match self {
            Self::Sqlite(conn) => {
                let asked = "SELECT page_count * page_size AS value FROM pragma_page_count, pragma_page_size";
                Octets {
                    written: written_by_this_process()?,
                    disk: number(diesel::sql_query(asked).get_result(conn)?),
                }
            }
            Self::Postgres(conn) => {
                let log = "SELECT CAST(pg_current_wal_lsn() - '0/0' AS BIGINT) AS value";
                let disk = "SELECT pg_database_size(current_database()) AS value";
                Octets {
                    written: number(diesel::sql_query(log).get_result(conn)?),
                    disk: number(diesel::sql_query(disk).get_result(conn)?),
                }
            }
        })
    }

    pub fn begin(&mut self) -> Result<(), Fault> {
        match self {
            Self::Sqlite(conn) => conn.batch_execute("BEGIN IMMEDIATE")?,
            Self::Postgres(conn) => conn.batch_execute("BEGIN")?,
        }
        Ok(())
    }

    pub fn commit(&mut self) -> Result<(), Fault> {
        match self {
            Self::Sqlite(conn) => conn.batch_execute("COMMIT")?,
            Self::Postgres(conn) => conn.batch_execute("COMMIT")?,
        }
        Ok(())
    }

    /// Runs a statement; gives the rows changed.
    pub fn run(&mut self, statement: Statement) -> Result<usize, Fault> {
        Ok(match self {
            Self::Sqlite(conn) => statement.execute(conn)?,
            Self::Postgres(conn) => statement.execute(conn)?,
        })
    }

    /// Runs a statement that returns handles and numbers.
    pub fn returning(&mut self, statement: Statement) -> Result<Vec<(Vec<u8>, i64)>, Fault> {
        Ok(match self {
            Self::Sqlite(conn) => statement.load(conn)?,
            Self::Postgres(conn) => statement.load(conn)?,
        })
    }
}

/// What a database wrote and holds.
pub struct Octets {
    pub written: f64,
    pub disk: f64,
}

#[derive(QueryableByName)]
struct Number {
    #[diesel(sql_type = BigInt)]
    value: i64,
}

fn written_by_this_process() -> Result<f64, Fault> {
    let figures = std::fs::read_to_string("/proc/self/io")?;
    let written = figures
        .lines()
        .find_map(|line| line.strip_prefix("wchar: "));
    Ok(written
        .ok_or("/proc/self/io has no wchar")?
        .trim()
        .parse()?)
}

/// A limit that does not write to the disk would be no limit.
fn is_durable(conn: &mut PgConnection) -> Result<(), Fault> {
    #[derive(QueryableByName)]
    struct Setting {
        #[diesel(sql_type = Text)]
        setting: String,
    }
    let asked = "SELECT setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit')";
    let settings: Vec<Setting> = diesel::sql_query(asked).load(conn)?;
    match settings.iter().all(|setting| setting.setting == "on") {
        true => Ok(()),
        false => {
            Err("this Postgres does not wait for the disk: nothing durable can be measured".into())
        }
    }
}
