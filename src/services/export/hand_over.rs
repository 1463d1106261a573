//! The list as it is handed over to the addressee: what is public alone, with the texts, the number and where paper
//! signatures come from, all of one instant. One thread reads pages of the list while another writes them.

use std::collections::HashSet;
use std::io;
use std::sync::mpsc::{self, Receiver, SyncSender};

use super::BATCH;
use crate::domain::{
    Appeal, AppealId, AppealText, Batch, Count, Counting, ImportState, SignatureId, SignatureKind,
};
use crate::services::{App, Progress, ServiceError};
use crate::storage::public_list::Listing;
use crate::storage::statistics::counters;
use crate::storage::{ReadConn, StorageError, appeals, imports, public_list};

/// Pages of the list that wait between the two threads.
const WAITING: usize = 2;

/// What is handed over. The lists come while they are read, in this order; each ends early when reading fails.
pub struct HandOver {
    /// The texts that were published; of a draft, those there are.
    pub texts: Vec<AppealText>,
    pub count: Count,
    /// Batches of paper signatures that still count.
    pub paper: Vec<Batch>,
    /// Chosen and ordered by the organiser.
    pub first: Vec<Listing>,
    /// Groups, in the order of a directory.
    pub organisations: Box<dyn Iterator<Item = Listing> + Send>,
    /// People, in the order of a directory.
    pub individuals: Box<dyn Iterator<Item = Listing> + Send>,
    /// One number, at the end: signatures that count and whose names are not public.
    pub unlisted: Box<dyn Iterator<Item = i64> + Send>,
}

/// Reads everything in one snapshot and hands it to `write`, on a thread of its own. The watcher is told 0 when it
/// begins, and can stop it.
///
/// # Errors
/// Those of the database and of `write`: what was written is then no whole document.
pub async fn hand_over(
    app: &App,
    appeal: &Appeal,
    watch: Progress,
    write: impl FnOnce(HandOver) -> io::Result<()> + Send + 'static,
) -> Result<(), ServiceError> {
    let id = appeal.id;
    let done = app.storage.snapshot(move |c| {
        watch.tell(0);
        let mut texts = appeals::texts(c, id)?;
        if texts.iter().any(|text| text.published_at.is_some()) {
            texts.retain(|text| text.published_at.is_some());
        }
        let count = counters::of(c, id)?;
        let mut paper = imports::of(c, id)?;
        paper.retain(|batch| {
            batch.counting == Counting::Paper
                && batch.imported > 0
                && batch.state != ImportState::Undone
        });
        let first = public_list::first(c, id)?;
        let known: HashSet<SignatureId> = first.iter().map(|line| line.signature).collect();
        let (groups, organisations) = mpsc::sync_channel(WAITING);
        let (people, individuals) = mpsc::sync_channel(WAITING);
        let (rest, unlisted) = mpsc::sync_channel(1);
        let document = HandOver {
            texts,
            count,
            paper,
            first,
            organisations: lines(organisations),
            individuals: lines(individuals),
            unlisted: Box::new(unlisted.into_iter()),
        };
        std::thread::scope(|scope| {
            let writer = scope.spawn(move || write(document));
            let read = || {
                let mut listed = known.len() as i64;
                listed += pages(c, id, SignatureKind::Collective, &known, groups, &watch)?;
                listed += pages(c, id, SignatureKind::Individual, &known, people, &watch)?;
                Ok(listed)
            };
            let read = read().map(|listed| rest.send(count.with_paper() - listed));
            drop(rest);
            let panicked = |_| Err(io::Error::other("writing the document panicked"));
            let written = writer.join().unwrap_or_else(panicked);
            // A reader that failed has cut the document short, whatever the writer says.
            read.map(|_| match watch.is_cancelled() {
                true => Err(io::ErrorKind::BrokenPipe.into()),
                false => written,
            })
        })
    });
    Ok(done.await??)
}

fn lines(pages: Receiver<Vec<Listing>>) -> Box<dyn Iterator<Item = Listing> + Send> {
    Box::new(pages.into_iter().flatten())
}

/// Sends every page of one kind without the first signatories; answers how many lines there were.
fn pages(
    c: &mut ReadConn,
    appeal: AppealId,
    kind: SignatureKind,
    first: &HashSet<SignatureId>,
    send: SyncSender<Vec<Listing>>,
    watch: &Progress,
) -> Result<i64, StorageError> {
    let (mut after, mut listed) = (None, 0);
    while !watch.is_cancelled() {
        let mut page = public_list::page(c, appeal, kind, after, BATCH as i64)?;
        let Some(last) = page.last() else { break };
        after = Some((last.sort_key.clone(), last.signature));
        page.retain(|line| !first.contains(&line.signature));
        listed += page.len() as i64;
        // The other thread ended early: it says why.
        if send.send(page).is_err() {
            break;
        }
    }
    Ok(listed)
}
