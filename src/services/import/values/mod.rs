//! What the cells of a file say: dates, countries, answers and addresses as people and tools write them.

pub(super) mod addresses;
pub(super) mod answers;
pub(super) mod cell;
pub(super) mod counting;
pub(super) mod countries;
mod country_names;
pub(super) mod dates;
mod marks;
pub(super) mod state_words;
