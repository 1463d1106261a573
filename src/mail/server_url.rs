//! The parts of a URL of a mail server that SMTP and IMAP share. Errors say what is wrong with it, without its password.

use std::net::{IpAddr, Ipv4Addr};

use url::{Host, Url};

/// The host, and whether it is this machine.
pub(super) fn host(url: &Url) -> Result<(String, bool), &'static str> {
    match url.host() {
        Some(Host::Domain(name)) if !name.is_empty() => normalized_host(name),
        Some(Host::Ipv4(ip)) => Ok((ip.to_string(), ip.is_loopback())),
        Some(Host::Ipv6(ip)) => Ok((ip.to_string(), ip.is_loopback())),
        _ => Err("the host is missing"),
    }
}

/// The `url` crate does not normalise hosts of these schemes: an IPv4 address is parsed as a name.
fn normalized_host(name: &str) -> Result<(String, bool), &'static str> {
    if let Ok(ip) = name.parse::<Ipv4Addr>() {
        return Ok((name.to_owned(), IpAddr::V4(ip).is_loopback()));
    }
    let ascii = idna::domain_to_ascii(&decode(name)?).map_err(|_| "the host is no host name")?;
    let local = ascii == "localhost" || ascii.ends_with(".localhost");
    Ok((ascii, local))
}

/// User name and password.
pub(super) fn credentials(url: &Url) -> Result<Option<(String, String)>, &'static str> {
    match (url.username(), url.password()) {
        ("", None) => Ok(None),
        ("", Some(_)) => Err("a password without a user name"),
        (_, None) => Err("a user name without a password"),
        (user, Some(password)) => Ok(Some((decode(user)?, decode(password)?))),
    }
}

/// Decodes `%xx`. The decoder for forms would also turn + into a space.
pub(super) fn decode(text: &str) -> Result<String, &'static str> {
    const BAD: &str = "a % that is not followed by two hexadecimal digits";
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        rest = tail;
        if first != b'%' {
            bytes.push(first);
            continue;
        }
        let (pair, tail) = rest.split_at_checked(2).ok_or(BAD)?;
        let pair = data_encoding::HEXUPPER_PERMISSIVE
            .decode(pair)
            .map_err(|_| BAD)?;
        bytes.extend(pair);
        rest = tail;
    }
    String::from_utf8(bytes).map_err(|_| BAD)
}
