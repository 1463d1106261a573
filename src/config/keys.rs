//! The list of all settings.

use crate::domain::text::suggestions::nearest;

/// How a value is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    /// Text that must not be disclosed. Its value can be in a file, named by the same key with the suffix `_file`.
    Secret,
    Number,
    /// A list of texts; in the environment, separated by commas or white space.
    List,
}

/// Name and kind of a setting.
pub(super) type Key = (&'static str, Kind);

/// All settings, in the order of `paraph config check`.
pub(super) const KEYS: [Key; 31] = [
    ("server.listen", Kind::Text),
    ("server.base_url", Kind::Text),
    ("server.trusted_proxies", Kind::List),
    ("server.site_name", Kind::Text),
    ("server.time_zone", Kind::Text),
    ("server.languages", Kind::List),
    ("server.confirm_by", Kind::Text),
    ("mail.url", Kind::Secret),
    ("mail.sender", Kind::Text),
    ("mail.reply_to", Kind::Text),
    ("mail.ca_file", Kind::Text),
    ("mail.connections", Kind::Number),
    ("mail.per_second", Kind::Number),
    ("mail.per_domain_per_second", Kind::Number),
    ("mail.domains", Kind::List),
    ("mail.per_hour", Kind::Number),
    ("mail.per_day", Kind::Number),
    ("mail.incoming", Kind::Secret),
    ("mail.sign_address", Kind::Text),
    ("mail.bounce_address", Kind::Text),
    ("events.brevo_secret", Kind::Secret),
    ("events.mailgun_key", Kind::Secret),
    ("events.mailjet_secret", Kind::Secret),
    ("events.postmark_secret", Kind::Secret),
    ("events.ses_secret", Kind::Secret),
    ("events.ses_topic", Kind::Text),
    ("secrets.file", Kind::Text),
    ("database.url", Kind::Secret),
    ("metrics.token", Kind::Secret),
    ("paths.templates", Kind::Text),
    ("paths.locales", Kind::Text),
];

/// Environment variables that start with `PARAPH_` but are not settings: the command line reads them.
pub(super) const NOT_SETTINGS: [&str; 2] = ["PARAPH_CONFIG", "PARAPH_LOG"];

/// Whether there is a section of this name.
pub(super) fn is_section(name: &str) -> bool {
    KEYS.iter()
        .any(|(key, _)| key.split('.').next() == Some(name))
}

/// Finds a key by name. `true` means that the name has the suffix `_file`: the value is the path of a file that contains
/// the secret.
pub(super) fn find(name: &str) -> Option<(Key, bool)> {
    let exact = |name: &str| KEYS.iter().copied().find(|key| key.0 == name);
    exact(name).map(|key| (key, false)).or_else(|| {
        let secret = exact(name.strip_suffix("_file")?)?;
        (secret.1 == Kind::Secret).then_some((secret, true))
    })
}

const SEE_ALL: &str = "“paraph config example” shows all settings.";

/// A sentence that suggests a known key for an unknown one. `spelling` formats the key like the unknown one.
pub(super) fn hint(name: &str, spelling: impl Fn(&str) -> String) -> String {
    let by_full_name = nearest(name, KEYS.map(|key| key.0));
    let last_part = |key: &'static str| key.split_once('.').map_or(key, |(_, last)| last);
    let suggestion = by_full_name.or_else(|| {
        let unknown = name.rsplit('.').next().unwrap_or(name);
        let similar = nearest(unknown, KEYS.map(|key| last_part(key.0)))?;
        let mut keys = KEYS.iter().map(|key| key.0);
        keys.find(|key| last_part(key) == similar)
    });
    match suggestion {
        Some(key) => format!("Did you mean “{}”?", spelling(key)),
        None => SEE_ALL.to_owned(),
    }
}

/// A sentence that suggests a known section for an unknown one.
pub(super) fn section_hint(name: &str) -> String {
    let sections = KEYS.map(|(key, _)| key.split('.').next().unwrap_or(key));
    match nearest(name, sections) {
        Some(section) => format!("Did you mean “[{section}]”?"),
        None => SEE_ALL.to_owned(),
    }
}
