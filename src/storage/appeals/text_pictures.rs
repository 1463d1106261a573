//! Pictures for the texts and the news of an appeal, and for those of the site (appeal 0). A text names them by the hash
//! of their content.

use diesel::prelude::*;

use crate::domain::{AppealId, PictureFile, PictureKind, TextPicture, Timestamp};
use crate::storage::schema::{appeal_sharing_words, appeal_texts, news_texts, text_pictures};
use crate::storage::{ReadConn, StorageError, WriteTx};

#[derive(Queryable, Selectable)]
#[diesel(table_name = text_pictures)]
struct Row {
    hash: String,
    kind: PictureKind,
    width: i32,
    height: i32,
    alt: String,
    added_at: Timestamp,
    #[diesel(select_expression = text_pictures::webp.is_not_null())]
    has_webp: bool,
}

impl TryFrom<Row> for TextPicture {
    type Error = StorageError;

    fn try_from(row: Row) -> Result<Self, StorageError> {
        let side =
            |side: i32| u32::try_from(side).map_err(|_| StorageError::Corrupt("text_pictures"));
        Ok(Self {
            file: PictureFile {
                width: side(row.width)?,
                height: side(row.height)?,
                kind: row.kind,
                hash: row.hash,
                has_webp: row.has_webp,
            },
            alt: row.alt,
            added_at: row.added_at,
        })
    }
}

/// The pictures for the texts of an appeal, the newest first, without their content.
pub fn all(conn: &mut ReadConn, appeal: AppealId) -> Result<Vec<TextPicture>, StorageError> {
    use text_pictures::dsl as p;
    let rows: Vec<Row> = with_conn!(conn, |c| p::text_pictures
        .filter(p::appeal_id.eq(appeal))
        .order((p::added_at.desc(), p::hash))
        .select(Row::as_select())
        .load(c))?;
    rows.into_iter().map(TextPicture::try_from).collect()
}

/// Stores a picture; one that is known takes the new description.
pub fn add(
    tx: &mut WriteTx,
    appeal: AppealId,
    picture: &TextPicture,
    (content, webp): (&[u8], Option<&[u8]>),
) -> Result<(), StorageError> {
    use text_pictures::dsl as p;
    let file = &picture.file;
    let side = |side: u32| i32::try_from(side).unwrap_or(i32::MAX);
    with_tx!(tx, |c| diesel::insert_into(p::text_pictures)
        .values((
            p::appeal_id.eq(appeal),
            p::hash.eq(&file.hash),
            p::kind.eq(file.kind),
            p::width.eq(side(file.width)),
            p::height.eq(side(file.height)),
            p::alt.eq(&picture.alt),
            p::added_at.eq(picture.added_at),
            p::content.eq(content),
            p::webp.eq(webp),
        ))
        .on_conflict((p::appeal_id, p::hash))
        .do_update()
        .set((p::alt.eq(&picture.alt), p::webp.eq(webp)))
        .execute(c))?;
    Ok(())
}

/// How many of these hashes are pictures for the texts of an appeal.
pub fn with_hashes(
    conn: &mut ReadConn,
    appeal: AppealId,
    hashes: &[String],
) -> Result<usize, StorageError> {
    use text_pictures::dsl as p;
    let found = p::text_pictures
        .filter(p::appeal_id.eq(appeal).and(p::hash.eq_any(hashes)))
        .select(p::hash);
    let found: Vec<String> = with_conn!(conn, |c| found.load(c))?;
    Ok(found.len())
}

/// What is written with this word in it: the texts of all appeals in every version, news, and words of thanks.
pub fn texts_with(conn: &mut ReadConn, word: &str) -> Result<Vec<String>, StorageError> {
    let shows = format!("%{word}%");
    let texts = appeal_texts::table
        .filter(appeal_texts::markdown.like(&shows))
        .select(appeal_texts::markdown);
    let news = news_texts::table
        .filter(news_texts::markdown.like(&shows))
        .select(news_texts::markdown);
    let thanks = appeal_sharing_words::table
        .filter(appeal_sharing_words::thanks.like(&shows))
        .select(appeal_sharing_words::thanks);
    let mut written: Vec<String> = with_conn!(conn, |c| texts.load(c))?;
    written.extend(with_conn!(conn, |c| news.load::<String>(c))?);
    written.extend(with_conn!(conn, |c| thanks.load::<String>(c))?);
    Ok(written)
}

pub fn remove(tx: &mut WriteTx, appeal: AppealId, hash: &str) -> Result<(), StorageError> {
    with_tx!(tx, |c| diesel::delete(
        text_pictures::table.find((appeal, hash))
    )
    .execute(c))?;
    Ok(())
}

/// Reads the content of a file by its hash.
pub(super) fn content(
    conn: &mut ReadConn,
    hash: &str,
) -> Result<Option<(PictureKind, Vec<u8>)>, StorageError> {
    use text_pictures::dsl as p;
    Ok(with_conn!(conn, |c| p::text_pictures
        .filter(p::hash.eq(hash))
        .select((p::kind, p::content))
        .first(c)
        .optional())?)
}

/// Reads a file as WebP by its hash; `None` if it is not kept so.
pub(super) fn webp(conn: &mut ReadConn, hash: &str) -> Result<Option<Vec<u8>>, StorageError> {
    use text_pictures::dsl as p;
    Ok(with_conn!(conn, |c| p::text_pictures
        .filter(p::hash.eq(hash))
        .filter(p::webp.is_not_null())
        .select(p::webp.assume_not_null())
        .first(c)
        .optional())?)
}
