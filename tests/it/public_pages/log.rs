//! The log holds no personal data.

use std::time::Duration;

use paraph::domain::Timestamp;

use super::{confirms, opens, signs};
use crate::support::TestDatabase;
use crate::support::alone::alone;
use crate::support::organisers::{owner, tries};
use crate::support::shared_bytes::SharedBytes;

#[test]
fn the_log_holds_nobody() {
    alone(|| {
        let log = SharedBytes::of_the_log();
        let site = opens(&TestDatabase::sqlite());
        let visitor = site.visitor();
        signs(&visitor, "Canaryname", "canary@example.org");
        let link = site.link_to("canary@example.org");
        confirms(&visitor, &link);
        visitor.get("/fr/canal/signatories?q=canaryname");
        let log = log.text();
        assert!(
            log.contains("/{lang}/confirm/{token}"),
            "the log is on: {log}"
        );
        assert!(!log.to_lowercase().contains("canary"), "{log}");
        assert!(!log.contains(link.rsplit('/').next().unwrap()), "{log}");
    });
}

/// What visitors and organisers do about people, and what goes wrong while they do it. Every name, address and comment
/// holds a word that nothing else does.
#[test]
fn no_work_with_signatures_leaves_a_person_in_the_log() {
    alone(|| {
        let log = SharedBytes::of_the_log();
        let database = TestDatabase::sqlite();
        let site = opens(&database);
        let (visitor, odile) = (site.visitor(), owner(&site));
        let mut tokens = Vec::new();

        // Mistyped, refused by a rule of the form, at a stall, for a group, by somebody who says that it was not they.
        let form = "/fr/canal/sign/individual";
        visitor.fills(
            form,
            &[("last-name", "Canarione"), ("email", "canari@one@canari")],
        );
        visitor.fills(
            form,
            &[
                ("last-name", "https://canari.example"),
                ("email", "one@canari.example.org"),
            ],
        );
        let typed = [
            ("last-name", "Canari Deux"),
            ("email", "deux@canari.example.org"),
            ("publish", "no"),
        ];
        visitor.fills("/fr/canal/kiosk", &typed);
        visitor.fills(
            "/fr/canal/sign/collective",
            &[
                ("organisation", "Les Canaris"),
                ("kind", "association"),
                ("function", "présidente des canaris"),
                ("mandate", "yes"),
                ("last-name", "Canari Trois"),
                ("email", "trois@canari.example.org"),
            ],
        );
        let group = site.link_to("trois@canari.example.org");
        visitor.post(&format!("{group}/refuse"), &[("agree", "yes")]);
        let pending = site.link_to("deux@canari.example.org");
        visitor.post(&pending, &[("revision", "canari"), ("agree", "yes")]);
        tokens.extend([group, pending]);

        signs(&visitor, "Canari Quatre", "quatre@canari.example.org");
        let link = site.link_to("quatre@canari.example.org");
        visitor.post("/fr/canal/check-mailbox", &[("code", "123456")]);
        let thanks = confirms(&visitor, &link);
        let thanks = visitor.get(thanks.header("location"));
        let at = thanks.body.find("/fr/manage/").unwrap();
        let manage = thanks.body[at..].split('"').next().unwrap().to_owned();
        visitor.fills(
            &format!("{manage}/correct"),
            &[
                ("last-name", "Canari Cinq"),
                ("role", "éleveuse de canaris"),
                ("publish", "yes"),
            ],
        );
        visitor.get(&format!("{manage}/data.json"));
        visitor.get(&format!("{manage}canari"));
        visitor.fills(
            "/fr/canal/my-link",
            &[("email", "quatre@canari.example.org")],
        );
        visitor.fills(
            "/fr/canal/my-link",
            &[("email", "personne@canari.example.org")],
        );
        let reported = [
            ("subject", "name"),
            ("reported-name", "Canari Cinq"),
            ("message", "Canari !"),
            ("contact-email", "six@canari.example.org"),
        ];
        visitor.fills("/fr/canal/report", &reported);
        visitor.get("/fr/canal/signatories?q=canari&at=canari");
        visitor.get("/fr/canari/canari?canari");

        let list = "/fr/admin/appeals/canal/signatories";
        let found = odile
            .sends(list, &[("name", "canari")])
            .header("location")
            .to_owned();
        let page = odile.get(&found);
        let one = page.links(&format!("{list}/")).into_iter().next();
        let one = one.unwrap_or_else(|| panic!("{}", page.body));
        let one = one.split('?').next().unwrap_or_default().to_owned();
        odile.get(&one);
        odile.sends_from(&one, &format!("{one}/address"), &[]);
        odile.sends(
            &format!("{one}/correct"),
            &[("last-name", "Canari Sept"), ("email", "sept@canari")],
        );
        odile.sends(&format!("{one}/remove"), &[("reason", "canari")]);
        let export = "/fr/admin/appeals/canal/export";
        let token = odile.get(export).value("main input[name=token]");
        for format in ["csv", "xlsx", "jsonl"] {
            let fields = [
                ("token", token.as_str()),
                ("states", "confirmed"),
                ("format", format),
            ];
            odile.post(export, &fields);
        }
        let lines = "Canari Huit, huit@canari.example\nCanari <neuf@canari> \"\n\u{202e}Canari";
        let token = odile
            .get("/fr/admin/appeals/canal/import")
            .value("main input[name=token]");
        let fields = [("token", token), ("lines", lines.to_owned())];
        let body: String = fields
            .iter()
            .map(|(name, value)| {
                format!(
                    "--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
                )
            })
            .collect();
        let file = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"canari.csv\"\r\n\r\n\r\n--edge--\r\n";
        let kind = "multipart/form-data; boundary=edge";
        let brought = odile.post_bytes(
            "/fr/admin/appeals/canal/import",
            kind,
            (body + file).as_bytes(),
        );
        odile.get(brought.header("location"));
        tries(
            &site.visitor(),
            "dix@canari.example.org",
            "un canari trop connu",
        );
        site.delivers_to_organisers();
        visitor.post(&format!("{manage}/withdraw"), &[]);
        // Chores and deferred work log too.
        site.clock.advance(Timestamp::DAY);
        std::thread::sleep(Duration::from_secs(2));
        tokens.extend([link, manage]);

        let log = log.text();
        for pattern in [
            "/{lang}/manage/{token}/correct",
            "/{lang}/{slug}/report",
            "/{slug}/import",
        ] {
            assert!(log.contains(pattern), "{pattern} was done: {log}");
        }
        let lower = log.to_lowercase();
        let told: Vec<&str> = lower
            .lines()
            .filter(|line| line.contains("canari"))
            .collect();
        assert!(told.is_empty(), "{told:#?}");
        for token in tokens {
            assert!(!log.contains(token.rsplit('/').next().unwrap()), "{token}");
        }
    });
}
