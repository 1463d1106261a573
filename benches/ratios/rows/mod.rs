//! What is measured, a file for each section of the table.

mod confirm;
mod export;
mod floor;
pub mod mail;
mod memory;
mod organisers;
mod page;
mod sign;
mod size;

use crate::Fault;
use crate::report::Section;
use crate::scale::Scale;

type Measure = fn(&Scale) -> Result<Section, Fault>;

/// Every section, in the order of the table.
pub const ALL: &[(&str, Measure)] = &[
    ("sign", sign::measure),
    ("floor", floor::measure),
    ("confirm", confirm::measure),
    ("page", page::measure),
    ("mail", mail::measure),
    ("export", export::measure),
    ("size", size::measure),
    ("organisers", organisers::measure),
    ("memory", memory::measure),
];
