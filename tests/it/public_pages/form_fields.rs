//! The fields of the forms for signing: messages, what stays typed, names of many languages.

use std::collections::BTreeSet;
use std::time::Duration;

use rstest::rstest;

use super::{confirms, opens, signs};
use crate::support::TestDatabase;
use crate::support::in_process::Page;

const NAMES: &str = "Jeanne Martin|Jean-Baptiste Poquelin|Marie-Ève L’Écuyer|Hélène de la Tour d'Auvergne|Siobhán Ní Dhomhnaill|\
Björk Guðmundsdóttir|Þórbergur Þórðarson|Nguyễn Thị Minh Khai|Đặng Hữu Phúc|İsmet İnönü|Zîn û Mem|Łukasz Żółć|\
Ștefan Țepeneag|José María de la Cruz y Ñíguez|João Gonçalves d’Ávila|Åse Kærgård Ødegård|Ελένη Παπαδοπούλου|\
Лев Николаевич Толстой|محمود درويش|فرید الدین عطار|עמוס עוז|Հովհաննես Թումանյան|ქეთევან მაღალაშვილი|महाश्वेता देवी|\
রবীন্দ্রনাথ ঠাকুর|சுப்பிரமணிய பாரதி|నన్నయ భట్టారకుడు|สุนทร ภู่|កេង វ៉ាន់សាក់|魯迅|夏目 漱石|まど・みちお|김소월|\
Ngũgĩ wa Thiong'o|Wọlé Ṣóyínká|O|X Æ Dumont|D’Artagnan|Mc Donald-O'Neil|Dr. Amélie B. Roux, 3e";

/// The sentence beside a field, if something says that it is described by it: the field, or its group.
fn sentence(page: &Page, field: &str) -> String {
    let described = page.texts(&format!("[aria-describedby~=\"{field}-error\"]"));
    if !described.is_empty() {
        page.text(&format!("[id=\"{field}-error\"]"))
    } else {
        String::new()
    }
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn each_field_gets_its_own_sentence_keeps_what_was_typed_and_stores_nothing(
    #[case] database: TestDatabase,
) {
    let site = opens(&database);
    let visitor = site.visitor();
    let long = "a".repeat(1_200);
    let individual: [(&str, &str); 11] = [
        ("first-name", "http://spam.example.com"),
        ("last-name", "a\u{202e}b"),
        ("last-name", "Z\u{301}\u{302}\u{303}\u{304}"),
        ("role", &long),
        ("place", "www.spam.com"),
        ("country", "XX"),
        ("email", "a..b@example.org"),
        ("email", "a@localhost"),
        ("email", ""),
        ("publish", ""),
        ("comment", &long),
    ];
    let mut told = BTreeSet::new();
    for (field, bad) in individual {
        let good = [
            ("first-name", "Jeanne"),
            ("last-name", "Martin"),
            ("role", "r"),
            ("place", "p"),
            ("country", "FR"),
            ("email", "jeanne@example.org"),
            ("publish", "yes"),
            ("comment", "c"),
        ];
        let fields: Vec<_> = good
            .iter()
            .map(|(name, value)| (*name, if *name == field { bad } else { *value }))
            .collect();
        let page = visitor.fills("/fr/canal/sign/individual", &fields);
        assert_eq!(page.status, 422, "{field}={bad:?}");
        let sentence = sentence(&page, field);
        assert!(
            sentence.len() > 20,
            "{field}={bad:?} has its sentence: {sentence:?}"
        );
        told.insert(sentence);
        if !matches!(field, "publish" | "comment" | "country") {
            assert_eq!(
                page.value(&format!("[name={field}]")),
                bad,
                "what was typed is still there"
            );
        }
        if field != "role" {
            assert_eq!(page.value("[name=role]"), "r");
        }
    }
    assert!(told.len() >= 9, "sentences differ: {told:?}");
    let collective = [
        ("organisation", ""),
        ("kind", ""),
        ("website", "javascript:alert(1)"),
        ("function", ""),
        ("mandate", ""),
        ("acronym", "www.spam.com"),
        ("email", "jeanne"),
    ];
    for (field, bad) in collective {
        let good = [
            ("organisation", "Cercle"),
            ("acronym", "C"),
            ("kind", "association"),
            ("website", ""),
            ("first-name", "A"),
            ("last-name", "B"),
            ("function", "f"),
            ("email", "a@example.org"),
            ("mandate", "yes"),
        ];
        let fields: Vec<_> = good
            .iter()
            .map(|(name, value)| (*name, if *name == field { bad } else { *value }))
            .filter(|(name, value)| *name != "mandate" || !value.is_empty())
            .collect();
        let page = visitor.fills("/fr/canal/sign/collective", &fields);
        assert_eq!(page.status, 422, "{field}={bad:?}");
        assert!(
            sentence(&page, field).len() > 20,
            "{field}={bad:?} has its sentence"
        );
    }
    let too_fast = visitor
        .get("/fr/canal/sign/individual")
        .value("input[name=token]");
    let fields = [
        ("token", too_fast.as_str()),
        ("last-name", "Martin"),
        ("email", "jeanne@example.org"),
        ("publish", "yes"),
    ];
    assert_eq!(
        visitor.post("/fr/canal/sign/individual", &fields).status,
        422
    );
    assert_eq!(
        visitor
            .post(
                "/fr/canal/sign/individual",
                &[
                    ("token", "forged"),
                    ("last-name", "M"),
                    ("email", "j@example.org"),
                    ("publish", "no")
                ]
            )
            .status,
        422
    );
    std::thread::sleep(Duration::from_millis(1_200));
    assert!(
        site.app.transport.mailbox().unwrap().mails().is_empty(),
        "nothing was stored, so no mail was promised"
    );
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn names_of_many_languages_sign_and_hostile_ones_show_as_text(#[case] database: TestDatabase) {
    let site = opens(&database);
    for (number, name) in NAMES.split('|').enumerate() {
        let posted = signs(&site.visitor(), name, &format!("n{number}@example.org"));
        assert_eq!(posted.status, 303, "{name}");
    }
    let visitor = site.visitor();
    let hostile = "<script>alert(1)</script> \"'&";
    let fields = [
        ("last-name", "Jeanne"),
        ("role", hostile),
        ("email", "x@example.org"),
        ("publish", "yes"),
    ];
    assert_eq!(
        visitor.fills("/fr/canal/sign/individual", &fields).status,
        303
    );
    confirms(&visitor, &site.link_to("x@example.org"));
    site.stores_words();
    let list = visitor.get("/fr/canal/signatories?q=jeanne");
    assert!(list.body.contains("&lt;script&gt;") && !list.body.contains("<script>alert"));
}
