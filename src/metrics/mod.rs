//! Metrics: counters and histograms made of atomics, and the text format of Prometheus.
//!
//! Each room owns its metrics and writes them itself; there is no global registry. Recording takes a few atomic
//! additions and allocates nothing, so it is fit for the hottest path. Labels never contain personal data.

mod counter;
mod histogram;
pub mod process;
mod text;

pub use counter::Counter;
pub use histogram::Histogram;
pub use text::{Exposition, Family, Kind};
