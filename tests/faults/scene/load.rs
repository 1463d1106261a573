//! People at work: some sign at a steady pace, others open the links of their mails and press the button. They come
//! back after a refusal or silence, as people do, and write into the journal what they were told.

use std::collections::{BTreeSet, VecDeque};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use ureq::http::Response;
use ureq::{Agent, Body, Error};

use super::journal::{Heard, Journal, Person};
use crate::support::site::{agent, find_between, link_of};
use crate::support::smtp::SmtpSink;

/// How many do something in a second, and how many wait for an answer at a time.
#[derive(Debug, Clone, Copy)]
pub struct Rates {
    pub signs: u32,
    pub confirms: u32,
    pub hands: usize,
}

impl Default for Rates {
    /// The figure to reach: 50 signs and 50 confirms a second. A few more sign, because one in eight never confirms.
    fn default() -> Self {
        Self {
            signs: 58,
            confirms: 52,
            hands: 8,
        }
    }
}

/// People at work until [`Load::stop`].
pub struct Load {
    people: Arc<People>,
    threads: Vec<JoinHandle<()>>,
}

struct People {
    servers: Vec<String>,
    host: String,
    token: Mutex<String>,
    sink: SmtpSink,
    journal: Arc<Journal>,
    links: Mutex<VecDeque<(Person, String)>>,
    signing: Pace,
    confirming: Pace,
    turn: AtomicU64,
    stop: AtomicBool,
}

impl Load {
    pub(super) fn start(
        rates: Rates,
        servers: Vec<String>,
        base: &str,
        token: String,
        sink: SmtpSink,
        journal: Arc<Journal>,
    ) -> Self {
        let people = Arc::new(People {
            servers,
            host: base.trim_start_matches("http://").to_owned(),
            token: Mutex::new(token),
            sink,
            journal,
            links: Mutex::default(),
            signing: Pace::new(rates.signs),
            confirming: Pace::new(rates.confirms),
            turn: AtomicU64::new(0),
            stop: AtomicBool::new(false),
        });
        let start = |work: fn(&People)| {
            let people = Arc::clone(&people);
            std::thread::spawn(move || work(&people))
        };
        let mut threads = vec![start(People::read_mails)];
        for _ in 0..rates.hands {
            threads.push(start(People::sign_on));
            threads.push(start(People::confirm_on));
        }
        Self { people, threads }
    }

    /// Everybody hears the answer to what they sent, and goes home.
    pub fn stop(self) {
        self.people.stop.store(true, Ordering::SeqCst);
        for thread in self.threads {
            thread.join().unwrap();
        }
    }
}

impl People {
    fn stopped(&self) -> bool {
        self.stop.load(Ordering::SeqCst)
    }

    /// Finds the first mail of everybody who will confirm.
    fn read_mails(&self) {
        let (mut known, mut seen) = (0, BTreeSet::new());
        while !self.stopped() {
            let mails = self.sink.since(known);
            known += mails.len();
            for mail in mails {
                let Some(person) = Person::from_address(&mail.to).filter(|item| item.confirms)
                else {
                    continue;
                };
                if let (true, Some(link)) = (seen.insert(mail.to), link_of(&mail.bytes)) {
                    self.links.lock().unwrap().push_back((person, link));
                }
            }
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    fn sign_on(&self) {
        let agent = agent();
        while self.signing.waits_for_turn(&self.stop) {
            let person = self.journal.next_person();
            let asked = Instant::now();
            let mut answer = self.posts_form(&agent, &person);
            // The clock may jump again while the fresh form is read; nobody tries for ever.
            for _ in 0..5 {
                if !answer.as_ref().is_ok_and(|answer| answer.status() == 422) {
                    break;
                }
                answer = self.posts_form(&agent, &person);
            }
            self.journal
                .signs(&person, &Heard::of(answer, "sign"), asked.elapsed());
        }
    }

    /// Fills the form and sends it; when it is shown again, it is opened anew for the next time.
    fn posts_form(&self, agent: &Agent, person: &Person) -> Result<Response<Body>, Error> {
        let token = self.token.lock().unwrap().clone();
        let answer = self.post(agent, "/fr/canal/sign/individual", &person.fields(&token));
        if answer.as_ref().is_ok_and(|answer| answer.status() == 422) {
            self.take_new_token(agent, &token);
        }
        answer
    }

    /// The form was too old or from the future: a person opens it again. Whoever sees it first does so for all.
    fn take_new_token(&self, agent: &Agent, old: &str) {
        let mut token = self.token.lock().unwrap();
        if *token != old {
            return;
        }
        let Ok(mut page) = self.get(agent, "/fr/canal/sign/individual") else {
            return;
        };
        let page = page.body_mut().read_to_string().unwrap_or_default();
        if let Some(fresh) = find_between(&page, "name=\"token\" value=\"", "\"") {
            *token = fresh.to_owned();
            std::thread::sleep(Duration::from_millis(2_100));
        }
    }

    fn confirm_on(&self) {
        let agent = agent();
        while self.confirming.waits_for_turn(&self.stop) {
            let Some((person, link)) = self.links.lock().unwrap().pop_front() else {
                std::thread::sleep(Duration::from_millis(5));
                continue;
            };
            if !self.confirms(&agent, &person, &link) {
                self.links.lock().unwrap().push_back((person, link));
            }
        }
    }

    /// Opens the link and presses the button; `false` when the person will try again.
    fn confirms(&self, agent: &Agent, person: &Person, link: &str) -> bool {
        let path = link
            .split_once("//")
            .and_then(|(_, rest)| rest.find('/').map(|at| &rest[at..]));
        let path = path.unwrap_or_default();
        let Ok(mut page) = self.get(agent, path) else {
            return false;
        };
        let status = page.status().as_u16();
        let Ok(page) = page.body_mut().read_to_string() else {
            return false;
        };
        let Some(revision) = find_between(&page, "name=\"revision\" value=\"", "\"") else {
            // Without a button it is done already; anything but a page, and the person comes back.
            if !matches!(status, 200 | 503) {
                let odd = Heard::Odd(format!("{status} for a link"));
                self.journal.confirms(person, &odd, Duration::ZERO);
            }
            return status == 200;
        };
        self.journal.tries_to_confirm(person);
        let asked = Instant::now();
        let fields = [("revision", revision), ("agree", "yes")];
        let heard = Heard::of(self.post(agent, path, &fields), "confirm");
        self.journal.confirms(person, &heard, asked.elapsed());
        heard.is_acknowledged()
    }

    /// Each request goes to the next server. Like a proxy, it goes on to another one when nobody listens there: nothing
    /// was sent.
    fn ask(
        &self,
        path: &str,
        request: impl Fn(&str, &str) -> Result<Response<Body>, Error>,
    ) -> Result<Response<Body>, Error> {
        let turn = self.turn.fetch_add(1, Ordering::SeqCst);
        // A neighbourhood for each: how many may post from one is not what is tried here.
        let from = format!("10.{}.{}.7", turn / 250 % 250, turn % 250);
        let mut answer = Err(Error::ConnectionFailed);
        for step in 0..self.servers.len() {
            let server = &self.servers[(turn as usize + step) % self.servers.len()];
            answer = request(&format!("http://{server}{path}"), &from);
            let refused = matches!(&answer, Err(Error::Io(error))
                if error.kind() == std::io::ErrorKind::ConnectionRefused);
            if !refused && !matches!(answer, Err(Error::ConnectionFailed)) {
                break;
            }
        }
        answer
    }

    fn get(&self, agent: &Agent, path: &str) -> Result<Response<Body>, Error> {
        self.ask(path, |url, from| {
            agent
                .get(url)
                .header("Host", &self.host)
                .header("X-Forwarded-For", from)
                .call()
        })
    }

    fn post(
        &self,
        agent: &Agent,
        path: &str,
        fields: &[(&str, &str)],
    ) -> Result<Response<Body>, Error> {
        self.ask(path, |url, from| {
            let request = agent
                .post(url)
                .header("Host", &self.host)
                .header("X-Forwarded-For", from);
            request.send_form(fields.iter().copied())
        })
    }
}

/// A steady beat that all hands of one kind share. Whoever comes late catches up, but not on more than a second.
struct Pace {
    step: Duration,
    next: Mutex<Instant>,
}

impl Pace {
    fn new(per_second: u32) -> Self {
        Self {
            step: Duration::from_secs(1) / per_second.max(1),
            next: Mutex::new(Instant::now()),
        }
    }

    /// `false` when it is time to go home.
    fn waits_for_turn(&self, stop: &AtomicBool) -> bool {
        let at = {
            let mut next = self.next.lock().unwrap();
            let at = (*next).max(
                Instant::now()
                    .checked_sub(Duration::from_secs(1))
                    .unwrap_or(*next),
            );
            *next = at + self.step;
            at
        };
        std::thread::sleep(at.saturating_duration_since(Instant::now()));
        !stop.load(Ordering::SeqCst)
    }
}
