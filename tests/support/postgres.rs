//! A Postgres that the tests start themselves: one cluster per run, one database per test.
//!
//! nextest runs each test in a process of its own, so the cluster belongs to the runner (`cargo test`, `cargo
//! nextest`), not to a test: the first test that needs it makes the folder and starts `postgres.sh`, which serves
//! until the runner is gone, then removes everything. `TEST_DATABASE_URL` names a server to use instead: one on which
//! databases may be created.

use std::fs::{self, File};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, PermissionsExt};
use std::os::unix::process::{CommandExt, parent_id};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use url::Url;

pub(super) const MISSING: &str = "These tests start their own Postgres, and its programs (initdb, postgres) were not found. \
    On Debian or Ubuntu: apt-get install postgresql. Or set TEST_DATABASE_URL to a server on which databases may be \
    created.";

/// Nothing that a test stores outlives the run, so nothing needs to reach the disk.
const FOR_TESTS: &str =
    "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c shared_buffers=64MB";
/// As in life: a commit is on the disk. Checkpoints are rare, so that none falls into a short measurement by chance.
const DURABLE: &str = "-c fsync=on -c synchronous_commit=on -c full_page_writes=on -c shared_buffers=256MB \
    -c max_wal_size=8GB -c checkpoint_timeout=30min";

/// The server of this run.
pub struct Postgres {
    /// URL of the database to connect to for creating others.
    maintenance: String,
    /// Ours to throw away, as opposed to the one of `TEST_DATABASE_URL`.
    own: bool,
}

/// A database of one test, dropped with it.
pub struct Database {
    /// What `DATABASE_URL` would say, such as `postgres:///t_12_0?host=/tmp/…/socket&port=5432&user=paraph`.
    pub url: String,
    name: String,
    server: &'static Postgres,
}

impl Postgres {
    /// A new, empty database on the server of this run, which is started if need be.
    ///
    /// # Panics
    /// With a sentence that says what to install, when there is no Postgres. A test is never skipped for that.
    pub fn database() -> Database {
        Self::shared().copy_of("template0")
    }

    /// A copy of a database that `prepare` fills, given its URL, once per run: migrations, say. `template` names it:
    /// small letters, digits and `_`. Whatever `prepare` opens it must close.
    pub fn database_from(template: &str, prepare: impl FnOnce(&str)) -> Database {
        let server = Self::shared();
        if server.own {
            server.prepare_once(template, prepare);
            server.copy_of(template)
        } else {
            // What an earlier run left on that server may be out of date.
            let database = server.copy_of("template0");
            prepare(&database.url);
            database
        }
    }

    /// A new, empty database on a server of this run that keeps what it commits: for measuring.
    ///
    /// # Panics
    /// As [`Postgres::database`].
    pub fn durable_database() -> Database {
        static SERVER: OnceLock<Result<Postgres, String>> = OnceLock::new();
        Self::started(&SERVER, "durable", DURABLE).copy_of("template0")
    }

    fn shared() -> &'static Self {
        static SERVER: OnceLock<Result<Postgres, String>> = OnceLock::new();
        Self::started(&SERVER, "tests", FOR_TESTS)
    }

    fn started(
        server: &'static OnceLock<Result<Self, String>>,
        word: &str,
        settings: &str,
    ) -> &'static Self {
        let server = server.get_or_init(|| match std::env::var("TEST_DATABASE_URL") {
            Ok(url) if !url.is_empty() => Ok(Self {
                maintenance: url,
                own: false,
            }),
            _ => start_cluster(word, settings).map(|socket| Self {
                maintenance: format!(
                    "postgres:///postgres?host={}&port=5432&user=paraph",
                    socket.display()
                ),
                own: true,
            }),
        });
        match server {
            Ok(server) => server,
            Err(sentence) => panic!("{sentence}"),
        }
    }

    fn copy_of(&'static self, template: &str) -> Database {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("t_{}_{count}", run_stamp(std::process::id()));
        self.run(&format!("CREATE DATABASE {name} TEMPLATE {template}"));
        Database {
            url: self.url_of(&name),
            name,
            server: self,
        }
    }

    /// Makes the template under a lock that all processes of the run see; it gets its name when it is complete.
    fn prepare_once(&self, template: &str, prepare: impl FnOnce(&str)) {
        let draft = format!("{template}_draft");
        let mut connection = self.connect();
        let known = diesel::sql_query("SELECT 1 FROM pg_database WHERE datname = $1")
            .bind::<diesel::sql_types::Text, _>(template);
        connection
            .batch_execute(&format!("SELECT pg_advisory_lock(hashtext('{template}'))"))
            .unwrap();
        if known.execute(&mut connection).unwrap() > 0 {
            return;
        }
        connection
            .batch_execute(&format!("DROP DATABASE IF EXISTS {draft} WITH (FORCE)"))
            .unwrap();
        connection
            .batch_execute(&format!("CREATE DATABASE {draft} TEMPLATE template0"))
            .unwrap();
        prepare(&self.url_of(&draft));
        connection
            .batch_execute(&format!("ALTER DATABASE {draft} RENAME TO {template}"))
            .unwrap();
    }

    fn connect(&self) -> PgConnection {
        PgConnection::establish(&self.maintenance)
            .unwrap_or_else(|error| panic!("no connection to the tests' Postgres: {error}"))
    }

    fn run(&self, sql: &str) {
        self.connect().batch_execute(sql).unwrap();
    }

    fn url_of(&self, database: &str) -> String {
        let mut url = Url::parse(&self.maintenance).expect("TEST_DATABASE_URL is a URL");
        url.set_path(database);
        url.to_string()
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        let dropped = self.server.connect().batch_execute(&format!(
            "DROP DATABASE IF EXISTS {} WITH (FORCE)",
            self.name
        ));
        if let Err(error) = dropped {
            eprintln!("the database {} stays behind: {error}", self.name);
        }
    }
}

/// Starts the cluster of this run, or finds the one another test started. Gives the folder of its socket.
fn start_cluster(word: &str, settings: &str) -> Result<PathBuf, String> {
    let bin = find_programs().ok_or(MISSING)?;
    let runner = runner();
    let folder = std::env::temp_dir().join(format!("paraph-pg-{word}-{}", run_stamp(runner)));
    // Of all the tests that come here at once, the one that makes the folder starts the server.
    match fs::DirBuilder::new().mode(0o711).create(&folder) {
        Ok(()) => spawn_keeper(&folder, runner, &bin, settings)
            .map_err(|error| format!("cannot start Postgres: {error}"))?,
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
        Err(error) => return Err(format!("cannot make {}: {error}", folder.display())),
    }
    let deadline = Instant::now() + Duration::from_secs(60);
    while !folder.join("ready").exists() {
        if let Ok(reason) = fs::read_to_string(folder.join("failed")) {
            let log = fs::read_to_string(folder.join("log")).unwrap_or_default();
            return Err(format!("{}\n{log}", reason.trim()));
        }
        if Instant::now() > deadline {
            return Err(format!("no Postgres in {} after 60 s", folder.display()));
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    Ok(folder.join("socket"))
}

/// Leaves the server to a process of its own, outside the group that Ctrl-C and nextest's time limit stop.
fn spawn_keeper(folder: &Path, runner: u32, bin: &Path, settings: &str) -> std::io::Result<()> {
    let log = File::create(folder.join("log"))?;
    let user = user_for(folder)?;
    Command::new("sh")
        .args(["-c", include_str!("postgres.sh"), "postgres"])
        .arg(folder)
        .arg(runner.to_string())
        .arg(bin)
        .arg(user)
        .arg(settings)
        .stdin(Stdio::null())
        .stdout(log.try_clone()?)
        .stderr(log)
        .process_group(0)
        .spawn()
        .map(drop)
}

/// The name of the account to run Postgres under, which refuses root; empty for our own.
fn user_for(folder: &Path) -> std::io::Result<&'static str> {
    // Whoever owns what we make is who we are.
    let root = fs::metadata(folder)?.uid() == 0;
    Ok(match root {
        true if account_exists("postgres") => "postgres",
        true => "nobody",
        false => "",
    })
}

/// The numbers of that account and its group; none for our own.
pub(super) fn account(folder: &Path) -> Option<(u32, u32)> {
    let name = user_for(folder).unwrap();
    let number = |which: &str| {
        let told = Command::new("id").args([which, name]).output().unwrap();
        String::from_utf8_lossy(&told.stdout)
            .trim()
            .parse()
            .unwrap()
    };
    (!name.is_empty()).then(|| (number("-u"), number("-g")))
}

fn account_exists(name: &str) -> bool {
    let found = Command::new("id").args(["-u", name]).output();
    found.is_ok_and(|output| output.status.success())
}

/// The folder of initdb and postgres: first on the PATH, then where Debian keeps them, newest first.
pub fn find_programs() -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let on_path: Vec<PathBuf> = std::env::split_paths(&path).collect();
    let mut debian: Vec<PathBuf> = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .map(|version| version.path().join("bin"))
        .collect();
    debian.sort_by_key(|bin| version_of(bin));
    debian.reverse();
    on_path.into_iter().chain(debian).find_map(|folder| {
        // initdb looks for postgres beside itself: follow the links that put it on the PATH.
        let initdb = fs::canonicalize(folder.join("initdb")).ok()?;
        let bin = initdb.parent()?.to_owned();
        let runs = |program: &Path| {
            fs::metadata(program).is_ok_and(|file| file.permissions().mode() & 0o111 != 0)
        };
        (runs(&initdb) && runs(&bin.join("postgres"))).then_some(bin)
    })
}

fn version_of(bin: &Path) -> u32 {
    let folder = bin.parent().and_then(Path::file_name);
    folder
        .and_then(|name| name.to_str()?.parse().ok())
        .unwrap_or(0)
}

/// Set for a test that another test process started: the number of the [runner] of that process, whose server both share.
pub const RUN_OF: &str = "TEST_ALONE_IN_RUN_OF";

/// The process whose end is the end of the run: cargo or nextest, or the tests alone when they are run by hand.
pub fn runner() -> u32 {
    let told = std::env::var(RUN_OF).ok();
    if let Some(runner) = told.and_then(|number| number.parse().ok()) {
        return runner;
    }
    let under_cargo = std::env::var_os("CARGO").is_some();
    let under_nextest = std::env::var_os("NEXTEST").is_some();
    if under_cargo || under_nextest {
        parent_id()
    } else {
        std::process::id()
    }
}

/// A process number that is not used twice: with the time of its start, where the system tells.
fn run_stamp(process: u32) -> String {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    // proc(5): the fields after the name in parentheses start with number 3; the start time is number 22.
    let after_name = stat.rsplit(')').next().unwrap_or_default();
    match after_name.split_whitespace().nth(19) {
        Some(start) => format!("{process}_{start}"),
        None => process.to_string(),
    }
}
