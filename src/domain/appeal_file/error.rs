//! Errors in appeal files.

use std::fmt;

/// One error and its line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AppealFileError {
    /// The name of the file, if the caller has set it.
    pub file: Option<String>,
    /// Counted from 1.
    pub line: usize,
    /// What is wrong and how to fix it.
    pub sentence: String,
}

impl fmt::Display for AppealFileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(file) = &self.file {
            write!(f, "{file}, ")?;
        }
        write!(f, "line {}: {}", self.line, self.sentence)
    }
}

/// All errors of one file, ordered by line; never empty.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
pub struct AppealFileErrors(pub Vec<AppealFileError>);

impl AppealFileErrors {
    /// Sets the name of the file.
    #[must_use]
    pub fn in_file(mut self, file: &str) -> Self {
        for error in &mut self.0 {
            error.file = Some(file.to_owned());
        }
        self
    }
}
