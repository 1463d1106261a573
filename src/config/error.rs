//! What can be wrong with the settings, in sentences for the person who hosts the site.

use std::fmt;
use std::path::PathBuf;

/// Where a value comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    Default,
    /// A line of a settings file.
    File {
        /// The file, as it was named.
        path: PathBuf,
        /// The line, counted from 1.
        line: usize,
    },
    /// A variable of the environment.
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

/// Why the settings cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ConfigError {
    /// A file of settings or of a secret cannot be read.
    #[error("{wanted} “{}” cannot be read: {reason}.", path.display())]
    Unreadable {
        /// What the file is for, such as “The settings file”.
        wanted: String,
        path: PathBuf,
        reason: String,
    },
    /// A settings file is not TOML.
    #[error("{origin}: this is not TOML: {reason}.")]
    Syntax { origin: Origin, reason: String },
    /// A key that Paraph does not know.
    #[error("{origin}: “{key}” is not a setting. {hint}")]
    UnknownKey {
        origin: Origin,
        key: String,
        /// The nearest known key, or where to see them all.
        hint: String,
    },
    /// A value that cannot work.
    #[error("{origin}: {key}: {sentence}")]
    Invalid {
        origin: Origin,
        key: String,
        /// What is wrong and how to mend it.
        sentence: String,
    },
    /// Several of the above, one a line.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
    Several(Vec<ConfigError>),
}

impl ConfigError {
    /// One error out of a list that is not empty.
    pub(super) fn from_list(mut all: Vec<Self>) -> Self {
        match (all.pop(), all.is_empty()) {
            (Some(only), true) => only,
            (last, _) => {
                all.extend(last);
                Self::Several(all)
            }
        }
    }
}
