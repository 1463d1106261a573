//! Appeals, with submodules for their texts, links and pictures.

pub mod changes;
pub mod erasure;
pub mod pictures;
pub mod text_pictures;
mod texts;

use diesel::prelude::*;

use super::schema::{appeal_texts as text_rows, appeals};
use super::statistics::counter_deltas::CounterDeltas;
use super::{Conn, ReadConn, StorageError, WriteTx};
use crate::domain::{Appeal, AppealId, AppealSettings, AppealState, Erasure, Language, Timestamp};

pub use texts::{add_text, links, rewrite_draft, set_links, texts, texts_of};

#[derive(Queryable, Selectable)]
#[diesel(table_name = appeals)]
struct AppealRow {
    id: AppealId,
    slug: String,
    state: AppealState,
    language: Language,
    settings: String,
    wrapped_key: Vec<u8>,
    published_at: Option<Timestamp>,
    closed_at: Option<Timestamp>,
    version: i64,
    erased_at: Option<Timestamp>,
    erasure_at: Option<Timestamp>,
    erasure_reminded_at: Option<Timestamp>,
    erasure_known_at: Option<Timestamp>,
    erased_before: Option<Timestamp>,
    erased_count: i64,
}

fn appeal(row: AppealRow) -> Result<Appeal, StorageError> {
    Ok(Appeal {
        id: row.id,
        slug: row.slug,
        state: row.state,
        language: row.language,
        settings: serde_json::from_str(&row.settings)
            .map_err(|_| StorageError::Corrupt("appeals.settings"))?,
        wrapped_key: row.wrapped_key,
        published_at: row.published_at,
        closed_at: row.closed_at,
        version: row.version,
        erased_at: row.erased_at,
        erasure: Erasure {
            announced: row.erasure_at,
            reminded: row.erasure_reminded_at,
            known: row.erasure_known_at,
            before: row.erased_before,
            erased_count: row.erased_count,
        },
    })
}

/// Loads the appeals of a query, in its order.
macro_rules! load_appeals {
    ($conn:expr, $query:expr) => {{
        let rows: Vec<AppealRow> =
            with_conn!($conn, |c| $query.select(AppealRow::as_select()).load(c))?;
        rows.into_iter().map(appeal)
    }};
}

/// All appeals, ordered by slug.
pub fn all(conn: &mut ReadConn) -> Result<Vec<Appeal>, StorageError> {
    load_appeals!(conn, appeals::table.order(appeals::slug)).collect()
}

pub fn by_slug(conn: &mut ReadConn, slug: &str) -> Result<Option<Appeal>, StorageError> {
    load_appeals!(conn, appeals::table.filter(appeals::slug.eq(slug)))
        .next()
        .transpose()
}

pub fn by_id(conn: &mut ReadConn, id: AppealId) -> Result<Option<Appeal>, StorageError> {
    load_appeals!(conn, appeals::table.find(id))
        .next()
        .transpose()
}

/// Reads an appeal for a write that depends on its stored state. On Postgres the row is locked until the end of the
/// transaction, against others who do this, not against new signatures; SQLite has a single writer and needs no lock.
pub fn locked(tx: &mut WriteTx, id: AppealId) -> Result<Option<Appeal>, StorageError> {
    if let Conn::Postgres(c) = tx.raw_tx() {
        let row = appeals::table.find(id).select(appeals::id);
        let row = row.for_no_key_update();
        row.first::<AppealId>(&mut **c).optional()?;
    }
    by_id(tx, id)
}

/// Reads appeals by id, in no particular order.
pub fn by_ids(conn: &mut ReadConn, ids: &[AppealId]) -> Result<Vec<Appeal>, StorageError> {
    let found = appeals::table.filter(appeals::id.eq_any(ids));
    load_appeals!(conn, found).collect()
}

/// Ids and versions of all appeals, to detect changes.
pub fn versions(conn: &mut ReadConn) -> Result<Vec<(AppealId, i64)>, StorageError> {
    Ok(with_conn!(conn, |c| appeals::table
        .order(appeals::id)
        .select((appeals::id, appeals::version))
        .load(c))?)
}

pub fn create(
    tx: &mut WriteTx,
    slug: &str,
    language: &Language,
    settings: &AppealSettings,
    wrapped_key: &[u8],
    now: Timestamp,
) -> Result<AppealId, StorageError> {
    use appeals::dsl as a;
    let settings = to_json(settings)?;
    Ok(with_tx!(tx, |c| {
        diesel::insert_into(a::appeals)
            .values((
                a::slug.eq(slug),
                a::state.eq(AppealState::Draft),
                a::language.eq(language),
                a::settings.eq(&settings),
                a::wrapped_key.eq(wrapped_key),
                a::created_at.eq(now),
                a::version.eq(1_i64),
            ))
            .returning(a::id)
            .get_result(c)
    })?)
}

pub fn set_settings(
    tx: &mut WriteTx,
    id: AppealId,
    settings: &AppealSettings,
) -> Result<(), StorageError> {
    let settings = to_json(settings)?;
    with_tx!(tx, |c| diesel::update(appeals::table.find(id))
        .set(appeals::settings.eq(&settings))
        .execute(c))?;
    touch(tx, id)
}

/// Sets the state of an appeal. The first call records the time of publication; every call publishes the draft texts.
pub fn set_state(
    tx: &mut WriteTx,
    id: AppealId,
    state: AppealState,
    now: Timestamp,
) -> Result<(), StorageError> {
    use appeals::dsl as a;
    let closed_at = (state == AppealState::Closed).then_some(now);
    with_tx!(tx, |c| {
        diesel::update(a::appeals.find(id))
            .set((a::state.eq(state), a::closed_at.eq(closed_at)))
            .execute(c)?;
        diesel::update(a::appeals.find(id).filter(a::published_at.is_null()))
            .set(a::published_at.eq(now))
            .execute(c)?;
        diesel::update(
            text_rows::table.filter(
                text_rows::appeal_id
                    .eq(id)
                    .and(text_rows::published_at.is_null()),
            ),
        )
        .set(text_rows::published_at.eq(now))
        .execute(c)
    })?;
    touch(tx, id)
}

/// Increments the version of an appeal, which invalidates cached pages. Stores the changes of its public list first,
/// because counters are locked before appeals.
pub fn touch(tx: &mut WriteTx, id: AppealId) -> Result<(), StorageError> {
    CounterDeltas::default().store(tx)?;
    with_tx!(tx, |c| {
        diesel::update(appeals::table.find(id))
            .set(appeals::version.eq(appeals::version + 1))
            .execute(c)
    })?;
    Ok(())
}

fn to_json(settings: &AppealSettings) -> Result<String, StorageError> {
    serde_json::to_string(settings).map_err(|_| StorageError::Corrupt("appeals.settings"))
}
