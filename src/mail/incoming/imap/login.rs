//! From nothing to a session: connection, encryption, login.

use std::fmt::Debug;
use std::future::Future;
use std::time::Duration;

use async_imap::error::Error;
use async_imap::{Authenticator, Client, Session};
use lettre::transport::smtp::client::AsyncTokioStream;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::time::timeout;

use super::failure::ImapFailure;
use super::mailbox::{Encryption, ImapMailbox};
use crate::mail::tls::{Handshake, reason};

pub(super) type Stream = Box<dyn AsyncTokioStream>;

const CONNECT_MAX: Duration = Duration::from_secs(20);
/// How long a command may take.
const COMMAND_MAX: Duration = Duration::from_secs(60);

/// The answer to a command, in time.
pub(super) async fn within<T>(
    command: impl Future<Output = Result<T, Error>>,
) -> Result<T, ImapFailure> {
    match timeout(COMMAND_MAX, command).await {
        Ok(answer) => Ok(answer?),
        Err(_) => Err(ImapFailure::Silent),
    }
}

pub(super) async fn log_in(mailbox: &ImapMailbox) -> Result<Session<Stream>, ImapFailure> {
    let connect = TcpStream::connect((mailbox.host.as_str(), mailbox.port));
    let stream = match timeout(CONNECT_MAX, connect).await {
        Ok(Ok(stream)) => stream,
        _ => return Err(ImapFailure::Unreachable),
    };
    // A command is one small packet, whose answer is waited for.
    stream
        .set_nodelay(true)
        .map_err(|_| ImapFailure::Unreachable)?;
    let stream: Stream = match &mailbox.encryption {
        Encryption::None => Box::new(stream),
        Encryption::Implicit(handshake) => encrypt(handshake, stream).await?,
        Encryption::StartTls(handshake) => {
            let mut client = Client::new(stream);
            greeting(&mut client).await?;
            let begin = within(client.run_command_and_check_ok("STARTTLS", None)).await;
            begin.map_err(|failure| match failure {
                ImapFailure::Refused => ImapFailure::NoTls,
                other => other,
            })?;
            // What came before the encryption and was not read yet is dropped here: somebody on the way may have
            // written it. The server greets only once.
            let stream = encrypt(handshake, client.into_inner()).await?;
            return authenticate(mailbox, Client::new(stream)).await;
        }
    };
    let mut client = Client::new(stream);
    greeting(&mut client).await?;
    authenticate(mailbox, client).await
}

async fn encrypt(handshake: &Handshake, stream: TcpStream) -> Result<Stream, ImapFailure> {
    match timeout(CONNECT_MAX, handshake.perform(stream)).await {
        Ok(Ok(stream)) => Ok(stream),
        Ok(Err(error)) => Err(ImapFailure::Tls(reason(&error))),
        Err(_) => Err(ImapFailure::Silent),
    }
}

async fn greeting<T>(client: &mut Client<T>) -> Result<(), ImapFailure>
where
    T: AsyncRead + AsyncWrite + Unpin + Debug + Send,
{
    let greeting = within(async { Ok(client.read_response().await?) }).await?;
    greeting.map(drop).ok_or(ImapFailure::Broken)
}

async fn authenticate(
    mailbox: &ImapMailbox,
    client: Client<Stream>,
) -> Result<Session<Stream>, ImapFailure> {
    let (user, password) = (mailbox.user.as_str(), mailbox.password.as_str());
    let login = async {
        let session = if user.is_ascii() && password.is_ascii() {
            client.login(user, password).await
        } else {
            // The strings of LOGIN are ASCII.
            client.authenticate("PLAIN", Plain { user, password }).await
        };
        session.map_err(|(error, _)| error)
    };
    match timeout(COMMAND_MAX, login).await {
        Ok(Ok(session)) => Ok(session),
        Ok(Err(error @ Error::No(_))) => Err(match error.into() {
            ImapFailure::Refused => ImapFailure::Login,
            other => other,
        }),
        Ok(Err(other)) => Err(other.into()),
        Err(_) => Err(ImapFailure::Silent),
    }
}

/// SASL PLAIN (RFC 4616).
struct Plain<'m> {
    user: &'m str,
    password: &'m str,
}

impl Authenticator for Plain<'_> {
    type Response = String;

    fn process(&mut self, _challenge: &[u8]) -> String {
        format!("\0{}\0{}", self.user, self.password)
    }
}
