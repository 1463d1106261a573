//! Accepted connections, between the socket and the HTTP parser: how many a neighbourhood may have, how long one may say
//! nothing, how slowly it may take answers, and the page and the headers of what the parser answers by itself.

mod answers;
mod parser_errors;
mod places;
mod socket;
mod taking;

pub use answers::note_answers;
pub use places::{ConnectionLimits, Places};
pub use socket::Connection;
