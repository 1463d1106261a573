//! The public list: alphabetical pages (keyset pagination) and search by name.

pub mod figures;
pub mod overrides;

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Text};

use crate::domain::text::search_text;
use crate::domain::{AppealId, MandateShown, SignatureId, SignatureKind};
use crate::storage::engine::batch_insert::BatchInsert;
use crate::storage::schema::{listing_words, listings};
use crate::storage::{NewListing, ReadConn, StorageError, WriteTx};

/// A line of the public list.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = listings)]
pub struct Listing {
    #[diesel(column_name = signature_id)]
    pub signature: SignatureId,
    pub name: String,
    /// The role, or the kind of the group.
    pub detail: String,
    pub place: String,
    /// Website of a group.
    pub website: Option<String>,
    /// How the group's mandate was proven.
    pub mandate_shown: Option<MandateShown>,
    /// Alphabetical sort key.
    pub sort_key: Vec<u8>,
}

/// Makes signatures public: inserts the lines in one statement and their search words in chunks.
pub(super) fn insert(
    tx: &mut WriteTx,
    new: &[(SignatureId, AppealId, SignatureKind, &NewListing)],
) -> Result<(), StorageError> {
    use listings::dsl as l;
    if new.is_empty() {
        return Ok(());
    }
    let each_listing = || new.iter().map(|(_, _, _, listing)| listing);
    let rows = BatchInsert::into(l::listings)
        .with(
            l::signature_id,
            new.iter().map(|(signature, ..)| *signature),
        )
        .with(l::appeal_id, new.iter().map(|(_, appeal, ..)| *appeal))
        .with(l::kind, new.iter().map(|(_, _, kind, _)| *kind))
        .with(l::rank, each_listing().map(|listing| listing.rank))
        .with(l::name, each_listing().map(|listing| listing.name.as_str()))
        .with(
            l::detail,
            each_listing().map(|listing| listing.detail.as_str()),
        )
        .with(
            l::place,
            each_listing().map(|listing| listing.place.as_str()),
        )
        .with(
            l::website,
            each_listing().map(|listing| listing.website.as_deref()),
        )
        .with(
            l::mandate_shown,
            each_listing().map(|listing| listing.mandate_shown),
        )
        .with(
            l::sort_key,
            each_listing().map(|listing| listing.sort_key.as_slice()),
        );
    with_tx!(tx, |c| rows.execute(c))?;
    for (_, appeal, ..) in new {
        *tx.listed.entry(*appeal).or_default() += 1;
    }
    let found_by = new.iter().flat_map(|(signature, appeal, _, listing)| {
        let words = listing.words.iter();
        words.map(|word| (*appeal, word.as_str(), *signature))
    });
    let found_by: Vec<_> = found_by.collect();
    for chunk in found_by.chunks(2_000) {
        let rows = BatchInsert::into(listing_words::table)
            .with(
                listing_words::appeal_id,
                chunk.iter().map(|(appeal, ..)| *appeal),
            )
            .with(listing_words::word, chunk.iter().map(|(_, word, _)| *word))
            .with(
                listing_words::signature_id,
                chunk.iter().map(|(.., signature)| *signature),
            );
        with_tx!(tx, |c| rows.execute(c))?;
    }
    Ok(())
}

/// Removes a signature and its search words from the list.
pub(super) fn delete(tx: &mut WriteTx, signature: SignatureId) -> Result<(), StorageError> {
    let gone: Option<AppealId> = with_tx!(tx, |c| {
        diesel::delete(listing_words::table.filter(listing_words::signature_id.eq(signature)))
            .execute(c)?;
        diesel::delete(listings::table.find(signature))
            .returning(listings::appeal_id)
            .get_result(c)
            .optional()
    })?;
    if let Some(appeal) = gone {
        *tx.listed.entry(appeal).or_default() -= 1;
    }
    Ok(())
}

/// Sets or clears the rank of a first signatory.
pub(super) fn set_rank(
    tx: &mut WriteTx,
    signature: SignatureId,
    rank: Option<i32>,
) -> Result<(), StorageError> {
    with_tx!(tx, |c| diesel::update(listings::table.find(signature))
        .set(listings::rank.eq(rank))
        .execute(c))?;
    Ok(())
}

/// The first signatories, in the organiser's order.
pub fn first(conn: &mut ReadConn, appeal: AppealId) -> Result<Vec<Listing>, StorageError> {
    use listings::dsl as l;
    Ok(with_conn!(conn, |c| {
        l::listings
            .filter(l::appeal_id.eq(appeal).and(l::rank.is_not_null()))
            .order((l::rank, l::signature_id))
            .select(Listing::as_select())
            .load(c)
    })?)
}

/// The lines of these signatures by id; signatures that are not public are missing.
pub fn of(
    conn: &mut ReadConn,
    signatures: &[SignatureId],
) -> Result<HashMap<SignatureId, Listing>, StorageError> {
    use listings::dsl as l;
    let rows: Vec<Listing> = with_conn!(conn, |c| {
        l::listings
            .filter(l::signature_id.eq_any(signatures))
            .select(Listing::as_select())
            .load(c)
    })?;
    Ok(rows
        .into_iter()
        .map(|line| (line.signature, line))
        .collect())
}

/// A page of one kind in alphabetical order, starting after the given line.
pub fn page(
    conn: &mut ReadConn,
    appeal: AppealId,
    kind: SignatureKind,
    after: Option<(Vec<u8>, SignatureId)>,
    most: i64,
) -> Result<Vec<Listing>, StorageError> {
    use listings::dsl as l;
    let (key, id) = after.unwrap_or((Vec::new(), SignatureId::BEFORE_FIRST));
    // Two ranges instead of one OR: each is a plain index range scan.
    let of = || listings::table.filter(l::appeal_id.eq(appeal).and(l::kind.eq(kind)));
    let same = of()
        .filter(l::sort_key.eq(&key).and(l::signature_id.gt(id)))
        .order(l::signature_id)
        .limit(most);
    let next = of()
        .filter(l::sort_key.gt(&key))
        .order((l::sort_key, l::signature_id))
        .limit(most);
    let (mut rows, rest): (Vec<Listing>, Vec<Listing>) = with_conn!(conn, |c| (
        same.select(Listing::as_select()).load(c)?,
        next.select(Listing::as_select()).load(c)?
    ));
    rows.extend(rest);
    rows.truncate(usize::try_from(most).unwrap_or_default());
    Ok(rows)
}

/// Maximum number of words of a query that are used, the longest ones. Enough for a whole name of a group.
const WORDS_MAX: usize = 24;
/// Maximum number of names examined for one page of a search; bounds the time a search occupies the database. A lead
/// word with fewer matches can be examined completely for the first page.
pub const EXAMINED_MAX: usize = 1_500;
/// Number of words that are counted to find the rarest. The longest are used, as they are the most selective.
const COUNTED_WORDS: usize = 4;
/// Names examined per batch.
const EXAMINED_AT_ONCE: usize = 500;

/// Search cursor: a matching word of a name, and the signature.
pub type WordMark = (String, SignatureId);

#[derive(Debug, Default)]
pub struct FoundNames {
    /// The lines, each with its cursor.
    pub lines: Vec<(WordMark, Listing)>,
    /// Where the next page starts: after the last line if this page is full, else after the last name examined. `None`
    /// at the end.
    pub next: Option<WordMark>,
    /// Whether the limit of [`EXAMINED_MAX`] names was reached before the page was full.
    pub is_cut: bool,
}

/// Finds lines by name: every word of the query must be a prefix of a word of the name. Ordered by the words that match
/// the rarest query word, so that the index scan can stop at the end of the page. `after` is the `next` of the page
/// before.
pub fn search(
    conn: &mut ReadConn,
    appeal: AppealId,
    query: &str,
    after: Option<WordMark>,
    most: usize,
) -> Result<FoundNames, StorageError> {
    let mut typed = search_text::words(query);
    // Longer words are more selective: they are counted and matched first.
    typed.sort_by_key(|word| Reverse(word.chars().count()));
    typed.truncate(WORDS_MAX);
    let lead = match after.as_ref() {
        // Keep the order of the previous page. If one query word is a prefix of another, the longer one was the lead.
        Some((word, _)) => typed.iter().find(|typed| word.starts_with(*typed)).cloned(),
        None => rarest(conn, appeal, &typed)?,
    };
    let Some(lead) = lead else {
        return Ok(FoundNames::default());
    };
    let (mut found, mut examined) = (Vec::new(), 0);
    let mut next = Some(after.unwrap_or_else(|| (lead.clone(), SignatureId::BEFORE_FIRST)));
    // Read one match more than the page holds, to know whether there is another page.
    while let Some(from) = next.take_if(|_| examined < EXAMINED_MAX && found.len() <= most) {
        let matches = next_matches(conn, appeal, &lead, &from)?;
        examined += matches.len();
        next = matches
            .last()
            .filter(|_| matches.len() == EXAMINED_AT_ONCE)
            .cloned();
        found.extend(with_all(conn, matches, &lead, &typed)?);
    }
    let is_full = found.len() > most;
    found.truncate(most);
    if is_full {
        next = found.last().cloned();
    }
    // Read lines only for names that match all words: a line costs about as much as 50 word lookups.
    let ids: Vec<SignatureId> = found.iter().map(|(_, id)| *id).collect();
    let mut lines = of(conn, &ids)?;
    let found = found.into_iter();
    Ok(FoundNames {
        lines: found
            .filter_map(|mark| lines.remove(&mark.1).map(|line| (mark, line)))
            .collect(),
        is_cut: !is_full && next.is_some(),
        next,
    })
}

/// The query word with the fewest matching names, out of the first [`COUNTED_WORDS`] of `typed` (longest first). Counts
/// stop at [`EXAMINED_MAX`], so of several frequent words the first is returned. `None` if a counted word matches nobody;
/// a single word is returned without counting.
fn rarest(
    conn: &mut ReadConn,
    appeal: AppealId,
    typed: &[String],
) -> Result<Option<String>, StorageError> {
    if let [only] = typed {
        return Ok(Some(only.clone()));
    }
    let mut least: Option<(i64, &String)> = None;
    for word in typed.iter().take(COUNTED_WORDS) {
        let names = || {
            listing_words::table
                .filter(listing_words::appeal_id.eq(appeal))
                .filter(listing_words::word.ge(word))
                .filter(listing_words::word.lt(prefix_end(word)))
        };
        // Checks with OFFSET whether there are at least as many as for the rarest so far, without loading the rows.
        let most = least.map_or(EXAMINED_MAX as i64, |(count, _)| count);
        let last = names()
            .select(listing_words::signature_id)
            .offset(most - 1)
            .limit(1);
        let last: Option<SignatureId> = with_conn!(conn, |c| last.first(c).optional())?;
        let count = match last {
            Some(_) => most,
            None => with_conn!(conn, |c| names().count().get_result(c))?,
        };
        if count == 0 {
            return Ok(None);
        }
        if least.is_none_or(|(least, _)| count < least) {
            least = Some((count, word));
        }
    }
    Ok(least.map(|(_, word)| word.clone()))
}

/// The next [`EXAMINED_AT_ONCE`] matches of `lead` after `from`; a name with two matching words appears twice.
fn next_matches(
    conn: &mut ReadConn,
    appeal: AppealId,
    lead: &str,
    from: &WordMark,
) -> Result<Vec<WordMark>, StorageError> {
    // A row value, because both databases then start the index scan at this position; with an OR they would read the
    // word from its first name.
    let after = sql::<Bool>("(word, signature_id) > (")
        .bind::<Text, _>(&from.0)
        .sql(", ")
        .bind::<BigInt, _>(from.1)
        .sql(")");
    let matches = listing_words::table
        .filter(listing_words::appeal_id.eq(appeal))
        .filter(after)
        .filter(listing_words::word.lt(prefix_end(lead)))
        .order((listing_words::word, listing_words::signature_id))
        .select((listing_words::word, listing_words::signature_id))
        .limit(EXAMINED_AT_ONCE as i64);
    Ok(with_conn!(conn, |c| matches.load(c))?)
}

/// Keeps the names that match all query words, each once: at its first word that matches `lead`.
fn with_all(
    conn: &mut ReadConn,
    mut matches: Vec<WordMark>,
    lead: &String,
    typed: &[String],
) -> Result<Vec<WordMark>, StorageError> {
    // One query per word, on fewer names each time: joining all words could read whole lists.
    for word in typed.iter().filter(|word| *word != lead) {
        let known: HashSet<SignatureId> = words_of(conn, &matches, word)?
            .into_iter()
            .map(|(_, id)| id)
            .collect();
        matches.retain(|(_, id)| known.contains(id));
    }
    let mut first: HashMap<SignatureId, String> = HashMap::new();
    for (word, id) in words_of(conn, &matches, lead)? {
        let known = first.entry(id).or_insert_with(|| word.clone());
        if word < *known {
            *known = word;
        }
    }
    matches.retain(|(word, id)| first.get(id) == Some(word));
    Ok(matches)
}

/// The words of these names that start with `word`; reads only the word index.
fn words_of(
    conn: &mut ReadConn,
    names: &[WordMark],
    word: &str,
) -> Result<Vec<WordMark>, StorageError> {
    if names.is_empty() {
        return Ok(Vec::new());
    }
    let found = listing_words::table
        .filter(listing_words::signature_id.eq_any(names.iter().map(|(_, id)| *id)))
        .filter(listing_words::word.ge(word))
        .filter(listing_words::word.lt(prefix_end(word)))
        .select((listing_words::word, listing_words::signature_id));
    Ok(with_conn!(conn, |c| found.load(c))?)
}

/// Upper bound of a prefix search: sorts after all texts that start with `prefix`.
fn prefix_end(prefix: &str) -> String {
    format!("{prefix}{}", char::MAX)
}
