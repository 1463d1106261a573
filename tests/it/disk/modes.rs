//! Only the account of the server reads its files.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use super::{file_of, output_of, run, site_on};
use crate::support::TestDatabase;
use crate::support::files::awaits_file;
use crate::support::site::BINARY;

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn every_file_of_a_site_is_private_whatever_the_umask_is() {
    let database = TestDatabase::sqlite();
    let mut site = site_on(&database);
    let everybody = |verb: &str| {
        let mut command = site.dressed(Command::new("bash"));
        command.args(["-c", &format!("umask 000; exec {BINARY} {verb}")]);
        command
    };
    let (ok, said) = output_of(everybody("migrate"));
    assert!(ok, "{said}");
    let serve = everybody("serve");
    let backup = everybody("backup copy.db");
    let restore = everybody("restore copy.db --force");
    site.publish();
    site.serve_with(serve);
    let token = site.form_token();
    let fields = [
        ("token", token.as_str()),
        ("last-name", "Ada"),
        ("publish", "yes"),
        ("email", "ada@example.org"),
    ];
    let posted = crate::support::site::agent()
        .post(site.signing())
        .send_form(fields)
        .unwrap();
    assert_eq!(posted.status(), 303);
    let mails = site.folder().join("mails");
    awaits_file(&mails, |name| name.ends_with(".eml"));
    assert!(output_of(backup).0);
    assert_eq!(mode(&mails), 0o700);
    let folders = [mails.as_path(), file_of(&database).parent().unwrap()]
        .map(|folder| fs::read_dir(folder).unwrap());
    let mut seen = Vec::new();
    for entry in folders.into_iter().flatten() {
        let path = entry.unwrap().path();
        assert_eq!(mode(&path), 0o600, "{}", path.display());
        seen.push(path.extension().unwrap().to_string_lossy().into_owned());
    }
    for known in ["db", "db-wal", "db-shm", "lock", "eml"] {
        assert!(seen.iter().any(|end| end == known), "{known}: {seen:?}");
    }
    assert_eq!(mode(&site.folder().join("copy.db")), 0o600);
    assert_eq!(mode(&site.folder().join("secret")), 0o600);
    site.stop();
    fs::set_permissions(site.folder().join("copy.db"), Permissions::from_mode(0o666)).unwrap();
    assert!(output_of(restore).0);
    assert_eq!(mode(&file_of(&database)), 0o600);
}

#[test]
fn a_database_that_others_can_read_is_made_private_and_such_a_secret_is_refused() {
    let database = TestDatabase::sqlite();
    let site = site_on(&database);
    site.paraph(&["migrate"]);
    fs::set_permissions(file_of(&database), Permissions::from_mode(0o644)).unwrap();
    site.paraph(&["migrate"]);
    assert_eq!(mode(&file_of(&database)), 0o600);
    let secret = site.folder().join("secret");
    for wide in [0o640, 0o604, 0o660] {
        fs::set_permissions(&secret, Permissions::from_mode(wide)).unwrap();
        for verb in [&["migrate"][..], &["serve"], &["config", "check"]] {
            let (ok, said) = run(&site, verb);
            let mends = format!("chmod 600 {}", secret.display());
            assert!(!ok && said.contains(&mends), "{verb:?}: {said}");
        }
    }
    fs::set_permissions(&secret, Permissions::from_mode(0o400)).unwrap();
    site.paraph(&["migrate"]);
}

#[test]
fn a_settings_file_or_a_secret_that_everybody_can_read_is_warned_about() {
    let database = TestDatabase::sqlite();
    let mut site = site_on(&database);
    let token = site.folder().join("token");
    let file = site.folder().join("paraph.toml");
    fs::write(&token, "a-token-of-at-least-32-characters-or-more").unwrap();
    site.unset("PARAPH_MAIL__URL");
    let with_mail = |url: &str| {
        let settings = format!(
            "[mail]\nurl = \"{url}\"\n[metrics]\ntoken_file = \"{}\"\n",
            token.display()
        );
        fs::write(&file, settings).unwrap();
    };
    let warned = |path: &Path| {
        let (_, said) = run(
            &site,
            &["--config", &file.to_string_lossy(), "config", "check"],
        );
        let warning = format!("chmod o= {}", path.display());
        assert!(said.contains("mail.url"), "{said}");
        said.contains(&warning)
    };
    let set = |path: &Path, mode| {
        fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
    };
    with_mail("smtp://user:secret-word@mail.example.org:587?tls=required");
    for (mode, is_warned) in [(0o644, true), (0o604, true), (0o640, false), (0o600, false)] {
        set(&file, mode);
        set(&token, mode);
        assert_eq!(warned(&file), is_warned, "{mode:o}");
        assert_eq!(warned(&token), is_warned, "{mode:o}");
    }
    // Without a password there is nothing to hide.
    with_mail("smtp://mail.example.org:25?tls=none");
    set(&file, 0o644);
    assert!(!warned(&file));
}
