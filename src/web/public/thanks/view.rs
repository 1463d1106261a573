//! After the confirmation.

use serde::Serialize;

use crate::web::page::{AppealHead, Page, Shell};
use crate::web::public::appeal::view::Count;
use crate::web::public::signatories::view::{ListedOrganisation, ListedPerson};

/// `/{lang}/{slug}/thanks`
#[derive(Debug, Serialize)]
pub struct ThanksPage {
    pub shell: Shell,
    pub head: AppealHead,
    /// What the browser may be told.
    pub outcome: Outcome,
    /// The number of signatories; none below the threshold of the counter.
    pub count: Option<Count>,
    /// How the name stands in the list; none when it is not published.
    pub person: Option<ListedPerson>,
    /// How the organisation stands in the list.
    pub organisation: Option<ListedOrganisation>,
    /// The path of the personal page.
    pub manage: Option<String>,
    /// How to pass the appeal on.
    pub share: Share,
    /// Where to give money, if anywhere.
    pub donation_url: Option<String>,
}

/// What became of the signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    Confirmed,
    /// A human looks at it first.
    Held,
    /// The browser carries no cookie: thanks in general.
    Unknown,
}

/// How to pass an appeal on. Plain links: nothing is loaded from anywhere.
#[derive(Debug, Clone, Serialize)]
pub struct Share {
    pub url: String,
    /// A `mailto:` address with subject and body.
    pub mail: String,
    /// The same for a text message.
    pub sms: String,
    pub whatsapp: String,
}

impl Share {
    /// The ways to pass on the appeal `title` at the absolute address `url`.
    #[must_use]
    pub fn of(title: &str, url: &str) -> Self {
        // A space must be %20 here: mail programs show a + as it is.
        let coded = |text: &str| {
            url::form_urlencoded::byte_serialize(text.as_bytes())
                .collect::<String>()
                .replace('+', "%20")
        };
        let both = coded(&format!("{title} {url}"));
        Self {
            url: url.to_owned(),
            mail: format!(
                "mailto:?subject={}&body={}",
                coded(title),
                coded(&format!("{title}\r\n{url}\r\n"))
            ),
            sms: format!("sms:?&body={both}"),
            whatsapp: format!("https://wa.me/?text={both}"),
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
    fn a_title_keeps_its_spaces_and_signs_in_a_mail() {
        let share = Share::of("Eau & vie", "https://a.example/a/x");
        assert_eq!(
            share.mail,
            "mailto:?subject=Eau%20%26%20vie&body=Eau%20%26%20vie%0D%0Ahttps%3A%2F%2Fa.example%2Fa%2Fx%0D%0A"
        );
    }
}
