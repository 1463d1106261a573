//! The file to import: its hash, its encoding and its text. It can be read several times.

use std::fs::File;
use std::io::{self, BufReader, Cursor, Read, Seek};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use data_encoding::HEXLOWER;
use encoding_rs_io::DecodeReaderBytesBuilder;
use sha2::{Digest, Sha256};

use super::dos::DosReader;
use super::encoding::{Decoding, Detector, MixedReader};

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

/// The extension of a file's name in lower case; empty without one.
#[must_use]
pub fn extension_of(path: &Path) -> String {
    let extension = path.extension().unwrap_or_default();
    extension.to_string_lossy().to_lowercase()
}

pub(super) trait Reader: Read + Seek + Send {}
impl<T: Read + Seek + Send> Reader for T {}

impl Survey {
    pub(super) fn is_utf16(&self) -> bool {
        self.decoding.name().starts_with("UTF-16")
    }
}

/// What a first pass over the bytes finds.
#[derive(Debug, Clone)]
pub(super) struct Survey {
    /// SHA-256 in hexadecimal.
    pub(super) sha256: String,
    /// The first bytes.
    pub(super) head: Vec<u8>,
    pub(super) decoding: Decoding,
}

impl Input {
    /// The extension of the file's name in lower case; empty without one.
    pub(super) fn extension(&self) -> String {
        match self {
            Self::File(path) => extension_of(path),
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

    /// The text in UTF-8. Invalid bytes become U+FFFD. A byte order mark takes precedence over `decoding`.
    pub(super) fn text(&self, decoding: Decoding) -> io::Result<Box<dyn Read + Send>> {
        let reader = self.open()?;
        Ok(match decoding {
            Decoding::Mixed => Box::new(MixedReader::new(reader)),
            Decoding::Dos => Box::new(DosReader::new(reader)),
            Decoding::One(encoding) => Box::new(
                DecodeReaderBytesBuilder::new()
                    .encoding(Some(encoding))
                    .bom_override(true)
                    .build(reader),
            ),
        })
    }

    /// Whether it may be an archive.
    pub(super) fn starts_with_zip(&self) -> io::Result<bool> {
        let mut head = Vec::new();
        self.open()?.take(4).read_to_end(&mut head)?;
        Ok(head == b"PK\x03\x04")
    }

    /// Reads the whole file once.
    pub(super) fn survey(&self) -> io::Result<Survey> {
        let mut reader = self.open()?;
        let mut hash = Sha256::new();
        let mut block = vec![0; 64 * 1024];
        let mut detector = Detector::default();
        loop {
            let read = reader.read(&mut block)?;
            if read == 0 {
                break;
            }
            hash.update(&block[..read]);
            detector.push(&block[..read]);
        }
        Ok(Survey {
            sha256: HEXLOWER.encode(&hash.finalize()),
            head: detector.head().to_vec(),
            decoding: detector.finish(),
        })
    }
}
