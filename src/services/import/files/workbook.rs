//! The sheets of a workbook and their rows, whatever its format.

use std::io;

use super::sheet::{Sheet, Which};
use super::{biff, ods, xlsx};
use crate::services::import::Form;
use crate::services::import::input::Input;
use crate::services::import::row::Take;

/// Passes the rows of the sheets to `take`; returns all sheets.
pub(in crate::services::import) fn each_row(
    input: &Input,
    form: Form,
    which: Which,
    take: &mut Take,
) -> io::Result<Vec<Sheet>> {
    match form {
        Form::Ods => ods::each_row(input, which, take),
        Form::Xls => biff::each_row(input, which, take),
        _ => xlsx::each_row(input, which, take),
    }
}
