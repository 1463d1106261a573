//! The form on the page of the appeal: the page is the same for everybody, and the token of its form comes separately.

use paraph::domain::Timestamp;
use rstest::rstest;

use crate::public_pages::opens;
use crate::support::TestDatabase;

const PAGE: &str = "/fr/canal";
const FORM: &str = "/fr/canal/sign/individual";

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn the_form_on_the_page_is_sent_with_a_token_of_its_own(#[case] database: TestDatabase) {
    let site = opens(&database);
    let visitor = site.visitor();
    let page = visitor.get(PAGE);
    assert!(page.header("cache-control").starts_with("public"));
    assert_eq!(page.value("form.sign input[name=token]"), "");
    let text = page.value("form.sign input[name=text]");

    let address = format!("{PAGE}/sign/token.txt?text={text}");
    let token = visitor.get(&address);
    assert_eq!(token.header("cache-control"), "no-store");
    let fields = |token: &str| {
        [
            ("token", token.to_owned()),
            ("text", text.clone()),
            ("last-name", "Jeanne Martin".to_owned()),
            ("email", "jeanne@example.org".to_owned()),
            ("publish", "yes".to_owned()),
        ]
    };
    let post = |token: &str| {
        let fields = fields(token);
        let fields: Vec<_> = fields
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        visitor.post(FORM, &fields)
    };
    assert_eq!(post(&token.body).status, 422, "nobody types so fast");
    site.clock.advance(3 * Timestamp::SECOND);
    assert_eq!(
        post(&token.body).header("location"),
        "/fr/canal/check-mailbox"
    );
    site.link_to("jeanne@example.org");

    // Without script: the form comes back filled in, with a token, and one more press sends it.
    let again = post("");
    assert_eq!(again.status, 422);
    assert_eq!(again.value("#last-name"), "Jeanne Martin");
    assert_eq!(
        again.value("input[name=publish][checked]"),
        "yes",
        "{}",
        again.body
    );
    let token = again.value("form.sign input[name=token]");
    site.clock.advance(3 * Timestamp::SECOND);
    assert_eq!(post(&token).status, 303);

    assert_eq!(
        visitor
            .get(&format!("{PAGE}/sign/token.txt?text=999"))
            .status,
        404
    );
    assert_eq!(visitor.get("/fr/canal/sign").status, 308);
    assert_eq!(
        visitor.get("/fr/canal/sign").header("location"),
        "/fr/canal#sign"
    );
}
