//! Read-only mode: pages are read, forms wait. The switch is a value in the database, which every instance reads twice a
//! second.

mod mode;
mod switch;

pub use mode::{MINUTES_MAX, current, refresh, switch_off, switch_on};
pub use switch::ReadOnlySwitch;
