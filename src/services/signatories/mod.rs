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

pub use detail::{Claim, SignatureDetail, whole};
pub use filter::{SearchTerms, SignatoryFilter};
pub use mandate::{DOCUMENT_MAX, Mandate};
pub use resend_confirmation::{Resent, resend};
pub use sealed_query::{Cursor, open_texts, seal_texts};
pub use search::{SearchPage, SignatoryMatch, find};
pub use text_match::MatchMode;
pub use visibility::{VisibilityOutcome, set_hidden};
