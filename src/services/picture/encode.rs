//! Re-encoding an uploaded picture. Its dimensions are checked before it is decoded, so that a small file cannot expand
//! to fill the memory.

use std::borrow::Cow;
use std::io::Cursor;

use data_encoding::HEXLOWER;
use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits};
use sha2::{Digest, Sha256};

use crate::domain::{PictureFile, PictureKind, PictureSlot, Problem};
use crate::storage::appeals::pictures::NewFile;

/// The longest side of an upload, in pixels.
const SIDE: u32 = 12_000;
/// The most pixels of an upload, in millions.
const MEGAPIXELS: u64 = 40;
/// The most bytes of the decoded pixels together with what the decoder itself keeps.
const MEMORY: u64 = 225_000_000;
/// The longest side of the large size, in pixels: enough for a page on a high-resolution screen, and for link previews
/// on other sites.
const LARGE: u32 = 1_280;
/// The width of the small size for phones, in pixels.
const SMALL: u32 = 640;
/// The width of a picture in a text, in pixels: enough for the column of a text.
const IN_TEXT: u32 = 960;
/// The longest side of a logo in pixels: enough for print.
const LOGO: u32 = 640;
/// The width and the height that a logo on a page fits into, in pixels: twice what the style sheet shows it in.
const LOGO_ON_PAGE: (u32, u32) = (352, 112);
/// The quality of a JPEG, from 1 to 100.
const QUALITY: u8 = 84;

/// The quality of a lossy WebP, from 1 to 100: to the eye as a JPEG of [`QUALITY`], in two fifths of its bytes. Decision 180.
const WEBP_QUALITY: f32 = 85.0;

/// Re-encodes a PNG, JPEG or WebP in one or two sizes, the larger first.
pub(super) fn encode(bytes: &[u8], slot: PictureSlot) -> Result<Vec<NewFile>, Problem> {
    let image = decode(bytes)?;
    let (image, small) = match slot {
        PictureSlot::Picture => {
            let is_wide = image.width() > SMALL + SMALL / 4;
            let small = is_wide.then(|| image.resize(SMALL, u32::MAX, FilterType::Lanczos3));
            (image, small)
        }
        PictureSlot::Logo => {
            let image = within(image, (LOGO, LOGO));
            let small = within(image.clone(), LOGO_ON_PAGE);
            // The sizes of a picture are told apart by their width.
            let is_smaller = small.width() < image.width();
            (image, is_smaller.then_some(small))
        }
    };
    let write = |image: &DynamicImage| match slot {
        PictureSlot::Picture => write_also_as_webp(image),
        // A few kilobytes anyway.
        PictureSlot::Logo => write(image),
    };
    let mut files = vec![write(&image)?];
    if let Some(small) = small {
        files.push(write(&small)?);
    }
    Ok(files)
}

/// Re-encodes a picture for a text in one size.
pub(super) fn encode_for_text(bytes: &[u8]) -> Result<NewFile, Problem> {
    write_also_as_webp(&within(decode(bytes)?, (IN_TEXT, LARGE)))
}

/// Scales a picture down until it fits.
fn within(image: DynamicImage, (width, height): (u32, u32)) -> DynamicImage {
    if image.width() <= width && image.height() <= height {
        return image;
    }
    image.resize(width, height, FilterType::Lanczos3)
}

/// Decodes a picture, scales it down to the large size, and applies its EXIF orientation.
fn decode(bytes: &[u8]) -> Result<DynamicImage, Problem> {
    let known = [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP];
    let format = image::guess_format(bytes).ok();
    let format = format.filter(|format| known.contains(format));
    let format = format.ok_or(Problem::PictureUnknown)?;
    let bytes = match format {
        ImageFormat::Png => Cow::Owned(essential_chunks(bytes)),
        _ => Cow::Borrowed(bytes),
    };
    let bytes = bytes.as_ref();
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_image_width = Some(SIDE);
    limits.max_image_height = Some(SIDE);
    limits.max_alloc = Some(MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|error| problem(&error))?;
    let (width, height) = decoder.dimensions();
    let pixels = u64::from(width) * u64::from(height);
    let bytes = decoder.total_bytes().div_ceil(pixels.max(1)) + kept_by_decoder(format, bytes);
    let most = MEGAPIXELS.min(MEMORY / bytes.max(1) / 1_000_000);
    if pixels > most * 1_000_000 {
        return Err(too_large(most));
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

/// The bytes of a pixel that the decoder keeps beside the picture: two for each component of a progressive JPEG, and the
/// pixels of a WebP.
fn kept_by_decoder(format: ImageFormat, bytes: &[u8]) -> u64 {
    match format {
        ImageFormat::Jpeg => 2 * u64::from(progressive_components(bytes)),
        ImageFormat::WebP => 4,
        _ => 0,
    }
}

/// The components of a JPEG that is sent in several scans, 0 for any other (ITU-T T.81, annex B).
fn progressive_components(bytes: &[u8]) -> u8 {
    let mut at = 2;
    while let Some([0xFF, marker, high, low]) = bytes.get(at..at + 4) {
        match marker {
            0xC2 | 0xC6 | 0xCA | 0xCE => return bytes.get(at + 9).copied().unwrap_or(4),
            0xC0 | 0xC1 | 0xC3 | 0xDA => return 0,
            // A fill byte.
            0xFF => at += 1,
            _ => at += 2 + usize::from(u16::from_be_bytes([*high, *low])),
        }
    }
    // A decoder may find a frame that this does not.
    4
}

/// A PNG with what its pixels need and its orientation: texts and profiles may unpack to any size, and are dropped anyway.
fn essential_chunks(bytes: &[u8]) -> Vec<u8> {
    const KEPT: [&[u8]; 6] = [b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"eXIf"];
    let (signature, mut rest) = bytes.split_at(8.min(bytes.len()));
    let mut kept = signature.to_vec();
    while let Some((head, _)) = rest.split_first_chunk::<8>() {
        let [a, b, c, d, ..] = *head;
        let length = u32::from_be_bytes([a, b, c, d]);
        // With its head and its checksum; the last one may be cut off.
        let whole = usize::try_from(length).map_or(rest.len(), |length| length.saturating_add(12));
        let (chunk, after) = rest.split_at(whole.min(rest.len()));
        if KEPT.contains(&&chunk[4..8]) {
            kept.extend_from_slice(chunk);
        }
        rest = after;
    }
    kept
}

fn too_large(megapixels: u64) -> Problem {
    Problem::PictureLarge {
        max: usize::try_from(megapixels).unwrap_or(usize::MAX),
    }
}

fn problem(error: &ImageError) -> Problem {
    match error {
        ImageError::Limits(_) => too_large(MEGAPIXELS),
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
fn write(image: &DynamicImage) -> Result<NewFile, Problem> {
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
        has_webp: false,
    };
    Ok(NewFile {
        file,
        content,
        webp: None,
    })
}

/// As [`write()`], with a WebP beside it if that is smaller.
fn write_also_as_webp(image: &DynamicImage) -> Result<NewFile, Problem> {
    let mut new = write(image)?;
    let (width, height) = (image.width(), image.height());
    let encoder = match image {
        DynamicImage::ImageRgb8(pixels) => webp::Encoder::from_rgb(pixels, width, height),
        DynamicImage::ImageRgba8(pixels) => webp::Encoder::from_rgba(pixels, width, height),
        // `normalise_colours` makes no others.
        _ => return Ok(new),
    };
    // The lines of a drawing stay sharp.
    let is_drawing = new.file.kind == PictureKind::Png;
    let encoded = encoder.encode_simple(is_drawing, WEBP_QUALITY).ok();
    let smaller = encoded.filter(|encoded| encoded.len() < new.content.len());
    new.webp = smaller.map(|encoded| encoded.to_vec());
    new.file.has_webp = new.webp.is_some();
    Ok(new)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
