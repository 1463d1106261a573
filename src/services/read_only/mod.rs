//! Read-only mode, in which pages are read and forms wait, and maintenance, in which pages wait too. The switch of both is
//! a value in the database, which every instance reads twice a second.

mod mode;
mod switch;

pub(in crate::services) use mode::time_to_confirm;
pub use mode::{MINUTES_MAX, close, closed_for, current, refresh, switch_off, switch_on};
pub use switch::ReadOnlySwitch;
