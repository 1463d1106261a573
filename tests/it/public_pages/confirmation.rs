//! What a confirmation takes, and that answers to a signature tell nothing about others.

use rstest::rstest;

use super::{confirms, opens, signs, total};
use crate::support::TestDatabase;

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_mail_scanner_that_presses_every_button_confirms_nobody(#[case] database: TestDatabase) {
    let site = opens(&database);
    signs(&site.visitor(), "Jeanne Martin", "jeanne@example.org");
    let link = site.link_to("jeanne@example.org");
    let scanner = site.visitor();
    let page = scanner.get(&link);
    assert_eq!(page.status, 200);
    assert_eq!(
        scanner
            .agent
            .head(format!("{}{link}", site.base))
            .call()
            .unwrap()
            .status(),
        200
    );
    let revision = page.value("input[name=revision]");
    assert_eq!(
        scanner.post(&link, &[("revision", &revision)]).status,
        422,
        "the tick is the person's"
    );
    assert_eq!(
        scanner.post(&format!("{link}/refuse"), &[]).status,
        303,
        "and so is the refusal"
    );
    assert_eq!(scanner.get(&link).status, 200, "nothing was erased");
    let foreign = |name: &str, value: &str| {
        let request = scanner
            .agent
            .post(format!("{}{link}", site.base))
            .header(name, value);
        request
            .send_form([("revision", revision.as_str()), ("agree", "yes")])
            .unwrap()
            .status()
            .as_u16()
    };
    assert_eq!(foreign("origin", "https://evil.example"), 403);
    assert_eq!(foreign("sec-fetch-site", "cross-site"), 403);
    let hidden = ("origin", "null");
    for path in ["/fr/canal/sign/individual", "/fr/admin/login"] {
        assert_eq!(scanner.post_with(path, hidden, &[]).status, 403, "{path}");
    }
    let from_token_page = scanner.post_with(&format!("{link}/refuse"), hidden, &[]);
    assert_eq!(
        from_token_page.status, 303,
        "our token pages hide where they are"
    );
    assert_eq!(total(&site), 0);
    let thanks = confirms(&site.visitor(), &link);
    assert_eq!(
        (thanks.status, thanks.header("location")),
        (303, "/fr/canal/thanks")
    );
    assert_eq!(total(&site), 1);
    assert_eq!(
        site.visitor()
            .post(&link, &[("revision", &revision), ("agree", "yes")])
            .status,
        303,
        "pressing twice is no fault"
    );
    assert_eq!(total(&site), 1);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn the_answer_to_a_signature_is_the_same_whatever_happened(#[case] database: TestDatabase) {
    let site = opens(&database);
    let answer = |name: &str, address: &str| {
        let visitor = site.visitor();
        let posted = signs(&visitor, name, address);
        let page = visitor.get(posted.header("location"));
        let headers: Vec<(String, String)> = posted
            .headers
            .iter()
            .map(|(name, value)| match name.as_str() {
                "date" => (name.clone(), String::new()),
                "set-cookie" => {
                    let (cookie, rest) = value.split_once(';').unwrap();
                    (name.clone(), format!("{} octets;{rest}", cookie.len()))
                }
                _ => (name.clone(), value.clone()),
            })
            .collect();
        // The page shows the address that this browser typed, and nothing else that differs.
        let page_body = page.body.replace(address, "ADDRESS");
        (posted.status, headers, posted.body, page.status, page_body)
    };
    let new = answer("Jeanne", "jeanne@example.org");
    assert_eq!(new.0, 303);
    assert_eq!(
        answer("Jeanne again", "jeanne@example.org"),
        new,
        "already pending"
    );
    confirms(&site.visitor(), &site.link_to("jeanne@example.org"));
    assert_eq!(
        answer("Jeanne", "jeanne@example.org"),
        new,
        "already confirmed"
    );
    for _ in 0..6 {
        assert_eq!(answer("Capped", "capped@example.org"), new, "over a cap");
    }
    answer("М\u{430}rtin", "held@example.org");
    confirms(&site.visitor(), &site.link_to("held@example.org"));
    assert_eq!(answer("М\u{430}rtin", "held@example.org"), new, "held");
    assert_eq!(total(&site), 1);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn who_refused_and_signs_again_reads_how_to_allow_mails(#[case] database: TestDatabase) {
    let site = opens(&database);
    let visitor = site.visitor();
    signs(&visitor, "Jeanne Martin", "jeanne@example.org");
    let link = site.link_to("jeanne@example.org");
    let refused = visitor.post(&format!("{link}/refuse"), &[("not-me", "yes")]);
    assert_eq!(refused.header("location"), "/fr/canal/refused");
    let told = "/fr/canal/refused?signed=again";
    for address in ["jeanne@example.org", "never-seen@example.org"] {
        let signed = signs(&visitor, "Jeanne Martin", address);
        assert_eq!(
            signed.header("location"),
            told,
            "it depends on the browser alone"
        );
    }
    let page = visitor.get(told);
    assert!(page.body.contains("Ce n’était pas moi"), "{}", page.body);
    let undone = visitor.post("/fr/canal/refused", &[]);
    assert!(undone.body.contains("Le refus est levé"), "{}", undone.body);
    let signed = signs(&visitor, "Jeanne Martin", "jeanne@example.org");
    assert_eq!(signed.header("location"), "/fr/canal/check-mailbox");
}
