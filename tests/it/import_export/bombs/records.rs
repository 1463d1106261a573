//! Old workbooks (XLS), whose records claim more than they hold.

use std::io::{Cursor, Write};

use super::{Bomb, MEGABYTE, bomb};

const SHEET: u16 = 0x0085;
const SHARED: u16 = 0x00FC;
const CONTINUE: u16 = 0x003C;
const DIMENSIONS: u16 = 0x0200;
const NUMBER: u16 = 0x0203;
const LABEL: u16 = 0x00FD;
const NAME: u16 = 0x0018;
const FORMULA: u16 = 0x0006;

fn record(kind: u16, body: &[u8]) -> Vec<u8> {
    let length = u16::try_from(body.len()).unwrap();
    [&kind.to_le_bytes()[..], &length.to_le_bytes(), body].concat()
}

fn begin(kind: u16) -> Vec<u8> {
    record(
        0x0809,
        &[&0x0600_u16.to_le_bytes()[..], &kind.to_le_bytes(), &[0; 12]].concat(),
    )
}

fn end() -> Vec<u8> {
    record(0x000A, &[])
}

fn number(row: u16, column: u16) -> Vec<u8> {
    let place = [row.to_le_bytes(), column.to_le_bytes(), [0, 0]].concat();
    record(NUMBER, &[&place[..], &1.0_f64.to_le_bytes()].concat())
}

/// A cell with the first shared text.
fn label(row: u16, column: u16) -> Vec<u8> {
    let place = [row.to_le_bytes(), column.to_le_bytes(), [0, 0]].concat();
    record(LABEL, &[&place[..], &[0; 4]].concat())
}

/// A workbook with these records before its sheets and in its sheet, which it names so often.
fn xls(globals: &[u8], sheet: &[u8], named: usize) -> Vec<u8> {
    let one = |at: u32| {
        record(
            SHEET,
            &[&at.to_le_bytes()[..], &[0, 0, 1, 0, b'S']].concat(),
        )
    };
    let head = begin(5).len() + named * one(0).len() + globals.len() + end().len();
    let at = u32::try_from(head).unwrap();
    let stream = [
        begin(5),
        one(at).repeat(named),
        globals.to_vec(),
        end(),
        begin(16),
        sheet.to_vec(),
        end(),
    ]
    .concat();
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    file.create_stream("/Workbook")
        .unwrap()
        .write_all(&stream)
        .unwrap();
    file.flush().unwrap();
    file.into_inner().into_inner()
}

fn shared_text(length: u16) -> Vec<u8> {
    let text = vec![b'a'; usize::from(length)];
    let head = [&[1, 0, 0, 0, 1, 0, 0, 0][..], &length.to_le_bytes(), &[0]].concat();
    let (first, rest) = text.split_at(8_000);
    let mut records = record(SHARED, &[&head, first].concat());
    for part in rest.chunks(8_000) {
        records.extend(record(CONTINUE, &[&[0], part].concat()));
    }
    records
}

pub(super) fn all() -> Vec<Bomb> {
    let with = |what, bytes| bomb(what, "liste.xls", bytes);
    let dimensions = |rows: u32, columns: u16| {
        let body = [
            &[0; 4][..],
            &rows.to_le_bytes(),
            &[0, 0],
            &columns.to_le_bytes(),
            &[0, 0],
        ];
        record(DIMENSIONS, &body.concat())
    };
    let corners = [number(0, 0), number(65_535, 255)].concat();
    // Between them the end of a chart, behind which the cells of the sheet go on.
    let around = [number(0, 0), begin(32), end(), number(65_535, 255)].concat();
    let labels: Vec<u8> = (0..=u16::MAX).flat_map(|row| label(row, 0)).collect();
    let numbers: Vec<u8> = (0..=u16::MAX).flat_map(|row| number(row, 0)).collect();
    let strings = record(0x0207, &[1, 0, 0, b'a']).repeat(MEGABYTE / 2);
    let backwards = record(
        DIMENSIONS,
        &[
            &9_u32.to_le_bytes()[..],
            &1_u32.to_le_bytes(),
            &[0, 0, 1, 0, 0, 0],
        ]
        .concat(),
    );
    let name = [&[0; 3][..], &[250, 0, 0], &[0; 8], &[0], &[b'n'; 250]].concat();
    let names = [
        &[0; 20][..],
        &1_600_u16.to_le_bytes(),
        &[0x23, 1, 0, 0, 0].repeat(320),
    ]
    .concat();
    let formulas = record(FORMULA, &names).repeat(4_000);
    let ordinary = [dimensions(2, 1), number(0, 0), number(1, 0)].concat();
    let mut cut = xls(&[], &numbers, 1);
    cut.truncate(cut.len() / 2);
    vec![
        with("an old workbook", xls(&[], &ordinary, 1)),
        with(
            "rows that are claimed",
            xls(&[], &dimensions(u32::MAX, u16::MAX), 1),
        ),
        with("an end before its beginning", xls(&[], &backwards, 1)),
        with("two cells far apart", xls(&[], &corners, 1)),
        with("two cells far apart around a chart", xls(&[], &around, 1)),
        with(
            "a long text in many cells",
            xls(&shared_text(60_000), &labels, 1),
        ),
        with(
            "one sheet named a thousand times",
            xls(&[], &numbers, 1_000),
        ),
        with("one sheet named fifty times", xls(&[], &numbers, 50)),
        with("values of formulas", xls(&[], &strings, 1)),
        with("formulas of names", xls(&record(NAME, &name), &formulas, 1)),
        with("half an old workbook", cut),
    ]
}
