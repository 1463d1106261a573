//! Settings, read once at the start from TOML files and the environment.
//!
//! From weak to strong: the defaults; the settings files in the order they were named (`paraph.toml` of the working
//! directory when none was); `DATABASE_URL` and `PORT`; variables named `PARAPH_SECTION__KEY`. A secret may stand in a
//! file of its own, named by its key with `_file` behind it (`mail.url_file`, `PARAPH_MAIL__URL_FILE`,
//! `DATABASE_URL_FILE`). Relative names start from the working directory. Unknown keys are refused, everything that is
//! wrong is told at once.

mod error;
mod keys;
mod layers;
mod load;
mod secret;
mod show;
mod values;

use std::collections::BTreeMap;
use std::fmt;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use ipnet::IpNet;

pub use error::{ConfigError, Origin};
pub use secret::Secret;

/// The settings file that is read when none is named.
pub const DEFAULT_FILE: &str = "paraph.toml";

/// All settings of one process.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Where and as whom the site answers.
    pub server: ServerSettings,
    pub mail: MailSettings,
    /// Where the master secret is.
    pub secrets: SecretSettings,
    pub database: DatabaseSettings,
    pub metrics: MetricsSettings,
    /// Folders that replace what is built in.
    pub paths: PathSettings,
    origins: BTreeMap<&'static str, Origin>,
}

/// `[server]`
#[derive(Debug, Clone)]
pub struct ServerSettings {
    /// The address and port to listen on.
    pub listen: SocketAddr,
    /// The public address of the site: every link in a mail starts with it.
    pub base_url: BaseUrl,
    /// Networks of the proxies whose `X-Forwarded-For` is believed; none means the header is ignored.
    pub trusted_proxies: Vec<IpNet>,
    /// The name that the pages show.
    pub site_name: String,
}

/// `[mail]`
#[derive(Debug, Clone)]
pub struct MailSettings {
    /// `smtps://…`, `smtp://…`, `file://…` or a folder; without it no mail leaves.
    pub url: Option<Secret>,
    /// The mailbox that mails come from when the appeal names none; always there when `url` is.
    pub sender: Option<String>,
    /// The mailbox that answers go to.
    pub reply_to: Option<String>,
    /// How many connections to the mail server are open at most.
    pub connections: usize,
    /// Mails a second in all, in this process; `None` means any number.
    pub per_second: Option<u32>,
    /// Mails a second to each destination domain, in this process.
    pub per_domain_per_second: Option<u32>,
    /// Mails a second to single domains, in ASCII and lower case.
    pub domains: BTreeMap<String, u32>,
    /// Mails in an hour of the clock, over all instances.
    pub per_hour: Option<i64>,
    /// Mails in a day, over all instances.
    pub per_day: Option<i64>,
}

/// `[secrets]`
#[derive(Debug, Clone)]
pub struct SecretSettings {
    /// The file of the master secret.
    pub file: PathBuf,
}

/// `[database]`
#[derive(Debug, Clone)]
pub struct DatabaseSettings {
    /// Always with its scheme: `sqlite://paraph.db` even when a plain path was given.
    pub url: Secret,
    /// Which database, and the file of SQLite.
    pub place: DatabasePlace,
}

/// Which database holds the data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DatabasePlace {
    Sqlite(PathBuf),
    Postgres,
}

/// `[metrics]`
#[derive(Debug, Clone, Default)]
pub struct MetricsSettings {
    /// What a monitor must show to read `/metrics`; without it there is no such page.
    pub token: Option<Secret>,
}

/// `[paths]`
#[derive(Debug, Clone, Default)]
pub struct PathSettings {
    /// Templates that replace built-in ones of the same name.
    pub templates: Option<PathBuf>,
    /// Locales that complete or replace built-in ones.
    pub locales: Option<PathBuf>,
}

/// The public address of the site: scheme, host and port, without a slash at the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BaseUrl {
    text: String,
    loopback: bool,
}

impl BaseUrl {
    /// The address, such as `https://appeals.example.org`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// What a browser sends as `Host`: the host, and the port unless it is the scheme's own.
    #[must_use]
    pub fn authority(&self) -> &str {
        self.text.split_once("://").map_or("", |(_, rest)| rest)
    }

    /// Whether browsers reach the site over TLS.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.text.starts_with("https://")
    }

    /// Whether the host is the machine itself.
    #[must_use]
    pub fn is_loopback(&self) -> bool {
        self.loopback
    }
}

impl fmt::Display for BaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl Settings {
    /// Reads the settings of this process: its working directory and its environment.
    ///
    /// # Errors
    /// Everything that is wrong, in sentences.
    pub fn from_process(files: &[PathBuf]) -> Result<Self, ConfigError> {
        let lossy = |text: std::ffi::OsString| text.to_string_lossy().into_owned();
        let environment = std::env::vars_os().map(|(name, value)| (lossy(name), lossy(value)));
        Self::load(files, Path::new(""), &environment.collect())
    }

    /// Reads the settings from `files` (or [`DEFAULT_FILE`] in `directory` when there are none and it exists) and
    /// from an environment given as a map. Relative names start from `directory`.
    ///
    /// # Errors
    /// Everything that is wrong, in sentences.
    pub fn load(
        files: &[PathBuf],
        directory: &Path,
        environment: &BTreeMap<String, String>,
    ) -> Result<Self, ConfigError> {
        load::load(files, directory, environment)
    }

    /// A settings file with every key explained, for `paraph config example`.
    #[must_use]
    pub fn example() -> &'static str {
        include_str!("example.toml")
    }
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
