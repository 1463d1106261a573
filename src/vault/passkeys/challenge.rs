//! Challenges of passkeys: random, for one purpose and one account, for some minutes. The form carries its challenge
//! sealed; that it is answered once is for the database to see.

use data_encoding::BASE64URL_NOPAD;
use sha2::{Digest, Sha256};

use crate::domain::{AccountId, Timestamp};
use crate::vault::Master;
use crate::vault::master::{mac, random};

/// How long a challenge may be answered, in milliseconds.
pub const CHALLENGE_LIFE: i64 = 5 * Timestamp::MINUTE;

/// What a passkey is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ceremony {
    /// To add it to an account.
    Register,
    /// To log in with nothing else; it is not known yet who does.
    Login,
    /// After the password.
    SecondStep,
    /// In a session, before a sensitive action.
    StepUp,
}

/// What a passkey must sign.
#[derive(Clone, PartialEq, Eq)]
pub struct Challenge([u8; 32]);

impl Challenge {
    #[must_use]
    pub fn generate() -> Self {
        Self(random())
    }

    /// As browsers get it and give it back.
    #[must_use]
    pub fn text(&self) -> String {
        BASE64URL_NOPAD.encode(&self.0)
    }

    /// By which the database knows that it was answered.
    #[must_use]
    pub fn hash(&self) -> Vec<u8> {
        Sha256::digest(self.0).to_vec()
    }

    /// For the hidden field of a form. `account` is `None` before anybody said who they are.
    #[must_use]
    pub fn seal(
        &self,
        master: &Master,
        ceremony: Ceremony,
        account: Option<AccountId>,
        now: Timestamp,
    ) -> String {
        let plain = [now.0.to_be_bytes().as_slice(), &self.0].concat();
        BASE64URL_NOPAD.encode(&master.seal(&purpose(ceremony, account), &plain))
    }

    /// The inverse of [`Self::seal`]; `None` for another ceremony or account, and once it is too old.
    #[must_use]
    pub fn open(
        master: &Master,
        ceremony: Ceremony,
        account: Option<AccountId>,
        sealed: &str,
        now: Timestamp,
    ) -> Option<Self> {
        let sealed = BASE64URL_NOPAD.decode(sealed.as_bytes()).ok()?;
        let plain = master
            .open_sealed(&purpose(ceremony, account), &sealed)
            .ok()?;
        let (at, challenge) = plain.split_first_chunk::<8>()?;
        let made = Timestamp(i64::from_be_bytes(*at));
        let is_recent = made.is_within(CHALLENGE_LIFE, now);
        is_recent.then_some(Self(challenge.try_into().ok()?))
    }
}

impl std::fmt::Debug for Challenge {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Challenge(hidden)")
    }
}

fn purpose(ceremony: Ceremony, account: Option<AccountId>) -> String {
    let ceremony = match ceremony {
        Ceremony::Register => "register",
        Ceremony::Login => "login",
        Ceremony::SecondStep => "second-step",
        Ceremony::StepUp => "step-up",
    };
    match account {
        Some(account) => format!("passkey-{ceremony}-{account}"),
        None => format!("passkey-{ceremony}"),
    }
}

impl Master {
    /// By which authenticators know an account: not its number, which would tell how many there are.
    #[must_use]
    pub fn passkey_user(&self, account: AccountId) -> Vec<u8> {
        mac::<32>(&self.derive("passkey-user"), &[&account.0.to_be_bytes()]).to_vec()
    }

    #[must_use]
    pub fn seal_passkey_name(&self, account: AccountId, name: &str) -> Vec<u8> {
        self.seal(&format!("passkey-name-{account}"), name.as_bytes())
    }

    /// The inverse of [`Self::seal_passkey_name`]; empty if it cannot be read.
    #[must_use]
    pub fn open_passkey_name(&self, account: AccountId, sealed: &[u8]) -> String {
        let plain = self.open_sealed(&format!("passkey-name-{account}"), sealed);
        let plain = plain.map(|plain| String::from_utf8_lossy(&plain).into_owned());
        plain.unwrap_or_default()
    }
}
