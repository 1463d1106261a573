//! What holds behind each proxy: no log has a link or an address, also while the server is down, and large files pass.

use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::process::Child;
use std::time::{Duration, Instant};

use super::{serve, signs, with_public_address};
use crate::support::TestDatabase;
use crate::support::https::{Certificate, HttpsBrowser};
use crate::support::nginx::HOST;
use crate::support::organisers::PASSWORD;
use crate::support::site::{Site, between, link_of};
use crate::support::smtp::SmtpSink;

/// A proxy that runs.
pub(super) struct Proxy {
    process: Child,
    address: SocketAddr,
    certificate: Certificate,
}

impl Proxy {
    pub(super) fn new(process: Child, address: SocketAddr, certificate: Certificate) -> Self {
        Self {
            process,
            address,
            certificate,
        }
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// All that the files of a folder hold.
fn written(folder: &Path) -> String {
    let files = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let logs = files.filter(|file| file.extension().is_some_and(|end| end == "log"));
    logs.map(|file| String::from_utf8_lossy(&std::fs::read(file).unwrap()).into_owned())
        .collect()
}

/// `start` starts the proxy with its files in a folder, in front of a server at an address.
pub(super) fn holds_no_person(
    sample: &str,
    listen: &str,
    start: impl FnOnce(&Path, &str) -> Proxy,
) {
    let (database, sink) = (TestDatabase::sqlite(), SmtpSink::start());
    let mut site = with_public_address(Site::new(&database.url, &sink.url()));
    site.publish();
    let address = site.address.clone();
    serve(&mut site, sample, &[(listen, &address)]);
    let folder = tempfile::tempdir().unwrap();
    let proxy = start(folder.path(), &address);
    let started = Instant::now();
    while TcpStream::connect(proxy.address).is_err() {
        let said = written(folder.path());
        assert!(started.elapsed() < Duration::from_secs(10), "{said}");
        std::thread::sleep(Duration::from_millis(20));
    }
    let browser = HttpsBrowser::new(proxy.address, HOST, &proxy.certificate, "127.0.0.2");
    let page = browser.get("/fr/canal");
    assert_eq!(page.status, 200, "{} {}", page.body, written(folder.path()));
    let security = page.header("strict-transport-security");
    assert_eq!(security, "max-age=31536000; includeSubDomains");
    for path in ["/metrics", "/readyz"] {
        assert_eq!(browser.get(path).status, 404, "{path}");
    }
    let token = site.ripe_form_token("canal");
    let signed = signs(&browser, &token, "jeanne@example.org");
    assert_eq!(signed.status, 303, "{}", signed.body);
    let link = link_of(&sink.wait_for(1)[0].bytes).unwrap();
    let path = link
        .strip_prefix(&format!("https://{HOST}"))
        .unwrap()
        .to_owned();
    assert_eq!(browser.get(&path).status, 200);
    large_files_pass(&site, &browser);

    let larger = "x".repeat(13 << 20);
    assert_eq!(browser.post(&path, &[("revision", &larger)]).status, 413);
    site.kill();
    for down in [path.as_str(), "/fr/manage/secret-token?jeanne@example.org"] {
        let answer = browser.get(down).status;
        assert!(matches!(answer, 502 | 503), "{down}: {answer}");
    }
    let written = written(folder.path());
    let secret = path.rsplit('/').next().unwrap();
    for private in [
        secret,
        "secret-token",
        "jeanne",
        "127.0.0.2",
        "/confirm/",
        "/manage/",
    ] {
        assert!(!written.contains(private), "{private} in {written}");
    }
}

/// A picture of 10 MB and a list of 8 MB.
fn large_files_pass(site: &Site, browser: &HttpsBrowser) {
    let invited = ["admin", "create", "odile@example.org", "--role", "owner"];
    let printed = site.paraph(&invited);
    let link = format!("/fr/{}", between(&printed, "/fr/", "\n").trim());
    let made = browser.sends(&link, &[("name", "Odile"), ("new-password", PASSWORD)]);
    assert_eq!(made.status, 303, "{}", made.body);
    let login = [("email", "odile@example.org"), ("password", PASSWORD)];
    let entered = browser.sends("/fr/admin/login", &login);
    assert_eq!(entered.header("location"), "/fr/admin", "{}", entered.body);
    let mut picture = std::io::Cursor::new(Vec::new());
    let white = image::RgbImage::from_pixel(600, 400, image::Rgb([255; 3]));
    white
        .write_to(&mut picture, image::ImageFormat::Png)
        .unwrap();
    let mut picture = picture.into_inner();
    // Nothing reads what follows the end of a picture, but it is sent.
    picture.resize(10 << 20, 0);
    let path = "/fr/admin/appeals/canal/picture";
    let stored = browser.uploads(path, &[("alt-row-fr", "Le canal")], ("picture", &picture));
    assert_eq!(stored.status, 303, "{}", stored.body);
    let row = format!("Jeanne,Martin,Lyon,{}\n", "x".repeat(8_000));
    let mut list = "Prénom,Nom,Ville,Remarque\n".to_owned();
    while list.len() + row.len() <= 8 << 20 {
        list.push_str(&row);
    }
    let path = "/fr/admin/appeals/canal/import";
    let stored = browser.uploads(path, &[], ("file", list.as_bytes()));
    assert_eq!(stored.status, 303, "{}", stored.body);
}
