//! Endpoints for monitors: health, readiness, metrics. They contain no personal data.

pub mod health;
pub mod metrics;
