//! The links in mails about a signature.

use crate::domain::links::{self, ConfirmLinks, ManageLinks, absolute};
use crate::domain::{Language, NewsId, Signature};
use crate::services::App;
use crate::vault::{Purpose, Token};

/// The absolute URL of the confirmation page.
#[must_use]
pub fn confirm_link(app: &App, signature: &Signature, language: &Language) -> String {
    let token = Token::derive(&app.master, Purpose::Confirm, signature).text();
    absolute(&app.site.base_url, &ConfirmLinks::of(language, &token).page)
}

/// The absolute URL of the personal page.
#[must_use]
pub fn manage_link(app: &App, signature: &Signature, language: &Language) -> String {
    let token = Token::derive(&app.master, Purpose::Manage, signature).text();
    absolute(&app.site.base_url, &ManageLinks::of(language, &token).page)
}

/// The absolute URL that ends the news; it stands in a mail with this news item.
#[must_use]
pub fn unsubscribe_link(
    app: &App,
    signature: &Signature,
    language: &Language,
    news: NewsId,
) -> String {
    let token = Token::derive(&app.master, Purpose::Unsubscribe, signature).text();
    let path = links::unsubscribe_from(language, &token, news);
    absolute(&app.site.base_url, &path)
}

/// The token text of a signature's links.
#[must_use]
pub fn token_text(app: &App, signature: &Signature, purpose: Purpose) -> String {
    Token::derive(&app.master, purpose, signature).text()
}
