//! A small file system of its own, to be filled to the last byte.

use std::fs::{self, File};
use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

const REFUSED: &str = "A full disk is proven on a small file system in a file, and this process may not mount one \
    (mkfs.ext4, mount -o loop). Run the tests as root, as CI must, or set TEST_FAULTS_NO_MOUNT=1 to leave this \
    fault unproven.";

/// An ext4 of some megabytes in a file, mounted until it is dropped.
pub struct SmallDisk {
    folder: TempDir,
}

impl SmallDisk {
    /// Mounts one. `None` only when `TEST_FAULTS_NO_MOUNT` allows this process to do without.
    ///
    /// # Panics
    /// With a sentence, when mounting is refused and nothing allows to do without.
    pub fn mount(megabytes: u64) -> Option<Self> {
        let disk = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        // A Postgres on it runs under another account.
        fs::set_permissions(disk.folder.path(), fs::Permissions::from_mode(0o711)).unwrap();
        let image = disk.folder.path().join("image");
        File::create(&image)
            .unwrap()
            .set_len(megabytes << 20)
            .unwrap();
        fs::create_dir(disk.path()).unwrap();
        let run = |program: &str, arguments: &[&str], last: &[&Path]| {
            let done = Command::new(program).args(arguments).args(last).output();
            done.is_ok_and(|done| done.status.success())
        };
        let mounted = run("mkfs.ext4", &["-q", "-m", "0"], &[&image])
            && run("mount", &["-o", "loop"], &[&image, &disk.path()]);
        if mounted {
            return Some(disk);
        }
        assert!(
            std::env::var_os("TEST_FAULTS_NO_MOUNT").is_some(),
            "{REFUSED}"
        );
        eprintln!("NOT PROVEN: {REFUSED}");
        None
    }

    pub fn path(&self) -> PathBuf {
        self.folder.path().join("disk")
    }

    /// Takes all space that is left.
    pub fn fill(&self) {
        let mut ballast = File::options()
            .create(true)
            .append(true)
            .open(self.ballast())
            .unwrap();
        // Space is counted when it is written, in blocks of a few kilobytes.
        for size in [1 << 16, 1 << 12, 1 << 10] {
            let piece = vec![0; size];
            while ballast.write_all(&piece).is_ok() {}
        }
        let _ = ballast.sync_all();
    }

    pub fn free(&self) {
        fs::remove_file(self.ballast()).unwrap();
    }

    fn ballast(&self) -> PathBuf {
        self.path().join("ballast")
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        // Lazily: whoever still has a file open there, a server that is being killed, does not keep it alive.
        let _ = Command::new("umount").arg("-l").arg(self.path()).output();
    }
}
