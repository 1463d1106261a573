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
mod tests;
