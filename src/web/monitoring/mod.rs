//! Endpoints for monitors: health, readiness, metrics. They show nothing about anybody.

pub mod health;
pub mod metrics;
