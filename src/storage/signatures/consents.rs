//! The consents of a signature. No row ever changes; each has the wording that was agreed to.

use diesel::prelude::*;

use crate::domain::{ConsentPurpose, ConsentStep, SignatureId, Timestamp};
use crate::storage::engine::batch_insert::BatchInsert;
use crate::storage::schema::consents;
use crate::storage::{ReadConn, StorageError, WriteTx};

/// Changes on the personal page and by links of news that are kept for each signature. Whoever goes to and fro adds no more; what was agreed to
/// when the signature was confirmed stays.
pub const KEPT: i64 = 50;
/// Rows per statement.
const CHUNK: usize = 1_000;

/// A consent that is given or withdrawn.
#[derive(Debug, Clone)]
pub struct Consent {
    pub purpose: ConsentPurpose,
    /// Version of the wording that was shown.
    pub wording: String,
    pub given: bool,
    pub step: ConsentStep,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredConsent {
    pub purpose: ConsentPurpose,
    /// Version of the wording that was shown.
    pub wording: String,
    /// `false` if the consent was withdrawn.
    pub given: bool,
    pub at: Timestamp,
    pub step: ConsentStep,
}

/// Answers of one moment.
#[derive(Queryable, Selectable)]
#[diesel(table_name = consents)]
struct ConsentRow {
    wording: String,
    sign: Option<bool>,
    publish_name: Option<bool>,
    news: Option<bool>,
    at: Timestamp,
    step: ConsentStep,
}

impl ConsentRow {
    fn answer(&self, purpose: ConsentPurpose) -> Option<StoredConsent> {
        let given = match purpose {
            ConsentPurpose::Sign => self.sign,
            ConsentPurpose::PublishName => self.publish_name,
            ConsentPurpose::News => self.news,
        };
        Some(StoredConsent {
            purpose,
            wording: self.wording.clone(),
            given: given?,
            at: self.at,
            step: self.step,
        })
    }
}

/// Consents of a signature, oldest first.
pub fn of(conn: &mut ReadConn, id: SignatureId) -> Result<Vec<StoredConsent>, StorageError> {
    let theirs = consents::table
        .filter(consents::signature_id.eq(id))
        .order(consents::id);
    let rows: Vec<ConsentRow> =
        with_conn!(conn, |c| theirs.select(ConsentRow::as_select()).load(c))?;
    let answers = |row: &ConsentRow| {
        let answer = |purpose: &ConsentPurpose| row.answer(*purpose);
        ConsentPurpose::ALL
            .iter()
            .filter_map(answer)
            .collect::<Vec<_>>()
    };
    Ok(rows.iter().flat_map(answers).collect())
}

/// Stores what was agreed to or taken back about each signature: one row for a moment, a step and a wording.
pub(in crate::storage) fn add<'a>(
    tx: &mut WriteTx,
    given: impl Iterator<Item = (SignatureId, Timestamp, &'a [Consent])>,
) -> Result<(), StorageError> {
    use consents::dsl as k;
    let rows: Vec<_> = given
        .flat_map(|(id, at, consents)| {
            let alike = consents.chunk_by(|a, b| (&a.wording, a.step) == (&b.wording, b.step));
            alike.map(move |alike| (id, at, alike))
        })
        .collect();
    for rows in rows.chunks(CHUNK) {
        let answers = |purpose: ConsentPurpose| {
            rows.iter().map(move |(_, _, alike)| {
                let answer = alike.iter().find(|consent| consent.purpose == purpose);
                answer.map(|consent| consent.given)
            })
        };
        let insert = BatchInsert::into(k::consents)
            .with(k::signature_id, rows.iter().map(|(id, ..)| *id))
            .with(
                k::wording,
                rows.iter().map(|(.., alike)| alike[0].wording.as_str()),
            )
            .with(k::sign, answers(ConsentPurpose::Sign))
            .with(k::publish_name, answers(ConsentPurpose::PublishName))
            .with(k::news, answers(ConsentPurpose::News))
            .with(k::at, rows.iter().map(|(_, at, _)| *at))
            .with(k::step, rows.iter().map(|(.., alike)| alike[0].step));
        with_tx!(tx, |c| insert.execute(c))?;
    }
    Ok(())
}

/// Deletes the oldest changes that its owner made after the confirmation, beyond [`KEPT`].
pub(in crate::storage) fn forget_oldest(
    tx: &mut WriteTx,
    id: SignatureId,
) -> Result<(), StorageError> {
    use consents::dsl as k;
    let older = k::consents
        .filter(k::signature_id.eq(id))
        .filter(k::step.eq_any([ConsentStep::Manage, ConsentStep::Unsubscribe]))
        .order(k::id.desc())
        .offset(KEPT)
        .limit(KEPT)
        .select(k::id);
    let older: Vec<i64> = with_tx!(tx, |c| older.load(c))?;
    if older.is_empty() {
        return Ok(());
    }
    with_tx!(tx, |c| diesel::delete(
        k::consents.filter(k::id.eq_any(older))
    )
    .execute(c))?;
    Ok(())
}
