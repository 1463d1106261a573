//! Scenes as PNG.

use cosmic_text::SwashCache;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{ExtendedColorType, ImageEncoder, RgbaImage, imageops};

use crate::domain::Colour;
use crate::web::drawing::fonts::Setter;
use crate::web::drawing::scene::{Area, Item, Scene};

struct Canvas {
    width: usize,
    height: usize,
    pixels: Vec<u8>,
}

impl Canvas {
    fn blend(&mut self, x: i32, y: i32, colour: [u8; 3], cover: u8) {
        let (Ok(x), Ok(y)) = (usize::try_from(x), usize::try_from(y)) else {
            return;
        };
        if x >= self.width || y >= self.height {
            return;
        }
        let at = (y * self.width + x) * 3;
        for (pixel, ink) in self.pixels[at..at + 3].iter_mut().zip(colour) {
            let mixed =
                u32::from(*pixel) * u32::from(255 - cover) + u32::from(ink) * u32::from(cover);
            *pixel = u8::try_from((mixed + 127) / 255).unwrap_or(u8::MAX);
        }
    }

    fn fill(&mut self, area: Area, Colour(colour): Colour) {
        for y in area.y.round() as i32..area.bottom().round() as i32 {
            for x in area.x.round() as i32..area.right().round() as i32 {
                self.blend(x, y, colour, 255);
            }
        }
    }
}

impl Canvas {
    fn picture(&mut self, area: Area, picture: &RgbaImage) {
        let (width, height) = (area.width.round() as u32, area.height.round() as u32);
        let filter = imageops::FilterType::Lanczos3;
        let drawn = imageops::resize(picture, width.max(1), height.max(1), filter);
        for (x, y, pixel) in drawn.enumerate_pixels() {
            let [red, green, blue, cover] = pixel.0;
            let (x, y) = (
                area.x.round() as i32 + x as i32,
                area.y.round() as i32 + y as i32,
            );
            self.blend(x, y, [red, green, blue], cover);
        }
    }
}

/// Draws a scene on white. `None` if the encoder fails.
pub(super) fn png(setter: &mut Setter, scene: &Scene) -> Option<Vec<u8>> {
    let (width, height) = (scene.width as usize, scene.height as usize);
    let mut canvas = Canvas {
        width,
        height,
        pixels: vec![255; width * height * 3],
    };
    let mut rasters = SwashCache::new();
    for item in &scene.items {
        match item {
            Item::Boxes(areas, colour) => {
                for area in areas {
                    canvas.fill(*area, *colour);
                }
            }
            Item::Picture(area, picture) => canvas.picture(*area, picture),
            Item::Text(x, y, block, Colour(colour)) => {
                let [red, green, blue] = *colour;
                let ink = cosmic_text::Color::rgb(red, green, blue);
                for line in &block.lines {
                    for glyph in &line.glyphs {
                        let at = glyph.physical((*x, (*y + line.baseline).round()), 1.0);
                        let pixel = |dx: i32, dy: i32, colour: cosmic_text::Color| {
                            let [red, green, blue, cover] = colour.as_rgba();
                            canvas.blend(at.x + dx, at.y + dy, [red, green, blue], cover);
                        };
                        rasters.with_pixels(&mut setter.fonts, at.cache_key, ink, pixel);
                    }
                }
            }
        }
    }
    encode(&canvas.pixels, width, height, ExtendedColorType::Rgb8)
}

pub(super) fn encode(
    pixels: &[u8],
    width: usize,
    height: usize,
    colours: ExtendedColorType,
) -> Option<Vec<u8>> {
    let mut file = Vec::new();
    let encoder =
        PngEncoder::new_with_quality(&mut file, CompressionType::Default, FilterType::Adaptive);
    let (width, height) = (u32::try_from(width).ok()?, u32::try_from(height).ok()?);
    encoder.write_image(pixels, width, height, colours).ok()?;
    Some(file)
}
