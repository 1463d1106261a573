//! The bare loops: what one thread can commit when it does nothing else. The same tables and indexes, the same rows,
//! the same checks, 32 at a time, each statement prepared once; no HTTP, no parsing, no sealing. Written without a
//! look at the product's queries: a change there does not move this limit.

use std::time::{Duration, Instant};

use paraph::clock::Clock;

use crate::Fault;
use crate::sql::{Bare, Piece, Statement};

pub const BATCH: usize = 32;
/// Octets of a sealed record of the generator's people.
const SEALED: usize = 270;
const DAY: i64 = 86_400_000;

/// A person who signs: the random octets of a row.
pub struct Person {
    pub nonce: [u8; 16],
    pub revision: i64,
    pub sealed: Vec<u8>,
    pub site: [u8; 16],
    pub claim: [u8; 16],
    pub now: i64,
}

impl Person {
    pub fn new() -> Self {
        Self {
            nonce: rand::random(),
            revision: rand::random::<i64>() & i64::MAX,
            sealed: (0..SEALED).map(|_| rand::random()).collect(),
            site: rand::random(),
            claim: rand::random(),
            now: Clock::system().now().0,
        }
    }
}

fn bytes(value: &[u8]) -> Piece {
    Piece::Bytes(value.to_vec())
}

/// The new rows of pending signatures.
pub fn signatures(people: &[Person]) -> Statement {
    Statement::new(
        "INSERT INTO signatures (appeal_id, text_id, kind, state, nonce, revision, sealed, address_index, \
         claim_index, source, language, code_tries, created_at, updated_at, mail_day, mail_day_count, mail_total, \
         mail_last_at) VALUES ",
    )
    .rows(people.iter().map(|person| {
        [
            Piece::Big(1),
            Piece::Big(1),
            Piece::Word("individual"),
            Piece::Word("pending"),
            bytes(&person.nonce),
            Piece::Big(person.revision),
            bytes(&person.sealed),
            bytes(&person.claim),
            bytes(&person.claim),
            Piece::Word("web"),
            Piece::Word("fr"),
            Piece::Int(0),
            Piece::Big(person.now),
            Piece::Big(person.now),
            Piece::Big(person.now / DAY),
            Piece::Int(1),
            Piece::Int(1),
            Piece::Big(person.now),
        ]
    }))
    .sql(" ON CONFLICT (appeal_id, address_index, claim_index) DO NOTHING RETURNING claim_index, id")
}

/// Who of them wants no mail.
pub fn suppressed(people: &[Person]) -> Statement {
    Statement::new("SELECT address_index FROM suppressions WHERE expires_at > ")
        .list([Piece::Big(people[0].now)])
        .sql(" AND address_index IN (")
        .list(people.iter().map(|person| bytes(&person.site)))
        .sql(")")
}

/// How many mails their mailboxes got today.
pub fn caps(people: &[Person]) -> Statement {
    Statement::new("SELECT site_day_index, mails FROM site_mail_caps WHERE site_day_index IN (")
        .list(people.iter().map(|person| bytes(&person.site)))
        .sql(")")
}

/// The mails promised to them.
pub fn outbox(people: &[Person], ids: &[(Vec<u8>, i64)]) -> Statement {
    Statement::new(
        "INSERT INTO outbox (appeal_id, signature_id, kind, language, state, created_at, due_at, attempts, priority) \
         VALUES ",
    )
    .rows(people.iter().zip(ids).map(|(person, (_, id))| {
        [
            Piece::Big(1),
            Piece::Big(*id),
            Piece::Word("confirm"),
            Piece::Word("fr"),
            Piece::Word("queued"),
            Piece::Big(person.now),
            Piece::Big(person.now),
            Piece::Int(0),
            Piece::Int(0),
        ]
    }))
}

/// Notes these mails against the caps.
pub fn count_mails(people: &[Person]) -> Statement {
    let mut sites: Vec<_> = people
        .iter()
        .map(|person| (person.site, person.now))
        .collect();
    sites.sort_unstable();
    Statement::new("INSERT INTO site_mail_caps (day, site_day_index, mails) VALUES ")
        .rows(
            sites
                .into_iter()
                .map(|(site, now)| [Piece::Big(now / DAY), bytes(&site), Piece::Int(1)]),
        )
        .sql(" ON CONFLICT (site_day_index) DO UPDATE SET mails = excluded.mails")
}

/// All that signing writes, in one transaction.
pub fn sign(conn: &mut Bare, people: &[Person]) -> Result<(), Fault> {
    conn.begin()?;
    let ids = conn.returning(signatures(people))?;
    conn.run(suppressed(people))?;
    conn.run(caps(people))?;
    conn.run(outbox(people, &ids))?;
    conn.run(count_mails(people))?;
    conn.commit()
}

pub struct Achieved {
    /// How many.
    pub all: usize,
    pub rate: f64,
    /// Milliseconds that half, and 99 of 100, of its transactions took at most: what the disk allows anybody.
    pub p50: f64,
    pub p99: f64,
}

impl Achieved {
    /// What transactions of `together` signatures each came to.
    fn of(mut spent: Vec<Duration>, together: usize) -> Self {
        let all: Duration = spent.iter().sum();
        spent.sort_unstable();
        let at = |part: f64| {
            let place = (spent.len() as f64 * part) as usize;
            spent
                .get(place)
                .map_or(0.0, |time| time.as_secs_f64() * 1_000.0)
        };
        Self {
            all: spent.len() * together,
            rate: (spent.len() * together) as f64 / all.as_secs_f64(),
            p50: at(0.5),
            p99: at(0.99),
        }
    }
}

/// Signs in a loop; what the people are made of is drawn before.
pub fn signs(conn: &mut Bare, seconds: f64) -> Result<Achieved, Fault> {
    let mut spent: Vec<Duration> = Vec::new();
    let mut all = Duration::ZERO;
    while all.as_secs_f64() < seconds {
        let people: Vec<Person> = (0..BATCH).map(|_| Person::new()).collect();
        let started = Instant::now();
        sign(conn, &people)?;
        spent.push(started.elapsed());
        all += started.elapsed();
    }
    Ok(Achieved::of(spent, BATCH))
}

/// Confirms in a loop, `together` in each transaction, the pending signatures with these numbers and revisions.
pub fn confirms(
    conn: &mut Bare,
    pending: &[(i64, i64)],
    together: usize,
) -> Result<Achieved, Fault> {
    let (mut spent, mut done) = (Vec::new(), 0);
    // Whole batches alone, so that each statement is prepared once.
    for batch in pending.chunks_exact(together) {
        let started = Instant::now();
        done += confirm(conn, batch)?;
        spent.push(started.elapsed());
    }
    match done == pending.len() / together * together {
        true => Ok(Achieved::of(spent, together)),
        false => Err("the bare loop confirmed less than it should".into()),
    }
}

fn confirm(conn: &mut Bare, batch: &[(i64, i64)]) -> Result<usize, Fault> {
    let now = Clock::system().now().0;
    conn.begin()?;
    let moved = conn.returning(
        Statement::new("UPDATE signatures SET state = 'confirmed', confirmed_at = ")
            .list([Piece::Big(now)])
            .sql(", updated_at = ")
            .list([Piece::Big(now)])
            .sql(" WHERE state = 'pending' AND id IN (")
            .list(batch.iter().map(|(id, _)| Piece::Big(*id)))
            .sql(") AND revision IN (")
            .list(batch.iter().map(|(_, revision)| Piece::Big(*revision)))
            .sql(") RETURNING nonce, id"),
    )?;
    let consents = batch.iter().map(|(id, _)| {
        [
            Piece::Big(*id),
            Piece::Flag(true),
            Piece::Flag(true),
            Piece::Flag(false),
            Piece::Word("2026-11"),
            Piece::Big(now),
            Piece::Word("confirm"),
        ]
    });
    conn.run(
        Statement::new(
            "INSERT INTO consents (signature_id, sign, publish_name, news, wording, at, step) VALUES ",
        )
        .rows(consents),
    )?;
    let listings = batch.iter().map(|(id, revision)| {
        let name = format!("Jeanne Martin-{revision:x}");
        [
            Piece::Big(*id),
            Piece::Big(1),
            Piece::Word("individual"),
            Piece::Text(name.clone()),
            Piece::Word("infirmière"),
            Piece::Word("Toulouse"),
            // A collation key is about twice as long as its text.
            bytes(name.repeat(2).as_bytes()),
            Piece::Word("M"),
        ]
    });
    conn.run(
        Statement::new(
            "INSERT INTO listings (signature_id, appeal_id, kind, name, detail, place, sort_key, initial) VALUES ",
        )
        .rows(listings),
    )?;
    let due = batch.iter().map(|(id, _)| [Piece::Big(*id)]);
    conn.run(Statement::new("INSERT INTO listing_words_due (signature_id) VALUES ").rows(due))?;
    let more = i64::try_from(moved.len())?;
    conn.run(
        Statement::new("INSERT INTO listing_initials (appeal_id, kind, initial, names) VALUES ")
            .rows([[
                Piece::Big(1),
                Piece::Word("individual"),
                Piece::Word("M"),
                Piece::Big(more),
            ]])
            .sql(
                " ON CONFLICT (appeal_id, kind, initial) DO UPDATE SET names = listing_initials.names + excluded.names",
            ),
    )?;
    conn.run(
        Statement::new("INSERT INTO counters (appeal_id, individuals, organisations) VALUES ")
            .rows([[Piece::Big(1), Piece::Big(more), Piece::Big(0)]])
            .sql(" ON CONFLICT (appeal_id) DO UPDATE SET individuals = counters.individuals + excluded.individuals"),
    )?;
    conn.run(
        Statement::new("INSERT INTO hourly_statistics (appeal_id, hour, counted) VALUES ")
            .rows([[Piece::Big(1), Piece::Big(now / 3_600_000), Piece::Big(more)]])
            .sql(
                " ON CONFLICT (appeal_id, hour) DO UPDATE SET counted = hourly_statistics.counted + excluded.counted",
            ),
    )?;
    conn.commit()?;
    Ok(moved.len())
}
