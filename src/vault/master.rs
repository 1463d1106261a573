//! The master secret: 32 random bytes in a file of mode 0600, which is created at the first start.

use std::io::Write;
use std::path::{Path, PathBuf};

use data_encoding::BASE64URL_NOPAD;
use hkdf::Hkdf;
use hmac::{Hmac, KeyInit, Mac};
use rand::TryRng;
use sha2::Sha256;
use zeroize::Zeroizing;

/// Messages for the operator of the site.
#[derive(Debug, thiserror::Error)]
pub enum MasterError {
    #[error(
        "the master secret {0} is missing, but the database was made with one. Put the file back from your backup, or \
         name it with `secrets.file`. A new secret could not read what is stored"
    )]
    Missing(PathBuf),
    #[error(
        "the master secret {0} is not the one this database was made with. Name the right file with `secrets.file`"
    )]
    Wrong(PathBuf),
    #[error("{0} does not hold a master secret (43 characters of base64url on one line)")]
    Malformed(PathBuf),
    #[error(
        "the master secret {0} can be read by other accounts of this machine. Mend it with: chmod 600 {quoted}",
        quoted = quoted(.0)
    )]
    Readable(PathBuf),
    #[error("the master secret {0} cannot be read or made: {1}")]
    Io(PathBuf, std::io::Error),
}

/// Every other key is derived from it or encrypted with it.
#[derive(Clone)]
pub struct Master(Zeroizing<[u8; 32]>);

impl std::fmt::Debug for Master {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Master(hidden)")
    }
}

impl Master {
    /// Reads the file. Creates it if it is missing and `may_create` is set, for a database without data.
    pub fn open(path: &Path, may_create: bool) -> Result<Self, MasterError> {
        match read(path) {
            Ok(_) if is_readable_by_others(path) => Err(MasterError::Readable(path.to_owned())),
            Ok(text) => Self::decode(&text).ok_or_else(|| MasterError::Malformed(path.to_owned())),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound && may_create => {
                Self::create(path)
            }
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                Err(MasterError::Missing(path.to_owned()))
            }
            Err(error) => Err(MasterError::Io(path.to_owned(), error)),
        }
    }

    /// Whether [`open`](Self::open) would succeed for a database with this check value, or without one; creates nothing.
    pub fn check(path: &Path, check_value: Option<&[u8]>) -> Result<(), MasterError> {
        match (Self::open(path, false), check_value) {
            (Ok(master), Some(stored)) if master.check_value() != stored => {
                Err(MasterError::Wrong(path.to_owned()))
            }
            (Err(MasterError::Missing(_)), None) => {
                let folder = path
                    .parent()
                    .filter(|folder| !folder.as_os_str().is_empty());
                let probe = tempfile::tempfile_in(folder.unwrap_or(Path::new(".")));
                let failed = |error| MasterError::Io(path.to_owned(), error);
                probe.map(drop).map_err(failed)
            }
            (opened, _) => opened.map(drop),
        }
    }

    fn create(path: &Path) -> Result<Self, MasterError> {
        let failed = |error| MasterError::Io(path.to_owned(), error);
        let secret = Self(Zeroizing::new(random()));
        let mut options = std::fs::OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        match options.open(path) {
            Ok(mut file) => {
                let text = Zeroizing::new(BASE64URL_NOPAD.encode(&*secret.0) + "\n");
                file.write_all(text.as_bytes()).map_err(failed)?;
                file.sync_all().map_err(failed)?;
                Ok(secret)
            }
            // Another instance created the file first: use its secret.
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
                Self::open(path, false)
            }
            Err(error) => Err(failed(error)),
        }
    }

    fn decode(text: &str) -> Option<Self> {
        let bytes = Zeroizing::new(BASE64URL_NOPAD.decode(text.trim().as_bytes()).ok()?);
        Some(Self(Zeroizing::new(bytes.as_slice().try_into().ok()?)))
    }

    #[must_use]
    pub(super) fn derive(&self, purpose: &str) -> Zeroizing<[u8; 32]> {
        derive(&self.0, purpose)
    }

    /// Stored in the database to detect a wrong secret.
    #[must_use]
    pub fn check_value(&self) -> Vec<u8> {
        mac::<32>(&self.derive("check"), &[b"paraph"]).to_vec()
    }

    #[must_use]
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }
}

fn is_readable_by_others(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    std::fs::metadata(path).is_ok_and(|found| found.permissions().mode() & 0o077 != 0)
}

/// A path as a shell takes it.
fn quoted(path: &Path) -> String {
    let text = path.display().to_string();
    let is_plain = |c: char| c.is_alphanumeric() || "/._-+".contains(c);
    if text.chars().all(is_plain) {
        text
    } else {
        format!("'{}'", text.replace('\'', "'\\''"))
    }
}

/// Reads the file. If it is empty, another instance is just creating it; waits up to a second.
fn read(path: &Path) -> std::io::Result<Zeroizing<String>> {
    let mut tries = 0;
    loop {
        let text = Zeroizing::new(std::fs::read_to_string(path)?);
        if !text.is_empty() || tries == 100 {
            return Ok(text);
        }
        tries += 1;
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
}

/// Derives a key for a purpose with HKDF-SHA-256.
pub(super) fn derive(key: &[u8; 32], purpose: &str) -> Zeroizing<[u8; 32]> {
    let mut out = Zeroizing::new([0; 32]);
    // Expansion fails only above 255 hashes, far more than 32 octets.
    let _ = Hkdf::<Sha256>::new(None, key).expand(purpose.as_bytes(), &mut *out);
    out
}

/// The first `N` octets of HMAC-SHA-256, 32 at most. Each part is preceded by its length, so that different lists of
/// parts never collide.
pub(super) fn mac<const N: usize>(key: &[u8; 32], parts: &[&[u8]]) -> [u8; N] {
    const { assert!(N <= 32) };
    let mut out = [0; N];
    // HMAC takes a key of any length.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key) else {
        return out;
    };
    for part in parts {
        mac.update(&(part.len() as u64).to_be_bytes());
        mac.update(part);
    }
    out.copy_from_slice(&mac.finalize().into_bytes()[..N]);
    out
}

/// Random bytes from the operating system.
#[must_use]
pub fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    let mut tries = 0;
    // The source of the operating system fails only temporarily (interrupted, not yet seeded).
    while rand::rngs::SysRng.try_fill_bytes(&mut bytes).is_err() && tries < 1_000 {
        tries += 1;
        std::thread::yield_now();
    }
    assert!(
        bytes.iter().any(|byte| *byte != 0) || N < 8,
        "the operating system gives no random bytes"
    );
    bytes
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
