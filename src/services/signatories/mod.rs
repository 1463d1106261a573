//! The organisers' list of signatories. The database filters on the unencrypted columns. Sealed data are searched by
//! decrypting rows from the newest to the oldest, for about a second per page.

mod detail;
mod filter;
mod mandate;
mod resend_confirmation;
mod sealed_query;
mod search;
mod text_match;
mod visibility;

pub use detail::{Claim, SignatureDetail, detail};
pub use filter::{SearchTerms, SignatoryFilter};
pub use mandate::{DOCUMENT_MAX, Mandate};
pub use resend_confirmation::{Resent, resend};
pub use sealed_query::{Cursor, open_terms, seal_terms};
pub use search::{PageRequest, SearchPage, SignatoryMatch, find};
pub use text_match::MatchMode;
pub use visibility::{VisibilityOutcome, set_hidden};
