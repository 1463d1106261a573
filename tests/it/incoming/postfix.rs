//! A real Postfix before and behind the real binary: it brings messages by LMTP and through a pipe, takes our mails, and
//! returns what it cannot deliver. Its settings are those of the documentation.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Stdio;

use rstest::rstest;

use super::{CANAL, letter, until};
use crate::support::TestDatabase;
use crate::support::postfix::{Postfix, as_root};
use crate::support::site::Site;
use crate::support::smtp::{Act, At, SmtpSink};
use crate::support::sql::Sql;

const JEANNE: &str = "jeanne@example.com";
const NOBODY: &str = "nobody@example.com";

/// A line of the documentation of incoming mail that begins so.
fn documented(begin: &str) -> String {
    let text = include_str!("../../../docs/incoming-mail.md");
    let line = text.lines().find(|line| line.starts_with(begin));
    line.unwrap().to_owned()
}

/// A site that takes messages this way, not served yet, and where the mails of others go.
fn prepares(database: &TestDatabase, incoming: &str) -> (Site, SmtpSink) {
    let sink = SmtpSink::start();
    sink.behave(|at, _, line| {
        if at == At::Rcpt && line.contains(NOBODY) {
            Act::Reply("550 5.1.1 no such user here")
        } else {
            Act::Accept
        }
    });
    let mut site = Site::new(&database.url, "smtp://127.0.0.1:1");
    site.set("PARAPH_MAIL__INCOMING", incoming);
    site.set("PARAPH_MAIL__SIGN_ADDRESS", "sign@example.org");
    site.set("PARAPH_MAIL__BOUNCE_ADDRESS", "bounce@example.org");
    fs::set_permissions(site.folder(), Permissions::from_mode(0o755)).unwrap();
    (site, sink)
}

fn signs(postfix: &Postfix, address: &str) {
    let raw = letter(address, "", "Nom : Jeanne Martin\r\n");
    postfix.takes(address, CANAL, &raw);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn postfix_delivers_to_our_socket_and_returns_what_it_cannot_deliver(
    #[case] database: TestDatabase,
) {
    let socket = tempfile::tempdir().unwrap();
    fs::set_permissions(socket.path(), Permissions::from_mode(0o755)).unwrap();
    let path = socket.path().join("lmtp.sock");
    let (mut site, sink) = prepares(&database, &format!("lmtp:{}", path.display()));
    let routes =
        documented("transport_maps").replace("/run/paraph/lmtp.sock", &path.display().to_string());
    let main = format!("{}\n{routes}\n", documented("recipient_delimiter"));
    let postfix = Postfix::start(&sink.url(), &main, "");
    site.set("PARAPH_MAIL__URL", &postfix.url());
    site.publish();
    site.serve();
    // As its membership in our group would have it.
    let shared = as_root(&path, "chgrp").arg("postfix").arg(&path).status();
    assert!(shared.unwrap().success());

    signs(&postfix, JEANNE);
    let mail = sink.wait_for(1).remove(0);
    assert_eq!(mail.to, JEANNE);
    assert!(mail.from.starts_with("bounce+"), "{}", mail.from);

    signs(&postfix, NOBODY);
    let returned = "SELECT count(*) AS value FROM outbox WHERE last_error = 'bounced'";
    let mut sql = Sql::open(&database.url);
    until("the report of Postfix is understood", || {
        Sql::open(&database.url).number(returned) == 1
    });
    let reason = "SELECT count(*) AS value FROM suppressions WHERE reason = 'no-mailbox'";
    assert_eq!(sql.number(reason), 1, "{}", postfix.log());
    assert_eq!(sink.mails().len(), 1);
    let left = "SELECT count(*) AS value FROM incoming_mail WHERE state <> 'handled'";
    assert_eq!(sql.number(left), 0, "nothing is left for people to read");
}

/// Stands between Postfix and the binary: Postfix runs a pipe as an account without rights, which may not open the files of
/// a test. Keeps the arguments and the message, and gives back the exit code that it finds.
const BETWEEN: &str = "#!/bin/sh
cd FOLDER || exit 75
cat > message
printf '%s\\n' \"$@\" > arguments.new
mv arguments.new arguments
while [ ! -e code ]; do sleep 0.05; done
code=$(cat code)
rm -f code
exit \"$code\"
";

#[test]
fn postfix_runs_a_command_for_each_message_and_retries_when_it_fails() {
    let database = TestDatabase::sqlite();
    let (mut site, sink) = prepares(&database, "pipe");
    let between = tempfile::tempdir().unwrap();
    let folder = between.path();
    fs::set_permissions(folder, Permissions::from_mode(0o777)).unwrap();
    let script = folder.join("between.sh");
    let text = BETWEEN.replace("FOLDER", &folder.display().to_string());
    fs::write(&script, text).unwrap();
    fs::set_permissions(&script, Permissions::from_mode(0o755)).unwrap();
    let service = documented("paraph unix")
        .replace("user=paraph", "user=nobody")
        .replace("/usr/local/bin/paraph", &script.display().to_string());
    let main = "recipient_delimiter = +\n\
                transport_maps = inline:{ { sign@example.org = paraph: }, { bounce@example.org = paraph: } }\n";
    let postfix = Postfix::start(&sink.url(), main, &format!("{service}\n"));
    site.set("PARAPH_MAIL__URL", &postfix.url());
    site.publish();
    site.serve();

    signs(&postfix, JEANNE);
    let arguments = || {
        until("Postfix runs the command", || {
            folder.join("arguments").exists()
        });
        let arguments = fs::read_to_string(folder.join("arguments")).unwrap();
        fs::remove_file(folder.join("arguments")).unwrap();
        let all: Vec<String> = arguments.lines().map(str::to_owned).collect();
        assert_eq!(all[0], "--config");
        all[2..].to_vec()
    };
    let expected = ["mail", "receive", "--sender", JEANNE, "--recipient", CANAL];
    assert_eq!(arguments(), expected);
    answers(folder, 75);
    assert_eq!(arguments(), expected, "it came back");
    let message = fs::File::open(folder.join("message")).unwrap();
    let taken = site
        .command()
        .args(expected)
        .stdin(Stdio::from(message))
        .status()
        .unwrap();
    assert!(taken.success());
    answers(folder, taken.code().unwrap());
    let mail = sink.wait_for(1).remove(0);
    assert_eq!(mail.to, JEANNE);
    // A report has no sender.
    let path = "bounce+abc@example.org";
    postfix.takes(
        "",
        path,
        b"From: MAILER-DAEMON@mx.example.com\r\nSubject: x\r\n\r\nx",
    );
    let report = ["mail", "receive", "--sender", "", "--recipient", path];
    assert_eq!(arguments(), report);
    answers(folder, 0);
    until("Postfix has nothing left", || {
        let sent = "status=sent (delivered via paraph service)";
        postfix.log().matches(sent).count() == 2
    });
}

/// Ends the run of the script with this code.
fn answers(folder: &Path, code: i32) {
    fs::write(folder.join("code.new"), code.to_string()).unwrap();
    fs::rename(folder.join("code.new"), folder.join("code")).unwrap();
}
