//! How an appeal is passed on: which sites may show its form, and what organisers wrote for those who share it or signed it.

use super::news::markdown_from;
use super::text::single_line;
use super::{Language, Problem};

/// The longest text to be passed on, in characters: it fits into a post of Bluesky with the address of the appeal.
pub const SHARE_TEXT_MAX: usize = 240;
/// The longest word of thanks, in characters.
pub const THANKS_MAX: usize = 2_000;
const SITES_MAX: usize = 50;

/// The sites that may show the form of an appeal in a frame.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub enum FormSites {
    #[default]
    None,
    /// Origins, such as `https://partner.example`.
    Some(Vec<String>),
    All,
}

/// What organisers wrote in one language; empty texts are not shown.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct SharingWords {
    pub share_text: String,
    /// Markdown.
    pub thanks: String,
}

/// How an appeal is passed on.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Sharing {
    pub form_sites: FormSites,
    /// By language, in no particular order; languages without words are missing.
    pub words: Vec<(Language, SharingWords)>,
}

impl FormSites {
    /// Parses a choice (`none`, `some`, `all`) and a list, one site a line.
    ///
    /// # Errors
    /// [`Problem::SiteLine`] for a line that is not a site, [`Problem::Empty`] for an empty list.
    pub fn parse(choice: &str, list: &str) -> Result<Self, Problem> {
        match choice {
            "all" => return Ok(Self::All),
            "some" => {}
            _ => return Ok(Self::None),
        }
        let mut sites = Vec::new();
        for (line, text) in (1..).zip(list.lines()) {
            if text.trim().is_empty() {
                continue;
            }
            let site = origin(text).ok_or(Problem::SiteLine { line })?;
            if !sites.contains(&site) {
                sites.push(site);
            }
        }
        match sites.len() {
            0 => Err(Problem::Empty),
            1..=SITES_MAX => Ok(Self::Some(sites)),
            _ => Err(Problem::TooManyLines { max: SITES_MAX }),
        }
    }

    /// As it is stored: origins, one a line.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::None => String::new(),
            Self::Some(sites) => sites.join("\n"),
            Self::All => "*".to_owned(),
        }
    }

    #[must_use]
    pub fn from_text(text: &str) -> Self {
        match text {
            "" => Self::None,
            "*" => Self::All,
            list => Self::Some(list.lines().map(str::to_owned).collect()),
        }
    }

    /// The choice of the form.
    #[must_use]
    pub fn choice(&self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Some(_) => "some",
            Self::All => "all",
        }
    }

    /// The value of `frame-ancestors` in a content security policy.
    #[must_use]
    pub fn frame_ancestors(&self) -> String {
        match self {
            Self::None => "'none'".to_owned(),
            Self::Some(sites) => sites.join(" "),
            Self::All => "*".to_owned(),
        }
    }
}

/// The origin of a web address; one without a scheme is one with TLS. It holds nothing that could end a policy.
fn origin(text: &str) -> Option<String> {
    let text = text.trim();
    let text = if text.contains("://") {
        text.to_owned()
    } else {
        format!("https://{text}")
    };
    let url = url::Url::parse(&text).ok()?;
    let is_web = matches!(url.scheme(), "https" | "http");
    let host = url.host_str()?;
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-:[]".contains(&byte);
    let is_host = host.bytes().all(is_plain) && (host.contains('.') || host == "localhost");
    (is_web && is_host && url.username().is_empty()).then(|| url.origin().ascii_serialization())
}

impl SharingWords {
    /// What is wrong with a text to be passed on: it is one line.
    ///
    /// # Errors
    /// [`Problem::TooLong`], [`Problem::HiddenCharacter`]
    pub fn parse_share_text(typed: &str) -> Result<String, Problem> {
        single_line::clean(typed, SHARE_TEXT_MAX)
    }

    /// # Errors
    /// [`Problem::TooLong`], [`Problem::HiddenCharacter`]
    pub fn parse_thanks(typed: &str) -> Result<String, Problem> {
        markdown_from(typed, THANKS_MAX)
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.share_text.is_empty() && self.thanks.is_empty()
    }
}

impl Sharing {
    /// The words for a reader: each in their language, else in that of the appeal; may be empty.
    #[must_use]
    pub fn words_for(&self, language: &Language, of_appeal: &Language) -> SharingWords {
        let of = |part: fn(&SharingWords) -> &String| {
            let in_language = |language| self.words(language).map(part);
            let filled = |text: &&String| !text.is_empty();
            in_language(language)
                .filter(filled)
                .or_else(|| in_language(of_appeal).filter(filled))
                .cloned()
                .unwrap_or_default()
        };
        SharingWords {
            share_text: of(|words| &words.share_text),
            thanks: of(|words| &words.thanks),
        }
    }

    /// The words of a language.
    #[must_use]
    pub fn words(&self, language: &Language) -> Option<&SharingWords> {
        let mut all = self.words.iter();
        all.find(|(known, _)| known == language)
            .map(|(_, words)| words)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn sites_become_origins_and_nothing_ends_the_policy() {
        let typed = "partner.example/page\n\nhttps://Autre.example:8443/x?y\nhttp://localhost:8000\npartner.example";
        let sites = FormSites::parse("some", typed).unwrap();
        assert_eq!(
            sites.frame_ancestors(),
            "https://partner.example https://autre.example:8443 http://localhost:8000"
        );
        assert_eq!(FormSites::from_text(&sites.text()), sites);
        for (line, wrong) in [
            (1, "javascript:alert(1)"),
            (1, "https://*.example"),
            (2, "a.example\nhttps://a;script-src *"),
            (1, "https://user@a.example"),
            (1, "intranet"),
        ] {
            let problem = FormSites::parse("some", wrong);
            assert_eq!(problem, Err(Problem::SiteLine { line }), "{wrong}");
        }
        assert_eq!(FormSites::parse("some", " \n"), Err(Problem::Empty));
        assert_eq!(FormSites::parse("none", "a.example"), Ok(FormSites::None));
        assert_eq!(FormSites::default().frame_ancestors(), "'none'");
    }
}
