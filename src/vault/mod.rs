//! Keys and what they protect: the master secret outside the database, one random key per appeal wrapped by it, sealed
//! private records, keyed indexes, links that are derived rather than stored, and signed form tokens.

mod index;
mod master;
mod seal;
mod token;

pub use index::AddressIndexes;
pub use master::{Master, MasterError, random};
pub use seal::{AppealKey, SealError};
pub use token::{Purpose, Token};
