//! Checks of the DNS records (SPF, DKIM, DMARC) of the domains that the site sends mail from.

use std::collections::BTreeSet;
use std::net::SocketAddr;

use crate::domain::{AppealState, Problem};
pub use crate::mail::Finding;
use crate::mail::{Deliverability, Dns, Sender};
use crate::services::{App, ServiceError};
use crate::storage::appeals;

/// The most domains that are checked.
const MAX_DOMAINS: usize = 8;
/// The most characters of a DNS label.
const MAX_LABEL: usize = 63;

/// Parses a DKIM selector, the `s=` tag in the header of a signed mail: labels separated by dots (RFC 6376, 3.1).
///
/// # Errors
/// [`Problem::SelectorMalformed`]. An empty text is no selector, which is not an error.
pub fn selector(text: &str) -> Result<Option<String>, Problem> {
    let text = text.trim();
    let is_label = |label: &str| {
        let known = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
        (1..=MAX_LABEL).contains(&label.len()) && label.chars().all(known)
    };
    match text {
        "" => Ok(None),
        _ if text.len() <= 2 * MAX_LABEL && text.split('.').all(is_label) => {
            Ok(Some(text.to_owned()))
        }
        _ => Err(Problem::SelectorMalformed),
    }
}

/// Checks the domain of the site's sender, then those of appeals with a sender of their own that are not closed. `server`
/// replaces the name servers of this machine.
pub async fn check(
    app: &App,
    server: Option<SocketAddr>,
    selector: Option<&str>,
) -> Result<Vec<Deliverability>, ServiceError> {
    let dns = Dns::new(server);
    let domains = domains(app).await?;
    let checks = domains
        .iter()
        .map(|domain| Deliverability::check(&dns, domain, selector));
    Ok(futures_util::future::join_all(checks).await)
}

/// The domains of all senders, the site's first.
async fn domains(app: &App) -> Result<Vec<String>, ServiceError> {
    let site = app.mail.sender()?.domain().to_owned();
    let all = app.storage.read(appeals::all).await?;
    let senders = all
        .iter()
        .filter(|appeal| appeal.state != AppealState::Closed)
        .filter_map(|appeal| appeal.settings.sender.as_deref());
    let others: BTreeSet<String> = senders
        .filter_map(|text| Sender::parse(text).ok())
        .map(|sender| sender.domain().to_owned())
        .filter(|domain| *domain != site)
        .collect();
    Ok(std::iter::once(site)
        .chain(others)
        .take(MAX_DOMAINS)
        .collect())
}

#[cfg(test)]
mod tests {
    use crate::services::delivery::deliverability::*;

    #[test]
    fn a_selector_is_labels_with_dots_and_nothing_that_could_ask_for_something_else() {
        for good in ["s1", "2026-11", "mail_key", "a.b"] {
            assert_eq!(selector(&format!(" {good} ")), Ok(Some(good.to_owned())));
        }
        assert_eq!(selector("  "), Ok(None));
        for bad in ["a b", "a..b", ".", "é", "a/b", &"x".repeat(64)] {
            assert_eq!(selector(bad), Err(Problem::SelectorMalformed), "{bad}");
        }
    }
}
