//! A running site with a clock that the test moves, and browsers that visit it.

use std::collections::BTreeSet;
use std::future::Future;
use std::net::TcpListener;
use std::sync::Arc;
use std::time::{Duration, Instant};

use paraph::clock::Clock;
use paraph::domain::{AppealFile, AppealId, AppealState, Language, Timestamp};
use paraph::i18n::{Catalog, Templates};
use paraph::mail::incoming::OwnAddresses;
use paraph::services::{App, accounts, appeals, search_index};
use paraph::web::routes::TABLE;
use paraph::web::templates::Assets;
use paraph::web::{self, Options, State};
use tempfile::TempDir;

mod browser;

pub use browser::{Browser, Page};

use super::app::{A_DAY, mail_over, parts};
use super::sql::Sql;
use super::{Kind, TestDatabase};

/// The addresses of a site at which mail comes in.
fn own_addresses() -> OwnAddresses {
    OwnAddresses {
        sign: Some("sign@example.org".to_owned()),
        bounce: Some("bounce@example.org".to_owned()),
        senders: Vec::new(),
    }
}

/// A running site with two open appeals, “canal” and “halle”.
pub struct Site {
    pub app: Arc<App>,
    pub clock: Clock,
    pub base: String,
    database: (Kind, String),
    runtime: Option<tokio::runtime::Runtime>,
    running: Option<web::Running>,
    _folder: TempDir,
}

impl Site {
    pub fn start(database: &TestDatabase) -> Self {
        Self::start_with(database, Options::default())
    }

    /// With a set-up of its own, but for the host.
    pub fn start_with(database: &TestDatabase, options: Options) -> Self {
        let appeal = |slug: &str| {
            format!(
                "+++\nslug = \"{slug}\"\nlanguage = \"fr\"\ntitle = \"Pour {slug}\"\nthank_by_mail = false\n+++\nQu’il **vive**.\n"
            )
        };
        Self::start_with_appeals(database, options, &[&appeal("canal"), &appeal("halle")])
    }

    /// Without appeals, under a host name instead of the address.
    pub fn start_named(database: &TestDatabase, host: &str) -> Self {
        Self::start_as(database, Options::default(), &[], Some(host))
    }

    /// With the appeals of these files instead, opened.
    pub fn start_with_appeals(database: &TestDatabase, options: Options, files: &[&str]) -> Self {
        Self::start_as(database, options, files, None)
    }

    /// In these languages, with the appeals of these files, opened.
    pub fn start_in(database: &TestDatabase, languages: &[&str], files: &[&str]) -> Self {
        let languages = languages.iter().map(|tag| Language::parse(tag).unwrap());
        let catalog = Catalog::load_for(None, &languages.collect::<Vec<_>>()).unwrap();
        Self::start_whole(database, Options::default(), files, (None, Some(catalog)))
    }

    fn start_as(
        database: &TestDatabase,
        options: Options,
        files: &[&str],
        name: Option<&str>,
    ) -> Self {
        Self::start_whole(database, options, files, (name, None))
    }

    fn start_whole(
        database: &TestDatabase,
        options: Options,
        files: &[&str],
        (name, catalog): (Option<&str>, Option<Catalog>),
    ) -> Self {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let folder = tempfile::tempdir().unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let host = match name {
            Some(name) => format!("{name}:{}", address.port()),
            None => address.to_string(),
        };
        let base = format!("http://{host}");
        let clock = Clock::manual(Timestamp::parse(A_DAY).unwrap());
        let secret = folder.path().join("secret");
        let mut parts = parts(
            &database.url,
            &secret,
            &clock,
            &base,
            mail_over("memory:", 1),
        );
        if let Some(catalog) = catalog {
            parts.catalog = Arc::new(catalog);
            parts.templates = Arc::new(Templates::load(None, Arc::clone(&parts.catalog)).unwrap());
        }
        let (app, running) = runtime.block_on(async {
            let app = App::open(parts).await.unwrap();
            let app = Arc::new(match options.incoming {
                Some(_) => app.with_own_addresses(own_addresses()),
                None => app,
            });
            let mut slugs = BTreeSet::new();
            for file in files {
                let file = AppealFile::parse(file).unwrap();
                slugs.insert(file.slug.to_string());
                appeals::import(&app, file).await.unwrap();
            }
            for slug in &slugs {
                let opened = appeals::set_state(&app, slug, AppealState::Open);
                opened.await.unwrap();
            }
            let options = Options {
                hosts: vec![host],
                ..options
            };
            let state = State::new(Arc::clone(&app), options, Assets::load(None), TABLE);
            let running = web::start(state, listener).await.unwrap();
            (app, running)
        });
        Self {
            app,
            clock,
            base,
            database: (database.kind, database.url.clone()),
            runtime: Some(runtime),
            running: Some(running),
            _folder: folder,
        }
    }

    pub fn wait<T>(&self, future: impl Future<Output = T>) -> T {
        self.runtime.as_ref().unwrap().block_on(future)
    }

    /// Makes new names findable now, not within seconds.
    pub fn stores_words(&self) {
        self.wait(search_index::store_due_words(&self.app)).unwrap();
    }

    pub fn visitor(&self) -> Browser {
        Browser {
            clock: self.clock.clone(),
            ..Browser::at(&self.base)
        }
    }

    /// The number of an appeal.
    pub fn appeal(&self, slug: &str) -> AppealId {
        self.wait(appeals::find(&self.app, slug)).unwrap().id
    }

    /// What `find` finds in a line of a mail to an address, once it is there.
    fn line_with(&self, address: &str, find: impl Fn(&str) -> Option<String>) -> String {
        let started = Instant::now();
        loop {
            let mails = self.app.transport.mailbox().unwrap().mails();
            let theirs = mails.iter().rev().filter(|mail| mail.email.to == address);
            let mut lines = theirs.flat_map(|mail| mail.email.text.lines());
            if let Some(found) = lines.find_map(|line| find(line.trim())) {
                return found;
            }
            assert!(
                started.elapsed() < Duration::from_secs(15),
                "no mail to {address}"
            );
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// The path of the link in a mail to an address whose path holds `part`, once it is there.
    pub fn link_with(&self, address: &str, part: &str) -> String {
        self.line_with(address, |line| {
            let path = line.strip_prefix(self.base.as_str())?;
            path.contains(part).then(|| path.to_owned())
        })
    }

    /// The six digits of the code in the last mail to an address.
    pub fn code_to(&self, address: &str) -> String {
        self.line_with(address, |line| {
            let digits: String = line.chars().filter(char::is_ascii_digit).collect();
            let is_code = digits.len() == 6 && line.len() <= 8;
            is_code.then_some(digits)
        })
    }

    /// The path of the link in the last mail to an address.
    pub fn link_to(&self, address: &str) -> String {
        self.link_with(address, "/")
    }

    /// Lets the mails to organisers that are due leave. The running site sends them as well: what it took is waited for.
    pub fn delivers_to_organisers(&self) {
        self.wait(accounts::mails::pass(&self.app)).unwrap();
        let started = Instant::now();
        let mut sql = Sql::open(&self.database.1);
        while sql.number("SELECT count(*) AS value FROM account_mails") > 0 {
            assert!(
                started.elapsed() < Duration::from_secs(15),
                "mails to organisers do not leave"
            );
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// Changes the database behind the site's back.
    pub fn sql(&self, sql: &str) {
        Sql::open(&self.database.1).run(sql);
    }

    /// Reads a number from the database, named `value`.
    pub fn number(&self, sql: &str) -> i64 {
        Sql::open(&self.database.1).number(sql)
    }

    /// Everything that these tables hold, as far as it is readable: rows as text on Postgres, the file itself on SQLite.
    pub fn dump(&self, tables: &[&str]) -> String {
        match self.database.0 {
            Kind::Sqlite => {
                self.sql("PRAGMA wal_checkpoint(TRUNCATE)");
                let path = self.database.1.strip_prefix("sqlite://").unwrap();
                String::from_utf8_lossy(&std::fs::read(path).unwrap()).into_owned()
            }
            Kind::Postgres => {
                let mut sql = Sql::open(&self.database.1);
                let mut all = String::new();
                for table in tables {
                    let rows = sql.words(&format!("SELECT t::text AS value FROM {table} t"));
                    all.extend(rows);
                }
                all
            }
        }
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        if let (Some(runtime), Some(running)) = (self.runtime.take(), self.running.take()) {
            let _ = runtime.block_on(running.stop());
        }
    }
}
