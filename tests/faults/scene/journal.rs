//! What the people of the load were told, written down on their side.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use ureq::Body;
use ureq::http::Response;

/// Somebody who signs once. Nobody shares an address or a name with another.
#[derive(Debug, Clone)]
pub struct Person {
    pub address: String,
    pub name: String,
    /// Whether the name may be published.
    pub publishes: bool,
    /// Whether they will press the button of the mail; some never do.
    pub confirms: bool,
}

impl Person {
    pub fn new(number: u64) -> Self {
        // The number in letters: names hold no digits.
        let letter = |digit: u8| char::from(b'a' + digit - b'0');
        let letters: String = number.to_string().bytes().map(letter).collect();
        Self {
            address: format!("p{number}@d{}.example.org", number % 50),
            name: format!("Martin {}", letters),
            publishes: !number.is_multiple_of(4),
            confirms: !number.is_multiple_of(8),
        }
    }

    /// What they type into the form.
    pub fn fields<'a>(&'a self, token: &'a str) -> [(&'a str, &'a str); 4] {
        let publish = if self.publishes { "yes" } else { "no" };
        [
            ("token", token),
            ("last-name", &self.name),
            ("email", &self.address),
            ("publish", publish),
        ]
    }

    /// The number in an address that [`Person::new`] made.
    pub fn from_address(address: &str) -> Option<Self> {
        let number = address.strip_prefix('p')?.split_once('@')?.0;
        number.parse().ok().map(Self::new)
    }
}

impl Heard {
    /// What a client's answer to a post about `what` means to the person.
    pub fn of(answer: Result<Response<Body>, ureq::Error>, what: &str) -> Self {
        match answer {
            Ok(answer) => match answer.status().as_u16() {
                303 => Self::Acknowledged,
                503 if answer.headers().contains_key("retry-after") => Self::ComeBack,
                status => Self::Odd(format!("{status} for a {what}")),
            },
            Err(_) => Self::Nothing,
        }
    }

    pub fn is_acknowledged(&self) -> bool {
        *self == Self::Acknowledged
    }
}

/// How a post ended for the person who sent it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heard {
    /// 303: it is done, whatever happens next.
    Acknowledged,
    /// 503 with a time to come back: it may not be done, and the person knows.
    ComeBack,
    /// No answer: the person cannot know.
    Nothing,
    /// Anything else, which no fault may cause.
    Odd(String),
}

#[derive(Default)]
struct Entries {
    signed: BTreeMap<String, Instant>,
    confirmed: BTreeMap<String, Instant>,
    tried_to_confirm: BTreeSet<String>,
    odd: Vec<String>,
    waits: Vec<Duration>,
    come_back: usize,
    nothing: usize,
    /// When the latest of the acknowledged posts was sent.
    last_asked: Option<Instant>,
}

/// The journal of one run.
#[derive(Default)]
pub struct Journal {
    people: AtomicU64,
    entries: Mutex<Entries>,
}

impl Journal {
    /// The next person who signs.
    pub fn next_person(&self) -> Person {
        Person::new(self.people.fetch_add(1, Ordering::SeqCst) + 1)
    }

    /// Notes how an attempt to sign ended, and how long the answer took.
    pub fn signs(&self, person: &Person, heard: &Heard, waited: Duration) {
        let mut entries = self.entries.lock().unwrap();
        if heard.is_acknowledged() {
            entries
                .signed
                .insert(person.address.clone(), Instant::now());
        }
        entries.count(heard, waited);
    }

    /// Notes that somebody is about to press the button.
    pub fn tries_to_confirm(&self, person: &Person) {
        let mut entries = self.entries.lock().unwrap();
        entries.tried_to_confirm.insert(person.address.clone());
    }

    /// Notes how a press of the button ended.
    pub fn confirms(&self, person: &Person, heard: &Heard, waited: Duration) {
        let mut entries = self.entries.lock().unwrap();
        if heard.is_acknowledged() {
            entries
                .confirmed
                .insert(person.address.clone(), Instant::now());
        }
        entries.count(heard, waited);
    }

    /// How many signatures and confirmations were acknowledged.
    pub fn acknowledged(&self) -> (usize, usize) {
        let entries = self.entries.lock().unwrap();
        (entries.signed.len(), entries.confirmed.len())
    }

    /// Waits until so many more acknowledgements were heard; gives up after `patience`.
    pub fn hears(&self, more: usize, patience: Duration) {
        let all = || {
            let (signed, confirmed) = self.acknowledged();
            signed + confirmed
        };
        let (from, wanted) = (Instant::now(), all() + more);
        while all() < wanted && from.elapsed() < patience {
            std::thread::sleep(Duration::from_millis(1));
        }
    }

    /// Addresses whose signing was acknowledged.
    pub fn signed(&self) -> Vec<String> {
        self.entries
            .lock()
            .unwrap()
            .signed
            .keys()
            .cloned()
            .collect()
    }

    /// Addresses whose signing was acknowledged before that moment.
    pub fn signed_before(&self, moment: Instant) -> Vec<String> {
        let entries = self.entries.lock().unwrap();
        let before = entries.signed.iter().filter(|(_, at)| **at < moment);
        before.map(|(address, _)| address.clone()).collect()
    }

    /// Addresses whose confirming was acknowledged.
    pub fn confirmed(&self) -> Vec<String> {
        self.entries
            .lock()
            .unwrap()
            .confirmed
            .keys()
            .cloned()
            .collect()
    }

    /// Addresses for which the button was pressed at all.
    pub fn tried_to_confirm(&self) -> BTreeSet<String> {
        self.entries.lock().unwrap().tried_to_confirm.clone()
    }

    /// Answers that no fault may cause.
    pub fn odd(&self) -> Vec<String> {
        self.entries.lock().unwrap().odd.clone()
    }

    /// How often people were asked to come back, and how often they heard nothing.
    pub fn refused(&self) -> (usize, usize) {
        let entries = self.entries.lock().unwrap();
        (entries.come_back, entries.nothing)
    }

    /// How long acknowledgements took since the last call, shortest first.
    pub fn take_waits(&self) -> Vec<Duration> {
        let mut waits = std::mem::take(&mut self.entries.lock().unwrap().waits);
        waits.sort();
        waits
    }

    /// Waits until something that was sent after this call is acknowledged, and says how long that took; `None` after
    /// `patience`.
    pub fn hears_again(&self, patience: Duration) -> Option<Duration> {
        let from = Instant::now();
        while from.elapsed() < patience {
            let asked = self.entries.lock().unwrap().last_asked;
            if asked.is_some_and(|asked| asked > from) {
                return Some(from.elapsed());
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        None
    }
}

impl Entries {
    fn count(&mut self, heard: &Heard, waited: Duration) {
        match heard {
            Heard::Acknowledged => {
                self.waits.push(waited);
                self.last_asked = self.last_asked.max(Instant::now().checked_sub(waited));
            }
            Heard::ComeBack => self.come_back += 1,
            Heard::Nothing => self.nothing += 1,
            Heard::Odd(what) => self.odd.push(what.clone()),
        }
    }
}

/// The wait that this share of all stayed below, of a sorted list.
pub fn share(waits: &[Duration], share: f64) -> Duration {
    let at = (waits.len() as f64 * share) as usize;
    waits
        .get(at.min(waits.len().saturating_sub(1)))
        .copied()
        .unwrap_or_default()
}
