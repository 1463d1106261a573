//! What is true after a fault: the journal, the relay's mails and the database, held against each other.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::journal::Journal;
use crate::support::site::{Site, link_of, message_id_of};
use crate::support::smtp::SmtpSink;
use crate::support::sql::Sql;

/// A line of the export.
#[derive(Deserialize)]
struct Row {
    state: String,
    last_name: String,
    email: String,
    publish_name: bool,
}

/// Message-ID and link of each mail that a relay took, by recipient: copies of one mail are equal.
pub fn arrivals(sink: &SmtpSink) -> BTreeMap<String, Vec<(String, Option<String>)>> {
    let mut arrived: BTreeMap<String, Vec<_>> = BTreeMap::new();
    for mail in sink.since(0) {
        let marks = (message_id_of(&mail.bytes), link_of(&mail.bytes));
        arrived.entry(mail.to).or_default().push(marks);
    }
    arrived
}

/// What was compared, and everything that is wrong.
#[derive(Debug, Default)]
pub struct Truth {
    pub signed: usize,
    pub confirmed: usize,
    /// Mails beyond the first to one person: the documented window of a crash.
    pub copies: usize,
    /// Acknowledged and not stored, or not confirmed.
    pub lost: Vec<String>,
    pub never_mailed: Vec<String>,
    pub wrong: Vec<String>,
}

impl Truth {
    /// Delivers what is still owed, then compares. Nothing serves any more.
    pub(super) fn of(site: &Site, sink: &SmtpSink, journal: &Journal) -> Self {
        site.deliver_all(|| {
            let queued = "SELECT count(*) AS value FROM outbox WHERE state = 'queued'";
            Sql::open(site.database()).number(queued)
        });
        let mut sql = Sql::open(site.database());
        let mut truth = Self::default();
        let rows = truth.compare_rows(site, journal);
        truth.compare_mails(sink, &rows);
        truth.compare_tables(&mut sql, &rows);
        let recount = site.paraph(&["recount"]);
        truth.expect(
            recount.contains(": equal"),
            format!("recount says {recount}"),
        );
        for odd in journal.odd() {
            truth.wrong.push(format!("an answer of {odd}"));
        }
        truth
    }

    fn expect(&mut self, holds: bool, otherwise: String) {
        if !holds {
            self.wrong.push(otherwise);
        }
    }

    fn compare_rows(&mut self, site: &Site, journal: &Journal) -> BTreeMap<String, Row> {
        let states = ["pending", "confirmed", "held", "withdrawn", "removed"];
        let mut arguments = vec!["export", "canal", "--format", "jsonl"];
        arguments.extend(states.iter().flat_map(|state| ["--state", state]));
        let mut rows = BTreeMap::new();
        for line in site.paraph(&arguments).lines() {
            let row: Row = serde_json::from_str(line).unwrap();
            if let Some(twin) = rows.insert(row.email.clone(), row) {
                self.wrong.push(format!("{} is stored twice", twin.email));
            }
        }
        let is_confirmed = |address: &String| {
            rows.get(address)
                .is_some_and(|row| row.state == "confirmed")
        };
        let (signed, confirmed) = (journal.signed(), journal.confirmed());
        (self.signed, self.confirmed) = (signed.len(), confirmed.len());
        self.lost.extend(
            signed
                .into_iter()
                .filter(|address| !rows.contains_key(address)),
        );
        self.lost.extend(
            confirmed
                .into_iter()
                .filter(|address| !is_confirmed(address)),
        );
        let tried = journal.tried_to_confirm();
        for row in rows
            .values()
            .filter(|row| row.state != "pending" && !tried.contains(&row.email))
        {
            self.wrong.push(format!(
                "{} is {}, and nobody pressed the button",
                row.email, row.state
            ));
        }
        rows
    }

    fn compare_mails(&mut self, sink: &SmtpSink, rows: &BTreeMap<String, Row>) {
        let mails = arrivals(sink);
        self.never_mailed.extend(
            rows.keys()
                .filter(|address| !mails.contains_key(*address))
                .cloned(),
        );
        for (address, copies) in &mails {
            self.copies += copies.len() - 1;
            let same = copies.iter().all(|copy| copy == &copies[0]);
            self.expect(
                same,
                format!("the mails to {address} differ in Message-ID or link"),
            );
        }
    }

    fn compare_tables(&mut self, sql: &mut Sql, rows: &BTreeMap<String, Row>) {
        let confirmed: Vec<&Row> = rows
            .values()
            .filter(|row| row.state == "confirmed")
            .collect();
        let public = confirmed.iter().filter(|row| row.publish_name);
        let expected: BTreeSet<String> = public.map(|row| row.last_name.clone()).collect();
        let listed = sql.words("SELECT name AS value FROM listings");
        self.expect(
            listed.len() == expected.len() && listed.iter().all(|name| expected.contains(name)),
            format!(
                "{} are listed, {} confirmed with consent",
                listed.len(),
                expected.len()
            ),
        );
        let (all, published) = (confirmed.len() as i64, expected.len() as i64);
        for (what, is, query) in [
            (
                "the counter",
                all,
                "SELECT CAST(coalesce(sum(individuals + organisations), 0) AS BIGINT) AS value FROM counters",
            ),
            (
                "consents to sign",
                all,
                "SELECT count(*) AS value FROM consents WHERE sign",
            ),
            (
                "consents to publish",
                published,
                "SELECT count(*) AS value FROM consents WHERE publish_name",
            ),
            (
                "names that the search finds, or will within seconds",
                published,
                "SELECT count(*) AS value FROM (SELECT signature_id FROM listing_words UNION SELECT signature_id FROM listing_words_due) AS names",
            ),
            (
                "mails still queued",
                0,
                "SELECT count(*) AS value FROM outbox WHERE state = 'queued'",
            ),
            (
                "mails of the pending that were given up",
                0,
                "SELECT count(*) AS value FROM outbox o JOIN signatures s \
                ON s.id = o.signature_id WHERE o.state = 'failed' AND s.state = 'pending'",
            ),
        ] {
            let found = sql.number(query);
            self.expect(found == is, format!("{what}: {found}, and {is} is right"));
        }
        let damages = sql.damages();
        self.expect(
            damages.is_empty(),
            format!("the file is damaged: {damages:?}"),
        );
    }

    pub fn holds(&self) -> bool {
        self.lost.is_empty() && self.never_mailed.is_empty() && self.wrong.is_empty()
    }
}
