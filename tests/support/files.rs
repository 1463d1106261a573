//! Files that another process writes. A file is there before anything is in it.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// A file of a folder with something in it, whose name is wanted, if there is one by now.
pub fn written_file(folder: &Path, is_wanted: impl Fn(&str) -> bool) -> Option<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut written = entries.filter(|entry| entry.metadata().is_ok_and(|file| file.len() > 0));
    let found = written.find(|entry| entry.file_name().to_str().is_some_and(&is_wanted))?;
    Some(found.path())
}

/// Waits for such a file.
pub fn awaits_file(folder: &Path, is_wanted: impl Fn(&str) -> bool) -> PathBuf {
    let started = Instant::now();
    loop {
        if let Some(file) = written_file(folder, &is_wanted) {
            return file;
        }
        assert!(
            started.elapsed() < Duration::from_secs(20),
            "nothing was written to {}",
            folder.display()
        );
        std::thread::sleep(Duration::from_millis(20));
    }
}
