//! The logos of an appeal and of the site over real HTTP, on both databases: where they are shown, and that they go again.

use std::io::Cursor;

use image::{ImageFormat, Rgba, RgbaImage};
use lopdf::Document;
use paraph::domain::Role;
use rstest::rstest;

use crate::picture::sends_to;
use crate::support::TestDatabase;
use crate::support::in_process::{Browser, Page, Site};
use crate::support::organisers::{account, owner};

const LOGO: &str = "/fr/admin/appeals/canal/logo";
const LOGO_OF_SITE: &str = "/fr/admin/settings/site/logo";

/// A disc on a transparent ground.
fn disc(colour: [u8; 3]) -> Vec<u8> {
    let image = RgbaImage::from_fn(900, 900, |x, y| {
        let (dx, dy) = (f64::from(x) - 450.0, f64::from(y) - 450.0);
        let [red, green, blue] = colour;
        let cover = if dx.hypot(dy) < 440.0 { 255 } else { 0 };
        Rgba([red, green, blue, cover])
    });
    let mut png = Cursor::new(Vec::new());
    image.write_to(&mut png, ImageFormat::Png).unwrap();
    png.into_inner()
}

/// Removes the logo on its page, as it is now.
fn removes(visitor: &Browser, path: &str) -> Page {
    let page = visitor.get(path);
    let (token, base) = (
        page.value("main input[name=token]"),
        page.value("main input[name=base]"),
    );
    visitor.post(
        &format!("{path}/remove"),
        &[("token", &token), ("base", &base)],
    )
}

fn card_of(page: &Page) -> String {
    let address = page.attribute("meta[property='og:image']", "content");
    let at = address.find("/fr/").unwrap();
    address[at..].to_owned()
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_logo_stands_beside_who_asks_on_the_page_the_card_and_the_poster(
    #[case] database: TestDatabase,
) {
    let site = Site::start(&database);
    let odile = owner(&site);
    let visitor = site.visitor();
    let before = card_of(&visitor.get("/fr/canal"));
    let (_, plain_card) = visitor.bytes(&before);

    let said = [("alt-row-fr", "Logo des Amis du canal")];
    let saved = sends_to(&odile, LOGO, &said, ("logo.png", &disc([200, 0, 0])));
    let to = saved.header("location");
    assert_eq!(
        (saved.status, to),
        (303, "/fr/admin/appeals/canal/logo?done=saved")
    );
    let page = visitor.get("/fr/canal");
    let logo = |name: &str| page.attribute(".headline img.logo", name);
    assert_eq!(
        (logo("width"), logo("height"), logo("alt")),
        ("112".into(), "112".into(), "Logo des Amis du canal".into())
    );
    let src = logo("src");
    let (headers, content) = visitor.bytes(&src);
    let kept = "public, max-age=31536000, immutable";
    assert_eq!(
        (headers("content-type"), headers("cache-control")),
        ("image/png".into(), kept.into())
    );
    let small = image::load_from_memory(&content).unwrap().into_rgba8();
    assert_eq!(small.get_pixel(0, 0).0[3], 0, "still transparent");

    // What is drawn has another name, and the logo in the corner where lines end.
    let card = card_of(&page);
    assert_ne!(card, before);
    let (_, drawn) = visitor.bytes(&card);
    let pixel = |png: &[u8], x, y| {
        let image = image::load_from_memory(png).unwrap().into_rgb8();
        image.get_pixel(x, y).0
    };
    let (x, y) = (1_200 - 76 - 55, 60 + 55);
    assert_eq!(pixel(&drawn, x, y), [200, 0, 0]);
    assert_ne!(pixel(&plain_card, x, y), [200, 0, 0]);
    let (_, poster) = visitor.bytes("/fr/canal/poster.pdf");
    let poster = Document::load_mem(&poster).unwrap();
    let pictures = poster.objects.values().filter(|object| {
        let dictionary = object.as_stream().map(|stream| &stream.dict);
        dictionary.is_ok_and(|dict| dict.get(b"Width").is_ok())
    });
    assert!(pictures.count() > 0, "the poster has a picture");

    // Neither the picture nor another appeal has changed; the history says what has.
    assert!(page.attribute("figure img", "src").is_empty());
    assert!(!visitor.get("/fr/halle").body.contains("class=\"logo\""));
    let other = sends_to(&odile, LOGO, &said, ("b.png", &disc([0, 0, 200])));
    assert_eq!(other.status, 303, "{}", other.body);
    assert_eq!(removes(&odile, LOGO).status, 303);
    let history = visitor.get("/fr/canal/history").text("main");
    for note in [
        "Un logo a été ajouté.",
        "Le logo a été remplacé par un autre.",
        "Le logo a été retiré.",
    ] {
        assert_eq!(history.matches(note).count(), 1, "{note}: {history}");
    }
    let page = visitor.get("/fr/canal");
    assert!(!page.body.contains("class=\"logo\""));
    assert_eq!(card_of(&page), before);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn the_logo_of_the_site_is_on_every_page_and_only_owners_choose_it(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let odile = owner(&site);
    let visitor = site.visitor();
    let said = [("alt-row-fr", "Logo du site")];
    let none = sends_to(&odile, LOGO_OF_SITE, &said, ("", b""));
    assert_eq!(
        (none.status, none.text("#logo-error").is_empty()),
        (422, false)
    );
    let undescribed = sends_to(&odile, LOGO_OF_SITE, &[], ("a.png", &disc([9; 3])));
    assert_eq!(undescribed.status, 422, "{}", undescribed.body);
    assert!(!visitor.get("/fr").body.contains("class=\"logo\""));

    let saved = sends_to(&odile, LOGO_OF_SITE, &said, ("a.png", &disc([9; 3])));
    assert_eq!(saved.status, 303, "{}", saved.body);
    let src = visitor.get("/fr").attribute(".site img", "src");
    assert_eq!(visitor.bytes(&src).0("content-type"), "image/png");
    for path in ["/fr/canal", "/en/canal/signatories", "/fr/canal/privacy"] {
        let page = visitor.get(path);
        assert_eq!(page.attribute(".site img", "src"), src, "{path}");
        assert_eq!(page.attribute(".site img", "alt"), "Logo du site", "{path}");
    }

    // The settings have another page: what is saved there leaves the logo, and is no conflict with it.
    let settings = "/fr/admin/settings/site";
    let page = odile.get(settings);
    let (token, base) = (
        page.value("main input[name=token]"),
        page.value("main input[name=base]"),
    );
    let said_again = sends_to(
        &odile,
        LOGO_OF_SITE,
        &[("alt-row-fr", "Le logo")],
        ("", b""),
    );
    assert_eq!(said_again.status, 303, "{}", said_again.body);
    let named = [
        ("token", token.as_str()),
        ("base", base.as_str()),
        ("site-name", "Appels"),
    ];
    assert_eq!(odile.post(settings, &named).status, 303);
    let page = visitor.get("/fr");
    assert_eq!(page.text(".site").trim(), "Appels");
    assert_eq!(page.attribute(".site img", "alt"), "Le logo");
    let old = [("token", token.as_str()), ("base", "of another day")];
    let removal = format!("{LOGO_OF_SITE}/remove");
    assert_eq!(odile.post(&removal, &old).status, 409);

    let paul = account(&site, "paul@example.org", Role::Editor, &["canal"]);
    assert_eq!(paul.get(LOGO_OF_SITE).status, 403);
    assert_eq!(paul.get(LOGO).status, 200);

    assert_eq!(removes(&odile, LOGO_OF_SITE).status, 303);
    assert!(!visitor.get("/fr").body.contains("class=\"logo\""));
    site.clock.advance(61_000);
    assert_eq!(visitor.get(&src).status, 404);
    assert_eq!(visitor.get("/fr").text(".site").trim(), "Appels");
}
