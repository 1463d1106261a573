//! Whether a row counts, as the cell of a column says it.

use super::answers::{NO, answer};
use super::dates;
use crate::domain::text::search_text;

/// Whether a cell says that its row counts: yes, no, or a day. A remark behind a yes or a no does not change it.
pub(in crate::services::import) fn counts(text: &str) -> Option<bool> {
    if let Some(answer) = answer(text) {
        return Some(answer);
    }
    // “0000-00-00 00:00:00” is the empty day of databases.
    let is_zero = |c: char| matches!(c, '0' | '-' | ':' | '/' | ' ' | 'T' | 'Z' | '.');
    if text.trim().chars().all(is_zero) && text.contains('0') {
        return Some(false);
    }
    if dates::looks_like_date(text) {
        return Some(true);
    }
    const DONE: [&str; 16] = [
        "signe",
        "signee",
        "signed",
        "confirme",
        "confirmee",
        "confirmed",
        "valide",
        "validee",
        "verified",
        "verifie",
        "approved",
        "approuve",
        "approuvee",
        "unterschrieben",
        "firmado",
        "bestatigt",
    ];
    let plain = search_text::plain(text);
    let words: Vec<&str> = plain.split(' ').collect();
    let is_refused = words.iter().any(|word| NO.contains(word));
    let first = words.first().copied().unwrap_or_default();
    if ["non", "no", "nein", "nee", "nao", "pas", "not"].contains(&first) {
        return Some(false);
    }
    let is_yes = ["oui", "yes", "ja", "si", "sim", "ok"].contains(&first) && text.contains(',');
    let is_done = words.len() < 3 && words.iter().any(|word| DONE.contains(word));
    ((is_yes || is_done) && !is_refused && !text.contains('?')).then_some(true)
}
