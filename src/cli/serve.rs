//! `paraph serve`: opens the application, then serves until a signal. Counters are verified in the background.

use std::path::PathBuf;
use std::sync::Arc;

use crate::cli::app;
use crate::cli::outcome::Outcome;
use crate::cli::{checks, logs, set_up_link};
use crate::config::{ConfirmBy, Settings};
use crate::services::{App, housekeeping};
use crate::web::routes::TABLE;
use crate::web::templates::Assets;
use crate::web::{self, Options, State};

pub async fn run(files: &[PathBuf]) -> Outcome {
    logs::start("warn,paraph=info");
    let settings = Settings::from_process(files)?;
    checks::require(&settings)?;
    // Dropped last: until then no other server or restore touches a SQLite database.
    let _lock = checks::lock(&settings)?;
    for warning in settings.warnings() {
        tracing::warn!("{warning}");
    }
    raise_file_limit();
    let app = Arc::new(app::build(&settings).await?);
    let base = &settings.server.base_url;
    let options = Options {
        hosts: hosts(base.authority(), base.is_loopback()),
        trusted_proxies: settings.server.trusted_proxies.clone(),
        secure_cookies: base.is_https(),
        metrics_token: settings.metrics.token.clone(),
        confirm_by_box: settings.server.confirm_by == ConfirmBy::Box,
        incoming: settings.mail.incoming.clone(),
        events: settings.events.clone(),
        ..Options::default()
    };
    let listener = checks::listen(&settings)?;
    // In the background, because counting millions of rows takes long.
    tokio::spawn(verify_counters(Arc::clone(&app)));
    set_up_link::hand_out(&app, &settings.secrets.file).await?;
    let state = State::new(
        app,
        options,
        Assets::load(settings.paths.templates.as_deref()),
        TABLE,
    );
    let running = web::start(state, listener).await?;
    tracing::info!(listen = %running.address, "serving {base}");
    running.wait().await?;
    tracing::info!("server stopped, all requests finished and all writes on disk");
    Ok(())
}

/// Files that may be open: a connection is one. Services start with a soft limit of 1,024, and may raise it themselves.
const FILES: u64 = 16_384;

fn raise_file_limit() {
    match rlimit::increase_nofile_limit(FILES) {
        Ok(files) if files < FILES => tracing::warn!(
            "at most {files} files may be open, connections included; raise LimitNOFILE to {FILES}"
        ),
        Ok(files) => tracing::info!("up to {files} files may be open, connections included"),
        Err(error) => tracing::warn!("raising the limit of open files failed: {error}"),
    }
}

/// Logs an error for every counter that differs from the rows it counts, which indicates a bug.
async fn verify_counters(app: Arc<App>) {
    let lines = match housekeeping::recount(&app).await {
        Ok(lines) => lines,
        Err(error) => return tracing::warn!("counter verification failed: {error}"),
    };
    for line in lines.iter().filter(|line| !line.is_equal()) {
        let appeal = line.slug.as_str();
        tracing::error!(
            appeal,
            "counter mismatch: counter differs from its rows, run `paraph recount`"
        );
    }
}

/// Accepted values of `Host`: the authority of the base URL, and on loopback every name of this machine.
pub fn hosts(authority: &str, is_loopback: bool) -> Vec<String> {
    let mut hosts = vec![authority.to_ascii_lowercase()];
    if is_loopback {
        let port = authority
            .rsplit_once(':')
            .map(|(_, port)| format!(":{port}"))
            .unwrap_or_default();
        hosts.extend(["localhost", "127.0.0.1", "[::1]"].map(|name| format!("{name}{port}")));
    }
    hosts
}
