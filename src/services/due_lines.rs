//! Lines of the public list that appear some time after the confirmation.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::{App, ServiceError};
use crate::domain::{Appeal, AppealId, NewListing, Signature, SignatureState};
use crate::storage::appeals::changes;
use crate::storage::public_list::{due, overrides};
use crate::storage::signatures::scan;
use crate::storage::{appeals, signatures};

/// Lines of one transaction.
const AT_ONCE: i64 = 200;

/// Lists the signatures whose time has come; returns how many waited no longer. Of one that changed since it was read
/// nothing is listed: the next pass reads it again.
pub async fn list_due(app: &App) -> Result<usize, ServiceError> {
    let now = app.clock.now();
    let read = app.storage.read(move |c| {
        let ids = due::due(c, now, AT_ONCE)?;
        let mut known: HashMap<AppealId, Option<Appeal>> = HashMap::new();
        let mut rows = Vec::with_capacity(ids.len());
        for signature in scan::by_ids(c, &ids)? {
            let appeal = match known.entry(signature.appeal) {
                Entry::Occupied(known) => known.get().clone(),
                Entry::Vacant(new) => new.insert(appeals::by_id(c, signature.appeal)?).clone(),
            };
            rows.extend(appeal.map(|appeal| (signature, appeal)));
        }
        Ok(rows)
    });
    let mut lines: Vec<(Signature, Option<NewListing>)> = Vec::new();
    for (signature, appeal) in read.await? {
        let id = signature.id;
        let opened = app
            .key(&appeal)
            .and_then(|key| Ok(key.record_of(&signature)?));
        let record = opened.unwrap_or_else(|error| {
            // It is not listed, so that those who wait with it are.
            tracing::error!(
                signature = id.0,
                "signature cannot be opened to be listed: {error}"
            );
            None
        });
        let counts = signature.state == SignatureState::Confirmed;
        let record = record.filter(|_| counts);
        let listing = record.and_then(|record| record.public_listing(&appeal.language));
        lines.push((signature, listing));
    }
    if lines.is_empty() {
        return Ok(0);
    }
    // The order in which all writes lock signatures.
    lines.sort_by_key(|(signature, _)| signature.id);
    let listed = app.storage.write(move |c| {
        changes::noting_first(c, now, |c| {
            let mut still = Vec::with_capacity(lines.len());
            for (signature, listing) in &lines {
                if signatures::is_still(c, signature.seen())? {
                    still.push((signature, listing));
                }
            }
            let ids: Vec<_> = still.iter().map(|(signature, _)| signature.id).collect();
            // Another instance may have listed some meanwhile.
            let waited = due::take(c, &ids)?;
            still.retain(|(signature, _)| waited.contains(&signature.id));
            let mut touched: Vec<_> = still
                .iter()
                .map(|(signature, _)| signature.appeal)
                .collect();
            let new: Vec<_> = still
                .into_iter()
                .filter_map(|(s, listing)| Some((s.id, s.appeal, s.kind, listing.as_ref()?)))
                .collect();
            overrides::put(c, &new)?;
            touched.sort_unstable();
            touched.dedup();
            // The pages show the names, and how many are still to appear.
            for appeal in touched {
                appeals::touch(c, appeal)?;
            }
            Ok(waited.len())
        })
    });
    Ok(listed.await?)
}
