//! Fetches messages from a mailbox at a server (IMAP, RFC 3501), when no mail server can deliver to us.
//!
//! A message is stored before it is moved away. What was stored and not moved is fetched again, and known by its digest:
//! nothing is lost or handled twice, wherever a process or a server dies, and with several instances.

mod connection;
mod failure;
mod login;
mod mailbox;
mod memory;

use std::convert::Infallible;
use std::future::Future;
use std::time::Duration;

pub use failure::ImapFailure;
pub use mailbox::{ImapMailbox, ImapUrlError};
pub use memory::Memory;

use connection::{Connection, Fetched};
use tokio::time::Instant;

use super::kinds::IncomingMail;
use super::lmtp::Taken;

/// How long a message waits that could not be stored.
const LATER_PAUSE: Duration = Duration::from_secs(5);

/// Takes messages until the connection ends, and says why it did.
pub async fn converse<F: Future<Output = Taken>>(
    mailbox: &ImapMailbox,
    memory: &mut Memory,
    take: impl Fn(IncomingMail) -> F,
) -> ImapFailure {
    match talk(mailbox, memory, take).await {
        Ok(never) => match never {},
        Err(failure) => failure,
    }
}

/// The number of messages. Logs in and opens both folders, as fetching does, but takes nothing.
///
/// # Errors
/// Why it is impossible.
pub async fn count_messages(mailbox: &ImapMailbox) -> Result<usize, ImapFailure> {
    let mut connection = Connection::open(mailbox).await?;
    let messages = connection.messages().await?;
    connection.close().await;
    Ok(messages.len())
}

async fn talk<F: Future<Output = Taken>>(
    mailbox: &ImapMailbox,
    memory: &mut Memory,
    take: impl Fn(IncomingMail) -> F,
) -> Result<Infallible, ImapFailure> {
    let mut connection = Connection::open(mailbox).await?;
    memory.opened(connection.validity);
    loop {
        let is_full = take_all(&mut connection, memory, &take).await?;
        memory.is_well = true;
        if is_full {
            tokio::time::sleep(LATER_PAUSE).await;
        } else {
            connection = connection.wait_for_mail(memory.next_try()).await?;
        }
    }
}

/// Takes every message that is due; whether it ended early because messages cannot be stored now.
async fn take_all<F: Future<Output = Taken>>(
    connection: &mut Connection,
    memory: &mut Memory,
    take: impl Fn(IncomingMail) -> F,
) -> Result<bool, ImapFailure> {
    let messages = connection.messages().await?;
    for uid in memory.due(messages, Instant::now()) {
        // Noted before: the connection may break at this message each time, and the others must not wait for it.
        memory.begins(uid, Instant::now());
        let taken = match connection.fetch(uid).await? {
            Fetched::Message(raw) => {
                // Who sent it and to whom says the server in headers, if at all.
                let mail = IncomingMail {
                    sender: None,
                    recipients: Vec::new(),
                    raw,
                };
                take(mail).await
            }
            Fetched::TooLarge => Taken::TooLarge,
            // It stays where it is, and is tried later. Or another instance was faster.
            Fetched::Nothing => continue,
        };
        match taken {
            Taken::Yes => connection.put_away(uid).await?,
            Taken::TooLarge => connection.leave_to_people(uid).await?,
            Taken::Later => {
                memory.ends(uid);
                return Ok(true);
            }
        }
        memory.ends(uid);
        memory.is_well = true;
    }
    Ok(false)
}
