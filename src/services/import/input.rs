//! The file as it lies there: its hash, its encoding, and its text from the beginning, as often as it is needed.

use std::fs::File;
use std::io::{self, BufReader, Cursor, Read, Seek};
use std::path::PathBuf;
use std::sync::Arc;

use data_encoding::HEXLOWER;
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use encoding_rs_io::DecodeReaderBytesBuilder;
use sha2::{Digest, Sha256};

/// How every XLSX file begins: it is a ZIP archive.
const ZIP: &[u8] = b"PK\x03\x04";
/// Octets at the beginning that show UTF-16.
const HEAD: usize = 4_096;

/// What is imported. It is read more than once, so it is no stream.
#[derive(Debug, Clone)]
pub enum Input {
    File(PathBuf),
    Pasted(Arc<str>),
    /// A file in memory, and the ending of its name.
    Kept {
        bytes: Arc<[u8]>,
        /// In lower case; may be empty.
        ending: String,
    },
}

/// A reader that can go back.
pub(super) trait Reader: Read + Seek + Send {}
impl<T: Read + Seek + Send> Reader for T {}

/// What a first pass over the octets tells.
#[derive(Debug, Clone)]
pub(super) struct Survey {
    /// SHA-256 in hexadecimal.
    pub(super) sha256: String,
    /// Whether it is a workbook.
    pub(super) is_zip: bool,
    /// How its letters are written.
    pub(super) encoding: &'static Encoding,
}

impl Input {
    /// The ending of the file's name in lower case; empty without one.
    pub(super) fn ending(&self) -> String {
        match self {
            Self::File(path) => {
                let ending = path.extension().unwrap_or_default();
                ending.to_string_lossy().to_lowercase()
            }
            Self::Pasted(_) => String::new(),
            Self::Kept { ending, .. } => ending.clone(),
        }
    }

    pub(super) fn open(&self) -> io::Result<BufReader<Box<dyn Reader>>> {
        let reader: Box<dyn Reader> = match self {
            Self::File(path) => Box::new(File::open(path)?),
            Self::Pasted(text) => Box::new(Cursor::new(Arc::<[u8]>::from(Arc::clone(text)))),
            Self::Kept { bytes, .. } => Box::new(Cursor::new(Arc::clone(bytes))),
        };
        Ok(BufReader::with_capacity(64 * 1024, reader))
    }

    /// The text in UTF-8. What is no letter of the encoding becomes U+FFFD; a byte order mark wins over `encoding`.
    pub(super) fn text(&self, encoding: &'static Encoding) -> io::Result<impl Read + Send + use<>> {
        Ok(DecodeReaderBytesBuilder::new()
            .encoding(Some(encoding))
            .bom_override(true)
            .build(self.open()?))
    }

    /// Reads all of it once.
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
            None => match (utf16(&head), utf8.is_whole()) {
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

/// UTF-16 without a mark: in texts of most languages every other octet is zero.
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

/// Whether octets that come in pieces are UTF-8.
#[derive(Default)]
struct Utf8 {
    open: Vec<u8>,
    is_broken: bool,
}

impl Utf8 {
    fn push(&mut self, bytes: &[u8]) {
        if self.is_broken {
            return;
        }
        let mut bytes = bytes;
        while let (false, Some((first, rest))) = (self.open.is_empty(), bytes.split_first()) {
            self.open.push(*first);
            bytes = rest;
            match std::str::from_utf8(&self.open) {
                Ok(_) => self.open.clear(),
                Err(error) if error.error_len().is_some() => self.is_broken = true,
                Err(_) => {}
            }
            if self.is_broken {
                return;
            }
        }
        if let Err(error) = std::str::from_utf8(bytes) {
            self.is_broken = error.error_len().is_some();
            self.open = bytes[error.valid_up_to()..].to_vec();
        }
    }

    fn is_whole(&self) -> bool {
        !self.is_broken && self.open.is_empty()
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
    fn the_encoding_is_seen_from_marks_zeros_and_the_whole_file() {
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
        // The first accent stands far behind the beginning, and over the edge of a block.
        let late = |letter: &[u8]| [vec![b'a'; 64 * 1024 - 1], letter.to_vec()].concat();
        assert_eq!(encoding_of(&late("é".as_bytes())), "UTF-8");
        assert_eq!(encoding_of(&late(b"\xe9 b")), "windows-1252");
        assert_eq!(encoding_of(&late(b"\xc3")), "windows-1252");
    }
}
