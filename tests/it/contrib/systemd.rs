//! The systemd unit against the command line, the installation guide and, where it is installed, systemd.

use std::collections::HashSet;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use super::{run_if_installed, sample};
use crate::support::TestDatabase;
use crate::support::site::{BINARY, Site, agent};
use crate::support::smtp::SmtpSink;

/// The value of a key of the unit.
fn value<'a>(unit: &'a str, key: &str) -> &'a str {
    let mut lines = unit.lines();
    lines
        .find_map(|line| line.strip_prefix(key)?.strip_prefix('='))
        .unwrap_or_else(|| panic!("no {key} in {unit}"))
}

#[test]
fn the_systemd_unit_is_valid_and_starts_what_the_installation_guide_sets_up() {
    let unit = sample("systemd/paraph.service");
    let guide = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/install.md");
    let guide = std::fs::read_to_string(guide).unwrap();
    let words: Vec<&str> = value(&unit, "ExecStart").split(' ').collect();
    let [program, config_option, config, command] = words[..] else {
        panic!("{words:?}");
    };
    let parsed = Command::new(BINARY)
        .args([command, "--help"])
        .output()
        .unwrap();
    let help = String::from_utf8(parsed.stdout).unwrap();
    assert!(
        parsed.status.success() && help.contains(config_option),
        "{help}"
    );
    let folder = value(&unit, "WorkingDirectory");
    assert_eq!(
        folder,
        format!("/var/lib/{}", value(&unit, "StateDirectory"))
    );
    let user = format!("sudo --user={}", value(&unit, "User"));
    for named in [program.rsplit_once('/').unwrap().0, config, folder, &user] {
        assert!(guide.contains(named), "{named} is not in the guide");
    }

    let copy = tempfile::tempdir().unwrap();
    let file = copy.path().join("paraph.service");
    std::fs::write(&file, unit.replace(program, BINARY)).unwrap();
    let mut verify = Command::new("systemd-analyze");
    if let Some(verified) = run_if_installed(verify.arg("verify").arg(&file)) {
        let complaints = String::from_utf8_lossy(&verified.stderr);
        assert!(verified.status.success(), "{complaints}");
        // An unknown key is a complaint, not a failure.
        assert!(!complaints.contains("paraph.service"), "{complaints}");
    }
}

/// The values of a key that may stand several times, as words.
fn words<'a>(unit: &'a str, key: &str) -> Vec<&'a str> {
    let lines = unit.lines();
    let values = lines.filter_map(|line| line.strip_prefix(key)?.strip_prefix('='));
    values.flat_map(|value| value.split(' ')).collect()
}

/// The system calls of a set, with those of the sets in it.
fn calls_of(set: &str, all: &str) -> HashSet<String> {
    let mut calls = HashSet::new();
    let mut lines = all.lines().skip_while(|line| line.trim() != set).skip(1);
    for line in lines.by_ref().take_while(|line| line.starts_with(' ')) {
        match line.trim() {
            comment if comment.starts_with('#') => {}
            inner if inner.starts_with('@') => calls.extend(calls_of(inner, all)),
            call => {
                calls.insert(call.to_owned());
            }
        }
    }
    calls
}

/// The trace once the last call of the server is in it: strace writes on for a moment after the server has ended.
fn finished_trace(file: &Path) -> String {
    let started = Instant::now();
    loop {
        let trace = std::fs::read_to_string(file).unwrap();
        if trace.contains("exit_group(") {
            return trace;
        }
        assert!(
            started.elapsed() < Duration::from_secs(20),
            "strace goes on"
        );
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn a_server_makes_no_system_call_and_no_socket_that_the_unit_forbids() {
    let listed = Command::new("systemd-analyze")
        .arg("syscall-filter")
        .output();
    let Ok(listed) = listed else {
        eprintln!("not checked, systemd-analyze is missing");
        return;
    };
    let listed = String::from_utf8(listed.stdout).unwrap();
    let unit = sample("systemd/paraph.service");
    let mut allowed = HashSet::new();
    for set in words(&unit, "SystemCallFilter") {
        match set.strip_prefix('~') {
            None => allowed.extend(calls_of(set, &listed)),
            Some(forbidden) => {
                for call in calls_of(forbidden, &listed) {
                    allowed.remove(&call);
                }
            }
        }
    }
    assert!(allowed.len() > 200, "{}", allowed.len());
    let (database, sink) = (TestDatabase::sqlite(), SmtpSink::start());
    let mut site = Site::new(&database.url, &sink.url());
    site.publish();
    let trace = site.folder().join("trace");
    let mut traced = site.dressed(Command::new("strace"));
    // With -D, the child is the server and SIGTERM reaches it: strace ignores the signal.
    traced
        .args(["-D", "-f", "-qq", "-e", "signal=none", "-o"])
        .arg(&trace)
        .args([BINARY, "serve"]);
    site.serve_with(traced);
    let token = site.ripe_form_token("canal");
    let fields = [
        ("token", token.as_str()),
        ("last-name", "Ada"),
        ("email", "ada@example.org"),
        ("publish", "yes"),
    ];
    let posted = agent().post(site.signing()).send_form(fields).unwrap();
    assert_eq!(posted.status(), 303);
    sink.wait_for(1);
    site.stop();
    let trace = finished_trace(&trace);
    let families = words(&unit, "RestrictAddressFamilies");
    // The program is started by another one, which the filter does not meet.
    for line in trace.lines().filter(|line| !line.contains("execve(")) {
        let line = line
            .split_once(' ')
            .map_or("", |(_, call)| call.trim_start());
        let Some((call, rest)) = line.split_once('(') else {
            continue;
        };
        if call.contains(' ') {
            // A call that goes on was seen when it began.
            continue;
        }
        let harmless = rest.contains("= -1 EPERM") || ["fchown", "arch_prctl"].contains(&call);
        assert!(allowed.contains(call) || harmless, "{line}");
        if call == "socket" {
            let family = rest.split(',').next().unwrap_or_default();
            assert!(families.contains(&family), "{line}");
        }
    }
}
