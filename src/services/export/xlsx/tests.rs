//! Tests of `xlsx`.

use calamine::Reader as _;

use super::super::columns::Column;
use super::super::request::Format;
use super::*;
use crate::domain::{
    AppealId, ClaimIndex, Language, Nonce, Revision, Signature, SignatureId, SignatureKind,
    SignatureState, Source, TextId, Timestamp,
};

fn row(id: SignatureId) -> Row {
    let signature = Signature {
        id,
        appeal: AppealId(1),
        text: TextId(1),
        kind: SignatureKind::Individual,
        state: SignatureState::Confirmed,
        nonce: Nonce([0; 16]),
        revision: Revision::AS_ENTERED,
        sealed: Vec::new(),
        address_index: None,
        claim_index: ClaimIndex([0; 16]),
        organisation_index: None,
        source: Source::Paper,
        import: None,
        referral: None,
        language: Language::french(),
        hold_reason: None,
        removal_reason: Some("x".repeat(CELL_MAX + 1)),
        code_tries: 0,
        created_at: Timestamp(0),
        updated_at: Timestamp(0),
        confirmed_at: None,
    };
    Row {
        signature,
        record: None,
        listing: None,
        mandate: None,
        referral: None,
    }
}

#[test]
fn a_full_sheet_is_followed_by_another_with_the_same_header() {
    let mut request = Request::new(Format::Xlsx);
    request.columns = vec![Column::Id, Column::RemovalReason];
    let mut bytes = Vec::new();
    let out = HashingWriter::new(&mut bytes);
    let mut xlsx = Box::new(Xlsx::with_sheets_of(2, &request, &[], out).unwrap());
    for id in 1..=5 {
        xlsx.row(&row(SignatureId(id))).unwrap();
    }
    xlsx.finish().unwrap();
    let mut book: calamine::Xlsx<_> = calamine::Xlsx::new(io::Cursor::new(bytes)).unwrap();
    let mut found = Vec::new();
    for name in book.sheet_names() {
        let range = book.worksheet_range(&name).unwrap();
        found.push(
            range
                .rows()
                .map(|row| row[0].to_string())
                .collect::<Vec<_>>(),
        );
    }
    assert_eq!(
        found,
        [vec!["id", "1", "2"], vec!["id", "3", "4"], vec!["id", "5"]]
    );
}
