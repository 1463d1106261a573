//! From layers of texts to settings.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use super::error::{ConfigError, Origin};
use super::layers::{Layers, Raw};
use super::{
    BaseUrl, DEFAULT_FILE, DatabasePlace, DatabaseSettings, MailSettings, MetricsSettings,
    PathSettings, SecretSettings, ServerSettings, Settings, values,
};

/// See [`Settings::load`].
pub(super) fn load(
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
    let settings = understand(&mut layers);
    match settings {
        Some(settings) if layers.problems.is_empty() => Ok(settings),
        _ => Err(ConfigError::from_list(layers.problems)),
    }
}

/// Reads every value; `None` when one of them is wrong, which the problems then tell.
fn understand(layers: &mut Layers<'_>) -> Option<Settings> {
    let listen = one(layers, "server.listen", values::listen);
    let listen = listen.unwrap_or(SocketAddr::from(([127, 0, 0, 1], 8080)));
    let base_url = one(layers, "server.base_url", values::base_url);
    let site_name = one(layers, "server.site_name", values::site_name);
    let trusted_proxies = list(layers, "server.trusted_proxies", values::network);
    let mail = MailSettings {
        url: one(layers, "mail.url", values::mail_url),
        sender: one(layers, "mail.sender", values::mailbox),
        reply_to: one(layers, "mail.reply_to", values::mailbox),
        connections: one(layers, "mail.connections", values::connections).unwrap_or(4),
        per_second: one(layers, "mail.per_second", values::rate),
        per_domain_per_second: one(layers, "mail.per_domain_per_second", values::rate),
        domains: list(layers, "mail.domains", values::domain_rate)
            .into_iter()
            .collect(),
        per_hour: one(layers, "mail.per_hour", values::quota),
        per_day: one(layers, "mail.per_day", values::quota),
    };
    if let (Some(entry), None) = (
        layers.entries.get("mail.url"),
        layers.entries.get("mail.sender"),
    ) {
        layers.problems.push(ConfigError::Invalid {
            origin: entry.origin.clone(),
            key: "mail.sender".to_owned(),
            sentence: "mail.url is set, so the mailbox that mails come from is needed too."
                .to_owned(),
        });
    }
    let database = one(layers, "database.url", values::database);
    let database = match database {
        Some(database) => database,
        None => values::database("sqlite://paraph.db").ok()?,
    };
    let secret_file = one(layers, "secrets.file", values::path);
    Some(Settings {
        server: ServerSettings {
            base_url: base_url.unwrap_or_else(|| local_address(listen)),
            listen,
            trusted_proxies,
            site_name: site_name.unwrap_or_else(|| "Paraph".to_owned()),
        },
        mail,
        secrets: SecretSettings {
            file: secret_file.unwrap_or_else(|| beside(&database)),
        },
        database,
        metrics: MetricsSettings {
            token: one(layers, "metrics.token", values::token),
        },
        paths: PathSettings {
            templates: one(layers, "paths.templates", values::path),
            locales: one(layers, "paths.locales", values::path),
        },
        origins: layers
            .entries
            .iter()
            .map(|(key, entry)| (*key, entry.origin.clone()))
            .collect(),
    })
}

/// The value of a key, if it was set and makes sense.
fn one<T>(
    layers: &mut Layers<'_>,
    key: &'static str,
    read: impl Fn(&str) -> Result<T, String>,
) -> Option<T> {
    list(layers, key, read).pop()
}

/// The values of a key that takes several.
fn list<T>(
    layers: &mut Layers<'_>,
    key: &'static str,
    read: impl Fn(&str) -> Result<T, String>,
) -> Vec<T> {
    let Some(entry) = layers.entries.get(key).cloned() else {
        return Vec::new();
    };
    let texts = match entry.value {
        Raw::Text(text) => vec![text],
        Raw::List(texts) => texts,
    };
    let mut found = Vec::with_capacity(texts.len());
    for text in texts {
        let value = if text.chars().any(char::is_control) {
            Err(
                "the value holds a line break or another control character; take it out."
                    .to_owned(),
            )
        } else {
            read(text.trim())
        };
        match value {
            Ok(value) => found.push(value),
            Err(sentence) => layers.problems.push(ConfigError::Invalid {
                origin: Origin::clone(&entry.origin),
                key: key.to_owned(),
                sentence,
            }),
        }
    }
    found
}

/// The address under which this machine itself reaches the site, while nobody says better.
fn local_address(listen: SocketAddr) -> BaseUrl {
    let text = if listen.ip().is_unspecified() {
        format!("http://localhost:{}", listen.port())
    } else {
        format!("http://{listen}")
    };
    BaseUrl {
        text: text.strip_suffix(":80").unwrap_or(&text).to_owned(),
        loopback: listen.ip().is_unspecified() || listen.ip().is_loopback(),
    }
}

/// The default place of the master secret: beside the file of SQLite, else in the working directory.
fn beside(database: &DatabaseSettings) -> PathBuf {
    match &database.place {
        DatabasePlace::Sqlite(file) => file.with_file_name("paraph.secret"),
        DatabasePlace::Postgres => PathBuf::from("paraph.secret"),
    }
}
