//! A site of the real binary, in a folder of its own: run verbs, serve, kill, stop, deliver at a later time.

use std::collections::BTreeMap;
use std::fs::File;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use paraph::clock::Clock;
use paraph::domain::{Language, Timestamp};
use paraph::mail::incoming::OwnAddresses;
use paraph::services::delivery::Delivery;
use paraph::services::{App, appeals, form_token, inbox};
use tempfile::TempDir;

use super::app::{mail_over, parts};

/// The binary under test.
pub const BINARY: &str = env!("CARGO_BIN_EXE_paraph");

const APPEAL: &str = "+++\nslug = \"SLUG\"\nlanguage = \"fr\"\ntitle = \"Sauvons le canal\"\nthank_by_mail = false\nresponsible = \"Les amis du canal\"\n\
contact = \"contact@example.org\"\n+++\nNous demandons que le canal reste ouvert.\n";

/// A site of the real binary. Several may share a folder, a secret and a database: see [`Site::beside`].
pub struct Site {
    folder: Arc<TempDir>,
    environment: BTreeMap<&'static str, String>,
    /// The public address: every link in a mail starts with it.
    pub base: String,
    pub address: String,
    server: Option<Child>,
}

impl Site {
    /// A site on a database, with a relay, that serves nothing yet.
    pub fn new(database: &str, relay: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let address = free_address();
        let base = format!("http://{address}");
        let environment = BTreeMap::from([
            ("DATABASE_URL", database.to_owned()),
            ("PARAPH_SERVER__LISTEN", address.clone()),
            ("PARAPH_SERVER__BASE_URL", base.clone()),
            ("PARAPH_MAIL__URL", relay.to_owned()),
            (
                "PARAPH_MAIL__SENDER",
                "Le canal <appel@example.org>".to_owned(),
            ),
            (
                "PARAPH_SECRETS__FILE",
                folder.path().join("secret").display().to_string(),
            ),
            ("PARAPH_LOG", "warn".to_owned()),
        ]);
        Self {
            folder: Arc::new(folder),
            environment,
            base,
            address,
            server: None,
        }
    }

    /// Another process of the same site, on a port of its own: same database, secret and public address.
    pub fn beside(&self) -> Self {
        let address = free_address();
        let mut environment = self.environment.clone();
        environment.insert("PARAPH_SERVER__LISTEN", address.clone());
        Self {
            folder: Arc::clone(&self.folder),
            environment,
            base: self.base.clone(),
            address,
            server: None,
        }
    }

    /// Changes a variable of the environment for everything that is run from now on.
    pub fn set(&mut self, variable: &'static str, value: &str) {
        self.environment.insert(variable, value.to_owned());
    }

    pub fn unset(&mut self, variable: &str) {
        self.environment.remove(variable);
    }

    /// The folder of the site: the current one of everything that is run.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The address of the database.
    pub fn database(&self) -> &str {
        &self.environment["DATABASE_URL"]
    }

    /// Dresses any command as one of this site: its folder and its environment.
    pub fn dressed(&self, mut command: Command) -> Command {
        command
            .current_dir(self.folder.path())
            .envs(&self.environment);
        command
    }

    /// The binary, without arguments yet.
    pub fn command(&self) -> Command {
        self.dressed(Command::new(BINARY))
    }

    /// Runs a verb and returns what it printed.
    pub fn paraph(&self, arguments: &[&str]) -> String {
        let done = self.command().args(arguments).output().unwrap();
        let (out, errors) = (
            String::from_utf8_lossy(&done.stdout),
            String::from_utf8_lossy(&done.stderr),
        );
        assert!(done.status.success(), "paraph {arguments:?}: {out}{errors}");
        out.into_owned()
    }

    /// Imports and publishes the appeal `canal`.
    pub fn publish(&self) {
        self.publish_as("canal");
    }

    /// The same under another short name.
    pub fn publish_as(&self, slug: &str) {
        let file = format!("{slug}.md");
        std::fs::write(self.folder.path().join(&file), APPEAL.replace("SLUG", slug)).unwrap();
        self.paraph(&["appeal", "import", &file]);
        self.paraph(&["appeal", "publish", slug]);
    }

    /// Serves, and returns once it answers.
    pub fn serve(&mut self) {
        self.begin();
        self.wait_until_ready();
    }

    pub fn begin(&mut self) {
        let mut command = self.command();
        command.arg("serve");
        self.begin_with(command);
    }

    /// Serves with a command of the caller's, which ends in `paraph serve` and runs it as the child itself.
    pub fn serve_with(&mut self, command: Command) {
        self.begin_with(command);
        self.wait_until_ready();
    }

    fn begin_with(&mut self, mut command: Command) {
        let log = File::options()
            .create(true)
            .append(true)
            .open(self.log())
            .unwrap();
        // A file, not a pipe: a server that has much to complain about must not wait for a reader.
        let server = command.stdout(Stdio::null()).stderr(log).spawn().unwrap();
        self.server = Some(server);
    }

    pub fn wait_until_ready(&mut self) {
        let started = Instant::now();
        while ureq::get(format!("http://{}/readyz", self.address))
            .call()
            .is_err()
        {
            if !self.lives() || started.elapsed() > Duration::from_secs(20) {
                panic!("the server does not answer: {}", self.complaints());
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    fn log(&self) -> PathBuf {
        let port = self.address.rsplit(':').next().unwrap_or_default();
        self.folder.path().join(format!("server-{port}.log"))
    }

    /// What the server said on its standard error.
    pub fn complaints(&self) -> String {
        std::fs::read_to_string(self.log()).unwrap_or_default()
    }

    /// The number of the serving process.
    pub fn process(&self) -> u32 {
        self.server.as_ref().unwrap().id()
    }

    /// Whether the serving process is there.
    pub fn lives(&mut self) -> bool {
        let server = self.server.as_mut();
        server.is_some_and(|server| server.try_wait().unwrap().is_none())
    }

    /// What `kill -9` does.
    pub fn kill(&mut self) {
        let mut server = self.server.take().unwrap();
        server.kill().unwrap();
        server.wait().unwrap();
    }

    /// What a service manager does: SIGTERM, and wait.
    pub fn stop(&mut self) {
        self.terminate();
        let status = self.wait();
        assert!(status.success(), "{status}: {}", self.complaints());
    }

    pub fn terminate(&self) {
        let number = self.process().to_string();
        let sent = Command::new("kill").args(["-TERM", &number]).status();
        assert!(sent.unwrap().success());
    }

    /// Waits for the end of the serving process.
    pub fn wait(&mut self) -> ExitStatus {
        self.server.take().unwrap().wait().unwrap()
    }

    /// The application of this site inside the test, with a clock that is some milliseconds ahead, or behind, and
    /// stands still.
    async fn app(&self, ahead: i64) -> App {
        let clock = Clock::manual(Clock::system().now().plus(ahead));
        let secret = Path::new(&self.environment["PARAPH_SECRETS__FILE"]);
        let mail = mail_over(&self.environment["PARAPH_MAIL__URL"], 2);
        let parts = parts(self.database(), secret, &clock, &self.base, mail);
        App::open(parts).await.unwrap()
    }

    /// Sends what is due at a later time.
    pub fn deliver_later(&self, milliseconds: i64) {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(async {
            let app = self.app(milliseconds).await;
            Delivery::new(&app).drain(&app).await.unwrap();
        });
    }

    /// Handles the messages that came in at a later time.
    pub fn handle_later(&self, milliseconds: i64) {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(async {
            let own_addresses = OwnAddresses {
                sign: self.environment.get("PARAPH_MAIL__SIGN_ADDRESS").cloned(),
                ..OwnAddresses::default()
            };
            let app = self.app(milliseconds).await;
            let app = app.with_own_addresses(own_addresses);
            while inbox::pass(&app).await.unwrap() {}
        });
    }

    /// Sends what waits, at ever later times until nothing is queued: leases end, retries fall due.
    pub fn deliver_all(&self, queued: impl Fn() -> i64) {
        let mut later = 10 * Timestamp::MINUTE;
        while queued() > 0 && later < 3 * Timestamp::DAY {
            self.deliver_later(later);
            later *= 2;
        }
    }

    /// The address of the form for people.
    pub fn signing(&self) -> String {
        format!("http://{}/fr/canal/sign/individual", self.address)
    }

    /// The signed token of the form, once it is old enough to be sent.
    pub fn form_token(&self) -> String {
        let page = ureq::get(self.signing())
            .call()
            .unwrap()
            .body_mut()
            .read_to_string()
            .unwrap();
        let token = between(&page, "name=\"token\" value=\"", "\"").to_owned();
        std::thread::sleep(Duration::from_millis(2_100));
        token
    }

    /// A token like that of [`Site::form_token`], of a form that was opened a minute ago: nobody waits for it.
    pub fn ripe_form_token(&self, slug: &str) -> String {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(async {
            let app = self.app(-Timestamp::MINUTE).await;
            let appeal = appeals::find(&app, slug).await.unwrap();
            let french = Language::french();
            let parts = appeals::parts(&app, appeal.id, &french).await.unwrap();
            let texts = parts.unwrap().1;
            let text = texts.iter().rev().find(|text| text.language == french);
            form_token::for_text(&app, slug, text.unwrap().id)
        })
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        if let Some(mut server) = self.server.take() {
            let _ = server.kill();
            let _ = server.wait();
        }
    }
}

/// A port that was free a moment ago; the server takes it at once.
pub fn free_address() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap().to_string()
}

/// What stands between two texts.
pub fn between<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
    find_between(text, from, to).unwrap_or_else(|| panic!("no {from} in {text}"))
}

/// The same, when they are there.
pub fn find_between<'a>(text: &'a str, from: &str, to: &str) -> Option<&'a str> {
    let start = text.find(from)? + from.len();
    let rest = &text[start..];
    Some(&rest[..rest.find(to)?])
}

/// A client that shows answers as they are: no redirect followed, no status an error.
pub fn agent() -> ureq::Agent {
    ureq::Agent::config_builder()
        .max_redirects(0)
        .http_status_as_error(false)
        .proxy(None)
        .timeout_global(Some(Duration::from_secs(40)))
        // The server closes what is idle for five seconds: no request may meet it while it does.
        .max_idle_age(Duration::from_secs(2))
        .build()
        .new_agent()
}

/// The text part of a mail, decoded.
pub fn text_of(mail: &[u8]) -> String {
    let mail = mail_parser::MessageParser::default().parse(mail).unwrap();
    mail.body_text(0).unwrap().into_owned()
}

/// The link that a mail asks to open.
pub fn link_of(mail: &[u8]) -> Option<String> {
    let text = text_of(mail);
    let link = text
        .lines()
        .find(|line| line.starts_with("http") && line.contains("/confirm/"));
    link.map(|line| line.trim().to_owned())
}

/// The Message-ID of a mail.
pub fn message_id_of(mail: &[u8]) -> String {
    let mail = mail_parser::MessageParser::default().parse(mail).unwrap();
    mail.message_id().unwrap().to_owned()
}
