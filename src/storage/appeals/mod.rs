//! Appeals, with submodules for their texts, links and pictures.

pub mod pictures;
mod texts;

use diesel::prelude::*;

use super::schema::{appeal_texts as text_rows, appeals};
use super::{Conn, ReadConn, StorageError, WriteTx};
use crate::domain::{Appeal, AppealId, AppealSettings, AppealState, Language, Timestamp};

pub use texts::{NewText, add_text, links, rewrite_text, set_links, texts, texts_of};

type AppealRow = (
    i64,
    String,
    String,
    String,
    String,
    Vec<u8>,
    i64,
    Option<i64>,
    Option<i64>,
    i64,
    Option<i64>,
);

fn appeal(row: AppealRow) -> Result<Appeal, StorageError> {
    let (
        id,
        slug,
        state,
        language,
        settings,
        wrapped_key,
        _,
        published_at,
        closed_at,
        version,
        erased_at,
    ) = row;
    Ok(Appeal {
        id,
        slug,
        state: AppealState::from_word(&state).ok_or(StorageError::Corrupt("appeals.state"))?,
        language: Language::parse(&language).ok_or(StorageError::Corrupt("appeals.language"))?,
        settings: serde_json::from_str(&settings)
            .map_err(|_| StorageError::Corrupt("appeals.settings"))?,
        wrapped_key,
        published_at: published_at.map(Timestamp),
        closed_at: closed_at.map(Timestamp),
        version,
        erased_on: erased_at.map(Timestamp),
    })
}

/// Records that all personal data of an appeal were erased.
pub fn set_erased(tx: &mut WriteTx, id: AppealId, now: Timestamp) -> Result<(), StorageError> {
    with_tx!(tx, |c| diesel::update(appeals::table.find(id))
        .set(appeals::erased_at.eq(now.0))
        .execute(c))?;
    touch(tx, id)
}

/// All appeals, ordered by slug.
pub fn all(conn: &mut ReadConn) -> Result<Vec<Appeal>, StorageError> {
    let rows: Vec<AppealRow> = with_conn!(conn, |c| appeals::table.order(appeals::slug).load(c))?;
    rows.into_iter().map(appeal).collect()
}

pub fn by_slug(conn: &mut ReadConn, slug: &str) -> Result<Option<Appeal>, StorageError> {
    let row: Option<AppealRow> = with_conn!(conn, |c| appeals::table
        .filter(appeals::slug.eq(slug))
        .first(c)
        .optional())?;
    row.map(appeal).transpose()
}

pub fn by_id(conn: &mut ReadConn, id: AppealId) -> Result<Option<Appeal>, StorageError> {
    let row: Option<AppealRow> = with_conn!(conn, |c| appeals::table.find(id).first(c).optional())?;
    row.map(appeal).transpose()
}

/// Reads an appeal for a write that depends on its stored state. On Postgres the row is locked until the end of the
/// transaction; SQLite has a single writer and needs no lock.
pub fn locked(tx: &mut WriteTx, id: AppealId) -> Result<Option<Appeal>, StorageError> {
    if let Conn::Postgres(c) = tx.raw_tx() {
        let row = appeals::table.find(id).select(appeals::id).for_update();
        row.first::<i64>(&mut **c).optional()?;
    }
    by_id(tx, id)
}

/// Reads appeals by id, in no particular order.
pub fn by_ids(conn: &mut ReadConn, ids: &[AppealId]) -> Result<Vec<Appeal>, StorageError> {
    let found = appeals::table.filter(appeals::id.eq_any(ids));
    let rows: Vec<AppealRow> = with_conn!(conn, |c| found.load(c))?;
    rows.into_iter().map(appeal).collect()
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
                a::state.eq(AppealState::Draft.word()),
                a::language.eq(language.as_str()),
                a::settings.eq(&settings),
                a::wrapped_key.eq(wrapped_key),
                a::created_at.eq(now.0),
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
    let closed_at = (state == AppealState::Closed).then_some(now.0);
    with_tx!(tx, |c| {
        diesel::update(a::appeals.find(id))
            .set((a::state.eq(state.word()), a::closed_at.eq(closed_at)))
            .execute(c)?;
        diesel::update(a::appeals.find(id).filter(a::published_at.is_null()))
            .set(a::published_at.eq(now.0))
            .execute(c)?;
        diesel::update(
            text_rows::table.filter(
                text_rows::appeal_id
                    .eq(id)
                    .and(text_rows::published_at.is_null()),
            ),
        )
        .set(text_rows::published_at.eq(now.0))
        .execute(c)
    })?;
    touch(tx, id)
}

/// Increments the version of an appeal, which invalidates cached pages.
pub fn touch(tx: &mut WriteTx, id: AppealId) -> Result<(), StorageError> {
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
