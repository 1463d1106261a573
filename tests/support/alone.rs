//! Tests about something that a process has once: its log, its memory.

use std::process::Command;

use super::postgres::{RUN_OF, runner};

/// Runs a test while no other test runs in the same process. nextest gives each test a process anyway; `cargo test` runs
/// them as threads of one, so there the calling test is started again in a process of its own.
pub fn alone(test: impl FnOnce()) {
    let is_set = |variable: &str| std::env::var_os(variable).is_some();
    // libtest names the thread after the test. With --test-threads=1 it has no thread, and no neighbours either.
    let thread = std::thread::current();
    let name = thread.name().filter(|name| *name != "main");
    let Some(name) = name.filter(|_| !is_set("NEXTEST") && !is_set(RUN_OF)) else {
        return test();
    };
    let again = Command::new(std::env::current_exe().unwrap())
        .args([name, "--exact", "--nocapture", "--include-ignored"])
        .env(RUN_OF, runner().to_string())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&again.stdout);
    assert!(
        again.status.success() && said.contains("1 passed"),
        "{said}{}",
        String::from_utf8_lossy(&again.stderr)
    );
}

/// What this process holds in memory, in MiB.
pub fn resident() -> u64 {
    let statm = std::fs::read_to_string("/proc/self/statm").unwrap();
    let pages: u64 = statm.split(' ').nth(1).unwrap().parse().unwrap();
    pages * 4 / 1024
}
