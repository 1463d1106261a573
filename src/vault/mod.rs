//! Cryptography: the master secret (outside the database), one random key per appeal encrypted with it, sealed private
//! records, keyed indexes, links and codes that are derived rather than stored, and signed form tokens.

mod account_secrets;
mod hidden_numbers;
mod indexes;
mod master;
pub mod passkeys;
pub mod password;
mod seal;
mod tokens;
pub mod totp;

pub use account_secrets::{AccountToken, SessionId};
pub use master::{Master, MasterError, random};
pub use password::PasswordError;
pub use seal::{AppealKey, SealError};
pub use tokens::{Purpose, Token};
pub use totp::TotpSecret;
