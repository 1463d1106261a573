//! The picture of an appeal over real HTTP, on both databases: who may set it, what the public gets, and what is refused.

use std::io::Cursor;
use std::time::{Duration, Instant};

use image::codecs::jpeg::JpegEncoder;
use image::{ImageEncoder, Rgb, RgbImage};
use paraph::domain::Role;
use rstest::rstest;

use crate::support::TestDatabase;
use crate::support::in_process::{Browser, Page, Site};
use crate::support::organisers::{account, owner};

const PICTURE: &str = "/fr/admin/appeals/canal/picture";
const BOUNDARY: &str = "frontier-of-the-form";

/// A file as a browser sends it: its name and its content.
pub type Chosen<'a> = (&'a str, &'a [u8]);

/// Sends the form of the page of the picture, with the file.
fn sends(visitor: &Browser, fields: &[(&str, &str)], file: Chosen) -> Page {
    sends_to(visitor, PICTURE, fields, file)
}

/// Sends the form of a page, with the file.
pub fn sends_to(visitor: &Browser, path: &str, fields: &[(&str, &str)], file: Chosen) -> Page {
    let page = visitor.get(path);
    let token = page.value("main input[name=token]");
    let base = page.value("main input[name=base]");
    let all = [
        &[("token", token.as_str()), ("base", base.as_str())],
        fields,
    ]
    .concat();
    posts_to(visitor, path, &all, file)
}

fn posts(visitor: &Browser, fields: &[(&str, &str)], file: Chosen) -> Page {
    posts_to(visitor, PICTURE, fields, file)
}

fn posts_to(
    visitor: &Browser,
    path: &str,
    fields: &[(&str, &str)],
    (name, content): Chosen,
) -> Page {
    let mut body = Vec::new();
    for (field, value) in fields {
        let part = format!(
            "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n"
        );
        body.extend_from_slice(part.as_bytes());
    }
    let head = format!(
        "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"picture\"; filename=\"{name}\"\r\nContent-Type: image/jpeg\r\n\r\n"
    );
    body.extend_from_slice(head.as_bytes());
    body.extend_from_slice(content);
    body.extend_from_slice(format!("\r\n--{BOUNDARY}--\r\n").as_bytes());
    let content_type = format!("multipart/form-data; boundary={BOUNDARY}");
    visitor.post_bytes(path, &content_type, &body)
}

/// A photograph of a telephone: turned by a quarter, with the place where it was taken.
pub fn photograph() -> Vec<u8> {
    let image = RgbImage::from_fn(1_600, 1_000, |x, y| {
        let grain = (x * 7_919 + y * 104_729) % 97;
        Rgb([(x / 7) as u8, (y / 5) as u8, grain as u8])
    });
    let mut exif: Vec<u8> = b"MM\0\x2a\0\0\0\x08\0\x02".to_vec();
    exif.extend_from_slice(&[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0]);
    exif.extend_from_slice(b"\x88\x25\0\x04\0\0\0\x01\0\0\0\x26\0\0\0\0");
    exif.extend_from_slice(b"\0\0\0\0\0\0GPS 48.8566N SecretCam");
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, 90);
    encoder.set_exif_metadata(exif).unwrap();
    encoder.encode_image(&image).unwrap();
    bytes
}

pub fn has(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_photograph_is_shown_upright_and_without_its_place_until_it_is_taken_away(
    #[case] database: TestDatabase,
) {
    let site = Site::start(&database);
    let odile = owner(&site);
    let source = photograph();
    assert!(has(&source, b"48.8566N"), "the source knows its place");
    let words = [
        ("alt-row-fr", "Une écluse à l’aube"),
        ("credit", "Paul, CC BY"),
    ];
    let saved = sends(&odile, &words, ("IMG_4711 chez moi.JPG", &source));
    assert_eq!(
        (saved.status, saved.header("location")),
        (303, "/fr/admin/appeals/canal/picture?done=saved"),
        "{}",
        saved.body
    );

    let visitor = site.visitor();
    let page = visitor.get("/fr/canal");
    let image = |name: &str| page.attribute("figure img", name);
    assert_eq!(
        (image("width"), image("height")),
        ("800".into(), "1280".into()),
        "turned as its camera was held"
    );
    assert_eq!(
        (image("alt"), image("lang")),
        ("Une écluse à l’aube".into(), "fr".into())
    );
    assert!(page.text("figcaption").ends_with("Paul, CC BY"));
    let path = image("src");
    let shared = page.attribute("meta[property='og:image']", "content");
    assert!(
        shared.starts_with("http") && shared.ends_with(&path),
        "{shared}"
    );
    assert_eq!(
        page.attribute("meta[name='twitter:card']", "content"),
        "summary_large_image"
    );
    let webp = page.attribute("figure source[type='image/webp']", "srcset");
    assert_eq!(webp, path.replace(".jpg", ".webp") + " 800w");
    let preview = odile.get("/fr/admin/appeals/canal/preview");
    assert_eq!(preview.attribute("figure img", "src"), path);

    let as_webp = path.replace(".jpg", ".webp");
    // From the database, then from memory.
    let both = [(&path, "image/jpeg"), (&as_webp, "image/webp")];
    for (path, media_type) in [both, both].concat() {
        let (headers, content) = visitor.bytes(path);
        assert_eq!(headers("content-type"), media_type);
        assert_eq!(
            headers("cache-control"),
            "public, max-age=31536000, immutable"
        );
        assert_eq!(headers("x-content-type-options"), "nosniff");
        for part in [&b"Exif"[..], b"GPS", b"48.8566N", b"SecretCam", b"4711"] {
            assert!(!has(&content, part), "{}", String::from_utf8_lossy(part));
        }
        let drawn = image::load_from_memory(&content).unwrap();
        assert_eq!((drawn.width(), drawn.height()), (800, 1_280));
    }
    assert!(
        visitor.bytes(&as_webp).1.len() < visitor.bytes(&path).1.len(),
        "fewer bytes"
    );
    assert!(
        !site.dump(&["audit", "appeal_pictures"]).contains("4711"),
        "the client's name of the file is nowhere"
    );

    // Only what is said changes; the file stays.
    let renamed = sends(&odile, &[("alt-row-fr", "Une écluse le soir")], ("", b""));
    assert_eq!(renamed.status, 303, "{}", renamed.body);
    let page = visitor.get("/fr/canal");
    assert!(page.body.contains("le soir"));
    assert_eq!(page.attribute("figure img", "src"), path);
    assert!(page.text("figcaption").is_empty());

    let edit = odile.get(PICTURE);
    let (token, base) = (
        edit.value("main input[name=token]"),
        edit.value("main input[name=base]"),
    );
    let remove = format!("{PICTURE}/remove");
    let old = odile.post(&remove, &[("token", &token), ("base", "of another day")]);
    assert_eq!(old.status, 409);
    let gone = odile.post(&remove, &[("token", &token), ("base", &base)]);
    assert_eq!(
        (gone.status, gone.header("location")),
        (303, "/fr/admin/appeals/canal/picture?done=removed")
    );
    let page = visitor.get("/fr/canal");
    assert!(!page.body.contains("<figure"));
    let shared = page.attribute("meta[property='og:image']", "content");
    assert!(shared.contains("/card/"), "{shared}");
    let history = visitor.get("/fr/canal/history").text("main");
    for note in [
        "Une image a été ajoutée.",
        "La description ou le crédit de l’image a changé.",
        "L’image a été retirée.",
    ] {
        assert_eq!(history.matches(note).count(), 1, "{note}: {history}");
    }
    site.clock.advance(61_000);
    for path in [&path, &as_webp] {
        let status = visitor.get(path).status;
        assert_eq!(status, 404, "{path}: no longer served, from memory neither");
    }
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn what_is_no_picture_too_large_undescribed_or_forged_changes_nothing(
    #[case] database: TestDatabase,
) {
    let site = Site::start(&database);
    let odile = owner(&site);
    let words = [("alt-row-fr", "Une écluse"), ("credit", "Paul")];
    let mut bomb = Cursor::new(Vec::new());
    // 12,000 by 12,000 pixels of one colour: a hundred kilobytes that unpack to 144 million pixels.
    bomb_png(&mut bomb);
    let bomb = bomb.into_inner();
    assert!(bomb.len() < 2_000_000, "{}", bomb.len());
    for (name, content) in [
        ("photo.jpg", &b"Bonjour, je suis une lettre."[..]),
        ("bombe.png", &bomb),
        ("vide.png", b""),
    ] {
        let started = Instant::now();
        let refused = sends(&odile, &words, (name, content));
        assert_eq!(refused.status, 422, "{name}");
        assert!(
            !refused.text("#picture-error").is_empty(),
            "{name}: {}",
            refused.body
        );
        assert_eq!(
            refused.value("#alt-row-fr"),
            "Une écluse",
            "what was typed stays"
        );
        assert!(started.elapsed() < Duration::from_secs(10));
    }
    let source = photograph();
    let bare = sends(&odile, &[("alt-row-fr", " ")], ("a.jpg", &source));
    assert_eq!(
        (bare.status, bare.text("#alt-row-fr-error").is_empty()),
        (422, false),
        "every language of the appeal is described"
    );
    let none = sends(&odile, &words, ("", b""));
    assert_eq!(
        (none.status, none.text("#picture-error").is_empty()),
        (422, false)
    );
    assert_eq!(
        sends(&odile, &words, ("a.jpg", &vec![0; 10 * 1024 * 1024 + 1])).status,
        413
    );

    assert_eq!(
        posts(
            &odile,
            &[("token", "forged"), ("base", "")],
            ("a.jpg", &source)
        )
        .status,
        403
    );
    let token = odile.get(PICTURE).value("main input[name=token]");
    assert_eq!(
        posts(
            &odile,
            &[("base", ""), ("token", &token)],
            ("a.jpg", &source)
        )
        .status,
        403,
        "the token comes first"
    );
    let paul = account(&site, "paul@example.org", Role::Moderator, &["canal"]);
    assert_eq!(
        posts(&paul, &[("token", &token)], ("a.jpg", &source)).status,
        403
    );
    let visitor = site.visitor();
    assert_eq!(
        posts(&visitor, &[("token", &token)], ("a.jpg", &source)).status,
        303,
        "to the door"
    );
    assert!(
        !odile.get(PICTURE).body.contains("<figure"),
        "nothing of all that was stored"
    );
    for path in [
        "/pictures/0",
        "/pictures/00000000000000000000000000000000.png",
        "/pictures/00000000000000000000000000000000.webp",
        "/pictures/..%2fa.png",
    ] {
        assert_eq!(visitor.get(path).status, 404, "{path}");
    }
}

fn bomb_png(to: &mut Cursor<Vec<u8>>) {
    // Grey, so that the test itself needs a third of the memory.
    let image = image::GrayImage::new(12_000, 12_000);
    image::codecs::png::PngEncoder::new(to)
        .write_image(&image, 12_000, 12_000, image::ExtendedColorType::L8)
        .unwrap();
}
