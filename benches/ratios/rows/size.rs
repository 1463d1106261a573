//! What a request costs when there are few signatures, and when there are millions.

use crate::load::{Plan, What};
use crate::process::load;
use crate::report::{Row, Section};
use crate::rows::confirm::pending;
use crate::rows::sign::people;
use crate::scale::Scale;
use crate::site::{Kind, SilentRelay, Site};
use crate::sql::Bare;
use crate::{Fault, bare};

const ABOUT: &str = "Half of the requests took at most this long, one after the other on one connection, at the largest \
    size; the limit is the same at the smallest. Bare confirm: the statements of one confirmation in a loop in one thread, \
    on the same database in the same turn; what they grow by is the database's. A list page holds 200 lines and is written \
    anew for each reader. Worst search: the slowest first page of some that meet very many names, or many names and then \
    hardly one; a page looks at 1,500 names at most, then offers to go on.";

/// What is said of a kind of request.
#[derive(Clone, Copy)]
enum Judged {
    /// That it costs the same at each size.
    Growth,
    /// That it is fast at a million.
    Itself,
    /// How it grows, and no more: a limit.
    No,
}

const KINDS: [(&str, Judged); 6] = [
    ("sign", Judged::Growth),
    ("confirm", Judged::Growth),
    ("bare confirm", Judged::No),
    ("page", Judged::Growth),
    ("first list page", Judged::Growth),
    ("worst search", Judged::Itself),
];

const LIST: &str = "/fr/canal/signatories";

/// Searches that are hard in some way: one letter, a first name of one in 14, two of them that never meet, a name that
/// nobody has, a name with a letter that hardly any name has, and as many frequent letters as a search looks at.
const SEARCHES: [&str; 8] = [
    "a",
    "m",
    "jeanne",
    "jeanne+martin",
    "jeanne+zdenek",
    "jeanne+zoe",
    "martin+q",
    "j+m+d+l+b+r+z+h",
];

/// A site of some size, and whom the bare loop may confirm there.
struct Filled {
    size: u64,
    site: Site,
    links: String,
    bare: Bare,
    pending: Vec<(i64, i64)>,
}

impl Filled {
    /// A site that serves, with people enough for all turns of Paraph and of the bare loop.
    fn new(kind: Kind, relay: &SilentRelay, size: u64, scale: &Scale) -> Result<Self, Fault> {
        let mut site = Site::new(kind, &relay.url()?)?;
        site.seed(size, false)?;
        let each = scale.requests * scale.turns as u64;
        site.seed(2 * each, true)?;
        let links = site.links(each)?;
        let mut bare = Bare::open(kind, &site.database)?;
        let pending = pending(&mut bare)?.split_off(usize::try_from(each)?);
        site.serve()?;
        Ok(Self {
            size,
            site,
            links,
            bare,
            pending,
        })
    }

    /// What half of the requests of each of [`KINDS`] took at most, in milliseconds.
    fn turn(&mut self, turn: usize, worst: &str, scale: &Scale) -> Result<Vec<f64>, Fault> {
        let each = usize::try_from(scale.requests)?;
        let from = turn * each;
        let ask = |what, status| {
            let plan = Plan::exactly(&self.site.address, what, status, scale.requests, 1);
            load(&plan).map(|heard| heard.p50)
        };
        let file = self.links.clone();
        let theirs = &self.pending[from..from + each];
        Ok(vec![
            ask(people(&self.site, u32::try_from(turn)?)?, 303)?,
            ask(What::Confirm { file, from }, 303)?,
            bare::confirms(&mut self.bare, theirs, 1)?.p50,
            ask(get("/fr/canal"), 200)?,
            ask(get(LIST), 200)?,
            ask(get(&format!("{LIST}?q={worst}")), 200)?,
        ])
    }
}

fn get(path: &str) -> What {
    What::Get {
        path: path.to_owned(),
        headers: String::new(),
    }
}

pub fn measure(scale: &Scale) -> Result<Section, Fault> {
    let mut section = Section::new("size", ABOUT, scale);
    let relay = SilentRelay::start()?;
    for kind in Kind::BOTH {
        let sizes = scale.sizes.iter();
        let sites = sizes.map(|size| Filled::new(kind, &relay, *size, scale));
        let mut sites = sites.collect::<Result<Vec<_>, _>>()?;
        let worst = worst_search(&sites.last().ok_or("no sizes")?.site)?;
        // By kind of request and size: the medians of the turns.
        let mut times = vec![vec![Vec::new(); sites.len()]; KINDS.len()];
        for turn in 0..scale.turns {
            for (place, filled) in sites.iter_mut().enumerate() {
                let spent = filled.turn(turn, worst, scale)?;
                for (number, spent) in spent.into_iter().enumerate() {
                    times[number][place].push(spent);
                }
            }
        }
        for (of, times) in KINDS.into_iter().zip(&times) {
            for (filled, subject) in sites.iter().zip(times).skip(1) {
                let smallest = (sites[0].size, times[0].as_slice());
                let at = (filled.size, subject.as_slice());
                section.add(row(kind, of, at, smallest, worst));
            }
        }
    }
    Ok(section)
}

/// The row of one kind of request, from the sizes and what was measured at each.
fn row(
    kind: Kind,
    (what, judged): (&str, Judged),
    (size, subject): (u64, &[f64]),
    (least, limit): (u64, &[f64]),
    worst: &str,
) -> Row {
    let name = format!("{}: {what} at {size}", kind.name());
    let growth = || Row::ratio(&format!("{name} ÷ at {least}"), "ms", subject, limit);
    let itself = || Row::value(&format!("{name} (“{worst}”)"), "ms", subject);
    match judged {
        Judged::Growth => growth().at_most(1.3),
        Judged::No => growth(),
        Judged::Itself if size == 1_000_000 => itself().at_most(20.0),
        Judged::Itself => itself(),
    }
}

/// The slowest search on the largest site.
fn worst_search(site: &Site) -> Result<&'static str, Fault> {
    let mut worst = (0.0, SEARCHES[0]);
    for search in SEARCHES {
        let what = get(&format!("{LIST}?q={search}"));
        let heard = load(&Plan::exactly(&site.address, what, 200, 5, 1))?;
        if heard.p50 > worst.0 {
            worst = (heard.p50, search);
        }
    }
    Ok(worst.1)
}
