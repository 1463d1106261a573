//! Memory of the server: at rest, and under a mixed load.

use std::time::Duration;

use crate::Fault;
use crate::load::{Plan, What};
use crate::process::{Generator, sink};
use crate::report::{Row, Section};
use crate::rows::sign::people;
use crate::scale::Scale;
use crate::site::{Kind, SilentRelay, Site};

const ABOUT: &str = "Resident memory of the server in megabytes: two seconds after the start, then under 100 signs, 100 \
    confirmations and 2,000 page reads a second, with the mails leaving to a sink (VmRSS at the end, VmHWM at the peak).";

pub fn measure(scale: &Scale) -> Result<Section, Fault> {
    let mut section = Section::new("memory", ABOUT, scale);
    let (relay, sink) = (SilentRelay::start()?, sink()?);
    let url = match &sink {
        Some((_, address)) => format!("smtp://{address}"),
        None => relay.url()?,
    };
    for kind in Kind::BOTH {
        let mut site = Site::new(kind, &url)?;
        let seconds = scale.memory_seconds;
        let pending = (100.0 * seconds) as u64 + 200;
        site.seed(1_000, false)?;
        site.seed(pending, true)?;
        // Their mails leave before, so that those of the measured time are told apart.
        let file = site.links(pending)?;
        if sink.is_some() {
            site.paraph(&["deliver", "--once"])?;
        }
        site.serve()?;
        std::thread::sleep(Duration::from_secs(2));
        let idle = site.server().memory("VmRSS");
        let plan = |what, status, pace| {
            let plan = Plan::full_speed(&site.address, what, status, scale);
            Plan {
                connections: 32,
                ..plan
            }
            .at_pace(pace, seconds)
        };
        let page = What::Get {
            path: "/fr/canal".to_owned(),
            headers: "Accept-Encoding: br\r\n".to_owned(),
        };
        let work = [
            Generator::start(&plan(people(&site, 0)?, 303, 100.0))?,
            Generator::start(&plan(What::Confirm { file, from: 0 }, 303, 100.0))?,
            Generator::start(&plan(page, 200, 2_000.0))?,
        ];
        let [signs, confirmations, reads] = work.map(Generator::wait);
        let name = kind.name();
        section.add(Row::value(&format!("{name}: at rest"), "MB", &[idle]).at_most(60.0));
        let peak = site.server().memory("VmHWM");
        section.add(Row::value(&format!("{name}: peak under load"), "MB", &[peak]).at_most(300.0));
        let after = site.server().memory("VmRSS");
        section.add(Row::value(
            &format!("{name}: after the load"),
            "MB",
            &[after],
        ));
        for (what, heard) in [("sign", signs), ("confirm", confirmations), ("read", reads)] {
            let what = format!("{name}: p99 of a {what} in this mix");
            section.add(Row::value(&what, "ms", &[heard?.p99]));
        }
    }
    Ok(section)
}
