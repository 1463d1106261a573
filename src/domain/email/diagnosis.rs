//! Says what is wrong with an address that does not parse.

use crate::domain::Problem;

/// The most telling problem of a malformed address.
pub(super) fn of(text: &str) -> Problem {
    let Some((local, domain)) = text.rsplit_once('@') else {
        return Problem::EmailWithoutAt;
    };
    let edges = [local, domain];
    if local.contains('@') {
        Problem::EmailTwoAts
    } else if local.is_empty() {
        Problem::EmailMalformed
    } else if domain.is_empty() {
        Problem::EmailDomain
    } else if domain.contains(',') || (local.contains(',') && !local.contains(' ')) {
        Problem::EmailComma
    } else if text.contains("..") {
        Problem::EmailTwoDots
    } else if edges
        .iter()
        .any(|edge| edge.starts_with('.') || edge.ends_with('.'))
    {
        Problem::EmailDotAtEdge
    } else if text.contains(char::is_whitespace) && !local.contains('"') {
        Problem::EmailSpace
    } else {
        Problem::EmailMalformed
    }
}
