//! Pictures that unpack to more than they seem, and the largest that are accepted.

use std::io::{Cursor, Write};

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{ExtendedColorType, ImageEncoder};

use super::{Bomb, MEGABYTE, MOST, Served, bomb};

const PICTURE: &str = "/fr/admin/appeals/canal/picture";

fn png(width: u32, height: u32, colour: ExtendedColorType) -> Vec<u8> {
    let bytes = usize::try_from(u64::from(width) * u64::from(height)).unwrap()
        * usize::from(colour.bits_per_pixel() / 8);
    let mut png = Vec::new();
    PngEncoder::new_with_quality(&mut png, CompressionType::Default, FilterType::NoFilter)
        .write_image(&vec![9; bytes], width, height, colour)
        .unwrap();
    png
}

fn jpeg(width: u16, height: u16) -> Vec<u8> {
    let pixels = vec![90; usize::from(width) * usize::from(height) * 3];
    let mut jpeg = Vec::new();
    JpegEncoder::new_with_quality(&mut jpeg, 60)
        .encode(
            &pixels,
            width.into(),
            height.into(),
            ExtendedColorType::Rgb8,
        )
        .unwrap();
    jpeg
}

fn webp(width: u32, height: u32) -> Vec<u8> {
    let pixels = vec![90; (width * height * 3) as usize];
    let mut webp = Cursor::new(Vec::new());
    image::codecs::webp::WebPEncoder::new_lossless(&mut webp)
        .encode(&pixels, width, height, ExtendedColorType::Rgb8)
        .unwrap();
    webp.into_inner()
}

/// A PNG with a colour profile that unpacks to 200 MB.
fn with_profile(png: &[u8]) -> Vec<u8> {
    let mut zeros = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    for _ in 0..200 {
        zeros.write_all(&vec![0; MEGABYTE]).unwrap();
    }
    let content = [b"iCCPp\0\0".as_slice(), &zeros.finish().unwrap()].concat();
    let mut sum = flate2::Crc::new();
    sum.update(&content);
    let length = u32::try_from(content.len() - 4).unwrap();
    let chunk = [
        &length.to_be_bytes()[..],
        &content,
        &sum.sum().to_be_bytes(),
    ]
    .concat();
    let (before, after) = png.split_at(33);
    [before, &chunk, after].concat()
}

fn all() -> Vec<(Bomb, u16)> {
    let small = png(60, 40, ExtendedColorType::Rgb8);
    let with = |what, name, bytes, status| (bomb(what, name, bytes), status);
    vec![
        with("a small picture", "a.png", small.clone(), 303),
        with("a profile that unpacks", "a.png", with_profile(&small), 303),
        with(
            "144 million pixels",
            "a.png",
            png(12_000, 12_000, ExtendedColorType::L8),
            422,
        ),
        with(
            "40 million pixels",
            "a.png",
            png(8_000, 5_000, ExtendedColorType::Rgb8),
            303,
        ),
        with(
            "40 million transparent pixels",
            "a.png",
            png(8_000, 5_000, ExtendedColorType::Rgba8),
            303,
        ),
        with(
            "40 million deep pixels",
            "a.png",
            png(8_000, 5_000, ExtendedColorType::Rgba16),
            422,
        ),
        with(
            "28 million deep pixels",
            "a.png",
            png(7_000, 4_000, ExtendedColorType::Rgba16),
            303,
        ),
        with("a large photograph", "a.jpg", jpeg(8_000, 5_000), 303),
        with("a large WebP", "a.webp", webp(8_000, 5_000), 422),
        with(
            "a WebP of 31 million pixels",
            "a.webp",
            webp(7_000, 4_500),
            303,
        ),
    ]
}

#[test]
#[ignore = "takes minutes; see docs/testing.md"]
fn no_picture_fills_the_memory() {
    let served = Served::start();
    for (bomb, status) in all() {
        let fields = [("alt-row-fr", "Une écluse")];
        let sent = served.uploads(PICTURE, &fields, ("picture", &bomb));
        let what = bomb.what;
        assert_eq!(
            sent.status,
            status,
            "{what}: {}",
            sent.text("#picture-error")
        );
        let peak = served.peak();
        eprintln!("{what}: {status} in {peak} MiB");
        assert!(peak < MOST, "{what} took {peak} MiB");
    }
}
