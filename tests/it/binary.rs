//! The real binary, a real SMTP server on a port, a temporary folder: the main job from end to end, settings that cannot
//! work, backup and restore. What a `kill -9` must not lose is in the fault suite.

use std::io::Write;
use std::net::TcpStream;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use rstest::rstest;

use crate::support::TestDatabase;
use crate::support::site::{Site, agent, between, link_of, text_of};
use crate::support::smtp::{Act, At, SmtpSink};
use crate::support::sql::Sql;

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

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn the_main_job_works_from_end_to_end_with_the_binary_and_a_real_relay(
    #[case] database: TestDatabase,
) {
    let sink = SmtpSink::start();
    let mut site = Site::new(&database.url, &sink.url());
    site.publish();
    site.serve();
    let agent = agent();
    let token = site.form_token();
    assert!(sign(
        &agent,
        &site.signing(),
        &token,
        "Hélène d’Auvergne",
        "helene@example.org"
    ));
    let mail = sink.wait_for(1).remove(0);
    assert_eq!(mail.to, "helene@example.org");
    let text = text_of(&mail.bytes);
    assert!(
        !text.contains("Auvergne"),
        "nothing that was typed stands in the mail"
    );
    let link = link_of(&mail.bytes).unwrap();
    assert!(link.starts_with(&site.base), "{link}");
    let page = agent
        .get(&link)
        .call()
        .unwrap()
        .body_mut()
        .read_to_string()
        .unwrap();
    let revision = between(&page, "name=\"revision\" value=\"", "\"");
    let answer = agent
        .post(&link)
        .send_form([("revision", revision), ("agree", "yes")])
        .unwrap();
    assert_eq!(answer.status(), 303);
    let search = || {
        let list = ureq::get(format!("{}/fr/canal/signatories?q=helene", site.base)).call();
        list.unwrap().into_body().read_to_string().unwrap()
    };
    // A new name is found within five seconds.
    let started = std::time::Instant::now();
    while !search().contains("Hélène d’Auvergne") {
        assert!(started.elapsed() < std::time::Duration::from_secs(5));
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    let export = site.paraph(&["export", "canal", "--format", "csv"]);
    assert!(
        export.contains("Hélène d’Auvergne") && export.contains("helene@example.org"),
        "{export}"
    );
    assert!(site.paraph(&["recount"]).contains("counter 1 people"));
    site.stop();
    assert!(
        site.paraph(&["signature", "list", "canal", "--state", "confirmed"])
            .contains("Hélène")
    );
    assert!(
        site.paraph(&["signature", "show", "1"])
            .contains("helene@example.org")
    );
    let on_record = site.paraph(&["audit", "list"]);
    let of_cli = |verb: &str| {
        let lines = on_record.lines().filter(|line| line.contains(verb));
        lines.filter(|line| line.contains(" cli ")).count()
    };
    assert_eq!(
        (of_cli("signatures-opened"), of_cli("address-shown")),
        (2, 1),
        "{on_record}"
    );
    assert!(!on_record.contains("helene"), "{on_record}");
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
    let mut site = Site::new(&database.url, &sink.url());
    site.publish();
    site.paraph(&["dev", "seed", "canal", "--count", "50"]);
    site.serve();
    let told = site.paraph(&["backup", "copy.db"]);
    assert!(
        told.contains("50 signatures") && told.contains("secret"),
        "{told}"
    );
    let mode = std::fs::metadata(site.folder().join("copy.db"))
        .unwrap()
        .permissions();
    assert_eq!(
        std::os::unix::fs::PermissionsExt::mode(&mode) & 0o777,
        0o600,
        "nobody else reads the copy"
    );
    let twice = site.command().args(["backup", "copy.db"]).output().unwrap();
    assert!(!twice.status.success(), "nothing is overwritten");
    let copy = std::fs::read(site.folder().join("copy.db")).unwrap();
    let secret = std::fs::read_to_string(site.folder().join("secret")).unwrap();
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
    std::fs::remove_file(site.folder().join("secret")).unwrap();
    let refused = site.command().args(["appeal", "list"]).output().unwrap();
    assert!(
        String::from_utf8_lossy(&refused.stderr).contains("master secret"),
        "a missing secret is told"
    );
    assert!(
        !Path::new(&site.folder().join("secret")).exists(),
        "and no new one is made"
    );
}

fn holds(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_sigterm_ends_in_time_with_a_stalled_relay_and_a_slow_visitor(#[case] database: TestDatabase) {
    let sink = SmtpSink::start();
    sink.fail_at(At::Dot, Act::Stall);
    let mut site = Site::new(&database.url, &sink.url());
    site.publish();
    site.serve();
    let agent = agent();
    let token = site.form_token();
    for number in 0..4 {
        let address = format!("jeanne{number}@example.org");
        assert!(sign(&agent, &site.signing(), &token, "Jeanne", &address));
    }
    let mut sql = Sql::open(&database.url);
    let leased = "SELECT count(*) AS value FROM outbox WHERE lease_until IS NOT NULL";
    while sql.number(leased) == 0 {
        std::thread::sleep(Duration::from_millis(20));
    }
    std::thread::sleep(Duration::from_secs(1));
    let address = site.base.trim_start_matches("http://").to_owned();
    let mut slow = TcpStream::connect(&address).unwrap();
    let head = format!(
        "POST /fr/canal/sign/individual HTTP/1.1\r\nHost: {address}\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 9000\r\n\r\n"
    );
    slow.write_all(head.as_bytes()).unwrap();
    let began = Instant::now();
    site.terminate();
    site.wait();
    let unit = include_str!("../../contrib/systemd/paraph.service");
    let limit = unit
        .lines()
        .find_map(|line| line.strip_prefix("TimeoutStopSec="));
    let limit = Duration::from_secs(limit.unwrap().parse().unwrap());
    assert!(
        began.elapsed() + Duration::from_secs(10) < limit.min(Duration::from_secs(40)),
        "{:?}",
        began.elapsed()
    );
    assert_eq!(sql.number(leased), 0, "SIGTERM leaves none");
    let queued = "SELECT count(*) AS value FROM outbox WHERE state = 'queued'";
    assert_eq!(sql.number(queued), 4);
}
