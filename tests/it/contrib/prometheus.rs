//! The Prometheus file, where its checker is installed.

use std::process::Command;

use super::{run_if_installed, sample};

#[test]
fn the_prometheus_file_is_valid() {
    let folder = tempfile::tempdir().unwrap();
    let (file, token) = (
        folder.path().join("paraph.yml"),
        folder.path().join("token"),
    );
    std::fs::write(&token, "token").unwrap();
    let text = sample("prometheus/paraph.yml");
    let named = "/etc/prometheus/paraph-token";
    assert!(text.contains(named), "{text}");
    let text = text.replace(named, &token.display().to_string());
    std::fs::write(&file, text).unwrap();
    let mut promtool = Command::new("promtool");
    if let Some(checked) = run_if_installed(promtool.args(["check", "config"]).arg(&file)) {
        let complaints = String::from_utf8_lossy(&checked.stderr);
        assert!(checked.status.success(), "{complaints}");
    }
}
