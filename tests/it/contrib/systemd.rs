//! The systemd unit against the command line, the installation guide and, where it is installed, systemd.

use std::path::Path;
use std::process::Command;

use super::{run_if_installed, sample};
use crate::support::site::BINARY;

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
