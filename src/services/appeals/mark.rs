//! The version of what an organiser saw, to notice that somebody else changed it before they save or decide.

use std::hash::{Hash, Hasher};

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

/// The first 20 hexadecimal digits of a SHA-256 of the content. Of its [`Hash`], which covers every field: `Debug` hides
/// what is personal.
pub(in crate::services) fn mark(content: &impl Hash) -> String {
    let mut fields = Fields(Sha256::new());
    content.hash(&mut fields);
    let mut mark = HEXLOWER.encode(&fields.0.finalize());
    mark.truncate(20);
    mark
}

struct Fields(Sha256);

impl Hasher for Fields {
    fn write(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// The whole digest is read, not these 64 bits.
    fn finish(&self) -> u64 {
        0
    }
}
