//! Tests of `encode`.

use image::{ExtendedColorType, ImageEncoder, Rgb, RgbImage, Rgba, RgbaImage};

use super::*;

fn picture(bytes: &[u8]) -> Result<Vec<NewFile>, Problem> {
    encode(bytes, PictureSlot::Picture)
}

/// A picture in which every pixel differs from its neighbours as in a photograph.
fn photograph(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        let wave = (f64::from(x) / 9.0).sin() * 60.0 + (f64::from(y) / 7.0).cos() * 60.0;
        let grain = f64::from((x * 7_919 + y * 104_729) % 23);
        let light = (128.0 + wave + grain).clamp(0.0, 255.0);
        Rgb([light as u8, (light / 2.0) as u8, (255.0 - light) as u8])
    })
}

/// A JPEG with a place, a camera and an orientation in its EXIF.
fn jpeg_with_exif(image: &RgbImage, orientation: u8) -> Vec<u8> {
    // Big endian TIFF: make, orientation, and a GPS directory with a reference.
    let mut exif: Vec<u8> = b"MM\0\x2a\0\0\0\x08\0\x03".to_vec();
    exif.extend_from_slice(b"\x01\x0f\0\x02\0\0\0\x0b\0\0\0\x32");
    exif.extend_from_slice(&[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]);
    exif.extend_from_slice(b"\x88\x25\0\x04\0\0\0\x01\0\0\0\x3e");
    exif.extend_from_slice(b"\0\0\0\0SecretCam\0\0\0\0\0");
    exif.extend_from_slice(b"GPSGPSGPS48.8566N");
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, 90);
    encoder.set_exif_metadata(exif).unwrap();
    encoder.encode_image(image).unwrap();
    bytes
}

fn has(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[test]
fn a_photograph_is_turned_upright_and_loses_location_and_camera() {
    let source = jpeg_with_exif(&photograph(1_600, 1_000), 6);
    assert!(has(&source, b"SecretCam") && has(&source, b"48.8566N"));
    let files = picture(&source).unwrap();
    let sizes: Vec<_> = files
        .iter()
        .map(|new| (new.file.width, new.file.height))
        .collect();
    assert_eq!(
        sizes,
        [(800, 1_280)],
        "turned by a quarter, and not worth a small size"
    );
    let new = &files[0];
    assert_eq!(new.file.kind, PictureKind::Jpeg);
    let webp = new.webp.as_ref().unwrap();
    for content in [&new.content, webp] {
        for part in [&b"Exif"[..], b"EXIF", b"SecretCam", b"48.8566N", b"GPS"] {
            assert!(!has(content, part), "{part:?}");
        }
        let decoded = image::load_from_memory(content).unwrap();
        assert_eq!((decoded.width(), decoded.height()), (800, 1_280));
    }
}

#[test]
fn a_webp_is_kept_beside_a_picture_where_it_is_smaller_and_looks_alike() {
    let mut png = Cursor::new(Vec::new());
    let source = photograph(640, 400);
    source.write_to(&mut png, ImageFormat::Png).unwrap();
    let new = picture(&png.into_inner()).unwrap().remove(0);
    let webp = new.webp.unwrap();
    assert!(new.file.has_webp && image::guess_format(&webp).unwrap() == ImageFormat::WebP);
    assert!(
        webp.len() * 4 < new.content.len() * 3,
        "{} of {}",
        webp.len(),
        new.content.len()
    );
    let shown = image::load_from_memory(&webp).unwrap().into_rgb8();
    let apart: u64 = source
        .iter()
        .zip(shown.iter())
        .map(|(one, other)| u64::from(one.abs_diff(*other)))
        .sum();
    assert!(apart / (640 * 400 * 3) < 16, "{apart}");

    // A drawing keeps every pixel.
    let drawing = RgbImage::from_fn(800, 500, |x, y| {
        Rgb(if (x / 50 + y / 50) % 2 == 0 {
            [200, 0, 0]
        } else {
            [0, 0, 99]
        })
    });
    let mut png = Cursor::new(Vec::new());
    drawing.write_to(&mut png, ImageFormat::Png).unwrap();
    let drawn = picture(&png.into_inner()).unwrap().remove(0);
    assert_eq!(drawn.file.kind, PictureKind::Png);
    let webp = image::load_from_memory(&drawn.webp.unwrap()).unwrap();
    assert_eq!(webp.into_rgb8(), drawing);

    // No larger than what is there already.
    let mut dot = Cursor::new(Vec::new());
    RgbaImage::from_pixel(1, 1, Rgba([1, 2, 3, 255]))
        .write_to(&mut dot, ImageFormat::Png)
        .unwrap();
    let dot = picture(&dot.into_inner()).unwrap().remove(0);
    let is_smaller = |webp: &Vec<u8>| webp.len() < dot.content.len();
    assert!(dot.webp.as_ref().is_none_or(is_smaller));
    assert_eq!(dot.file.has_webp, dot.webp.is_some());
}

#[test]
fn a_wide_photograph_has_two_sizes_and_a_small_one_stays_as_it_is() {
    let wide = jpeg_with_exif(&photograph(3_000, 1_500), 1);
    let sizes: Vec<_> = picture(&wide)
        .unwrap()
        .into_iter()
        .map(|new| new.file.width)
        .collect();
    assert_eq!(sizes, [1_280, 640]);
    let small = &picture(&jpeg_with_exif(&photograph(300, 200), 1)).unwrap()[0];
    assert_eq!((small.file.width, small.file.height), (300, 200));
}

#[test]
fn a_drawing_stays_a_png_and_keeps_its_transparency() {
    let logo = RgbaImage::from_fn(400, 200, |x, _| {
        Rgba([200, 0, 0, if x < 200 { 0 } else { 255 }])
    });
    let mut webp = Vec::new();
    image::codecs::webp::WebPEncoder::new_lossless(&mut webp)
        .write_image(&logo, 400, 200, ExtendedColorType::Rgba8)
        .unwrap();
    let NewFile { file, content, .. } = picture(&webp).unwrap().remove(0);
    assert_eq!((file.kind, file.width), (PictureKind::Png, 400));
    let decoded = image::load_from_memory(&content).unwrap().into_rgba8();
    assert_eq!(
        (decoded.get_pixel(0, 0).0[3], decoded.get_pixel(399, 0).0),
        (0, [200, 0, 0, 255])
    );

    let flat = RgbaImage::from_pixel(400, 200, Rgba([0, 90, 160, 255]));
    let mut png = Cursor::new(Vec::new());
    flat.write_to(&mut png, ImageFormat::Png).unwrap();
    let NewFile { file, content, .. } = picture(&png.into_inner()).unwrap().remove(0);
    assert_eq!(file.kind, PictureKind::Png);
    assert!(
        !image::load_from_memory(&content)
            .unwrap()
            .color()
            .has_alpha()
    );
}

/// A PNG whose header declares these dimensions.
fn png_declaring(width: u32, height: u32) -> Vec<u8> {
    let mut png = Cursor::new(Vec::new());
    RgbImage::new(1, 1)
        .write_to(&mut png, ImageFormat::Png)
        .unwrap();
    let mut png = png.into_inner();
    png[16..20].copy_from_slice(&width.to_be_bytes());
    png[20..24].copy_from_slice(&height.to_be_bytes());
    let sum = crc32(&png[12..29]);
    png[29..33].copy_from_slice(&sum.to_be_bytes());
    png
}

fn crc32(bytes: &[u8]) -> u32 {
    let mut crc = flate2::Crc::new();
    crc.update(bytes);
    crc.sum()
}

#[test]
fn a_picture_that_is_too_large_is_refused_before_it_is_decoded() {
    let started = std::time::Instant::now();
    for (width, height) in [(60_000, 60_000), (12_001, 10), (10, 12_001), (9_000, 9_000)] {
        assert_eq!(
            picture(&png_declaring(width, height)),
            Err(Problem::PictureLarge { max: 40 }),
            "{width} × {height}"
        );
    }
    assert!(started.elapsed() < std::time::Duration::from_secs(2));
}

#[test]
fn a_file_that_is_no_picture_or_truncated_is_refused() {
    let jpeg = jpeg_with_exif(&photograph(600, 400), 1);
    let mut png = Cursor::new(Vec::new());
    photograph(60, 40)
        .write_to(&mut png, ImageFormat::Png)
        .unwrap();
    let png = png.into_inner();
    for bytes in [
        &b""[..],
        b"Bonjour, je suis un texte.",
        b"GIF89a\x01\0\x01\0\0\0\0;",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        &png[..png.len() / 2],
        &jpeg[..20],
        b"\x89PNG\r\n\x1a\n",
    ] {
        assert_eq!(
            picture(bytes),
            Err(Problem::PictureUnknown),
            "{} bytes",
            bytes.len()
        );
    }
}

/// A chunk of a PNG.
fn chunk(name: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(content.len()).unwrap().to_be_bytes();
    let named = [name.as_slice(), content].concat();
    [&length[..], &named, &crc32(&named).to_be_bytes()].concat()
}

#[test]
fn texts_and_profiles_of_a_png_are_not_unpacked() {
    let mut zeros = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    for _ in 0..64 {
        std::io::Write::write_all(&mut zeros, &[0; 1024 * 1024]).unwrap();
    }
    let zeros = zeros.finish().unwrap();
    let mut png = Cursor::new(Vec::new());
    photograph(60, 40)
        .write_to(&mut png, ImageFormat::Png)
        .unwrap();
    let png = png.into_inner();
    let (before, after) = png.split_at(33);
    let profile = chunk(b"iCCP", &[&b"p\0\0"[..], &zeros].concat());
    let text = chunk(b"zTXt", &[&b"t\0\0"[..], &zeros].concat());
    let bomb = [before, &profile, &text, &text, after].concat();
    let plain = essential_chunks(&bomb);
    assert!(plain.len() < png.len() + 100, "{}", plain.len());
    assert_eq!(picture(&bomb), picture(&png));
}

#[test]
fn a_progressive_photograph_has_fewer_pixels_because_it_takes_more_memory() {
    let declaring = |frame: u8, side: u16| {
        let mut jpeg = b"\xFF\xD8\xFF\xE0\0\x04ab\xFF".to_vec();
        jpeg.extend_from_slice(&[frame, 0, 17, 8]);
        jpeg.extend_from_slice(&side.to_be_bytes());
        jpeg.extend_from_slice(&side.to_be_bytes());
        jpeg.extend_from_slice(&[3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0]);
        jpeg.extend_from_slice(b"\xFF\xDA\0\x0C\x03\x01\0\x02\0\x03\0\0\x3F\0");
        jpeg
    };
    assert_eq!(progressive_components(&declaring(0xC0, 9)), 0);
    assert_eq!(progressive_components(&declaring(0xC2, 9)), 3);
    // 36 million pixels.
    let large = picture(&declaring(0xC2, 6_000));
    assert_eq!(large, Err(Problem::PictureLarge { max: 25 }));
}

#[test]
fn a_logo_has_a_size_for_print_and_one_for_pages() {
    let sizes = |width, height| -> Vec<(u32, u32)> {
        let mut png = Cursor::new(Vec::new());
        let drawing = RgbaImage::from_fn(width, height, |x, _| Rgba([0, 0, 99, (x % 200) as u8]));
        drawing.write_to(&mut png, ImageFormat::Png).unwrap();
        let files = encode(&png.into_inner(), PictureSlot::Logo).unwrap();
        assert!(
            files
                .iter()
                .all(|new| new.file.kind == PictureKind::Png && new.webp.is_none()),
            "transparent as it came, and in one format"
        );
        files
            .iter()
            .map(|new| (new.file.width, new.file.height))
            .collect()
    };
    assert_eq!(sizes(1_280, 640), [(640, 320), (224, 112)]);
    assert_eq!(sizes(2_000, 200), [(640, 64), (352, 35)]);
    assert_eq!(sizes(90, 90), [(90, 90)], "small ones stay as they are");
}
