//! Two-step login: TOTP codes (RFC 6238 with SHA-1, six digits and 30 seconds, which all authenticator apps support),
//! and recovery codes for a lost telephone.

use data_encoding::{BASE32_NOPAD, BASE64URL_NOPAD};
use sha2::{Digest, Sha256};
use totp_rs::{Builder, Totp};
use zeroize::Zeroizing;

use super::master::{Master, mac, random};
use crate::domain::{AccountId, Timestamp};

pub const RECOVERY_CODES: usize = 10;

/// The secret that the authenticator app shares with the server. `Debug` does not print it.
#[derive(Clone)]
pub struct TotpSecret(Zeroizing<[u8; 20]>);

impl TotpSecret {
    /// 160 random bits (RFC 4226, section 4).
    #[must_use]
    pub fn generate() -> Self {
        Self(Zeroizing::new(random()))
    }

    /// The inverse of [`Self::text`].
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = Zeroizing::new(BASE32_NOPAD.decode(text.as_bytes()).ok()?);
        Some(Self(Zeroizing::new(bytes.as_slice().try_into().ok()?)))
    }

    /// In base32, to be typed into an authenticator app.
    #[must_use]
    pub fn text(&self) -> String {
        BASE32_NOPAD.encode(&*self.0)
    }

    fn totp(&self, issuer: &str, account: &str) -> Option<Totp> {
        Builder::new()
            .with_secret(self.0.to_vec())
            .with_issuer(Some(issuer.replace(':', " ")))
            .with_account_name(account.replace(':', " "))
            .build()
            .ok()
    }

    /// The `otpauth://` URL for the QR code.
    #[must_use]
    pub fn otpauth_url(&self, issuer: &str, account: &str) -> String {
        self.totp(issuer, account)
            .and_then(|totp| totp.to_url().ok())
            .unwrap_or_default()
    }

    /// The time step of a valid code; the previous and the next step are accepted too.
    #[must_use]
    pub fn step_of(&self, typed: &str, now: Timestamp) -> Option<i64> {
        let digits: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
        if digits.len() != 6 || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let seconds = u64::try_from(now.0 / Timestamp::SECOND).ok()?;
        let step = self.totp("", "")?.check(&digits, seconds)?;
        i64::try_from(step).ok()
    }

    /// For tests.
    #[must_use]
    pub fn code_at(&self, now: Timestamp) -> String {
        let seconds = u64::try_from(now.0 / Timestamp::SECOND).unwrap_or_default();
        self.totp("", "")
            .map(|totp| totp.generate(seconds).to_string())
            .unwrap_or_default()
    }

    /// Seals the secret for the row of an account.
    #[must_use]
    pub fn seal(&self, master: &Master, admin: AccountId) -> Vec<u8> {
        master.seal(&format!("totp-{admin}"), &*self.0)
    }

    /// The inverse of [`Self::seal`].
    #[must_use]
    pub fn open(master: &Master, admin: AccountId, sealed: &[u8]) -> Option<Self> {
        let plain = Zeroizing::new(master.open_sealed(&format!("totp-{admin}"), sealed).ok()?);
        Some(Self(Zeroizing::new(plain.as_slice().try_into().ok()?)))
    }

    /// Seals the secret for a hidden form field during the set-up; valid for this account and for one hour.
    #[must_use]
    pub fn seal_for_form(&self, master: &Master, admin: AccountId, now: Timestamp) -> String {
        let plain = Zeroizing::new([now.0.to_be_bytes().as_slice(), &*self.0].concat());
        BASE64URL_NOPAD.encode(&master.seal(&format!("totp-form-{admin}"), &plain))
    }

    /// The inverse of [`Self::seal_for_form`].
    #[must_use]
    pub fn open_from_form(
        master: &Master,
        admin: AccountId,
        text: &str,
        now: Timestamp,
    ) -> Option<Self> {
        let sealed = BASE64URL_NOPAD.decode(text.as_bytes()).ok()?;
        let purpose = format!("totp-form-{admin}");
        let plain = Zeroizing::new(master.open_sealed(&purpose, &sealed).ok()?);
        let (at, secret) = plain.split_first_chunk::<8>()?;
        if !Timestamp(i64::from_be_bytes(*at)).is_within(Timestamp::HOUR, now) {
            return None;
        }
        Some(Self(Zeroizing::new(secret.try_into().ok()?)))
    }
}

impl std::fmt::Debug for TotpSecret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("TotpSecret(hidden)")
    }
}

/// New recovery codes of 80 bits, such as `k7dm-2xqa-…`: too long to guess, so that a fast hash is enough to store
/// them.
#[must_use]
pub fn recovery_codes() -> Vec<String> {
    let code = || {
        let text = BASE32_NOPAD.encode(&random::<10>()).to_ascii_lowercase();
        let parts: Vec<&str> = [0, 4, 8, 12].iter().map(|at| &text[*at..at + 4]).collect();
        parts.join("-")
    };
    (0..RECOVERY_CODES).map(|_| code()).collect()
}

impl Master {
    /// The stored hash of a recovery code; ignores spaces, hyphens and case.
    #[must_use]
    pub fn recovery_hash(&self, admin: AccountId, typed: &str) -> Vec<u8> {
        let plain: String = typed
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .map(|c| c.to_ascii_lowercase())
            .collect();
        mac::<32>(
            &self.derive("recovery"),
            &[&admin.0.to_be_bytes(), &Sha256::digest(plain.as_bytes())],
        )
        .to_vec()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
