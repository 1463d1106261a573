//! QR codes as SVG.

use qrcode::render::svg;
use qrcode::{EcLevel, QrCode};

/// An SVG of the address, black on white in every colour scheme, with the margin that scanners need. A code that was
/// printed small or crumpled can still be read. `None` for an address that is too long for a code.
#[must_use]
pub fn svg(address: &str) -> Option<String> {
    let code = QrCode::with_error_correction_level(address, EcLevel::Q).ok()?;
    let svg = code
        .render::<svg::Color<'_>>()
        .min_dimensions(240, 240)
        .build();
    // Without the XML declaration, so that it can stand in a page.
    svg.find("<svg").map(|start| svg[start..].to_owned())
}
