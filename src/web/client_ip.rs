//! The client's IP address: that of the TCP peer, or what trusted proxies added to `X-Forwarded-For`. The header is read
//! from the right, because a client can put anything at its left end.

use std::net::{IpAddr, SocketAddr};

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

/// The larger network that one operator usually has: /48 of IPv6, /24 of IPv4. It is never logged or stored.
#[must_use]
pub fn region(request: &HttpRequest, trusted: &[IpNet]) -> Option<IpNet> {
    let network = network(request, trusted)?;
    let length = network.prefix_len().min(48);
    IpNet::new(network.addr(), length)
        .ok()
        .map(|net| net.trunc())
}

/// Network and larger network of an address, as far as the larger one is another.
#[must_use]
pub fn neighbourhood(address: IpAddr) -> (Option<IpNet>, Option<IpNet>) {
    let network = network_of(address);
    let region = match address {
        IpAddr::V4(_) => None,
        IpAddr::V6(_) => IpNet::new(address, 48).ok().map(|net| net.trunc()),
    };
    (network, region)
}

/// Goes from the right to the left as long as the address that added an entry is trusted.
#[must_use]
pub fn client(peer: IpAddr, forwarded: &[&str], trusted: &[IpNet]) -> IpAddr {
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
        match address(entry) {
            Some(next) => current = next,
            None => break,
        }
    }
    current.to_canonical()
}

/// The address of an entry. Some proxies write a port after it, and brackets around IPv6.
fn address(entry: &str) -> Option<IpAddr> {
    let bare = entry
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'));
    let with_port = || entry.parse().ok().map(|socket: SocketAddr| socket.ip());
    bare.unwrap_or(entry).parse().ok().or_else(with_port)
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
