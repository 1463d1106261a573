//! `POST …/sign/individual`: as many as go, and a thousand a second.

use crate::load::{Plan, What};
use crate::process::{limits, load};
use crate::report::{Row, Section};
use crate::scale::Scale;
use crate::site::{Kind, SilentRelay, Site};
use crate::sql::Bare;
use crate::{Fault, bare};

const ABOUT: &str = "Durable sign POSTs a second over 64 connections, each a new person; the relay is silent, so that \
    delivery takes no part. Limits: a bare loop of the same statements in one thread, 32 signatures a transaction, each \
    statement prepared once; and a server on the same HTTP stack with one transaction for each request through a pool. \
    At 1,000/s requests are due at fixed moments, and their time counts from there; what a \
    transaction of the bare loop takes shows what the disk allowed meanwhile.";

/// The signing of one site: a plan's requests.
pub fn people(site: &Site, run: u32) -> Result<What, Fault> {
    Ok(What::Sign {
        path: "/fr/canal/sign/individual".to_owned(),
        token: site.form_token()?,
        run,
    })
}

pub fn measure(scale: &Scale) -> Result<Section, Fault> {
    let mut section = Section::new("sign", ABOUT, scale);
    let relay = SilentRelay::start()?;
    for kind in Kind::BOTH {
        let (mut ours, mut loops, mut singles) = (Vec::new(), Vec::new(), Vec::new());
        let (mut cpu, mut slow, mut halves, mut tails) =
            (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let (mut commits, mut late_commits) = (Vec::new(), Vec::new());
        for _ in 0..scale.turns {
            let mut site = Site::new(kind, &relay.url()?)?;
            site.serve()?;
            let before = site.server().cpu();
            let heard = load(&Plan::full_speed(
                &site.address,
                people(&site, 0)?,
                303,
                scale,
            ))?;
            cpu.push((site.server().cpu() - before) * 1e6 / heard.all as f64);
            ours.push(heard.rate());
            slow.push(heard.p99);

            let pace = Plan::full_speed(&site.address, people(&site, 1)?, 303, scale);
            let heard = load(&pace.at_pace(1_000.0, scale.seconds))?;
            halves.push(heard.p50);
            tails.push(heard.p99);
            site.kill();

            let empty = Site::new(kind, &relay.url()?)?;
            let mut conn = Bare::open(kind, &empty.database)?;
            let bare = bare::signs(&mut conn, scale.seconds)?;
            loops.push(bare.rate);
            commits.push(bare.p50);
            late_commits.push(bare.p99);

            let empty = Site::new(kind, &relay.url()?)?;
            let (_server, address) = limits(&["1", "1", &empty.database])?;
            let What::Sign { token, run, .. } = people(&empty, 0)? else {
                continue;
            };
            let path = "/sign".to_owned();
            let single = What::Sign { path, token, run };
            singles.push(load(&Plan::full_speed(&address, single, 303, scale))?.rate());
        }
        let name = kind.name();
        let (most, many) = match kind {
            Kind::Sqlite => (0.65, 5.0),
            Kind::Postgres => (0.70, 10.0),
        };
        let what = |of: &str| format!("{name}: {of}");
        section.add(Row::ratio(&what("signs ÷ bare loop"), "/s", &ours, &loops).at_least(most));
        section.add(
            Row::ratio(
                &what("signs ÷ a transaction a request"),
                "/s",
                &ours,
                &singles,
            )
            .at_least(many),
        );
        let most = "the most anybody could have: bare loop ÷ a transaction a request";
        section.add(Row::ratio(&what(most), "/s", &loops, &singles));
        section.add(Row::value(&what("p99 at full speed"), "ms", &slow));
        section.add(Row::value(
            &what("processor time of the server for each"),
            "µs",
            &cpu,
        ));
        section.add(Row::value(&what("p50 at 1,000/s"), "ms", &halves));
        section.add(Row::value(&what("p99 at 1,000/s"), "ms", &tails).at_most(10.0));
        section.add(Row::value(
            &what("p50 of a transaction of the bare loop"),
            "ms",
            &commits,
        ));
        section.add(Row::value(&what("p99 of the same"), "ms", &late_commits));
    }
    Ok(section)
}
