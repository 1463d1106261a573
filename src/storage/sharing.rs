//! How appeals are passed on: the sites that may show the form, and the words of the organisers.

use diesel::prelude::*;

use super::schema::{appeal_sharing, appeal_sharing_words};
use super::{ReadConn, StorageError, WriteTx, appeals};
use crate::domain::{AppealId, FormSites, Language, Sharing, SharingWords};

pub fn of(conn: &mut ReadConn, appeal: AppealId) -> Result<Sharing, StorageError> {
    use appeal_sharing_words::dsl as w;
    let sites: Option<String> = with_conn!(conn, |c| appeal_sharing::table
        .find(appeal)
        .select(appeal_sharing::form_sites)
        .first(c)
        .optional())?;
    let rows: Vec<(Language, String, String)> = with_conn!(conn, |c| w::appeal_sharing_words
        .filter(w::appeal_id.eq(appeal))
        .order(w::language)
        .select((w::language, w::share_text, w::thanks))
        .load(c))?;
    let words = rows.into_iter().map(|(language, share_text, thanks)| {
        let words = SharingWords { share_text, thanks };
        (language, words)
    });
    Ok(Sharing {
        form_sites: FormSites::from_text(&sites.unwrap_or_default()),
        words: words.collect(),
    })
}

/// Replaces everything.
pub fn set(tx: &mut WriteTx, appeal: AppealId, sharing: &Sharing) -> Result<(), StorageError> {
    use appeal_sharing_words::dsl as w;
    let sites = sharing.form_sites.text();
    let rows: Vec<_> = sharing
        .words
        .iter()
        .filter(|(_, words)| !words.is_empty())
        .map(|(language, words)| {
            (
                w::appeal_id.eq(appeal),
                w::language.eq(language),
                w::share_text.eq(&words.share_text),
                w::thanks.eq(&words.thanks),
            )
        })
        .collect();
    with_tx!(tx, |c| {
        diesel::delete(appeal_sharing::table.find(appeal)).execute(c)?;
        diesel::insert_into(appeal_sharing::table)
            .values((
                appeal_sharing::appeal_id.eq(appeal),
                appeal_sharing::form_sites.eq(&sites),
            ))
            .execute(c)?;
        diesel::delete(w::appeal_sharing_words.filter(w::appeal_id.eq(appeal))).execute(c)?;
        diesel::insert_into(w::appeal_sharing_words)
            .values(&rows)
            .execute(c)
    })?;
    appeals::touch(tx, appeal)
}
