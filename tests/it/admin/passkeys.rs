//! Passkeys over HTTP, with an authenticator that the test simulates: what must be accepted once, and what never.

use data_encoding::BASE64URL_NOPAD;
use paraph::domain::Timestamp;
use ring::digest::{SHA256, digest};
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair};
use rstest::rstest;
use serde_json::json;

use crate::support::in_process::{Browser, Page, Site};
use crate::support::organisers::{PASSWORD, owner, tries};
use crate::support::sql::Sql;
use crate::support::{Kind, TestDatabase};

const PAGE: &str = "/fr/admin/account/passkeys";
const LOGIN: &str = "/fr/admin/login";
const CODE: &str = "/fr/admin/login/code";

struct Authenticator {
    key: EcdsaKeyPair,
    origin: String,
}

/// The fields of an answer.
type Fields = Vec<(&'static str, String)>;

impl Authenticator {
    fn new(site: &Site) -> Self {
        let (random, algorithm) = (SystemRandom::new(), &ECDSA_P256_SHA256_ASN1_SIGNING);
        let document = EcdsaKeyPair::generate_pkcs8(algorithm, &random).unwrap();
        Self {
            key: EcdsaKeyPair::from_pkcs8(algorithm, document.as_ref(), &random).unwrap(),
            origin: site.base.clone(),
        }
    }

    /// Answers the form of a page. `flags` and `count` are those of the authenticator data.
    fn answers(&self, page: &Page, kind: &str, flags: u8, count: u32) -> Fields {
        let form = "form[data-passkey]";
        let hidden = |name: &str| page.value(&format!("{form} input[name={name}]"));
        let challenge = page.attribute(form, "data-challenge");
        let client = json!({ "type": kind, "challenge": challenge, "origin": self.origin });
        let client = client.to_string().into_bytes();
        let host = page.attribute(form, "data-site");
        let host = digest(&SHA256, host.as_bytes());
        let mut data = [host.as_ref(), &[flags], &count.to_be_bytes()].concat();
        if kind == "webauthn.create" {
            let point = self.key.public_key().as_ref().to_vec();
            data.extend([0; 16]);
            data.extend([0, 4]);
            data.extend(b"clef");
            data.extend([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]);
            data.extend(&point[1..33]);
            data.extend([0x22, 0x58, 0x20]);
            data.extend(&point[33..65]);
        }
        let signed = [data.as_slice(), digest(&SHA256, &client).as_ref()].concat();
        let signature = self.key.sign(&SystemRandom::new(), &signed).unwrap();
        let text = |octets: &[u8]| BASE64URL_NOPAD.encode(octets);
        vec![
            ("token", hidden("token")),
            ("sealed", hidden("sealed")),
            ("name", "Téléphone".to_owned()),
            ("credential", text(b"clef")),
            ("client-data", text(&client)),
            ("authenticator-data", text(&data)),
            ("signature", text(signature.as_ref())),
        ]
    }
}

fn posts(browser: &Browser, path: &str, fields: &Fields) -> Page {
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    browser.post(path, &fields)
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_passkey_opens_its_account_and_each_answer_counts_once(#[case] database: TestDatabase) {
    let site = Site::start_named(&database, "localhost");
    let odile = owner(&site);
    let device = Authenticator::new(&site);
    let answer = device.answers(&odile.get(PAGE), "webauthn.create", 0x45, 0);
    let added = posts(&odile, PAGE, &answer);
    let codes = added.texts(".recovery code");
    assert_eq!((added.status, codes.len()), (200, 10), "{}", added.body);
    assert_eq!(
        posts(&odile, PAGE, &answer).status,
        422,
        "an answer counts once"
    );
    assert!(odile.get("/fr/admin/account").body.contains("Téléphone"));

    // Alone: only when it knows its user, and when its count grows.
    let alone = format!("{LOGIN}/passkey");
    let visitor = site.visitor();
    let login = |flags, count| {
        let page = visitor.get(LOGIN);
        posts(
            &visitor,
            &alone,
            &device.answers(&page, "webauthn.get", flags, count),
        )
    };
    assert_eq!(login(0x01, 5).status, 422, "present, but who?");
    let page = visitor.get(LOGIN);
    let answer = device.answers(&page, "webauthn.get", 0x05, 6);
    assert_eq!(
        posts(&visitor, &alone, &answer).header("location"),
        "/fr/admin"
    );
    assert_eq!(
        posts(&site.visitor(), &alone, &answer).status,
        422,
        "a replay"
    );
    assert_eq!(login(0x05, 6).status, 422, "a copy of the key");
    let stranger = Authenticator::new(&site);
    let answer = stranger.answers(&visitor.get(LOGIN), "webauthn.get", 0x05, 9);
    assert_eq!(
        posts(&site.visitor(), &alone, &answer).status,
        422,
        "another key"
    );
    let old = device.answers(&visitor.get(LOGIN), "webauthn.get", 0x05, 9);
    site.clock.advance(6 * Timestamp::MINUTE);
    assert_eq!(posts(&site.visitor(), &alone, &old).status, 422, "too old");

    // After the password, which is not enough any more; a recovery code does the same without a script.
    let second = site.visitor();
    assert_eq!(
        tries(&second, "odile@example.org", PASSWORD).header("location"),
        CODE
    );
    assert_eq!(second.get("/fr/admin").status, 303);
    let answer = device.answers(&second.get(CODE), "webauthn.get", 0x01, 20);
    let entered = posts(&second, &format!("{CODE}/passkey"), &answer);
    assert_eq!(entered.header("location"), "/fr/admin", "{}", entered.body);
    let third = site.visitor();
    tries(&third, "odile@example.org", PASSWORD);
    assert_eq!(third.sends(CODE, &[("code", &codes[0])]).status, 303);

    // In a session; then it is removed, with the recovery codes, but not by a session alone, however fresh it is.
    site.clock.advance(11 * Timestamp::MINUTE);
    let to = "/fr/admin/step-up?to=%2Ffr%2Fadmin%2Faccount";
    let answer = device.answers(&second.get(to), "webauthn.get", 0x01, 21);
    let proven = posts(&second, "/fr/admin/step-up/passkey", &answer);
    assert_eq!(proven.status, 303, "{}", proven.body);
    let account = "/fr/admin/account";
    let number = second.get(account).value("input[name=passkey]");
    let remove = format!("{PAGE}/remove");
    let removes = |code: &str| {
        let fields = [("passkey", number.as_str()), ("code", code)];
        second.sends_from(account, &remove, &fields)
    };
    assert_eq!(removes("").status, 422, "fresh is not enough");
    assert_eq!(removes("0000-0000").status, 422, "no code of this account");
    assert_eq!(removes(&codes[0]).status, 422, "it was used before");
    assert!(second.get(account).body.contains("Téléphone"));
    let page = second.get(account);
    let mut other = stranger.answers(&page, "webauthn.get", 0x01, 25);
    other.push(("passkey", number.clone()));
    assert_eq!(posts(&second, &remove, &other).status, 422, "another key");
    let removed = removes(&codes[1]);
    assert_eq!(
        removed.header("location"),
        "/fr/admin/account?done=passkey-removed"
    );
    assert_eq!(login(0x05, 30).status, 422);
    let entered = tries(&site.visitor(), "odile@example.org", PASSWORD);
    assert_eq!(
        entered.header("location"),
        "/fr/admin",
        "the password again"
    );
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn the_last_passkey_can_prove_that_it_is_to_go_and_one_of_two_goes_without(
    #[case] database: TestDatabase,
) {
    let site = Site::start_named(&database, "localhost");
    let odile = owner(&site);
    let device = Authenticator::new(&site);
    let answer = device.answers(&odile.get(PAGE), "webauthn.create", 0x45, 0);
    let added = posts(&odile, PAGE, &answer);
    assert_eq!(
        (added.status, added.header("cache-control")),
        (200, "no-store"),
        "recovery codes are kept by nothing"
    );
    let mut sql = Sql::open(&database.url);
    sql.run(
        "INSERT INTO passkeys (account_id, credential_id, algorithm, public_key, sign_count, name, created_at) \
         SELECT account_id, public_key, algorithm, public_key, 0, name, created_at FROM passkeys",
    );
    let (account, remove) = ("/fr/admin/account", format!("{PAGE}/remove"));
    let both = odile
        .get(account)
        .attributes("button[name=passkey]", "value");
    assert_eq!(both.len(), 2);
    let removed = odile.sends_from(account, &remove, &[("passkey", &both[1])]);
    assert_eq!(
        removed.status, 303,
        "the other one is left: {}",
        removed.body
    );
    let page = odile.get(account);
    let number = page.value("input[name=passkey]");
    assert_eq!(number, both[0]);
    let mut answer = device.answers(&page, "webauthn.get", 0x01, 7);
    answer.push(("passkey", number));
    let removed = posts(&odile, &remove, &answer);
    assert_eq!(
        removed.header("location"),
        "/fr/admin/account?done=passkey-removed",
        "{}",
        removed.body
    );
    assert_eq!(site.number("SELECT count(*) AS value FROM passkeys"), 0);
}

/// The account has another passkey, so it still opens as before. The login is past its proof when the passkey is removed.
#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_passkey_that_is_removed_ends_no_login_that_began_before(#[case] database: TestDatabase) {
    let site = Site::start_named(&database, "localhost");
    let odile = owner(&site);
    let device = Authenticator::new(&site);
    let answer = device.answers(&odile.get(PAGE), "webauthn.create", 0x45, 0);
    assert_eq!(posts(&odile, PAGE, &answer).status, 200);
    let mut sql = Sql::open(&database.url);
    let credential = match database.kind {
        Kind::Sqlite => "x'636c6566'",
        Kind::Postgres => "'\\x636c6566'::bytea",
    };
    let copy = |name: &str| {
        format!(
            "INSERT INTO passkeys (account_id, credential_id, algorithm, public_key, sign_count, name, created_at) \
             SELECT account_id, {name}, algorithm, public_key, 0, name, created_at FROM passkeys"
        )
    };
    sql.run(&copy("public_key"));
    let alone = format!("{LOGIN}/passkey");
    let second = site.visitor();
    tries(&second, "odile@example.org", PASSWORD);
    let visitor = site.visitor();
    let attempts = [
        (&visitor, alone, visitor.get(LOGIN), 0x05),
        (&second, format!("{CODE}/passkey"), second.get(CODE), 0x01),
    ];
    for (browser, path, page, flags) in attempts {
        let answer = device.answers(&page, "webauthn.get", flags, 0);
        sql.run(match database.kind {
            Kind::Sqlite => "BEGIN IMMEDIATE",
            Kind::Postgres => "BEGIN; SELECT id FROM accounts FOR UPDATE",
        });
        let entered = std::thread::scope(|scope| {
            let entering = scope.spawn(|| posts(browser, &path, &answer));
            std::thread::sleep(std::time::Duration::from_secs(1));
            sql.run(&format!(
                "DELETE FROM passkeys WHERE credential_id = {credential}"
            ));
            sql.run("COMMIT");
            entering.join().unwrap()
        });
        sql.run(&copy(credential));
        assert_ne!(entered.header("location"), "/fr/admin", "{path}");
        assert_eq!(browser.get("/fr/admin").status, 303, "{path}");
    }
}
