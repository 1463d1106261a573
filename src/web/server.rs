//! Starts and stops the HTTP server with its background tasks. Production and tests use the same code.

use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::time::Duration;

use actix_web::dev::ServerHandle;
use actix_web::web;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use super::{State, http_server};
use crate::services::accounts::{mails, opened_records, waiting_notices};
use crate::services::delivery::{self, Delivery};
use crate::services::inbox::{self, Intake};
use crate::services::news_mailings::{self, NewsPass};
use crate::services::signatures::reminders;
use crate::services::{
    bulk_actions, deferred, due_lines, housekeeping, news, protection, read_only, search_index,
    site_settings,
};
use crate::web::prerender;

/// How long a shutdown waits for the delivery: mails that are being sent have [`delivery::STOP_TIMEOUT`] of it, and the
/// rest is for giving back what was not sent. It runs beside the shutdown of the HTTP server, so that both together end
/// well before the service manager kills the process (`TimeoutStopSec` in `contrib/systemd/paraph.service`).
const DELIVERY_SHUTDOWN_TIMEOUT: Duration = Duration::from_secs(25);
/// How long a shutdown waits for requests that were answered and not done yet.
const DEFERRED_SHUTDOWN_TIMEOUT: Duration = Duration::from_secs(5);
const PAGE_CACHE_INTERVAL: Duration = Duration::from_millis(500);
/// Pages say that the search finds new names after some seconds.
const SEARCH_WORDS_INTERVAL: Duration = Duration::from_secs(1);
const MAIL_STATUS_INTERVAL: Duration = Duration::from_secs(3);
const ORGANISER_MAIL_INTERVAL: Duration = Duration::from_secs(2);
/// How often to look for bulk actions that another instance created or abandoned. Those of this instance notify.
const BULK_ACTION_INTERVAL: Duration = Duration::from_secs(2);
/// How often to look for news that another instance began to send or abandoned. Those of this instance notify.
const NEWS_INTERVAL: Duration = Duration::from_secs(2);
/// How long news wait for room in the outbox before they look again.
const NEWS_ROOM_INTERVAL: Duration = Duration::from_millis(250);
/// How often to look for signatures of which organisers are told.
const NOTICE_INTERVAL: Duration = Duration::from_secs(60);
const HOUSEKEEPING_INTERVAL: Duration = Duration::from_secs(600);
/// How long what was deleted may stay readable in the journal of SQLite.
const LOG_INTERVAL: Duration = Duration::from_secs(60);
/// How soon to try again while a reader still needs the journal.
const LOG_RETRY_INTERVAL: Duration = Duration::from_secs(5);

pub type Listener = TcpListener;

pub struct Running {
    pub address: SocketAddr,
    handle: ServerHandle,
    server: JoinHandle<std::io::Result<()>>,
    /// To signatories, and to organisers.
    deliveries: [JoinHandle<()>; 2],
    stop_delivery: watch::Sender<bool>,
    deferred: JoinHandle<()>,
    stop_deferred: watch::Sender<bool>,
    tasks: Vec<JoinHandle<()>>,
}

impl Running {
    /// Waits until a signal stops the server, then stops the background tasks.
    pub async fn wait(mut self) -> std::io::Result<()> {
        let (result, is_graceful) = tokio::select! {
            result = &mut self.server => (Some(joined(result)), true),
            is_graceful = stop_signal() => (None, is_graceful),
        };
        self.finish(result, is_graceful).await
    }

    /// Stops the server: it accepts no new requests and finishes running ones.
    pub async fn stop(self) -> std::io::Result<()> {
        self.finish(None, true).await
    }

    /// Stops the server, unless it has ended with `result`, and at the same time the delivery, which finishes the mails
    /// that are being sent and gives the others back, so that no mail is sent twice or waits for a lease to expire.
    async fn finish(
        self,
        result: Option<std::io::Result<()>>,
        is_graceful: bool,
    ) -> std::io::Result<()> {
        let _ = self.stop_delivery.send(true);
        let server = async {
            if let Some(result) = result {
                return result;
            }
            self.handle.stop(is_graceful).await;
            joined(self.server.await)
        };
        let delivery = async {
            for delivery in self.deliveries {
                let _ = tokio::time::timeout(DELIVERY_SHUTDOWN_TIMEOUT, delivery).await;
            }
        };
        let (result, ()) = tokio::join!(server, delivery);
        // No request comes in any more. What was answered is done before the process ends.
        let _ = self.stop_deferred.send(true);
        let drained = tokio::time::timeout(DEFERRED_SHUTDOWN_TIMEOUT, self.deferred).await;
        if drained.is_err() {
            tracing::error!("stopped before all requests for links were processed");
        }
        for task in self.tasks {
            task.abort();
            let _ = task.await;
        }
        result
    }
}

fn joined(result: Result<std::io::Result<()>, tokio::task::JoinError>) -> std::io::Result<()> {
    result.unwrap_or_else(|error| Err(std::io::Error::other(error)))
}

/// Waits for SIGTERM or SIGINT; whether running requests may finish. Without it the server would only be stopped by
/// actix, which tells nobody until the last request has ended.
async fn stop_signal() -> bool {
    use tokio::signal::unix::{SignalKind, signal};
    let (Ok(mut terminate), Ok(mut interrupt)) = (
        signal(SignalKind::terminate()),
        signal(SignalKind::interrupt()),
    ) else {
        tracing::error!("signals cannot be received: stop this process with SIGKILL");
        return std::future::pending().await;
    };
    tokio::select! {
        _ = terminate.recv() => true,
        _ = interrupt.recv() => false,
    }
}

/// Starts the server and its background tasks. Every public page has been rendered once when this returns.
pub async fn start(
    state: State,
    listener: Listener,
) -> Result<Running, Box<dyn std::error::Error + Send + Sync>> {
    let state = web::Data::new(state);
    read_only::refresh(&state.app).await?;
    prerender::refresh(&state).await?;
    let intake = match &state.options.incoming {
        Some(way) => Some(Intake::open(way)?),
        None => None,
    };
    let address = listener.local_addr()?;
    let server = http_server::listen(&state, listener)?;
    let handle = server.handle();
    let (stop_delivery, stop) = watch::channel(false);
    let deliveries = [
        tokio::spawn(deliver_mail(state.clone(), stop.clone())),
        tokio::spawn(deliver_organiser_mail(state.clone(), stop)),
    ];
    let (stop_deferred, stop) = watch::channel(false);
    let deferred = tokio::spawn(do_deferred(state.clone(), stop));
    let mut tasks = vec![
        tokio::spawn(refresh_page_cache(state.clone())),
        tokio::spawn(refresh_mail_status(state.clone())),
        tokio::spawn(run_bulk_actions(state.clone())),
        tokio::spawn(send_news(state.clone())),
        tokio::spawn(store_search_words(state.clone())),
        tokio::spawn(truncate_log(state.clone())),
        tokio::spawn(notify_organisers(state.clone())),
        tokio::spawn(run_housekeeping(state.clone())),
    ];
    if intake.is_some() || state.options.events.is_set() {
        tasks.push(tokio::spawn(inbox::handle_messages(Arc::clone(&state.app))));
    }
    if let Some(intake) = intake {
        tasks.push(tokio::spawn(intake.take_messages(Arc::clone(&state.app))));
    }
    Ok(Running {
        address,
        handle,
        server: tokio::spawn(server),
        deliveries,
        stop_delivery,
        deferred,
        stop_deferred,
        tasks,
    })
}

async fn refresh_page_cache(state: web::Data<State>) {
    loop {
        tokio::time::sleep(PAGE_CACHE_INTERVAL).await;
        if let Err(error) = read_only::refresh(&state.app).await {
            tracing::warn!("reading the read-only switch failed, will retry: {error}");
        }
        if let Err(error) = site_settings::refresh(&state.app).await {
            tracing::warn!("reading the settings of the site failed, will retry: {error}");
        }
        if let Err(error) = due_lines::list_due(&state.app).await {
            tracing::warn!("listing delayed names failed, will retry: {error}");
        }
        prerender::refresh_or_warn(&state).await;
    }
}

/// Makes new names findable, within seconds of their confirmation.
async fn store_search_words(state: web::Data<State>) {
    loop {
        tokio::time::sleep(SEARCH_WORDS_INTERVAL).await;
        if let Err(error) = search_index::store_due_words(&state.app).await {
            tracing::warn!("search index update failed, will retry: {error}");
        }
    }
}

async fn deliver_mail(state: web::Data<State>, stop: watch::Receiver<bool>) {
    let mut delivery = Delivery::new(&state.app);
    delivery.run(&state.app, stop).await;
    delivery.close().await;
}

/// Does what requests asked for after their answers.
async fn do_deferred(state: web::Data<State>, stop: watch::Receiver<bool>) {
    deferred::run(&state.app, stop).await;
}

/// Refreshes the numbers of the mail queue for pages and monitors.
async fn refresh_mail_status(state: web::Data<State>) {
    loop {
        if let Err(error) = delivery::refresh_status(&state.app).await {
            tracing::warn!("mail queue status refresh failed, will retry: {error}");
        }
        tokio::time::sleep(MAIL_STATUS_INTERVAL).await;
    }
}

/// Sends mails to organisers: invitations, links for a new password, notices.
async fn deliver_organiser_mail(state: web::Data<State>, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        if let Err(error) = mails::pass_until(&state.app, stop.clone()).await {
            tracing::warn!("mail delivery to organisers failed, will retry: {error}");
        }
        let _ = tokio::time::timeout(ORGANISER_MAIL_INTERVAL, stop.changed()).await;
    }
}

async fn run_bulk_actions(state: web::Data<State>) {
    loop {
        match bulk_actions::pass(&state.app).await {
            Ok(true) => continue,
            Ok(false) => {}
            Err(error) => tracing::warn!("bulk action failed, will retry: {error}"),
        }
        let notified = state.app.bulk_action_ordered.notified();
        let _ = tokio::time::timeout(BULK_ACTION_INTERVAL, notified).await;
    }
}

/// Counts who gets news by mail, and puts the mails into the outbox.
async fn send_news(state: web::Data<State>) {
    loop {
        let pause = match news_mailings::pass(&state.app).await {
            Ok(NewsPass::Worked) => continue,
            Ok(NewsPass::Full) => NEWS_ROOM_INTERVAL,
            Ok(NewsPass::Idle) => NEWS_INTERVAL,
            Err(error) => {
                tracing::warn!("news delivery failed, will retry: {error}");
                NEWS_INTERVAL
            }
        };
        let _ = tokio::time::timeout(pause, state.app.news_ordered.notified()).await;
    }
}

/// Promises the mails about signatures that wait for a decision, records which signatures were opened, and notes
/// milestones.
async fn notify_organisers(state: web::Data<State>) {
    loop {
        if let Err(error) = waiting_notices::pass(&state.app).await {
            tracing::warn!("notices to organisers failed, will retry: {error}");
        }
        if let Err(error) = opened_records::settle(&state.app).await {
            tracing::warn!("recording of opened signatures failed, will retry: {error}");
        }
        if let Err(error) = news::note_milestones(&state.app).await {
            tracing::warn!("recording milestones failed, will retry: {error}");
        }
        tokio::time::sleep(NOTICE_INTERVAL).await;
    }
}

/// Empties the journal of SQLite again and again: every withdrawal, correction and removal deletes something.
async fn truncate_log(state: web::Data<State>) {
    loop {
        let is_empty = housekeeping::truncate_log(&state.app).await;
        let pause = match is_empty {
            Ok(true) => LOG_INTERVAL,
            _ => LOG_RETRY_INTERVAL,
        };
        if let Err(error) = is_empty {
            tracing::warn!("truncation of the database journal failed, will retry: {error}");
        }
        tokio::time::sleep(pause).await;
    }
}

/// Deletes expired data, reminds those who have not confirmed, releases what was held without need, and frees the memory of idle rate limits.
async fn run_housekeeping(state: web::Data<State>) {
    loop {
        let purged = housekeeping::purge(&state.app).await;
        let erased = housekeeping::erase_due(&state.app).await;
        for error in [purged.err(), erased.err()].into_iter().flatten() {
            tracing::warn!("deletion of expired data failed, will retry: {error}");
        }
        if let Err(error) = reminders::pass(&state.app).await {
            tracing::warn!("queueing reminders failed, will retry: {error}");
        }
        if let Err(error) = reminders::count(&state.app).await {
            tracing::warn!("counting reminders failed, will retry: {error}");
        }
        if let Err(error) = protection::release_unexplained(&state.app).await {
            tracing::warn!("release of held signatures failed, will retry: {error}");
        }
        if let Err(error) = protection::watch_hour(&state.app).await {
            tracing::warn!("early warning failed, will retry: {error}");
        }
        protection::forget_old_forms(&state.app);
        tokio::time::sleep(HOUSEKEEPING_INTERVAL).await;
        state.rate_limits.forget_idle();
    }
}
