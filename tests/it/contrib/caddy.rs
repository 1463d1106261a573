//! The Caddyfiles, where Caddy is installed.

use std::fs::File;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use super::{run_if_installed, sample};
use crate::support::site::{agent, free_address};

const FILES: [&str; 2] = ["caddy/Caddyfile", "caddy/Caddyfile.instances"];

/// Caddy with a configuration; its data and its log are in a folder.
fn caddy(folder: &TempDir, verb: &str, configuration: &str) -> Command {
    let file = folder.path().join("Caddyfile");
    std::fs::write(&file, configuration).unwrap();
    let mut caddy = Command::new("caddy");
    caddy
        .args([verb, "--adapter", "caddyfile", "--config"])
        .arg(&file)
        .env("HOME", folder.path());
    caddy
}

struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn the_caddyfiles_are_valid() {
    let folder = tempfile::tempdir().unwrap();
    for file in FILES {
        let mut validate = caddy(&folder, "validate", &sample(file));
        if let Some(validated) = run_if_installed(&mut validate) {
            let complaints = String::from_utf8_lossy(&validated.stderr);
            assert!(validated.status.success(), "{file}: {complaints}");
        }
    }
}

#[test]
fn the_log_of_caddy_holds_no_personal_link_when_a_request_fails() {
    if run_if_installed(Command::new("caddy").arg("version")).is_none() {
        return;
    }
    for file in FILES {
        let folder = tempfile::tempdir().unwrap();
        let (address, nobody) = (free_address(), free_address());
        let mut text = sample(file);
        for (from, to) in [
            // Without a certificate, and without the port for administrators, which all instances would share.
            ("\nappeals.example.org {", format!("\nhttp://{address} {{")),
            ("\n{\n\tlog {", "\n{\n\tadmin off\n\tlog {".to_owned()),
        ] {
            assert!(text.contains(from), "no {from} in {text}");
            text = text.replace(from, &to);
        }
        for server in ["127.0.0.1:8080", "10.0.0.11:8080", "10.0.0.12:8080"] {
            text = text.replace(server, &nobody);
        }
        let log = folder.path().join("log");
        let mut run = caddy(&folder, "run", &text);
        run.stdout(Stdio::null())
            .stderr(File::create(&log).unwrap());
        let _running = Running(run.spawn().unwrap());
        let log = || std::fs::read_to_string(&log).unwrap();
        let started = Instant::now();
        let status = loop {
            let asked = agent().get(format!("http://{address}/fr/confirm/secret-token"));
            match asked.call() {
                Ok(answer) => break answer.status().as_u16(),
                Err(_) => assert!(started.elapsed() < Duration::from_secs(10), "{}", log()),
            }
            std::thread::sleep(Duration::from_millis(20));
        };
        assert!(matches!(status, 502 | 503), "{file}: {status}");
        assert!(!log().contains("secret-token"), "{file}: {}", log());
    }
}
