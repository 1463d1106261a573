//! A body that is written while it is read: a blocking thread writes into a [`Sink`], the connection reads the [`Body`].
//! The writer waits for a slow reader, ends when the reader has gone, and a file that was not written to its end never
//! looks whole.

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

/// The most bytes of a piece.
const PIECE: usize = 64 * 1024;
/// Pieces that wait for the reader.
const WAITING: usize = 4;
/// How long a reader may take for one piece. A reader that stands still must not hold a snapshot of the database.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long one body may take.
const LONGEST: Duration = Duration::from_secs(3_600);
/// How long to wait until a snapshot is free.
const BEGINNING: Duration = Duration::from_secs(8);

/// Where the body is written. The last piece is held back until [`Sink::end`].
#[derive(Clone)]
pub(in crate::web) struct Sink {
    send: mpsc::Sender<Bytes>,
    last: Arc<Mutex<Option<Bytes>>>,
    whole: Arc<AtomicBool>,
    handle: Handle,
    until: Instant,
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let bytes = &bytes[..bytes.len().min(PIECE)];
        if Instant::now() > self.until {
            return Err(io::ErrorKind::TimedOut.into());
        }
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(before) = last.replace(Bytes::copy_from_slice(bytes)) {
            drop(last);
            let sent = self
                .handle
                .block_on(self.send.send_timeout(before, PATIENCE));
            sent.map_err(|_| io::Error::from(io::ErrorKind::BrokenPipe))?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Sink {
    /// Sends what was held back: everything was written, and on record.
    async fn end(self) {
        let last = self
            .last
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        let sent = match last {
            Some(last) => self.send.send_timeout(last, PATIENCE).await.is_ok(),
            None => true,
        };
        self.whole.store(sent, Ordering::Release);
    }
}

pub(in crate::web) struct Body {
    receive: mpsc::Receiver<Bytes>,
    whole: Arc<AtomicBool>,
    watch: Progress,
    is_over: bool,
}

impl Stream for Body {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if self.is_over {
            return Poll::Ready(None);
        }
        let piece = ready!(self.receive.poll_recv(cx));
        Poll::Ready(match piece {
            Some(piece) => Some(Ok(piece)),
            None if self.whole.load(Ordering::Acquire) => None,
            // The connection is broken off, so that nobody takes a part for the whole.
            None => {
                self.is_over = true;
                Some(Err(io::ErrorKind::UnexpectedEof.into()))
            }
        })
    }
}

impl Drop for Body {
    fn drop(&mut self) {
        self.watch.cancel();
    }
}

/// Runs `write` as a task of its own and answers with the body once it has begun, which is when its watch is told of
/// anything. `write` says whether everything was written.
pub(in crate::web) async fn streamed<F>(
    write: impl FnOnce(Sink, Progress) -> F,
) -> Result<Body, Error>
where
    F: Future<Output = Result<bool, ServiceError>> + Send + 'static,
{
    let (send, receive) = mpsc::channel(WAITING);
    let whole = Arc::<AtomicBool>::default();
    let sink = Sink {
        send,
        last: Arc::default(),
        whole: Arc::clone(&whole),
        handle: Handle::current(),
        until: Instant::now() + LONGEST,
    };
    let begun = Arc::new(Notify::new());
    let told = Arc::clone(&begun);
    let watch = Progress::new(move |_| told.notify_one());
    let body = Body {
        receive,
        whole,
        watch: watch.clone(),
        is_over: false,
    };
    let writing = write(sink.clone(), watch);
    let mut task: JoinHandle<Result<(), ServiceError>> = tokio::spawn(async move {
        match writing.await {
            Ok(true) => sink.end().await,
            Ok(false) => tracing::info!("a list was not taken to its end"),
            Err(error) => {
                tracing::warn!("a list was not written to its end: {error}");
                return Err(error);
            }
        }
        Ok(())
    });
    tokio::select! {
        biased;
        () = begun.notified() => Ok(body),
        ended = &mut task => match ended {
            Ok(Err(error)) => Err(error.into()),
            _ => Ok(body),
        },
        () = tokio::time::sleep(BEGINNING) => {
            task.abort();
            Err(StorageError::Busy.into())
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use futures_util::StreamExt;

    use crate::web::admin::export::stream::*;

    /// A body of `pieces` pieces, that is written to its end or not.
    async fn body(pieces: usize, ends_well: bool) -> Body {
        streamed(move |mut sink, watch| async move {
            let write = move || {
                watch.report(0);
                (0..pieces).try_for_each(|_| sink.write_all(&[7; PIECE]))
            };
            tokio::task::spawn_blocking(write).await.unwrap()?;
            Ok(ends_well)
        })
        .await
        .unwrap()
    }

    #[tokio::test]
    async fn everything_arrives_once_all_was_written() {
        let pieces: Vec<_> = body(20, true).await.collect().await;
        assert_eq!(pieces.len(), 20);
        assert!(pieces.iter().all(Result::is_ok));
    }

    #[tokio::test]
    async fn a_body_that_was_not_written_to_its_end_breaks_off_before_its_last_piece() {
        let pieces: Vec<_> = body(20, false).await.collect().await;
        assert_eq!(pieces.len(), 20, "the last one is the fault");
        assert!(pieces[..19].iter().all(Result::is_ok) && pieces[19].is_err());
    }

    #[tokio::test]
    async fn a_reader_who_leaves_ends_the_work() {
        let (told, ended) = tokio::sync::oneshot::channel();
        let body = streamed(move |mut sink, watch| async move {
            let write = move || {
                watch.report(0);
                let written = (0..1_000).position(|_| sink.write_all(&[7; PIECE]).is_err());
                let _ = told.send((written, watch.is_cancelled()));
            };
            tokio::task::spawn_blocking(write).await.unwrap();
            Ok(false)
        });
        let mut body = body.await.unwrap();
        assert!(body.next().await.unwrap().is_ok());
        drop(body);
        let (written, cancelled) = ended.await.unwrap();
        assert!(cancelled && written.unwrap() <= 3 * WAITING, "{written:?}");
    }
}
