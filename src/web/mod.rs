//! web

pub mod wording;
