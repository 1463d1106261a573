//! Re-encoding an uploaded picture. Its dimensions are checked before it is decoded, so that a small file cannot expand
//! to fill the memory.

use std::io::Cursor;

use data_encoding::HEXLOWER;
use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits};
use sha2::{Digest, Sha256};

use crate::domain::{PictureFile, PictureKind, Problem};

/// The longest side of an upload, in pixels.
const SIDE: u32 = 12_000;
/// The most pixels of an upload, in millions.
const MEGAPIXELS: usize = 40;
/// The most bytes of the decoded pixels, and as much again for the decoder itself.
const MEMORY: u64 = 170_000_000;
/// The longest side of the large size, in pixels: enough for a page on a high-resolution screen, and for link previews
/// on other sites.
const LARGE: u32 = 1_280;
/// The width of the small size for phones, in pixels.
const SMALL: u32 = 640;
/// The quality of a JPEG, from 1 to 100.
const QUALITY: u8 = 84;

/// Re-encodes a PNG, JPEG or WebP in one or two sizes, the larger first.
pub(super) fn encode(bytes: &[u8]) -> Result<Vec<(PictureFile, Vec<u8>)>, Problem> {
    let image = decode(bytes)?;
    let mut files = vec![write(&image)?];
    if image.width() > SMALL + SMALL / 4 {
        let small = image.resize(SMALL, u32::MAX, FilterType::Lanczos3);
        files.push(write(&small)?);
    }
    Ok(files)
}

/// Decodes a picture, scales it down to the large size, and applies its EXIF orientation.
fn decode(bytes: &[u8]) -> Result<DynamicImage, Problem> {
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format();
    let mut reader = reader.map_err(|_| Problem::PictureUnknown)?;
    let known = [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP];
    if !reader
        .format()
        .is_some_and(|format| known.contains(&format))
    {
        return Err(Problem::PictureUnknown);
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(SIDE);
    limits.max_image_height = Some(SIDE);
    limits.max_alloc = Some(MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|error| problem(&error))?;
    let (width, height) = decoder.dimensions();
    let pixels = u64::from(width) * u64::from(height);
    if pixels > MEGAPIXELS as u64 * 1_000_000 || decoder.total_bytes() > MEMORY {
        return Err(TOO_LARGE);
    }
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut image = DynamicImage::from_decoder(decoder).map_err(|error| problem(&error))?;
    if width.max(height) > 2 * LARGE {
        // A fast first step that needs little memory; the better filter then works on fewer pixels.
        image = image.thumbnail(2 * LARGE, 2 * LARGE);
    }
    if image.width().max(image.height()) > LARGE {
        image = image.resize(LARGE, LARGE, FilterType::Lanczos3);
    }
    image.apply_orientation(orientation);
    Ok(normalise_colours(image))
}

const TOO_LARGE: Problem = Problem::PictureLarge { max: MEGAPIXELS };

fn problem(error: &ImageError) -> Problem {
    match error {
        ImageError::Limits(_) => TOO_LARGE,
        _ => Problem::PictureUnknown,
    }
}

/// Converts to eight bits per channel, without an alpha channel if every pixel is opaque.
fn normalise_colours(image: DynamicImage) -> DynamicImage {
    if image.color().has_alpha() {
        let image = image.into_rgba8();
        if image.pixels().any(|pixel| pixel.0[3] < u8::MAX) {
            return DynamicImage::ImageRgba8(image);
        }
        return DynamicImage::ImageRgb8(DynamicImage::ImageRgba8(image).into_rgb8());
    }
    DynamicImage::ImageRgb8(image.into_rgb8())
}

/// Encodes as PNG if there is transparency, otherwise as PNG or JPEG, whichever is smaller: drawings are smaller as PNG,
/// photographs as JPEG.
fn write(image: &DynamicImage) -> Result<(PictureFile, Vec<u8>), Problem> {
    let mut png = Cursor::new(Vec::new());
    let written = image.write_to(&mut png, ImageFormat::Png);
    written.map_err(|error| problem(&error))?;
    let (mut kind, mut content) = (PictureKind::Png, png.into_inner());
    if !image.color().has_alpha() {
        let mut jpeg = Vec::new();
        let written = JpegEncoder::new_with_quality(&mut jpeg, QUALITY).encode_image(image);
        written.map_err(|error| problem(&error))?;
        if jpeg.len() < content.len() {
            (kind, content) = (PictureKind::Jpeg, jpeg);
        }
    }
    let mut hash = HEXLOWER.encode(&Sha256::digest(&content));
    hash.truncate(32);
    let file = PictureFile {
        width: image.width(),
        height: image.height(),
        kind,
        hash,
    };
    Ok((file, content))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use image::{ExtendedColorType, ImageEncoder, Rgb, RgbImage, Rgba, RgbaImage};

    use super::*;

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
        let files = encode(&source).unwrap();
        let sizes: Vec<_> = files
            .iter()
            .map(|(file, _)| (file.width, file.height))
            .collect();
        assert_eq!(
            sizes,
            [(800, 1_280)],
            "turned by a quarter, and not worth a small size"
        );
        let (file, content) = &files[0];
        assert_eq!(file.kind, PictureKind::Jpeg);
        for part in [&b"Exif"[..], b"SecretCam", b"48.8566N", b"GPS"] {
            assert!(!has(content, part), "{part:?}");
        }
        let decoded = image::load_from_memory(content).unwrap();
        assert_eq!((decoded.width(), decoded.height()), (800, 1_280));
    }

    #[test]
    fn a_wide_photograph_has_two_sizes_and_a_small_one_stays_as_it_is() {
        let wide = jpeg_with_exif(&photograph(3_000, 1_500), 1);
        let sizes: Vec<_> = encode(&wide)
            .unwrap()
            .into_iter()
            .map(|(file, _)| file.width)
            .collect();
        assert_eq!(sizes, [1_280, 640]);
        let (file, _) = &encode(&jpeg_with_exif(&photograph(300, 200), 1)).unwrap()[0];
        assert_eq!((file.width, file.height), (300, 200));
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
        let (file, content) = encode(&webp).unwrap().remove(0);
        assert_eq!((file.kind, file.width), (PictureKind::Png, 400));
        let decoded = image::load_from_memory(&content).unwrap().into_rgba8();
        assert_eq!(
            (decoded.get_pixel(0, 0).0[3], decoded.get_pixel(399, 0).0),
            (0, [200, 0, 0, 255])
        );

        let flat = RgbaImage::from_pixel(400, 200, Rgba([0, 90, 160, 255]));
        let mut png = Cursor::new(Vec::new());
        flat.write_to(&mut png, ImageFormat::Png).unwrap();
        let (file, content) = encode(&png.into_inner()).unwrap().remove(0);
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
                encode(&png_declaring(width, height)),
                Err(TOO_LARGE),
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
                encode(bytes),
                Err(Problem::PictureUnknown),
                "{} bytes",
                bytes.len()
            );
        }
    }
}
