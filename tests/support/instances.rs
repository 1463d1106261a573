//! Visitors whom a proxy sends now to this process of a site, now to that, and the mails that they get.

use super::site::{Site, agent, between, link_of, message_id_of, text_of};
use super::smtp::{Received, SmtpSink};

/// Two processes of one site, none of which serves yet, behind a proxy on this machine.
pub fn pair(database: &str, sink: &SmtpSink) -> [Site; 2] {
    let mut first = Site::new(database, &sink.url());
    first.set("PARAPH_SERVER__TRUSTED_PROXIES", "127.0.0.1");
    let second = first.beside();
    [first, second]
}

/// An answer, as far as the tests look.
pub struct Answer {
    pub status: u16,
    pub location: String,
    pub cookie: String,
    pub body: String,
}

/// A browser in a network of its own.
pub struct Visitor {
    agent: ureq::Agent,
    host: String,
    network: String,
    cookie: String,
}

impl Visitor {
    /// Number so many of a site.
    pub fn new(site: &Site, number: usize) -> Self {
        Self {
            agent: agent(),
            host: site.base.trim_start_matches("http://").to_owned(),
            network: network(number),
            cookie: String::new(),
        }
    }

    /// Is somebody else's, in another network, from now on.
    pub fn moves_to(&mut self, number: usize) {
        self.network = network(number);
        self.cookie.clear();
    }

    /// `None` when the instance does not answer.
    pub fn try_get(&self, at: &str, path: &str) -> Option<Answer> {
        let request = self.agent.get(format!("http://{at}{path}"));
        let request = request
            .header("host", &self.host)
            .header("cookie", &self.cookie);
        read(request.header("x-forwarded-for", &self.network).call())
    }

    pub fn get(&self, at: &str, path: &str) -> Answer {
        self.try_get(at, path).unwrap()
    }

    /// `None` when the instance does not answer.
    pub fn post(&mut self, at: &str, path: &str, fields: &[(&str, &str)]) -> Option<Answer> {
        let request = self.agent.post(format!("http://{at}{path}"));
        let request = request
            .header("host", &self.host)
            .header("cookie", &self.cookie);
        let request = request.header("x-forwarded-for", &self.network);
        let answer = read(request.send_form(fields.iter().copied()))?;
        if !answer.cookie.is_empty() {
            self.cookie.clone_from(&answer.cookie);
        }
        Some(answer)
    }

    /// The signed token of a form, once it is old enough to be sent.
    pub fn form_token(&self, at: &str, slug: &str) -> String {
        let page = self.get(at, &format!("/fr/{slug}/sign/individual")).body;
        let token = between(&page, "name=\"token\" value=\"", "\"").to_owned();
        std::thread::sleep(std::time::Duration::from_millis(2_100));
        token
    }

    /// Posts a signature; `true` when the instance acknowledged it.
    pub fn signs(&mut self, at: &str, slug: &str, token: &str, address: &str) -> bool {
        let fields = [
            ("token", token),
            ("last-name", "Jeanne"),
            ("email", address),
            ("publish", "yes"),
        ];
        let path = format!("/fr/{slug}/sign/individual");
        self.post(at, &path, &fields)
            .is_some_and(|answer| answer.status == 303)
    }

    /// Opens the link of a mail and presses the button.
    pub fn confirms(&mut self, at: &str, link: &str) -> Answer {
        let page = self.get(at, link).body;
        let revision = between(&page, "name=\"revision\" value=\"", "\"").to_owned();
        let fields = [("revision", revision.as_str()), ("agree", "yes")];
        self.post(at, link, &fields).unwrap()
    }
}

fn network(number: usize) -> String {
    format!("10.{}.{}.7", number / 250 % 250, number % 250)
}

fn read(answer: Result<ureq::http::Response<ureq::Body>, ureq::Error>) -> Option<Answer> {
    let mut answer = answer.ok()?;
    let header = |name: &str| {
        let value = answer.headers().get(name);
        value
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
            .to_owned()
    };
    let (location, cookie) = (header("location"), header("set-cookie"));
    Some(Answer {
        status: answer.status().as_u16(),
        location,
        cookie: cookie.split(';').next().unwrap_or_default().to_owned(),
        body: answer.body_mut().read_to_string().ok()?,
    })
}

/// What a mail of the server says: to whom, its Message-ID, its link without the public address, its code.
#[derive(Debug, Clone)]
pub struct Letter {
    pub to: String,
    pub id: String,
    pub link: String,
    pub code: String,
}

/// The mails that a server took, read.
pub fn letters(site: &Site, sink: &SmtpSink) -> Vec<Letter> {
    let digits = |line: &str| {
        line.chars()
            .filter(char::is_ascii_digit)
            .collect::<String>()
    };
    let is_code = |line: &&str| {
        digits(line).len() == 6
            && line
                .chars()
                .all(|c| c.is_ascii_digit() || c.is_whitespace())
    };
    let read = |mail: Received| {
        let link = link_of(&mail.bytes).unwrap_or_default();
        let code = text_of(&mail.bytes).lines().find(is_code).map(digits);
        Letter {
            id: message_id_of(&mail.bytes),
            link: link.trim_start_matches(&site.base).to_owned(),
            code: code.unwrap_or_default(),
            to: mail.to,
        }
    };
    sink.mails().into_iter().map(read).collect()
}
