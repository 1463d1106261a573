//! QR codes as rectangles and as a PNG.

use image::ExtendedColorType;
use qrcode::{Color, EcLevel, QrCode};

use crate::web::drawing::png;
use crate::web::drawing::scene::Area;

/// The light border that scanners need, in modules.
const BORDER: usize = 4;
/// The width of a PNG at least, in pixels: sharp on a leaflet.
const PNG_WIDTH: usize = 1_000;

/// Whether each module is dark, row by row, with their number in a row. A code that was printed small or crumpled can
/// still be read. `None` for an address that is too long for a code.
pub(super) fn modules(address: &str) -> Option<(Vec<bool>, usize)> {
    let code = QrCode::with_error_correction_level(address, EcLevel::Q).ok()?;
    let dark = code.to_colors().into_iter();
    Some((dark.map(|it| it == Color::Dark).collect(), code.width()))
}

/// The dark parts of the code in this area, without a border.
pub(super) fn boxes(address: &str, area: Area) -> Vec<Area> {
    let Some((modules, width)) = modules(address) else {
        return Vec::new();
    };
    let side = area.width / width as f32;
    let mut boxes = Vec::new();
    for (row, line) in modules.chunks(width).enumerate() {
        let mut column = 0;
        for run in line.chunk_by(|one, other| one == other) {
            if run[0] {
                let (x, y) = (column as f32 * side, row as f32 * side);
                let length = run.len() as f32 * side;
                boxes.push(Area::new(area.x + x, area.y + y, length, side));
            }
            column += run.len();
        }
    }
    boxes
}

/// A PNG of the address, black on white with its border, for leaflets that are made elsewhere.
#[must_use]
pub fn qr_png(address: &str) -> Option<Vec<u8>> {
    let (modules, width) = modules(address)?;
    let all = width + 2 * BORDER;
    let scale = PNG_WIDTH.div_ceil(all);
    let side = all * scale;
    let shade = |row: usize, column: usize| {
        let inside = |at: usize| at.checked_sub(BORDER).filter(|it| *it < width);
        let is_dark = inside(row)
            .zip(inside(column))
            .is_some_and(|(row, column)| modules[row * width + column]);
        if is_dark { 0 } else { 255 }
    };
    let mut pixels = Vec::with_capacity(side * side);
    for row in 0..all {
        let line: Vec<u8> = (0..all)
            .flat_map(|column| std::iter::repeat_n(shade(row, column), scale))
            .collect();
        for _ in 0..scale {
            pixels.extend_from_slice(&line);
        }
    }
    png::encode(&pixels, side, side, ExtendedColorType::L8)
}
