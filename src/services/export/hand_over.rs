//! The document that is handed over to the addressee: the public list with the texts, the count and the batches of paper
//! signatures, all from one snapshot. One thread reads pages of the list while another writes them.

use std::collections::HashSet;
use std::io;
use std::sync::mpsc::{self, Receiver, SyncSender};

use super::job::BATCH;
use crate::domain::{Appeal, AppealId, AppealText, Batch, Count, SignatureId, SignatureKind};
use crate::services::{App, Progress, ServiceError};
use crate::storage::public_list::Listing;
use crate::storage::public_list::figures::ListFigures;
use crate::storage::statistics::counters::{self, TextCounts};
use crate::storage::{ReadConn, StorageError, appeals, imports, public_list};

/// Pages of the list that are buffered between the two threads.
const BUFFERED: usize = 2;

/// The content of the document. The iterators yield while the list is read, so they must be consumed in the order of
/// the fields. Each ends early when reading fails.
pub struct HandOver {
    /// The published texts; all texts when none was published.
    pub texts: Vec<AppealText>,
    pub count: Count,
    /// How many signed each text.
    pub text_counts: TextCounts,
    /// Batches of paper signatures, with the number of those that count now.
    pub paper: Vec<(Batch, i64)>,
    /// Paper signatures that count and belong to no batch.
    pub paper_without_batch: i64,
    /// First signatories, in the organiser's order.
    pub first: Vec<Listing>,
    /// Organisations, in alphabetical order.
    pub organisations: Box<dyn Iterator<Item = Listing> + Send>,
    /// Persons, in alphabetical order.
    pub individuals: Box<dyn Iterator<Item = Listing> + Send>,
    /// Yields once how many are in the list, and how many count without being in it.
    pub figures: Box<dyn Iterator<Item = ListFigures> + Send>,
}

/// Reads everything in one snapshot and passes it to `write`, which runs on a thread of its own. `progress` receives 0
/// at the start, and can cancel the document.
///
/// # Errors
/// After an error of the database or of `write`, what was written is not a complete document.
pub async fn hand_over(
    app: &App,
    appeal: &Appeal,
    progress: Progress,
    write: impl FnOnce(HandOver) -> io::Result<()> + Send + 'static,
) -> Result<(), ServiceError> {
    let id = appeal.id;
    let done = app.storage.snapshot(move |c| {
        progress.report(0);
        let mut texts = appeals::texts(c, id)?;
        if texts.iter().any(|text| text.published_at.is_some()) {
            texts.retain(|text| text.published_at.is_some());
        }
        let count = counters::of(c, id)?;
        let text_counts = counters::of_texts(c, &[id])?.remove(&id);
        let counting = imports::counting_on_paper(c, id)?;
        let paper = imports::of(c, id)?.into_iter().filter_map(|batch| {
            let now = counting.get(&batch.id).copied()?;
            Some((batch, now))
        });
        let paper: Vec<(Batch, i64)> = paper.collect();
        let paper_without_batch = count.paper - paper.iter().map(|(_, now)| now).sum::<i64>();
        let first = public_list::first(c, id)?;
        let first_ids: HashSet<SignatureId> =
            first.iter().map(|listing| listing.signature).collect();
        let (send_organisations, organisations) = mpsc::sync_channel(BUFFERED);
        let (send_individuals, individuals) = mpsc::sync_channel(BUFFERED);
        let (send_figures, figures) = mpsc::sync_channel(1);
        let document = HandOver {
            texts,
            count,
            text_counts: text_counts.unwrap_or_default(),
            paper,
            paper_without_batch,
            first,
            organisations: listings(organisations),
            individuals: listings(individuals),
            figures: Box::new(figures.into_iter()),
        };
        std::thread::scope(|scope| {
            let writer = scope.spawn(move || write(document));
            let pages = Pages {
                appeal: id,
                first: &first_ids,
                progress: &progress,
            };
            let read = pages
                .send_all(c, SignatureKind::Collective, send_organisations)
                .and_then(|organisations| {
                    let individuals =
                        pages.send_all(c, SignatureKind::Individual, send_individuals)?;
                    Ok(first_ids.len() as i64 + organisations + individuals)
                });
            let read = read.and_then(|listed| ListFigures::of(c, id, count, listed));
            let read = read.map(|figures| send_figures.send(figures));
            drop(send_figures);
            let panicked = |_| Err(io::Error::other("writing the document panicked"));
            let written = writer.join().unwrap_or_else(panicked);
            // A failed read has cut the document short, even if the writer reports success. A writer that ended early does
            // not receive the last number; its own result says why.
            let _ = read?;
            Ok(if progress.is_cancelled() {
                Err(io::ErrorKind::BrokenPipe.into())
            } else {
                written
            })
        })
    });
    Ok(done.await??)
}

fn listings(pages: Receiver<Vec<Listing>>) -> Box<dyn Iterator<Item = Listing> + Send> {
    Box::new(pages.into_iter().flatten())
}

struct Pages<'a> {
    appeal: AppealId,
    /// First signatories, which are not repeated.
    first: &'a HashSet<SignatureId>,
    progress: &'a Progress,
}

impl Pages<'_> {
    /// Sends every page of one kind; returns how many listings there were.
    fn send_all(
        &self,
        c: &mut ReadConn,
        kind: SignatureKind,
        sender: SyncSender<Vec<Listing>>,
    ) -> Result<i64, StorageError> {
        let (mut after, mut listed) = (None, 0);
        while !self.progress.is_cancelled() {
            let mut page = public_list::page(c, self.appeal, kind, after, BATCH as i64)?;
            let Some(last) = page.last() else { break };
            after = Some((last.sort_key.clone(), last.signature));
            page.retain(|listing| !self.first.contains(&listing.signature));
            listed += page.len() as i64;
            // An error means that the writer ended early; its own result says why.
            if sender.send(page).is_err() {
                break;
            }
        }
        Ok(listed)
    }
}
