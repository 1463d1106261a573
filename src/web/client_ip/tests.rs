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
