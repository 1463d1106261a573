//! Numbers for monitors: counters and histograms of plain atomics, and their text for Prometheus.
//!
//! Each room owns the numbers that it counts and writes them down itself; nothing is static. Counting takes a few
//! atomic additions and no memory, so that it may stand on the hottest path. No label ever holds anything of a person.

mod counter;
mod histogram;
pub mod process;
mod text;

pub use counter::Counter;
pub use histogram::Histogram;
pub use text::{Exposition, Family, Kind};
