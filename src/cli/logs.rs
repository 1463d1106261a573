//! The log: to standard error, without anything personal. `PARAPH_LOG` sets what is told, `default` when it does not.

use tracing_subscriber::EnvFilter;

/// Starts the log of a long-running verb.
pub fn start(default: &str) {
    let filter = EnvFilter::try_from_env("PARAPH_LOG").unwrap_or_else(|_| EnvFilter::new(default));
    // A log that runs already (a second call in one process) is as good.
    let _ = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .try_init();
}
