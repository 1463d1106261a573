//! Encodings of files as programs write them.

use super::*;

fn encoding_of(pieces: &[&[u8]]) -> &'static str {
    let mut detector = Detector::default();
    pieces.iter().for_each(|piece| detector.push(piece));
    detector.finish().name()
}

const TEXT: &str = "Prénom;Nom;Ville\r\nHélène;Le Goff;Saint-Étienne\r\nAnaïs;Bérénice;Nîmes\r\n";

#[test]
fn the_encoding_is_detected_from_marks_zeros_and_the_whole_file() {
    let utf16 = |mark: bool, big: bool| -> Vec<u8> {
        let units = mark
            .then_some(0xFEFF)
            .into_iter()
            .chain(TEXT.encode_utf16());
        let octets = |unit: u16| {
            if big {
                unit.to_be_bytes()
            } else {
                unit.to_le_bytes()
            }
        };
        units.flat_map(octets).collect()
    };
    assert_eq!(encoding_of(&[TEXT.as_bytes()]), "UTF-8");
    assert_eq!(
        encoding_of(&[format!("\u{feff}{TEXT}").as_bytes()]),
        "UTF-8"
    );
    assert_eq!(encoding_of(&[&WINDOWS_1252.encode(TEXT).0]), "windows-1252");
    for mark in [true, false] {
        assert_eq!(encoding_of(&[&utf16(mark, false)]), "UTF-16LE");
        assert_eq!(encoding_of(&[&utf16(mark, true)]), "UTF-16BE");
    }
    // The first accent comes late, on the boundary of two blocks.
    let filler = vec![b'a'; 64 * 1024 - 1];
    assert_eq!(encoding_of(&[&filler, b"\xc3", b"\xa9"]), "UTF-8");
    assert_eq!(encoding_of(&[&filler, b"\xe9", b" b"]), "windows-1252");
    assert_eq!(encoding_of(&[&filler, b"l\xe9a "]), "windows-1252");
}

#[test]
fn files_of_a_macintosh_are_distinguished_from_those_of_windows() {
    let mac = MACINTOSH.encode(TEXT).0;
    assert_eq!(encoding_of(&[&mac]), "macintosh");
    let short = MACINTOSH.encode("Nom;Prénom\rMartin;Léa\r").0;
    assert_eq!(encoding_of(&[&short]), "macintosh");
    for text in [
        "Nom;Prénom\nDurand;Noé\n",
        "Zoë l’Écuyer – Œuvre « à voir »\n",
        "José Núñez Ávila\n",
        "MARTIN;ÉLISE\nHÉLÈNE;ÈVE\n",
    ] {
        assert_eq!(
            encoding_of(&[&WINDOWS_1252.encode(text).0]),
            "windows-1252",
            "{text}"
        );
    }
    let russian = encoding_rs::WINDOWS_1251
        .encode("Имя;Фамилия;Город\nЛев;Толстой;Москва\nАнна;Ахматова;Одесса\n")
        .0;
    assert_eq!(encoding_of(&[&russian]), "windows-1251");
}

#[test]
fn files_of_msdos_are_distinguished_from_those_of_windows_and_the_macintosh() {
    for text in [
        "Nom;Pr\u{82}nom\r\nB\u{82}r\u{82}nice;Gar\u{87}on\r\n",
        "Saint-\u{90}tienne;infirmi\u{8a}re;\u{82}l\u{8a}ve;N\u{8c}mes",
        "M\u{81}ller;K\u{94}ln;J\u{84}ger",
        "Zo\u{89};Orl\u{82}ans",
    ] {
        let bytes: Vec<u8> = text
            .chars()
            .map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?'))
            .collect();
        assert_eq!(encoding_of(&[&bytes]), "ibm850", "{}", dos::decode(&bytes));
    }
    let mut text = String::new();
    let bytes = b"B\x82r\x82nice;\x90l\x82a;\xff";
    assert!(
        dos::DosReader::new(bytes.as_slice())
            .read_to_string(&mut text)
            .is_ok()
    );
    assert_eq!(text, "Bérénice;Éléa;\u{a0}");
    assert_eq!(Decoding::named("cp850"), Some(Decoding::Dos));
}

#[test]
fn a_file_of_two_encodings_is_read_in_both() {
    let mut bytes = TEXT.as_bytes().to_vec();
    bytes.extend_from_slice(&WINDOWS_1252.encode("Noé;Lefèvre;Orléans\r\n").0);
    assert_eq!(encoding_of(&[&bytes]), MIXED);
    let mut text = String::new();
    assert!(
        MixedReader::new(bytes.as_slice())
            .read_to_string(&mut text)
            .is_ok()
    );
    assert_eq!(text, format!("{TEXT}Noé;Lefèvre;Orléans\r\n"));
    let cut = [b"\xc3\xa9 l\xe9a \xc3".as_slice()].concat();
    let mut text = String::new();
    assert!(
        MixedReader::new(cut.as_slice())
            .read_to_string(&mut text)
            .is_ok()
    );
    assert_eq!(text, "é léa Ã");
}
