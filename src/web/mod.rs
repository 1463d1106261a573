//! web

pub mod links;
pub mod pages;
pub mod templates;
pub mod wording;
