//! Mail transports: a relay over SMTP, a folder of files, memory.

mod folder;
mod memory;
mod probe;
mod relay;
mod smtp;
mod timeouts;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use folder::Folder;
use relay::Relay;
use smtp::{RelayClient, SmtpConnection};

use super::failure::{Failure, FailureClass};
use super::message::{Email, id_local_part};
use super::settings::{MailSettings, MailSettingsError, scheme};
use super::tls;
use crate::domain::{MailFailureReason, Sender};

pub use memory::{MemoryMailbox, StoredMail};
pub use probe::{ProbeReport, ShownRelay, StepEnd};
pub use timeouts::{Accepted, Timeouts};

/// Cheap to clone.
#[derive(Debug, Clone)]
pub struct Transport {
    kind: TransportKind,
    connections: usize,
}

#[derive(Debug, Clone)]
enum TransportKind {
    Smtp(Arc<RelayClient>),
    Folder(Folder),
    Memory(MemoryMailbox),
}

impl Transport {
    /// Checks the settings, and creates a folder. Does not contact a relay, because it may start later.
    pub fn new(settings: &MailSettings) -> Result<Self, MailSettingsError> {
        let transport = Self::check(settings)?;
        if let TransportKind::Folder(folder) = &transport.kind {
            folder.create()?;
        }
        Ok(transport)
    }

    /// What [`new`](Self::new) checks, without creating a folder.
    pub fn check(settings: &MailSettings) -> Result<Self, MailSettingsError> {
        let sender = settings.sender()?;
        settings.reply_to()?;
        if !(1..=256).contains(&settings.connections) {
            return Err(MailSettingsError::Connections(settings.connections));
        }
        let own_roots = match &settings.ca_file {
            Some(file) => tls::own_roots(file).map_err(|reason| MailSettingsError::CaFile {
                path: file.clone(),
                reason,
            })?,
            None => Vec::new(),
        };
        let url = settings.url.trim();
        let kind = match scheme(url) {
            _ if url.is_empty() => return Err(MailSettingsError::Empty),
            Some("smtp" | "smtps") => TransportKind::Smtp(Arc::new(RelayClient::new(
                Relay::parse(url)?,
                sender.domain(),
                &own_roots,
            )?)),
            Some("file") => TransportKind::Folder(Folder::check(file_path(url)?)?),
            Some("memory") => TransportKind::Memory(MemoryMailbox::default()),
            Some(other) => return Err(MailSettingsError::Scheme(other.to_owned())),
            None => TransportKind::Folder(Folder::check(PathBuf::from(url))?),
        };
        Ok(Self {
            kind,
            connections: settings.connections,
        })
    }

    /// Only a relay has timeouts.
    #[must_use]
    pub fn with_timeouts(mut self, timeouts: Timeouts) -> Self {
        if let TransportKind::Smtp(client) = &mut self.kind {
            let mut changed = RelayClient::clone(client);
            changed.timeouts = timeouts;
            *client = Arc::new(changed);
        }
        self
    }

    #[must_use]
    pub fn longest_delivery(&self) -> Duration {
        match &self.kind {
            TransportKind::Smtp(client) => client.timeouts.total,
            TransportKind::Folder(_) | TransportKind::Memory(_) => Timeouts::default().total,
        }
    }

    /// How many connections may be used in parallel.
    #[must_use]
    pub fn connections(&self) -> usize {
        self.connections
    }

    /// `None` for other transports than memory.
    #[must_use]
    pub fn mailbox(&self) -> Option<&MemoryMailbox> {
        match &self.kind {
            TransportKind::Memory(mailbox) => Some(mailbox),
            TransportKind::Smtp(_) | TransportKind::Folder(_) => None,
        }
    }

    /// `None` for other transports than a folder.
    #[must_use]
    pub fn folder(&self) -> Option<&std::path::Path> {
        match &self.kind {
            TransportKind::Folder(folder) => Some(folder.path()),
            TransportKind::Smtp(_) | TransportKind::Memory(_) => None,
        }
    }

    /// A connection for one worker. It connects with the first mail.
    #[must_use]
    pub fn open(&self) -> MailConnection {
        MailConnection(match &self.kind {
            TransportKind::Smtp(client) => {
                ConnectionKind::Smtp(Box::new(SmtpConnection::new(Arc::clone(client))))
            }
            TransportKind::Folder(folder) => ConnectionKind::Folder(folder.clone()),
            TransportKind::Memory(mailbox) => ConnectionKind::Memory(mailbox.clone()),
        })
    }
}

impl MailSettings {
    pub fn sender(&self) -> Result<Sender, MailSettingsError> {
        let key = "sender";
        Sender::parse(&self.sender).map_err(|source| MailSettingsError::Sender { key, source })
    }

    pub fn reply_to(&self) -> Result<Option<Sender>, MailSettingsError> {
        let key = "reply_to";
        let parse = |text| Sender::parse(text);
        let sender = self.reply_to.as_deref().map(parse).transpose();
        sender.map_err(|source| MailSettingsError::Sender { key, source })
    }
}

/// Delivers mails one after the other and reuses its connection. Each worker has its own.
#[derive(Debug)]
pub struct MailConnection(ConnectionKind);

#[derive(Debug)]
enum ConnectionKind {
    Smtp(Box<SmtpConnection>),
    Folder(Folder),
    Memory(MemoryMailbox),
}

impl MailConnection {
    /// Cancel-safe: an interrupted connection is not reused.
    ///
    /// After a connection failure the mail may have arrived nevertheless, when the connection broke after the final
    /// dot. The next attempt has the same Message-ID.
    pub async fn send(&mut self, email: &Email) -> Result<Accepted, Failure> {
        let mail = email
            .serialize()
            .map_err(|_| Failure::new(FailureClass::Unbuildable, MailFailureReason::Unbuildable))?;
        match &mut self.0 {
            ConnectionKind::Smtp(connection) => connection.send(&mail).await,
            ConnectionKind::Memory(mailbox) => {
                mailbox.push(email, mail.bytes);
                Ok(Accepted)
            }
            ConnectionKind::Folder(folder) => {
                let name = id_local_part(&email.message_id)
                    .ok_or(Failure::new(
                        FailureClass::Unbuildable,
                        MailFailureReason::Unbuildable,
                    ))?
                    .to_owned();
                let folder = folder.clone();
                let written = tokio::task::spawn_blocking(move || folder.write(&name, &mail.bytes));
                match written.await {
                    Ok(Ok(())) => Ok(Accepted),
                    _ => Err(Failure::new(
                        FailureClass::Operator,
                        MailFailureReason::FolderNotWritable,
                    )),
                }
            }
        }
    }

    /// Sends QUIT to a relay. Dropping the connection is safe too.
    pub async fn close(self) {
        if let ConnectionKind::Smtp(connection) = self.0 {
            connection.close().await;
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
mod tests;
