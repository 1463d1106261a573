//! Texts and links of appeals.

use diesel::prelude::*;

use super::touch;
use crate::domain::{
    AppealId, AppealLink, AppealText, Language, LinkKind, TextId, Timestamp, Wording,
};
use crate::storage::schema::{appeal_links, appeal_texts};
use crate::storage::{ReadConn, StorageError, WriteTx};

#[derive(Queryable, Selectable)]
#[diesel(table_name = appeal_texts)]
struct TextRow {
    id: TextId,
    appeal_id: AppealId,
    number: i32,
    language: Language,
    title: String,
    summary: String,
    addressee: String,
    notice: String,
    responsible: String,
    markdown: String,
    sha256: String,
    note: String,
    published_at: Option<Timestamp>,
}

impl From<TextRow> for AppealText {
    fn from(row: TextRow) -> Self {
        Self {
            id: row.id,
            appeal: row.appeal_id,
            number: row.number,
            language: row.language,
            title: row.title,
            summary: row.summary,
            addressee: row.addressee,
            notice: row.notice,
            responsible: row.responsible,
            markdown: row.markdown,
            sha256: row.sha256,
            published_at: row.published_at,
            note: row.note,
        }
    }
}

/// All texts of an appeal, ordered by language and number.
pub fn texts(conn: &mut ReadConn, appeal: AppealId) -> Result<Vec<AppealText>, StorageError> {
    texts_of(conn, &[appeal])
}

/// All texts of several appeals, ordered by language and number.
pub fn texts_of(
    conn: &mut ReadConn,
    appeals: &[AppealId],
) -> Result<Vec<AppealText>, StorageError> {
    let rows: Vec<TextRow> = with_conn!(conn, |c| {
        appeal_texts::table
            .filter(appeal_texts::appeal_id.eq_any(appeals))
            .order((appeal_texts::language, appeal_texts::number))
            .select(TextRow::as_select())
            .load(c)
    })?;
    Ok(rows.into_iter().map(AppealText::from).collect())
}

/// Adds a text, as a draft if `published` is `None`. `number` is the next number of its language.
pub fn add_text(
    tx: &mut WriteTx,
    appeal: AppealId,
    number: i32,
    new: &Wording,
    published: Option<Timestamp>,
) -> Result<TextId, StorageError> {
    use appeal_texts::dsl as t;
    let id = with_tx!(tx, |c| {
        diesel::insert_into(t::appeal_texts)
            .values((
                t::appeal_id.eq(appeal),
                t::number.eq(number),
                t::language.eq(&new.language),
                t::title.eq(&new.title),
                t::summary.eq(&new.summary),
                t::addressee.eq(&new.addressee),
                t::notice.eq(&new.notice),
                t::responsible.eq(&new.responsible),
                t::markdown.eq(&new.markdown),
                t::sha256.eq(new.digest()),
                t::note.eq(&new.note),
                t::published_at.eq(published),
            ))
            .returning(t::id)
            .get_result(c)
    })?;
    touch(tx, appeal)?;
    Ok(id)
}

/// Replaces a draft. A published text stays as it is.
pub fn rewrite_draft(
    tx: &mut WriteTx,
    old: &AppealText,
    new: &Wording,
) -> Result<(), StorageError> {
    use appeal_texts::dsl as t;
    let draft = t::appeal_texts
        .find(old.id)
        .filter(t::published_at.is_null());
    with_tx!(tx, |c| diesel::update(draft)
        .set((
            t::title.eq(&new.title),
            t::summary.eq(&new.summary),
            t::addressee.eq(&new.addressee),
            t::notice.eq(&new.notice),
            t::responsible.eq(&new.responsible),
            t::markdown.eq(&new.markdown),
            t::sha256.eq(new.digest()),
            t::note.eq(&new.note),
        ))
        .execute(c))?;
    touch(tx, old.appeal)
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = appeal_links)]
struct LinkRow {
    title: String,
    url: String,
    kind: LinkKind,
}

/// Links of an appeal in one language, in display order.
pub fn links(
    conn: &mut ReadConn,
    appeal: AppealId,
    language: &Language,
) -> Result<Vec<AppealLink>, StorageError> {
    use appeal_links::dsl as l;
    let rows: Vec<LinkRow> = with_conn!(conn, |c| {
        l::appeal_links
            .filter(l::appeal_id.eq(appeal).and(l::language.eq(language)))
            .order((l::rank, l::id))
            .select(LinkRow::as_select())
            .load(c)
    })?;
    let link = |row: LinkRow| AppealLink {
        title: row.title,
        url: row.url,
        kind: row.kind,
    };
    Ok(rows.into_iter().map(link).collect())
}

/// Replaces the links of an appeal in one language.
pub fn set_links(
    tx: &mut WriteTx,
    appeal: AppealId,
    language: &Language,
    new: &[AppealLink],
) -> Result<(), StorageError> {
    use appeal_links::dsl as l;
    let rows: Vec<_> = (0_i32..)
        .zip(new)
        .map(|(rank, link)| {
            (
                l::appeal_id.eq(appeal),
                l::language.eq(language),
                l::rank.eq(rank),
                l::title.eq(&link.title),
                l::url.eq(&link.url),
                l::kind.eq(link.kind),
            )
        })
        .collect();
    let old = l::appeal_links.filter(l::appeal_id.eq(appeal).and(l::language.eq(language)));
    with_tx!(tx, |c| {
        diesel::delete(old).execute(c)?;
        diesel::insert_into(l::appeal_links)
            .values(&rows)
            .execute(c)
    })?;
    touch(tx, appeal)
}
