//! Every setting there is.

/// What a value looks like before it is understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    /// Text that opens doors; it may stand in a file of its own, named by the key with `_file` behind it.
    Secret,
    Number,
    /// A list of texts; in the environment, separated by commas or blanks.
    List,
}

/// One setting: its name and kind.
pub(super) type Key = (&'static str, Kind);

/// All settings, in the order in which they are shown.
pub(super) const KEYS: [Key; 18] = [
    ("server.listen", Kind::Text),
    ("server.base_url", Kind::Text),
    ("server.trusted_proxies", Kind::List),
    ("server.site_name", Kind::Text),
    ("mail.url", Kind::Secret),
    ("mail.sender", Kind::Text),
    ("mail.reply_to", Kind::Text),
    ("mail.connections", Kind::Number),
    ("mail.per_second", Kind::Number),
    ("mail.per_domain_per_second", Kind::Number),
    ("mail.domains", Kind::List),
    ("mail.per_hour", Kind::Number),
    ("mail.per_day", Kind::Number),
    ("secrets.file", Kind::Text),
    ("database.url", Kind::Secret),
    ("metrics.token", Kind::Secret),
    ("paths.templates", Kind::Text),
    ("paths.locales", Kind::Text),
];

/// Variables that start with `PARAPH_` and are read by the command line, not here.
pub(super) const NOT_SETTINGS: [&str; 2] = ["PARAPH_CONFIG", "PARAPH_LOG"];

/// Whether settings stand in a section of that name.
pub(super) fn is_section(name: &str) -> bool {
    KEYS.iter()
        .any(|(key, _)| key.split('.').next() == Some(name))
}

/// A key found by name; `true` when it names the file that holds the secret.
pub(super) fn find(name: &str) -> Option<(Key, bool)> {
    let exact = |name: &str| KEYS.iter().copied().find(|key| key.0 == name);
    exact(name).map(|key| (key, false)).or_else(|| {
        let secret = exact(name.strip_suffix("_file")?)?;
        (secret.1 == Kind::Secret).then_some((secret, true))
    })
}

/// The setting that an unknown name probably means, as a sentence.
pub(super) fn hint(name: &str, spelling: impl Fn(&str) -> String) -> String {
    let whole = crate::domain::text::suggestions::nearest(name, KEYS.map(|key| key.0));
    let leaf = |key: &'static str| key.split_once('.').map_or(key, |(_, leaf)| leaf);
    let found = whole.or_else(|| {
        let wanted = name.rsplit('.').next().unwrap_or(name);
        let near = crate::domain::text::suggestions::nearest(wanted, KEYS.map(|key| leaf(key.0)))?;
        KEYS.iter().map(|key| key.0).find(|key| leaf(key) == near)
    });
    match found {
        Some(key) => format!("Did you mean “{}”?", spelling(key)),
        None => "“paraph config example” shows all settings.".to_owned(),
    }
}

/// The section that an unknown one probably means, as a sentence.
pub(super) fn section_hint(name: &str) -> String {
    let sections = KEYS.map(|(key, _)| key.split('.').next().unwrap_or(key));
    match crate::domain::text::suggestions::nearest(name, sections) {
        Some(section) => format!("Did you mean “[{section}]”?"),
        None => "“paraph config example” shows all settings.".to_owned(),
    }
}
