//! Logging to standard error, without personal data. `PARAPH_LOG` sets the filter.

use tracing_subscriber::EnvFilter;

/// Starts logging with the filter of `PARAPH_LOG`, or `default`.
pub fn start(default: &str) {
    let filter = EnvFilter::try_from_env("PARAPH_LOG").unwrap_or_else(|_| EnvFilter::new(default));
    // Fails only if logging has been started already in this process.
    let _ = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .try_init();
    // The words of a panic may quote what a library was reading, such as an incoming message. Its place is enough.
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string);
        tracing::error!("a task panicked at {}", place.unwrap_or_default());
    }));
}
