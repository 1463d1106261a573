//! `POST …/sign/individual` against the floor of the disk, in a small and in a large database.

use crate::load::Plan;
use crate::process::load;
use crate::report::{Row, Section};
use crate::rows::sign::people;
use crate::scale::Scale;
use crate::site::{Kind, SilentRelay, Site};
use crate::sql::Bare;
use crate::{Fault, bare, floor};

const ABOUT: &str = "Durable sign POSTs a second over 64 connections, in a database with that many signatures. Limits: an \
    append with one unique index of 16 random octets and a mail, rows of the same size, 32 a transaction, in a database \
    with the same fill, one thread; and the bare loop on Paraph's own tables: what is between the two is the shape of the \
    tables, what is between the bare loop and Paraph is the rest. Octets written and on the disk: of the bare loop, for each \
    signature, pending, with its mail.";

pub fn measure(scale: &Scale) -> Result<Section, Fault> {
    let mut section = Section::new("floor", ABOUT, scale);
    let relay = SilentRelay::start()?;
    for kind in Kind::BOTH {
        for size in scale
            .sizes
            .iter()
            .copied()
            .filter(|size| *size <= 1_000_000)
        {
            let (mut ours, mut floors, mut loops) = (Vec::new(), Vec::new(), Vec::new());
            let (mut logged, mut stored) = (Vec::new(), Vec::new());
            let mut site = Site::new(kind, &relay.url()?)?;
            site.seed(size, false)?;
            let beside = Site::new(kind, &relay.url()?)?;
            let mut floor = Bare::open(kind, &beside.database)?;
            floor::fill(&mut floor, kind, size)?;
            site.serve()?;
            for turn in 0..scale.turns {
                let plan = people(&site, u32::try_from(turn)?)?;
                let heard = load(&Plan::full_speed(&site.address, plan, 303, scale))?;
                ours.push(heard.rate());
                floors.push(floor::appends(&mut floor, scale.seconds)?);
                let mut conn = Bare::open(kind, &site.database)?;
                let before = conn.octets()?;
                let bare = bare::signs(&mut conn, scale.seconds)?;
                let after = conn.octets()?;
                let signs = bare.all as f64;
                logged.push((after.written - before.written) / signs);
                stored.push((after.disk - before.disk) / signs);
                loops.push(bare.rate);
            }
            let what = |of: &str| format!("{}, {size} signatures: {of}", kind.name());
            let mut row = Row::ratio(&what("signs ÷ append with one index"), "/s", &ours, &floors);
            if size == 1_000_000 {
                row = row.at_least(0.5);
            }
            section.add(row);
            let shape = what("bare loop ÷ append with one index");
            section.add(Row::ratio(&shape, "/s", &loops, &floors));
            section.add(Row::value(&what("written for each"), "octets", &logged));
            section.add(Row::value(&what("disk for each"), "octets", &stored));
        }
    }
    Ok(section)
}
