//! The HTTP server: listening socket, connections, parser, middleware and routes.

use std::future::ready;
use std::io;
use std::net::TcpListener;
use std::sync::Arc;
use std::time::Duration;

use actix_http::HttpService;
use actix_http::error::DispatchError;
use actix_service::{IntoServiceFactory, ServiceFactoryExt, fn_service, map_config};
use actix_web::dev::{AppConfig, Server};
use actix_web::middleware::from_fn;
use actix_web::{App as WebApp, error, web};
use tokio::net::TcpStream;

use super::connections::{Connection, Places, note_answers};
use super::{Error, State, middleware, routes};

/// Bytes of a form without files.
const FORM_LIMIT: usize = 16 * 1024;
/// To take the end of an answer to a request that was not read.
const DISCONNECT_TIMEOUT: Duration = Duration::from_secs(1);
const SHUTDOWN_TIMEOUT_SECONDS: u64 = 20;

/// Starts to accept connections. `actix_web::HttpServer` does the same, but keeps the connections to itself.
pub fn listen(state: &web::Data<State>, listener: TcpListener) -> io::Result<Server> {
    let address = listener.local_addr()?;
    let workers = std::thread::available_parallelism()?.get();
    let limits = state.options.connections;
    let places = Arc::new(Places::new(limits, &state.options.trusted_proxies));
    let builder = Server::build();
    let shutdown = builder.graceful_shutdown_signal();
    let data = state.clone();
    let service = move || {
        let options = data.options.clone();
        let app = WebApp::new()
            .app_data(data.clone())
            .app_data(
                web::FormConfig::default()
                    .limit(FORM_LIMIT)
                    .error_handler(refuse_form),
            )
            .app_data(web::QueryConfig::default().error_handler(|_, _| Error::Unprocessable.into()))
            .app_data(web::PathConfig::default().error_handler(|_, _| Error::NotFound.into()))
            // The last middleware sees a request first.
            .wrap(from_fn(middleware::refuse_forms))
            .wrap(from_fn(middleware::enforce_policy))
            .wrap(from_fn(middleware::add_error_pages))
            .wrap(from_fn(middleware::add_response_headers))
            .wrap(from_fn(middleware::log_request))
            .wrap(from_fn(middleware::serve_cached))
            .wrap(from_fn(note_answers))
            .configure(|config| routes::configure(config, &options));
        let app = app
            .into_factory()
            .map_err(|error: actix_web::Error| error.error_response());
        let shutdown = shutdown.clone();
        let http = HttpService::build()
            .graceful_shutdown_signal(move || {
                let shutdown = shutdown.clone();
                async move { shutdown.notified().await }
            })
            .client_request_timeout(limits.silence)
            .client_disconnect_timeout(DISCONNECT_TIMEOUT)
            .local_addr(address)
            .on_connect_ext(|connection: &Connection, data| {
                data.insert(connection.answers());
            })
            .h1(map_config(app, |()| AppConfig::default()));
        let (state, places) = (data.clone(), Arc::clone(&places));
        fn_service(move |socket: TcpStream| {
            let peer = socket.peer_addr().ok();
            let connection = Connection::accept(socket, &places, &state);
            let refused = || DispatchError::Io(io::ErrorKind::ConnectionRefused.into());
            ready(
                connection
                    .map(|connection| (connection, peer))
                    .ok_or_else(refused),
            )
        })
        .and_then(http)
    };
    let server = builder
        .workers(workers)
        .max_concurrent_connections((limits.all / workers).max(1))
        .shutdown_timeout(SHUTDOWN_TIMEOUT_SECONDS)
        .disable_signals()
        .listen("paraph", listener, service)?
        .run();
    Ok(server)
}

fn refuse_form(error: error::UrlencodedError, _: &actix_web::HttpRequest) -> error::Error {
    match error {
        error::UrlencodedError::Overflow { .. } => error::ErrorPayloadTooLarge(""),
        _ => Error::Unprocessable.into(),
    }
}
