//! Tests of `csv`.

use super::*;
use crate::services::import::row::Next;

fn records(text: &str) -> Vec<(u64, Option<Vec<String>>)> {
    let mut rows = Vec::new();
    each_record(text.as_bytes(), b',', &mut |row| {
        rows.push((row.line, row.cells));
        Next::Row
    })
    .unwrap();
    rows
}

#[test]
fn each_record_knows_the_line_it_begins_on() {
    let some = |cells: &[&str]| Some(cells.iter().map(|cell| (*cell).to_owned()).collect());
    let found = records("a,b\r\n\r\n\"c\nd\",'=e\r\nf,\"g\"\"h\"\n");
    assert_eq!(
        found,
        [
            (1, some(&["a", "b"])),
            (3, some(&["c\nd", "=e"])),
            (5, some(&["f", "g\"h"])),
        ]
    );
}

#[test]
fn a_record_larger_than_any_row_is_one_fault_and_the_next_is_read() {
    let huge = "x".repeat(ROW_MAX + 5);
    let many = ",".repeat(CELLS_MAX + 5);
    let found = records(&format!("a\n{huge}\n{many}\nb\n\"{huge}"));
    let large: Vec<bool> = found.iter().map(|(_, cells)| cells.is_none()).collect();
    assert_eq!(large, [false, true, true, false, true]);
    assert_eq!(found[3].0, 4);
}
