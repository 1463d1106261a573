//! Errors of the settings, as sentences for the operator.

use std::fmt;
use std::path::PathBuf;

/// Where a value was set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    Default,
    /// A line of a settings file.
    File {
        /// As given on the command line.
        path: PathBuf,
        /// Counted from 1.
        line: usize,
    },
    /// The name of an environment variable.
    Environment(String),
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Default => f.write_str("default"),
            Self::File { path, line } => write!(f, "{}, line {line}", path.display()),
            Self::Environment(name) => write!(f, "environment variable {name}"),
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ConfigError {
    /// A settings file or a file with a secret cannot be read.
    #[error("{purpose} “{}” cannot be read: {reason}.", path.display())]
    Unreadable {
        /// What the file is for, such as “The settings file”.
        purpose: String,
        path: PathBuf,
        reason: String,
    },
    #[error("{origin}: this is not valid TOML: {reason}.")]
    Syntax { origin: Origin, reason: String },
    #[error("{origin}: “{key}” is not a setting. {hint}")]
    UnknownKey {
        origin: Origin,
        key: String,
        /// The most similar known key, or where all are listed.
        hint: String,
    },
    #[error("{origin}: {key}: {sentence}")]
    Invalid {
        origin: Origin,
        key: String,
        /// What is wrong and how to fix it.
        sentence: String,
    },
    /// Several of the above, one per line.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
    Several(Vec<ConfigError>),
}

impl ConfigError {
    /// Combines a list that is not empty.
    pub(super) fn from_list(mut errors: Vec<Self>) -> Self {
        if errors.len() == 1 {
            errors.remove(0)
        } else {
            Self::Several(errors)
        }
    }
}
