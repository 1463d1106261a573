//! Whatever a client says the name of the site is: links in e-mails lead to the address of the settings.

use paraph::domain::Timestamp;
use rstest::rstest;

use super::opens;
use crate::support::TestDatabase;
use crate::support::in_process::Page;

const FORM: &str = "/fr/canal/sign/individual";

/// Headers by which proxies and attackers name a host; with what a name of the site is mistaken for.
fn variants(host: &str) -> Vec<(&'static str, String)> {
    let port = host.rsplit(':').next().unwrap();
    let names = [
        "evil.example".to_owned(),
        format!("evil.example:{port}"),
        format!("{host}.evil.example"),
        format!("evil.example/{host}"),
        format!("{host}@evil.example"),
        format!("evil.example#{host}"),
    ];
    let headers = [
        "x-forwarded-host",
        "x-host",
        "x-original-host",
        "x-forwarded-server",
        "x-http-host-override",
        "forwarded",
        "x-original-url",
        "x-rewrite-url",
        "x-forwarded-proto",
        "x-forwarded-port",
        "referer",
    ];
    let foreign = names.iter().map(|name| ("host", name.clone()));
    let named = headers.map(|header| {
        let value = match header {
            "forwarded" => "host=evil.example;proto=https".to_owned(),
            "x-original-url" | "x-rewrite-url" => "http://evil.example/fr/canal".to_owned(),
            "x-forwarded-port" => "666".to_owned(),
            "x-forwarded-proto" => "gopher".to_owned(),
            "referer" => "https://evil.example/fr/canal".to_owned(),
            _ => "evil.example".to_owned(),
        };
        (header, value)
    });
    let twice = [("x-forwarded-host", format!("evil.example, {host}"))];
    let same = [
        ("host", host.to_ascii_uppercase()),
        ("x-forwarded-host", host.to_owned()),
    ];
    foreign.chain(named).chain(twice).chain(same).collect()
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn no_header_changes_where_the_links_of_mails_lead(#[case] database: TestDatabase) {
    let site = opens(&database);
    let visitor = site.visitor();
    let host = site.base.strip_prefix("http://").unwrap();
    let token = visitor.get(FORM).value("input[name=token]");
    site.clock.advance(5 * Timestamp::SECOND);
    let variants = variants(host);
    assert!(variants.len() >= 20, "{}", variants.len());
    for (number, (header, value)) in variants.iter().enumerate() {
        let address = format!("personne{number}@example.org");
        let fields = [
            ("token", token.as_str()),
            ("last-name", "Jeanne"),
            ("email", &address),
            ("publish", "no"),
        ];
        let posted: Page = visitor.post_with(FORM, (header, value), &fields);
        let is_ours = *header != "host" || value.eq_ignore_ascii_case(host);
        let expected = if is_ours { 303 } else { 421 };
        assert_eq!(
            posted.status, expected,
            "{header}: {value}: {}",
            posted.body
        );
        if !is_ours {
            continue;
        }
        assert!(
            posted.header("location").starts_with("/fr/canal/"),
            "{header}: {value}"
        );
        site.link_to(&address);
        let mails = site.app.transport.mailbox().unwrap().mails();
        let mail = mails.iter().find(|mail| mail.email.to == address).unwrap();
        let links: Vec<&str> = mail
            .email
            .text
            .split_whitespace()
            .filter(|word| word.contains("://"))
            .collect();
        assert!(!links.is_empty());
        for link in links {
            assert!(link.starts_with(&site.base), "{header}: {value}: {link}");
        }
        assert!(!mail.email.html.contains("evil"), "{header}: {value}");
    }
}
