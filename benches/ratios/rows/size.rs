//! What a request costs when there are few signatures, and when there are millions.

use crate::Fault;
use crate::load::{Plan, What};
use crate::process::load;
use crate::report::{Row, Section};
use crate::rows::sign::people;
use crate::scale::Scale;
use crate::site::{Kind, SilentRelay, Site};

const ABOUT: &str = "Half of the requests took at most this long, one after the other on one connection, at the largest \
    size; the limit is the same at the smallest. A list page holds 200 lines and is written anew for each reader. Worst \
    search: the slowest first page of some that meet very many names, or many names and then hardly one; a page looks at \
    2,000 names at most, then offers to go on.";

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

pub fn measure(scale: &Scale) -> Result<Section, Fault> {
    let mut section = Section::new("size", ABOUT, scale);
    let relay = SilentRelay::start()?;
    for kind in Kind::BOTH {
        let mut sites = Vec::new();
        for size in scale.sizes {
            let mut site = Site::new(kind, &relay.url()?)?;
            site.seed(*size, false)?;
            let pending = scale.requests * scale.turns as u64;
            site.seed(pending, true)?;
            let file = site.links(pending)?;
            site.serve()?;
            sites.push((*size, site, file));
        }
        let worst = worst_search(&sites.last().ok_or("no sizes")?.1)?;
        let get = |path: &str| What::Get {
            path: path.to_owned(),
            headers: String::new(),
        };
        let list = "/fr/canal/signatories";
        let kinds = ["sign", "confirm", "page", "first list page", "worst search"];
        // By kind of request and size: the medians of the turns.
        let mut times = vec![vec![Vec::new(); sites.len()]; kinds.len()];
        for turn in 0..scale.turns {
            for (place, (_, site, file)) in sites.iter().enumerate() {
                let from = turn * usize::try_from(scale.requests)?;
                let asked = [
                    (people(site, u32::try_from(turn)?)?, 303),
                    (
                        What::Confirm {
                            file: file.clone(),
                            from,
                        },
                        303,
                    ),
                    (get("/fr/canal"), 200),
                    (get(list), 200),
                    (get(&format!("{list}?q={worst}")), 200),
                ];
                for (number, (what, status)) in asked.into_iter().enumerate() {
                    let plan = Plan::exactly(&site.address, what, status, scale.requests, 1);
                    times[number][place].push(load(&plan)?.p50);
                }
            }
        }
        for (number, what) in kinds.into_iter().enumerate() {
            for place in 1..sites.len() {
                let (least, size) = (sites[0].0, sites[place].0);
                let what = format!("{}: {what} at {size} ÷ at {least}", kind.name());
                let (subject, limit) = (&times[number][place], &times[number][0]);
                if number < 4 {
                    section.add(Row::ratio(&what, "ms", subject, limit).at_most(1.3));
                    continue;
                }
                let row = Row::value(
                    &format!("{}: worst search at {size} (“{worst}”)", kind.name()),
                    "ms",
                    subject,
                );
                section.add(if size == 1_000_000 {
                    row.at_most(20.0)
                } else {
                    row
                });
            }
        }
    }
    Ok(section)
}

/// The slowest search on the largest site.
fn worst_search(site: &Site) -> Result<&'static str, Fault> {
    let mut worst = (0.0, SEARCHES[0]);
    for search in SEARCHES {
        let what = What::Get {
            path: format!("/fr/canal/signatories?q={search}"),
            headers: String::new(),
        };
        let heard = load(&Plan::exactly(&site.address, what, 200, 5, 1))?;
        if heard.p50 > worst.0 {
            worst = (heard.p50, search);
        }
    }
    Ok(worst.1)
}
