//! Exports: signatures as a table (CSV, XLSX, JSON Lines) or as blocks that are ready to print, streamed in constant
//! memory from one snapshot. One thread reads while another decrypts and writes.

mod blocks;
mod columns;
mod csv;
mod filter;
mod formats;
mod hand_over;
mod hashing_writer;
mod job;
mod json;
mod order;
mod recorded;
mod request;
mod rows;
mod sheet;
mod xlsx;

use std::io::Write;

use super::{App, Progress, ServiceError};
use crate::domain::Appeal;
use crate::storage::appeals;
use crate::storage::statistics::counters;

pub use self::columns::Column;
pub use self::csv::{guarded, unguarded};
pub use self::filter::Filter;
pub use self::hand_over::{HandOver, hand_over};
use self::job::Job;
pub use self::job::{Exported, Report};
pub use self::recorded::export_as;
pub use self::request::{Format, Order, Request};
pub(super) use self::rows::{Stored, open_all};

/// The approximate number of rows of an export of the confirmed signatures, for a progress bar.
pub async fn expected(app: &App, appeal: &Appeal) -> Result<u64, ServiceError> {
    let id = appeal.id;
    let count = app.storage.read(move |c| counters::of(c, id)).await?;
    Ok(u64::try_from(count.with_paper()).unwrap_or_default())
}

/// Writes an export without a row in the audit log: what an organiser downloads goes through [`export_as`]. `progress`
/// receives 0 at the start, then the rows written so far.
pub async fn export<W: Write + Send + 'static>(
    app: &App,
    appeal: &Appeal,
    request: Request,
    out: W,
    progress: Progress,
) -> Result<Exported, ServiceError> {
    let request = Request {
        zone: app.zone(appeal),
        ..request
    };
    let key = app.key(appeal)?;
    let (id, language) = (appeal.id, appeal.language.clone());
    let catalog = app.catalog.clone();
    let done = app.storage.snapshot(move |c| {
        let texts = appeals::texts(c, id)?;
        let mut job = Job::new((id, &language), &key, &request, &progress);
        Ok(job.run(c, &texts, &catalog, out))
    });
    done.await?
}
