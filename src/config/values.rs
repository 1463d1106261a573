//! What the texts of the settings mean. Each reader answers with the value, or with a sentence on how to mend it that
//! never repeats a secret.

use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;

use ipnet::IpNet;
use url::{Host, Url};

use super::secret::Secret;
use super::{BaseUrl, DatabasePlace, DatabaseSettings};
use crate::domain::mailbox::looks_like_mailbox;

type Read<T> = Result<T, String>;

/// An address and a port to listen on.
pub(super) fn listen(text: &str) -> Read<SocketAddr> {
    text.parse().map_err(|_| {
        format!(
            "“{text}” is not an IP address with a port; write it like 127.0.0.1:8080 or [::]:8080."
        )
    })
}

/// A network, or a single address as a network of one.
pub(super) fn network(text: &str) -> Read<IpNet> {
    let single = || text.parse::<IpAddr>().map(IpNet::from);
    text.parse().or_else(|_| single()).map_err(|_| {
        format!(
            "“{text}” is not a network; write it like 10.0.0.0/8, or one address like 192.0.2.7."
        )
    })
}

/// The public address of the site.
pub(super) fn base_url(text: &str) -> Read<BaseUrl> {
    let url = Url::parse(text).map_err(|_| {
        format!("“{text}” is not a web address; write it like https://appeals.example.org.")
    })?;
    let Some(host) = url.host() else {
        return Err("the address needs a host, like https://appeals.example.org.".to_owned());
    };
    if !["http", "https"].contains(&url.scheme()) {
        return Err(
            "the address starts with https:// (or http:// on your own machine).".to_owned(),
        );
    }
    if url.path() != "/" || url.query().is_some() || url.fragment().is_some() {
        return Err(
            "Paraph lives at the top of a host: leave out what follows the host.".to_owned(),
        );
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err("leave the user name and the password out of the address.".to_owned());
    }
    let loopback = match host {
        Host::Domain(name) => name == "localhost" || name.ends_with(".localhost"),
        Host::Ipv4(address) => address.is_loopback(),
        Host::Ipv6(address) => address.is_loopback(),
    };
    Ok(BaseUrl {
        text: url.origin().ascii_serialization(),
        loopback,
    })
}

/// Where mails go. The mail room looks at it more closely.
pub(super) fn mail_url(text: &str) -> Read<Secret> {
    match text.split_once(':').map(|(scheme, _)| scheme) {
        Some("smtp" | "smtps") => {
            let hosted = Url::parse(text).is_ok_and(|url| url.has_host());
            hosted.then(|| Secret::new(text)).ok_or_else(|| {
                "this is not an address of a mail server; write it like smtps://user:password@mail.example.org, \
                 with special characters of the password percent-encoded (@ is %40)."
                    .to_owned()
            })
        }
        Some("file" | "memory") | None => Ok(Secret::new(text)),
        Some(_) => Err(
            "the address starts with smtps:// or smtp:// for a mail server, or file:// for a folder of .eml files."
                .to_owned(),
        ),
    }
}

/// A mailbox: `Name <a@b.example>` or `a@b.example`. The shape only; the mail room parses it.
pub(super) fn mailbox(text: &str) -> Read<String> {
    let shaped = looks_like_mailbox(text).then(|| text.to_owned());
    shaped.ok_or_else(|| {
        format!("“{text}” is not a mailbox; write it like appeals@example.org or Name <appeals@example.org>.")
    })
}

/// How many connections to the mail server.
pub(super) fn connections(text: &str) -> Read<usize> {
    let number = text
        .parse()
        .ok()
        .filter(|number| (1..=256).contains(number));
    number.ok_or_else(|| format!("“{text}” does not work here; write a number from 1 to 256."))
}

/// The token of monitors: characters that a header carries (RFC 6750), and enough of them that nobody guesses it.
pub(super) fn token(text: &str) -> Read<Secret> {
    let fits = |c: u8| c.is_ascii_alphanumeric() || b"-._~+/=".contains(&c);
    let sound = (24..=256).contains(&text.len()) && text.bytes().all(fits);
    sound.then(|| Secret::hidden(text)).ok_or_else(|| {
        "the token has from 24 to 256 letters and digits; “openssl rand -hex 32” makes one."
            .to_owned()
    })
}

pub(super) fn rate(text: &str) -> Read<u32> {
    let number = text
        .parse()
        .ok()
        .filter(|rate| (1..=100_000).contains(rate));
    number.ok_or_else(|| {
        format!("“{text}” does not work here; write a number from 1 to 100000, or leave the key out for no limit.")
    })
}

/// A destination domain with its mails a second.
pub(super) fn domain_rate(text: &str) -> Read<(String, u32)> {
    let sentence = || {
        format!(
            "“{text}” does not work here; write a domain and its mails a second, like orange.fr=5."
        )
    };
    let (domain, number) = text.split_once('=').ok_or_else(sentence)?;
    let domain = idna::domain_to_ascii(domain.trim()).map_err(|_| sentence())?;
    let dotted = domain.contains('.') && !domain.starts_with('.') && !domain.ends_with('.');
    match rate(number.trim()) {
        Ok(rate) if dotted => Ok((domain, rate)),
        _ => Err(sentence()),
    }
}

/// Mails in an hour or a day.
pub(super) fn quota(text: &str) -> Read<i64> {
    let number = text.parse().ok().filter(|mails| *mails >= 1);
    number.ok_or_else(|| {
        format!(
            "“{text}” does not work here; write a number from 1, or leave the key out for no limit."
        )
    })
}

/// The name of the site.
pub(super) fn site_name(text: &str) -> Read<String> {
    let fits = !text.is_empty() && text.chars().count() <= 100;
    let sentence = || "the name of the site has from 1 to 100 characters.".to_owned();
    fits.then(|| text.to_owned()).ok_or_else(sentence)
}

/// The name of a file or folder.
pub(super) fn path(text: &str) -> Read<PathBuf> {
    let sentence = || "the name is empty; leave the key out instead.".to_owned();
    (!text.is_empty())
        .then(|| PathBuf::from(text))
        .ok_or_else(sentence)
}

/// The database: a path or `sqlite://…` for SQLite, `postgres://…` for Postgres.
pub(super) fn database(text: &str) -> Read<DatabaseSettings> {
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

fn sqlite(file: &str) -> Read<DatabaseSettings> {
    if file.is_empty() {
        return Err("name the file of the database, like sqlite://paraph.db.".to_owned());
    }
    if file.contains(['?', '#']) || file.contains(":memory:") {
        return Err(
            "SQLite is given as a plain file: no parameters, no database in memory.".to_owned(),
        );
    }
    Ok(DatabaseSettings {
        url: Secret::new(format!("sqlite://{file}")),
        place: DatabasePlace::Sqlite(PathBuf::from(file)),
    })
}

fn postgres(text: &str) -> Read<DatabaseSettings> {
    let url = Url::parse(text).map_err(|_| {
        "this is not an address of a database; write it like postgres://user:password@host/name, with special \
         characters of the password percent-encoded (@ is %40)."
            .to_owned()
    })?;
    let tls = |(name, value): (_, std::borrow::Cow<'_, str>)| {
        name == "sslmode" && ["require", "verify-ca", "verify-full"].contains(&value.as_ref())
    };
    if !cfg!(feature = "postgres-tls") && url.query_pairs().any(tls) {
        return Err(
            "the address asks for TLS, which this build does not have; build with --features postgres-tls, or leave \
             sslmode out when the database is on a network you trust."
                .to_owned(),
        );
    }
    Ok(DatabaseSettings {
        url: Secret::new(text),
        place: DatabasePlace::Postgres,
    })
}
