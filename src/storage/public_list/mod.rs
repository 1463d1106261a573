//! What the public sees: names in the order of the alphabet, page after page by key, and found by their words.

pub mod overrides;

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Text};

use crate::domain::text::search_text;
use crate::domain::{AppealId, MandateShown, SignatureId, SignatureKind};
use crate::storage::engine::batch_insert::BatchInsert;
use crate::storage::schema::{listings, words};
use crate::storage::{NewListing, ReadConn, StorageError, WriteTx};

/// One public line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing {
    pub signature: SignatureId,
    pub name: String,
    /// The role, or the kind of the group.
    pub detail: String,
    pub place: String,
    /// The website of a group.
    pub website: Option<String>,
    /// How the mandate of a group was shown.
    pub mandate_shown: Option<MandateShown>,
    /// Where the line stands in the order.
    pub sort_key: Vec<u8>,
}

type Row = (
    i64,
    String,
    String,
    String,
    Option<String>,
    Option<String>,
    Vec<u8>,
);

/// Selects the columns of a line; a macro because diesel's column tuples are values of long types.
macro_rules! columns {
    () => {
        (
            listings::signature_id,
            listings::name,
            listings::detail,
            listings::place,
            listings::website,
            listings::mandate_shown,
            listings::sort_key,
        )
    };
}

fn line((signature, name, detail, place, website, shown, sort_key): Row) -> Listing {
    let mandate_shown = shown.as_deref().and_then(MandateShown::from_word);
    Listing {
        signature,
        name,
        detail,
        place,
        website,
        mandate_shown,
        sort_key,
    }
}

/// Makes signatures public: one statement for the lines, one for the words.
pub(super) fn insert(
    tx: &mut WriteTx,
    new: &[(SignatureId, AppealId, SignatureKind, &NewListing)],
) -> Result<(), StorageError> {
    use listings::dsl as l;
    if new.is_empty() {
        return Ok(());
    }
    let each_listing = || new.iter().map(|(_, _, _, listing)| listing);
    let shown = |one: &NewListing| one.mandate_shown.map(MandateShown::word);
    let rows = BatchInsert::into(l::listings)
        .with(
            l::signature_id,
            new.iter().map(|(signature, ..)| *signature),
        )
        .with(l::appeal_id, new.iter().map(|(_, appeal, ..)| *appeal))
        .with(l::kind, new.iter().map(|(_, _, kind, _)| kind.word()))
        .with(l::rank, each_listing().map(|one| one.rank))
        .with(l::name, each_listing().map(|one| one.name.as_str()))
        .with(l::detail, each_listing().map(|one| one.detail.as_str()))
        .with(l::place, each_listing().map(|one| one.place.as_str()))
        .with(l::website, each_listing().map(|one| one.website.as_deref()))
        .with(l::mandate_shown, each_listing().map(|one| shown(one)))
        .with(
            l::sort_key,
            each_listing().map(|one| one.sort_key.as_slice()),
        );
    with_tx!(tx, |c| rows.execute(c))?;
    let found_by = new.iter().flat_map(|(signature, appeal, _, listing)| {
        let words = listing.words.iter();
        words.map(|word| (*appeal, word.as_str(), *signature))
    });
    let found_by: Vec<_> = found_by.collect();
    for chunk in found_by.chunks(2_000) {
        let rows = BatchInsert::into(words::table)
            .with(words::appeal_id, chunk.iter().map(|(appeal, ..)| *appeal))
            .with(words::word, chunk.iter().map(|(_, word, _)| *word))
            .with(
                words::signature_id,
                chunk.iter().map(|(.., signature)| *signature),
            );
        with_tx!(tx, |c| rows.execute(c))?;
    }
    Ok(())
}

/// Takes a signature off the list.
pub(super) fn delete(tx: &mut WriteTx, signature: SignatureId) -> Result<(), StorageError> {
    with_tx!(tx, |c| {
        diesel::delete(words::table.filter(words::signature_id.eq(signature))).execute(c)?;
        diesel::delete(listings::table.find(signature)).execute(c)
    })?;
    Ok(())
}

/// Sets the ranks of first signatories.
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
    let rows: Vec<Row> = with_conn!(conn, |c| {
        l::listings
            .filter(l::appeal_id.eq(appeal).and(l::rank.is_not_null()))
            .order((l::rank, l::signature_id))
            .select(columns!())
            .load(c)
    })?;
    Ok(rows.into_iter().map(line).collect())
}

/// The lines of these signatures, by number; those that are not public are left out.
pub fn of(
    conn: &mut ReadConn,
    signatures: &[SignatureId],
) -> Result<HashMap<SignatureId, Listing>, StorageError> {
    use listings::dsl as l;
    let rows: Vec<Row> = with_conn!(conn, |c| {
        l::listings
            .filter(l::signature_id.eq_any(signatures))
            .select(columns!())
            .load(c)
    })?;
    Ok(rows.into_iter().map(|row| (row.0, line(row))).collect())
}

/// A page of one kind, in the order of the alphabet, after the given line.
pub fn page(
    conn: &mut ReadConn,
    appeal: AppealId,
    kind: SignatureKind,
    after: Option<(Vec<u8>, SignatureId)>,
    most: i64,
) -> Result<Vec<Listing>, StorageError> {
    use listings::dsl as l;
    let (key, id) = after.unwrap_or_default();
    // Two ranges rather than one OR: each is a plain walk of the index.
    let of = || {
        l::listings
            .filter(l::appeal_id.eq(appeal).and(l::kind.eq(kind.word())))
            .select(columns!())
    };
    let same = of()
        .filter(l::sort_key.eq(&key).and(l::signature_id.gt(id)))
        .order(l::signature_id)
        .limit(most);
    let next = of()
        .filter(l::sort_key.gt(&key))
        .order((l::sort_key, l::signature_id))
        .limit(most);
    let mut rows: Vec<Row> = with_conn!(conn, |c| same.load(c))?;
    let rest: Vec<Row> = with_conn!(conn, |c| next.load(c))?;
    rows.extend(rest);
    rows.truncate(usize::try_from(most).unwrap_or_default());
    Ok(rows.into_iter().map(line).collect())
}

/// The most words of a search that are looked at.
const WORDS_MAX: usize = 8;
/// The most names that one page of a search looks at, so that no search keeps the database busy for long. Those of a rarer
/// word are all looked at for the first page.
pub const LOOKED_AT: usize = 1_500;
/// The words that are counted to find the rarest: the longest, which say most.
const COUNTED_WORDS: usize = 4;
/// Names that are looked at together.
const TURN: usize = 500;

/// Where a search stands: a word by which it met a name, and the signature.
pub type WordMark = (String, SignatureId);

/// A page of a search.
#[derive(Debug, Default)]
pub struct FoundNames {
    /// The lines, each with its mark.
    pub lines: Vec<(WordMark, Listing)>,
    /// Where to go on: after the last line when the page is full, or after the last name that was looked at.
    pub next: Option<WordMark>,
    /// Whether [`LOOKED_AT`] names were looked at before the page was full.
    pub is_cut: bool,
}

/// Lines found by name: every word typed must begin a word of the name. Ordered by the words that the rarest of those
/// typed has met, so that the walk can stop at the page's end; `after` is where the page before ended.
pub fn search(
    conn: &mut ReadConn,
    appeal: AppealId,
    query: &str,
    after: Option<WordMark>,
    most: usize,
) -> Result<FoundNames, StorageError> {
    let mut typed = search_text::words(query);
    typed.truncate(WORDS_MAX);
    // The longest say most: they are counted, and met first.
    typed.sort_by_key(|word| Reverse(word.chars().count()));
    let lead = match after.as_ref() {
        // The order of the page before; where one word typed begins another, the longer has led.
        Some((word, _)) => typed.iter().find(|typed| word.starts_with(*typed)).cloned(),
        None => rarest(conn, appeal, &typed)?,
    };
    let Some(lead) = lead else {
        return Ok(FoundNames::default());
    };
    let (mut found, mut looked) = (Vec::new(), 0);
    let mut next = Some(after.unwrap_or_else(|| (lead.clone(), 0)));
    // One more than fits tells whether there is more.
    while let Some(from) = next.take_if(|_| looked < LOOKED_AT && found.len() <= most) {
        let met = next_met(conn, appeal, &lead, &from)?;
        looked += met.len();
        next = met.last().filter(|_| met.len() == TURN).cloned();
        found.extend(with_all(conn, met, &lead, &typed)?);
    }
    let is_full = found.len() > most;
    found.truncate(most);
    if is_full {
        next = found.last().cloned();
    }
    // Lines are read for those alone whom all words have met: each costs as much as some fifty looks at words.
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

/// Of the words that were typed, the longest first, the one that the fewest names have; of several that are frequent the
/// first; none when nobody has one of them. [`COUNTED_WORDS`] are looked at.
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
            words::table
                .filter(words::appeal_id.eq(appeal))
                .filter(words::word.ge(word))
                .filter(words::word.lt(prefix_end(word)))
        };
        // Whether there are as many as of the rarest so far; who they are stays in the database.
        let most = least.map_or(LOOKED_AT as i64, |(count, _)| count);
        let last = names()
            .select(words::signature_id)
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

/// The next [`TURN`] names that `lead` has met, after `from`; a name with two such words comes twice.
fn next_met(
    conn: &mut ReadConn,
    appeal: AppealId,
    lead: &str,
    from: &WordMark,
) -> Result<Vec<WordMark>, StorageError> {
    // A row value, because both databases walk the index from there; of an OR they would read the word from its first
    // name on.
    let after = sql::<Bool>("(word, signature_id) > (")
        .bind::<Text, _>(&from.0)
        .sql(", ")
        .bind::<BigInt, _>(from.1)
        .sql(")");
    let met = words::table
        .filter(words::appeal_id.eq(appeal))
        .filter(after)
        .filter(words::word.lt(prefix_end(lead)))
        .order((words::word, words::signature_id))
        .select((words::word, words::signature_id))
        .limit(TURN as i64);
    Ok(with_conn!(conn, |c| met.load(c))?)
}

/// Of these, the names that all words typed have met, each once: at the first word that `lead` has met.
fn with_all(
    conn: &mut ReadConn,
    mut met: Vec<WordMark>,
    lead: &String,
    typed: &[String],
) -> Result<Vec<WordMark>, StorageError> {
    // One word after the other, for fewer and fewer names: a join of all of them could read whole lists.
    for word in typed.iter().filter(|word| *word != lead) {
        let known: HashSet<SignatureId> = words_of(conn, &met, word)?
            .into_iter()
            .map(|(_, id)| id)
            .collect();
        met.retain(|(_, id)| known.contains(id));
    }
    let mut first: HashMap<SignatureId, String> = HashMap::new();
    for (word, id) in words_of(conn, &met, lead)? {
        let known = first.entry(id).or_insert_with(|| word.clone());
        if word < *known {
            *known = word;
        }
    }
    met.retain(|(word, id)| first.get(id) == Some(word));
    Ok(met)
}

/// The words of these names that begin with `word`; by the index of words alone.
fn words_of(
    conn: &mut ReadConn,
    names: &[WordMark],
    word: &str,
) -> Result<Vec<WordMark>, StorageError> {
    if names.is_empty() {
        return Ok(Vec::new());
    }
    let found = words::table
        .filter(words::signature_id.eq_any(names.iter().map(|(_, id)| *id)))
        .filter(words::word.ge(word))
        .filter(words::word.lt(prefix_end(word)))
        .select((words::word, words::signature_id));
    Ok(with_conn!(conn, |c| found.load(c))?)
}

/// The first text after all that begin with `prefix`: the range of a prefix search.
fn prefix_end(prefix: &str) -> String {
    format!("{prefix}{}", char::MAX)
}
