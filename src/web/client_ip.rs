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
mod tests {
    use crate::web::client_ip::*;

    fn client_of(peer: &str, forwarded: &[&str], trusted: &[&str]) -> String {
        let trusted: Vec<IpNet> = trusted.iter().map(|net| net.parse().unwrap()).collect();
        client(peer.parse().unwrap(), forwarded, &trusted).to_string()
    }

    #[test]
    fn without_a_trusted_proxy_the_header_is_ignored() {
        assert_eq!(client_of("9.9.9.9", &["1.1.1.1"], &[]), "9.9.9.9");
        assert_eq!(
            client_of("9.9.9.9", &["1.1.1.1"], &["10.0.0.0/8"]),
            "9.9.9.9"
        );
    }

    #[test]
    fn entries_are_read_from_the_right_up_to_the_first_untrusted_address() {
        let trusted = ["10.0.0.0/8"];
        assert_eq!(
            client_of("10.0.0.1", &["6.6.6.6, 7.7.7.7"], &trusted),
            "7.7.7.7"
        );
        assert_eq!(
            client_of("10.0.0.1", &["6.6.6.6, 7.7.7.7, 10.0.0.2"], &trusted),
            "7.7.7.7"
        );
        assert_eq!(
            client_of("10.0.0.1", &["6.6.6.6", "7.7.7.7"], &trusted),
            "7.7.7.7"
        );
        assert_eq!(client_of("10.0.0.1", &["nonsense"], &trusted), "10.0.0.1");
        assert_eq!(
            client_of("::ffff:10.0.0.1", &["[2001:db8::1]"], &trusted),
            "2001:db8::1"
        );
    }

    #[test]
    fn a_limit_counts_the_whole_network() {
        let network = |text: &str| network_of(text.parse().unwrap()).unwrap().to_string();
        assert_eq!(network("192.0.2.77"), "192.0.2.0/24");
        assert_eq!(network("2001:db8:1:2ff::1"), "2001:db8:1:200::/56");
    }

    #[test]
    fn a_user_agent_is_reduced_to_browser_and_system() {
        let agent = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
        assert_eq!(family(agent), "Firefox, Linux");
        let agent = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1";
        assert_eq!(family(agent), "Safari, iOS");
        assert_eq!(family("curl/8"), "");
    }
}
