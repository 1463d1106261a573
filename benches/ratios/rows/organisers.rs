//! What organisers do with very many signatories over HTTP: lists, searches, an export, a bulk action and its undoing;
//! how fast, and in how much memory of the server.

use std::io::{BufRead, BufReader};
use std::time::{Duration, Instant};

use crate::Fault;
use crate::organiser::Organiser;
use crate::report::{Row, Section};
use crate::scale::Scale;
use crate::site::{Kind, SilentRelay, Site};

const ABOUT: &str = "An organiser in a browser, one request after the other, on an appeal with that many confirmed \
    signatories. A page: until its last octet. A search: the form, and the page that it leads to; the place that \
    nobody has opens sealed records until the second of a page is over. Bulk action: all of them are held, from the \
    first look to the end, and all are put back. After each, `paraph recount` compares the counters with the rows. \
    Growth is the peak of the server's resident memory during the step, less what it held before.";

const APPEAL: &str = "/fr/admin/appeals/canal";
/// The growth of an export, and of everything else that goes over all rows.
const MEMORY: f64 = 64.0;
/// A page that looks for something takes a second at most, and what it takes to write it.
const PAGE: f64 = 1_500.0;
/// Columns of the export: what a campaign prints and writes to.
const COLUMNS: [&str; 6] = [
    "first_name",
    "last_name",
    "role",
    "place",
    "email",
    "confirmed_at",
];

pub fn measure(scale: &Scale) -> Result<Section, Fault> {
    let mut section = Section::new("organisers", ABOUT, scale);
    let relay = SilentRelay::start()?;
    for kind in Kind::BOTH {
        let mut site = Site::new(kind, &relay.url()?)?;
        site.seed(scale.signatories, false)?;
        site.serve()?;
        let organiser = Organiser::enter(&site)?;
        let mut visit = Visit {
            what: format!("{}, {} signatories", kind.name(), scale.signatories),
            rows: scale.signatories,
            pages: scale.requests.min(20),
            site: &site,
            organiser: &organiser,
            section: &mut section,
        };
        visit.lists()?;
        let address = visit.takes_all()?;
        visit.searches(&address)?;
        visit.acts_on_all()?;
    }
    Ok(section)
}

struct Visit<'a> {
    what: String,
    rows: u64,
    pages: u64,
    site: &'a Site,
    organiser: &'a Organiser,
    section: &'a mut Section,
}

impl Visit<'_> {
    fn value(&self, what: &str, unit: &'static str, figures: &[f64]) -> Row {
        Row::value(&format!("{}: {what}", self.what), unit, figures)
    }

    /// Does it, and adds by how much the server grew meanwhile.
    fn grows<T>(
        &mut self,
        what: &str,
        step: impl FnOnce(&mut Self) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        let before = self.site.server().memory("VmRSS");
        self.site.server().forget_peak()?;
        let done = step(self)?;
        let growth = (self.site.server().memory("VmHWM") - before).max(0.0);
        let row = self.value(&format!("{what}: growth of memory"), "MB", &[growth]);
        self.section.add(row.at_most(MEMORY));
        Ok(done)
    }

    /// Milliseconds of each of some requests.
    fn times(&self, ask: impl Fn() -> Result<String, Fault>) -> Result<Vec<f64>, Fault> {
        let time = |_| {
            let started = Instant::now();
            ask()?;
            Ok(started.elapsed().as_secs_f64() * 1_000.0)
        };
        (0..self.pages).map(time).collect()
    }

    fn lists(&mut self) -> Result<(), Fault> {
        let list = format!("{APPEAL}/signatories");
        // Numbers begin with 1: half of the signatories are older than this one.
        let middle = format!("{list}?at={}", self.rows / 2);
        self.grows("pages of the list", |visit| {
            for (what, path) in [
                ("first page of the list", list),
                ("page in the middle", middle),
            ] {
                let page = visit.organiser.page(&path)?;
                if page.matches("/signatories/").count() < 50 || !page.contains("rel=\"next\"") {
                    return Err(format!("{what}: not full").into());
                }
                let times = visit.times(|| visit.organiser.page(&path))?;
                let row = visit.value(what, "ms", &times);
                visit.section.add(row.at_most(PAGE));
            }
            Ok(())
        })
    }

    /// Takes the list away; gives an address from its middle.
    fn takes_all(&mut self) -> Result<String, Fault> {
        self.grows("export", |visit| {
            let mut fields = vec![
                ("states", "confirmed"),
                ("format", "csv"),
                ("order", "signing"),
            ];
            fields.extend(COLUMNS.iter().map(|column| ("columns", *column)));
            let started = Instant::now();
            let answer = visit.organiser.post(&format!("{APPEAL}/export"), &fields)?;
            if answer.status() != 200 {
                return Err(format!("an export was answered with {}", answer.status()).into());
            }
            let mut lines = BufReader::new(answer.into_body().into_reader());
            let (mut line, mut count, mut address) = (String::new(), 0, None);
            while lines.read_line(&mut line)? > 0 {
                if count == visit.rows / 2 + 1 {
                    let cell = line.split('"').find(|cell| cell.contains('@'));
                    address = cell.map(str::to_owned);
                }
                count += 1;
                line.clear();
            }
            if count != visit.rows + 1 {
                return Err(format!("an export of {} rows has {count} lines", visit.rows).into());
            }
            let rate = visit.rows as f64 / started.elapsed().as_secs_f64();
            let row = visit.value("export of all as CSV", "rows/s", &[rate]);
            visit.section.add(row);
            Ok(address.ok_or("no address in the export")?)
        })
    }

    fn searches(&mut self, address: &str) -> Result<(), Fault> {
        let list = format!("{APPEAL}/signatories");
        let searches = [
            ("search by address", "address", address, true),
            ("search by the beginning of a name", "name", "jean", true),
            ("search by place", "place", "Marseille", true),
            (
                "search by a place that nobody has",
                "place",
                "Nulle-Part",
                false,
            ),
        ];
        self.grows("searches", |visit| {
            for (what, field, text, finds) in searches {
                let ask = || {
                    let found = visit.organiser.goes(&list, &[(field, text)])?;
                    visit.organiser.page(&found)
                };
                if ask()?.contains("class=\"log signatories\"") != finds {
                    return Err(format!("{what} went wrong").into());
                }
                let row = visit.value(what, "ms", &visit.times(ask)?);
                visit.section.add(row.at_most(PAGE));
            }
            Ok(())
        })
    }

    fn acts_on_all(&mut self) -> Result<(), Fault> {
        let organiser = self.organiser;
        let rules = format!("{APPEAL}/bulk-actions");
        let run = self.goes_over_all("bulk action, counted first", || {
            organiser.goes(&rules, &[("action", "hold")])
        })?;
        let order = |word| organiser.goes(&run, &[("do", word)]);
        self.goes_over_all("bulk action, all held", || order("start"))?;
        self.agrees(&format!(
            "counter 0 people, 0 groups, 0 on paper, 0 pending, {} held",
            self.rows
        ))?;
        self.goes_over_all("bulk action, all put back", || order("undo"))?;
        self.agrees(&format!(
            "counter {} people, 0 groups, 0 on paper, 0 pending, 0 held",
            self.rows
        ))
    }

    /// Begins something that goes over all rows and waits for its end; gives its page.
    fn goes_over_all(
        &mut self,
        what: &str,
        begin: impl FnOnce() -> Result<String, Fault>,
    ) -> Result<String, Fault> {
        self.grows(what, |visit| {
            let started = Instant::now();
            let run = begin()?;
            let pause = Duration::from_millis((visit.rows / 1_000).clamp(5, 500));
            visit.organiser.settled(&run, pause)?;
            let rate = visit.rows as f64 / started.elapsed().as_secs_f64();
            let row = visit.value(what, "rows/s", &[rate]);
            visit.section.add(row);
            Ok(run)
        })
    }

    /// Counters equal rows, and are these.
    fn agrees(&self, counters: &str) -> Result<(), Fault> {
        let told = self.site.paraph(&["recount"])?;
        match told.contains(counters) {
            true => Ok(()),
            false => Err(format!("not “{counters}”: {told}").into()),
        }
    }
}
