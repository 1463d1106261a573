//! All public URLs of the site, shared by pages and mails. Functions return paths; [`absolute`] prepends the configured
//! base URL.

use serde::Serialize;

use super::{Accent, Language, NewsId, PictureKind, SitePage};

/// `base_url` may end with a slash.
#[must_use]
pub fn absolute(base_url: &str, path: &str) -> String {
    format!("{}{path}", base_url.trim_end_matches('/'))
}

/// The index of open appeals.
#[must_use]
pub fn index(language: &Language) -> String {
    format!("/{language}")
}

/// The short URL to share; it redirects to the language of the reader.
#[must_use]
pub fn share(slug: &str) -> String {
    format!("/a/{slug}")
}

/// A static file. The URL contains the hash of its content, so that it can be cached for ever.
#[must_use]
pub fn asset(hash: &str, file: &str) -> String {
    format!("/static/{hash}/{file}")
}

/// One size of a picture. The URL contains the hash of its content, so that it can be cached for ever.
#[must_use]
pub fn picture(hash: &str, kind: PictureKind) -> String {
    format!("/pictures/{hash}.{}", kind.word())
}

/// The same as WebP, for browsers that know it; where that would not be smaller, it leads to the same content.
#[must_use]
pub fn webp(hash: &str) -> String {
    format!("/pictures/{hash}.webp")
}

/// A picture of this site in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PictureInText<'u> {
    pub path: &'u str,
    pub hash: &'u str,
    /// Width and height in pixels, if the address says so.
    pub size: Option<(u32, u32)>,
}

/// The picture of an address in a text: its path, with its size behind it so that the page keeps room for it:
/// `/pictures/<hash>.<kind>#<width>x<height>`. `None` for any other address.
#[must_use]
pub fn text_picture(url: &str) -> Option<PictureInText<'_>> {
    let (path, size) = url.split_once('#').unwrap_or((url, ""));
    let (hash, kind) = path.strip_prefix("/pictures/")?.split_once('.')?;
    let is_hex = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    if hash.len() != 32 || !hash.bytes().all(is_hex) {
        return None;
    }
    PictureKind::from_word(kind)?;
    let side = |text: &str| text.parse().ok().filter(|side| (1..=10_000).contains(side));
    let size = size.split_once('x');
    let size = size.and_then(|(width, height)| Some((side(width)?, side(height)?)));
    Some(PictureInText { path, hash, size })
}

/// The style sheet with the accent of an appeal. The URL contains its colours, so that it can be cached for ever.
#[must_use]
pub fn accent(accent: Accent) -> String {
    let (light, dark) = (accent.light().digits(), accent.dark().digits());
    format!("/accents/{light}-{dark}.css")
}

/// The news of all appeals as Atom.
#[must_use]
pub fn site_feed(language: &Language) -> String {
    format!("/{language}/news.atom")
}

/// Tells other sites how to show the page at `url`, which is absolute (<https://oembed.com>).
#[must_use]
pub fn oembed(url: &str) -> String {
    let url: String = url::form_urlencoded::byte_serialize(url.as_bytes()).collect();
    format!("/oembed?format=json&url={url}")
}

/// A path with the word that says where signatures come from, if there is one.
#[must_use]
pub fn from_word(path: &str, word: &str) -> String {
    if word.is_empty() {
        path.to_owned()
    } else {
        format!("{path}?from={word}")
    }
}

/// Ends the news for the person with this token.
#[must_use]
pub fn unsubscribe(language: &Language, token: &str) -> String {
    format!("/{language}/unsubscribe/{token}")
}

/// The same in a mail with this news item, so that the figures of the news item tell of it.
#[must_use]
pub fn unsubscribe_from(language: &Language, token: &str, news: NewsId) -> String {
    format!("{}?news={news}", unsubscribe(language, token))
}

/// The script that gives frames of this site on other sites their height.
pub const EMBED_SCRIPT: &str = "/embed.js";

/// The end of the path of the page after signing.
pub const CHECK_MAILBOX: &str = "/check-mailbox";

/// A page whose text owners write.
#[must_use]
pub fn site_page(language: &Language, page: SitePage) -> String {
    format!("/{language}/{}", page.word())
}

/// The pages of one appeal in one language.
#[derive(Debug, Clone, Serialize)]
pub struct AppealLinks {
    pub page: String,
    pub share: String,
    pub count: String,
    /// The short address as a picture to be scanned.
    pub qr_code: String,
    pub qr_png: String,
    pub poster: String,
    pub flyer: String,
    pub sheet: String,
    /// The number as a small picture for other sites.
    pub badge: String,
    /// The form, for frames of other sites.
    pub embed_form: String,
    /// The number, for frames of other sites.
    pub embed_counter: String,
    pub news: String,
    /// The news as Atom.
    pub feed: String,
    /// Asks for the server of the reader.
    pub mastodon: String,
    /// The form on the page of the appeal.
    pub sign: String,
    /// The token for that form.
    pub sign_token: String,
    pub sign_individual: String,
    pub sign_collective: String,
    pub sign_correct: String,
    pub sign_next: String,
    pub kiosk: String,
    pub kiosk_sent: String,
    pub check_mailbox: String,
    pub thanks: String,
    pub my_link: String,
    pub my_link_sent: String,
    pub signatories: String,
    pub history: String,
    pub privacy: String,
    pub refused: String,
    pub report: String,
    pub report_sent: String,
}

impl AppealLinks {
    #[must_use]
    pub fn of(language: &Language, slug: &str) -> Self {
        let below = |rest: &str| format!("/{language}/{slug}{rest}");
        Self {
            page: below(""),
            share: share(slug),
            count: below("/count.json"),
            qr_code: below("/qr.svg"),
            qr_png: below("/qr.png"),
            poster: below("/poster.pdf"),
            flyer: below("/flyer.pdf"),
            sheet: below("/sheet.pdf"),
            badge: below("/badge.svg"),
            embed_form: format!("/embed/{language}/{slug}/form"),
            embed_counter: format!("/embed/{language}/{slug}/counter"),
            news: below("/news"),
            feed: below("/news.atom"),
            mastodon: below("/share/mastodon"),
            sign: below("#sign"),
            sign_token: below("/sign/token.txt"),
            sign_individual: below("/sign/individual"),
            sign_collective: below("/sign/collective"),
            sign_correct: below("/sign/correct"),
            sign_next: below("/sign/next"),
            kiosk: below("/kiosk"),
            kiosk_sent: below("/kiosk/sent"),
            check_mailbox: below(CHECK_MAILBOX),
            thanks: below("/thanks"),
            my_link: below("/my-link"),
            my_link_sent: below("/my-link/sent"),
            signatories: below("/signatories"),
            history: below("/history"),
            privacy: below("/privacy"),
            refused: below("/refused"),
            report: below("/report"),
            report_sent: below("/report/sent"),
        }
    }

    /// The card that other sites show. The URL contains its version, so that they ask for a new one.
    #[must_use]
    pub fn card(&self, version: &str) -> String {
        format!("{}/card/{version}.png", self.page)
    }

    /// A news item, on the page of all news.
    #[must_use]
    pub fn news_item(&self, id: NewsId) -> String {
        format!("{}#news-{id}", self.news)
    }

    /// A page of the list of signatories. Empty parameters are left out.
    #[must_use]
    pub fn signatories_page(&self, with: &[(&str, &str)]) -> String {
        let mut parameters = url::form_urlencoded::Serializer::new(String::new());
        parameters.extend_pairs(with.iter().filter(|(_, value)| !value.is_empty()));
        match parameters.finish() {
            empty if empty.is_empty() => self.signatories.clone(),
            query => format!("{}?{query}", self.signatories),
        }
    }
}

/// The pages of a confirmation link.
#[derive(Debug, Clone, Serialize)]
pub struct ConfirmLinks {
    pub page: String,
    pub correct: String,
    pub refuse: String,
}

impl ConfirmLinks {
    #[must_use]
    pub fn of(language: &Language, token: &str) -> Self {
        let page = format!("/{language}/confirm/{token}");
        Self {
            correct: format!("{page}/correct"),
            refuse: format!("{page}/refuse"),
            page,
        }
    }
}

/// The pages of the personal link of a signature.
#[derive(Debug, Clone, Serialize)]
pub struct ManageLinks {
    pub page: String,
    pub correct: String,
    pub name: String,
    pub news: String,
    pub withdraw: String,
    pub link: String,
    pub data: String,
}

impl ManageLinks {
    #[must_use]
    pub fn of(language: &Language, token: &str) -> Self {
        let page = format!("/{language}/manage/{token}");
        Self {
            correct: format!("{page}/correct"),
            name: format!("{page}/name"),
            news: format!("{page}/news"),
            withdraw: format!("{page}/withdraw"),
            link: format!("{page}/link"),
            data: format!("{page}/data.json"),
            page,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_is_escaped_in_its_address() {
        let links = AppealLinks::of(&Language::french(), "canal");
        assert_eq!(
            links.signatories_page(&[("q", "")]),
            "/fr/canal/signatories"
        );
        assert_eq!(
            links.signatories_page(&[("q", "a&b é"), ("after", "12")]),
            "/fr/canal/signatories?q=a%26b+%C3%A9&after=12"
        );
        assert_eq!(
            absolute("https://a.example/", &links.page),
            "https://a.example/fr/canal"
        );
    }
}
