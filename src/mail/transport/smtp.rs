//! SMTP over one connection per worker. Each command is sent by itself, so that a refusal is known by its step.

use std::error::Error as _;
use std::fmt;
use std::future::Future;
use std::sync::Arc;
use std::time::{Duration, Instant};

use lettre::transport::smtp::Error as SmtpError;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{AsyncSmtpConnection, AsyncTokioStream, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt, Rset};
use lettre::transport::smtp::extension::{ClientId, Extension, MailBodyParameter, MailParameter};
use tokio::net::TcpStream;
use tokio::time::timeout;

use super::relay::{Encryption, Relay};
use super::tls::Handshake;
use super::{Accepted, Timeouts};
use crate::mail::failure::{Failure, FailureClass, Step};
use crate::mail::message::Letter;
use crate::mail::settings::MailSettingsError;

/// A connection that rested longer is replaced without asking: a firewall may have forgotten it, and a write into
/// nothing would cost a whole timeout.
const LONGEST_REST: Duration = Duration::from_secs(60);
/// How long a goodbye may take.
const GOODBYE: Duration = Duration::from_secs(2);

/// A relay with everything needed to connect to it.
#[derive(Clone)]
pub(super) struct Route {
    pub(super) relay: Relay,
    hello: ClientId,
    implicit: Option<Handshake>,
    starttls: Option<TlsParameters>,
    credentials: Option<Credentials>,
    pub(super) timeouts: Timeouts,
}

impl fmt::Debug for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.relay.fmt(f)
    }
}

impl Route {
    /// Prepares the way to a relay, which will be greeted with `hello`, the sending domain.
    pub(super) fn new(relay: Relay, hello: &str) -> Result<Self, MailSettingsError> {
        let trouble = || MailSettingsError::TlsSetup(relay.host.clone());
        let (mut implicit, mut starttls) = (None, None);
        match relay.encryption {
            Encryption::None => {}
            Encryption::Implicit => {
                implicit = Some(Handshake::with(&relay.host).ok_or_else(trouble)?);
            }
            Encryption::Opportunistic | Encryption::Required => {
                let parameters = TlsParameters::new(relay.host.clone());
                starttls = Some(parameters.map_err(|_| trouble())?);
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
            // STARTTLS that somebody on the way took out of the greeting must not cost the password.
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
        let unreachable =
            || Failure::new(FailureClass::Connection, "relay-unreachable").during(Step::Connect);
        let stream = match timeout(self.timeouts.connect, TcpStream::connect(address)).await {
            Ok(Ok(stream)) => stream,
            _ => return Err(unreachable()),
        };
        // lettre sends the content and the final dot in two writes: Nagle's delay would hold the dot back until the
        // relay's delayed acknowledgement, 43 ms a mail.
        stream.set_nodelay(true).map_err(|_| unreachable())?;
        let Some(handshake) = &self.implicit else {
            return Ok(Box::new(stream));
        };
        match timeout(self.timeouts.command, handshake.shake(stream)).await {
            Ok(Ok(stream)) => Ok(stream),
            _ => Err(Failure::new(FailureClass::Connection, "tls-failed").during(Step::Tls)),
        }
    }
}

/// Keeps one connection and sends mails over it.
pub(super) struct SmtpCourier {
    route: Arc<Route>,
    resting: Option<(AsyncSmtpConnection, Instant)>,
}

impl fmt::Debug for SmtpCourier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.route.fmt(f)
    }
}

impl SmtpCourier {
    pub(super) fn new(route: Arc<Route>) -> Self {
        Self {
            route,
            resting: None,
        }
    }

    pub(super) async fn send(&mut self, letter: &Letter) -> Result<Accepted, Failure> {
        let whole = self.route.timeouts.whole;
        let delivery = timeout(whole, self.deliver(letter)).await;
        delivery.unwrap_or_else(|_| Err(Failure::new(FailureClass::Connection, "relay-silent")))
    }

    async fn deliver(&mut self, letter: &Letter) -> Result<Accepted, Failure> {
        // The connection is taken out while it works: whoever cancels the delivery drops it with the rest.
        if let Some((connection, since)) = self.resting.take()
            && since.elapsed() < LONGEST_REST
        {
            match self.over(connection, letter).await {
                // The relay closed while the connection rested, or had enough of it. That is no failure yet.
                Err((Step::Sender, failure)) if failure.class == FailureClass::Connection => {}
                result => return result.map_err(|(_, failure)| failure),
            }
        }
        let connection = self.route.connect().await?;
        let result = self.over(connection, letter).await;
        result.map_err(|(_, failure)| failure)
    }

    /// One mail over this connection, which rests afterwards if it is still good.
    async fn over(
        &mut self,
        mut connection: AsyncSmtpConnection,
        letter: &Letter,
    ) -> Result<Accepted, (Step, Failure)> {
        let result = converse(&mut connection, letter, self.route.timeouts).await;
        let good = match &result {
            Ok(_) => true,
            Err((_, failure)) if failure.class == FailureClass::Connection => false,
            Err((_, failure)) if failure.code.is_none() => failure.reason() == NO_SMTPUTF8,
            // The answer to the final dot ended the transaction; any other refusal left it open.
            Err((Step::Content, _)) => true,
            Err(_) => {
                let reset = connection.command(Rset);
                let reset = step(Step::Sender, self.route.timeouts.command, reset);
                reset.await.is_ok()
            }
        };
        if good {
            self.resting = Some((connection, Instant::now()));
        }
        result
    }

    pub(super) async fn close(mut self) {
        if let Some((mut connection, _)) = self.resting.take() {
            // Whatever the relay answers, we are gone.
            let _ = timeout(GOODBYE, connection.quit()).await;
        }
    }
}

fn tls_missing() -> Failure {
    Failure::new(FailureClass::Operator, "tls-missing").during(Step::Tls)
}

const NO_SMTPUTF8: &str = "smtputf8-unsupported";

async fn converse(
    connection: &mut AsyncSmtpConnection,
    letter: &Letter,
    timeouts: Timeouts,
) -> Result<Accepted, (Step, Failure)> {
    let options = options(connection, letter).map_err(|failure| (Step::Sender, failure))?;
    let at = |step| move |failure| (step, failure);
    let mail = connection.command(Mail::new(Some(letter.from.clone()), options));
    step(Step::Sender, timeouts.command, mail)
        .await
        .map_err(at(Step::Sender))?;
    let recipient = connection.command(Rcpt::new(letter.to.clone(), Vec::new()));
    step(Step::Recipient, timeouts.command, recipient)
        .await
        .map_err(at(Step::Recipient))?;
    let data = connection.command(Data);
    step(Step::Data, timeouts.command, data)
        .await
        .map_err(at(Step::Data))?;
    let content = connection.message(&letter.bytes);
    step(Step::Content, timeouts.content, content)
        .await
        .map_err(at(Step::Content))?;
    Ok(Accepted)
}

/// What MAIL FROM must announce. Only an address outside ASCII makes a mail non-ASCII: the parts are encoded.
fn options(
    connection: &AsyncSmtpConnection,
    letter: &Letter,
) -> Result<Vec<MailParameter>, Failure> {
    let international = [&letter.from, &letter.to]
        .iter()
        .any(|address| !AsRef::<str>::as_ref(*address).is_ascii());
    if !international {
        return Ok(Vec::new());
    }
    let offers = |extension| connection.server_info().supports_feature(extension);
    if !offers(Extension::SmtpUtfEight) || !offers(Extension::EightBitMime) {
        return Err(Failure::new(FailureClass::Permanent, NO_SMTPUTF8).during(Step::Sender));
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
        Ok(result) => result.map_err(|error| judged(at, &error).during(at)),
        Err(_) => Err(Failure::new(FailureClass::Connection, "relay-silent").during(at)),
    }
}

fn judged(at: Step, error: &SmtpError) -> Failure {
    if let Some(code) = error.status() {
        let text = error.source().map(ToString::to_string);
        return Failure::reply(at, code.into(), text.as_deref().unwrap_or_default());
    }
    let broken = |reason| Failure::new(FailureClass::Connection, reason);
    match at {
        Step::Tls => broken("tls-failed"),
        // The relay offers no way to log in that is safe to use.
        Step::Login if error.is_client() => {
            Failure::new(FailureClass::Operator, "login-impossible")
        }
        // lettre tells the end of the stream and an answer that is no SMTP apart only by this word.
        Step::Sender | Step::Recipient | Step::Data | Step::Content
            if error.is_response() && !error.to_string().contains("incomplete response") =>
        {
            Failure::new(FailureClass::Unknown, "not-understood")
        }
        _ => broken("relay-broke-off"),
    }
}
