//! The floor of a signature: what the disk takes when nothing is written but what must be. One row of the size of a
//! signature with one unique index of 16 random octets, and one row of the size of a promised mail, 32 at a time, in a
//! database of its own with the same fill. The shape of the product's tables does not move it.

use std::time::{Duration, Instant};

use crate::Fault;
use crate::bare::BATCH;
use crate::site::Kind;
use crate::sql::{Bare, Piece, Statement};

/// Octets of a stored signature without its index: the sealed record of the generator's people and all that is beside it.
const SIGNATURE: usize = 270 + 150;
/// Octets of a promised mail.
const MAIL: usize = 90;
/// Rows per transaction while it is filled.
const FILLED_AT_ONCE: u64 = 1_000;

/// Makes the tables and fills them.
pub fn fill(conn: &mut Bare, kind: Kind, rows: u64) -> Result<(), Fault> {
    let (id, octets) = match kind {
        Kind::Sqlite => ("INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL", "BLOB"),
        Kind::Postgres => ("BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY", "BYTEA"),
    };
    conn.script(&format!(
        "CREATE TABLE floor_signatures (id {id}, claim {octets} NOT NULL UNIQUE, body {octets} NOT NULL); \
         CREATE TABLE floor_mails (id {id}, signature_id BIGINT NOT NULL, body {octets} NOT NULL);"
    ))?;
    let mut left = rows;
    while left > 0 {
        let now = left.min(FILLED_AT_ONCE);
        let mut claims: Vec<[u8; 16]> = (0..now).map(|_| rand::random()).collect();
        claims.sort_unstable();
        append(conn, &claims)?;
        left -= now;
    }
    Ok(())
}

/// Appends in a loop; gives how many a second.
pub fn appends(conn: &mut Bare, seconds: f64) -> Result<f64, Fault> {
    let (mut done, mut spent) = (0, Duration::ZERO);
    while spent.as_secs_f64() < seconds {
        let claims: Vec<[u8; 16]> = (0..BATCH).map(|_| rand::random()).collect();
        let started = Instant::now();
        append(conn, &claims)?;
        spent += started.elapsed();
        done += BATCH;
    }
    Ok(done as f64 / spent.as_secs_f64())
}

fn append(conn: &mut Bare, claims: &[[u8; 16]]) -> Result<(), Fault> {
    let body = |octets: usize| Piece::Bytes((0..octets).map(|_| rand::random()).collect());
    let signatures = claims
        .iter()
        .map(|claim| [Piece::Bytes(claim.to_vec()), body(SIGNATURE)]);
    conn.begin()?;
    let stored = conn.returning(
        Statement::new("INSERT INTO floor_signatures (claim, body) VALUES ")
            .rows(signatures)
            .sql(" RETURNING claim, id"),
    )?;
    let mails = stored.iter().map(|(_, id)| [Piece::Big(*id), body(MAIL)]);
    conn.run(Statement::new("INSERT INTO floor_mails (signature_id, body) VALUES ").rows(mails))?;
    conn.commit()
}
