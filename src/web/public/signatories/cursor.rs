//! Places in the list and in search results, as they stand in addresses.

use data_encoding::BASE64URL_NOPAD;

use crate::domain::SignatureId;
use crate::storage::public_list::{LineMark, WordMark};

/// A line of the list, and how many lines stand before the place that the cursor marks. The number is only shown: what
/// is read depends on the line.
pub(super) struct LineCursor {
    pub(super) line: LineMark,
    pub(super) before: i64,
}

impl LineCursor {
    pub(super) fn encode(&self) -> String {
        let (key, id) = &self.line;
        let (id, before) = (id.0.to_be_bytes(), self.before.to_be_bytes());
        BASE64URL_NOPAD.encode(&[&id, &before, key.as_slice()].concat())
    }

    pub(super) fn decode(text: &str) -> Option<Self> {
        let bytes = BASE64URL_NOPAD.decode(text.as_bytes()).ok()?;
        let (id, rest) = bytes.split_first_chunk()?;
        let (before, key) = rest.split_first_chunk()?;
        Some(Self {
            line: (key.to_vec(), SignatureId(i64::from_be_bytes(*id))),
            before: i64::from_be_bytes(*before),
        })
    }
}

pub(super) fn encode_word((word, id): &WordMark) -> String {
    BASE64URL_NOPAD.encode(&[&id.0.to_be_bytes(), word.as_bytes()].concat())
}

/// The cursor of a search. A word with a NUL is refused: we never produce one, and Postgres rejects it in text.
pub(super) fn decode_word(text: &str) -> Option<WordMark> {
    let bytes = BASE64URL_NOPAD.decode(text.as_bytes()).ok()?;
    let (id, word) = bytes.split_first_chunk()?;
    let word = String::from_utf8(word.to_vec()).ok()?;
    let mark = (word, SignatureId(i64::from_be_bytes(*id)));
    (!mark.0.contains('\0')).then_some(mark)
}
