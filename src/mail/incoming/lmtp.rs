//! The receiving side of LMTP (RFC 2033): a mail server on the same machine delivers over it. A message is acknowledged
//! only after `take` has stored it; what is not acknowledged, the mail server tries again.

use std::future::Future;
use std::io;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, BufReader};
use tokio::time::timeout;

use super::kinds::{IncomingMail, MESSAGE_MAX};

/// The longest command or piece of a line, in octets.
const LINE_MAX: u64 = 4_096;
/// The most recipients of one message.
const RECIPIENTS_MAX: usize = 100;
/// How long the other side may be silent (RFC 5321, 4.5.3.2.7).
const SILENCE_MAX: Duration = Duration::from_secs(300);

/// What became of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    Yes,
    TooLarge,
    /// The mail server should try again.
    Later,
}

impl Taken {
    fn reply(self) -> &'static str {
        match self {
            Self::Yes => "250 2.0.0 taken\r\n",
            Self::TooLarge => "552 5.3.4 message too large\r\n",
            Self::Later => "451 4.3.0 try again later\r\n",
        }
    }
}

/// Receives messages until the other side leaves.
///
/// # Errors
/// When the connection breaks.
pub async fn converse<F: Future<Output = Taken>>(
    stream: impl AsyncRead + AsyncWrite + Unpin,
    take: impl Fn(IncomingMail) -> F,
) -> io::Result<()> {
    let mut stream = BufReader::new(stream);
    say(&mut stream, "220 Paraph LMTP\r\n").await?;
    let (mut sender, mut recipients) = (None, Vec::new());
    loop {
        let Some(line) = command(&mut stream).await? else {
            return Ok(());
        };
        let upper = line.to_ascii_uppercase();
        let answer = if upper.starts_with("LHLO") {
            (sender, recipients) = (None, Vec::new());
            "250-Paraph\r\n250-PIPELINING\r\n250-ENHANCEDSTATUSCODES\r\n250-8BITMIME\r\n250 SIZE 1048576\r\n"
        } else if upper.starts_with("MAIL FROM:") {
            sender = path(&line);
            recipients.clear();
            if sender.is_some() {
                "250 2.1.0 ok\r\n"
            } else {
                "501 5.1.7 bad sender\r\n"
            }
        } else if upper.starts_with("RCPT TO:") {
            match path(&line).filter(|path| !path.is_empty()) {
                _ if sender.is_none() => "503 5.5.1 MAIL first\r\n",
                _ if recipients.len() == RECIPIENTS_MAX => "452 4.5.3 too many recipients\r\n",
                Some(path) => {
                    recipients.push(path);
                    "250 2.1.5 ok\r\n"
                }
                None => "501 5.1.3 bad recipient\r\n",
            }
        } else if upper == "DATA" {
            if recipients.is_empty() {
                "503 5.5.1 RCPT first\r\n"
            } else {
                say(&mut stream, "354 go on, end with a dot\r\n").await?;
                let content = data(&mut stream).await?;
                // One reply for each recipient. Each is a message of its own, because each may be about another appeal.
                for recipient in recipients.drain(..) {
                    let taken = match &content {
                        Some(raw) => {
                            let mail = IncomingMail {
                                sender: sender.clone(),
                                recipients: vec![recipient],
                                raw: raw.clone(),
                            };
                            take(mail).await
                        }
                        None => Taken::TooLarge,
                    };
                    say(&mut stream, taken.reply()).await?;
                }
                sender = None;
                continue;
            }
        } else if upper == "RSET" {
            (sender, recipients) = (None, Vec::new());
            "250 2.0.0 ok\r\n"
        } else if upper.starts_with("NOOP") {
            "250 2.0.0 ok\r\n"
        } else if upper.starts_with("VRFY") {
            "252 2.5.0 no\r\n"
        } else if upper == "QUIT" {
            return say(&mut stream, "221 2.0.0 bye\r\n").await;
        } else {
            "500 5.5.2 unknown command\r\n"
        };
        say(&mut stream, answer).await?;
    }
}

async fn say(stream: &mut (impl AsyncWrite + Unpin), text: &str) -> io::Result<()> {
    stream.write_all(text.as_bytes()).await?;
    stream.flush().await
}

/// A piece of a line, with its line end if it is the last one; empty at the end of the stream.
async fn piece(stream: &mut (impl AsyncBufReadExt + Unpin)) -> io::Result<Vec<u8>> {
    let mut octets = Vec::new();
    let mut limited = stream.take(LINE_MAX);
    let read = timeout(SILENCE_MAX, limited.read_until(b'\n', &mut octets)).await;
    read.map_err(|_| io::Error::from(io::ErrorKind::TimedOut))??;
    Ok(octets)
}

/// The next command without its line end; `None` at the end of the stream.
async fn command(stream: &mut (impl AsyncBufReadExt + Unpin)) -> io::Result<Option<String>> {
    let octets = piece(stream).await?;
    if octets.is_empty() {
        return Ok(None);
    }
    if octets.last() != Some(&b'\n') {
        return Err(io::ErrorKind::InvalidData.into());
    }
    Ok(Some(String::from_utf8_lossy(&octets).trim().to_owned()))
}

/// The address between angle brackets.
fn path(line: &str) -> Option<String> {
    let (_, rest) = line.split_once('<')?;
    let (path, _) = rest.split_once('>')?;
    Some(path.trim().to_owned())
}

/// The content of a message up to its final dot; `None` when it is too large. Only a dot between two CRLF ends it: a bare
/// line feed around one must not, or a sender could smuggle a second message (RFC 5321, 2.3.8).
async fn data(stream: &mut (impl AsyncBufReadExt + Unpin)) -> io::Result<Option<Vec<u8>>> {
    let (mut content, mut is_too_large) = (Vec::new(), false);
    let mut is_line_start = true;
    loop {
        let octets = piece(stream).await?;
        if octets.is_empty() {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        if is_line_start && octets == b".\r\n" {
            return Ok((!is_too_large).then_some(content));
        }
        let is_stuffed = is_line_start && octets.starts_with(b".");
        let line = &octets[usize::from(is_stuffed)..];
        if content.len() + line.len() > MESSAGE_MAX {
            is_too_large = true;
            content.clear();
        }
        if !is_too_large {
            content.extend_from_slice(line);
        }
        is_line_start = octets.ends_with(b"\r\n");
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::cell::RefCell;

    use super::*;

    /// What the server says to this dialogue, and what it took.
    async fn dialogue(said: &[u8], taken: Taken) -> (String, Vec<IncomingMail>) {
        let (mut client, server) = tokio::io::duplex(4 * MESSAGE_MAX);
        client.write_all(said).await.unwrap();
        client.shutdown().await.unwrap();
        let mails = RefCell::new(Vec::new());
        let end = converse(server, |mail| {
            mails.borrow_mut().push(mail);
            std::future::ready(taken)
        });
        let _ = end.await;
        let mut answers = String::new();
        client.read_to_string(&mut answers).await.unwrap();
        (answers, mails.into_inner())
    }

    #[tokio::test]
    async fn each_recipient_gets_an_answer_of_its_own() {
        let said = b"LHLO mx\r\nMAIL FROM:<a@b.org>\r\nRCPT TO:<sign+x@c.org>\r\nRCPT TO:<sign+y@c.org>\r\n\
            DATA\r\nSubject: x\r\n\r\n..dot\r\n\n.\nstill\r\n.\r\nQUIT\r\n";
        let (answers, mails) = dialogue(said, Taken::Yes).await;
        assert_eq!(answers.matches("250 2.0.0 taken").count(), 2, "{answers}");
        assert!(answers.ends_with("221 2.0.0 bye\r\n"));
        let to: Vec<&str> = mails
            .iter()
            .map(|mail| mail.recipients[0].as_str())
            .collect();
        assert_eq!(to, ["sign+x@c.org", "sign+y@c.org"]);
        assert_eq!(mails[0].sender.as_deref(), Some("a@b.org"));
        assert_eq!(mails[0].raw, b"Subject: x\r\n\r\n.dot\r\n\n.\nstill\r\n");
    }

    #[tokio::test]
    async fn what_is_not_stored_is_not_acknowledged() {
        let said =
            b"LHLO mx\r\nMAIL FROM:<>\r\nRCPT TO:<bounce+x@c.org>\r\nDATA\r\n\r\n.\r\nQUIT\r\n";
        let (answers, mails) = dialogue(said, Taken::Later).await;
        assert!(answers.contains("451 4.3.0"), "{answers}");
        assert_eq!(mails[0].sender.as_deref(), Some(""));
        let cut = b"LHLO mx\r\nMAIL FROM:<>\r\nRCPT TO:<bounce+x@c.org>\r\nDATA\r\nSubject: x\r\n";
        let (answers, mails) = dialogue(cut, Taken::Yes).await;
        assert!(!answers.contains("taken"), "{answers}");
        assert!(mails.is_empty());
    }

    #[tokio::test]
    async fn a_message_that_is_too_large_is_refused_and_the_next_one_taken() {
        let mut said = b"LHLO mx\r\nMAIL FROM:<a@b.org>\r\nRCPT TO:<x@c.org>\r\nDATA\r\n".to_vec();
        said.extend(b"0123456789abcdef\r\n".repeat(MESSAGE_MAX / 16));
        said.extend(
            b".\r\nMAIL FROM:<a@b.org>\r\nRCPT TO:<x@c.org>\r\nDATA\r\nok\r\n.\r\nQUIT\r\n",
        );
        let (answers, mails) = dialogue(&said, Taken::Yes).await;
        assert!(answers.contains("552 5.3.4"), "{answers}");
        assert_eq!(mails.len(), 1);
        assert_eq!(mails[0].raw, b"ok\r\n");
    }
}
