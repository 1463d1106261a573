//! Browsers that visit a running site, and the pages that they get.

use paraph::clock::Clock;
use paraph::domain::Timestamp;
use scraper::{Html, Selector};

/// A browser with its cookies, which does not follow redirections by itself.
pub struct Browser {
    pub agent: ureq::Agent,
    pub base: String,
    pub(super) clock: Clock,
}

pub struct Page {
    pub status: u16,
    /// In the order of their names.
    pub headers: Vec<(String, String)>,
    pub body: String,
}

impl Page {
    pub fn of(answer: Result<ureq::http::Response<ureq::Body>, ureq::Error>) -> Self {
        let mut answer = answer.unwrap();
        let text = |value: &ureq::http::HeaderValue| value.to_str().unwrap_or_default().to_owned();
        let headers = answer.headers().iter();
        let mut headers: Vec<_> = headers
            .map(|(name, value)| (name.as_str().to_owned(), text(value)))
            .collect();
        headers.sort();
        Self {
            headers,
            status: answer.status().as_u16(),
            body: answer.body_mut().read_to_string().unwrap_or_default(),
        }
    }

    pub fn header(&self, name: &str) -> &str {
        let found = self.headers.iter().find(|(known, _)| known == name);
        found.map_or("", |(_, value)| value.as_str())
    }

    /// Every value of a header.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.headers
            .iter()
            .filter(move |(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }

    pub fn attributes(&self, selector: &str, attribute: &str) -> Vec<String> {
        let document = Html::parse_document(&self.body);
        let selector = Selector::parse(selector).unwrap();
        let found = document.select(&selector);
        found
            .filter_map(|element| element.value().attr(attribute).map(str::to_owned))
            .collect()
    }

    /// An attribute of the first element that fits.
    pub fn attribute(&self, selector: &str, attribute: &str) -> String {
        let found = self.attributes(selector, attribute).into_iter().next();
        found.unwrap_or_default()
    }

    /// The value of the first field that fits.
    pub fn value(&self, selector: &str) -> String {
        self.attribute(selector, "value")
    }

    /// The hidden fields that a form sends back.
    fn hidden(&self, form: &str) -> [(&'static str, String); 2] {
        ["token", "revision"].map(|name| (name, self.value(&format!("{form}input[name={name}]"))))
    }

    /// The texts of everything that fits.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let document = Html::parse_document(&self.body);
        let selector = Selector::parse(selector).unwrap();
        document
            .select(&selector)
            .map(|element| element.text().collect())
            .collect()
    }

    pub fn text(&self, selector: &str) -> String {
        self.texts(selector).into_iter().next().unwrap_or_default()
    }

    /// Where the links lead whose path begins so.
    pub fn links(&self, start: &str) -> Vec<String> {
        self.attributes("a[href]", "href")
            .into_iter()
            .filter(|link| link.starts_with(start))
            .collect()
    }
}

impl Browser {
    /// A browser of a server that is a process of its own.
    pub fn at(base: &str) -> Self {
        let agent = ureq::Agent::config_builder()
            .max_redirects(0)
            .http_status_as_error(false)
            .build()
            .new_agent();
        Self {
            agent,
            base: base.to_owned(),
            clock: Clock::system(),
        }
    }

    pub fn get(&self, path: &str) -> Page {
        Page::of(self.agent.get(format!("{}{path}", self.base)).call())
    }

    pub fn post(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        Page::of(
            self.agent
                .post(format!("{}{path}", self.base))
                .send_form(fields.iter().copied()),
        )
    }

    pub fn post_with(&self, path: &str, header: (&str, &str), fields: &[(&str, &str)]) -> Page {
        let request = self
            .agent
            .post(format!("{}{path}", self.base))
            .header(header.0, header.1);
        Page::of(request.send_form(fields.iter().copied()))
    }

    /// Sends a body as it is.
    pub fn post_bytes(&self, path: &str, content_type: &str, body: &[u8]) -> Page {
        let request = self.agent.post(format!("{}{path}", self.base));
        Page::of(request.header("content-type", content_type).send(body))
    }

    /// The headers and the octets of a file.
    pub fn bytes(&self, path: &str) -> (impl Fn(&str) -> String, Vec<u8>) {
        let request = self.agent.get(format!("{}{path}", self.base));
        let mut answer = request.call().unwrap();
        let headers = answer.headers().clone();
        let header = move |name: &str| {
            let value = headers
                .get(name)
                .map(|value| value.to_str().unwrap_or_default());
            value.unwrap_or_default().to_owned()
        };
        (header, answer.body_mut().read_to_vec().unwrap())
    }

    /// Opens the form at a path and sends it with its token.
    pub fn sends(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        self.sends_from(path, path, fields)
    }

    /// Opens a page and sends one of its forms, which posts to `action`.
    pub fn sends_from(&self, page: &str, action: &str, fields: &[(&str, &str)]) -> Page {
        let hidden = self
            .get(page)
            .hidden(&format!("form[action=\"{action}\"] "));
        self.posts_with(action, &hidden, fields)
    }

    fn posts_with(&self, path: &str, hidden: &[(&str, String)], fields: &[(&str, &str)]) -> Page {
        let hidden = hidden.iter().map(|(name, value)| (*name, value.as_str()));
        let all: Vec<_> = hidden.chain(fields.iter().copied()).collect();
        self.post(path, &all)
    }

    /// Opens the form for visitors at a path, takes the time of a person, and sends it.
    pub fn fills(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let hidden = self.get(path).hidden("");
        self.clock.advance(3 * Timestamp::SECOND);
        self.posts_with(path, &hidden, fields)
    }

    pub fn cookie(&self, name: &str) -> String {
        let jar = self.agent.cookie_jar_lock();
        let found = jar.iter().find(|cookie| cookie.name() == name);
        found
            .map(|cookie| cookie.value().to_owned())
            .unwrap_or_default()
    }

    pub fn set_cookie(&self, name: &str, value: &str) {
        let uri: ureq::http::Uri = self.base.parse().unwrap();
        let cookie = ureq::Cookie::parse(format!("{name}={value}; Path=/"), &uri).unwrap();
        self.agent.cookie_jar_lock().insert(cookie, &uri).unwrap();
    }
}
