//! Values that must not appear in logs or messages.

use std::fmt;

use url::Url;

/// A secret value, such as a token or a URL with a password. `Debug` prints it redacted.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret {
    value: String,
    /// Whether all of it is secret, rather than the password of a URL.
    hidden: bool,
}

impl Secret {
    /// Wraps a URL or a path: everything but its password and query may be disclosed.
    #[must_use]
    pub fn new(value: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            hidden: false,
        }
    }

    /// Wraps a value of which nothing may be disclosed.
    #[must_use]
    pub fn hidden(value: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            hidden: true,
        }
    }

    #[must_use]
    pub fn expose(&self) -> &str {
        &self.value
    }

    /// The value without its secret parts: the password of a URL, and the values of its query parameters other than
    /// `tls`, `sslmode` and `handled`.
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
                let is_public = ["tls", "sslmode", "handled"].contains(&name.as_str());
                query.append_pair(&name, if is_public { &value } else { "***" });
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
    fn a_redacted_url_shows_the_host_but_never_the_password() {
        for hidden in [
            "postgres://paraph:hunter2@db.example/paraph?sslmode=require",
            "smtps://user%40x:hunter2@mail.example:465",
            "imaps://sign:hunter2@mail.example/INBOX?handled=Done",
            "postgres://db.example/paraph?user=p&password=hunter2",
            "postgres://a:hunter2@[bad/paraph",
            "host:hunter2",
        ] {
            let redacted = format!("{:?}", Secret::new(hidden));
            assert!(!redacted.contains("hunter2"), "{redacted}");
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
