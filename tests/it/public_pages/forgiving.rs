//! Forms repair what is certain, ask about what is likely, and keep what was typed.

use paraph::domain::Timestamp;
use rstest::rstest;

use crate::public_pages::{opens, signs};
use crate::support::TestDatabase;
use crate::support::in_process::Page;

const FORM: &str = "/fr/canal/sign/individual";
const MAILBOX: &str = "/fr/canal/check-mailbox";

fn error(page: &Page, field: &str) -> String {
    page.text(&format!("#{field}-error")).trim().to_owned()
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_slip_in_an_address_is_asked_about_and_never_changed_unasked(#[case] database: TestDatabase) {
    let site = opens(&database);
    let visitor = site.visitor();
    let asked = signs(&visitor, "Jeanne Martin", "jeanne@gmial.com");
    assert_eq!(asked.status, 422);
    assert_eq!(
        error(&asked, "email"),
        "Cette adresse est-elle la bonne\u{202f}?"
    );
    assert_eq!(asked.value("#email"), "jeanne@gmial.com");
    let buttons = asked.texts(".suggestion button");
    assert_eq!(
        buttons,
        ["Prendre jeanne@gmail.com", "Garder jeanne@gmial.com"]
    );
    let presses = |name: &str, value: &str| {
        let token = asked.value("input[name=token]");
        let fields = [
            ("token", token.as_str()),
            ("last-name", "Jeanne Martin"),
            ("email", "jeanne@gmial.com"),
            ("publish", "yes"),
            (name, value),
        ];
        visitor.post(FORM, &fields)
    };
    assert_eq!(
        presses("email-meant", "jeanne@gmail.com").header("location"),
        MAILBOX
    );
    assert!(site.link_to("jeanne@gmail.com").contains("/confirm/"));
    assert_eq!(
        presses("email-kept", "jeanne@gmial.com").header("location"),
        MAILBOX
    );
    assert!(site.link_to("jeanne@gmial.com").contains("/confirm/"));
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn what_is_certain_is_repaired_and_the_rest_is_said(#[case] database: TestDatabase) {
    let site = opens(&database);
    for (number, typed) in [
        "Jeanne Martin <j{}@example.org>",
        "mailto:j{}@example.org",
        "j{} @example.org.",
        "j{}＠example.org",
        "\u{200E}j{}@example.org\u{200B}",
    ]
    .into_iter()
    .enumerate()
    {
        let typed = typed.replace("{}", &number.to_string());
        let answer = signs(&site.visitor(), "Jean\u{AD}ne", &typed);
        assert_eq!(answer.status, 303, "{typed}: {}", answer.body);
        assert!(
            site.link_to(&format!("j{number}@example.org"))
                .contains("/confirm/")
        );
    }
    let visitor = site.visitor();
    for (field, typed, sentence) in [
        (
            "last-name",
            "omar@autre.fr",
            "On dirait votre adresse e-mail\u{a0}: elle va dans son champ.",
        ),
        (
            "role",
            "06 12 34 56 78",
            "Pas de numéro de téléphone ici, merci.",
        ),
        (
            "place",
            "Omar Dupuis <omar@autre.fr>",
            "On dirait votre adresse e-mail\u{a0}: elle va dans son champ.",
        ),
        ("role", "https://x.fr", "Pas d’adresse web ici, merci."),
        ("first-name", "", ""),
        (
            "email",
            "jeanne@example,org",
            "Il y a une virgule à la place d’un point.",
        ),
        (
            "email",
            "jeanne@example..org",
            "Il y a deux points de suite.",
        ),
        ("email", "a@b.fr; c@d.fr", "Écrivez une seule adresse."),
    ] {
        let mut fields = vec![
            ("last-name", "Martin"),
            ("email", "jeanne@example.org"),
            ("publish", "yes"),
        ];
        fields.retain(|(name, _)| *name != field);
        fields.push((field, typed));
        let answer = visitor.fills(FORM, &fields);
        if sentence.is_empty() {
            assert_eq!(answer.status, 303);
            continue;
        }
        assert_eq!(
            (answer.status, error(&answer, field).as_str()),
            (422, sentence),
            "{typed}"
        );
        assert_eq!(answer.value(&format!("#{field}")), typed);
        // The summary leads to the field, and the field is where one goes on.
        assert_eq!(answer.attribute(".problems a", "href"), format!("#{field}"));
        assert!(answer.body.contains(" autofocus"), "{field}");
    }
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn the_page_after_signing_knows_what_this_browser_typed(#[case] database: TestDatabase) {
    let site = opens(&database);
    let visitor = site.visitor();
    signs(&visitor, "Jeanne Martin", "jeanne@example.org");
    let page = visitor.get(MAILBOX);
    assert!(
        page.text("main").contains("jeanne@example.org"),
        "{}",
        page.body
    );
    assert!(page.texts("button[name=again]").is_empty());
    assert!(page.text("main").contains("dans 10 minutes"));
    assert!(!site.visitor().get(MAILBOX).body.contains("jeanne@"));

    // Corrected, with everything else as it was.
    let form = visitor.get("/fr/canal/sign/correct");
    assert_eq!(form.value("#last-name"), "Jeanne Martin");
    assert_eq!(form.value("#email"), "jeanne@example.org");
    let elsewhere = site.visitor().get("/fr/canal/sign/correct");
    assert_eq!(elsewhere.header("location"), "/fr/canal#sign");

    // Asking before the pause is over brings nothing sooner.
    visitor.post(MAILBOX, &[("again", "yes")]);
    site.link_to("jeanne@example.org");
    let before = site.dump(&["outbox"]);
    site.clock.advance(10 * Timestamp::MINUTE);
    let page = visitor.get(MAILBOX);
    assert_eq!(page.texts("button[name=again]"), ["Renvoyer le message"]);
    let sent = visitor.post(MAILBOX, &[("again", "yes")]);
    assert_eq!(sent.header("location"), MAILBOX);
    assert_ne!(site.dump(&["outbox"]), before);
    assert!(
        visitor
            .get(MAILBOX)
            .text("main")
            .contains("dans 10 minutes")
    );

    // Once confirmed, the next person at this device sees nothing of it.
    super::confirms(&visitor, &site.link_to("jeanne@example.org"));
    assert!(!visitor.get(MAILBOX).body.contains("jeanne@"));
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_code_is_read_as_people_type_it_and_elsewhere_the_link_is_offered(
    #[case] database: TestDatabase,
) {
    let site = opens(&database);
    let visitor = site.visitor();
    signs(&visitor, "Jeanne Martin", "jeanne@example.org");
    let code = site.code_to("jeanne@example.org");
    let elsewhere = site.visitor().post(MAILBOX, &[("code", &code)]);
    assert!(
        error(&elsewhere, "code").contains("que dans le navigateur où vous avez signé"),
        "{}",
        elsewhere.body
    );
    let arabic: String = code
        .chars()
        .filter_map(|c| char::from_u32(0x0660 + c.to_digit(10)?))
        .collect();
    let typed = format!(" {}\u{200F} {}. ", &arabic[..6], &arabic[6..]);
    let answer = visitor.post(MAILBOX, &[("code", &typed)]);
    assert_eq!(
        answer.header("location"),
        "/fr/canal/thanks",
        "{}",
        answer.body
    );
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_form_that_is_only_to_be_sent_again_says_so_calmly(#[case] database: TestDatabase) {
    let site = opens(&database);
    let visitor = site.visitor();
    let text = visitor.get("/fr/canal").value("form.sign input[name=text]");
    let fields = [
        ("token", ""),
        ("text", text.as_str()),
        ("last-name", "Jeanne Martin"),
        ("email", "jeanne@example.org"),
        ("publish", "yes"),
    ];
    // The form on the page of the appeal has no token until a script asks for one.
    let again = visitor.post(FORM, &fields);
    assert_eq!(again.status, 422);
    let notice = again.text("main .notice[role=status]");
    assert_eq!(notice.trim(), "Cliquez encore une fois pour envoyer.");
    assert!(again.texts(".problems").is_empty(), "{}", again.body);
    assert!(
        !again.text("title").contains("Erreur"),
        "{}",
        again.text("title")
    );
    assert_eq!(again.value("#email"), "jeanne@example.org");
    site.clock.advance(3 * Timestamp::SECOND);
    let token = again.value("input[name=token]");
    let sent = [&[("token", token.as_str())], &fields[1..]].concat();
    assert_eq!(visitor.post(FORM, &sent).header("location"), MAILBOX);

    // What is wrong is an error, whatever else is to be done.
    let wrong = visitor.post(FORM, &fields[..3]);
    assert!(!wrong.texts(".problems").is_empty(), "{}", wrong.body);
}
