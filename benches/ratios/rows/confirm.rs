//! `POST /fr/confirm/{token}`: every link of many mails, pressed once.

use diesel::prelude::*;

use crate::Fault;
use crate::bare::{self, BATCH};
use crate::load::{Plan, What};
use crate::process::load;
use crate::report::{Row, Section};
use crate::scale::Scale;
use crate::site::{Kind, SilentRelay, Site};
use crate::sql::Bare;

const ABOUT: &str = "Durable confirm POSTs a second over 64 connections, each another pending signature, with the link \
    that its mail carries. Limit: a bare loop of the statements that the writer needs (move the rows, consents, listing, \
    the words that are due, counters) in one thread, 32 a transaction, each statement prepared once.";

pub fn measure(scale: &Scale) -> Result<Section, Fault> {
    let mut section = Section::new("confirm", ABOUT, scale);
    let relay = SilentRelay::start()?;
    let each = usize::try_from(scale.confirmations)?;
    for kind in Kind::BOTH {
        let (mut ours, mut loops, mut slow) = (Vec::new(), Vec::new(), Vec::new());
        let all = scale.confirmations * scale.turns as u64;
        let mut site = Site::new(kind, &relay.url()?)?;
        site.seed(all, true)?;
        let file = site.links(all)?;
        site.serve()?;
        let empty = Site::new(kind, &relay.url()?)?;
        empty.seed(all, true)?;
        let mut conn = Bare::open(kind, &empty.database)?;
        let pending = pending(&mut conn)?;
        for turn in 0..scale.turns {
            let from = turn * each;
            let what = What::Confirm {
                file: file.clone(),
                from,
            };
            let heard = load(&Plan::exactly(
                &site.address,
                what,
                303,
                scale.confirmations,
                64,
            ))?;
            ours.push(heard.rate());
            slow.push(heard.p99);
            let whole = each / BATCH * BATCH;
            let bare = bare::confirms(&mut conn, &pending[from..from + whole], BATCH)?;
            loops.push(bare.rate);
        }
        let name = kind.name();
        section.add(Row::ratio(
            &format!("{name}: confirmations ÷ bare loop"),
            "/s",
            &ours,
            &loops,
        ));
        section.add(Row::value(
            &format!("{name}: p99 at full speed"),
            "ms",
            &slow,
        ));
    }
    Ok(section)
}

/// The numbers and revisions of all pending signatures, in their order.
pub fn pending(conn: &mut Bare) -> Result<Vec<(i64, i64)>, Fault> {
    use diesel::sql_types::BigInt;
    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = BigInt)]
        id: i64,
        #[diesel(sql_type = BigInt)]
        revision: i64,
    }
    let query = diesel::sql_query(
        "SELECT id, revision FROM signatures WHERE state = 'pending' ORDER BY id",
    );
    let rows: Vec<Row> = match conn {
        Bare::Sqlite(conn) => query.load(conn)?,
        Bare::Postgres(conn) => query.load(conn)?,
    };
    Ok(rows.into_iter().map(|row| (row.id, row.revision)).collect())
}
