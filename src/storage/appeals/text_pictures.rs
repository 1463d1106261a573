//! Pictures that stand in the texts and the news of an appeal, and in those of the site (appeal 0). A text names them by the hash of their content.

use diesel::prelude::*;

use crate::domain::{AppealId, PictureFile, PictureKind, TextPicture, Timestamp};
use crate::storage::schema::text_pictures;
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
                has_webp: false,
            },
            alt: row.alt,
            added_at: row.added_at,
        })
    }
}

/// The pictures for the texts of an appeal, the newest first, without their content.
pub fn all(conn: &mut ReadConn, appeal: AppealId) -> Result<Vec<TextPicture>, StorageError> {
    use text_pictures::dsl as p;
    let rows: Vec<(Row, bool)> = with_conn!(conn, |c| p::text_pictures
        .filter(p::appeal_id.eq(appeal))
        .order((p::added_at.desc(), p::hash))
        .select((Row::as_select(), p::webp.is_not_null()))
        .load(c))?;
    let pictures = rows.into_iter().map(|(row, has_webp)| {
        let mut picture = TextPicture::try_from(row)?;
        picture.file.has_webp = has_webp;
        Ok::<_, StorageError>(picture)
    });
    pictures.collect()
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
