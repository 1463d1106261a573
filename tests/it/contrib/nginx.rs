//! nginx in front of one server.

use super::{sample, serve, signs, with_public_address};
use crate::support::TestDatabase;
use crate::support::in_process::Page;
use crate::support::nginx::{HOST, Nginx};
use crate::support::organisers::PASSWORD;
use crate::support::site::{Site, agent, between, link_of};
use crate::support::smtp::SmtpSink;

/// A published appeal behind nginx.
struct Proxied {
    site: Site,
    nginx: Nginx,
    sink: SmtpSink,
    _database: TestDatabase,
}

impl Proxied {
    fn start() -> Self {
        let (database, sink) = (TestDatabase::sqlite(), SmtpSink::start());
        let mut site = with_public_address(Site::new(&database.url, &sink.url()));
        let sample = sample("nginx/paraph.conf");
        let address = site.address.clone();
        site.publish();
        serve(&mut site, &sample, &[("127.0.0.1:8080", &address)]);
        let nginx = Nginx::start(&sample, &[("127.0.0.1:8080", &address)]);
        Self {
            site,
            nginx,
            sink,
            _database: database,
        }
    }
}

#[test]
fn pages_come_over_https_and_no_log_of_nginx_holds_a_personal_link() {
    let mut proxied = Proxied::start();
    let browser = proxied.nginx.browser_from("127.0.0.2");
    let page = browser.get("/fr/canal");
    assert_eq!(page.status, 200, "{}", page.body);
    assert!(page.body.contains("Sauvons le canal"), "{}", page.body);
    let security = page.header("strict-transport-security");
    assert_eq!(security, "max-age=31536000; includeSubDomains");
    assert!(!page.header("content-security-policy").is_empty());
    for path in ["/metrics", "/readyz"] {
        assert_eq!(browser.get(path).status, 404, "{path}");
    }
    assert_eq!(browser.get("/healthz").status, 200);
    let other = browser.get_with("/fr/canal", &[("Host", "evil.example")]);
    assert_eq!(other.status, 421);

    let token = proxied.site.ripe_form_token("canal");
    let signed = signs(&browser, &token, "jeanne@example.org");
    assert_eq!(signed.status, 303, "{}", signed.body);
    for cookie in signed.all("set-cookie") {
        assert!(cookie.contains("Secure"), "{cookie}");
    }
    let link = link_of(&proxied.sink.wait_for(1)[0].bytes).unwrap();
    let path = link.strip_prefix(&format!("https://{HOST}")).unwrap();
    let secret = path.rsplit('/').next().unwrap();
    let revision = browser.get(path).value("input[name=revision]");
    let confirmed = browser.post(path, &[("revision", &revision), ("agree", "yes")]);
    assert_eq!(confirmed.status, 303, "{}", confirmed.body);
    let thanks = browser.get(confirmed.header("location"));
    let personal = between(&thanks.body, "/fr/manage/", "\"").to_owned();
    assert_eq!(browser.get(&format!("/fr/manage/{personal}")).status, 200);

    // A request that fails, and a body that is refused or does not fit into the memory of nginx, are errors with a path.
    let large = "x".repeat(100_000);
    assert_eq!(browser.post(path, &[("revision", &large)]).status, 413);
    let larger = "x".repeat(13 << 20);
    assert_eq!(browser.post(path, &[("revision", &larger)]).status, 413);
    proxied.site.kill();
    assert_eq!(browser.get(path).status, 502);
    assert_eq!(browser.get(&format!("/fr/manage/{personal}")).status, 502);
    let written = proxied.nginx.written();
    for private in [secret, &personal, "jeanne", "127.0.0.2"] {
        assert!(!written.contains(private), "{private} in {written}");
    }
}

#[test]
fn limits_count_the_network_that_nginx_saw_and_no_header_of_the_client() {
    let proxied = Proxied::start();
    let address = "127.0.7.1";
    let path = "/fr/canal/sign/individual";
    let fields = [("token", "forged"), ("email", "a@example.org")];
    let post = |from: &str, forged: &str| {
        let browser = proxied.nginx.browser_from(from);
        let headers = [("X-Forwarded-For", forged)];
        browser.post_with(path, &headers, &fields).status
    };
    assert_eq!(post(address, "10.0.0.1"), 422, "below the limit");
    // Up to the limit without nginx, which is slower: as it would ask for somebody at this address.
    let (server, agent) = (&proxied.site.address, agent());
    let is_limited = |_: &i32| {
        let request = agent.post(format!("http://{server}{path}"));
        let request = request.header("host", HOST);
        let request = request.header("x-forwarded-for", address);
        request.send_form(fields).unwrap().status() == 429
    };
    let limit = (2..500).find(is_limited);
    assert!(limit.is_some_and(|limit| limit > 300), "{limit:?}");
    // The limit lets one more pass every two seconds, so one refusal of ten posts is enough.
    let is_refused = |from: &str, forged: &str| (0..10).any(|_| post(from, forged) == 429);
    for forged in ["10.0.0.1", "10.0.0.2, 127.0.0.1", "", "127.0.0.1", "x"] {
        assert!(is_refused(address, forged), "{forged}");
    }
    assert!(is_refused("127.0.7.9", "192.0.2.1"), "the same network");
    assert_eq!(post("127.0.8.1", address), 422, "another network");
}

/// Lists to import may have 8 MiB: what lets pictures pass lets them pass too.
#[test]
fn the_largest_pictures_pass_and_larger_ones_do_not() {
    let proxied = Proxied::start();
    let browser = proxied.nginx.browser_from("127.0.0.2");
    let invited = ["admin", "create", "odile@example.org", "--role", "owner"];
    let printed = proxied.site.paraph(&invited);
    let link = format!("/fr/{}", between(&printed, "/fr/", "\n").trim());
    let made = browser.sends(&link, &[("name", "Odile"), ("new-password", PASSWORD)]);
    assert_eq!(made.status, 303, "{}", made.body);
    let login = [("email", "odile@example.org"), ("password", PASSWORD)];
    let entered = browser.sends("/fr/admin/login", &login);
    assert_eq!(entered.header("location"), "/fr/admin", "{}", entered.body);
    let upload = |content: &[u8]| -> Page {
        let path = "/fr/admin/appeals/canal/picture";
        browser.uploads(path, &[("alt-row-fr", "Le canal")], ("picture", content))
    };

    let mut picture = std::io::Cursor::new(Vec::new());
    let white = image::RgbImage::from_pixel(1_200, 800, image::Rgb([255; 3]));
    white
        .write_to(&mut picture, image::ImageFormat::Png)
        .unwrap();
    let mut picture = picture.into_inner();
    // Nothing reads what follows the end of a picture, but it is sent.
    picture.resize(10 << 20, 0);
    let stored = upload(&picture);
    assert_eq!(stored.status, 303, "{}", stored.body);

    // Larger by a little: refused with a page of Paraph; by much: by nginx.
    picture.push(0);
    let refused = upload(&picture);
    assert_eq!(refused.status, 413);
    assert!(refused.body.contains("<main"), "{}", refused.body);
    picture.resize(13 << 20, 0);
    let refused = upload(&picture);
    assert_eq!(refused.status, 413);
    assert!(refused.body.contains("nginx"), "{}", refused.body);
}
