//! Tests of `drawing`.
#![allow(clippy::unwrap_used)]

use std::io::Cursor;

use image::{GenericImageView, ImageReader, Rgb};
use lopdf::Document;

use super::*;
use crate::domain::Accent;

fn facts(title: &str) -> Facts {
    let word = |word: &str| word.to_owned();
    Facts {
        language: word("fr"),
        right_to_left: false,
        site: word("Appels de l’Hérault"),
        title: word(title),
        summary: word(
            "Le département doit renoncer à combler le canal, et le rendre aux bateliers.",
        ),
        responsible: word("Les Amis du canal"),
        addressee: word("Madame la préfète"),
        address: word("https://appels.example/a/canal"),
        accent: Accent::parse("red").unwrap(),
        logo: None,
        logo_pixels: None,
        reached: Some(word("Déjà 500 signatures")),
        words: Words {
            from: word("Un appel de"),
            to: word("À :"),
            sign_here: word("Signez cet appel"),
            sheet: SheetWords {
                number: word("Feuille"),
                consent: word("En signant sur cette feuille, je soutiens cet appel."),
                whole_text: word("Texte entier :"),
                last_name: word("Nom"),
                first_name: word("Prénom"),
                place: word("Ville"),
                email: word("E-mail"),
                publish: word("Liste publique"),
                news: word("Nouvelles"),
                signature: word("Signature"),
                yes: word("oui"),
                no: word("non"),
            },
        },
    }
}

fn decoded(png: &[u8]) -> image::RgbImage {
    let reader = ImageReader::new(Cursor::new(png))
        .with_guessed_format()
        .unwrap();
    reader.decode().unwrap().to_rgb8()
}

/// How many pixels are dark, as letters are.
fn dark(image: &image::RgbImage) -> usize {
    let is_dark = |pixel: &&Rgb<u8>| pixel.0.iter().all(|channel| *channel < 0x50);
    image.pixels().filter(is_dark).count()
}

const LONGEST: &str = "Pour que le canal du Midi reste en eau, navigable et public, et que les communes riveraines, les bateliers et les habitants décident ensemble de son entretien, de ses écluses et de ses berges dès 2030";

#[test]
fn a_card_has_the_size_that_networks_ask_for_and_shows_the_accent() {
    let image = decoded(&card::card(&facts("Sauvons le canal !")).unwrap());
    assert_eq!(image.dimensions(), (1_200, 630));
    let accent = Accent::parse("red").unwrap().light();
    assert_eq!(image.get_pixel(4, 300).0, accent.0);
    let ground = image.get_pixel(1_190, 4).0;
    assert!(dark(&image) > 5_000 && ground != accent.0);
}

#[test]
fn the_longest_title_stays_on_the_card() {
    assert_eq!(LONGEST.chars().count(), 200);
    let image = decoded(&card::card(&facts(LONGEST)).unwrap());
    // Letters that ran out would be in the margins.
    let margins = image.view(1_150, 0, 50, 630).to_image();
    let below = image.view(60, 600, 1_140, 30).to_image();
    for part in [margins, below] {
        assert_eq!(dark(&part), 0);
    }
}

#[test]
fn a_text_from_right_to_left_has_its_bar_at_the_right() {
    let arabic = Facts {
        language: "ar".to_owned(),
        right_to_left: true,
        ..facts("أنقذوا القناة")
    };
    let image = decoded(&card::card(&arabic).unwrap());
    assert_eq!(image.get_pixel(1_195, 300).0, arabic.accent.light().0);
    assert_ne!(image.get_pixel(4, 300).0, arabic.accent.light().0);
}

#[test]
fn no_word_of_a_title_is_broken() {
    let mut setter = fonts::Setter::with_built_in_fonts();
    let long = "Contre le désenclavement anticonstitutionnellement retardé";
    let styles = [92.0, 60.0, 30.0].map(fonts::Style::bold);
    let block = setter.fit(long, &styles, 500.0, 400.0);
    assert!(block.width() <= 500.0);
    for line in &block.lines {
        let end = line.glyphs.iter().map(|glyph| glyph.end).max().unwrap();
        let rest = &long[end..];
        assert!(
            rest.is_empty() || rest.starts_with(' ') || long[..end].ends_with(' '),
            "{rest}"
        );
    }
}

#[test]
fn letters_without_a_font_are_noticed() {
    for text in [
        "Sauvons le canal !",
        "Ζωή στο κανάλι",
        "Жизнь каналу",
        "Bảo vệ kênh",
        "🌳 2 509",
    ] {
        assert!(can_write(text), "{text}");
    }
    let mut setter = fonts::Setter::with_built_in_fonts();
    assert!(letters::has_letter(&mut setter, 'é'));
    for letter in ['أ', '運', 'अ'] {
        assert!(!letters::has_letter(&mut setter, letter), "{letter}");
    }
}

#[test]
fn the_version_changes_with_what_is_shown() {
    let card = facts("Sauvons le canal !");
    let others = [
        Facts {
            accent: Accent::default(),
            ..card.clone()
        },
        Facts {
            title: "Autre".to_owned(),
            ..card.clone()
        },
        Facts {
            reached: None,
            ..card.clone()
        },
    ];
    for other in others {
        assert_ne!(card.version(), other.version());
    }
    assert_eq!(card.version(), card.clone().version());
}

/// The pages of a PDF: their size in points, and their text without spaces.
fn pages(pdf: &[u8]) -> Vec<((f32, f32), String)> {
    let document = Document::load_mem(pdf).unwrap();
    let pages = document.get_pages();
    let page = |(number, id): (&u32, &lopdf::ObjectId)| {
        let page = document.get_dictionary(*id).unwrap();
        let media_box = page.get(b"MediaBox").unwrap().as_array().unwrap();
        let side = |at: usize| media_box[at].as_float().unwrap();
        let text = document.extract_text(&[*number]).unwrap();
        ((side(2), side(3)), text.split_whitespace().collect())
    };
    pages.iter().map(page).collect()
}

fn is_size((width, height): (f32, f32), wanted: (f32, f32)) -> bool {
    (width - wanted.0).abs() < 0.5 && (height - wanted.1).abs() < 0.5
}

#[test]
fn a_poster_is_an_a4_page_whose_text_can_be_searched() {
    for title in ["Sauvons le canal !", LONGEST] {
        let pages = pages(&leaflet::poster(&facts(title)).unwrap());
        let [(size, text)] = &pages[..] else {
            panic!("{} pages", pages.len());
        };
        assert!(is_size(*size, (595.28, 841.89)), "{size:?}");
        let title: String = title.split_whitespace().collect();
        for part in [
            title.as_str(),
            "LesAmisducanal",
            "Madamelapréfète",
            "appels.example/a/canal",
        ] {
            assert!(text.contains(part), "{part} in {text}");
        }
    }
}

#[test]
fn a_page_of_flyers_has_the_title_four_times() {
    let pages = pages(&leaflet::flyer(&facts("Sauvons le canal !")).unwrap());
    assert_eq!(pages.len(), 1);
    assert_eq!(pages[0].1.matches("Sauvonslecanal!").count(), 4);
}

#[test]
fn sheets_are_numbered_and_have_rows_to_sign() {
    let facts = facts(LONGEST);
    let numbered = pages(&sheet::sheets(&facts, Some(7..=9)).unwrap());
    assert_eq!(numbered.len(), 3);
    for ((size, text), number) in numbered.iter().zip(7..) {
        assert!(is_size(*size, (841.89, 595.28)), "{size:?}");
        let numbered = format!("Feuille{number}");
        for part in [numbered.as_str(), "Nom", "jesoutienscetappel", "12"] {
            assert!(text.contains(part), "{part} in {text}");
        }
    }
    let open = pages(&sheet::sheets(&facts, None).unwrap());
    assert!(open.len() == 1 && open[0].1.contains("Feuille_____"));
}

#[test]
fn the_code_is_the_same_as_png_and_as_modules() {
    let address = "https://appels.example/a/canal";
    let image = decoded(&qr_png(address).unwrap());
    let (modules, width) = qr::modules(address).unwrap();
    let scale = image.width() as usize / (width + 8);
    assert!(image.width() >= 1_000 && image.width() as usize == scale * (width + 8));
    for (at, dark) in modules.iter().enumerate() {
        let pixel = |module: usize| ((module + 4) * scale + scale / 2) as u32;
        let (x, y) = (pixel(at % width), pixel(at / width));
        assert_eq!(image.get_pixel(x, y).0 == [0; 3], *dark, "module {at}");
    }
    assert_eq!(image.get_pixel(1, 1).0, [255; 3]);
}
