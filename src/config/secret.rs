//! Values that must not be seen.

use std::fmt;

use url::Url;

/// A value that opens doors, such as an address with a password in it. It never shows in logs or messages.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret {
    value: String,
    /// Whether nothing of it may be seen, not even where it leads.
    hidden: bool,
}

impl Secret {
    /// Wraps an address or a path: where it leads may be seen.
    #[must_use]
    pub fn new(value: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            hidden: false,
        }
    }

    /// Wraps a value of which nothing may be seen.
    #[must_use]
    pub fn hidden(value: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            hidden: true,
        }
    }

    /// The value itself, for the one place that needs it.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.value
    }

    /// The value without what must stay hidden: of an address, the password and every parameter of its query.
    #[must_use]
    pub fn redacted(&self) -> String {
        if self.hidden {
            return "(hidden)".to_owned();
        }
        if !self.value.contains(':') {
            return self.value.clone();
        }
        let Ok(mut url) = Url::parse(&self.value) else {
            return "(hidden)".to_owned();
        };
        if url.cannot_be_a_base() {
            return format!("{}:(hidden)", url.scheme());
        }
        if url.password().is_some() && url.set_password(Some("***")).is_err() {
            return "(hidden)".to_owned();
        }
        let names: Vec<(String, String)> = url.query_pairs().into_owned().collect();
        if !names.is_empty() {
            let mut query = url.query_pairs_mut();
            query.clear();
            for (name, value) in names {
                let plain = ["tls", "sslmode"].contains(&name.as_str());
                query.append_pair(&name, if plain { &value } else { "***" });
            }
        }
        url.to_string()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Secret({})", self.redacted())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_shows_where_it_leads_but_never_the_password() {
        for hidden in [
            "postgres://paraph:hunter2@db.example/paraph?sslmode=require",
            "smtps://user%40x:hunter2@mail.example:465",
            "postgres://db.example/paraph?user=p&password=hunter2",
            "postgres://a:hunter2@[bad/paraph",
            "host:hunter2",
        ] {
            let shown = format!("{:?}", Secret::new(hidden));
            assert!(!shown.contains("hunter2"), "{shown}");
        }
        assert_eq!(Secret::hidden("hunter2").redacted(), "(hidden)");
        assert_eq!(
            Secret::new("postgres://a:b@db/x?sslmode=require").redacted(),
            "postgres://a:***@db/x?sslmode=require"
        );
        assert_eq!(
            Secret::new("sqlite://paraph.db").redacted(),
            "sqlite://paraph.db"
        );
    }
}
