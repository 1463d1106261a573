//! The format of pasted lines: “Jeanne Martin, infirmière, Toulouse”, lists of recipients, and what mails have around
//! them.

mod address_list;
mod blocks;
mod cells;
mod entry;
mod parts;
mod private;

use std::io::{self, BufRead, BufReader, Read};

use self::blocks::Blocks;
pub(super) use self::cells::{REST, TARGETS};
pub(super) use self::private::{is_private, without};
use super::row::{Take, pass};

/// The most bytes of a line.
const LINE_MAX: u64 = 16 * 1024;

/// Passes a row for each person or group of each line to `take`.
pub(super) fn each_line(text: impl Read, take: &mut Take) -> io::Result<()> {
    let mut text = BufReader::with_capacity(64 * 1024, text);
    let mut bytes = Vec::new();
    let mut blocks = Blocks::default();
    for line in 1.. {
        bytes.clear();
        let is_end = text.by_ref().take(LINE_MAX).read_until(b'\n', &mut bytes)? == 0;
        let is_large = bytes.len() as u64 == LINE_MAX && bytes.last() != Some(&b'\n');
        if is_large {
            text.skip_until(b'\n')?;
        }
        let mut entries = Vec::new();
        if is_end || is_large {
            entries.extend(blocks.end());
        } else {
            let read = String::from_utf8_lossy(&bytes);
            // Macintosh programs of old end lines with this sign alone.
            let read = read.trim_end_matches(['\n', '\r']);
            for part in read.split('\r') {
                entries.extend(blocks.read(line, part));
            }
        }
        let large = is_large.then_some((line, None));
        let entries = entries
            .into_iter()
            .map(|(line, cells)| (line, Some(cells.to_vec())));
        if !pass(take, entries.chain(large)) {
            return Ok(());
        }
        if is_end {
            break;
        }
    }
    Ok(())
}
