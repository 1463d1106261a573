//! Which database errors a retry can mend, told by errors that SQLite and Postgres make themselves.

use std::thread;
use std::time::Duration;

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use paraph::storage::StorageError;
use rstest::rstest;

use crate::support::TestDatabase;
use crate::support::cluster::{Cluster, Stop};
use crate::support::in_process::Site;
use crate::support::sql::Sql;

fn sqlite(database: &TestDatabase) -> SqliteConnection {
    let path = database.url.strip_prefix("sqlite://").unwrap();
    SqliteConnection::establish(path).unwrap()
}

fn postgres(url: &str) -> PgConnection {
    PgConnection::establish(url).unwrap()
}

/// The error of statements that fail, as the product sees it.
fn error_of(connection: &mut impl SimpleConnection, sql: &str) -> StorageError {
    connection.batch_execute(sql).unwrap_err().into()
}

#[track_caller]
fn assert_retryable(error: &StorageError, says: &str) {
    assert!(error.is_retryable(), "{error:?}");
    assert!(error.to_string().contains(says), "{error:?}");
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn broken_queries_missing_tables_and_violated_constraints_are_permanent(
    #[case] database: TestDatabase,
) {
    let mut sql = Sql::open(&database.url);
    sql.run(
        "CREATE TABLE a (id BIGINT PRIMARY KEY, b BIGINT NOT NULL CHECK (b > 0)); \
         CREATE TABLE c (a BIGINT NOT NULL REFERENCES a (id)); INSERT INTO a VALUES (1, 1);",
    );
    let mut error = |statement: &str| match &mut sql {
        Sql::Sqlite(c) => {
            c.batch_execute("PRAGMA foreign_keys = ON").unwrap();
            error_of(c, statement)
        }
        Sql::Postgres(c) => error_of(c, statement),
    };
    for statement in [
        "SELECT id FROM absent",
        "SELECT absent FROM a",
        "SELEKT id FROM a",
        "INSERT INTO a VALUES (2, NULL)",
        "INSERT INTO a VALUES (2, 0)",
        "INSERT INTO c VALUES (9)",
    ] {
        let error = error(statement);
        assert!(
            !error.is_retryable() && !error.is_duplicate(),
            "{statement}: {error:?}"
        );
    }
    let duplicate = error("INSERT INTO a VALUES (1, 2)");
    assert!(duplicate.is_duplicate() && !duplicate.is_retryable());
}

#[test]
fn a_locked_sqlite_can_be_retried() {
    let database = TestDatabase::sqlite();
    let mut first = sqlite(&database);
    first
        .batch_execute("CREATE TABLE a (id BIGINT); BEGIN IMMEDIATE")
        .unwrap();
    let locked = error_of(&mut sqlite(&database), "BEGIN IMMEDIATE");
    assert_retryable(&locked, "database is locked");
}

#[test]
fn a_full_sqlite_can_be_retried() {
    let database = TestDatabase::sqlite();
    let mut connection = sqlite(&database);
    connection
        .batch_execute("CREATE TABLE a (b BLOB); PRAGMA max_page_count = 3")
        .unwrap();
    let full = error_of(&mut connection, "INSERT INTO a VALUES (zeroblob(1000000))");
    assert!(matches!(full, StorageError::OutOfSpace(_)), "{full:?}");
    assert_retryable(&full, "database or disk is full");
}

#[test]
fn a_disk_error_in_sqlite_can_be_retried() {
    let database = TestDatabase::sqlite();
    let mut connection = sqlite(&database);
    connection.batch_execute("CREATE TABLE a (b BLOB)").unwrap();
    let path = database.url.strip_prefix("sqlite://").unwrap();
    // SQLite cannot read a folder as the journal that a crash left.
    std::fs::create_dir(format!("{path}-journal")).unwrap();
    let failed = error_of(&mut connection, "INSERT INTO a VALUES (1)");
    assert_retryable(&failed, "disk I/O error");
}

#[test]
fn a_deadlock_in_postgres_can_be_retried() {
    let database = TestDatabase::postgres();
    let mut first = postgres(&database.url);
    let mut second = postgres(&database.url);
    first
        .batch_execute("CREATE TABLE a (id BIGINT); CREATE TABLE b (id BIGINT)")
        .unwrap();
    first.batch_execute("BEGIN; LOCK TABLE a").unwrap();
    second.batch_execute("BEGIN; LOCK TABLE b").unwrap();
    let waiting = thread::spawn(move || {
        let locked = second.batch_execute("LOCK TABLE a");
        (locked, second)
    });
    let locked = first.batch_execute("LOCK TABLE b");
    // The one that Postgres refuses releases its lock to the other, which its end does as well.
    drop(first);
    let (other, _second) = waiting.join().unwrap();
    let refused = locked.err().or(other.err()).unwrap();
    assert_retryable(&refused.into(), "deadlock detected");
}

#[test]
fn conflicts_and_time_limits_in_postgres_can_be_retried() {
    let database = TestDatabase::postgres();
    let mut first = postgres(&database.url);
    let mut second = postgres(&database.url);
    first
        .batch_execute("CREATE TABLE a (id BIGINT); INSERT INTO a VALUES (1)")
        .unwrap();
    second
        .batch_execute("BEGIN ISOLATION LEVEL SERIALIZABLE")
        .unwrap();
    second.batch_execute("SELECT * FROM a").unwrap();
    first.batch_execute("UPDATE a SET id = 2").unwrap();
    let conflict = error_of(&mut second, "UPDATE a SET id = 3");
    assert_retryable(&conflict, "could not serialize access");
    second.batch_execute("ROLLBACK").unwrap();

    first.batch_execute("BEGIN; LOCK TABLE a").unwrap();
    let limit = |name: &str| format!("SET {name} = '50ms'; SELECT * FROM a");
    let waited = error_of(&mut second, &limit("lock_timeout"));
    assert_retryable(&waited, "due to lock timeout");
    second.batch_execute("SET lock_timeout = 0").unwrap();
    let waited = error_of(&mut second, &limit("statement_timeout"));
    assert_retryable(&waited, "due to statement timeout");
}

#[test]
fn a_connection_that_postgres_ended_can_be_retried() {
    let database = TestDatabase::postgres();
    let mut connection = postgres(&database.url);
    let ended = error_of(
        &mut connection,
        "SELECT pg_terminate_backend(pg_backend_pid())",
    );
    assert_retryable(&ended, "server closed the connection");
    // The connection is known to be gone now, so nothing is sent.
    let unsent = diesel::sql_query("SELECT 1").execute(&mut connection);
    assert_retryable(&unsent.unwrap_err().into(), "no connection to the server");
}

#[test]
fn too_many_parameters_for_postgres_are_permanent_though_they_are_not_sent_either() {
    let database = TestDatabase::postgres();
    let mut connection = postgres(&database.url);
    let marks: Vec<String> = (1..=70_000).map(|number| format!("${number}")).collect();
    let query = format!("SELECT 1 WHERE 1 IN ({})", marks.join(", "));
    let mut query = diesel::sql_query(query).into_boxed::<diesel::pg::Pg>();
    for _ in 0..70_000 {
        query = query.bind::<diesel::sql_types::Integer, _>(1);
    }
    let refused = StorageError::from(query.execute(&mut connection).unwrap_err());
    assert!(!refused.is_retryable(), "{refused:?}");
}

#[test]
fn a_full_disk_of_postgres_can_be_retried() {
    let database = TestDatabase::postgres();
    let mut connection = postgres(&database.url);
    // A disk is filled in the fault tests; this is the error that Postgres raises then.
    let full = error_of(
        &mut connection,
        "DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '53100', \
         MESSAGE = 'could not extend file \"base/1/2\": No space left on device', \
         HINT = 'Check free disk space.'; END $$",
    );
    assert!(matches!(full, StorageError::OutOfSpace(_)), "{full:?}");
    assert_retryable(&full, "No space left on device");
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_missing_table_is_an_error_of_the_server_that_no_visitor_is_asked_to_retry(
    #[case] database: TestDatabase,
) {
    let site = Site::start(&database);
    let visitor = site.visitor();
    assert_eq!(visitor.get("/fr/canal/signatories?q=ada").status, 200);
    site.sql("ALTER TABLE listing_words RENAME TO gone");
    let refused = visitor.get("/fr/canal/signatories?q=ada");
    assert_eq!(refused.status, 500);
    assert_eq!(refused.header("retry-after"), "");
}

#[test]
fn a_stopped_postgres_is_answered_with_a_time_to_come_back() {
    let cluster = Cluster::start();
    let mut database = TestDatabase::postgres();
    database.url = cluster.url();
    let site = Site::start(&database);
    let visitor = site.visitor();
    assert_eq!(visitor.get("/fr/canal/signatories?q=ada").status, 200);
    cluster.down(Stop::Fast);
    for _ in 0..2 {
        let refused = visitor.get("/fr/canal/signatories?q=ada");
        assert_eq!(refused.status, 503);
        assert_eq!(refused.header("retry-after"), "5");
    }
    cluster.up();
    thread::sleep(Duration::from_millis(100));
    assert_eq!(visitor.get("/fr/canal/signatories?q=ada").status, 200);
}
