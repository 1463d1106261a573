//! SMTP over one connection per worker. Each command is sent separately, so that a refusal can be attributed to a step.

use std::error::Error as _;
use std::fmt;
use std::future::Future;
use std::sync::Arc;
use std::time::{Duration, Instant};

use lettre::transport::smtp::Error as SmtpError;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{
    AsyncSmtpConnection, AsyncTokioStream, Certificate, TlsParameters,
};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt, Rset};
use lettre::transport::smtp::extension::{ClientId, Extension, MailBodyParameter, MailParameter};
use tokio::net::TcpStream;
use tokio::time::timeout;

use super::relay::{Encryption, Relay};
use super::timeouts::{Accepted, Timeouts};
use crate::domain::MailFailureReason;
use crate::mail::failure::{Failure, FailureClass, Step};
use crate::mail::message::SerializedMail;
use crate::mail::settings::MailSettingsError;
use crate::mail::tls::{Handshake, OwnRoots};

/// A connection that was idle for longer is replaced: a firewall may have dropped it, and writing to it would cost a
/// timeout.
const MAX_IDLE: Duration = Duration::from_secs(60);
const QUIT_TIMEOUT: Duration = Duration::from_secs(2);

/// A relay with the prepared parameters of its connections.
#[derive(Clone)]
pub(super) struct RelayClient {
    pub(super) relay: Relay,
    hello: ClientId,
    implicit: Option<Handshake>,
    starttls: Option<TlsParameters>,
    credentials: Option<Credentials>,
    pub(super) timeouts: Timeouts,
}

impl fmt::Debug for RelayClient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.relay.fmt(f)
    }
}

impl RelayClient {
    /// `hello` is the sending domain, for EHLO.
    pub(super) fn new(
        relay: Relay,
        hello: &str,
        own_roots: &OwnRoots,
    ) -> Result<Self, MailSettingsError> {
        let tls_error = || MailSettingsError::TlsSetup(relay.host.clone());
        let (mut implicit, mut starttls) = (None, None);
        match relay.encryption {
            Encryption::None => {}
            Encryption::Implicit => {
                implicit = Some(Handshake::with(&relay.host, own_roots).ok_or_else(tls_error)?);
            }
            Encryption::Opportunistic | Encryption::Required => {
                let mut parameters = TlsParameters::builder(relay.host.clone());
                for root in own_roots {
                    let root = Certificate::from_der(root.to_vec());
                    parameters = parameters.add_root_certificate(root.map_err(|_| tls_error())?);
                }
                starttls = Some(parameters.build().map_err(|_| tls_error())?);
            }
        }
        Ok(Self {
            hello: ClientId::Domain(hello.to_owned()),
            credentials: relay
                .credentials
                .clone()
                .map(|(user, password)| Credentials::new(user, password)),
            implicit,
            starttls,
            timeouts: Timeouts::default(),
            relay,
        })
    }

    async fn connect(&self) -> Result<AsyncSmtpConnection, Failure> {
        let command = self.timeouts.command;
        let stream = self.stream().await?;
        let greeting = AsyncSmtpConnection::connect_with_transport(stream, &self.hello);
        let mut connection = step(Step::Greeting, command, greeting).await?;
        let mut encrypted = self.implicit.is_some();
        if let Some(parameters) = &self.starttls {
            if connection
                .server_info()
                .supports_feature(Extension::StartTls)
            {
                let upgrade = connection.starttls(parameters.clone(), &self.hello);
                step(Step::Tls, command, upgrade).await?;
                encrypted = true;
            } else if self.relay.encryption == Encryption::Required {
                return Err(tls_missing());
            }
        }
        if let Some(credentials) = &self.credentials {
            // An attacker can remove STARTTLS from the greeting; the password must not be sent then.
            if !encrypted && !self.relay.local {
                return Err(tls_missing());
            }
            let mechanisms = [Mechanism::Plain, Mechanism::Login];
            let login = connection.auth(&mechanisms, credentials);
            step(Step::Login, command, login).await?;
        }
        Ok(connection)
    }

    async fn stream(&self) -> Result<Box<dyn AsyncTokioStream>, Failure> {
        let address = (self.relay.host.as_str(), self.relay.port);
        let unreachable = || {
            Failure::new(
                FailureClass::Connection,
                MailFailureReason::RelayUnreachable,
            )
            .at_step(Step::Connect)
        };
        let stream = match timeout(self.timeouts.connect, TcpStream::connect(address)).await {
            Ok(Ok(stream)) => stream,
            _ => return Err(unreachable()),
        };
        // lettre writes the content and the final dot separately. With Nagle's algorithm the dot would wait for the
        // delayed acknowledgement of the relay, 43 ms per mail.
        stream.set_nodelay(true).map_err(|_| unreachable())?;
        let Some(handshake) = &self.implicit else {
            return Ok(Box::new(stream));
        };
        match timeout(self.timeouts.command, handshake.perform(stream)).await {
            Ok(Ok(stream)) => Ok(stream),
            _ => Err(
                Failure::new(FailureClass::Connection, MailFailureReason::TlsFailed)
                    .at_step(Step::Tls),
            ),
        }
    }
}

/// Sends mails over one connection, which it reuses.
pub(super) struct SmtpConnection {
    client: Arc<RelayClient>,
    idle: Option<(AsyncSmtpConnection, Instant)>,
}

impl fmt::Debug for SmtpConnection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.client.fmt(f)
    }
}

impl SmtpConnection {
    pub(super) fn new(client: Arc<RelayClient>) -> Self {
        Self { client, idle: None }
    }

    pub(super) async fn send(&mut self, mail: &SerializedMail) -> Result<Accepted, Failure> {
        let total = self.client.timeouts.total;
        let delivery = timeout(total, self.deliver(mail)).await;
        delivery.unwrap_or_else(|_| {
            Err(Failure::new(
                FailureClass::Connection,
                MailFailureReason::RelaySilent,
            ))
        })
    }

    async fn deliver(&mut self, mail: &SerializedMail) -> Result<Accepted, Failure> {
        // Taken out while in use, so that cancelling the delivery drops the connection.
        if let Some((connection, since)) = self.idle.take()
            && since.elapsed() < MAX_IDLE
        {
            match self.send_over(connection, mail).await {
                // The relay closed the idle connection, or refuses to use it any longer. That is not a failure yet.
                Err((Step::Sender, failure)) if failure.class == FailureClass::Connection => {}
                result => return result.map_err(|(_, failure)| failure),
            }
        }
        let connection = self.client.connect().await?;
        let result = self.send_over(connection, mail).await;
        result.map_err(|(_, failure)| failure)
    }

    /// Sends one mail, and keeps the connection if it is still usable.
    async fn send_over(
        &mut self,
        mut connection: AsyncSmtpConnection,
        mail: &SerializedMail,
    ) -> Result<Accepted, (Step, Failure)> {
        let result = transact(&mut connection, mail, self.client.timeouts).await;
        let is_usable = match &result {
            Ok(_) => true,
            Err((_, failure)) if failure.class == FailureClass::Connection => false,
            Err((_, failure)) if failure.code.is_none() => {
                failure.reason() == MailFailureReason::Smtputf8Unsupported
            }
            // The reply to the final dot ended the transaction. Any other refusal left it open.
            Err((Step::Content, _)) => true,
            Err(_) => {
                let reset = connection.command(Rset);
                let reset = step(Step::Sender, self.client.timeouts.command, reset);
                reset.await.is_ok()
            }
        };
        if is_usable {
            self.idle = Some((connection, Instant::now()));
        }
        result
    }

    pub(super) async fn close(mut self) {
        if let Some((mut connection, _)) = self.idle.take() {
            // The reply does not matter.
            let _ = timeout(QUIT_TIMEOUT, connection.quit()).await;
        }
    }
}

fn tls_missing() -> Failure {
    Failure::new(FailureClass::Operator, MailFailureReason::TlsMissing).at_step(Step::Tls)
}

async fn transact(
    connection: &mut AsyncSmtpConnection,
    mail: &SerializedMail,
    timeouts: Timeouts,
) -> Result<Accepted, (Step, Failure)> {
    let options = options(connection, mail).map_err(|failure| (Step::Sender, failure))?;
    let at = |step| move |failure| (step, failure);
    let mail_from = connection.command(Mail::new(Some(mail.from.clone()), options));
    step(Step::Sender, timeouts.command, mail_from)
        .await
        .map_err(at(Step::Sender))?;
    let recipient = connection.command(Rcpt::new(mail.to.clone(), Vec::new()));
    step(Step::Recipient, timeouts.command, recipient)
        .await
        .map_err(at(Step::Recipient))?;
    let data = connection.command(Data);
    step(Step::Data, timeouts.command, data)
        .await
        .map_err(at(Step::Data))?;
    let content = connection.message(&mail.bytes);
    step(Step::Content, timeouts.content, content)
        .await
        .map_err(at(Step::Content))?;
    Ok(Accepted)
}

/// The parameters of MAIL FROM. Only a non-ASCII address needs SMTPUTF8, because the parts are encoded.
fn options(
    connection: &AsyncSmtpConnection,
    mail: &SerializedMail,
) -> Result<Vec<MailParameter>, Failure> {
    let international = [&mail.from, &mail.to]
        .iter()
        .any(|address| !AsRef::<str>::as_ref(*address).is_ascii());
    if !international {
        return Ok(Vec::new());
    }
    let offers = |extension| connection.server_info().supports_feature(extension);
    if !offers(Extension::SmtpUtfEight) || !offers(Extension::EightBitMime) {
        return Err(Failure::new(
            FailureClass::Permanent,
            MailFailureReason::Smtputf8Unsupported,
        )
        .at_step(Step::Sender));
    }
    Ok(vec![
        MailParameter::SmtpUtfEight,
        MailParameter::Body(MailBodyParameter::EightBitMime),
    ])
}

async fn step<T>(
    at: Step,
    limit: Duration,
    job: impl Future<Output = Result<T, SmtpError>>,
) -> Result<T, Failure> {
    match timeout(limit, job).await {
        Ok(result) => result.map_err(|error| classify(at, &error).at_step(at)),
        Err(_) => {
            Err(Failure::new(FailureClass::Connection, MailFailureReason::RelaySilent).at_step(at))
        }
    }
}

fn classify(at: Step, error: &SmtpError) -> Failure {
    if let Some(code) = error.status() {
        let text = error.source().map(ToString::to_string);
        return Failure::reply(at, code.into(), text.as_deref().unwrap_or_default());
    }
    let connection_failure = |reason| Failure::new(FailureClass::Connection, reason);
    match at {
        Step::Tls => connection_failure(MailFailureReason::TlsFailed),
        // The relay offers no supported authentication mechanism.
        Step::Login if error.is_client() => {
            Failure::new(FailureClass::Operator, MailFailureReason::LoginImpossible)
        }
        // lettre reports the end of the stream and an invalid reply with the same error kind; only the message differs.
        Step::Sender | Step::Recipient | Step::Data | Step::Content
            if error.is_response() && !error.to_string().contains("incomplete response") =>
        {
            Failure::new(FailureClass::Unknown, MailFailureReason::NotUnderstood)
        }
        _ => connection_failure(MailFailureReason::RelayBrokeOff),
    }
}
