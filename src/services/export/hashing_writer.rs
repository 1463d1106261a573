//! The writer below all export formats.

use std::io::{self, BufWriter, Write};

use sha2::{Digest, Sha256};

/// A buffered writer that hashes what is written.
pub(super) struct HashingWriter<W: Write> {
    inner: BufWriter<Hashing<W>>,
}

struct Hashing<W> {
    inner: W,
    hash: Sha256,
}

impl<W: Write> HashingWriter<W> {
    pub(super) fn new(inner: W) -> Self {
        let hash = Sha256::new();
        Self {
            inner: BufWriter::with_capacity(64 * 1024, Hashing { inner, hash }),
        }
    }

    /// Flushes the buffer; returns the SHA-256.
    pub(super) fn finish(mut self) -> io::Result<Vec<u8>> {
        self.inner.flush()?;
        let hashing = self
            .inner
            .into_inner()
            .map_err(io::IntoInnerError::into_error)?;
        Ok(hashing.hash.finalize().to_vec())
    }
}

impl<W: Write> Write for HashingWriter<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.inner.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

impl<W: Write> Write for Hashing<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.inner.write(bytes)?;
        self.hash.update(&bytes[..written]);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}
