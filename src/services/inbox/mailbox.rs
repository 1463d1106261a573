//! The way in through a mailbox at another server.

use super::take::take;
use crate::config::IncomingWay;
use crate::mail::incoming::imap::{ImapMailbox, Memory, converse};
use crate::services::App;

/// Fetches messages until the task is aborted, over one connection after the other.
pub(super) async fn take_messages(app: &App, mailbox: &ImapMailbox) {
    let mut memory = Memory::default();
    loop {
        let failure = converse(mailbox, &mut memory, |mail| async move {
            take(app, &mail).await
        })
        .await;
        let pause = memory.pause(failure);
        let seconds = pause.as_secs();
        tracing::warn!("mailbox unavailable, retrying in {seconds} seconds: {failure}");
        tokio::time::sleep(pause).await;
    }
}

/// Whether messages also stay where they came from: in the folder of a mailbox that handled ones are moved to.
#[must_use]
pub fn keeps_copies(way: &IncomingWay) -> bool {
    let IncomingWay::Imap(settings) = way else {
        return false;
    };
    ImapMailbox::parse(settings.url.expose(), None).is_ok_and(|mailbox| mailbox.keeps_handled())
}
