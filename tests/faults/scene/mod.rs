//! What every fault acts on: a site of the real binary with people who sign and confirm, a relay that remembers what
//! it took, and a journal of what the people were told. After the fault, the three must agree.

mod journal;
mod load;
mod report;
mod truth;

use std::sync::Arc;
use std::time::{Duration, Instant};

pub use journal::{Heard, Journal};
pub use load::{Load, Rates};
pub use report::{Report, pick};
pub use truth::{Truth, arrivals};

use crate::support::site::{Site, agent};
use crate::support::smtp::SmtpSink;
use crate::support::sql::Sql;

/// A published appeal, served, with a relay and a journal.
pub struct Scene {
    pub site: Site,
    pub sink: SmtpSink,
    pub journal: Arc<Journal>,
    token: String,
}

impl Scene {
    /// Publishes an appeal on a database and serves it.
    pub fn serving(database: &str) -> Self {
        Self::serving_with(database, |_| {})
    }

    /// The same, with a change of the settings first.
    pub fn serving_with(database: &str, change: impl FnOnce(&mut Site)) -> Self {
        let sink = SmtpSink::start();
        let mut site = Site::new(database, &sink.url());
        // The people of the load come from everywhere, which a proxy would say.
        site.set("PARAPH_SERVER__TRUSTED_PROXIES", "127.0.0.1");
        change(&mut site);
        site.publish();
        let token = site.ripe_form_token("canal");
        site.serve();
        Self {
            site,
            sink,
            journal: Arc::default(),
            token,
        }
    }

    /// People begin to sign and to confirm at this pace.
    pub fn load(&self, rates: Rates) -> Load {
        self.load_on(rates, vec![self.site.address.clone()])
    }

    /// The same, with several servers in turn, as behind a proxy.
    pub fn load_on(&self, rates: Rates, servers: Vec<String>) -> Load {
        let token = self.token.clone();
        let (sink, journal) = (self.sink.clone(), Arc::clone(&self.journal));
        Load::start(rates, servers, &self.site.base, token, sink, journal)
    }

    /// One person signs now, and is heard.
    pub fn signs_now(&self) -> Heard {
        let person = self.journal.next_person();
        let asked = Instant::now();
        let answer = agent()
            .post(self.site.signing())
            .send_form(person.fields(&self.token));
        let heard = Heard::of(answer, "sign");
        self.journal.signs(&person, &heard, asked.elapsed());
        heard
    }

    /// Waits for something to become true.
    pub fn waits_until(&self, patience: Duration, what: &str, is_true: impl Fn() -> bool) {
        let from = Instant::now();
        while !is_true() {
            assert!(from.elapsed() < patience, "not within {patience:?}: {what}");
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// A connection to the database, beside the product's own.
    pub fn sql(&self) -> Sql {
        Sql::open(self.site.database())
    }

    /// Stops the site, delivers what is still owed, and compares what people were told with what is there.
    pub fn truth(&mut self) -> Truth {
        if self.site.lives() {
            self.site.stop();
        }
        self.sink
            .behave(|_, _, _| crate::support::smtp::Act::Accept);
        Truth::of(&self.site, &self.sink, &self.journal)
    }
}
