//! The format of pasted lines: “Jeanne Martin, infirmière, Toulouse”, lists of recipients, and what mails have around
//! them.

mod address_list;
mod entry;
mod parts;

use std::io::{self, BufRead, BufReader, Read};

use super::Target;
use super::row::{Next, Row, Take};

/// The most bytes of a line.
const LINE_MAX: u64 = 16 * 1024;

/// The targets of the cells of a line, in order. The last cell holds what is no part of a signature, such as a
/// telephone number.
pub(super) const TARGETS: [Target; 7] = [
    Target::Name,
    Target::Role,
    Target::Place,
    Target::Email,
    Target::Organisation,
    Target::Country,
    Target::Ignored,
];
/// The column of what is no part of a signature.
pub(super) const REST: usize = 6;

/// Passes a row for each person or group of each line to `take`.
pub(super) fn each_line(text: impl Read, take: &mut Take) -> io::Result<()> {
    let mut text = BufReader::with_capacity(64 * 1024, text);
    let mut bytes = Vec::new();
    for line in 1.. {
        bytes.clear();
        if text.by_ref().take(LINE_MAX).read_until(b'\n', &mut bytes)? == 0 {
            break;
        }
        let is_large = bytes.len() as u64 == LINE_MAX && bytes.last() != Some(&b'\n');
        if is_large {
            text.skip_until(b'\n')?;
        }
        let entries = if is_large {
            vec![None]
        } else {
            let line = String::from_utf8_lossy(&bytes);
            // Macintosh programs of old end lines with this sign alone.
            let lines = line.split('\r').filter(|line| !line.trim().is_empty());
            lines.flat_map(entry::entries).map(Some).collect()
        };
        for cells in entries {
            let row = Row {
                sheet: 0,
                line,
                cells: cells.map(|cells| cells.to_vec()),
            };
            if !matches!(take(row), Next::Row) {
                return Ok(());
            }
        }
    }
    Ok(())
}
