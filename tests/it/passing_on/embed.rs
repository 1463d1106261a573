//! What other sites show: the form where it is allowed, the number everywhere, and never a cookie.

use paraph::domain::{Actor, FormSites, Sharing};
use paraph::services::sharing;
use rstest::rstest;

use crate::support::TestDatabase;
use crate::support::in_process::Site;
use crate::support::organisers::owner;

const FORM: &str = "/embed/fr/canal/form";
const COUNTER: &str = "/embed/fr/canal/counter";
const SHARE: &str = "/fr/admin/appeals/canal/share";

fn ancestors(policy: &str) -> &str {
    let mut parts = policy.split("; ");
    let found = parts.find_map(|part| part.strip_prefix("frame-ancestors "));
    found.unwrap_or_default()
}

fn allows(site: &Site, sites: FormSites) {
    let canal = site.appeal("canal");
    let stored = site.wait(sharing::editable(&site.app, canal)).unwrap();
    let new = Sharing {
        form_sites: sites.clone(),
        ..stored.sharing
    };
    let saved = sharing::save_as(&site.app, Actor::Cli, canal, &stored.mark, new);
    site.wait(saved).unwrap();
    let begun = std::time::Instant::now();
    loop {
        let page = site.visitor().get(FORM);
        if ancestors(page.header("content-security-policy")) == sites.frame_ancestors() {
            return;
        }
        assert!(begun.elapsed() < std::time::Duration::from_secs(20));
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn the_form_is_shown_by_allowed_sites_and_the_number_by_all(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let visitor = site.visitor();
    let policy = |path: &str| {
        let page = visitor.get(path);
        assert_eq!(page.status, 200, "{path}");
        assert_eq!(page.header("set-cookie"), "", "{path}");
        let policy = page.header("content-security-policy").to_owned();
        assert!(policy.starts_with("default-src 'none'; "), "{policy}");
        (
            ancestors(&policy).to_owned(),
            page.header("x-frame-options").to_owned(),
        )
    };
    let none = "'none'".to_owned();
    assert_eq!(policy("/fr/canal"), (none.clone(), "DENY".to_owned()));
    assert_eq!(policy(FORM).0, none, "nobody was allowed");
    assert_eq!(policy(COUNTER), ("*".to_owned(), String::new()));

    let partner = "https://partenaire.example".to_owned();
    allows(&site, FormSites::Some(vec![partner.clone()]));
    assert_eq!(policy(FORM), (partner, String::new()));
    assert_eq!(policy("/fr/canal").0, none);
    assert_eq!(policy("/fr/canal/sign/individual").0, none);

    let page = visitor.get(FORM);
    assert_eq!(page.attribute("form.sign", "target"), "_blank");
    assert_eq!(
        page.attribute("form.sign", "action"),
        "/fr/canal/sign/individual"
    );
    for link in page.attributes("main a[href], footer a[href]", "href") {
        let opens = page.attribute(&format!("a[href=\"{link}\"]"), "target");
        assert_eq!(opens, "_blank", "{link}");
    }
    // What the frame sends is from this site; what a page of another site sends is not.
    let text = page.value("form.sign input[name=text]");
    let fields = [
        ("text", text.as_str()),
        ("last-name", "Jeanne"),
        ("from", ""),
    ];
    let action = "/fr/canal/sign/individual";
    let ours = visitor.post_with(action, ("sec-fetch-site", "same-origin"), &fields);
    assert_eq!(
        ours.status, 422,
        "the form comes back filled in, with a token"
    );
    assert_eq!(ours.value("#last-name"), "Jeanne");
    let theirs = visitor.post_with(action, ("sec-fetch-site", "cross-site"), &fields);
    assert_eq!(theirs.status, 403);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn the_number_is_for_everybody_as_picture_and_as_json(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let visitor = site.visitor();
    for (path, kind) in [
        ("/fr/canal/count.json", "application/json"),
        ("/fr/canal/badge.svg", "image/svg+xml"),
    ] {
        let page = visitor.get(path);
        assert_eq!(page.header("content-type"), kind);
        assert_eq!(page.header("access-control-allow-origin"), "*", "{path}");
        assert_eq!(
            page.header("cross-origin-resource-policy"),
            "cross-origin",
            "{path}"
        );
    }
    assert_eq!(
        visitor
            .get("/fr/canal")
            .header("access-control-allow-origin"),
        ""
    );
    let script = visitor.get("/embed.js");
    assert_eq!(
        script.header("cross-origin-resource-policy"),
        "cross-origin"
    );
    assert!(script.header("content-type").starts_with("text/javascript"));
    assert!(
        visitor
            .get("/en/canal/badge.svg")
            .body
            .contains("Sign the appeal")
    );
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn oembed_shows_the_form_only_where_every_site_may(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let visitor = site.visitor();
    let ask = |url: &str| visitor.get(&format!("/oembed?format=json&url={url}"));
    let here = site.base.replace(':', "%3A").replace('/', "%2F");
    let page = visitor.get("/fr/canal");
    let found = page.attribute("link[type=\"application/json+oembed\"]", "href");
    let told = visitor.get(found.strip_prefix(site.base.as_str()).unwrap());
    let json: serde_json::Value = serde_json::from_str(&told.body).unwrap();
    assert_eq!(
        (json["version"].as_str(), json["type"].as_str()),
        (Some("1.0"), Some("rich"))
    );
    assert_eq!(json["title"], "Pour canal");
    assert!(
        json["html"]
            .as_str()
            .unwrap()
            .contains("/embed/fr/canal/counter")
    );
    assert_eq!(told.header("access-control-allow-origin"), "*");

    let short = ask(&format!("{here}%2Fa%2Fcanal&maxwidth=300"));
    let json: serde_json::Value = serde_json::from_str(&short.body).unwrap();
    assert_eq!(json["width"], 300);
    for unknown in [
        "https%3A%2F%2Fevil.example%2Ffr%2Fcanal",
        "%2Ffr%2Fautre",
        "",
        "%2Ffr",
    ] {
        assert_eq!(ask(unknown).status, 404, "{unknown}");
    }
    assert_eq!(
        visitor.get("/oembed?format=xml&url=%2Ffr%2Fcanal").status,
        501
    );

    allows(&site, FormSites::All);
    let json: serde_json::Value = serde_json::from_str(&ask("%2Ffr%2Fcanal").body).unwrap();
    assert!(
        json["html"]
            .as_str()
            .unwrap()
            .contains("/embed/fr/canal/form")
    );
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn organisers_allow_sites_and_write_words_without_overwriting(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let owner = owner(&site);
    let page = owner.get(SHARE);
    assert!(page.body.contains("/embed/fr/canal/form"), "{}", page.body);
    let base = page.value(&format!("form[action=\"{SHARE}\"] input[name=base]"));
    let save = |base: &str, sites: &str, text: &str| {
        let fields = [
            ("base", base),
            ("form-sites", "some"),
            ("sites", sites),
            ("share-text-row-fr", text),
            ("thanks-row-fr", "Merci **à vous**"),
        ];
        owner.sends(SHARE, &fields)
    };
    let wrong = save(&base, "a.example\npas un site", "Signez avec moi");
    assert_eq!(wrong.status, 422);
    assert_eq!(wrong.value("#share-text-row-fr"), "Signez avec moi");
    assert_eq!(
        save(&base, "partenaire.example/page", "Signez avec moi").status,
        303
    );
    let policy = site
        .visitor()
        .get(FORM)
        .header("content-security-policy")
        .to_owned();
    assert_eq!(ancestors(&policy), "https://partenaire.example");
    let shared = site.visitor().get("/fr/canal");
    assert!(
        shared.body.contains("Signez%20avec%20moi"),
        "{}",
        shared.body
    );
    // Based on what is not stored any more.
    let conflict = save(&base, "autre.example", "Autre");
    assert_eq!(conflict.status, 409);
    assert!(
        conflict.body.contains("Signez avec moi"),
        "{}",
        conflict.body
    );
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn mastodon_asks_for_the_server_and_redirects_nowhere(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let visitor = site.visitor();
    let path = "/fr/canal/share/mastodon";
    assert!(visitor.get("/fr/canal").body.contains(path));
    assert_eq!(visitor.get(path).links("https://"), [""; 0]);
    let ready = visitor.get(&format!("{path}?server=%40camille%40Piaille.fr"));
    assert_eq!(ready.status, 200);
    let link = ready.links("https://piaille.fr/share?text=").remove(0);
    assert!(link.contains("Pour%20canal"), "{link}");
    let wrong = visitor.get(&format!("{path}?server=%3Cscript%3E"));
    assert_eq!(wrong.links("https://"), [""; 0]);
    assert!(wrong.body.contains("&lt;script&gt;"));
}
