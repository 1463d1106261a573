//! Pictures in texts over real HTTP, on both databases: those of an appeal and its news, and those of the site.

use paraph::domain::Role;
use rstest::rstest;

use crate::picture::{has, photograph, sends_to};
use crate::support::TestDatabase;
use crate::support::in_process::Site;
use crate::support::organisers::{account, owner};

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_picture_in_a_text_is_shown_and_stays_as_long_as_the_text(#[case] database: TestDatabase) {
    const PAGE: &str = "/fr/admin/appeals/canal/text-pictures";
    let site = Site::start(&database);
    let odile = owner(&site);
    let bare = sends_to(&odile, PAGE, &[("alt", " ")], ("a.jpg", &photograph()));
    assert_eq!(
        (bare.status, bare.text("#alt-error").is_empty()),
        (422, false)
    );
    let none = sends_to(&odile, PAGE, &[("alt", "L’écluse")], ("a.txt", b"Bonjour"));
    assert_eq!(
        (none.status, none.text("#picture-error").is_empty()),
        (422, false)
    );
    assert_eq!(none.value("#alt"), "L’écluse", "what was typed stays");

    let added = sends_to(
        &odile,
        PAGE,
        &[("alt", "L’écluse")],
        ("a.jpg", &photograph()),
    );
    assert_eq!(added.status, 303, "{}", added.body);
    let page = odile.get(PAGE);
    let line = page.value("#line-1");
    assert!(
        line.starts_with("![L’écluse](/pictures/") && line.ends_with("#800x1280)"),
        "{line}"
    );
    let hash = page.value("main input[name=hash]");
    let token = page.value("main input[name=token]");

    let news = "/fr/admin/appeals/canal/news/new";
    let text = format!("Voici.\n\n{line}\n\n| Jour | Heure |\n|---|--:|\n| samedi | 15 h |\n");
    let written = [
        ("token", odile.get(news).value("main input[name=token]")),
        ("base", String::new()),
        ("kind", "news".to_owned()),
        ("news-title-row-fr", "Samedi".to_owned()),
        ("news-text-row-fr", text),
        ("do", "publish".to_owned()),
    ];
    let written: Vec<(&str, &str)> = written
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    let published = odile.post(news, &written);
    assert_eq!(published.status, 303, "{}", published.body);

    let visitor = site.visitor();
    let page = visitor.get("/fr/canal/news");
    let image = |name: &str| page.attribute(".news .text img", name);
    assert_eq!(
        (image("alt"), image("width"), image("loading")),
        ("L’écluse".into(), "800".into(), "lazy".into())
    );
    assert_eq!(page.text(".news .table th.end"), "Heure");
    let src = image("src");
    let smaller = page.attribute(".news .text source", "srcset");
    assert_eq!(visitor.bytes(&smaller).0("content-type"), "image/webp");
    site.sql("UPDATE text_pictures SET webp = NULL");
    site.clock.advance(61_000);
    assert_eq!(
        visitor.bytes(&smaller).0("content-type"),
        "image/jpeg",
        "where there is none, the address that the text says leads to what there is"
    );
    let (headers, content) = visitor.bytes(&src);
    assert_eq!(
        headers("cache-control"),
        "public, max-age=31536000, immutable"
    );
    assert!(
        !has(&content, b"48.8566N"),
        "without the place where it was taken"
    );
    let feed = visitor.get("/fr/canal/news.atom").body;
    assert!(
        feed.contains(&format!(
            "&lt;img src=&quot;{}/pictures/{hash}.jpg",
            site.base
        )) && feed.contains(&format!("srcset=&quot;{}/pictures/{hash}.webp", site.base)),
        "{feed}"
    );

    // Removing it would change what others read; once nothing shows it, it goes.
    let remove = format!("{PAGE}/remove");
    let asked = [("token", token.as_str()), ("hash", hash.as_str())];
    let kept = odile.post(&remove, &asked);
    assert_eq!(kept.header("location"), format!("{PAGE}?done=used"));
    assert!(odile.get(PAGE).body.contains(&hash));
    site.sql("UPDATE news_texts SET markdown = 'Rien.'");
    let gone = odile.post(&remove, &asked);
    assert_eq!(gone.header("location"), format!("{PAGE}?done=removed"));
    assert!(!odile.get(PAGE).body.contains(&hash));
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_picture_in_a_text_of_the_site_is_shown_and_stays_as_long_as_the_text(
    #[case] database: TestDatabase,
) {
    const PAGE: &str = "/fr/admin/settings/site/pictures";
    const SETTINGS: &str = "/fr/admin/settings/site";
    let site = Site::start(&database);
    let odile = owner(&site);
    let paul = account(&site, "paul@example.org", Role::Editor, &["canal"]);
    assert_eq!(paul.get(PAGE).status, 403, "owners only");
    assert!(odile.get(SETTINGS).links(PAGE).len() == 1);
    let said = [("alt", "Notre local")];
    let added = sends_to(&odile, PAGE, &said, ("a.jpg", &photograph()));
    assert_eq!(
        (added.status, added.header("location")),
        (303, "/fr/admin/settings/site/pictures?done=added"),
        "{}",
        added.body
    );
    let page = odile.get(PAGE);
    let (line, hash) = (page.value("#line-1"), page.value("main input[name=hash]"));
    let other = odile.get("/fr/admin/appeals/canal/text-pictures");
    assert!(!other.body.contains(&hash), "each has its own");

    let writes = |about: &str| {
        let page = odile.get(SETTINGS);
        let fields = [
            ("token", page.value("main input[name=token]")),
            ("base", page.value("main input[name=base]")),
            ("site-about-row-fr", about.to_owned()),
        ];
        let fields = fields
            .each_ref()
            .map(|(name, value)| (*name, value.as_str()));
        let saved = odile.post(SETTINGS, &fields);
        assert_eq!(saved.status, 303, "{}", saved.body);
    };
    writes(&format!("Nous sommes ici.\n\n{line}"));
    let visitor = site.visitor();
    let about = visitor.get("/fr/about");
    assert_eq!(about.attribute(".text img", "alt"), "Notre local");
    for (element, attribute, media_type) in [
        ("img", "src", "image/jpeg"),
        ("source", "srcset", "image/webp"),
    ] {
        let path = about.attribute(&format!(".text {element}"), attribute);
        assert_eq!(visitor.bytes(&path).0("content-type"), media_type);
    }

    let removes = || {
        let token = odile.get(PAGE).value("main input[name=token]");
        let asked = [("token", token.as_str()), ("hash", hash.as_str())];
        let gone = odile.post(&format!("{PAGE}/remove"), &asked);
        gone.header("location").to_owned()
    };
    assert_eq!(removes(), format!("{PAGE}?done=used"));
    assert!(odile.get(PAGE).body.contains(&hash));
    writes("Nous sommes partis.");
    assert_eq!(removes(), format!("{PAGE}?done=removed"));
    assert!(!odile.get(PAGE).body.contains(&hash));
}
