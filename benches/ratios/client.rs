//! As little HTTP as a load generator needs: one connection, kept open, one request after the other, answers with a
//! length or without a body.

use std::io::{Error, ErrorKind, Result};

use tokio::net::TcpStream;

/// A connection that opens itself when it has to.
pub struct Connection {
    address: String,
    stream: Option<TcpStream>,
    buffer: Vec<u8>,
}

impl Connection {
    pub fn new(address: &str) -> Self {
        Self {
            address: address.to_owned(),
            stream: None,
            buffer: vec![0; 256 * 1_024],
        }
    }

    /// Sends a request and reads the whole answer; gives its status. After a fault the next one connects anew.
    pub async fn ask(&mut self, request: &[u8]) -> Result<u16> {
        let stream = match self.stream.take() {
            Some(stream) => stream,
            None => {
                let stream = TcpStream::connect(&self.address).await?;
                stream.set_nodelay(true)?;
                stream
            }
        };
        send(&stream, request).await?;
        let (status, closes) = receive(&stream, &mut self.buffer).await?;
        if !closes {
            self.stream = Some(stream);
        }
        Ok(status)
    }
}

async fn send(stream: &TcpStream, mut bytes: &[u8]) -> Result<()> {
    while !bytes.is_empty() {
        match stream.try_write(bytes) {
            Ok(written) => bytes = &bytes[written..],
            Err(error) if error.kind() == ErrorKind::WouldBlock => stream.writable().await?,
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

async fn receive(stream: &TcpStream, buffer: &mut [u8]) -> Result<(u16, bool)> {
    let mut filled = 0;
    let mut whole = None;
    loop {
        stream.readable().await?;
        match stream.try_read(&mut buffer[filled..]) {
            Ok(0) => return Err(Error::from(ErrorKind::UnexpectedEof)),
            Ok(read) => filled += read,
            Err(error) if error.kind() == ErrorKind::WouldBlock => continue,
            Err(error) => return Err(error),
        }
        if whole.is_none() {
            whole = head(&buffer[..filled]);
        }
        if let Some((status, length, closes)) = whole
            && filled >= length
        {
            return Ok((status, closes));
        }
    }
}

/// Status, octets of head and body together, and whether the server closes; none while the head is incomplete.
fn head(bytes: &[u8]) -> Option<(u16, usize, bool)> {
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n")? + 4;
    let text = std::str::from_utf8(&bytes[..end]).ok()?;
    let status = text.get(9..12)?.parse().ok()?;
    let (mut length, mut closes) = (0, false);
    for line in text.split("\r\n").skip(1) {
        let Some((name, value)) = line.split_once(':') else {
            continue;
        };
        if name.eq_ignore_ascii_case("content-length") {
            length = value.trim().parse().ok()?;
        } else if name.eq_ignore_ascii_case("connection") {
            closes = value.trim().eq_ignore_ascii_case("close");
        }
    }
    // RFC 9110, 15.4.5: a 304 tells the length of what it does not send.
    if status == 304 {
        length = 0;
    }
    Some((status, end + length, closes))
}
