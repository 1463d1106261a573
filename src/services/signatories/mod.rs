//! Signatories as organisers look for them. What stands in clear is asked of the database; what only exists sealed is
//! found by opening rows from the newest to the oldest, for about a second at a time.

mod detail;
mod filter;
mod mandate;
mod resend_confirmation;
mod sealed_query;
mod search;
mod text_match;
mod visibility;

pub use detail::{Claim, Whole, whole};
pub use filter::{Filter, Texts};
pub use mandate::{DOCUMENT_MAX, Mandate};
pub use resend_confirmation::{Resent, resend};
pub use sealed_query::{Position, open_texts, seal_texts};
pub use search::{Found, Person, find};
pub use text_match::How;
pub use visibility::{Shown, set_hidden};
