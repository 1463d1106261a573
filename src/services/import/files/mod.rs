//! The formats of files: which one a file has, and the rows of each.

mod biff;
mod biff_inspection;
pub(super) mod csv;
mod inspection;
pub(super) mod kind;
mod limits;
mod ods;
mod shared_lengths;
pub(super) mod sheet;
mod span;
pub(super) mod unreadable;
pub(super) mod vcard;
pub(super) mod workbook;
mod xlsx;
pub(super) mod zipped;

/// The most cells of a row.
pub(super) const CELLS_MAX: usize = 256;
