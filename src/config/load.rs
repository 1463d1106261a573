//! Parses the layers into settings.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use super::error::{ConfigError, Origin};
use super::layers::{Layers, RawValue};
use super::{
    BaseUrl, DEFAULT_FILE, DatabasePlace, DatabaseSettings, EventSettings, IncomingWay,
    MailSettings, MetricsSettings, PathSettings, SecretSettings, ServerSettings, Settings, values,
};
use crate::domain::{ConfirmBy, Language, Zone};

impl Settings {
    /// Loads the settings with the working directory and the environment of this process.
    pub fn from_process(files: &[PathBuf]) -> Result<Self, ConfigError> {
        let lossy = |text: std::ffi::OsString| text.to_string_lossy().into_owned();
        let environment = std::env::vars_os().map(|(name, value)| (lossy(name), lossy(value)));
        Self::load(files, Path::new(""), &environment.collect())
    }

    /// Loads the settings from `files` (or from [`DEFAULT_FILE`] in `directory`, if there are none and it exists) and
    /// from environment variables. Relative paths start from `directory`.
    pub fn load(
        files: &[PathBuf],
        directory: &Path,
        environment: &BTreeMap<String, String>,
    ) -> Result<Self, ConfigError> {
        load(files, directory, environment)
    }
}

fn load(
    files: &[PathBuf],
    directory: &Path,
    environment: &BTreeMap<String, String>,
) -> Result<Settings, ConfigError> {
    let mut layers = Layers::new(directory);
    if files.is_empty() && directory.join(DEFAULT_FILE).exists() {
        layers.add_file(Path::new(DEFAULT_FILE));
    }
    files.iter().for_each(|file| layers.add_file(file));
    layers.add_environment(environment);
    let settings = parse(&mut layers);
    match settings {
        Some(settings) if layers.problems.is_empty() => Ok(settings),
        _ => Err(ConfigError::from_list(layers.problems)),
    }
}

/// Parses every value, and adds a problem to `layers` for each invalid one. The result must not be used then.
fn parse(layers: &mut Layers<'_>) -> Option<Settings> {
    let listen = value(layers, "server.listen", values::listen);
    let listen = listen.unwrap_or(SocketAddr::from(([127, 0, 0, 1], 8080)));
    let base_url = value(layers, "server.base_url", values::base_url);
    let site_name = value(layers, "server.site_name", values::site_name);
    let time_zone = value(layers, "server.time_zone", values::time_zone);
    let languages = values(layers, "server.languages", values::language);
    let confirm_by = value(layers, "server.confirm_by", values::confirm_by);
    let trusted_proxies = values(layers, "server.trusted_proxies", values::network);
    let mut mail = MailSettings {
        url: value(layers, "mail.url", values::mail_url),
        sender: value(layers, "mail.sender", values::mailbox),
        reply_to: value(layers, "mail.reply_to", values::mailbox),
        ca_file: value(layers, "mail.ca_file", values::path),
        connections: value(layers, "mail.connections", values::connections).unwrap_or(4),
        per_second: value(layers, "mail.per_second", values::rate),
        per_domain_per_second: value(layers, "mail.per_domain_per_second", values::rate),
        domains: values(layers, "mail.domains", values::domain_rate)
            .into_iter()
            .collect(),
        per_hour: value(layers, "mail.per_hour", values::quota),
        per_day: value(layers, "mail.per_day", values::quota),
        incoming: value(layers, "mail.incoming", values::incoming),
        sign_address: value(layers, "mail.sign_address", values::plain_address),
        bounce_address: value(layers, "mail.bounce_address", values::plain_address),
    };
    if let Some(IncomingWay::Imap(mailbox)) = &mut mail.incoming {
        mailbox.ca_file = mail.ca_file.clone();
    }
    for key in ["mail.sign_address", "mail.bounce_address"] {
        if let (Some(entry), None) = (layers.entries.get(key), layers.entries.get("mail.incoming"))
        {
            layers.problems.push(ConfigError::Invalid {
                origin: entry.origin.clone(),
                key: key.to_owned(),
                sentence: "mail sent there would not arrive: set mail.incoming too.".to_owned(),
            });
        }
    }
    for (key, other) in [
        ("events.ses_secret", "events.ses_topic"),
        ("events.ses_topic", "events.ses_secret"),
    ] {
        if let (Some(entry), None) = (layers.entries.get(key), layers.entries.get(other)) {
            layers.problems.push(ConfigError::Invalid {
                origin: entry.origin.clone(),
                key: key.to_owned(),
                sentence: format!("it needs {other} beside it."),
            });
        }
    }
    if let (Some(entry), None) = (
        layers.entries.get("mail.url"),
        layers.entries.get("mail.sender"),
    ) {
        layers.problems.push(ConfigError::Invalid {
            origin: entry.origin.clone(),
            key: "mail.sender".to_owned(),
            sentence:
                "mail.url is set, so this must be set too, like “Appeals <appeals@example.org>”."
                    .to_owned(),
        });
    }
    let database = value(layers, "database.url", values::database);
    let database = match database {
        Some(database) => database,
        None => values::database("sqlite://paraph.db").ok()?,
    };
    let secret_file = value(layers, "secrets.file", values::path);
    Some(Settings {
        server: ServerSettings {
            base_url: base_url.unwrap_or_else(|| local_base_url(listen)),
            listen,
            trusted_proxies,
            time_zone: time_zone.unwrap_or_else(Zone::of_machine),
            languages: if languages.is_empty() {
                Language::default_list()
            } else {
                languages
            },
            confirm_by: confirm_by.unwrap_or(ConfirmBy::Press),
            site_name: site_name.unwrap_or_else(|| "Paraph".to_owned()),
        },
        mail,
        events: EventSettings {
            brevo_secret: value(layers, "events.brevo_secret", values::token),
            mailgun_key: value(layers, "events.mailgun_key", values::token),
            mailjet_secret: value(layers, "events.mailjet_secret", values::token),
            postmark_secret: value(layers, "events.postmark_secret", values::token),
            ses_secret: value(layers, "events.ses_secret", values::token),
            ses_topic: value(layers, "events.ses_topic", values::sns_topic),
        },
        secrets: SecretSettings {
            file: secret_file.unwrap_or_else(|| default_secret_file(&database)),
        },
        database,
        metrics: MetricsSettings {
            token: value(layers, "metrics.token", values::token),
        },
        paths: PathSettings {
            templates: value(layers, "paths.templates", values::path),
            locales: value(layers, "paths.locales", values::path),
        },
        origins: layers
            .entries
            .iter()
            .map(|(key, entry)| (*key, entry.origin.clone()))
            .collect(),
        exposed: layers.exposed.clone(),
    })
}

/// The value of a key, if it is set and valid.
fn value<T>(
    layers: &mut Layers<'_>,
    key: &'static str,
    parse: impl Fn(&str) -> Result<T, String>,
) -> Option<T> {
    values(layers, key, parse).pop()
}

/// The valid values of a key whose value is a list.
fn values<T>(
    layers: &mut Layers<'_>,
    key: &'static str,
    parse: impl Fn(&str) -> Result<T, String>,
) -> Vec<T> {
    let Some(entry) = layers.entries.get(key).cloned() else {
        return Vec::new();
    };
    let texts = match entry.value {
        RawValue::Text(text) => vec![text],
        RawValue::List(texts) => texts,
    };
    let mut parsed = Vec::with_capacity(texts.len());
    for text in texts {
        let value = if text.chars().any(char::is_control) {
            Err(
                "the value contains a line break or another control character; remove it."
                    .to_owned(),
            )
        } else {
            parse(text.trim())
        };
        match value {
            Ok(value) => parsed.push(value),
            Err(sentence) => layers.problems.push(ConfigError::Invalid {
                origin: Origin::clone(&entry.origin),
                key: key.to_owned(),
                sentence,
            }),
        }
    }
    parsed
}

/// The default base URL: reachable from this machine only.
fn local_base_url(listen: SocketAddr) -> BaseUrl {
    let text = if listen.ip().is_unspecified() {
        format!("http://localhost:{}", listen.port())
    } else {
        format!("http://{listen}")
    };
    BaseUrl {
        text: text.strip_suffix(":80").unwrap_or(&text).to_owned(),
        is_loopback: listen.ip().is_unspecified() || listen.ip().is_loopback(),
    }
}

/// In the folder of the SQLite file, else in the working directory.
fn default_secret_file(database: &DatabaseSettings) -> PathBuf {
    match &database.place {
        DatabasePlace::Sqlite(file) => file.with_file_name("paraph.secret"),
        DatabasePlace::Postgres => PathBuf::from("paraph.secret"),
    }
}
