//! Tests of `client_ip`.

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

/// Behind none, one and two proxies, each of which adds the address that it sees: whatever a client writes itself, it is
/// known by its own address.
#[test]
fn no_header_of_a_client_makes_it_somebody_else() {
    let trusted = ["10.0.0.0/8", "2001:db8:a::/48"];
    let written = [
        "",
        "1.1.1.1",
        "1.1.1.1, 2.2.2.2",
        "10.0.0.1",
        "10.0.0.1, 10.0.0.2, 10.0.0.3",
        "127.0.0.1",
        "::1",
        "[::1]:80",
        "2001:db8:a::7",
        "::ffff:10.0.0.1",
        "unknown",
        "_hidden",
        "1.1.1.1:99999",
        ", ,",
        "10.0.0.1\t",
        "0.0.0.0/0",
    ];
    let mut looked = 0;
    for client in ["9.9.9.9", "2001:db8:c::9"] {
        for written in written {
            for hops in [&[][..], &["10.0.0.1"], &["2001:db8:a::1", "10.0.0.2"]] {
                // The first proxy sees the client, the next one the first. Ours sees the last.
                let seen: Vec<&str> = [client].into_iter().chain(hops.iter().copied()).collect();
                let peer = seen[seen.len() - 1];
                let added = seen[..seen.len() - 1].join(", ");
                let in_one = format!("{written}, {added}");
                let bare: &[&str] = &[written];
                let all: [&[&str]; 2] = [&[in_one.as_str()], &[written, added.as_str()]];
                for forwarded in all {
                    let forwarded = if hops.is_empty() { bare } else { forwarded };
                    assert_eq!(
                        client_of(peer, forwarded, &trusted),
                        client,
                        "{forwarded:?}"
                    );
                    looked += 1;
                }
            }
        }
    }
    assert!(looked >= 40, "{looked}");
}

#[test]
fn a_port_after_an_address_is_passed_over() {
    let trusted = ["10.0.0.0/8"];
    for (entry, address) in [
        ("7.7.7.7:4711", "7.7.7.7"),
        ("[2001:db8::1]:4711", "2001:db8::1"),
        ("[2001:db8::1]", "2001:db8::1"),
        ("2001:db8::1", "2001:db8::1"),
        ("6.6.6.6:1, 10.0.0.2:4711", "6.6.6.6"),
        ("7.7.7.7:none", "10.0.0.1"),
        ("[7.7.7.7", "10.0.0.1"),
    ] {
        assert_eq!(
            client_of("10.0.0.1", &[entry], &trusted),
            address,
            "{entry}"
        );
    }
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
    let agent =
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1";
    assert_eq!(family(agent), "Safari, iOS");
    assert_eq!(family("curl/8"), "");
}
