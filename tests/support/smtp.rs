//! A small real SMTP server for tests: one thread per connection, everything it accepted kept in order, and faults on
//! demand.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// A mail the server took responsibility for (or kept before it cut the line).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    pub from: String,
    pub to: String,
    /// The parameters of MAIL FROM, such as `SMTPUTF8`.
    pub parameters: String,
    pub bytes: Vec<u8>,
    /// Which connection it came over, from 0.
    pub connection: usize,
}

/// Where in a transaction something happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum At {
    Connect,
    Ehlo,
    Tls,
    Auth,
    Mail,
    Rcpt,
    Data,
    Dot,
}

/// What the server does instead of going on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    Accept,
    /// Answers with this line, such as `550 5.1.1 no such user`. A 421 also closes.
    Reply(&'static str),
    /// Says nothing until the sender hangs up, or for a long time.
    Stall,
    /// All is well, after this long.
    Wait(Duration),
    /// All is well, but the answer comes letter by letter with this pause between two.
    Drip(Duration),
    /// Closes without a word. At the final dot the mail was kept: the sender cannot know.
    Cut,
}

type Behaviour = dyn Fn(At, usize, &str) -> Act + Send + Sync;

struct Inner {
    mails: Mutex<Vec<Received>>,
    behaviour: Mutex<Box<Behaviour>>,
    connections: AtomicUsize,
    extensions: Vec<&'static str>,
}

/// The server; it listens as long as the process lives.
#[derive(Clone)]
pub struct SmtpSink {
    address: SocketAddr,
    inner: Arc<Inner>,
}

impl SmtpSink {
    pub fn start() -> Self {
        Self::with_extensions(&["8BITMIME", "ENHANCEDSTATUSCODES", "AUTH PLAIN LOGIN"])
    }

    /// Accepts everything and offers exactly these extensions.
    pub fn with_extensions(extensions: &[&'static str]) -> Self {
        Self::on(TcpListener::bind("127.0.0.1:0").unwrap(), extensions)
    }

    /// Accepts everything at an address that was free a moment ago: a relay that comes up late.
    pub fn start_at(address: &str) -> Self {
        Self::on(TcpListener::bind(address).unwrap(), &["8BITMIME"])
    }

    fn on(listener: TcpListener, extensions: &[&'static str]) -> Self {
        let sink = Self {
            address: listener.local_addr().unwrap(),
            inner: Arc::new(Inner {
                mails: Mutex::default(),
                behaviour: Mutex::new(Box::new(|_, _, _| Act::Accept)),
                connections: AtomicUsize::new(0),
                extensions: extensions.to_vec(),
            }),
        };
        let inner = Arc::clone(&sink.inner);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let inner = Arc::clone(&inner);
                std::thread::spawn(move || serve(stream, &inner));
            }
        });
        sink
    }

    /// Does this once the step is reached; everything else is accepted.
    pub fn fail_at(&self, at: At, act: Act) {
        self.behave(move |now, _, _| if now == at { act.clone() } else { Act::Accept });
    }

    /// Asks this closure at every step: where, how many mails were accepted so far, and the line received.
    pub fn behave(&self, behaviour: impl Fn(At, usize, &str) -> Act + Send + Sync + 'static) {
        *self.inner.behaviour.lock().unwrap() = Box::new(behaviour);
    }

    /// `smtp://127.0.0.1:port`
    pub fn url(&self) -> String {
        format!("smtp://{}", self.address)
    }

    /// The same with a user and a password.
    pub fn url_with(&self, user: &str, password: &str) -> String {
        format!("smtp://{user}:{password}@{}", self.address)
    }

    pub fn mails(&self) -> Vec<Received> {
        self.inner.mails.lock().unwrap().clone()
    }

    /// The mails that came after the first `known` ones.
    pub fn since(&self, known: usize) -> Vec<Received> {
        let mails = self.inner.mails.lock().unwrap();
        mails.get(known..).unwrap_or_default().to_vec()
    }

    /// How many connections were made so far.
    pub fn connections(&self) -> usize {
        self.inner.connections.load(Ordering::SeqCst)
    }

    /// Waits until `count` mails have come, and gives them; panics after ten seconds.
    pub fn wait_for(&self, count: usize) -> Vec<Received> {
        for _ in 0..1_000 {
            let mails = self.mails();
            if mails.len() >= count {
                return mails;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        panic!("{} of {count} mails came", self.mails().len());
    }
}

struct Line<'a> {
    reader: BufReader<TcpStream>,
    inner: &'a Inner,
}

impl Line<'_> {
    fn read(&mut self) -> Option<String> {
        let mut bytes = Vec::new();
        let got = self.reader.read_until(b'\n', &mut bytes).ok()?;
        let text = String::from_utf8_lossy(&bytes).trim_end().to_owned();
        (got > 0).then_some(text)
    }

    fn say(&mut self, reply: &str) -> Option<()> {
        let reply = format!("{reply}\r\n");
        self.reader.get_mut().write_all(reply.as_bytes()).ok()
    }

    /// One letter at a time.
    fn drip(&mut self, reply: &str, pause: Duration) -> Option<()> {
        for letter in format!("{reply}\r\n").bytes() {
            std::thread::sleep(pause);
            self.reader.get_mut().write_all(&[letter]).ok()?;
        }
        Some(())
    }

    /// Silence until the other side hangs up, 30 s at most.
    fn stall(&mut self) {
        let stream = self.reader.get_mut();
        let _ = stream.set_read_timeout(Some(Duration::from_secs(30)));
        let mut ignored = [0; 4096];
        while stream.read(&mut ignored).is_ok_and(|read| read > 0) {}
    }

    /// Says `well` or does what the behaviour asks for; `Some(true)` when all is well, `None` to hang up.
    fn step(&mut self, at: At, line: &str, well: &str) -> Option<bool> {
        let count = self.inner.mails.lock().unwrap().len();
        let act = (self.inner.behaviour.lock().unwrap())(at, count, line);
        match act {
            Act::Accept => self.say(well).map(|()| true),
            Act::Reply(reply) => {
                self.say(reply)?;
                (!reply.starts_with("421")).then_some(false)
            }
            Act::Wait(long) => {
                std::thread::sleep(long);
                self.say(well).map(|()| true)
            }
            Act::Drip(pause) => self.drip(well, pause).map(|()| true),
            Act::Stall => {
                self.stall();
                None
            }
            Act::Cut => None,
        }
    }

    fn content(&mut self) -> Option<Vec<u8>> {
        let mut content = Vec::new();
        loop {
            let mut line = Vec::new();
            if self.reader.read_until(b'\n', &mut line).ok()? == 0 {
                return None;
            }
            if line == b".\r\n" {
                return Some(content);
            }
            content.extend_from_slice(line.strip_prefix(b".").unwrap_or(&line));
        }
    }
}

fn serve(stream: TcpStream, inner: &Inner) -> Option<()> {
    let connection = inner.connections.fetch_add(1, Ordering::SeqCst);
    stream.set_nodelay(true).ok()?;
    let reader = BufReader::new(stream);
    let mut line = Line { reader, inner };
    if !line.step(At::Connect, "", "220 sink.test ESMTP")? {
        return None;
    }
    let (mut from, mut to) = (None, None);
    while let Some(command) = line.read() {
        let verb = command.get(..4).unwrap_or_default().to_ascii_uppercase();
        match verb.as_str() {
            "EHLO" => {
                let mut reply = String::from("250-sink.test\r\n");
                for extension in &inner.extensions {
                    reply += &format!("250-{extension}\r\n");
                }
                line.step(At::Ehlo, &command, &(reply + "250 HELP"))?;
            }
            // STARTTLS
            "STAR" => {
                line.step(At::Tls, &command, "503 5.5.1 not now")?;
            }
            "AUTH" => {
                line.step(At::Auth, &command, "235 2.7.0 welcome")?;
            }
            "MAIL" => {
                if line.step(At::Mail, &command, "250 2.1.0 ok")? {
                    from = Some(command);
                }
            }
            "RCPT" if from.is_some() => {
                if line.step(At::Rcpt, &command, "250 2.1.5 ok")? {
                    to = Some(command);
                }
            }
            "DATA" if to.is_some() => {
                if line.step(At::Data, &command, "354 go on")? {
                    let bytes = line.content()?;
                    let (from, to) = (from.take()?, to.take()?);
                    finish(&mut line, &from, &to, bytes, connection)?;
                }
            }
            "RSET" => {
                (from, to) = (None, None);
                line.say("250 2.0.0 ok")?;
            }
            "NOOP" => line.say("250 2.0.0 ok")?,
            "QUIT" => {
                line.say("221 2.0.0 bye")?;
                return None;
            }
            _ => line.say("503 5.5.1 not now")?,
        }
    }
    None
}

fn finish(
    line: &mut Line<'_>,
    from: &str,
    to: &str,
    bytes: Vec<u8>,
    connection: usize,
) -> Option<()> {
    let (from, parameters) = path(from);
    let mail = Received {
        from,
        to: path(to).0,
        parameters,
        bytes,
        connection,
    };
    let count = line.inner.mails.lock().unwrap().len();
    let act = (line.inner.behaviour.lock().unwrap())(At::Dot, count, "");
    if matches!(act, Act::Accept | Act::Cut | Act::Wait(_) | Act::Drip(_)) {
        line.inner.mails.lock().unwrap().push(mail);
    }
    match act {
        Act::Accept => line.say("250 2.0.0 kept"),
        Act::Wait(long) => {
            std::thread::sleep(long);
            line.say("250 2.0.0 kept")
        }
        Act::Drip(pause) => line.drip("250 2.0.0 kept", pause),
        Act::Reply(reply) => {
            line.say(reply)?;
            (!reply.starts_with("421")).then_some(())
        }
        Act::Stall => {
            line.stall();
            None
        }
        Act::Cut => None,
    }
}

/// `a@b.org` and the parameters of `MAIL FROM:<a@b.org> SMTPUTF8`.
fn path(command: &str) -> (String, String) {
    let rest = command.split_once('<').map_or("", |(_, rest)| rest);
    let (address, parameters) = rest.split_once('>').unwrap_or((rest, ""));
    (address.to_owned(), parameters.trim().to_owned())
}
