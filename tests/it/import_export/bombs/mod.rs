//! Files that are made to fill the memory, to take for ever or to end the process, against a server of its own whose
//! memory is measured.

mod archives;
mod pictures;
mod records;

use std::fs;

use crate::support::TestDatabase;
use crate::support::in_process::{Browser, Page};
use crate::support::organisers::PASSWORD;
use crate::support::site::{Site, between};

const IMPORT: &str = "/fr/admin/appeals/canal/import";
const MEGABYTE: usize = 1024 * 1024;
/// The most memory that the server may have taken.
const MOST: u64 = 300;

/// A file with its name and what it is.
struct Bomb {
    what: &'static str,
    name: &'static str,
    bytes: Vec<u8>,
}

fn bomb(what: &'static str, name: &'static str, bytes: Vec<u8>) -> Bomb {
    assert!(bytes.len() < 8 * MEGABYTE, "{what}: {}", bytes.len());
    Bomb { what, name, bytes }
}

/// Texts, contacts and lines: what they unpack to is what they are.
fn texts() -> Vec<Bomb> {
    let most = 7 * MEGABYTE;
    let repeated = |part: &str| part.repeat(most / part.len()).into_bytes();
    let quoted = [b"Nom;Ville\n\"".as_slice(), &repeated("a;")].concat();
    let contact = |line: &str| [b"BEGIN:VCARD\nVERSION:3.0\nFN:", line.as_bytes()].concat();
    vec![
        bomb("a quote that never ends", "liste.csv", quoted),
        bomb("one row of cells", "liste.csv", repeated("a;")),
        bomb("one row of entities", "liste.csv", repeated("&eacute;")),
        bomb("one line", "liste.txt", repeated("a")),
        bomb("one line of commas", "liste.txt", repeated("a, ")),
        bomb("empty lines", "liste.txt", repeated("\n")),
        bomb("lines of one letter", "liste.txt", repeated("a\n")),
        bomb("addresses on one line", "liste.txt", repeated("a@b.fr ")),
        bomb("brackets", "liste.txt", repeated("a (b ")),
        bomb("one long value", "liste.vcf", contact(&"a".repeat(most))),
        bomb(
            "a value on many lines",
            "liste.vcf",
            contact(&"a\n ".repeat(most / 3)),
        ),
        bomb(
            "contacts that do not end",
            "liste.vcf",
            repeated("BEGIN:VCARD\nFN:a\n"),
        ),
        bomb(
            "nothing but control characters",
            "liste.csv",
            repeated("\u{1}"),
        ),
        bomb(
            "UTF-16 of odd bytes",
            "liste.csv",
            [b"\xff\xfe".as_slice(), &[0xD8; 999_999]].concat(),
        ),
    ]
}

/// A server with an organiser.
struct Served {
    site: Site,
    odile: Browser,
    _database: TestDatabase,
}

impl Served {
    fn start() -> Self {
        let database = TestDatabase::sqlite();
        let mut site = Site::new(&database.url, "memory:");
        let mails = site.folder().join("mails").display().to_string();
        site.set("PARAPH_MAIL__URL", &mails);
        site.set("PARAPH_LOG", "debug");
        site.publish();
        site.serve();
        let invited = ["admin", "create", "odile@example.org", "--role", "owner"];
        let printed = site.paraph(&invited);
        let link = format!("/fr/{}", between(&printed, "/fr/", "\n").trim());
        let odile = Browser::at(&site.base);
        let made = odile.sends(&link, &[("name", "Odile"), ("new-password", PASSWORD)]);
        assert_eq!(made.status, 303, "{}", made.body);
        let login = [("email", "odile@example.org"), ("password", PASSWORD)];
        let entered = odile.sends("/fr/admin/login", &login);
        assert_eq!(entered.header("location"), "/fr/admin", "{}", entered.body);
        Self {
            site,
            odile,
            _database: database,
        }
    }

    fn uploads(&self, path: &str, fields: &[(&str, &str)], (field, bomb): (&str, &Bomb)) -> Page {
        let form = self.odile.get(path);
        let token = form.value("main input[name=token]");
        let base = form.value("main input[name=base]");
        let own = [("token", token.as_str()), ("base", base.as_str())];
        let mut body = Vec::new();
        for (name, value) in own.iter().chain(fields) {
            body.extend_from_slice(
                format!(
                    "--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
                )
                .as_bytes(),
            );
        }
        let name = bomb.name;
        let head = format!(
            "--edge\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\r\n"
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(&bomb.bytes);
        body.extend_from_slice(b"\r\n--edge--\r\n");
        let content_type = "multipart/form-data; boundary=edge";
        self.odile.post_bytes(path, content_type, &body)
    }

    /// The most memory that the process has taken since the last look, in MiB.
    fn peak(&self) -> u64 {
        let process = self.site.process();
        let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap();
        let kilobytes = between(&status, "VmHWM:", "kB").trim().parse::<u64>();
        // Begins anew (proc(5), clear_refs).
        fs::write(format!("/proc/{process}/clear_refs"), "5").unwrap();
        kilobytes.unwrap() / 1024
    }

    /// A file is refused with a sentence, or its preview shows what can be read of it.
    fn survives(&self, bomb: &Bomb) {
        let what = bomb.what;
        let sent = self.uploads(IMPORT, &[("lines", "")], ("file", bomb));
        let shown = match sent.status {
            303 => self.odile.get(sent.header("location")),
            _ => sent,
        };
        assert!(
            matches!(shown.status, 200 | 422),
            "{what}: {}",
            shown.status
        );
        if shown.status == 422 {
            // Beside the file, or beside the lines when the file is empty.
            let sentence = shown.text("#file-error") + &shown.text("#lines-error");
            assert!(!sentence.is_empty(), "{what}: {}", shown.body);
        }
        let peak = self.peak();
        eprintln!("{what}: {} in {peak} MiB", shown.status);
        assert!(peak < MOST, "{what} took {peak} MiB");
    }
}

#[test]
#[ignore = "takes minutes; see docs/testing.md"]
fn no_file_fills_the_memory_or_ends_the_process() {
    let served = Served::start();
    for bomb in texts()
        .into_iter()
        .chain(archives::all())
        .chain(records::all())
    {
        served.survives(&bomb);
    }
    assert_eq!(served.odile.get("/fr/canal").status, 200);
    // What is inside of the files is in no log.
    let log = served.site.complaints();
    for inside in ["unrecognized", "xlsx", "&", "secret-cell", "BEGIN:VCARD"] {
        assert!(!log.contains(inside), "{inside} in {log}");
    }
}
