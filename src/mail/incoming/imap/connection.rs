//! One connection to a mailbox.

use std::collections::BTreeSet;
use std::fmt;
use std::pin::pin;
use std::time::Duration;

use async_imap::Session;
use async_imap::error::Error;
use async_imap::imap_proto::{MailboxDatum, Response, Status};
use async_imap::types::{Capability, Fetch, Uid, UnsolicitedResponse};
use futures_util::StreamExt;
use tokio::time::{Instant, timeout};

use super::failure::ImapFailure;
use super::login::{Stream, log_in, within};
use super::mailbox::ImapMailbox;
use crate::mail::incoming::kinds::MESSAGE_MAX;

/// How long a server is asked to speak up by itself (IDLE, RFC 2177). Routers forget connections that are silent for long.
const IDLE_MAX: Duration = Duration::from_secs(240);
/// How often to look at a server that does not know IDLE.
const POLL_INTERVAL: Duration = Duration::from_secs(60);
/// How long a message may take to arrive.
const FETCH_MAX: Duration = Duration::from_secs(120);
/// How long the end of a connection may take.
const LOGOUT_MAX: Duration = Duration::from_secs(2);

pub(super) enum Fetched {
    Message(Vec<u8>),
    TooLarge,
    /// The server does not give it, or it is gone.
    Nothing,
}

pub(super) struct Connection {
    session: Session<Stream>,
    /// `UIDVALIDITY` of the mailbox.
    pub(super) validity: Option<u32>,
    handled: Option<String>,
    knows: Extensions,
    /// Whether the server spoke of more messages since they were listed.
    has_more: bool,
}

struct Extensions {
    idle: bool,
    /// RFC 6851.
    mv: bool,
    /// RFC 4315: expunging single messages.
    uidplus: bool,
}

impl fmt::Debug for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Connection")
    }
}

impl Connection {
    pub(super) async fn open(mailbox: &ImapMailbox) -> Result<Self, ImapFailure> {
        let mut session = log_in(mailbox).await?;
        let capabilities = within(session.capabilities()).await?;
        let knows = |name: &str| {
            capabilities
                .iter()
                .any(|one| matches!(one, Capability::Atom(atom) if atom.eq_ignore_ascii_case(name)))
        };
        let knows = Extensions {
            idle: knows("IDLE"),
            mv: knows("MOVE"),
            uidplus: knows("UIDPLUS"),
        };
        if let Some(handled) = &mailbox.handled {
            match within(session.create(handled)).await {
                // So that mail programs show it. Some servers have no subscriptions.
                Ok(()) => match within(session.subscribe(handled)).await {
                    Ok(()) | Err(ImapFailure::Refused) => {}
                    Err(failure) => return Err(failure),
                },
                // It is there already; and if it is not, moving says so.
                Err(ImapFailure::Refused) => {}
                Err(failure) => return Err(failure),
            }
        }
        let selected = within(session.select(&mailbox.folder)).await;
        let selected = selected.map_err(|failure| match failure {
            ImapFailure::Refused => ImapFailure::Folder,
            other => other,
        })?;
        Ok(Self {
            session,
            validity: selected.uid_validity,
            handled: mailbox.handled.clone(),
            knows,
            has_more: false,
        })
    }

    /// All messages but those that are flagged: people look after these.
    pub(super) async fn messages(&mut self) -> Result<Vec<Uid>, ImapFailure> {
        self.hear();
        self.has_more = false;
        within(self.search("UNDELETED UNFLAGGED")).await
    }

    /// As `uid_search` of the library, which takes a refusal and the end of the connection for an empty answer.
    async fn search(&mut self, query: &str) -> Result<Vec<Uid>, Error> {
        let command = format!("UID SEARCH {query}");
        let command = self.session.run_command(command).await?;
        let mut found = BTreeSet::new();
        while let Some(answer) = self.session.read_response().await? {
            match answer.parsed() {
                Response::MailboxData(MailboxDatum::Search(uids)) => found.extend(uids),
                Response::MailboxData(MailboxDatum::Exists(_)) => self.has_more = true,
                Response::Done { tag, status, .. } if *tag == command => {
                    return match status {
                        Status::Ok => Ok(found.into_iter().collect()),
                        _ => Err(Error::No(String::new())),
                    };
                }
                _ => {}
            }
        }
        Err(Error::ConnectionLost)
    }

    /// Each message is asked for alone, also its size: a server may break off at one that it cannot read.
    pub(super) async fn fetch(&mut self, uid: Uid) -> Result<Fetched, ImapFailure> {
        let size = self.ask(uid, "(UID RFC822.SIZE)", |answer| answer.size);
        match size.await? {
            Some(size) if size as usize > MESSAGE_MAX => return Ok(Fetched::TooLarge),
            Some(_) => {}
            None => return Ok(Fetched::Nothing),
        }
        // A part of it, as long as the largest message and one octet, in case the size was not true.
        let query = format!("(UID BODY[]<0.{}>)", MESSAGE_MAX + 1);
        let raw = self.ask(uid, &query, |answer| answer.body().map(<[u8]>::to_vec));
        Ok(match raw.await? {
            Some(raw) if raw.len() > MESSAGE_MAX => Fetched::TooLarge,
            Some(raw) => Fetched::Message(raw),
            None => Fetched::Nothing,
        })
    }

    /// What the server says of a message; `None` if it says nothing.
    async fn ask<T>(
        &mut self,
        uid: Uid,
        query: &str,
        found: impl Fn(&Fetch) -> Option<T>,
    ) -> Result<Option<T>, ImapFailure> {
        let asking = async {
            let mut answers = self.session.uid_fetch(uid.to_string(), query).await?;
            let mut said = None;
            while let Some(answer) = answers.next().await {
                let answer = answer?;
                if answer.uid == Some(uid) {
                    said = found(&answer).or(said);
                }
            }
            Ok::<_, Error>(said)
        };
        let said = timeout(FETCH_MAX, asking).await;
        let said = said.map_err(|_| ImapFailure::Silent)??;
        self.hear();
        if said.is_none() {
            // A connection that broke looks the same.
            within(self.session.run_command_and_check_ok("NOOP")).await?;
        }
        Ok(said)
    }

    /// Moves a message that is stored out of the way.
    pub(super) async fn put_away(&mut self, uid: Uid) -> Result<(), ImapFailure> {
        match self.handled.clone() {
            Some(folder) => self.move_to(uid, &folder).await,
            None => self.delete(uid).await,
        }
    }

    /// Flags a message that is not taken, and moves it to the others; where these are deleted, it stays.
    pub(super) async fn leave_to_people(&mut self, uid: Uid) -> Result<(), ImapFailure> {
        self.flag(uid, "\\Flagged").await?;
        match self.handled.clone() {
            Some(folder) => self.move_to(uid, &folder).await,
            None => Ok(()),
        }
    }

    async fn move_to(&mut self, uid: Uid, folder: &str) -> Result<(), ImapFailure> {
        let set = uid.to_string();
        let moved = if self.knows.mv {
            within(self.session.uid_mv(&set, folder)).await
        } else {
            within(self.session.uid_copy(&set, folder)).await
        };
        self.hear();
        moved.map_err(|failure| match failure {
            ImapFailure::Refused => ImapFailure::Handled,
            other => other,
        })?;
        if self.knows.mv {
            return Ok(());
        }
        self.delete(uid).await
    }

    /// Without UIDPLUS a message stays, marked as deleted: EXPUNGE would also delete those that others marked.
    async fn delete(&mut self, uid: Uid) -> Result<(), ImapFailure> {
        self.flag(uid, "\\Deleted").await?;
        if self.knows.uidplus {
            let set = uid.to_string();
            let mut expunged = pin!(within(self.session.uid_expunge(&set)).await?);
            while within(async { expunged.next().await.transpose() })
                .await?
                .is_some()
            {}
        }
        self.hear();
        Ok(())
    }

    async fn flag(&mut self, uid: Uid, flag: &str) -> Result<(), ImapFailure> {
        let command = format!("UID STORE {uid} +FLAGS.SILENT ({flag})");
        within(self.session.run_command_and_check_ok(command)).await
    }

    /// Waits until the server speaks of a new message, or for some minutes, or until a message is to be tried again.
    pub(super) async fn wait_for_mail(
        mut self,
        until: Option<Instant>,
    ) -> Result<Self, ImapFailure> {
        let most = if self.knows.idle {
            IDLE_MAX
        } else {
            POLL_INTERVAL
        };
        let latest = Instant::now() + most;
        let until = until.map_or(latest, |until| until.min(latest));
        if self.has_more {
            return Ok(self);
        }
        if !self.knows.idle {
            tokio::time::sleep_until(until).await;
            return Ok(self);
        }
        let spoken = self.session.unsolicited_responses.clone();
        let mut idle = self.session.idle();
        within(idle.init()).await?;
        // A message that came between the list and this moment is spoken of before the wait begins.
        let has_more = std::iter::from_fn(|| spoken.try_recv().ok())
            .any(|one| matches!(one, UnsolicitedResponse::Exists(_)));
        if !has_more {
            // Dropping the second part would end the wait.
            let (wait, _stop) = idle.wait_with_timeout(most);
            // The limit of the library begins again with every sign of life.
            if let Ok(heard) = tokio::time::timeout_at(until, wait).await {
                heard?;
            }
        }
        self.session = within(idle.done()).await?;
        Ok(self)
    }

    pub(super) async fn close(mut self) {
        let _ = timeout(LOGOUT_MAX, self.session.logout()).await;
    }

    /// Reads what the server said by itself, before the queue is full.
    fn hear(&mut self) {
        while let Ok(one) = self.session.unsolicited_responses.try_recv() {
            self.has_more |= matches!(one, UnsolicitedResponse::Exists(_));
        }
    }
}
