//! Everybody who has not confirmed was asked to, or will be: unless their mailbox wants no mail or had as many as it may.

use std::collections::BTreeMap;

use paraph::domain::{AppealId, SignatureId, SignatureState};

use crate::reference::{Model, Wrong};
use crate::support::sql::Sql;

/// After so many mails a mailbox may be left alone: the least of the limits.
const LIMIT: usize = 3;

/// A mail that asks to confirm.
#[derive(Debug, Clone)]
struct Request {
    signature: SignatureId,
    state: String,
    error: String,
}

/// All mails about an appeal that were ever seen, by their number.
#[derive(Debug, Default)]
pub struct Mails {
    requests: BTreeMap<i64, Request>,
    /// By signature: the kinds of mail do not matter for the limits.
    sent_to: BTreeMap<i64, u8>,
    /// The last mail before a signature began to wait: with new links, or because it was put back.
    asked_after: BTreeMap<(usize, u32, u32), i64>,
    last: i64,
}

impl Mails {
    pub fn look(&mut self, sql: &mut Sql, appeal: AppealId, model: &Model) -> Result<(), Wrong> {
        let before = self.last;
        let rows = sql.words(&format!(
            "SELECT id || ':' || signature_id || ':' || kind || ':' || state || ':' || coalesce(last_error, '') AS value \
             FROM outbox WHERE appeal_id = {appeal} ORDER BY id"
        ));
        for row in rows {
            let parts: Vec<&str> = row.splitn(5, ':').collect();
            let id: i64 = parts[0].parse().unwrap();
            let signature = SignatureId(parts[1].parse().unwrap());
            let mailbox = model.alive().find(|(_, row)| row.id == Some(signature));
            if let Some(claim) = mailbox.and_then(|(_, row)| row.claim) {
                self.sent_to.insert(id, claim.mailbox);
            }
            if parts[2].starts_with("confirm") {
                let request = Request {
                    signature,
                    state: parts[3].to_owned(),
                    error: parts[4].to_owned(),
                };
                self.requests.insert(id, request);
            }
            self.last = self.last.max(id);
        }
        for (key, row) in model.alive() {
            let waits_since = (key, row.links, row.put_back);
            let known = self.asked_after.get(&waits_since).copied();
            let since = known.unwrap_or_else(|| self.asks_from(row.id, row.put_back, before));
            self.asked_after.insert(waits_since, since);
            if row.content.state == SignatureState::Pending && !self.is_asked(row.id, since) {
                let mailbox = row.claim.map(|claim| claim.mailbox);
                let to = self.sent_to.values().filter(|to| Some(**to) == mailbox);
                let is_spared = mailbox.is_none_or(|mailbox| model.suppressed.contains(&mailbox));
                if !is_spared && to.count() < LIMIT {
                    let id = row.id.unwrap_or(SignatureId::BEFORE_FIRST);
                    return Err(format!("signature {id} waits, and nobody asks its owner"));
                }
            }
        }
        Ok(())
    }

    /// The last mail that does not ask the owner of a signature that begins to wait now. Of one that is put back, a mail
    /// that has not left yet is enough.
    fn asks_from(&self, signature: Option<SignatureId>, put_back: u32, before: i64) -> i64 {
        let mut requests = self.requests.iter();
        let queued = requests
            .find(|(_, request)| Some(request.signature) == signature && request.state == "queued");
        match queued {
            Some((id, _)) if put_back > 0 => before.min(id - 1),
            _ => before,
        }
    }

    /// Whether a mail left, or waits to leave, that asks with links that work.
    fn is_asked(&self, signature: Option<SignatureId>, since: i64) -> bool {
        let theirs = self.requests.range(since + 1..);
        let mut theirs = theirs.filter(|(_, request)| Some(request.signature) == signature);
        // A mail that ended for another reason came too late for the appeal.
        theirs.any(|(_, request)| request.state != "failed" || request.error != "no-longer-pending")
    }
}
