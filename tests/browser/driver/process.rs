//! A chromedriver process with the browsers that it starts.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tempfile::TempDir;

use super::{PATIENCE, Scripts};

/// A driver with the browsers that it starts.
pub(super) struct Driver {
    process: Child,
    pub(super) address: String,
    /// The name of the test.
    pub(super) name: String,
    profile: TempDir,
    // Held open: whoever writes to a closed pipe dies.
    _said: BufReader<ChildStdout>,
}

impl Driver {
    pub(super) fn start() -> Self {
        let mut process = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver (Debian: chromium-driver; bash tests/run installs it)");
        let mut said = BufReader::new(process.stdout.take().unwrap());
        let port = loop {
            let mut line = String::new();
            assert_ne!(said.read_line(&mut line).unwrap(), 0, "no chromedriver");
            if let Some((_, port)) = line.trim().split_once("started successfully on port ") {
                break port.trim_end_matches('.').to_owned();
            }
        };
        let thread = std::thread::current();
        Self {
            process,
            address: format!("http://127.0.0.1:{port}"),
            name: thread.name().unwrap_or("browser").to_owned(),
            profile: tempfile::tempdir().unwrap(),
            _said: said,
        }
    }

    pub(super) fn capabilities(&self, scripts: Scripts) -> serde_json::Map<String, Value> {
        let profile = format!("--user-data-dir={}", self.profile.path().display());
        let arguments = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--no-proxy-server",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--window-size=1280,900",
            &profile,
        ];
        let allowed = if scripts == Scripts::On { 1 } else { 2 };
        let mut options = json!({
            "args": arguments,
            "prefs": {"profile.managed_default_content_settings.javascript": allowed},
        });
        let debian = PathBuf::from("/usr/bin/chromium");
        if debian.exists() {
            options["binary"] = json!(debian);
        }
        let asked = json!({
            "browserName": "chrome",
            "goog:chromeOptions": options,
            "goog:loggingPrefs": {"browser": "ALL"},
        });
        asked.as_object().unwrap().clone()
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // It ends its browsers before itself.
        let _ = ureq::get(format!("{}/shutdown", self.address)).call();
        let asked = Instant::now();
        while asked.elapsed() < PATIENCE && matches!(self.process.try_wait(), Ok(None)) {
            std::thread::sleep(Duration::from_millis(20));
        }
        let _ = self.process.kill();
        let _ = self.process.wait();
        // The lock of the profile names the browser that still holds it: one that the driver could not end.
        if let Ok(lock) = std::fs::read_link(self.profile.path().join("SingletonLock")) {
            let lock = lock.to_string_lossy().into_owned();
            if let Some((_, number)) = lock.rsplit_once('-') {
                let _ = Command::new("kill").args(["-KILL", number]).status();
            }
        }
    }
}
