//! Files that the verbs write: nobody else's to read, whole or not there, never in the place of another one unasked.

use std::fs::File;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

use crate::cli::Fault;

/// A file that is being written beside its place; gone when it is dropped without being kept.
pub struct NewFile {
    place: PathBuf,
    part: PathBuf,
    file: File,
}

impl NewFile {
    /// Begins a file; refuses when one is in its place, unless `force`.
    pub fn begin(place: &Path, force: bool) -> Result<Self, Fault> {
        if place.exists() && !force {
            let place = place.display();
            return Err(format!("{place} is there: say --force to replace it").into());
        }
        let part = beside(place, "part");
        let file = private_file(&part)
            .map_err(|error| format!("{} cannot be made: {error}", part.display()))?;
        Ok(Self {
            place: place.to_owned(),
            part,
            file,
        })
    }

    /// Where to write.
    pub fn writer(&self) -> std::io::Result<File> {
        self.file.try_clone()
    }

    /// Puts the whole file in its place.
    pub fn keep(self) -> std::io::Result<()> {
        self.file.sync_all()?;
        std::fs::rename(&self.part, &self.place)
    }
}

impl Drop for NewFile {
    fn drop(&mut self) {
        // Not there any more when it was kept.
        let _ = std::fs::remove_file(&self.part);
    }
}

/// The path with another ending after its own.
pub fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    name.into()
}

/// A new, empty file of mode 0600.
pub fn private_file(path: &Path) -> std::io::Result<File> {
    // The mode counts for new files only: one that is there may be readable.
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

/// A progress bar over rows; hidden where nobody looks.
pub fn bar(expected: u64, is_shown: bool) -> ProgressBar {
    if !is_shown || !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style =
        ProgressStyle::with_template("{bar:40} {human_pos} of about {human_len} rows, {eta} left");
    let bar = ProgressBar::new(expected);
    style.map_or(bar.clone(), |style| bar.with_style(style))
}

/// A count of rows whose end is not known; hidden where nobody looks.
pub fn counting() -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new_spinner();
    // It turns also while nothing can be told, such as while the file is hashed.
    bar.enable_steady_tick(Duration::from_millis(100));
    let style = ProgressStyle::with_template("{spinner} {human_pos} rows, {elapsed}");
    style.map_or(bar.clone(), |style| bar.with_style(style))
}
