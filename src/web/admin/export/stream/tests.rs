//! Tests of `stream`.

use futures_util::StreamExt;

use crate::web::admin::export::stream::*;

/// A body of `chunks` chunks; `is_complete` is what its writer returns.
async fn body(chunks: usize, is_complete: bool) -> Body {
    streamed(move |mut sink, progress| async move {
        let write = move || {
            progress.report(0);
            (0..chunks).try_for_each(|_| sink.write_all(&[7; CHUNK_MAX]))
        };
        tokio::task::spawn_blocking(write).await.unwrap()?;
        Ok(is_complete)
    })
    .await
    .unwrap()
}

#[tokio::test]
async fn everything_arrives_once_all_was_written() {
    let chunks: Vec<_> = body(20, true).await.collect().await;
    assert_eq!(chunks.len(), 20);
    assert!(chunks.iter().all(Result::is_ok));
}

#[tokio::test]
async fn an_incomplete_body_breaks_off_before_its_last_chunk() {
    let chunks: Vec<_> = body(20, false).await.collect().await;
    assert_eq!(chunks.len(), 20, "the last one is the error");
    assert!(chunks[..19].iter().all(Result::is_ok) && chunks[19].is_err());
}

#[tokio::test]
async fn a_client_that_disconnects_ends_the_work() {
    let (report, reported) = tokio::sync::oneshot::channel();
    let body = streamed(move |mut sink, progress| async move {
        let write = move || {
            progress.report(0);
            let written = (0..1_000).position(|_| sink.write_all(&[7; CHUNK_MAX]).is_err());
            let _ = report.send((written, progress.is_cancelled()));
        };
        tokio::task::spawn_blocking(write).await.unwrap();
        Ok(false)
    });
    let mut body = body.await.unwrap();
    assert!(body.next().await.unwrap().is_ok());
    drop(body);
    let (written, cancelled) = reported.await.unwrap();
    assert!(
        cancelled && written.unwrap() <= 3 * CHANNEL_CAPACITY,
        "{written:?}"
    );
}
