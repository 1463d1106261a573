//! What an appeal is passed on with, over real HTTP, on both databases: the card that follows the number, the codes, the
//! leaflets, the organisers' kit, and the accent that all of them show.

use std::io::Cursor;
use std::time::{Duration, Instant};

use image::ImageReader;
use lopdf::Document;
use paraph::domain::Role;
use paraph::web::Options;
use rstest::rstest;

use crate::support::TestDatabase;
use crate::support::in_process::{Browser, Page, Site};
use crate::support::organisers::{account, owner};

const APPEAL: &str = "+++\nslug = \"canal\"\nlanguage = \"fr\"\ntitle = \"Sauvons le canal\"\nthank_by_mail = false\n\
    responsible = \"Les Amis du canal\"\naddressee = \"la préfète\"\naccent = \"#ffe600\"\n+++\nQu’il **vive**.\n";

fn opens(database: &TestDatabase) -> Site {
    Site::start_with_appeals(database, Options::default(), &[APPEAL])
}

/// The path of the card in the head of the page.
fn card_of(site: &Site, page: &Page) -> String {
    let address = page.attribute("meta[property='og:image']", "content");
    let path = address.strip_prefix(site.base.as_str());
    path.unwrap_or_else(|| panic!("not an absolute address: {address}"))
        .to_owned()
}

/// Lets the counter say so.
fn has_counted(site: &Site, number: i64) {
    let id = site.appeal("canal");
    site.sql(&format!(
        "INSERT INTO counters (appeal_id, individuals, organisations) VALUES ({id}, {number}, 0) \
         ON CONFLICT (appeal_id) DO UPDATE SET individuals = {number}"
    ));
}

/// The page once its head names another card than this.
fn awaits_other_card(site: &Site, visitor: &Browser, card: &str) -> String {
    let begun = Instant::now();
    loop {
        let now = card_of(site, &visitor.get("/fr/canal"));
        if now != card {
            return now;
        }
        assert!(begun.elapsed() < Duration::from_secs(15), "the card stays");
        std::thread::sleep(Duration::from_millis(50));
    }
}

fn size(png: &[u8]) -> (u32, u32) {
    let reader = ImageReader::new(Cursor::new(png)).with_guessed_format();
    reader.unwrap().into_dimensions().unwrap()
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn the_card_is_drawn_again_when_the_number_passes_a_step(#[case] database: TestDatabase) {
    let site = opens(&database);
    let visitor = site.visitor();
    let page = visitor.get("/fr/canal");
    assert_eq!(
        page.attribute("meta[property='og:image:width']", "content"),
        "1200"
    );
    assert_eq!(
        page.attribute("meta[property='og:image:height']", "content"),
        "630"
    );
    assert_eq!(
        page.attribute("meta[property='og:image:alt']", "content"),
        "Sauvons le canal"
    );
    assert_eq!(
        page.attribute("meta[name='twitter:card']", "content"),
        "summary_large_image"
    );
    let first = card_of(&site, &page);
    let (header, png) = visitor.bytes(&first);
    assert_eq!(header("content-type"), "image/png");
    assert!(header("cache-control").contains("immutable"));
    assert_eq!(size(&png), (1_200, 630));

    has_counted(&site, 60);
    let second = awaits_other_card(&site, &visitor, &first);
    let (_, with_number) = visitor.bytes(&second);
    assert!(with_number != png);
    // The address that a network has kept leads to the card of today.
    let old = visitor.get(&first);
    assert_eq!((old.status, old.header("location")), (302, second.as_str()));

    // Below the next step the page shows the new number, and the card stays.
    has_counted(&site, 61);
    let begun = Instant::now();
    while !visitor.get("/fr/canal").body.contains(">61</strong>") {
        assert!(
            begun.elapsed() < Duration::from_secs(15),
            "the number stays"
        );
        std::thread::sleep(Duration::from_millis(50));
    }
    assert_eq!(card_of(&site, &visitor.get("/fr/canal")), second);
    let another = visitor.get("/fr/canal/card/0000.png");
    assert_eq!(another.header("location"), second);
    for nothing in ["/fr/canal/card/x", "/fr/nothing/card/0.png"] {
        assert_eq!(visitor.get(nothing).status, 404, "{nothing}");
    }
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn codes_and_leaflets_can_be_printed(#[case] database: TestDatabase) {
    let site = opens(&database);
    let visitor = site.visitor();
    let (header, code) = visitor.bytes("/fr/canal/qr.png");
    assert_eq!(header("content-type"), "image/png");
    let (width, height) = size(&code);
    assert!(width == height && width >= 1_000);
    for (name, times) in [("poster", 1), ("flyer", 4), ("sheet", 1)] {
        for language in ["fr", "en"] {
            let path = format!("/{language}/canal/{name}.pdf");
            let (header, file) = visitor.bytes(&path);
            assert_eq!(header("content-type"), "application/pdf");
            let document = Document::load_mem(&file).unwrap();
            let text: String = document.extract_text(&[1]).unwrap();
            let text: String = text.split_whitespace().collect();
            assert_eq!(
                text.matches("Sauvonslecanal").count(),
                times,
                "{path}: {text}"
            );
            let (_, again) = visitor.bytes(&path);
            assert!(again == file, "{path} is drawn otherwise the second time");
        }
    }
    let page = visitor.get("/fr/canal");
    for leaflet in ["/fr/canal/poster.pdf", "/fr/canal/flyer.pdf"] {
        assert!(
            page.links("/fr/canal/").contains(&leaflet.to_owned()),
            "{leaflet}"
        );
    }
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn the_kit_has_numbered_sheets_for_those_who_may_see_the_appeal(#[case] database: TestDatabase) {
    let site = opens(&database);
    let kit = "/fr/admin/appeals/canal/kit";
    let odile = owner(&site);
    let page = odile.get(kit);
    assert_eq!(page.status, 200);
    let texts = page.texts("textarea").join("\n");
    assert!(
        texts.contains("Sauvons le canal") && texts.contains("/a/canal"),
        "{texts}"
    );
    let sheets = format!("{kit}/sheets.pdf?first=8&sheets=3");
    let (header, file) = odile.bytes(&sheets);
    assert_eq!(header("content-type"), "application/pdf");
    let document = Document::load_mem(&file).unwrap();
    assert_eq!(document.get_pages().len(), 3);
    let text = document.extract_text(&[3]).unwrap();
    let text: String = text.split_whitespace().collect();
    assert!(text.contains("Feuillen°10"), "{text}");
    // Nobody draws more than fifty at once, and no number stands for one.
    let (_, file) = odile.bytes(&format!("{kit}/sheets.pdf?first=x&sheets=4000"));
    assert_eq!(Document::load_mem(&file).unwrap().get_pages().len(), 50);

    assert_ne!(site.visitor().get(&sheets).status, 200);
    let stranger = account(&site, "paul@example.org", Role::Viewer, &[]);
    assert_eq!(stranger.get(kit).status, 404);
}

/// What a leaflet says, without its spaces.
fn printed(visitor: &Browser, path: &str) -> String {
    let (_, file) = visitor.bytes(path);
    let text = Document::load_mem(&file).unwrap().extract_text(&[1]);
    text.unwrap().split_whitespace().collect()
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn leaflets_and_texts_call_to_sign_while_that_is_possible(#[case] database: TestDatabase) {
    let opens = APPEAL.replace("accent", "opens = 2031-05-02\naccent");
    let closes = APPEAL
        .replace("accent", "closes = 2031-05-02\naccent")
        .replace("\"canal\"", "\"halle\"");
    let plain = APPEAL.replace("\"canal\"", "\"pont\"");
    let appeals = [opens.as_str(), closes.as_str(), plain.as_str()];
    let site = Site::start_with_appeals(&database, Options::default(), &appeals);
    let visitor = site.visitor();
    let poster = |slug: &str| printed(&visitor, &format!("/fr/{slug}/poster.pdf"));
    let ahead = poster("canal");
    assert!(ahead.contains("Àsigneràpartirdu2mai2031"), "{ahead}");
    let dated = poster("halle");
    assert!(dated.contains("Àsignerjusqu’au2mai2031àminuit"), "{dated}");
    assert!(poster("pont").contains("Signezcetappel"));

    let odile = owner(&site);
    let kit = "/fr/admin/appeals/pont/kit";
    let texts = odile.get(kit).texts("textarea").join("\n");
    assert!(texts.contains("à signer"), "{texts}");
    let share = "/fr/admin/appeals/pont/share";
    let base = odile.get(share).value("input[name=base]");
    let fields = [
        ("base", base.as_str()),
        ("share-text-row-fr", "Le pont est à nous"),
        ("form-sites", "none"),
    ];
    assert_eq!(odile.sends(share, &fields).status, 303);
    let begun = Instant::now();
    loop {
        let texts = odile.get(kit).texts("textarea");
        if texts
            .iter()
            .any(|text| text.starts_with("Le pont est à nous http"))
        {
            assert!(texts[1].contains("Le pont est à nous"), "{texts:?}");
            break;
        }
        assert!(begun.elapsed() < Duration::from_secs(15), "{texts:?}");
        std::thread::sleep(Duration::from_millis(50));
    }

    let close = "/fr/admin/appeals/pont/close";
    assert_eq!(odile.sends(close, &[]).status, 303);
    let begun = Instant::now();
    while visitor.get("/fr/pont/sheet.pdf").status != 404 {
        assert!(
            begun.elapsed() < Duration::from_secs(15),
            "it is open still"
        );
        std::thread::sleep(Duration::from_millis(50));
    }
    assert!(poster("pont").contains("Lisezcetappel"));
    let page = odile.get(kit);
    let texts = page.texts("textarea").join("\n");
    assert!(!texts.contains("signer"), "{texts}");
    assert!(!page.body.contains("/sheet.pdf") && !page.body.contains("sheets.pdf"));
    assert_eq!(odile.get(&format!("{kit}/sheets.pdf")).status, 404);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn the_accent_is_read_from_the_file_and_from_the_editor(#[case] database: TestDatabase) {
    let site = opens(&database);
    let visitor = site.visitor();
    let sheet = |page: &Page| {
        let links = page.attributes("link[rel=stylesheet]", "href");
        links.into_iter().find(|link| link.starts_with("/accents/"))
    };
    let yellow = sheet(&visitor.get("/fr/canal")).unwrap();
    let css = visitor.get(&yellow);
    assert_eq!(css.header("content-type"), "text/css; charset=utf-8");
    assert!(css.header("cache-control").contains("immutable"));
    // Yellow is read on a dark ground as it is, and darkened on a light one.
    assert!(
        css.body.contains("dark){:root{--accent:#ffe600}}"),
        "{}",
        css.body
    );
    assert_eq!(css.body.matches("#ffe600").count(), 1, "{}", css.body);
    assert_eq!(sheet(&visitor.get("/fr/canal/signatories")), Some(yellow));
    assert_eq!(visitor.get("/accents/red.css").status, 404);

    let odile = owner(&site);
    let edit = "/fr/admin/appeals/canal/edit";
    let page = odile.get(edit);
    assert_eq!(page.value("input[name=accent][checked]"), "own");
    assert_eq!(page.value("input[name=accent-colour]"), "#ffe600");
    let base = page.value("input[name=base]");
    let saves = |accent: &str, colour: &str, base: &str| {
        let fields = [
            ("base", base),
            ("erase-after-days", "365"),
            ("accent", accent),
            ("accent-colour", colour),
        ];
        odile.sends(edit, &fields)
    };
    let wrong = saves("own", "jaune", &base);
    assert_eq!(wrong.status, 422);
    assert!(wrong.body.contains("accent-colour-error"));
    assert_eq!(saves("blue", "#ffe600", &base).status, 303);
    let begun = Instant::now();
    while sheet(&visitor.get("/fr/canal")).is_some() {
        assert!(
            begun.elapsed() < Duration::from_secs(15),
            "the accent stays"
        );
        std::thread::sleep(Duration::from_millis(50));
    }
}
