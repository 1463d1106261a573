//! The file to import: its hash, its encoding and its text. It can be read several times.

use std::fs::File;
use std::io::{self, BufReader, Cursor, Read, Seek};
use std::path::PathBuf;
use std::sync::Arc;

use data_encoding::HEXLOWER;
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use encoding_rs_io::DecodeReaderBytesBuilder;
use sha2::{Digest, Sha256};

/// The first bytes of a ZIP archive, which an XLSX file is.
const ZIP: &[u8] = b"PK\x03\x04";
/// How many bytes at the beginning are examined for UTF-16.
const HEAD: usize = 4_096;

/// What is imported. It is not a stream, because it is read several times.
#[derive(Debug, Clone)]
pub enum Input {
    File(PathBuf),
    Pasted(Arc<str>),
    /// A file in memory.
    Uploaded {
        bytes: Arc<[u8]>,
        /// The extension of its name, in lower case; may be empty.
        extension: String,
    },
}

pub(super) trait Reader: Read + Seek + Send {}
impl<T: Read + Seek + Send> Reader for T {}

/// What a first pass over the bytes finds.
#[derive(Debug, Clone)]
pub(super) struct Survey {
    /// SHA-256 in hexadecimal.
    pub(super) sha256: String,
    /// Whether it is a workbook.
    pub(super) is_zip: bool,
    pub(super) encoding: &'static Encoding,
}

impl Input {
    /// The extension of the file's name in lower case; empty without one.
    pub(super) fn extension(&self) -> String {
        match self {
            Self::File(path) => {
                let extension = path.extension().unwrap_or_default();
                extension.to_string_lossy().to_lowercase()
            }
            Self::Pasted(_) => String::new(),
            Self::Uploaded { extension, .. } => extension.clone(),
        }
    }

    pub(super) fn open(&self) -> io::Result<BufReader<Box<dyn Reader>>> {
        let reader: Box<dyn Reader> = match self {
            Self::File(path) => Box::new(File::open(path)?),
            Self::Pasted(text) => Box::new(Cursor::new(Arc::<[u8]>::from(Arc::clone(text)))),
            Self::Uploaded { bytes, .. } => Box::new(Cursor::new(Arc::clone(bytes))),
        };
        Ok(BufReader::with_capacity(64 * 1024, reader))
    }

    /// The text in UTF-8. Invalid bytes become U+FFFD. A byte order mark takes precedence over `encoding`.
    pub(super) fn text(&self, encoding: &'static Encoding) -> io::Result<impl Read + Send + use<>> {
        Ok(DecodeReaderBytesBuilder::new()
            .encoding(Some(encoding))
            .bom_override(true)
            .build(self.open()?))
    }

    /// Reads the whole file once.
    pub(super) fn survey(&self) -> io::Result<Survey> {
        let mut reader = self.open()?;
        let mut hash = Sha256::new();
        let mut block = vec![0; 64 * 1024];
        let (mut head, mut utf8) = (Vec::new(), Utf8::default());
        loop {
            let read = reader.read(&mut block)?;
            if read == 0 {
                break;
            }
            let bytes = &block[..read];
            hash.update(bytes);
            utf8.push(bytes);
            if head.len() < HEAD {
                head.extend_from_slice(&bytes[..read.min(HEAD - head.len())]);
            }
        }
        let encoding = match Encoding::for_bom(&head) {
            Some((encoding, _)) => encoding,
            None => match (utf16(&head), utf8.is_valid()) {
                (Some(encoding), _) => encoding,
                (None, true) => UTF_8,
                (None, false) => WINDOWS_1252,
            },
        };
        Ok(Survey {
            sha256: HEXLOWER.encode(&hash.finalize()),
            is_zip: head.starts_with(ZIP),
            encoding,
        })
    }
}

/// Detects UTF-16 without a byte order mark: in texts of most languages every other byte is zero.
fn utf16(head: &[u8]) -> Option<&'static Encoding> {
    let zeros = |from: usize| {
        head.iter()
            .skip(from)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    let (even, odd, enough) = (zeros(0), zeros(1), head.len() / 5);
    if head.len() < 4 || even.max(odd) <= enough {
        return None;
    }
    Some(if odd > even { UTF_16LE } else { UTF_16BE })
}

/// Checks bytes that come in pieces for UTF-8.
#[derive(Default)]
struct Utf8 {
    /// The beginning of a character that is continued in the next piece.
    incomplete: Vec<u8>,
    is_invalid: bool,
}

impl Utf8 {
    fn push(&mut self, bytes: &[u8]) {
        if self.is_invalid {
            return;
        }
        let mut bytes = bytes;
        while let (false, Some((first, rest))) = (self.incomplete.is_empty(), bytes.split_first()) {
            self.incomplete.push(*first);
            bytes = rest;
            match std::str::from_utf8(&self.incomplete) {
                Ok(_) => self.incomplete.clear(),
                Err(error) if error.error_len().is_some() => self.is_invalid = true,
                Err(_) => {}
            }
            if self.is_invalid {
                return;
            }
        }
        if let Err(error) = std::str::from_utf8(bytes) {
            self.is_invalid = error.error_len().is_some();
            self.incomplete = bytes[error.valid_up_to()..].to_vec();
        }
    }

    fn is_valid(&self) -> bool {
        !self.is_invalid && self.incomplete.is_empty()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn encoding_of(bytes: &[u8]) -> &'static str {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), bytes).unwrap();
        let survey = Input::File(file.path().to_owned()).survey().unwrap();
        survey.encoding.name()
    }

    #[test]
    fn the_encoding_is_detected_from_marks_zeros_and_the_whole_file() {
        let text = "Prénom;Nom\r\nHélène;Le Goff\r\n";
        let utf16 = |mark: bool, big: bool| -> Vec<u8> {
            let units = mark
                .then_some(0xFEFF)
                .into_iter()
                .chain(text.encode_utf16());
            let octets = |unit: u16| {
                if big {
                    unit.to_be_bytes()
                } else {
                    unit.to_le_bytes()
                }
            };
            units.flat_map(octets).collect()
        };
        assert_eq!(encoding_of(text.as_bytes()), "UTF-8");
        assert_eq!(encoding_of(format!("\u{feff}{text}").as_bytes()), "UTF-8");
        assert_eq!(encoding_of(&WINDOWS_1252.encode(text).0), "windows-1252");
        for mark in [true, false] {
            assert_eq!(encoding_of(&utf16(mark, false)), "UTF-16LE");
            assert_eq!(encoding_of(&utf16(mark, true)), "UTF-16BE");
        }
        // The first accent comes late, on the boundary of two blocks.
        let late = |letter: &[u8]| [vec![b'a'; 64 * 1024 - 1], letter.to_vec()].concat();
        assert_eq!(encoding_of(&late("é".as_bytes())), "UTF-8");
        assert_eq!(encoding_of(&late(b"\xe9 b")), "windows-1252");
        assert_eq!(encoding_of(&late(b"\xc3")), "windows-1252");
    }
}
