//! Parsers of the values. Their errors are sentences that say how to fix the value and never contain a secret.

use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;

use ipnet::IpNet;
use url::{Host, Url};

use super::secret::Secret;
use super::{BaseUrl, ConfirmBy, DatabasePlace, DatabaseSettings, ImapSettings, IncomingWay};
use crate::domain::{Language, Sender, Zone};

type Parsed<T> = Result<T, String>;

pub(super) fn listen(text: &str) -> Parsed<SocketAddr> {
    text.parse().map_err(|_| {
        format!(
            "“{text}” is not an IP address with a port; write it like 127.0.0.1:8080 or [::]:8080."
        )
    })
}

/// A network, or an IP address as a network of one address.
pub(super) fn network(text: &str) -> Parsed<IpNet> {
    let single = || text.parse::<IpAddr>().map(IpNet::from);
    text.parse().or_else(|_| single()).map_err(|_| {
        format!(
            "“{text}” is not a network; write it like 10.0.0.0/8, or one address like 192.0.2.7."
        )
    })
}

pub(super) fn base_url(text: &str) -> Parsed<BaseUrl> {
    let url = Url::parse(text).map_err(|_| {
        format!("“{text}” is not a web address; write it like https://appeals.example.org.")
    })?;
    let Some(host) = url.host() else {
        return Err("the URL needs a host, like https://appeals.example.org.".to_owned());
    };
    if !["http", "https"].contains(&url.scheme()) {
        return Err("the URL starts with https:// (or http:// on your own machine).".to_owned());
    }
    if url.path() != "/" || url.query().is_some() || url.fragment().is_some() {
        return Err(
            "Paraph must be at the root of a host: leave out what follows the host.".to_owned(),
        );
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err("leave the user name and the password out of the URL.".to_owned());
    }
    let is_loopback = match host {
        Host::Domain(name) => name == "localhost" || name.ends_with(".localhost"),
        Host::Ipv4(address) => address.is_loopback(),
        Host::Ipv6(address) => address.is_loopback(),
    };
    Ok(BaseUrl {
        text: url.origin().ascii_serialization(),
        is_loopback,
    })
}

/// The mail transport. Checks the scheme only; `mail` parses the rest.
pub(super) fn mail_url(text: &str) -> Parsed<Secret> {
    match text.split_once(':').map(|(scheme, _)| scheme) {
        Some("smtp" | "smtps") => {
            let has_host = Url::parse(text).is_ok_and(|url| url.has_host());
            has_host.then(|| Secret::new(text)).ok_or_else(|| {
                "this is not the URL of a mail server; write it like smtps://user:password@mail.example.org, \
                 with special characters of the password percent-encoded (@ is %40)."
                    .to_owned()
            })
        }
        Some("file" | "memory") | None => Ok(Secret::new(text)),
        Some(_) => Err(
            "the URL starts with smtps:// or smtp:// for a mail server, or file:// for a folder of .eml files."
                .to_owned(),
        ),
    }
}

/// A mailbox: `Name <a@b.example>` or `a@b.example`. Checks its shape only; `mail` parses it.
pub(super) fn mailbox(text: &str) -> Parsed<String> {
    match Sender::parse(text) {
        Ok(_) => Ok(text.to_owned()),
        Err(error) => Err(format!("“{text}” {error}.")),
    }
}

/// How mail comes in. Of a mailbox only the scheme and the host are checked; `mail` parses the rest.
pub(super) fn incoming(text: &str) -> Parsed<IncomingWay> {
    // Without the value, which may hold a password.
    let sentence = || {
        "this is no way for mail to come in; write pipe, lmtp:/run/paraph/lmtp.sock, lmtp://127.0.0.1:2424, \
         maildir:/var/mail/paraph or imaps://user:password@mail.example.org/INBOX."
            .to_owned()
    };
    if text == "pipe" {
        return Ok(IncomingWay::Pipe);
    }
    if text.starts_with("imap://") || text.starts_with("imaps://") {
        let has_host = Url::parse(text).is_ok_and(|url| url.has_host());
        let mailbox = || {
            IncomingWay::Imap(ImapSettings {
                url: Secret::new(text),
                ca_file: None,
            })
        };
        return has_host.then(mailbox).ok_or_else(|| {
            "this is not the URL of a mailbox; write it like imaps://user:password@mail.example.org/INBOX, with \
             special characters of the password percent-encoded (@ is %40)."
                .to_owned()
        });
    }
    let (scheme, rest) = text.split_once(':').ok_or_else(sentence)?;
    // `lmtp:///run/…` and `lmtp:/run/…` are the same.
    let path = rest
        .strip_prefix("//")
        .filter(|rest| rest.starts_with('/'))
        .unwrap_or(rest);
    match (scheme, path.starts_with('/') && !path.starts_with("//")) {
        ("lmtp", true) => Ok(IncomingWay::LmtpSocket(PathBuf::from(path))),
        ("maildir", true) => Ok(IncomingWay::Maildir(PathBuf::from(path))),
        ("lmtp", false) => {
            let address = rest.trim_start_matches('/').parse::<SocketAddr>();
            let address = address.map_err(|_| sentence())?;
            if !address.ip().is_loopback() {
                return Err(format!(
                    "“{text}” can be reached by other machines, and LMTP knows no login; listen on 127.0.0.1 or ::1."
                ));
            }
            Ok(IncomingWay::LmtpPort(address))
        }
        _ => Err(sentence()),
    }
}

/// An address without a name and without a detail.
pub(super) fn plain_address(text: &str) -> Parsed<String> {
    let is_plain = Sender::parse(text).is_ok_and(|sender| sender.address() == text)
        && !text.contains('+')
        && text
            .split('@')
            .next()
            .is_some_and(|local| local.len() <= 20);
    is_plain.then(|| text.to_owned()).ok_or_else(|| {
        format!(
            "“{text}” is not a plain address; write it like sign@example.org, without a name and without a “+”. What \
             Paraph adds behind a “+” must reach the same mailbox."
        )
    })
}

/// Number of connections to the mail server.
pub(super) fn connections(text: &str) -> Parsed<usize> {
    let number = text
        .parse()
        .ok()
        .filter(|number| (1..=256).contains(number));
    number.ok_or_else(|| format!("“{text}” is not valid here; write a number from 1 to 256."))
}

/// A bearer token, of `/metrics` or of a provider: characters of RFC 6750, section 2.1, and long enough not to be guessed.
pub(super) fn token(text: &str) -> Parsed<Secret> {
    let is_allowed = |c: u8| c.is_ascii_alphanumeric() || b"-._~+/=".contains(&c);
    let is_valid = (24..=256).contains(&text.len()) && text.bytes().all(is_allowed);
    is_valid.then(|| Secret::hidden(text)).ok_or_else(|| {
        "the token has from 24 to 256 letters and digits; “openssl rand -hex 32” creates one."
            .to_owned()
    })
}

/// The ARN of a topic of Amazon SNS: <https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsns.html>.
pub(super) fn sns_topic(text: &str) -> Parsed<String> {
    let parts: Vec<&str> = text.split(':').collect();
    let is_topic = match parts.as_slice() {
        ["arn", partition, "sns", region, account, name] => {
            partition.starts_with("aws")
                && !region.is_empty()
                && account.len() == 12
                && account.bytes().all(|c| c.is_ascii_digit())
                && !name.is_empty()
        }
        _ => false,
    };
    let is_printable = text.bytes().all(|c| c.is_ascii_graphic());
    (is_topic && is_printable)
        .then(|| text.to_owned())
        .ok_or_else(|| {
            format!(
                "“{text}” is no topic; its ARN is like arn:aws:sns:eu-west-1:123456789012:paraph."
            )
        })
}

/// Mails per second.
pub(super) fn rate(text: &str) -> Parsed<u32> {
    let number = text
        .parse()
        .ok()
        .filter(|rate| (1..=100_000).contains(rate));
    number.ok_or_else(|| {
        format!("“{text}” is not valid here; write a number from 1 to 100000, or leave the key out for no limit.")
    })
}

/// A destination domain with its mails per second, such as `orange.fr=5`. The domain is converted to ASCII.
pub(super) fn domain_rate(text: &str) -> Parsed<(String, u32)> {
    let sentence = || {
        format!(
            "“{text}” is not valid here; write a domain and its e-mails per second, like orange.fr=5."
        )
    };
    let (domain, number) = text.split_once('=').ok_or_else(sentence)?;
    let domain = idna::domain_to_ascii(domain.trim()).map_err(|_| sentence())?;
    let has_inner_dot = domain.contains('.') && !domain.starts_with('.') && !domain.ends_with('.');
    match rate(number.trim()) {
        Ok(rate) if has_inner_dot => Ok((domain, rate)),
        _ => Err(sentence()),
    }
}

/// Mails per hour or per day.
pub(super) fn quota(text: &str) -> Parsed<i64> {
    let number = text.parse().ok().filter(|mails| *mails >= 1);
    number.ok_or_else(|| {
        format!(
            "“{text}” is not valid here; write a number from 1, or leave the key out for no limit."
        )
    })
}

pub(super) fn site_name(text: &str) -> Parsed<String> {
    let is_valid = !text.is_empty() && text.chars().count() <= 100;
    let sentence = || "the name of the site has from 1 to 100 characters.".to_owned();
    is_valid.then(|| text.to_owned()).ok_or_else(sentence)
}

/// A zone of the IANA database.
pub(super) fn time_zone(text: &str) -> Parsed<Zone> {
    Zone::parse(text).ok_or_else(|| {
        format!("“{text}” is not a time zone; write a name such as Europe/Paris or UTC.")
    })
}

/// A language tag. Whether there are texts in it is found out when they are loaded.
pub(super) fn language(text: &str) -> Parsed<Language> {
    Language::parse(text)
        .ok_or_else(|| format!("“{text}” is not a language tag; write one such as fr or pt-br."))
}

pub(super) fn confirm_by(text: &str) -> Parsed<ConfirmBy> {
    let words: Vec<String> = ConfirmBy::ALL
        .iter()
        .map(|way| format!("“{}”", way.word()))
        .collect();
    ConfirmBy::from_word(text)
        .ok_or_else(|| format!("“{text}” is not one of {}.", words.join(", ")))
}

pub(super) fn path(text: &str) -> Parsed<PathBuf> {
    let sentence = || "the path is empty; leave the key out instead.".to_owned();
    (!text.is_empty())
        .then(|| PathBuf::from(text))
        .ok_or_else(sentence)
}

/// The database: a path or `sqlite://…` for SQLite, `postgres://…` for Postgres.
pub(super) fn database(text: &str) -> Parsed<DatabaseSettings> {
    match text.split_once(':') {
        Some(("postgres" | "postgresql", _)) => postgres(text),
        Some(("sqlite", rest)) => sqlite(rest.strip_prefix("//").unwrap_or(rest)),
        None => sqlite(text),
        Some(_) => Err(
            "Paraph keeps its data in SQLite (a path, or sqlite://paraph.db) or in Postgres \
             (postgres://user:password@host/name)."
                .to_owned(),
        ),
    }
}

fn sqlite(file: &str) -> Parsed<DatabaseSettings> {
    if file.is_empty() {
        return Err("name the file of the database, like sqlite://paraph.db.".to_owned());
    }
    if file.contains(['?', '#']) || file.contains(":memory:") {
        return Err("SQLite needs a plain file: no parameters, no database in memory.".to_owned());
    }
    Ok(DatabaseSettings {
        url: Secret::new(format!("sqlite://{file}")),
        place: DatabasePlace::Sqlite(PathBuf::from(file)),
    })
}

fn postgres(text: &str) -> Parsed<DatabaseSettings> {
    let url = Url::parse(text).map_err(|_| {
        "this is not the URL of a database; write it like postgres://user:password@host/name, with special \
         characters of the password percent-encoded (@ is %40)."
            .to_owned()
    })?;
    let asks_for_tls = |(name, value): (_, std::borrow::Cow<'_, str>)| {
        name == "sslmode" && ["require", "verify-ca", "verify-full"].contains(&value.as_ref())
    };
    if !cfg!(feature = "postgres-tls") && url.query_pairs().any(asks_for_tls) {
        return Err(
            "the URL asks for TLS, which this build does not have; build with --features postgres-tls, or leave \
             sslmode out when the database is on a network you trust."
                .to_owned(),
        );
    }
    Ok(DatabaseSettings {
        url: Secret::new(text),
        place: DatabasePlace::Postgres,
    })
}
