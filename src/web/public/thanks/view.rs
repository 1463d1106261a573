//! View of the page after the confirmation.

use serde::Serialize;

use crate::web::page::{AppealHead, Page, Shell, SignedText};
use crate::web::page_cache::public_appeal::PublicCount;
use crate::web::public::signatories::view::{ListedOrganisation, ListedPerson};

/// `/{lang}/{slug}/thanks`
#[derive(Debug, Serialize)]
pub struct ThanksPage {
    pub shell: Shell,
    pub head: AppealHead,
    pub outcome: Outcome,
    /// The number of signatories; none below the threshold of the counter.
    pub count: Option<PublicCount>,
    /// How the person is listed; none if the name is not published.
    pub person: Option<ListedPerson>,
    pub organisation: Option<ListedOrganisation>,
    /// The text that was signed; none for a browser without the cookie.
    pub text: Option<SignedText>,
    /// The name that will be listed once an organiser has read the signature.
    pub awaited: Option<String>,
    /// Whether we write when it was read.
    pub will_write: bool,
    /// The path of the personal page.
    pub manage: Option<String>,
    pub share: Share,
    pub donation_url: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    Confirmed,
    /// An organiser reviews it first.
    Held,
    /// The browser has no cookie.
    Unknown,
}

/// Links for sharing an appeal. They are plain links, so that nothing is loaded from other sites.
#[derive(Debug, Clone, Serialize)]
pub struct Share {
    pub url: String,
    /// A `mailto:` URL with subject and body.
    pub mail: String,
    pub sms: String,
    pub whatsapp: String,
}

impl Share {
    /// The links for the appeal `title` at the absolute URL `url`.
    #[must_use]
    pub fn of(title: &str, url: &str) -> Self {
        // A space must be %20, because mail programs display a + literally.
        let encoded = |text: &str| {
            url::form_urlencoded::byte_serialize(text.as_bytes())
                .collect::<String>()
                .replace('+', "%20")
        };
        let title_and_url = encoded(&format!("{title} {url}"));
        Self {
            url: url.to_owned(),
            mail: format!(
                "mailto:?subject={}&body={}",
                encoded(title),
                encoded(&format!("{title}\r\n{url}\r\n"))
            ),
            sms: format!("sms:?&body={title_and_url}"),
            whatsapp: format!("https://wa.me/?text={title_and_url}"),
        }
    }
}

impl Page for ThanksPage {
    const TEMPLATE: &'static str = "web/thanks.html";
}

#[cfg(test)]
mod tests {
    use crate::web::public::thanks::view::*;

    #[test]
    fn a_title_keeps_its_spaces_and_special_characters_in_a_mail() {
        let share = Share::of("Eau & vie", "https://a.example/a/x");
        assert_eq!(
            share.mail,
            "mailto:?subject=Eau%20%26%20vie&body=Eau%20%26%20vie%0D%0Ahttps%3A%2F%2Fa.example%2Fa%2Fx%0D%0A"
        );
    }
}
