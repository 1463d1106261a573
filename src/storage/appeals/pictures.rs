//! Pictures and logos of appeals, and the logo of the site: alternative texts, credit and files.

use std::collections::BTreeMap;

use diesel::prelude::*;

use crate::domain::{
    AppealId, Language, PICTURES_OF_SITE, Picture, PictureFile, PictureKind, PictureSlot,
    PictureWords,
};
use crate::storage::schema::{appeal_picture_files, appeal_pictures};
use crate::storage::{ReadConn, StorageError, WriteTx, appeals};

use super::text_pictures;

#[derive(Queryable, Selectable)]
#[diesel(table_name = appeal_picture_files)]
struct FileRow {
    width: i32,
    height: i32,
    kind: PictureKind,
    hash: String,
    #[diesel(select_expression = appeal_picture_files::webp.is_not_null())]
    has_webp: bool,
}

impl TryFrom<FileRow> for PictureFile {
    type Error = StorageError;

    fn try_from(row: FileRow) -> Result<Self, StorageError> {
        let side = |side: i32| {
            u32::try_from(side).map_err(|_| StorageError::Corrupt("appeal_picture_files.width"))
        };
        Ok(Self {
            width: side(row.width)?,
            height: side(row.height)?,
            kind: row.kind,
            hash: row.hash,
            has_webp: row.has_webp,
        })
    }
}

/// A file to store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewFile {
    pub file: PictureFile,
    pub content: Vec<u8>,
    /// The same picture as WebP.
    pub webp: Option<Vec<u8>>,
}

/// A picture of an appeal, without the content of its files.
pub fn of(
    conn: &mut ReadConn,
    appeal: AppealId,
    slot: PictureSlot,
) -> Result<Option<Picture>, StorageError> {
    use appeal_picture_files::dsl as f;
    let row: Option<(String, String)> = with_conn!(conn, |c| appeal_pictures::table
        .find((appeal, slot))
        .select((appeal_pictures::alts, appeal_pictures::credit))
        .first(c)
        .optional())?;
    let Some((alts, credit)) = row else {
        return Ok(None);
    };
    let rows: Vec<FileRow> = with_conn!(conn, |c| f::appeal_picture_files
        .filter(f::appeal_id.eq(appeal).and(f::slot.eq(slot)))
        .order(f::width.desc())
        .select(FileRow::as_select())
        .load(c))?;
    let files = rows.into_iter().map(PictureFile::try_from);
    let files: Vec<PictureFile> = files.collect::<Result<_, _>>()?;
    let alts: BTreeMap<Language, String> =
        serde_json::from_str(&alts).map_err(|_| StorageError::Corrupt("appeal_pictures.alts"))?;
    Ok((!files.is_empty()).then(|| Picture {
        files,
        words: PictureWords {
            alts: alts.into_iter().collect(),
            credit,
        },
    }))
}

/// Stores a picture of an appeal, replacing the previous one. If `files` is `None`, only the alternative texts and
/// the credit are replaced.
pub fn set(
    tx: &mut WriteTx,
    (appeal, slot): (AppealId, PictureSlot),
    words: &PictureWords,
    files: Option<&[NewFile]>,
) -> Result<(), StorageError> {
    use appeal_picture_files::dsl as f;
    use appeal_pictures::dsl as p;
    let alts: BTreeMap<_, _> = words.alts.iter().cloned().collect();
    let alts =
        serde_json::to_string(&alts).map_err(|_| StorageError::Corrupt("appeal_pictures.alts"))?;
    let said = (p::alts.eq(&alts), p::credit.eq(&words.credit));
    with_tx!(tx, |c| diesel::insert_into(p::appeal_pictures)
        .values((p::appeal_id.eq(appeal), p::slot.eq(slot), said))
        .on_conflict((p::appeal_id, p::slot))
        .do_update()
        .set(said)
        .execute(c))?;
    if let Some(files) = files {
        let side = |side: u32| i32::try_from(side).unwrap_or(i32::MAX);
        let rows: Vec<_> = files
            .iter()
            .map(|new| {
                (
                    f::appeal_id.eq(appeal),
                    f::slot.eq(slot),
                    f::width.eq(side(new.file.width)),
                    f::height.eq(side(new.file.height)),
                    f::kind.eq(new.file.kind),
                    f::hash.eq(&new.file.hash),
                    f::content.eq(&new.content),
                    f::webp.eq(&new.webp),
                )
            })
            .collect();
        with_tx!(tx, |c| {
            let before = f::appeal_id.eq(appeal).and(f::slot.eq(slot));
            diesel::delete(f::appeal_picture_files.filter(before)).execute(c)?;
            diesel::insert_into(f::appeal_picture_files)
                .values(&rows)
                .execute(c)
        })?;
    }
    touch(tx, appeal)
}

pub fn remove(tx: &mut WriteTx, appeal: AppealId, slot: PictureSlot) -> Result<(), StorageError> {
    use appeal_picture_files::dsl as f;
    with_tx!(tx, |c| {
        let files = f::appeal_id.eq(appeal).and(f::slot.eq(slot));
        diesel::delete(f::appeal_picture_files.filter(files)).execute(c)?;
        diesel::delete(appeal_pictures::table.find((appeal, slot))).execute(c)
    })?;
    touch(tx, appeal)
}

fn touch(tx: &mut WriteTx, appeal: AppealId) -> Result<(), StorageError> {
    if appeal == PICTURES_OF_SITE {
        return Ok(());
    }
    appeals::touch(tx, appeal)
}

/// Reads the content of a file by its hash.
pub fn content(
    conn: &mut ReadConn,
    hash: &str,
) -> Result<Option<(PictureKind, Vec<u8>)>, StorageError> {
    use appeal_picture_files::dsl as f;
    let found = with_conn!(conn, |c| f::appeal_picture_files
        .filter(f::hash.eq(hash))
        .select((f::kind, f::content))
        .first(c)
        .optional())?;
    match found {
        Some(found) => Ok(Some(found)),
        None => text_pictures::content(conn, hash),
    }
}

/// Reads a file as WebP by its hash; `None` if it is not kept so.
pub fn webp(conn: &mut ReadConn, hash: &str) -> Result<Option<Vec<u8>>, StorageError> {
    use appeal_picture_files::dsl as f;
    let found: Option<Vec<u8>> = with_conn!(conn, |c| f::appeal_picture_files
        .filter(f::hash.eq(hash))
        .filter(f::webp.is_not_null())
        .select(f::webp.assume_not_null())
        .first(c)
        .optional())?;
    match found {
        Some(found) => Ok(Some(found)),
        None => text_pictures::webp(conn, hash),
    }
}
