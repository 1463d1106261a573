//! Output files of commands, and progress bars. Files are private (mode 0600), appear only when complete, and replace an
//! existing file only on request.

use std::fs::File;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

use crate::cli::Fault;

/// A file written under the name `….part` and renamed by [`Self::commit`]. Dropping it without a commit deletes it.
pub struct AtomicFile {
    path: PathBuf,
    part: PathBuf,
    file: File,
}

impl AtomicFile {
    /// Creates the file; fails if `path` exists, unless `force`.
    pub fn create(path: &Path, force: bool) -> Result<Self, Fault> {
        if path.exists() && !force {
            let path = path.display();
            return Err(format!("{path} exists already: use --force to replace it").into());
        }
        let part = with_suffix(path, "part");
        let file = private_file(&part)
            .map_err(|error| format!("{} cannot be created: {error}", part.display()))?;
        Ok(Self {
            path: path.to_owned(),
            part,
            file,
        })
    }

    pub fn writer(&self) -> std::io::Result<File> {
        self.file.try_clone()
    }

    /// Syncs the file to disk and gives it its final name.
    pub fn commit(self) -> std::io::Result<()> {
        self.file.sync_all()?;
        std::fs::rename(&self.part, &self.path)
    }
}

impl Drop for AtomicFile {
    fn drop(&mut self) {
        // Fails after a commit, which renamed the file.
        let _ = std::fs::remove_file(&self.part);
    }
}

/// `path` with a dot and a suffix appended: `list.csv` becomes `list.csv.part`.
pub fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(suffix);
    name.into()
}

/// Creates an empty file with mode 0600, replacing an existing one.
pub fn private_file(path: &Path) -> std::io::Result<File> {
    // The mode applies to new files only; an existing file could be readable by others.
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// A progress bar over rows. Hidden if standard error is not a terminal.
pub fn progress_bar(expected: u64, is_visible: bool) -> ProgressBar {
    if !is_visible || !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style =
        ProgressStyle::with_template("{bar:40} {human_pos} of about {human_len} rows, {eta} left");
    let bar = ProgressBar::new(expected);
    style.map_or(bar.clone(), |style| bar.with_style(style))
}

/// A progress indicator for an unknown number of rows. Hidden if standard error is not a terminal.
pub fn progress_spinner() -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new_spinner();
    // Keeps turning during work without row counts, such as hashing the file.
    bar.enable_steady_tick(Duration::from_millis(100));
    let style = ProgressStyle::with_template("{spinner} {human_pos} rows, {elapsed}");
    style.map_or(bar.clone(), |style| bar.with_style(style))
}
