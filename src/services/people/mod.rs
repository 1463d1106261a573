//! Signatories as organisers look for them. What stands in clear is asked of the database; what only exists sealed is
//! found by opening rows from the newest to the oldest, for about a second at a time.

mod filter;
mod find;
mod how;
mod line;
mod mandate;
mod one;
mod resend;
mod sealed;

pub use filter::{Filter, Texts};
pub use find::{Found, Person, find};
pub use how::How;
pub use line::{Shown, set_hidden};
pub use mandate::{DOCUMENT_MAX, Mandate};
pub use one::{Claim, Whole, whole};
pub use resend::{Resent, resend};
pub use sealed::{Position, open_texts, seal_texts};
