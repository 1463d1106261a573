//! A running site with a clock that the test moves, and browsers that visit it.

use std::future::Future;
use std::net::TcpListener;
use std::sync::Arc;
use std::time::{Duration, Instant};

use paraph::clock::Clock;
use paraph::domain::{AppealFile, AppealId, AppealState, Timestamp};
use paraph::mail::incoming::OwnAddresses;
use paraph::services::{App, appeals};
use paraph::web::routes::TABLE;
use paraph::web::templates::Assets;
use paraph::web::{self, Options, State};
use scraper::{Html, Selector};
use tempfile::TempDir;

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
                "+++\nslug = \"{slug}\"\nlanguage = \"fr\"\ntitle = \"Pour {slug}\"\n+++\nQu’il **vive**.\n"
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

    fn start_as(
        database: &TestDatabase,
        options: Options,
        files: &[&str],
        name: Option<&str>,
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
        let parts = parts(
            &database.url,
            &secret,
            &clock,
            &base,
            mail_over("memory:", 1),
        );
        let (app, running) = runtime.block_on(async {
            let app = App::open(parts).await.unwrap();
            let app = Arc::new(match options.incoming {
                Some(_) => app.with_own_addresses(own_addresses()),
                None => app,
            });
            for file in files {
                let file = AppealFile::parse(file).unwrap();
                let slug = file.slug.to_string();
                appeals::import(&app, file).await.unwrap();
                appeals::set_state(&app, &slug, AppealState::Open)
                    .await
                    .unwrap();
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

    /// Changes the database behind the site's back.
    pub fn sql(&self, sql: &str) {
        Sql::open(&self.database.1).run(sql);
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

/// A browser with its cookies, which does not follow redirections by itself.
pub struct Browser {
    pub agent: ureq::Agent,
    pub base: String,
    clock: Clock,
}

pub struct Page {
    pub status: u16,
    /// In the order of their names.
    pub headers: Vec<(String, String)>,
    pub body: String,
}

impl Page {
    pub fn of(answer: Result<ureq::http::Response<ureq::Body>, ureq::Error>) -> Self {
        let mut answer = answer.unwrap();
        let text = |value: &ureq::http::HeaderValue| value.to_str().unwrap_or_default().to_owned();
        let headers = answer.headers().iter();
        let mut headers: Vec<_> = headers
            .map(|(name, value)| (name.as_str().to_owned(), text(value)))
            .collect();
        headers.sort();
        Self {
            headers,
            status: answer.status().as_u16(),
            body: answer.body_mut().read_to_string().unwrap_or_default(),
        }
    }

    pub fn header(&self, name: &str) -> &str {
        let found = self.headers.iter().find(|(known, _)| known == name);
        found.map_or("", |(_, value)| value.as_str())
    }

    /// Every value of a header.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.headers
            .iter()
            .filter(move |(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }

    pub fn attributes(&self, selector: &str, attribute: &str) -> Vec<String> {
        let document = Html::parse_document(&self.body);
        let selector = Selector::parse(selector).unwrap();
        let found = document.select(&selector);
        found
            .filter_map(|element| element.value().attr(attribute).map(str::to_owned))
            .collect()
    }

    /// An attribute of the first element that fits.
    pub fn attribute(&self, selector: &str, attribute: &str) -> String {
        let found = self.attributes(selector, attribute).into_iter().next();
        found.unwrap_or_default()
    }

    /// The value of the first field that fits.
    pub fn value(&self, selector: &str) -> String {
        self.attribute(selector, "value")
    }

    /// The hidden fields that a form sends back.
    fn hidden(&self, form: &str) -> [(&'static str, String); 2] {
        ["token", "revision"].map(|name| (name, self.value(&format!("{form}input[name={name}]"))))
    }

    /// The texts of everything that fits.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let document = Html::parse_document(&self.body);
        let selector = Selector::parse(selector).unwrap();
        document
            .select(&selector)
            .map(|element| element.text().collect())
            .collect()
    }

    pub fn text(&self, selector: &str) -> String {
        self.texts(selector).into_iter().next().unwrap_or_default()
    }

    /// Where the links lead whose path begins so.
    pub fn links(&self, start: &str) -> Vec<String> {
        self.attributes("a[href]", "href")
            .into_iter()
            .filter(|link| link.starts_with(start))
            .collect()
    }
}

impl Browser {
    /// A browser of a server that is a process of its own.
    pub fn at(base: &str) -> Self {
        let agent = ureq::Agent::config_builder()
            .max_redirects(0)
            .http_status_as_error(false)
            .build()
            .new_agent();
        Self {
            agent,
            base: base.to_owned(),
            clock: Clock::system(),
        }
    }

    pub fn get(&self, path: &str) -> Page {
        Page::of(self.agent.get(format!("{}{path}", self.base)).call())
    }

    pub fn post(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        Page::of(
            self.agent
                .post(format!("{}{path}", self.base))
                .send_form(fields.iter().copied()),
        )
    }

    pub fn post_with(&self, path: &str, header: (&str, &str), fields: &[(&str, &str)]) -> Page {
        let request = self
            .agent
            .post(format!("{}{path}", self.base))
            .header(header.0, header.1);
        Page::of(request.send_form(fields.iter().copied()))
    }

    /// Sends a body as it is.
    pub fn post_bytes(&self, path: &str, content_type: &str, body: &[u8]) -> Page {
        let request = self.agent.post(format!("{}{path}", self.base));
        Page::of(request.header("content-type", content_type).send(body))
    }

    /// The headers and the octets of a file.
    pub fn bytes(&self, path: &str) -> (impl Fn(&str) -> String, Vec<u8>) {
        let request = self.agent.get(format!("{}{path}", self.base));
        let mut answer = request.call().unwrap();
        let headers = answer.headers().clone();
        let header = move |name: &str| {
            let value = headers
                .get(name)
                .map(|value| value.to_str().unwrap_or_default());
            value.unwrap_or_default().to_owned()
        };
        (header, answer.body_mut().read_to_vec().unwrap())
    }

    /// Opens the form at a path and sends it with its token.
    pub fn sends(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        self.sends_from(path, path, fields)
    }

    /// Opens a page and sends one of its forms, which posts to `action`.
    pub fn sends_from(&self, page: &str, action: &str, fields: &[(&str, &str)]) -> Page {
        let hidden = self
            .get(page)
            .hidden(&format!("form[action=\"{action}\"] "));
        self.posts_with(action, &hidden, fields)
    }

    fn posts_with(&self, path: &str, hidden: &[(&str, String)], fields: &[(&str, &str)]) -> Page {
        let hidden = hidden.iter().map(|(name, value)| (*name, value.as_str()));
        let all: Vec<_> = hidden.chain(fields.iter().copied()).collect();
        self.post(path, &all)
    }

    /// Opens the form for visitors at a path, takes the time of a person, and sends it.
    pub fn fills(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let hidden = self.get(path).hidden("");
        self.clock.advance(3 * Timestamp::SECOND);
        self.posts_with(path, &hidden, fields)
    }

    pub fn cookie(&self, name: &str) -> String {
        let jar = self.agent.cookie_jar_lock();
        let found = jar.iter().find(|cookie| cookie.name() == name);
        found
            .map(|cookie| cookie.value().to_owned())
            .unwrap_or_default()
    }

    pub fn set_cookie(&self, name: &str, value: &str) {
        let uri: ureq::http::Uri = self.base.parse().unwrap();
        let cookie = ureq::Cookie::parse(format!("{name}={value}; Path=/"), &uri).unwrap();
        self.agent.cookie_jar_lock().insert(cookie, &uri).unwrap();
    }
}
