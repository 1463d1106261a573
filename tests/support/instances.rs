//! Several processes of the real binary that are one site: one database, one secret, one address, a port each.

#![allow(
    dead_code,
    clippy::unwrap_used,
    reason = "each test binary uses the part it needs"
)]

use std::collections::BTreeMap;
use std::io::Read;
use std::net::TcpListener;
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::smtp::SmtpSink;
use crate::support::TestDatabase;

/// The address that the public knows.
pub const PUBLIC: &str = "http://appeals.example.org";
const HOST: &str = "appeals.example.org";

/// What all instances share.
pub struct Site {
    pub folder: TempDir,
    environment: BTreeMap<&'static str, String>,
}

impl Site {
    pub fn new(database: &TestDatabase, sink: &SmtpSink) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let secret = folder.path().join("secret").display().to_string();
        let environment = BTreeMap::from([
            ("DATABASE_URL", database.url.clone()),
            ("PARAPH_SERVER__BASE_URL", PUBLIC.to_owned()),
            ("PARAPH_SERVER__TRUSTED_PROXIES", "127.0.0.1".to_owned()),
            ("PARAPH_MAIL__URL", sink.url()),
            (
                "PARAPH_MAIL__SENDER",
                "Le canal <appel@example.org>".to_owned(),
            ),
            ("PARAPH_SECRETS__FILE", secret),
            ("PARAPH_LOG", "warn".to_owned()),
        ]);
        Self {
            folder,
            environment,
        }
    }

    /// The same with one more setting.
    pub fn with(mut self, name: &'static str, value: &str) -> Self {
        self.environment.insert(name, value.to_owned());
        self
    }

    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_paraph"));
        command
            .current_dir(self.folder.path())
            .envs(&self.environment)
            .args(arguments);
        command
    }

    /// Runs a verb and returns what it printed.
    pub fn paraph(&self, arguments: &[&str]) -> String {
        let done = self.command(arguments).output().unwrap();
        assert!(
            done.status.success(),
            "paraph {arguments:?}: {}",
            told(&done)
        );
        told(&done)
    }

    /// Imports and opens an appeal in French.
    pub fn publish(&self, slug: &str) {
        let text = format!(
            "+++\nslug = \"{slug}\"\nlanguage = \"fr\"\ntitle = \"Le canal\"\ncontact = \"contact@example.org\"\n+++\nQu’il vive.\n"
        );
        let file = format!("{slug}.md");
        std::fs::write(self.folder.path().join(&file), text).unwrap();
        self.paraph(&["appeal", "import", &file]);
        self.paraph(&["appeal", "publish", slug]);
    }

    /// Begins to serve, without waiting for it.
    pub fn begin(&self) -> Instance {
        // A port that was free a moment ago; the server takes it at once.
        let free = TcpListener::bind("127.0.0.1:0").unwrap();
        let listen = free.local_addr().unwrap().to_string();
        drop(free);
        let mut command = self.command(&["serve"]);
        command
            .env("PARAPH_SERVER__LISTEN", &listen)
            .stdout(Stdio::null())
            .stderr(Stdio::piped());
        Instance {
            address: format!("http://{listen}"),
            process: command.spawn().unwrap(),
        }
    }

    /// Serves, once it returns.
    pub fn serve(&self) -> Instance {
        let mut instance = self.begin();
        instance.wait_until_ready();
        instance
    }
}

/// Everything a verb said.
pub fn told(done: &Output) -> String {
    [&done.stdout, &done.stderr]
        .map(|bytes| String::from_utf8_lossy(bytes))
        .concat()
}

/// One process that serves.
pub struct Instance {
    /// Where it listens.
    pub address: String,
    process: Child,
}

impl Instance {
    pub fn wait_until_ready(&mut self) {
        let started = Instant::now();
        while ureq::get(format!("{}/readyz", self.address))
            .call()
            .is_err()
        {
            let ended = self.process.try_wait().unwrap().is_some();
            if ended || started.elapsed() > Duration::from_secs(30) {
                let _ = self.process.kill();
                let mut errors = String::new();
                let mut pipe = self.process.stderr.take().unwrap();
                pipe.read_to_string(&mut errors).unwrap();
                panic!("the server does not answer: {errors}");
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// What `kill -9` does.
    pub fn kill(mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }

    /// What a service manager does: SIGTERM, and wait.
    pub fn stop(mut self) {
        let id = self.process.id().to_string();
        let sent = Command::new("kill").args(["-TERM", &id]).status().unwrap();
        assert!(sent.success());
        assert!(
            self.process.wait().unwrap().success(),
            "the server ends well"
        );
    }
}

impl Drop for Instance {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// An answer, as far as the tests look.
pub struct Answer {
    pub status: u16,
    pub location: String,
    pub cookie: String,
    pub body: String,
}

/// A browser behind a network of its own, which a proxy sends now to this instance, now to that.
pub struct Visitor {
    agent: ureq::Agent,
    network: String,
    cookie: String,
}

impl Visitor {
    pub fn new(number: usize) -> Self {
        let config = ureq::Agent::config_builder()
            .max_redirects(0)
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_secs(20)));
        Self {
            agent: config.build().new_agent(),
            network: format!("10.{}.{}.7", number / 250 % 250, number % 250),
            cookie: String::new(),
        }
    }

    /// `None` when the instance does not answer.
    pub fn try_get(&self, at: &str, path: &str) -> Option<Answer> {
        let request = self.agent.get(format!("{at}{path}"));
        let request = request.header("host", HOST).header("cookie", &self.cookie);
        read(request.header("x-forwarded-for", &self.network).call())
    }

    pub fn get(&self, at: &str, path: &str) -> Answer {
        self.try_get(at, path).unwrap()
    }

    /// `None` when the instance does not answer.
    pub fn post(&mut self, at: &str, path: &str, fields: &[(&str, &str)]) -> Option<Answer> {
        let request = self.agent.post(format!("{at}{path}"));
        let request = request.header("host", HOST).header("cookie", &self.cookie);
        let request = request.header("x-forwarded-for", &self.network);
        let answer = read(request.send_form(fields.iter().copied()))?;
        if !answer.cookie.is_empty() {
            self.cookie.clone_from(&answer.cookie);
        }
        Some(answer)
    }

    /// The signed token of a form, once it is old enough to be sent.
    pub fn form_token(&self, at: &str, slug: &str) -> String {
        let page = self.get(at, &format!("/fr/{slug}/sign/individual")).body;
        let token = between(&page, "name=\"token\" value=\"", "\"").to_owned();
        std::thread::sleep(Duration::from_millis(2_100));
        token
    }

    /// Posts a signature; `true` when the instance acknowledged it.
    pub fn signs(&mut self, at: &str, slug: &str, token: &str, address: &str) -> bool {
        let fields = [
            ("token", token),
            ("last-name", "Jeanne"),
            ("email", address),
            ("publish", "yes"),
        ];
        let path = format!("/fr/{slug}/sign/individual");
        self.post(at, &path, &fields)
            .is_some_and(|answer| answer.status == 303)
    }

    /// Opens the link of a mail and presses the button.
    pub fn confirms(&mut self, at: &str, link: &str) -> Answer {
        let page = self.get(at, link).body;
        let revision = between(&page, "name=\"revision\" value=\"", "\"").to_owned();
        let fields = [("revision", revision.as_str()), ("agree", "yes")];
        self.post(at, link, &fields).unwrap()
    }
}

fn read(answer: Result<ureq::http::Response<ureq::Body>, ureq::Error>) -> Option<Answer> {
    let mut answer = answer.ok()?;
    let header = |name: &str| {
        let value = answer.headers().get(name);
        value
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
            .to_owned()
    };
    let (location, cookie) = (header("location"), header("set-cookie"));
    Some(Answer {
        status: answer.status().as_u16(),
        location,
        cookie: cookie.split(';').next().unwrap_or_default().to_owned(),
        body: answer.body_mut().read_to_string().ok()?,
    })
}

pub fn between<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
    let at = text
        .find(from)
        .unwrap_or_else(|| panic!("no {from} in {text}"))
        + from.len();
    &text[at..at + text[at..].find(to).unwrap()]
}

/// What a mail of the server says: to whom, its Message-ID, its link without the public address, its code.
#[derive(Debug, Clone)]
pub struct Letter {
    pub to: String,
    pub id: String,
    pub link: String,
    pub code: String,
}

/// The mails that a server took, read.
pub fn letters(sink: &SmtpSink) -> Vec<Letter> {
    let read = |mail: crate::smtp::Received| {
        let parsed = mail_parser::MessageParser::default()
            .parse(&mail.bytes)
            .unwrap();
        let text = parsed.body_text(0).unwrap();
        let link = text
            .lines()
            .find_map(|line| line.trim().strip_prefix(PUBLIC));
        let digits = |line: &str| {
            line.chars()
                .filter(char::is_ascii_digit)
                .collect::<String>()
        };
        let is_code = |line: &&str| {
            digits(line).len() == 6
                && line
                    .chars()
                    .all(|c| c.is_ascii_digit() || c.is_whitespace())
        };
        Letter {
            id: parsed.message_id().unwrap().to_owned(),
            link: link.unwrap_or_default().to_owned(),
            code: text.lines().find(is_code).map(digits).unwrap_or_default(),
            to: mail.to,
        }
    };
    sink.mails().into_iter().map(read).collect()
}
