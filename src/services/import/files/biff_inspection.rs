//! A first pass over the records of an old workbook (MS-XLS, section 2.3), before a library reads them: it keeps all
//! sheets in memory, each as the whole rectangle that it claims.

use std::collections::HashSet;
use std::io::{self, BufReader, Read};

use super::limits::Limits;
use super::shared_lengths::lengths;
use super::sheet::SHEETS_MAX;
use super::unreadable::{Unreadable, broken};
use crate::services::import::input::Input;

/// The most cells of all sheets.
const CELLS_MAX: u64 = 2_000_000;
/// The most cells for which a sheet may ask to reserve memory, which it need not use: all that the format allows.
const RESERVED_MAX: u64 = 65_536 * 256;
/// The most bytes of the texts of all cells, and of all formulas as text.
const TEXTS_MAX: u64 = 48 * 1024 * 1024;

const BEGIN: u16 = 0x0809;
const END: u16 = 0x000A;
const ROW: u16 = 0x0208;
const PASSWORD: u16 = 0x002F;
const MERGED: u16 = 0x00E5;
const SHEET: u16 = 0x0085;
const NAME: u16 = 0x0018;
const DIMENSIONS: u16 = 0x0200;
const SHARED: u16 = 0x00FC;
const CONTINUE: u16 = 0x003C;
const FORMULA: u16 = 0x0006;
const SHARED_LABEL: u16 = 0x00FD;
/// Records that begin with the row and the column of a cell.
const CELLS: [u16; 10] = [
    FORMULA,
    0x00BD,
    0x00BE,
    0x00D6,
    SHARED_LABEL,
    0x0201,
    0x0203,
    0x0204,
    0x0205,
    0x027E,
];

/// The rows that each sheet hides, in the order of the workbook.
pub(super) fn inspect(input: &Input) -> io::Result<Vec<HashSet<u64>>> {
    let mut file = cfb::CompoundFile::open(input.open()?).map_err(broken)?;
    let name = if file.exists("/Workbook") {
        "/Workbook"
    } else {
        "/Book"
    };
    let most = Limits::of(input).all;
    let mut stream = BufReader::new(file.open_stream(name).map_err(broken)?.take(most));
    let mut found = Found::default();
    let (mut head, mut body, mut offset) = ([0; 4], Vec::new(), 0);
    while stream.read_exact(&mut head).is_ok() {
        body.resize(usize::from(u16::from_le_bytes([head[2], head[3]])), 0);
        if stream.read_exact(&mut body).is_err() {
            break;
        }
        let record = Record {
            kind: u16::from_le_bytes([head[0], head[1]]),
            offset,
            body: &body,
        };
        found.add(&record)?;
        offset += 4 + body.len() as u64;
    }
    found.check_sizes()?;
    found.hidden_rows()
}

struct Record<'r> {
    kind: u16,
    /// Where it begins in the stream.
    offset: u64,
    body: &'r [u8],
}

impl Record<'_> {
    fn short(&self, at: usize) -> Option<u64> {
        let bytes = self.body.get(at..at + 2)?;
        Some(u64::from(u16::from_le_bytes([bytes[0], bytes[1]])))
    }

    fn long(&self, at: usize) -> Option<u64> {
        Some(self.short(at)? | self.short(at + 2)? << 16)
    }
}

/// The top, left, bottom and right of what a sheet uses.
type Area = (u64, u64, u64, u64);

/// What stands between a begin and its end; a sheet may hold others, such as charts.
#[derive(Default)]
struct Substream {
    offset: u64,
    area: Option<Area>,
    hidden: HashSet<u64>,
}

#[derive(Default)]
struct Found {
    substreams: Vec<Substream>,
    /// Those that have not ended.
    open: Vec<usize>,
    /// Where each sheet begins, as the workbook says.
    sheets: Vec<u64>,
    /// The shared texts, in the pieces of their record.
    shared: Vec<Vec<u8>>,
    lengths: Vec<u32>,
    /// The bytes of texts in cells.
    texts: u64,
    formulas: u64,
    longest_name: u64,
    last: u16,
}

impl Found {
    fn add(&mut self, record: &Record) -> io::Result<()> {
        if record.kind == CONTINUE {
            if self.last == SHARED {
                self.shared.push(record.body.to_vec());
            }
            return Ok(());
        }
        if self.last == SHARED {
            self.lengths = lengths(&std::mem::take(&mut self.shared));
        }
        self.last = record.kind;
        match record.kind {
            BEGIN => {
                self.open.push(self.substreams.len());
                self.substreams.push(Substream {
                    offset: record.offset,
                    ..Substream::default()
                });
            }
            END => {
                self.open.pop();
            }
            PASSWORD => return Err(Unreadable::Encrypted.into()),
            SHEET => {
                self.sheets.extend(record.long(0));
                self.longest_name = self.longest_name.max(record.body.len() as u64);
            }
            NAME => self.longest_name = self.longest_name.max(record.body.len() as u64),
            DIMENSIONS => check_dimensions(record)?,
            SHARED => self.shared = vec![record.body.get(8..).unwrap_or_default().to_vec()],
            MERGED if record.body.len() > 8_228 => return Err(Unreadable::Broken.into()),
            ROW => self.add_row(record),
            kind if CELLS.contains(&kind) => self.add_cell(record),
            _ => {}
        }
        if self.texts > TEXTS_MAX || self.sheets.len() > SHEETS_MAX {
            return Err(Unreadable::Large.into());
        }
        Ok(())
    }

    fn current(&mut self) -> Option<&mut Substream> {
        let at = *self.open.last()?;
        self.substreams.get_mut(at)
    }

    fn add_row(&mut self, record: &Record) {
        if let (Some(line), Some(flags), Some(current)) =
            (record.short(0), record.short(12), self.current())
            && flags & 0x20 != 0
        {
            current.hidden.insert(line + 1);
        }
    }

    fn add_cell(&mut self, record: &Record) {
        match record.kind {
            FORMULA => self.formulas += record.body.len() as u64,
            SHARED_LABEL => {
                let at = record.long(6).and_then(|at| usize::try_from(at).ok());
                let length = at.and_then(|at| self.lengths.get(at)).copied();
                self.texts += u64::from(length.unwrap_or_default());
            }
            _ => {}
        }
        let (Some(line), Some(column)) = (record.short(0), record.short(2)) else {
            return;
        };
        // MULRK and MULBLANK end with their last column.
        let last = match record.kind {
            0x00BD | 0x00BE => {
                let end = record.body.len().saturating_sub(2);
                record.short(end).unwrap_or(column).max(column)
            }
            _ => column,
        };
        if let Some(current) = self.current() {
            let (top, left, bottom, right) = current.area.unwrap_or((line, column, line, column));
            let (top, bottom) = (top.min(line), bottom.max(line));
            current.area = Some((top, left.min(column), bottom, right.max(last)));
        }
    }

    fn check_sizes(&self) -> io::Result<()> {
        let areas = self.substreams.iter().filter_map(|found| found.area);
        let cells: u64 = areas
            .map(|(top, left, bottom, right)| (bottom - top + 1) * (right - left + 1))
            .sum();
        // A part of a formula of five bytes may stand for a name.
        let formulas = self.formulas.saturating_mul(2 + self.longest_name / 5);
        if cells > CELLS_MAX || formulas > TEXTS_MAX {
            return Err(Unreadable::Large.into());
        }
        Ok(())
    }

    /// Each sheet has its own place: a library would read one as often as it is named.
    fn hidden_rows(mut self) -> io::Result<Vec<HashSet<u64>>> {
        let mut hidden = Vec::new();
        for offset in self.sheets {
            let at = self.substreams.iter();
            let at = at.enumerate().find(|(_, found)| found.offset == offset);
            let Some((at, _)) = at else {
                return Err(Unreadable::Broken.into());
            };
            hidden.push(self.substreams.remove(at).hidden);
        }
        Ok(hidden)
    }
}

/// A library reserves memory for all cells between the first and the last row and column that a sheet claims.
fn check_dimensions(record: &Record) -> io::Result<()> {
    let claimed = match record.body.len() {
        10 => [
            record.short(0),
            record.short(2),
            record.short(4),
            record.short(6),
        ],
        14 | 16 => [
            record.long(0),
            record.long(4),
            record.short(8),
            record.short(10),
        ],
        _ => return Ok(()),
    };
    let [Some(top), Some(bottom), Some(left), Some(right)] = claimed else {
        return Ok(());
    };
    if bottom == 0 || right == 0 {
        return Ok(());
    }
    let rows = bottom.checked_sub(top).ok_or(Unreadable::Broken)?;
    let left = if left > 255 || right < left { 0 } else { left };
    if rows.saturating_mul(right - left) > RESERVED_MAX {
        return Err(Unreadable::Large.into());
    }
    Ok(())
}
