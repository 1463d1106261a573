//! Start and stop of the web side, on one screen. The same builder serves production and tests.

use std::net::{SocketAddr, TcpListener};
use std::time::Duration;

use actix_web::dev::ServerHandle;
use actix_web::middleware::from_fn;
use actix_web::{App as WebApp, HttpServer, error, web};
use tokio::sync::watch;
use tokio::task::JoinHandle;

use super::{Error, State, middleware, routes};
use crate::services::accounts::mails;
use crate::services::delivery::{Delivery, status};
use crate::services::{bulk_actions, housekeeping};
use crate::web::page_cache;
use crate::web::page_cache::middleware::serve_cached;

/// The most bytes of a form.
const FORM_LIMIT: usize = 16 * 1024;
/// How long a stop waits for the mails on the wire.
const LAST_MAILS: Duration = Duration::from_secs(30);
/// How often the queue of mails is looked at.
const WATCH: Duration = Duration::from_secs(3);
/// How often bulk actions are looked for that another instance was told of, or left.
const RUNS: Duration = Duration::from_secs(2);
const CONNECTIONS: usize = 10_000;

pub type Listener = TcpListener;

/// A server that runs until it is stopped.
pub struct Running {
    pub address: SocketAddr,
    handle: ServerHandle,
    server: JoinHandle<std::io::Result<()>>,
    delivery: JoinHandle<()>,
    stopping: watch::Sender<bool>,
    tasks: [JoinHandle<()>; 5],
}

impl Running {
    /// Waits until a signal stops the server, then ends what it had begun.
    pub async fn wait(self) -> std::io::Result<()> {
        let result = self.server.await;
        let _ = self.stopping.send(true);
        for task in self.tasks {
            task.abort();
            let _ = task.await;
        }
        // The mails on the wire are finished and marked, the others given back: nobody gets one twice or waits for the
        // end of a lease.
        let _ = tokio::time::timeout(LAST_MAILS, self.delivery).await;
        result.unwrap_or_else(|error| Err(std::io::Error::other(error)))
    }

    /// Stops it: no new requests, running ones finish.
    pub async fn stop(self) -> std::io::Result<()> {
        self.handle.stop(true).await;
        self.wait().await
    }
}

/// Starts to serve, deliver and tidy up.
///
/// # Errors
/// A fault of the database or of the templates, or of the socket.
pub async fn start(
    state: State,
    listener: Listener,
) -> Result<Running, Box<dyn std::error::Error + Send + Sync>> {
    let state = web::Data::new(state);
    page_cache::refresh(&state).await?;
    let address = listener.local_addr()?;
    let data = state.clone();
    let server = HttpServer::new(move || {
        let options = data.options.clone();
        WebApp::new()
            .app_data(data.clone())
            .app_data(
                web::FormConfig::default()
                    .limit(FORM_LIMIT)
                    .error_handler(refuse_form),
            )
            .app_data(web::QueryConfig::default().error_handler(|_, _| Error::Unprocessable.into()))
            .app_data(web::PathConfig::default().error_handler(|_, _| Error::NotFound.into()))
            .wrap(from_fn(middleware::enforce_policy))
            .wrap(from_fn(middleware::finish_response))
            .wrap(from_fn(serve_cached))
            .configure(|config| routes::configure(config, &options))
    })
    .client_request_timeout(Duration::from_secs(10))
    .max_connections(CONNECTIONS)
    .shutdown_timeout(20)
    .listen(listener)?
    .run();
    let handle = server.handle();
    let (stopping, stop) = watch::channel(false);
    let delivery = tokio::spawn(keep_delivering(state.clone(), stop));
    let tasks = [
        tokio::spawn(keep_fresh(state.clone())),
        tokio::spawn(keep_watching(state.clone())),
        tokio::spawn(keep_writing_to_organisers(state.clone())),
        tokio::spawn(keep_acting(state.clone())),
        tokio::spawn(keep_tidy(state)),
    ];
    Ok(Running {
        address,
        handle,
        server: tokio::spawn(server),
        delivery,
        stopping,
        tasks,
    })
}

fn refuse_form(error: error::UrlencodedError, _: &actix_web::HttpRequest) -> error::Error {
    match error {
        error::UrlencodedError::Overflow { .. } => error::ErrorPayloadTooLarge(""),
        _ => Error::Unprocessable.into(),
    }
}

/// Keeps the pages in memory at most a second behind.
async fn keep_fresh(state: web::Data<State>) {
    loop {
        tokio::time::sleep(Duration::from_millis(500)).await;
        page_cache::renew(&state).await;
    }
}

async fn keep_delivering(state: web::Data<State>, stop: watch::Receiver<bool>) {
    let mut delivery = Delivery::new(&state.app);
    delivery.run(&state.app, stop).await;
    delivery.close().await;
}

/// Keeps what pages and monitors tell of the mails a few seconds behind.
async fn keep_watching(state: web::Data<State>) {
    loop {
        if let Err(error) = status::refresh(&state.app).await {
            tracing::warn!("the queue of mails is not looked at: {error}");
        }
        tokio::time::sleep(WATCH).await;
    }
}

/// Sends what is promised to organisers: invitations, links for a new password, notices.
async fn keep_writing_to_organisers(state: web::Data<State>) {
    loop {
        if let Err(error) = mails::pass(&state.app).await {
            tracing::warn!("mails to organisers are not delivered: {error}");
        }
        tokio::time::sleep(Duration::from_secs(2)).await;
    }
}

/// Goes on with bulk actions.
async fn keep_acting(state: web::Data<State>) {
    loop {
        match bulk_actions::pass(&state.app).await {
            Ok(true) => continue,
            Ok(false) => {}
            Err(error) => tracing::warn!("a bulk action stands still: {error}"),
        }
        let _ = tokio::time::timeout(RUNS, state.app.bulk_action_ordered.notified()).await;
    }
}

/// Purges what must not stay, and forgets idle limits.
async fn keep_tidy(state: web::Data<State>) {
    loop {
        let purged = housekeeping::purge(&state.app).await;
        let erased = housekeeping::erase_due(&state.app).await;
        for error in [purged.err(), erased.err()].into_iter().flatten() {
            tracing::warn!("what is due is not erased: {error}");
        }
        tokio::time::sleep(Duration::from_secs(600)).await;
        state.limits.forget_idle();
    }
}
