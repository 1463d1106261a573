//! Tests of `master`.

use super::*;

#[test]
fn the_secret_is_made_once_with_mode_0600_and_read_back() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("secret");
    assert!(matches!(
        Master::open(&path, false),
        Err(MasterError::Missing(_))
    ));
    let made = Master::open(&path, true).unwrap();
    assert_eq!(
        made.check_value(),
        Master::open(&path, false).unwrap().check_value()
    );
    use std::os::unix::fs::PermissionsExt;
    assert_eq!(
        std::fs::metadata(&path).unwrap().permissions().mode() & 0o777,
        0o600
    );
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o640)).unwrap();
    let refused = Master::open(&path, false).unwrap_err().to_string();
    assert!(
        refused.contains(&format!("chmod 600 {}", path.display())),
        "{refused}"
    );
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).unwrap();
    std::fs::write(&path, "short").unwrap();
    assert!(matches!(
        Master::open(&path, true),
        Err(MasterError::Malformed(_))
    ));
}
