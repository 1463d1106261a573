//! Whose request it is: the peer's address, or what trusted proxies say, read from the right. The left-most entry of
//! `X-Forwarded-For` is the sender's own invention and is never believed.

use std::net::IpAddr;

use actix_web::HttpRequest;
use ipnet::IpNet;

/// The address that a limit counts: /24 of IPv4, /56 of IPv6, as text that is never logged or stored.
#[must_use]
pub fn prefix(request: &HttpRequest, trusted: &[IpNet]) -> Option<IpNet> {
    let peer = request.peer_addr()?.ip();
    let forwarded: Vec<&str> = request
        .headers()
        .get_all("x-forwarded-for")
        .filter_map(|v| v.to_str().ok())
        .collect();
    network(client(peer, &forwarded, trusted))
}

/// The address of the client: entries are taken from the right as long as the one that added them is trusted.
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

fn network(address: IpAddr) -> Option<IpNet> {
    let length = if address.is_ipv4() { 24 } else { 56 };
    IpNet::new(address, length).ok().map(|net| net.trunc())
}

/// The family of browser and system that a request says it comes from, such as `Firefox, Linux`: enough to tell one's own
/// sessions apart, too little to follow anybody.
#[must_use]
pub fn family(user_agent: &str) -> String {
    let first = |families: &[(&str, &'static str)]| {
        let found = families.iter().find(|(mark, _)| user_agent.contains(mark));
        found.map(|(_, name)| *name)
    };
    // Later marks stand in the headers of earlier families too: the order decides.
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
mod tests {
    use crate::web::client_ip::*;

    fn told(peer: &str, forwarded: &[&str], trusted: &[&str]) -> String {
        let trusted: Vec<IpNet> = trusted.iter().map(|net| net.parse().unwrap()).collect();
        client(peer.parse().unwrap(), forwarded, &trusted).to_string()
    }

    #[test]
    fn without_a_trusted_proxy_the_header_is_ignored() {
        assert_eq!(told("9.9.9.9", &["1.1.1.1"], &[]), "9.9.9.9");
        assert_eq!(told("9.9.9.9", &["1.1.1.1"], &["10.0.0.0/8"]), "9.9.9.9");
    }

    #[test]
    fn the_walk_starts_at_the_right_and_stops_at_the_first_stranger() {
        let trusted = ["10.0.0.0/8"];
        assert_eq!(told("10.0.0.1", &["6.6.6.6, 7.7.7.7"], &trusted), "7.7.7.7");
        assert_eq!(
            told("10.0.0.1", &["6.6.6.6, 7.7.7.7, 10.0.0.2"], &trusted),
            "7.7.7.7"
        );
        assert_eq!(
            told("10.0.0.1", &["6.6.6.6", "7.7.7.7"], &trusted),
            "7.7.7.7"
        );
        assert_eq!(told("10.0.0.1", &["nonsense"], &trusted), "10.0.0.1");
        assert_eq!(
            told("::ffff:10.0.0.1", &["[2001:db8::1]"], &trusted),
            "2001:db8::1"
        );
    }

    #[test]
    fn a_neighbourhood_shares_its_limit() {
        let of = |text: &str| network(text.parse().unwrap()).unwrap().to_string();
        assert_eq!(of("192.0.2.77"), "192.0.2.0/24");
        assert_eq!(of("2001:db8:1:2ff::1"), "2001:db8:1:200::/56");
    }

    #[test]
    fn a_browser_is_known_by_its_family_alone() {
        let agent = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
        assert_eq!(family(agent), "Firefox, Linux");
        let agent = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1";
        assert_eq!(family(agent), "Safari, iOS");
        assert_eq!(family("curl/8"), "");
    }
}
