//! The settings as text for the operator, without secrets.

use std::fmt::Write;

use super::error::Origin;
use super::keys::KEYS;
use super::{DatabasePlace, Settings};
use crate::domain::Language;

impl Settings {
    /// Where the value of a key, such as `server.listen`, was set.
    #[must_use]
    pub fn origin(&self, key: &str) -> &Origin {
        self.origins.get(key).unwrap_or(&Origin::Default)
    }

    /// Every effective value with its origin, one per line, for `paraph config check`. Secrets are redacted.
    #[must_use]
    pub fn describe(&self) -> String {
        let mut text = String::new();
        for (key, _) in KEYS {
            let (value, origin) = (self.display(key), self.origin(key));
            // Writing into a String cannot fail.
            let _ = writeln!(text, "{key:<26} = {value}  ({origin})");
        }
        text
    }

    /// Settings that are valid but probably a mistake.
    #[must_use]
    pub fn warnings(&self) -> Vec<String> {
        let mut warnings = Vec::new();
        let base = &self.server.base_url;
        if *self.origin("server.base_url") == Origin::Default {
            warnings.push(format!(
                "server.base_url is not set: links in e-mails start with {base}, which other machines cannot open. Set it to \
                 the public address."
            ));
        } else if !base.is_https() && !base.is_loopback() {
            warnings.push(format!(
                "server.base_url is {base}: without https, names and addresses are sent unencrypted. Put a proxy with \
                 TLS in front and write https://."
            ));
        }
        if base.is_https() && self.server.trusted_proxies.is_empty() {
            warnings.push(
                "server.trusted_proxies is empty, so every visitor seems to come from the proxy that serves https, and \
                 rate limits apply to all visitors together. Name the proxy's network."
                    .to_owned(),
            );
        }
        if self.mail.url.is_none() {
            warnings.push(
                "mail.url is not set: nobody can receive the e-mail that confirms a signature. Set it to your relay."
                    .to_owned(),
            );
        }
        if self.database.place == DatabasePlace::Postgres
            && *self.origin("secrets.file") == Origin::Default
        {
            warnings.push(
                "secrets.file is not set: the master secret is paraph.secret in the working directory. Several instances \
                 need the same one."
                    .to_owned(),
            );
        }
        warnings.extend(self.exposed.iter().map(|file| {
            let file = file.display();
            format!("every account of this machine can read {file}, which holds a password or a token. Mend it with: chmod o= {file}")
        }));
        warnings
    }

    fn display(&self, key: &str) -> String {
        let optional = |value: Option<String>| value.unwrap_or_else(|| "not set".to_owned());
        let secret =
            |value: &Option<super::Secret>| optional(value.as_ref().map(super::Secret::redacted));
        let limit =
            |value: Option<i64>| value.map_or("no limit".to_owned(), |limit| limit.to_string());
        let folder = |value: &Option<std::path::PathBuf>| {
            let path = value.as_ref().map(|path| path.display().to_string());
            path.unwrap_or_else(|| "built in".to_owned())
        };
        match key {
            "server.listen" => self.server.listen.to_string(),
            "server.base_url" => self.server.base_url.to_string(),
            "server.time_zone" => self.server.time_zone.to_string(),
            "server.languages" => {
                let languages = self.server.languages.iter();
                let tags: Vec<&str> = languages.map(Language::as_str).collect();
                tags.join(", ")
            }
            "server.confirm_by" => self.server.confirm_by.word().to_owned(),
            "server.site_name" => self.server.site_name.clone(),
            "server.trusted_proxies" => {
                let networks = self.server.trusted_proxies.iter();
                let networks: Vec<String> = networks.map(ToString::to_string).collect();
                optional((!networks.is_empty()).then(|| networks.join(", ")))
            }
            "mail.url" => secret(&self.mail.url),
            "mail.sender" => optional(self.mail.sender.clone()),
            "mail.reply_to" => optional(self.mail.reply_to.clone()),
            "mail.ca_file" => {
                let file = self.mail.ca_file.as_ref();
                optional(file.map(|file| file.display().to_string()))
            }
            "mail.connections" => self.mail.connections.to_string(),
            "mail.per_second" => limit(self.mail.per_second.map(i64::from)),
            "mail.per_domain_per_second" => limit(self.mail.per_domain_per_second.map(i64::from)),
            "mail.domains" => {
                let domains = self.mail.domains.iter();
                let domains: Vec<String> = domains
                    .map(|(domain, rate)| format!("{domain}={rate}"))
                    .collect();
                optional((!domains.is_empty()).then(|| domains.join(", ")))
            }
            "mail.per_hour" => limit(self.mail.per_hour),
            "mail.per_day" => limit(self.mail.per_day),
            "mail.incoming" => optional(self.mail.incoming.as_ref().map(ToString::to_string)),
            "mail.sign_address" => optional(self.mail.sign_address.clone()),
            "mail.bounce_address" => optional(self.mail.bounce_address.clone()),
            "events.brevo_secret" => secret(&self.events.brevo_secret),
            "events.mailgun_key" => secret(&self.events.mailgun_key),
            "events.mailjet_secret" => secret(&self.events.mailjet_secret),
            "events.postmark_secret" => secret(&self.events.postmark_secret),
            "events.ses_secret" => secret(&self.events.ses_secret),
            "events.ses_topic" => optional(self.events.ses_topic.clone()),
            "secrets.file" => self.secrets.file.display().to_string(),
            "database.url" => self.database.url.redacted(),
            "metrics.token" => secret(&self.metrics.token),
            "paths.templates" => folder(&self.paths.templates),
            "paths.locales" => folder(&self.paths.locales),
            _ => String::new(),
        }
    }
}
