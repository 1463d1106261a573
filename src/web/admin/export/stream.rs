//! Streamed response bodies: a blocking thread writes into a [`Sink`], the connection reads the [`Body`]. The writer
//! waits for a slow reader and stops when the client has disconnected. A body that was not written to its end breaks the
//! connection, so that no client takes it for complete.

use std::io::{self, Write};
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, ready};
use std::time::{Duration, Instant};

use actix_web::web::Bytes;
use futures_util::Stream;
use tokio::runtime::Handle;
use tokio::sync::{Notify, mpsc};
use tokio::task::JoinHandle;

use crate::services::{Progress, ServiceError};
use crate::storage::StorageError;
use crate::web::Error;

/// Maximum bytes of a chunk.
const CHUNK_MAX: usize = 64 * 1024;
/// Number of chunks buffered for the reader.
const CHANNEL_CAPACITY: usize = 4;
/// How long a reader may take for one chunk: a stalled reader must not keep a database snapshot open.
const CHUNK_TIMEOUT: Duration = Duration::from_secs(30);
/// How long writing one body may take.
const BODY_TIMEOUT: Duration = Duration::from_secs(3_600);
/// How long to wait until the writer starts, which needs a free long-read connection.
const START_TIMEOUT: Duration = Duration::from_secs(8);

/// The writing end of a body. The last chunk is held back until [`Sink::finish`].
#[derive(Clone)]
pub(in crate::web) struct Sink {
    send: mpsc::Sender<Bytes>,
    last: Arc<Mutex<Option<Bytes>>>,
    complete: Arc<AtomicBool>,
    handle: Handle,
    until: Instant,
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let bytes = &bytes[..bytes.len().min(CHUNK_MAX)];
        if Instant::now() > self.until {
            return Err(io::ErrorKind::TimedOut.into());
        }
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(previous) = last.replace(Bytes::copy_from_slice(bytes)) {
            drop(last);
            let sent = self
                .handle
                .block_on(self.send.send_timeout(previous, CHUNK_TIMEOUT));
            sent.map_err(|_| io::Error::from(io::ErrorKind::BrokenPipe))?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Sink {
    /// Sends the chunk held back. Called once everything is written and the audit row is stored.
    async fn finish(self) {
        let last = self
            .last
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        let sent = match last {
            Some(last) => self.send.send_timeout(last, CHUNK_TIMEOUT).await.is_ok(),
            None => true,
        };
        self.complete.store(sent, Ordering::Release);
    }
}

/// The reading end of a body. Dropping it cancels the writer.
pub(in crate::web) struct Body {
    receive: mpsc::Receiver<Bytes>,
    complete: Arc<AtomicBool>,
    progress: Progress,
    is_over: bool,
}

impl Stream for Body {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if self.is_over {
            return Poll::Ready(None);
        }
        let chunk = ready!(self.receive.poll_recv(cx));
        Poll::Ready(match chunk {
            Some(chunk) => Some(Ok(chunk)),
            None if self.complete.load(Ordering::Acquire) => None,
            // An error makes the server break the connection instead of ending the body properly.
            None => {
                self.is_over = true;
                Some(Err(io::ErrorKind::UnexpectedEof.into()))
            }
        })
    }
}

impl Drop for Body {
    fn drop(&mut self) {
        self.progress.cancel();
    }
}

/// Spawns `write` and returns the body once writing has started, which is its first progress report; so errors before
/// that still become an error page. `write` returns whether everything was written.
pub(in crate::web) async fn streamed<F>(
    write: impl FnOnce(Sink, Progress) -> F,
) -> Result<Body, Error>
where
    F: Future<Output = Result<bool, ServiceError>> + Send + 'static,
{
    let (send, receive) = mpsc::channel(CHANNEL_CAPACITY);
    let complete = Arc::<AtomicBool>::default();
    let sink = Sink {
        send,
        last: Arc::default(),
        complete: Arc::clone(&complete),
        handle: Handle::current(),
        until: Instant::now() + BODY_TIMEOUT,
    };
    let started = Arc::new(Notify::new());
    let notify = Arc::clone(&started);
    let progress = Progress::new(move |_| notify.notify_one());
    let body = Body {
        receive,
        complete,
        progress: progress.clone(),
        is_over: false,
    };
    let writing = write(sink.clone(), progress);
    let mut task: JoinHandle<Result<(), ServiceError>> = tokio::spawn(async move {
        match writing.await {
            Ok(true) => sink.finish().await,
            Ok(false) => {
                tracing::info!("streamed download cancelled by the client")
            }
            Err(error) => {
                tracing::warn!("streamed download failed: {error}");
                return Err(error);
            }
        }
        Ok(())
    });
    tokio::select! {
        biased;
        () = started.notified() => Ok(body),
        result = &mut task => match result {
            Ok(Err(error)) => Err(error.into()),
            _ => Ok(body),
        },
        () = tokio::time::sleep(START_TIMEOUT) => {
            task.abort();
            Err(StorageError::Busy.into())
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
