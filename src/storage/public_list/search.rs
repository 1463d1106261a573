//! Search of the public list by the first letters of words.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Text};

use super::{Listing, of};
use crate::domain::{AppealId, ListSearch, SignatureId};
use crate::storage::schema::listing_words;
use crate::storage::{ReadConn, StorageError};

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

/// Finds lines by name, place and role: every word of the query must be a prefix of a word of its field. Ordered by the words that match
/// the rarest query word, so that the index scan can stop at the end of the page. `after` is the `next` of the page
/// before.
pub fn search(
    conn: &mut ReadConn,
    appeal: AppealId,
    query: &ListSearch,
    after: Option<WordMark>,
    most: usize,
) -> Result<FoundNames, StorageError> {
    let mut typed = query.words();
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
