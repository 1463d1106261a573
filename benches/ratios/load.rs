//! The load generator: a process of its own that keeps some connections busy and notes every answer and its time.
//!
//! *Closed*: each connection asks as soon as it was answered. *Open*: requests are due at a fixed pace, and their time
//! counts from the moment they were due, so that a server that stalls cannot hide it by making the generator wait.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};
use tokio::sync::{Mutex, mpsc};

use crate::Fault;
use crate::client::Connection;

/// What a generator is to do.
#[derive(Clone, Serialize, Deserialize)]
pub struct Plan {
    /// `127.0.0.1:port`
    pub address: String,
    pub connections: usize,
    /// Threads that the connections share.
    pub threads: usize,
    /// Requests due in a second; none: as fast as the answers come.
    pub pace: Option<f64>,
    /// Seconds before the measured time.
    pub warm_up: f64,
    pub seconds: f64,
    /// Ends after so many requests, if that comes first; then everything is measured.
    pub most: Option<u64>,
    pub what: What,
    /// The status of a good answer.
    pub status: u16,
}

impl Plan {
    /// 64 connections, as fast as the answers come.
    pub fn full_speed(address: &str, what: What, status: u16, scale: &crate::Scale) -> Self {
        Self {
            address: address.to_owned(),
            connections: 64,
            threads: 1,
            pace: None,
            warm_up: scale.warm_up,
            seconds: scale.seconds,
            most: None,
            what,
            status,
        }
    }

    /// `most` requests over `connections` connections, all of them measured.
    pub fn exactly(address: &str, what: What, status: u16, most: u64, connections: usize) -> Self {
        Self {
            address: address.to_owned(),
            connections,
            threads: 1,
            pace: None,
            warm_up: 0.0,
            seconds: 600.0,
            most: Some(most),
            what,
            status,
        }
    }

    /// The same with requests that are due at a pace.
    pub fn at_pace(mut self, pace: f64, seconds: f64) -> Self {
        (self.pace, self.seconds) = (Some(pace), seconds);
        self
    }
}

#[derive(Clone, Serialize, Deserialize)]
pub enum What {
    /// The same page again and again, with more header lines.
    Get { path: String, headers: String },
    /// A new person each time, from an address of their own, with the token of one form. `run` tells them from those
    /// of another plan.
    Sign {
        path: String,
        token: String,
        run: u32,
    },
    /// The next of the links in a file, from the line `from` on.
    Confirm { file: String, from: usize },
}

#[derive(Default, Serialize, Deserialize)]
pub struct Heard {
    /// Good answers in the measured time.
    pub answers: u64,
    pub all: u64,
    pub seconds: f64,
    /// Answers by other status; 0 when there was none.
    pub wrong: BTreeMap<u16, u64>,
    /// Milliseconds that half, and 99 of 100, of the measured answers took at most.
    pub p50: f64,
    pub p99: f64,
}

impl Heard {
    pub fn rate(&self) -> f64 {
        self.answers as f64 / self.seconds
    }
}

/// Reads a plan from the input, carries it out, writes what was heard.
pub fn role() -> Result<(), Fault> {
    let plan: Plan = serde_json::from_reader(std::io::stdin())?;
    let links = match &plan.what {
        What::Confirm { file, from } => {
            let text = std::fs::read_to_string(file)?;
            text.lines().skip(*from).map(str::to_owned).collect()
        }
        _ => Vec::new(),
    };
    let begin = Instant::now();
    let shared = Arc::new(Shared {
        links,
        next: AtomicU64::new(0),
        measure_from: begin + Duration::from_secs_f64(plan.warm_up),
        end: begin + Duration::from_secs_f64(plan.warm_up + plan.seconds),
        due: due(&plan, begin),
        plan,
    });
    let threads: Vec<_> = (0..shared.plan.threads)
        .map(|thread| {
            let shared = Arc::clone(&shared);
            std::thread::spawn(move || work(&shared, thread))
        })
        .collect();
    let mut notes = Notes::default();
    for thread in threads {
        notes.add(thread.join().map_err(|_| "a thread failed")?);
    }
    serde_json::to_writer(std::io::stdout(), &notes.heard(&shared, begin))?;
    Ok(())
}

type Due = Option<Mutex<mpsc::UnboundedReceiver<(u64, Instant)>>>;

struct Shared {
    plan: Plan,
    links: Vec<String>,
    next: AtomicU64,
    measure_from: Instant,
    end: Instant,
    due: Due,
}

/// A thread that tells each request when it is due: the timers of an event loop are too coarse.
fn due(plan: &Plan, begin: Instant) -> Due {
    let pace = plan.pace?;
    let (tell, told) = mpsc::unbounded_channel();
    let until = plan.warm_up + plan.seconds;
    std::thread::spawn(move || {
        for number in 0_u64.. {
            let after = number as f64 / pace;
            let when = begin + Duration::from_secs_f64(after);
            if after > until {
                break;
            }
            std::thread::sleep(when.saturating_duration_since(Instant::now()));
            if tell.send((number, when)).is_err() {
                break;
            }
        }
    });
    Some(Mutex::new(told))
}

impl Shared {
    /// The number of the next request, and when it is due; none at the end.
    async fn next(&self) -> Option<(u64, Instant)> {
        if let Some(due) = &self.due {
            return due.lock().await.recv().await;
        }
        let now = Instant::now();
        if now >= self.end {
            return None;
        }
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        let is_over = self.plan.most.is_some_and(|most| number >= most);
        (!is_over).then_some((number, now))
    }

    /// Writes the request of that number; none when there are no more links.
    fn request(&self, number: u64, out: &mut Vec<u8>) -> Option<()> {
        use std::io::Write;
        let host = &self.plan.address;
        match &self.plan.what {
            What::Get { path, headers } => {
                write!(out, "GET {path} HTTP/1.1\r\nHost: {host}\r\n{headers}\r\n").ok()
            }
            What::Sign { path, token, run } => {
                let letters = ["a", "e", "i", "o"][(number % 4) as usize];
                let body = format!(
                    "token={token}&first-name=Jeanne&last-name=Martin-L{letters}fort&role=infirmi%C3%A8re&place=Toulouse&\
                     country=FR&email=p{number}x{run}%40d{}.example.org&publish=yes",
                    number % 499
                );
                // 200 neighbours share what the limits count together: 300 may post in ten minutes.
                let (place, person) =
                    (number / 200 + u64::from(*run) * 1_000_000, number % 200 + 1);
                let (a, b, c) = (20 + (place >> 16) % 100, (place >> 8) & 255, place & 255);
                write!(
                    out,
                    "POST {path} HTTP/1.1\r\nHost: {host}\r\nX-Forwarded-For: {a}.{b}.{c}.{person}\r\n\
                     Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
                    body.len()
                )
                .ok()
            }
            What::Confirm { .. } => {
                let (token, revision) = self
                    .links
                    .get(usize::try_from(number).ok()?)?
                    .split_once(' ')?;
                let body = format!("revision={revision}&agree=yes");
                // Each from a network of its own: a network has a limit.
                let (a, b, c) = (20 + (number >> 16) % 100, (number >> 8) & 255, number & 255);
                write!(
                    out,
                    "POST /fr/confirm/{token} HTTP/1.1\r\nHost: {host}\r\nX-Forwarded-For: {a}.{b}.{c}.7\r\n\
                     Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
                    body.len()
                )
                .ok()
            }
        }
    }
}

#[derive(Default)]
struct Notes {
    /// Microseconds of each measured answer.
    times: Vec<u32>,
    all: u64,
    wrong: BTreeMap<u16, u64>,
    last: Option<Instant>,
}

impl Notes {
    fn add(&mut self, other: Self) {
        self.times.extend(other.times);
        self.all += other.all;
        self.last = self.last.max(other.last);
        for (status, count) in other.wrong {
            *self.wrong.entry(status).or_default() += count;
        }
    }

    fn heard(mut self, shared: &Shared, begin: Instant) -> Heard {
        self.times.sort_unstable();
        let at = |part: f64| {
            let place = (self.times.len() as f64 * part) as usize;
            let micros = self
                .times
                .get(place.min(self.times.len().saturating_sub(1)));
            f64::from(micros.copied().unwrap_or_default()) / 1_000.0
        };
        // A finite plan lasts until its last answer.
        let seconds = match shared.plan.most {
            Some(_) => self.last.map_or(0.0, |last| (last - begin).as_secs_f64()),
            None => shared.plan.seconds,
        };
        Heard {
            answers: self.times.len() as u64,
            all: self.all,
            seconds,
            p50: at(0.5),
            p99: at(0.99),
            wrong: self.wrong,
        }
    }
}

fn work(shared: &Arc<Shared>, thread: usize) -> Notes {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    let runtime = runtime.expect("the system gives an event loop");
    let connections = (thread..shared.plan.connections).step_by(shared.plan.threads);
    runtime.block_on(async {
        let tasks: Vec<_> = connections
            .map(|_| tokio::spawn(ask(Arc::clone(shared))))
            .collect();
        let mut notes = Notes::default();
        for task in tasks {
            notes.add(task.await.expect("a connection does not panic"));
        }
        notes
    })
}

async fn ask(shared: Arc<Shared>) -> Notes {
    let mut notes = Notes::default();
    let mut connection = Connection::new(&shared.plan.address);
    let mut request = Vec::with_capacity(1_024);
    while let Some((number, due)) = shared.next().await {
        request.clear();
        if shared.request(number, &mut request).is_none() {
            break;
        }
        let status = connection.ask(&request).await.unwrap_or_default();
        let now = Instant::now();
        if status != shared.plan.status {
            *notes.wrong.entry(status).or_default() += 1;
            continue;
        }
        notes.all += 1;
        notes.last = Some(now);
        if now >= shared.measure_from && now <= shared.end {
            notes
                .times
                .push(u32::try_from((now - due).as_micros()).unwrap_or(u32::MAX));
        }
    }
    notes
}
