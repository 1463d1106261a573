//! News and milestones of appeals.

use diesel::prelude::*;

use super::schema::{milestones, news, news_texts};
use super::{ReadConn, StorageError, WriteTx, appeals};
use crate::domain::{
    AppealId, Language, Milestone, News, NewsDraft, NewsId, NewsKind, NewsText, Timestamp,
};

#[derive(Queryable, Selectable)]
#[diesel(table_name = news)]
struct NewsRow {
    id: NewsId,
    appeal_id: AppealId,
    kind: NewsKind,
    created_at: Timestamp,
    published_at: Option<Timestamp>,
    revision: i64,
}

fn with_texts(conn: &mut ReadConn, rows: Vec<NewsRow>) -> Result<Vec<News>, StorageError> {
    use news_texts::dsl as t;
    let ids: Vec<NewsId> = rows.iter().map(|row| row.id).collect();
    let texts: Vec<(NewsId, Language, String, String)> = with_conn!(conn, |c| t::news_texts
        .filter(t::news_id.eq_any(ids))
        .order((t::news_id, t::language))
        .select((t::news_id, t::language, t::title, t::markdown))
        .load(c))?;
    let of = |id: NewsId| {
        let theirs = texts.iter().filter(move |(news, ..)| *news == id);
        theirs.map(|(_, language, title, markdown)| NewsText {
            language: language.clone(),
            title: title.clone(),
            markdown: markdown.clone(),
        })
    };
    let item = |row: NewsRow| News {
        texts: of(row.id).collect(),
        id: row.id,
        appeal: row.appeal_id,
        kind: row.kind,
        created_at: row.created_at,
        published_at: row.published_at,
        revision: row.revision,
    };
    Ok(rows.into_iter().map(item).collect())
}

/// Every news item of an appeal with its drafts, the newest first.
pub fn all(conn: &mut ReadConn, appeal: AppealId) -> Result<Vec<News>, StorageError> {
    let found = news::table
        .filter(news::appeal_id.eq(appeal))
        .order(news::id.desc());
    let rows: Vec<NewsRow> = with_conn!(conn, |c| found.select(NewsRow::as_select()).load(c))?;
    with_texts(conn, rows)
}

/// The published news of an appeal, the latest first.
pub fn published(
    conn: &mut ReadConn,
    appeal: AppealId,
    most: i64,
) -> Result<Vec<News>, StorageError> {
    let found = news::table
        .filter(news::appeal_id.eq(appeal))
        .filter(news::published_at.is_not_null())
        .order((news::published_at.desc(), news::id.desc()))
        .limit(most);
    let rows: Vec<NewsRow> = with_conn!(conn, |c| found.select(NewsRow::as_select()).load(c))?;
    with_texts(conn, rows)
}

pub fn by_id(conn: &mut ReadConn, id: NewsId) -> Result<Option<News>, StorageError> {
    let found = news::table.find(id);
    let rows: Vec<NewsRow> = with_conn!(conn, |c| found.select(NewsRow::as_select()).load(c))?;
    Ok(with_texts(conn, rows)?.pop())
}

pub fn create(
    tx: &mut WriteTx,
    appeal: AppealId,
    draft: &NewsDraft,
    now: Timestamp,
) -> Result<NewsId, StorageError> {
    let id: NewsId = with_tx!(tx, |c| diesel::insert_into(news::table)
        .values((
            news::appeal_id.eq(appeal),
            news::kind.eq(draft.kind),
            news::created_at.eq(now),
            news::revision.eq(1_i64),
        ))
        .returning(news::id)
        .get_result(c))?;
    set_texts(tx, id, &draft.texts)?;
    Ok(id)
}

/// Replaces what a news item says; `false` if it is not at the revision that was seen.
pub fn rewrite(
    tx: &mut WriteTx,
    (id, seen): (NewsId, i64),
    draft: &NewsDraft,
) -> Result<bool, StorageError> {
    let row = news::table.find(id).filter(news::revision.eq(seen));
    let changed = with_tx!(tx, |c| diesel::update(row)
        .set((news::kind.eq(draft.kind), news::revision.eq(seen + 1)))
        .execute(c))?;
    if changed == 1 {
        set_texts(tx, id, &draft.texts)?;
    }
    Ok(changed == 1)
}

/// Publishes a news item, or makes a draft of it again; `false` if it is not at the revision that was seen.
pub fn set_published(
    tx: &mut WriteTx,
    (id, seen): (NewsId, i64),
    at: Option<Timestamp>,
) -> Result<bool, StorageError> {
    let row = news::table.find(id).filter(news::revision.eq(seen));
    let changed = with_tx!(tx, |c| diesel::update(row)
        .set((news::published_at.eq(at), news::revision.eq(seen + 1)))
        .execute(c))?;
    Ok(changed == 1)
}

/// Deletes a draft; `false` if it is published or not at the revision that was seen.
pub fn delete_draft(tx: &mut WriteTx, (id, seen): (NewsId, i64)) -> Result<bool, StorageError> {
    let row = news::table
        .find(id)
        .filter(news::revision.eq(seen))
        .filter(news::published_at.is_null());
    Ok(with_tx!(tx, |c| diesel::delete(row).execute(c))? == 1)
}

fn set_texts(tx: &mut WriteTx, id: NewsId, texts: &[NewsText]) -> Result<(), StorageError> {
    use news_texts::dsl as t;
    let rows: Vec<_> = texts
        .iter()
        .map(|text| {
            (
                t::news_id.eq(id),
                t::language.eq(&text.language),
                t::title.eq(&text.title),
                t::markdown.eq(&text.markdown),
            )
        })
        .collect();
    with_tx!(tx, |c| {
        diesel::delete(t::news_texts.filter(t::news_id.eq(id))).execute(c)?;
        diesel::insert_into(t::news_texts).values(&rows).execute(c)
    })?;
    Ok(())
}

/// The milestones of an appeal, the highest first.
pub fn milestones(conn: &mut ReadConn, appeal: AppealId) -> Result<Vec<Milestone>, StorageError> {
    use milestones::dsl as m;
    let rows: Vec<(i64, Timestamp)> = with_conn!(conn, |c| m::milestones
        .filter(m::appeal_id.eq(appeal))
        .order(m::number.desc())
        .select((m::number, m::at))
        .load(c))?;
    let milestone = |(number, at)| Milestone { number, at };
    Ok(rows.into_iter().map(milestone).collect())
}

/// The highest milestone of each appeal that has one.
pub fn highest_milestones(conn: &mut ReadConn) -> Result<Vec<(AppealId, i64)>, StorageError> {
    use milestones::dsl as m;
    let rows: Vec<(AppealId, Option<i64>)> = with_conn!(conn, |c| m::milestones
        .group_by(m::appeal_id)
        .select((m::appeal_id, diesel::dsl::max(m::number)))
        .load(c))?;
    let rows = rows.into_iter();
    Ok(rows
        .filter_map(|(appeal, most)| Some((appeal, most?)))
        .collect())
}

/// Records a milestone, once however many instances notice it.
pub fn add_milestone(
    tx: &mut WriteTx,
    appeal: AppealId,
    milestone: Milestone,
) -> Result<(), StorageError> {
    use milestones::dsl as m;
    let added = with_tx!(tx, |c| diesel::insert_into(m::milestones)
        .values((
            m::appeal_id.eq(appeal),
            m::number.eq(milestone.number),
            m::at.eq(milestone.at),
        ))
        .on_conflict_do_nothing()
        .execute(c))?;
    if added == 1 {
        appeals::touch(tx, appeal)?;
    }
    Ok(())
}
