//! The intakes for mail of a running server: LMTP from a mail server on this machine, a maildir folder, or a mailbox at
//! another server. A further one is a pipe, which is a command of its own.

use std::io;
use std::os::unix::fs::{FileTypeExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, UnixListener};
use tokio::sync::Semaphore;

use super::mailbox;
use super::pass::pass;
use super::take::take;
use crate::config::IncomingWay;
use crate::mail::incoming::imap::{ImapMailbox, ImapUrlError};
use crate::mail::incoming::lmtp::{Taken, converse};
use crate::mail::incoming::{IncomingMail, MESSAGE_MAX};
use crate::services::App;

/// Connections at a time.
const CONNECTIONS: usize = 50;
/// How often to look for messages that another process stored, and for files.
const POLL_INTERVAL: Duration = Duration::from_secs(3);
/// How long an error pauses the intake.
const ERROR_PAUSE: Duration = Duration::from_secs(5);

#[derive(Debug, thiserror::Error)]
pub enum IntakeError {
    #[error("mail.incoming names the socket {0}, which cannot be opened: {1}")]
    Socket(PathBuf, io::Error),
    #[error("mail.incoming names the address {0}, which cannot be opened: {1}")]
    Port(std::net::SocketAddr, io::Error),
    #[error("mail.incoming names the maildir {0}, which has no folders “new” and “cur”")]
    Maildir(PathBuf),
    #[error(transparent)]
    Mailbox(#[from] ImapUrlError),
}

/// One way by which mail comes in, opened.
pub enum Intake {
    /// Messages come from `paraph mail receive`.
    Pipe,
    Socket(UnixListener),
    Port(TcpListener),
    Maildir(PathBuf),
    Mailbox(Box<ImapMailbox>),
}

impl Intake {
    /// # Errors
    /// A sentence for the operator.
    pub fn open(way: &IncomingWay) -> Result<Self, IntakeError> {
        match way {
            IncomingWay::Pipe => Ok(Self::Pipe),
            IncomingWay::LmtpSocket(path) => {
                let failed = |error| IntakeError::Socket(path.clone(), error);
                remove_old_socket(path).map_err(failed)?;
                let listener = UnixListener::bind(path).map_err(failed)?;
                // The group of the mail server may connect, and nobody else.
                let permissions = std::fs::Permissions::from_mode(0o660);
                std::fs::set_permissions(path, permissions).map_err(failed)?;
                Ok(Self::Socket(listener))
            }
            IncomingWay::LmtpPort(address) => {
                let failed = |error| IntakeError::Port(*address, error);
                let listener = std::net::TcpListener::bind(address).map_err(failed)?;
                listener.set_nonblocking(true).map_err(failed)?;
                Ok(Self::Port(TcpListener::from_std(listener).map_err(failed)?))
            }
            IncomingWay::Maildir(_) | IncomingWay::Imap(_) => Self::check(way),
        }
    }

    /// What [`open`](Self::open) checks of an intake that is polled, without opening anything.
    ///
    /// # Errors
    /// A sentence for the operator.
    pub fn check(way: &IncomingWay) -> Result<Self, IntakeError> {
        match way {
            IncomingWay::Maildir(folder) => {
                let is_maildir = ["new", "cur"].iter().all(|name| folder.join(name).is_dir());
                is_maildir
                    .then(|| Self::Maildir(folder.clone()))
                    .ok_or_else(|| IntakeError::Maildir(folder.clone()))
            }
            IncomingWay::Imap(settings) => {
                let (url, ca_file) = (settings.url.expose(), settings.ca_file.as_deref());
                Ok(Self::Mailbox(Box::new(ImapMailbox::parse(url, ca_file)?)))
            }
            IncomingWay::Pipe | IncomingWay::LmtpSocket(_) | IncomingWay::LmtpPort(_) => {
                Ok(Self::Pipe)
            }
        }
    }

    /// Where it listens, for tests with a port of their own.
    #[must_use]
    pub fn address(&self) -> Option<std::net::SocketAddr> {
        match self {
            Self::Port(listener) => listener.local_addr().ok(),
            _ => None,
        }
    }

    /// Takes messages until the task is aborted. A message that was not acknowledged then is sent again.
    pub async fn take_messages(self, app: Arc<App>) {
        let permits = Arc::new(Semaphore::new(CONNECTIONS));
        loop {
            let Ok(permit) = Arc::clone(&permits).acquire_owned().await else {
                return;
            };
            let app = Arc::clone(&app);
            let accepted = match &self {
                Self::Pipe => return,
                Self::Mailbox(mailbox) => return mailbox::take_messages(&app, mailbox).await,
                Self::Maildir(folder) => {
                    if let Err(error) = read_maildir(&app, folder).await {
                        tracing::warn!("reading the maildir failed, will retry: {error}");
                    }
                    tokio::time::sleep(POLL_INTERVAL).await;
                    continue;
                }
                Self::Socket(listener) => listener.accept().await.map(|(stream, _)| {
                    tokio::spawn(async move {
                        serve(&app, stream).await;
                        drop(permit);
                    });
                }),
                Self::Port(listener) => listener.accept().await.map(|(stream, _)| {
                    tokio::spawn(async move {
                        serve(&app, stream).await;
                        drop(permit);
                    });
                }),
            };
            if let Err(error) = accepted {
                tracing::warn!(
                    "accepting a connection for incoming mail failed, will retry: {error}"
                );
                tokio::time::sleep(ERROR_PAUSE).await;
            }
        }
    }
}

/// Handles what came in, until the task is aborted.
pub async fn handle_messages(app: Arc<App>) {
    loop {
        match pass(&app).await {
            Ok(true) => continue,
            Ok(false) => {}
            Err(error) => {
                tracing::warn!("processing incoming mail failed, will retry: {error}");
                tokio::time::sleep(ERROR_PAUSE).await;
            }
        }
        let _ = tokio::time::timeout(POLL_INTERVAL, app.mail_received.notified()).await;
    }
}

/// A connection that breaks is the business of the mail server, which comes back.
async fn serve(app: &Arc<App>, stream: impl AsyncRead + AsyncWrite + Unpin) {
    let conversation = converse(stream, |mail| {
        let app = Arc::clone(app);
        async move { take(&app, &mail).await }
    });
    let _ = conversation.await;
}

/// A socket that a process left behind. Anything else at that path stays.
fn remove_old_socket(path: &Path) -> io::Result<()> {
    match std::fs::symlink_metadata(path) {
        Ok(found) if found.file_type().is_socket() => {
            if std::os::unix::net::UnixStream::connect(path).is_ok() {
                return Err(io::ErrorKind::AddrInUse.into());
            }
            std::fs::remove_file(path)
        }
        _ => Ok(()),
    }
}

/// Takes the messages in `new`. A file is deleted once its message is on our disk; one that is too large is moved to
/// `cur`, for people.
async fn read_maildir(app: &App, folder: &Path) -> io::Result<()> {
    let mut files: Vec<PathBuf> = Vec::new();
    for entry in std::fs::read_dir(folder.join("new"))? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            files.push(entry.path());
        }
    }
    files.sort();
    for file in files {
        match read_file(app, folder, &file).await {
            Ok(true) => {}
            Ok(false) => return Ok(()),
            // Another instance took it.
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => {
                tracing::warn!("reading a file of the maildir failed, will retry: {error}");
            }
        }
    }
    Ok(())
}

/// Takes one message; `false` when no more can be taken now.
async fn read_file(app: &App, folder: &Path, file: &Path) -> io::Result<bool> {
    let is_too_large = std::fs::metadata(file)?.len() > MESSAGE_MAX as u64;
    let taken = if is_too_large {
        Taken::TooLarge
    } else {
        let mail = IncomingMail {
            sender: None,
            recipients: Vec::new(),
            raw: std::fs::read(file)?,
        };
        take(app, &mail).await
    };
    match taken {
        Taken::Yes => std::fs::remove_file(file)?,
        Taken::TooLarge => {
            if let Some(name) = file.file_name() {
                let mut name = name.to_owned();
                name.push(":2,F");
                std::fs::rename(file, folder.join("cur").join(name))?;
            }
        }
        Taken::Later => return Ok(false),
    }
    Ok(true)
}
