//! The client's IP address: that of the TCP peer, or what trusted proxies added to `X-Forwarded-For`. The header is read
//! from the right, because a client can put anything at its left end.

use std::net::IpAddr;

use actix_web::HttpRequest;
use ipnet::IpNet;

/// The network that rate limits count: /24 of IPv4, /56 of IPv6. It is never logged or stored.
#[must_use]
pub fn network(request: &HttpRequest, trusted: &[IpNet]) -> Option<IpNet> {
    let peer = request.peer_addr()?.ip();
    let forwarded: Vec<&str> = request
        .headers()
        .get_all("x-forwarded-for")
        .filter_map(|v| v.to_str().ok())
        .collect();
    network_of(client(peer, &forwarded, trusted))
}

/// Goes from the right to the left as long as the address that added an entry is trusted.
fn client(peer: IpAddr, forwarded: &[&str], trusted: &[IpNet]) -> IpAddr {
    let is_trusted = |address: &IpAddr| {
        trusted
            .iter()
            .any(|net| net.contains(&address.to_canonical()))
    };
    let mut current = peer;
    let entries: Vec<&str> = forwarded
        .iter()
        .flat_map(|line| line.split(','))
        .map(str::trim)
        .collect();
    for entry in entries.iter().rev() {
        if !is_trusted(&current) {
            break;
        }
        let bare = entry.trim_start_matches('[').trim_end_matches(']');
        match bare.parse::<IpAddr>() {
            Ok(next) => current = next,
            Err(_) => break,
        }
    }
    current.to_canonical()
}

fn network_of(address: IpAddr) -> Option<IpNet> {
    let length = if address.is_ipv4() { 24 } else { 56 };
    IpNet::new(address, length).ok().map(|net| net.trunc())
}

/// Browser and operating system of a `User-Agent`, such as `Firefox, Linux`: enough to recognise one's own sessions, too
/// little to track anybody.
#[must_use]
pub fn family(user_agent: &str) -> String {
    let first = |families: &[(&str, &'static str)]| {
        let found = families.iter().find(|(mark, _)| user_agent.contains(mark));
        found.map(|(_, name)| *name)
    };
    // The order matters: Edge also sends `Chrome/`, and Chrome also sends `Safari/`.
    let browser = first(&[
        ("Edg/", "Edge"),
        ("OPR/", "Opera"),
        ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ]);
    let system = first(&[
        ("Android", "Android"),
        ("iPhone", "iOS"),
        ("iPad", "iOS"),
        ("Windows", "Windows"),
        ("Mac OS X", "macOS"),
        ("Linux", "Linux"),
    ]);
    let known: Vec<&str> = [browser, system].into_iter().flatten().collect();
    known.join(", ")
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
