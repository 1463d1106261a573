//! How an appeal is passed on.

use serde::Serialize;

use crate::domain::links::{AppealLinks, absolute};

/// Links for sharing an appeal. They are plain links, so that nothing is loaded from other sites.
#[derive(Debug, Clone, Serialize)]
pub struct Share {
    pub title: String,
    /// What is passed on with the address: the words of the organisers, or the title.
    pub text: String,
    /// The short address, which leads to the reader's language.
    pub url: String,
    /// A `mailto:` URL with subject and body.
    pub mail: String,
    pub sms: String,
    /// What to open at each service.
    pub services: Vec<Service>,
    /// Path of the page that asks for the reader's Mastodon server.
    pub mastodon: String,
    /// Path of a picture of the short address, to be printed.
    pub qr_code: String,
    /// Paths of the poster and the flyer, to be printed.
    pub leaflets: Option<Leaflets>,
}

#[derive(Debug, Clone, Serialize)]
pub struct Leaflets {
    pub poster: String,
    pub flyer: String,
}

/// Where an appeal can be passed on.
#[derive(Debug, Clone, Serialize)]
pub struct Service {
    pub title: &'static str,
    pub url: String,
}

/// A URL that opens a message in the mail program of the reader.
#[must_use]
pub fn mailto(address: &str, subject: &str, body: &str) -> String {
    let address = encoded(address).replace("%40", "@");
    format!(
        "mailto:{address}?subject={}&body={}",
        encoded(subject),
        encoded(body)
    )
}

impl Share {
    /// The links for the appeal `title` on the site at `base_url`. `text` is what the organisers want to be passed on, or
    /// empty. `with_leaflets` is whether there is a font to draw them.
    #[must_use]
    pub fn of(
        (title, text): (&str, &str),
        base_url: &str,
        links: &AppealLinks,
        with_leaflets: bool,
    ) -> Self {
        let text = if text.is_empty() { title } else { text };
        let url = absolute(base_url, &links.share);
        let both = encoded(&format!("{text} {url}"));
        let (words, link) = (encoded(text), encoded(&url));
        let services = [
            ("WhatsApp", format!("https://wa.me/?text={both}")),
            (
                "Telegram",
                format!("https://t.me/share/url?url={link}&text={words}"),
            ),
            (
                "Bluesky",
                format!("https://bsky.app/intent/compose?text={both}"),
            ),
            (
                "Facebook",
                format!("https://www.facebook.com/sharer/sharer.php?u={link}"),
            ),
            (
                "LinkedIn",
                format!("https://www.linkedin.com/sharing/share-offsite/?url={link}"),
            ),
            (
                "X",
                format!("https://x.com/intent/post?text={words}&url={link}"),
            ),
        ];
        Self {
            title: title.to_owned(),
            mail: format!(
                "mailto:?subject={}&body={}",
                encoded(title),
                encoded(&format!("{text}\r\n\r\n{url}\r\n"))
            ),
            sms: format!("sms:?&body={both}"),
            services: services.map(|(title, url)| Service { title, url }).to_vec(),
            mastodon: links.mastodon.clone(),
            qr_code: links.qr_code.clone(),
            leaflets: with_leaflets.then(|| Leaflets {
                poster: links.poster.clone(),
                flyer: links.flyer.clone(),
            }),
            text: text.to_owned(),
            url,
        }
    }
}

/// A query value in which a space is %20, because mail programs display a + literally.
#[must_use]
pub fn encoded(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes())
        .collect::<String>()
        .replace('+', "%20")
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use crate::domain::Language;
    use crate::web::page::share::*;

    #[test]
    fn a_title_keeps_its_spaces_and_special_characters() {
        let links = AppealLinks::of(&Language::french(), "x");
        let share = Share::of(("Eau & vie", ""), "https://a.example", &links, true);
        assert_eq!(
            share.mail,
            "mailto:?subject=Eau%20%26%20vie&body=Eau%20%26%20vie%0D%0A%0D%0Ahttps%3A%2F%2Fa.example%2Fa%2Fx%0D%0A"
        );
        for service in &share.services {
            let url = url::Url::parse(&service.url).unwrap();
            let values: Vec<_> = url.query_pairs().map(|(_, value)| value).collect();
            let all = values.join(" ");
            assert!(all.contains("https://a.example/a/x"), "{all}");
        }
        let share = Share::of(
            ("Eau & vie", "Signez avec moi"),
            "https://a.example",
            &links,
            true,
        );
        assert!(share.sms.contains("Signez%20avec%20moi"), "{}", share.sms);
        assert!(
            share.mail.contains("subject=Eau%20%26%20vie"),
            "{}",
            share.mail
        );
    }
}
