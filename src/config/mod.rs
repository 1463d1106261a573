//! Settings, read at startup from TOML files and the environment.
//!
//! Later sources override earlier ones: defaults; settings files in the order given (`paraph.toml` in the working
//! directory if none is given); `DATABASE_URL` and `PORT`; variables named `PARAPH_SECTION__KEY`. A secret can be in a
//! file, whose path is the value of the same key with the suffix `_file` (`mail.url_file`, `PARAPH_MAIL__URL_FILE`,
//! `DATABASE_URL_FILE`). Relative paths start from the working directory. Unknown keys are errors, and all errors are
//! reported together.

mod error;
mod keys;
mod layers;
mod load;
mod secret;
mod show;
mod values;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::net::SocketAddr;
use std::path::PathBuf;

use ipnet::IpNet;

pub use crate::domain::ConfirmBy;
use crate::domain::{EventsProvider, Language, Zone};

pub use error::{ConfigError, Origin};
pub use secret::Secret;

/// The settings file that is read if none is given.
pub const DEFAULT_FILE: &str = "paraph.toml";

#[derive(Debug, Clone)]
pub struct Settings {
    pub server: ServerSettings,
    pub mail: MailSettings,
    pub events: EventSettings,
    pub secrets: SecretSettings,
    pub database: DatabaseSettings,
    pub metrics: MetricsSettings,
    pub paths: PathSettings,
    origins: BTreeMap<&'static str, Origin>,
    /// Files with a secret that every account of the machine can read.
    exposed: BTreeSet<PathBuf>,
}

/// `[server]`
#[derive(Debug, Clone)]
pub struct ServerSettings {
    pub listen: SocketAddr,
    /// The public URL of the site, with which every link in a mail starts.
    pub base_url: BaseUrl,
    /// Networks of the proxies whose `X-Forwarded-For` is trusted. If empty, the header is ignored.
    pub trusted_proxies: Vec<IpNet>,
    /// The name displayed on pages.
    pub site_name: String,
    /// The zone in which dates are typed and shown, unless an appeal has its own.
    pub time_zone: Zone,
    /// The languages of public pages and of e-mails to signatories, the default first.
    pub languages: Vec<Language>,
    pub confirm_by: ConfirmBy,
}

/// `[mail]`
#[derive(Debug, Clone)]
pub struct MailSettings {
    /// `smtps://…`, `smtp://…`, `file://…` or a folder. Without it no mail is sent.
    pub url: Option<Secret>,
    /// The `From` mailbox of appeals that have none of their own. Always set if `url` is.
    pub sender: Option<String>,
    /// The `Reply-To` mailbox.
    pub reply_to: Option<String>,
    /// Certificates that are trusted beside those that browsers trust, for the relay and the mailbox.
    pub ca_file: Option<PathBuf>,
    /// Maximum number of connections to the mail server.
    pub connections: usize,
    /// Mails per second of this process; `None` means no limit.
    pub per_second: Option<u32>,
    /// Mails per second of this process to each destination domain.
    pub per_domain_per_second: Option<u32>,
    /// Mails per second to single domains. Names are ASCII (Punycode) in lower case.
    pub domains: BTreeMap<String, u32>,
    /// Mails per clock hour, of all instances together.
    pub per_hour: Option<i64>,
    /// Mails per day, of all instances together.
    pub per_day: Option<i64>,
    /// How mail comes in; `None` means it does not.
    pub incoming: Option<IncomingWay>,
    /// The address that takes signatures, without a detail. Only set with `incoming`.
    pub sign_address: Option<String>,
    /// The address that takes reports of mail servers, without a detail. Only set with `incoming`.
    pub bounce_address: Option<String>,
}

/// How mail comes in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IncomingWay {
    /// A mail server runs `paraph mail receive`.
    Pipe,
    LmtpSocket(PathBuf),
    LmtpPort(SocketAddr),
    /// A folder with `new` and `cur`.
    Maildir(PathBuf),
    /// A mailbox at a server.
    Imap(ImapSettings),
}

/// The mailbox that messages are fetched from. `mail` parses the URL.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImapSettings {
    pub url: Secret,
    /// Copied from `mail.ca_file`, which is for the relay as well.
    pub ca_file: Option<PathBuf>,
}

impl fmt::Display for IncomingWay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Pipe => f.write_str("pipe"),
            Self::LmtpSocket(path) => write!(f, "lmtp:{}", path.display()),
            Self::LmtpPort(address) => write!(f, "lmtp://{address}"),
            Self::Maildir(path) => write!(f, "maildir:{}", path.display()),
            Self::Imap(settings) => f.write_str(&settings.url.redacted()),
        }
    }
}

/// `[events]`: what providers of relays show who tell what became of mails. `None` means that they are not listened to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EventSettings {
    pub brevo_secret: Option<Secret>,
    /// Signs each event.
    pub mailgun_key: Option<Secret>,
    pub mailjet_secret: Option<Secret>,
    pub postmark_secret: Option<Secret>,
    pub ses_secret: Option<Secret>,
    /// The ARN of the topic of Amazon SNS that SES publishes to. Set if the secret is.
    pub ses_topic: Option<String>,
}

impl EventSettings {
    #[must_use]
    pub fn of(&self, provider: EventsProvider) -> Option<&Secret> {
        match provider {
            EventsProvider::Brevo => self.brevo_secret.as_ref(),
            EventsProvider::Mailgun => self.mailgun_key.as_ref(),
            EventsProvider::Mailjet => self.mailjet_secret.as_ref(),
            EventsProvider::Postmark => self.postmark_secret.as_ref(),
            EventsProvider::Ses => self.ses_secret.as_ref(),
        }
    }

    /// Whether any provider is listened to.
    #[must_use]
    pub fn is_set(&self) -> bool {
        EventsProvider::ALL
            .iter()
            .any(|one| self.of(*one).is_some())
    }
}

/// `[secrets]`
#[derive(Debug, Clone)]
pub struct SecretSettings {
    /// Path of the master secret.
    pub file: PathBuf,
}

/// `[database]`
#[derive(Debug, Clone)]
pub struct DatabaseSettings {
    /// Always with a scheme: `sqlite://paraph.db` even if a plain path was given.
    pub url: Secret,
    pub place: DatabasePlace,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DatabasePlace {
    /// Path of the database file.
    Sqlite(PathBuf),
    Postgres,
}

/// `[metrics]`
#[derive(Debug, Clone, Default)]
pub struct MetricsSettings {
    /// Bearer token for `/metrics`; without it that route does not exist.
    pub token: Option<Secret>,
}

/// `[paths]`
#[derive(Debug, Clone, Default)]
pub struct PathSettings {
    /// Folder of templates that override embedded ones of the same name.
    pub templates: Option<PathBuf>,
    /// Folder of locales that add to or override embedded ones.
    pub locales: Option<PathBuf>,
}

/// The public URL of the site: scheme, host and port, without a trailing slash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BaseUrl {
    text: String,
    is_loopback: bool,
}

impl BaseUrl {
    /// Such as `https://appeals.example.org`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The value of `Host` in requests: the host, and the port unless it is the default of the scheme.
    #[must_use]
    pub fn authority(&self) -> &str {
        self.text.split_once("://").map_or("", |(_, rest)| rest)
    }

    #[must_use]
    pub fn is_https(&self) -> bool {
        self.text.starts_with("https://")
    }

    /// Whether the host is this machine.
    #[must_use]
    pub fn is_loopback(&self) -> bool {
        self.is_loopback
    }
}

impl fmt::Display for BaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl Settings {
    /// A commented settings file, for `paraph config example`.
    #[must_use]
    pub fn example() -> &'static str {
        include_str!("example.toml")
    }
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
