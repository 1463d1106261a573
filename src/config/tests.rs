//! Settings from sample files and environments.

#![allow(clippy::unwrap_used)]

use std::path::Path;

use super::*;

fn environment(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    let owned = pairs
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    owned.collect()
}

/// Loads one file of settings, `paraph.toml` in a folder of its own, and variables.
fn load(toml: &str, pairs: &[(&str, &str)]) -> Result<Settings, ConfigError> {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join(DEFAULT_FILE), toml).unwrap();
    std::fs::write(folder.path().join("secret"), "postgres://a:hunter2@db/x\n").unwrap();
    Settings::load(&[], folder.path(), &environment(pairs))
}

fn refusal(toml: &str, pairs: &[(&str, &str)]) -> String {
    load(toml, pairs).unwrap_err().to_string()
}

#[test]
fn the_defaults_serve_this_machine_from_sqlite() {
    let settings = load("", &[]).unwrap();
    assert_eq!(settings.server.listen.to_string(), "127.0.0.1:8080");
    assert_eq!(settings.server.base_url.as_str(), "http://127.0.0.1:8080");
    assert_eq!(settings.database.url.expose(), "sqlite://paraph.db");
    assert_eq!(settings.secrets.file, Path::new("paraph.secret"));
    assert_eq!(settings.mail.connections, 4);
    assert_eq!(
        (settings.mail.per_second, settings.mail.per_day),
        (None, None)
    );
    assert_eq!(settings.server.site_name, "Paraph");
    assert_eq!(settings.mail.incoming, None);
}

#[test]
fn mail_comes_in_by_a_pipe_a_socket_a_port_of_this_machine_a_folder_or_a_mailbox() {
    let way = |value: &str| load(&format!("[mail]\nincoming = \"{value}\""), &[]);
    let taken = |value: &str| way(value).unwrap().mail.incoming.unwrap();
    assert_eq!(taken("pipe"), IncomingWay::Pipe);
    for socket in ["lmtp:/run/p.sock", "lmtp:///run/p.sock"] {
        assert_eq!(taken(socket), IncomingWay::LmtpSocket("/run/p.sock".into()));
    }
    assert_eq!(
        taken("lmtp://127.0.0.1:2424"),
        IncomingWay::LmtpPort(([127, 0, 0, 1], 2424).into())
    );
    assert_eq!(taken("maildir:/m"), IncomingWay::Maildir("/m".into()));
    for wrong in [
        "lmtp://0.0.0.0:24",
        "lmtp://10.0.0.1:24",
        "imap:a",
        "imaps://",
        "maildir",
        "",
    ] {
        assert!(way(wrong).is_err(), "{wrong}");
    }
    let imap = "[mail]\nca_file = \"ca.pem\"\nincoming = \"imaps://sign:hunter2@mail.example/INBOX?handled=Done\"";
    let settings = load(imap, &[]).unwrap();
    let shown = settings.describe();
    assert!(
        shown.contains("imaps://sign:***@mail.example/INBOX?handled=Done"),
        "{shown}"
    );
    assert!(!format!("{settings:?}{shown}").contains("hunter2"));
    let Some(IncomingWay::Imap(mailbox)) = settings.mail.incoming else {
        panic!("no mailbox");
    };
    assert_eq!(mailbox.ca_file, Some("ca.pem".into()));
}

#[test]
fn an_address_for_incoming_mail_needs_a_way_in() {
    let alone = refusal("[mail]\nsign_address = \"sign@example.org\"", &[]);
    assert!(alone.contains("mail.incoming"), "{alone}");
    let detail = refusal(
        "[mail]\nincoming = \"pipe\"\nbounce_address = \"a+b@example.org\"",
        &[],
    );
    assert!(detail.contains("plain address"), "{detail}");
    let both = "[mail]\nincoming = \"pipe\"\nsign_address = \"sign@example.org\"";
    assert!(load(both, &[]).is_ok());
}

#[test]
fn events_of_amazon_need_a_secret_and_a_topic() {
    let secret = "[events]\nses_secret = \"a-secret-of-two-dozen-letters\"";
    assert!(refusal(secret, &[]).contains("events.ses_topic"));
    let topic = |arn: &str| format!("ses_topic = \"{arn}\"");
    let right = topic("arn:aws:sns:eu-west-1:123456789012:paraph");
    let alone = refusal(&format!("[events]\n{right}"), &[]);
    assert!(alone.contains("events.ses_secret"), "{alone}");
    let settings = load(&format!("{secret}\n{right}"), &[]).unwrap();
    assert!(settings.events.is_set());
    for wrong in [
        "paraph",
        "arn:aws:sqs:eu-west-1:123456789012:paraph",
        "arn:aws:sns:eu-west-1:1:p",
    ] {
        let wrong = format!("{secret}\n{}", topic(wrong));
        assert!(refusal(&wrong, &[]).contains("arn:aws:sns:"), "{wrong}");
    }
}

#[test]
fn the_environment_wins_over_files_and_the_longer_name_over_the_shorter() {
    let toml = "[database]\nurl = \"a.db\"\n[server]\nlisten = \"127.0.0.1:1\"";
    assert_eq!(
        load(toml, &[]).unwrap().database.url.expose(),
        "sqlite://a.db"
    );
    let short = load(toml, &[("DATABASE_URL", "b.db"), ("PORT", "9")]).unwrap();
    assert_eq!(short.database.url.expose(), "sqlite://b.db");
    assert_eq!(short.server.listen.to_string(), "0.0.0.0:9");
    assert_eq!(short.server.base_url.as_str(), "http://localhost:9");
    let long = load(
        toml,
        &[
            ("DATABASE_URL", "b.db"),
            ("PARAPH_DATABASE__URL", "/d/c.db"),
        ],
    )
    .unwrap();
    assert_eq!(long.database.place, DatabasePlace::Sqlite("/d/c.db".into()));
    assert_eq!(long.secrets.file, Path::new("/d/paraph.secret"));
}

#[test]
fn a_later_file_wins_over_an_earlier_one() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(
        folder.path().join("a.toml"),
        "[server]\nsite_name = \"A\"\nlisten = \"127.0.0.1:1\"",
    )
    .unwrap();
    std::fs::write(folder.path().join("b.toml"), "[server]\nsite_name = \"B\"").unwrap();
    let settings = Settings::load(
        &["a.toml".into(), "b.toml".into()],
        folder.path(),
        &environment(&[]),
    )
    .unwrap();
    assert_eq!(settings.server.site_name, "B");
    assert_eq!(settings.server.listen.port(), 1);
    let missing = Settings::load(&["none.toml".into()], folder.path(), &environment(&[]));
    assert!(
        missing
            .unwrap_err()
            .to_string()
            .contains("“none.toml” cannot be read")
    );
}

#[test]
fn a_secret_can_be_in_a_file_but_not_in_two_places() {
    for (toml, pairs) in [
        ("[database]\nurl_file = \"secret\"", &[][..]),
        ("", &[("DATABASE_URL_FILE", "secret")][..]),
        ("", &[("PARAPH_DATABASE__URL_FILE", "secret")][..]),
        (
            "[database]\nurl = \"a.db\"",
            &[("PARAPH_DATABASE__URL_FILE", "secret")][..],
        ),
    ] {
        let settings = load(toml, pairs).unwrap();
        assert_eq!(settings.database.url.expose(), "postgres://a:hunter2@db/x");
        assert!(!format!("{settings:?}{}", settings.describe()).contains("hunter2"));
    }
    let both = refusal("[database]\nurl = \"a.db\"\nurl_file = \"secret\"", &[]);
    assert!(
        both.contains("paraph.toml, line 3: database.url: the value and a file"),
        "{both}"
    );
    let missing = refusal("", &[("DATABASE_URL_FILE", "nowhere")]);
    assert!(
        missing.contains("DATABASE_URL_FILE: the file for database.url “nowhere” cannot be read"),
        "{missing}"
    );
}

#[test]
fn unknown_keys_are_refused_with_the_line_and_the_nearest_known_key() {
    let text = refusal(
        "[server]\nlisten = \"127.0.0.1:1\"\nbaseurl = \"x\"\n[mial]\nurl = \"x\"\n",
        &[],
    );
    assert!(text.contains("paraph.toml, line 3: “server.baseurl” is not a setting. Did you mean “server.base_url”?"), "{text}");
    assert!(
        text.contains("paraph.toml, line 4: “[mial]” is not a setting. Did you mean “[mail]”?"),
        "{text}"
    );
    let text = refusal("", &[("PARAPH_SERVER_LISTEN", "x")]);
    assert!(
        text.contains(
            "“PARAPH_SERVER_LISTEN” is not a setting. Did you mean “PARAPH_SERVER__LISTEN”?"
        ),
        "{text}"
    );
    let text = refusal("listen = \"127.0.0.1:1\"", &[]);
    assert!(text.contains("Did you mean “server.listen”?"), "{text}");
}

#[test]
fn each_wrong_value_gets_its_own_sentence() {
    for (toml, sentence) in [
        (
            "[server]\nlisten = \"8080\"",
            "not an IP address with a port",
        ),
        ("[server]\nlisten = 8080", "in quotes"),
        ("[server]\nbase_url = \"example.org\"", "not a web address"),
        (
            "[server]\nbase_url = \"ftp://example.org\"",
            "starts with https://",
        ),
        (
            "[server]\nbase_url = \"https://example.org/petitions\"",
            "leave out what follows the host",
        ),
        (
            "[server]\nbase_url = \"https://u:p@example.org\"",
            "leave the user name",
        ),
        ("[server]\ntrusted_proxies = [\"proxy\"]", "not a network"),
        ("[server]\ntrusted_proxies = \"10.0.0.0/8\"", "write a list"),
        ("[server]\nsite_name = \"\"", "from 1 to 100"),
        ("[server]\nsite_name = \"a\\nb\"", "control character"),
        (
            "[mail]\nurl = \"http://x\"\nsender = \"a@b\"",
            "starts with smtps://",
        ),
        (
            "[mail]\nurl = \"smtp://\"\nsender = \"a@b\"",
            "not the URL of a mail server",
        ),
        (
            "[mail]\nurl = \"smtp://localhost\"",
            "mail.sender: mail.url is set",
        ),
        ("[mail]\nsender = \"Appeals\"", "has no valid address"),
        ("[mail]\nsender = \"A <a@b@c>\"", "has no valid address"),
        ("[mail]\nconnections = 0", "from 1 to 256"),
        ("[mail]\nconnections = \"4\"", "without quotes"),
        ("[database]\nurl = \"mysql://x\"", "SQLite"),
        ("[database]\nurl = \":memory:\"", "SQLite"),
        ("[database]\nurl = \"sqlite://\"", "name the file"),
        ("[server", "this is not valid TOML"),
    ] {
        let text = refusal(toml, &[]);
        assert!(text.contains(sentence), "{toml} → {text}");
        assert!(text.starts_with("paraph.toml, line "), "{text}");
    }
}

#[test]
fn a_wrong_secret_is_not_repeated_in_the_sentence() {
    for pairs in [
        [("DATABASE_URL", "postgres://a:hunter2@[/x")],
        [("PARAPH_MAIL__URL", "hunter2://x")],
        [("PARAPH_MAIL__URL", "smtp://a:hunter2@[")],
    ] {
        assert!(!refusal("", &pairs).contains("hunter2"));
    }
}

#[test]
#[cfg(not(feature = "postgres-tls"))]
fn a_database_url_with_tls_is_refused_by_a_build_without_it() {
    let text = refusal("", &[("DATABASE_URL", "postgres://db/x?sslmode=require")]);
    assert!(text.contains("--features postgres-tls"), "{text}");
}

#[test]
fn the_environment_writes_lists_with_commas_and_empty_means_not_set() {
    let settings = load(
        "",
        &[
            ("PARAPH_SERVER__TRUSTED_PROXIES", "10.0.0.0/8, ::1"),
            ("DATABASE_URL", ""),
        ],
    )
    .unwrap();
    let networks: Vec<String> = settings
        .server
        .trusted_proxies
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(networks, ["10.0.0.0/8", "::1/128"]);
    assert_eq!(*settings.origin("database.url"), Origin::Default);
}

#[test]
fn the_base_url_knows_its_host_and_whether_it_is_https() {
    let https = load(
        "",
        &[("PARAPH_SERVER__BASE_URL", "https://Example.org:443/")],
    )
    .unwrap();
    assert_eq!(https.server.base_url.as_str(), "https://example.org");
    assert_eq!(https.server.base_url.authority(), "example.org");
    let http = load("", &[("PARAPH_SERVER__BASE_URL", "http://example.org:81")]).unwrap();
    assert_eq!(http.server.base_url.authority(), "example.org:81");
    assert!(
        http.warnings()
            .iter()
            .any(|warning| warning.contains("without https"))
    );
}

#[test]
fn the_example_is_valid_as_it_is_and_with_every_line_in_force_and_names_every_key() {
    assert!(load(Settings::example(), &[]).is_ok());
    let lines = Settings::example().lines().map(|line| {
        let set = line
            .strip_prefix('#')
            .filter(|rest| rest.starts_with(|c: char| c.is_ascii_lowercase()));
        let is_file = |rest: &&str| rest.contains("_file") && !rest.starts_with("ca_file");
        set.filter(|rest| !is_file(rest)).unwrap_or(line)
    });
    let settings = load(&lines.collect::<Vec<_>>().join("\n"), &[]).unwrap();
    for (key, kind) in keys::KEYS {
        assert_ne!(*settings.origin(key), Origin::Default, "{key}");
        let leaf = key.split('.').next_back().unwrap();
        let file = format!("#{leaf}_file =");
        assert_eq!(
            kind == keys::Kind::Secret,
            Settings::example().contains(&file),
            "{key}"
        );
        assert!(settings.describe().contains(key));
    }
}

#[test]
fn limits_of_mail_are_numbers_and_domains_with_numbers() {
    let toml =
        "[mail]\nper_second = 50\nper_day = 9000\ndomains = [\"Orange.fr=5\", \"forêt.fr = 2\"]";
    let mail = load(toml, &[("PARAPH_MAIL__PER_HOUR", "600")])
        .unwrap()
        .mail;
    assert_eq!(
        (mail.per_second, mail.per_hour, mail.per_day),
        (Some(50), Some(600), Some(9000))
    );
    let domains: Vec<_> = mail.domains.into_iter().collect();
    assert_eq!(
        domains,
        [
            ("orange.fr".to_owned(), 5),
            ("xn--fort-ipa.fr".to_owned(), 2)
        ]
    );
    for (toml, word) in [
        ("[mail]\nper_second = 0", "from 1 to 100000"),
        ("[mail]\nper_day = -1", "from 1"),
        ("[mail]\ndomains = [\"orange.fr\"]", "like orange.fr=5"),
        ("[mail]\ndomains = [\"orange=5\"]", "like orange.fr=5"),
        ("[mail]\ndomains = [\"orange.fr=0\"]", "like orange.fr=5"),
    ] {
        let refusal = refusal(toml, &[]);
        assert!(refusal.contains(word), "{toml}: {refusal}");
    }
}

#[test]
fn a_time_zone_is_one_of_the_database() {
    let zone = |name: &str| load(&format!("[server]\ntime_zone = \"{name}\""), &[]);
    let paris = zone("europe/paris").unwrap();
    assert_eq!(paris.server.time_zone.name(), "Europe/Paris");
    let refused = zone("Paris").unwrap_err().to_string();
    assert!(
        refused.contains("server.time_zone: “Paris” is not a time zone; write a name such as Europe/Paris or UTC."),
        "{refused}"
    );
}
