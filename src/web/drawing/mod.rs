//! Cards and leaflets: scenes of text and rectangles, which become a PNG or the pages of a PDF. Nothing here knows an
//! appeal's pages or reads anything; [`Facts`] is all that is drawn.

pub mod card;
pub mod facts;
mod fonts;
pub mod leaflet;
mod letters;
mod pdf;
mod png;
mod qr;
mod scene;
pub mod sheet;

pub use facts::{Facts, SheetWords, Words};
pub use letters::can_write;
pub use qr::qr_png;

#[cfg(test)]
mod tests;
