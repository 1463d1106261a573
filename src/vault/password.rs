//! Hashes passwords of organisers with Argon2id. Slow on purpose: call it from a blocking thread.

use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};

/// Memory of one evaluation in KiB: 19 MiB, the first choice of OWASP's password storage cheat sheet.
const MEMORY: u32 = 19 * 1024;
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// Not enough memory, or invalid parameters.
#[derive(Debug, thiserror::Error)]
#[error("a password cannot be hashed")]
pub struct PasswordError;

fn argon2() -> Result<Argon2<'static>, PasswordError> {
    let params = Params::new(MEMORY, PASSES, LANES, None).map_err(|_| PasswordError)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// Hashes with a new salt; returns the PHC string format.
pub fn hash(password: &str) -> Result<String, PasswordError> {
    let salt: [u8; 16] = super::random();
    let hashed = argon2()?.hash_password_with_salt(password.as_bytes(), &salt);
    Ok(hashed.map_err(|_| PasswordError)?.to_string())
}

/// `false` for an empty hash, after the same time, so that the duration does not reveal whether an account has a
/// password.
pub fn verify(password: &str, hashed: &str) -> Result<bool, PasswordError> {
    if hashed.is_empty() {
        hash(password)?;
        return Ok(false);
    }
    Ok(argon2()?
        .verify_password(password.as_bytes(), hashed)
        .is_ok())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_salted_and_contains_its_parameters() {
        let hashed = hash("un long mot de passe").unwrap();
        assert!(
            hashed.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"),
            "{hashed}"
        );
        assert!(verify("un long mot de passe", &hashed).unwrap());
        assert!(!verify("un long mot de passf", &hashed).unwrap());
        assert!(!verify("un long mot de passe", "").unwrap());
        assert_ne!(hash("un long mot de passe").unwrap(), hashed, "salted");
    }
}
