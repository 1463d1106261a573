//! The ways a mail can leave: a relay over SMTP, a folder of files, memory.

mod folder;
mod memory;
mod probe;
mod relay;
mod smtp;
mod tls;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use folder::Folder;
use relay::Relay;
use smtp::{Route, SmtpCourier};

use super::failure::{Failure, FailureClass};
use super::message::{Email, id_word};
use super::sender::Sender;
use super::settings::{MailSettings, MailSettingsError, scheme};

pub use memory::{MemoryMailbox, StoredMail};
pub use probe::{ProbeReport, ShownRelay, StepEnd};

/// How long each step of a delivery may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timeouts {
    /// Name lookup and TCP together.
    pub connect: Duration,
    /// One command and its answer, or the TLS handshake.
    pub command: Duration,
    /// The content and the answer to the final dot: relays filter here, and giving up early makes duplicates.
    pub content: Duration,
    /// One mail in all, with the connection opened for it: a lease on an outbox row must be longer.
    pub whole: Duration,
}

impl Default for Timeouts {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(10),
            command: Duration::from_secs(60),
            content: Duration::from_secs(120),
            whole: Duration::from_secs(240),
        }
    }
}

/// Where mails go. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Transport {
    way: TransportKind,
    connections: usize,
}

#[derive(Debug, Clone)]
enum TransportKind {
    Smtp(Arc<Route>),
    Folder(Folder),
    Memory(MemoryMailbox),
}

impl Transport {
    /// Reads the settings. A folder is made and tried; a relay is not contacted, since it may come up later.
    ///
    /// # Errors
    /// When mail can never work with these settings: a sentence for the person who hosts the site.
    pub fn new(settings: &MailSettings) -> Result<Self, MailSettingsError> {
        let sender = settings.sender()?;
        settings.reply_to()?;
        if !(1..=256).contains(&settings.connections) {
            return Err(MailSettingsError::Connections(settings.connections));
        }
        let url = settings.url.trim();
        let way = match scheme(url) {
            _ if url.is_empty() => return Err(MailSettingsError::Empty),
            Some("smtp" | "smtps") => {
                TransportKind::Smtp(Arc::new(Route::new(Relay::parse(url)?, sender.domain())?))
            }
            Some("file") => TransportKind::Folder(Folder::open(file_path(url)?)?),
            Some("memory") => TransportKind::Memory(MemoryMailbox::default()),
            Some(other) => return Err(MailSettingsError::Scheme(other.to_owned())),
            None => TransportKind::Folder(Folder::open(PathBuf::from(url))?),
        };
        Ok(Self {
            way,
            connections: settings.connections,
        })
    }

    /// The same transport with other timeouts; they matter to a relay only.
    #[must_use]
    pub fn with_timeouts(mut self, timeouts: Timeouts) -> Self {
        if let TransportKind::Smtp(route) = &mut self.way {
            let mut changed = Route::clone(route);
            changed.timeouts = timeouts;
            *route = Arc::new(changed);
        }
        self
    }

    /// How long one delivery may take at most.
    #[must_use]
    pub fn longest_delivery(&self) -> Duration {
        match &self.way {
            TransportKind::Smtp(route) => route.timeouts.whole,
            TransportKind::Folder(_) | TransportKind::Memory(_) => Timeouts::default().whole,
        }
    }

    /// How many couriers may work side by side.
    #[must_use]
    pub fn connections(&self) -> usize {
        self.connections
    }

    /// The mails kept so far, when this transport keeps them in memory.
    #[must_use]
    pub fn mailbox(&self) -> Option<&MemoryMailbox> {
        match &self.way {
            TransportKind::Memory(mailbox) => Some(mailbox),
            TransportKind::Smtp(_) | TransportKind::Folder(_) => None,
        }
    }

    /// The folder mails are written into, when it is one.
    #[must_use]
    pub fn folder(&self) -> Option<&std::path::Path> {
        match &self.way {
            TransportKind::Folder(folder) => Some(folder.path()),
            TransportKind::Smtp(_) | TransportKind::Memory(_) => None,
        }
    }

    /// A courier for one worker. Nothing is connected before the first mail.
    #[must_use]
    pub fn open(&self) -> MailConnection {
        MailConnection(match &self.way {
            TransportKind::Smtp(route) => {
                Vehicle::Smtp(Box::new(SmtpCourier::new(Arc::clone(route))))
            }
            TransportKind::Folder(folder) => Vehicle::Folder(folder.clone()),
            TransportKind::Memory(mailbox) => Vehicle::Memory(mailbox.clone()),
        })
    }
}

impl MailSettings {
    /// The site's sender.
    ///
    /// # Errors
    /// When the text is no sender.
    pub fn sender(&self) -> Result<Sender, MailSettingsError> {
        let key = "sender";
        Sender::parse(&self.sender).map_err(|source| MailSettingsError::Sender { key, source })
    }

    /// The mailbox that somebody reads.
    ///
    /// # Errors
    /// When the text is no sender.
    pub fn reply_to(&self) -> Result<Option<Sender>, MailSettingsError> {
        let key = "reply_to";
        let parse = |text| Sender::parse(text);
        let sender = self.reply_to.as_deref().map(parse).transpose();
        sender.map_err(|source| MailSettingsError::Sender { key, source })
    }
}

/// The relay, folder or memory took responsibility for the mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Accepted;

/// Delivers mails one after the other, over one connection that it keeps open between them. One per worker task.
#[derive(Debug)]
pub struct MailConnection(Vehicle);

#[derive(Debug)]
enum Vehicle {
    Smtp(Box<SmtpCourier>),
    Folder(Folder),
    Memory(MemoryMailbox),
}

impl MailConnection {
    /// Delivers one mail. Cancelling is safe: a half-used connection is never used again.
    ///
    /// # Errors
    /// When the mail was not accepted, with the class that decides what happens next. After a connection trouble
    /// the mail may still have arrived (a cut after the final dot): the next try carries the same Message-ID.
    pub async fn send(&mut self, email: &Email) -> Result<Accepted, Failure> {
        let letter = email
            .letter()
            .map_err(|_| Failure::new(FailureClass::Unbuildable, "unbuildable"))?;
        match &mut self.0 {
            Vehicle::Smtp(courier) => courier.send(&letter).await,
            Vehicle::Memory(mailbox) => {
                mailbox.keep(email, letter.bytes);
                Ok(Accepted)
            }
            Vehicle::Folder(folder) => {
                let (folder, word) = (
                    folder.clone(),
                    id_word(&email.message_id).map(str::to_owned),
                );
                let word = word.ok_or(Failure::new(FailureClass::Unbuildable, "unbuildable"))?;
                let kept = tokio::task::spawn_blocking(move || folder.keep(&word, &letter.bytes));
                match kept.await {
                    Ok(Ok(())) => Ok(Accepted),
                    _ => Err(Failure::new(FailureClass::Operator, "folder-not-writable")),
                }
            }
        }
    }

    /// Takes leave of the relay politely. Dropping the courier is safe too.
    pub async fn close(self) {
        if let Vehicle::Smtp(courier) = self.0 {
            courier.close().await;
        }
    }
}

fn file_path(url: &str) -> Result<PathBuf, MailSettingsError> {
    let wrong = || MailSettingsError::Malformed("write file:///folder, with three slashes");
    let url = url::Url::parse(url).map_err(|_| wrong())?;
    url.to_file_path().map_err(|()| wrong())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn settings(url: &str) -> MailSettings {
        MailSettings {
            url: url.to_owned(),
            sender: "Appel <appel@exemple.org>".to_owned(),
            reply_to: None,
            connections: 4,
        }
    }

    #[test]
    fn settings_that_can_never_work_are_refused_with_a_sentence() {
        for (url, word) in [
            ("", "empty"),
            ("http://example.org", "“http:”"),
            ("smtp://", "host"),
            ("file://host/folder", "three slashes"),
            ("/proc/nowhere", "/proc/nowhere"),
        ] {
            let refusal = Transport::new(&settings(url)).unwrap_err().to_string();
            assert!(refusal.contains(word), "{url}: {refusal}");
        }
        let none = MailSettings {
            connections: 0,
            ..settings("memory:")
        };
        assert!(
            Transport::new(&none)
                .unwrap_err()
                .to_string()
                .contains("between")
        );
        let wrong = MailSettings {
            sender: "Appel".to_owned(),
            ..settings("memory:")
        };
        assert!(
            Transport::new(&wrong)
                .unwrap_err()
                .to_string()
                .contains("mail.sender")
        );
    }

    #[test]
    fn settings_and_transport_in_debug_show_no_password() {
        let settings = settings("smtps://someone:secret@relay.example.org");
        let shown = format!("{settings:?} {:?}", Transport::new(&settings).unwrap());
        assert!(
            !shown.contains("secret") && !shown.contains("someone"),
            "{shown}"
        );
    }
}
