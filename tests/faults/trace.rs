//! Killing a process proves nothing about power: what it wrote is in the system's memory. So the system calls are
//! watched: on SQLite, between the last byte of a request and the first of its 303, a sync of the log begins and ends.

use std::collections::HashMap;
use std::process::Command;
use std::time::Duration;

use crate::scene::{Rates, Report, Scene, pick};
use crate::support::TestDatabase;
use crate::support::site::{BINARY, find_between};

const CALLS: &str = "trace=fsync,fdatasync,read,readv,recvfrom,recvmsg,write,writev,sendto,sendmsg";

/// A finished system call: its text with the result, and when it began and ended, in seconds.
#[derive(Debug)]
struct Call {
    text: String,
    began: f64,
    ended: f64,
}

impl Call {
    /// The socket it is about: both its ends, unique to a connection.
    fn socket(&self) -> Option<&str> {
        find_between(&self.text, "<TCP:[", "]>")
    }

    fn is(&self, names: &[&str]) -> bool {
        names.iter().any(|name| {
            self.text
                .strip_prefix(name)
                .is_some_and(|rest| rest.starts_with('('))
        })
    }

    fn succeeded(&self) -> bool {
        self.result() >= 0
    }

    fn result(&self) -> i64 {
        let result = self.text.rsplit(" = ").next().unwrap_or_default();
        result
            .split(' ')
            .next()
            .and_then(|number| number.parse().ok())
            .unwrap_or(-1)
    }
}

/// Reads what `strace -f -ttt -T -yy` wrote. Calls that others interrupted are put together again.
fn calls(trace: &str) -> Vec<Call> {
    let mut open: HashMap<&str, (f64, String)> = HashMap::new();
    let mut calls = Vec::new();
    for line in trace.lines() {
        // Thread, time and call; the first two may be padded.
        let Some((thread, rest)) = line.split_once(' ') else {
            continue;
        };
        let Some((time, rest)) = rest.trim_start().split_once(' ') else {
            continue;
        };
        let Ok(time) = time.parse::<f64>() else {
            continue;
        };
        let rest = rest.trim_start();
        if let Some(start) = rest.strip_suffix("<unfinished ...>") {
            open.insert(thread, (time, start.to_owned()));
            continue;
        }
        let (began, text) = match rest.split_once(" resumed>") {
            Some((_, end)) => match open.remove(thread) {
                Some((began, start)) => (began, start + end),
                None => continue,
            },
            None => (time, rest.to_owned()),
        };
        // The time it took stands at the end: <0.000123>.
        let took = text
            .rsplit_once('<')
            .and_then(|(_, took)| took.strip_suffix('>')?.parse::<f64>().ok());
        if let Some(took) = took {
            calls.push(Call {
                text,
                began,
                ended: began + took,
            });
        }
    }
    calls.sort_by(|a, b| a.began.total_cmp(&b.began));
    calls
}

/// Acknowledgements, and how many of them no sync of the log preceded in time.
fn judge(calls: &[Call]) -> (usize, usize) {
    let is_sync = |call: &&Call| {
        call.is(&["fsync", "fdatasync"]) && call.text.contains("-wal>") && call.succeeded()
    };
    let syncs: Vec<&Call> = calls.iter().filter(is_sync).collect();
    let mut heard: HashMap<&str, f64> = HashMap::new();
    let (mut acknowledged, mut unsafe_ones) = (0, 0);
    for call in calls {
        let Some(socket) = call.socket() else {
            continue;
        };
        if call.is(&["read", "readv", "recvfrom", "recvmsg"]) && call.result() > 0 {
            heard.insert(socket, call.ended);
        }
        if call.is(&["write", "writev", "sendto", "sendmsg"])
            && call.text.contains("\"HTTP/1.1 303")
        {
            acknowledged += 1;
            let asked = heard.get(socket).copied().unwrap_or(f64::MAX);
            let safe = syncs
                .iter()
                .any(|sync| sync.began >= asked && sync.ended <= call.began);
            unsafe_ones += usize::from(!safe);
        }
    }
    (acknowledged, unsafe_ones)
}

#[test]
fn a_sync_of_the_log_precedes_every_acknowledgement_on_sqlite() {
    let database = TestDatabase::sqlite();
    let mut report = Report::new("a sync before each 303", &database.url);
    let mut scene = Scene::serving(&database.url);
    scene.site.stop();
    let trace = scene.site.folder().join("trace");
    // Detached, so that the server is our child and gets our signals.
    let mut command = scene.site.dressed(Command::new("strace"));
    command
        .args([
            "-D", "-f", "-ttt", "-T", "-yy", "-s", "40", "-e", CALLS, "-o",
        ])
        .arg(&trace)
        .arg(BINARY)
        .arg("serve");
    scene.site.serve_with(command);
    let load = scene.load(Rates::default());
    std::thread::sleep(Duration::from_secs(pick(3, 60)));
    load.stop();
    scene.site.stop();
    // The tracer ends a moment after what it traced.
    let read = || String::from_utf8_lossy(&std::fs::read(&trace).unwrap()).into_owned();
    scene.waits_until(Duration::from_secs(30), "the trace is whole", || {
        read().contains("+++ exited with 0 +++")
    });
    let (acknowledged, unsafe_ones) = judge(&calls(&read()));
    let (signed, confirmed) = scene.journal.acknowledged();
    assert!(
        signed > 20 && confirmed > 5,
        "{signed} and {confirmed} are too few to prove anything"
    );
    assert_eq!(
        acknowledged,
        signed + confirmed,
        "the trace shows every acknowledgement"
    );
    assert_eq!(unsafe_ones, 0, "of {acknowledged} acknowledgements");
    report.figure(&format!(
        "{acknowledged} acknowledgements, each after a sync"
    ));
    report.conclude(&scene.truth());
}

#[test]
fn a_trace_in_which_the_sync_comes_too_early_or_too_late_is_noticed() {
    let read = r#"7 10.000 recvfrom(9<TCP:[a->b]>, "POST /fr/canal/sign/ind"..., 32768, 0, NULL, NULL) = 300 <0.001>"#;
    let answer = r#"7 10.500 sendto(9<TCP:[a->b]>, "HTTP/1.1 303 See Other\r\n"..., 400, MSG_NOSIGNAL, NULL, 0) = 400 <0.001>"#;
    let sync = |time: &str| {
        format!(
            "8 {time} fdatasync(5</x/paraph.db-wal> <unfinished ...>\n8 {time}9 <... fdatasync resumed>) = 0 <0.050>"
        )
    };
    let judged = |time: &str| judge(&calls(&[read, &sync(time), answer].join("\n")));
    assert_eq!(judged("10.2"), (1, 0));
    assert_eq!(
        judged("9.9"),
        (1, 1),
        "it began before the request was read"
    );
    assert_eq!(judged("10.49"), (1, 1), "it ended after the answer");
    assert_eq!(
        judge(&calls(&[read, answer].join("\n"))),
        (1, 1),
        "there is none"
    );
    assert_eq!(
        judge(&calls(
            &[read, &sync("10.2").replace("-wal", ""), answer].join("\n")
        )),
        (1, 1),
        "another file"
    );
}
