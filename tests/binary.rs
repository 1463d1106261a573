//! The real binary, a real SMTP server on a port, a temporary folder: the main job from end to end, and what a
//! `kill -9` in the middle of it must not lose.
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "support/smtp.rs"]
mod smtp;
mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use paraph::clock::Clock;
use paraph::domain::Timestamp;
use paraph::i18n::{Catalog, Templates};
use paraph::mail::MailSettings;
use paraph::services::deliver::Delivery;
use paraph::services::{App, Parts};

use smtp::{Received, SmtpSink};
use support::{TestDatabase, both_databases};
use tempfile::TempDir;

const APPEAL: &str = "+++\nslug = \"canal\"\nlanguage = \"fr\"\ntitle = \"Sauvons le canal\"\nresponsible = \"Les amis du canal\"\n\
contact = \"contact@example.org\"\n+++\nNous demandons que le canal reste ouvert.\n";

/// A site of the real binary, in a folder of its own.
struct Site {
    folder: TempDir,
    environment: BTreeMap<&'static str, String>,
    base: String,
    server: Option<Child>,
}

impl Site {
    fn new(database: &TestDatabase, sink: &SmtpSink) -> Self {
        let folder = tempfile::tempdir().unwrap();
        // A port that was free a moment ago; the server takes it at once.
        let port = TcpListener::bind("127.0.0.1:0")
            .unwrap()
            .local_addr()
            .unwrap()
            .port();
        let base = format!("http://127.0.0.1:{port}");
        let environment = BTreeMap::from([
            ("DATABASE_URL", database.url.clone()),
            ("PARAPH_SERVER__LISTEN", format!("127.0.0.1:{port}")),
            ("PARAPH_SERVER__BASE_URL", base.clone()),
            ("PARAPH_MAIL__URL", sink.url()),
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
            folder,
            environment,
            base,
            server: None,
        }
    }

    fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_paraph"));
        command
            .current_dir(self.folder.path())
            .envs(&self.environment);
        command
    }

    /// Runs a verb and returns what it printed.
    fn paraph(&self, arguments: &[&str]) -> String {
        let done = self.command().args(arguments).output().unwrap();
        let (out, errors) = (
            String::from_utf8_lossy(&done.stdout),
            String::from_utf8_lossy(&done.stderr),
        );
        assert!(done.status.success(), "paraph {arguments:?}: {out}{errors}");
        out.into_owned()
    }

    fn publish(&self) {
        std::fs::write(self.folder.path().join("canal.md"), APPEAL).unwrap();
        self.paraph(&["appeal", "import", "canal.md"]);
        self.paraph(&["appeal", "publish", "canal"]);
    }

    fn serve(&mut self) {
        self.server = Some(
            self.command()
                .arg("serve")
                .stdout(Stdio::null())
                .stderr(Stdio::piped())
                .spawn()
                .unwrap(),
        );
        let started = Instant::now();
        while ureq::get(format!("{}/readyz", self.base)).call().is_err() {
            let ended = self.server.as_mut().unwrap().try_wait().unwrap();
            if ended.is_some() || started.elapsed() > Duration::from_secs(20) {
                let mut errors = String::new();
                let _ = self.server.as_mut().unwrap().kill();
                let _ = self
                    .server
                    .as_mut()
                    .unwrap()
                    .stderr
                    .take()
                    .unwrap()
                    .read_to_string(&mut errors);
                panic!("the server does not answer: {errors}");
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// What `kill -9` does.
    fn kill(&mut self) {
        let mut server = self.server.take().unwrap();
        server.kill().unwrap();
        server.wait().unwrap();
    }

    /// What a service manager does: SIGTERM, and wait.
    fn stop(&mut self) {
        let mut server = self.server.take().unwrap();
        let sent = Command::new("kill")
            .args(["-TERM", &server.id().to_string()])
            .status()
            .unwrap();
        assert!(sent.success());
        assert!(server.wait().unwrap().success(), "the server ends well");
    }

    /// Sends what is due at a later time.
    fn deliver_later(&self, milliseconds: i64) {
        let parts = Parts {
            database: self.environment["DATABASE_URL"].clone(),
            secret_file: self.environment["PARAPH_SECRETS__FILE"].clone().into(),
            clock: Clock::manual(Clock::system().now().plus(milliseconds)),
            catalog: Arc::new(Catalog::load(None).unwrap()),
            templates: Arc::new(
                Templates::load(None, Arc::new(Catalog::load(None).unwrap())).unwrap(),
            ),
            site: paraph::services::Site {
                name: "Paraph".to_owned(),
                base_url: self.base.clone(),
            },
            mail: MailSettings {
                url: self.environment["PARAPH_MAIL__URL"].clone(),
                sender: self.environment["PARAPH_MAIL__SENDER"].clone(),
                reply_to: None,
                connections: 2,
            },
        };
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(async {
            let app = App::open(parts).await.unwrap();
            Delivery::new(&app).drain(&app).await.unwrap();
        });
    }

    fn signing(&self) -> String {
        format!("{}/fr/canal/sign/individual", self.base)
    }

    /// The signed token of the form, once it is old enough to be sent.
    fn form_token(&self) -> String {
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
}

impl Drop for Site {
    fn drop(&mut self) {
        if let Some(mut server) = self.server.take() {
            let _ = server.kill();
            let _ = server.wait();
        }
    }
}

fn between<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
    let at = text
        .find(from)
        .unwrap_or_else(|| panic!("no {from} in {text}"))
        + from.len();
    &text[at..at + text[at..].find(to).unwrap()]
}

fn agent() -> ureq::Agent {
    ureq::Agent::config_builder()
        .max_redirects(0)
        .http_status_as_error(false)
        .build()
        .new_agent()
}

/// Posts a signature; `true` when the server acknowledged it.
fn sign(agent: &ureq::Agent, url: &str, token: &str, name: &str, address: &str) -> bool {
    let fields = [
        ("token", token),
        ("last-name", name),
        ("email", address),
        ("publish", "yes"),
    ];
    agent
        .post(url)
        .send_form(fields)
        .is_ok_and(|answer| answer.status() == 303)
}

/// The text part of a mail, decoded.
fn text_of(mail: &Received) -> String {
    mail_parser::MessageParser::default()
        .parse(&mail.bytes)
        .unwrap()
        .body_text(0)
        .unwrap()
        .into_owned()
}

both_databases! {
    fn the_main_job_works_from_end_to_end_with_the_binary_and_a_real_relay(database: TestDatabase) {
        let sink = SmtpSink::start();
        let mut site = Site::new(&database, &sink);
        site.publish();
        site.serve();
        let agent = agent();
        let token = site.form_token();
        assert!(sign(&agent, &site.signing(), &token, "Hélène d’Auvergne", "helene@example.org"));
        let mail = sink.wait_for(1).remove(0);
        assert_eq!(mail.to, "helene@example.org");
        let text = text_of(&mail);
        assert!(!text.contains("Auvergne"), "nothing that was typed stands in the mail");
        let link = text.lines().find(|line| line.starts_with(&site.base) && line.contains("/confirm/")).unwrap().trim();
        let page = agent.get(link).call().unwrap().body_mut().read_to_string().unwrap();
        let revision = between(&page, "name=\"revision\" value=\"", "\"");
        let answer = agent.post(link).send_form([("revision", revision), ("agree", "yes")]).unwrap();
        assert_eq!(answer.status(), 303);
        let list = ureq::get(format!("{}/fr/canal/signatories?q=helene", site.base)).call().unwrap();
        assert!(list.into_body().read_to_string().unwrap().contains("Hélène d’Auvergne") );
        let export = site.paraph(&["export", "canal", "--format", "csv"]);
        assert!(export.contains("Hélène d’Auvergne") && export.contains("helene@example.org"), "{export}");
        assert!(site.paraph(&["recount"]).contains("counter 1 people"));
        site.stop();
        assert!(site.paraph(&["signature", "list", "canal", "--state", "confirmed"]).contains("Hélène"));
    }

    fn twenty_kills_while_people_sign_lose_nothing_that_was_acknowledged(database: TestDatabase) {
        let sink = SmtpSink::start();
        let mut site = Site::new(&database, &sink);
        site.publish();
        site.serve();
        let token = site.form_token();
        let mut acknowledged: BTreeSet<String> = BTreeSet::new();
        for kill in 0..20 {
            let stop = std::sync::atomic::AtomicBool::new(false);
            let url = site.signing();
            let (url, token, stop) = (url.as_str(), token.as_str(), &stop);
            let heard = std::thread::scope(|scope| {
                let signers: Vec<_> = (0..4).map(|signer| scope.spawn(move || {
                    let agent = agent();
                    let mut heard = Vec::new();
                    for number in 0..12 {
                        let address = format!("p{kill}x{signer}x{number}@example.org");
                        if !stop.load(std::sync::atomic::Ordering::SeqCst) && sign(&agent, url, token, "Jeanne", &address) {
                            heard.push(address);
                        }
                        std::thread::sleep(Duration::from_millis(5));
                    }
                    heard
                })).collect();
                // Another moment at each kill: while forms arrive, while commits run, while mails leave.
                std::thread::sleep(Duration::from_millis(15 + kill * 7 % 60));
                site.kill();
                stop.store(true, std::sync::atomic::Ordering::SeqCst);
                signers.into_iter().flat_map(|signer| signer.join().unwrap()).collect::<Vec<_>>()
            });
            acknowledged.extend(heard);
            site.serve();
        }
        assert!(acknowledged.len() > 20, "{} signatures are too few to prove anything", acknowledged.len());
        let stored = site.paraph(&["export", "canal", "--format", "jsonl", "--state", "pending"]);
        let lost: Vec<_> = acknowledged.iter().filter(|address| !stored.contains(&format!("\"{address}\""))).collect();
        assert!(lost.is_empty(), "acknowledged and lost: {lost:?}");
        site.stop();
        // A mail that was being sent at a kill waits for its lease to end: ten minutes later it does.
        site.deliver_later(10 * Timestamp::MINUTE);
        let mut mailed: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for mail in sink.mails() {
            let id = mail_parser::MessageParser::default().parse(&mail.bytes).unwrap().message_id().unwrap().to_owned();
            mailed.entry(mail.to).or_default().insert(id);
        }
        let never: Vec<_> = acknowledged.iter().filter(|address| !mailed.contains_key(*address)).collect();
        assert!(never.is_empty(), "acknowledged and never mailed: {never:?}");
        assert!(mailed.values().all(|ids| ids.len() == 1), "a second copy carries the same Message-ID");
        assert!(site.paraph(&["recount"]).contains("equal"));
    }
}

#[test]
fn settings_that_cannot_work_end_with_a_sentence_and_a_code() {
    let folder = tempfile::tempdir().unwrap();
    let run = |arguments: &[&str], environment: &[(&str, &str)]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_paraph"));
        command
            .current_dir(folder.path())
            .args(arguments)
            .env_remove("DATABASE_URL")
            .envs(environment.iter().copied());
        let done = command.output().unwrap();
        (
            done.status.success(),
            String::from_utf8_lossy(&done.stderr).into_owned(),
        )
    };
    let (ok, told) = run(&["serve"], &[]);
    assert!(!ok && told.contains("mail.url"), "{told}");
    let (ok, told) = run(&["config", "check"], &[("PARAPH_SERVER__LISTNE", "x")]);
    assert!(!ok && told.to_lowercase().contains("listen"), "{told}");
    let (ok, told) = run(&["migrate"], &[("DATABASE_URL", "mysql://x/y")]);
    assert!(!ok && told.contains("postgres://"), "{told}");
    let (ok, told) = run(&["appeal", "publish", "nothing"], &[]);
    assert!(!ok && told.contains("there is no appeal"), "{told}");
}

#[test]
fn a_backup_is_taken_verified_and_restored_and_the_secret_is_never_in_it() {
    let sink = SmtpSink::start();
    let database = TestDatabase::sqlite();
    let mut site = Site::new(&database, &sink);
    site.publish();
    site.paraph(&["dev", "seed", "canal", "--count", "50"]);
    site.serve();
    let told = site.paraph(&["backup", "copy.db"]);
    assert!(
        told.contains("50 signatures") && told.contains("secret"),
        "{told}"
    );
    let mode = std::fs::metadata(site.folder.path().join("copy.db"))
        .unwrap()
        .permissions();
    assert_eq!(
        std::os::unix::fs::PermissionsExt::mode(&mode) & 0o777,
        0o600,
        "nobody else reads the copy"
    );
    let twice = site.command().args(["backup", "copy.db"]).output().unwrap();
    assert!(!twice.status.success(), "nothing is overwritten");
    let copy = std::fs::read(site.folder.path().join("copy.db")).unwrap();
    let secret = std::fs::read_to_string(site.folder.path().join("secret")).unwrap();
    assert!(
        !holds(&copy, secret.trim().as_bytes()),
        "the secret is not in the backup"
    );
    assert!(!holds(&copy, b".example.org"), "addresses are sealed");
    site.stop();
    let refused = site
        .command()
        .args(["restore", "copy.db"])
        .output()
        .unwrap();
    assert!(
        !refused.status.success(),
        "a database that is there is not replaced unasked"
    );
    site.paraph(&["restore", "copy.db", "--force"]);
    assert!(site.paraph(&["appeal", "list"]).contains("50 people"));
    std::fs::remove_file(site.folder.path().join("secret")).unwrap();
    let refused = site.command().args(["appeal", "list"]).output().unwrap();
    assert!(
        String::from_utf8_lossy(&refused.stderr).contains("master secret"),
        "a missing secret is told"
    );
    assert!(
        !Path::new(&site.folder.path().join("secret")).exists(),
        "and no new one is made"
    );
}

fn holds(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}
