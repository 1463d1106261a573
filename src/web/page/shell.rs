//! The parts around the content of every page.

use serde::Serialize;

use crate::domain::{Language, Picture, ReadOnly, Timestamp, Zone};
use crate::i18n::Catalog;
use crate::web::links::{self, AppealLinks};
use crate::web::templates::Assets;

/// Head, header and footer of a page.
#[derive(Debug, Clone, Serialize)]
pub struct Shell {
    pub site: String,
    /// The path of the index in the page's language.
    pub home: String,
    /// Absolute URL of the page, for search engines and for sharing; none on personal pages.
    pub canonical: Option<String>,
    /// The same page in the other languages.
    pub alternates: Vec<Alternate>,
    /// The page in every language, itself among them, and without a language (`x-default`), for search engines; empty on
    /// personal pages.
    pub hreflang: Vec<HrefLang>,
    /// Paths, in the order of the cascade.
    pub stylesheets: Vec<String>,
    /// Path.
    pub icon: String,
    /// Path. Pages must work without the script.
    pub script: Option<String>,
    /// Path of the script that calculates proofs of work.
    pub proof_script: String,
    /// Asks search engines not to list the page.
    pub noindex: bool,
    /// Seconds after which the browser reloads the page, while it displays work in progress.
    pub refresh: Option<u32>,
    /// The path to load then; `None` for the same page.
    pub refresh_to: Option<String>,
    /// What other sites display when the page is shared.
    pub open_graph: Option<OpenGraph>,
    /// The notice at the top of every page of `paraph demo`.
    pub demo: Option<Demo>,
    /// Set while the site takes no forms; the page says so at its top.
    pub read_only: Option<ReadOnly>,
    /// On the preview of an appeal: the path of the editor.
    pub preview: Option<String>,
    /// The zone of the times on the page; `None` for the site's.
    pub time_zone: Option<Zone>,
    /// The path of the style sheet with the accent of the site; `None` for that of `public.css`. Pages of an appeal have
    /// its own.
    pub accent: Option<String>,
    /// The logo of the site, beside its name.
    pub logo: Option<LogoView>,
    /// What the site says about itself, at the foot of every page.
    pub foot: Vec<FootLink>,
}

/// A logo beside a name.
#[derive(Debug, Clone, Serialize)]
pub struct LogoView {
    /// Path.
    pub src: String,
    /// In pixels, as the height.
    pub width: u32,
    pub height: u32,
    /// The text alternative.
    pub alt: String,
    /// The language of `alt`.
    pub alt_lang: String,
}

impl LogoView {
    /// The logo for readers of a language, in its least wide size; `None` without a file or a text alternative.
    #[must_use]
    pub fn of(logo: &Picture, language: &Language) -> Option<Self> {
        let file = logo.files.last()?;
        let (alt_lang, alt) = logo.words.alt(language).cloned()?;
        Some(Self {
            src: links::picture(&file.hash, file.kind),
            width: file.width,
            height: file.height,
            alt,
            alt_lang: alt_lang.into(),
        })
    }
}

/// A link at the foot of every page.
#[derive(Debug, Clone, Serialize)]
pub struct FootLink {
    /// The end of the locale key of its name.
    pub word: &'static str,
    pub url: String,
}

/// The page in another language.
#[derive(Debug, Clone, Serialize)]
pub struct Alternate {
    pub lang: String,
    /// The language's own name, such as “English”.
    pub name: String,
    pub url: String,
}

/// A language tag and an absolute URL.
#[derive(Debug, Clone, Serialize)]
pub struct HrefLang {
    pub lang: String,
    pub url: String,
}

/// Title and description for previews on other sites.
#[derive(Debug, Clone, Serialize)]
pub struct OpenGraph {
    pub title: String,
    pub description: String,
    pub image: Option<ShownImage>,
}

/// A picture for previews on other sites.
#[derive(Debug, Clone, Serialize)]
pub struct ShownImage {
    /// Absolute.
    pub url: String,
    pub media_type: &'static str,
    pub width: u32,
    pub height: u32,
    /// The text alternative.
    pub alt: String,
}

#[derive(Debug, Clone, Serialize)]
pub struct Demo {
    pub mailbox: String,
}

impl Shell {
    /// The shell of a personal page: not listed by search engines, nothing to share, no other languages.
    #[must_use]
    pub fn new(site: &str, language: &Language, assets: &Assets) -> Self {
        Self {
            site: site.to_owned(),
            home: links::index(language),
            canonical: None,
            alternates: Vec::new(),
            hreflang: Vec::new(),
            stylesheets: vec![assets.link("public.css")],
            icon: assets.link("favicon.svg"),
            script: Some(assets.link("paraph.js")),
            proof_script: assets.link("proof.js"),
            noindex: true,
            refresh: None,
            refresh_to: None,
            open_graph: None,
            demo: None,
            read_only: None,
            preview: None,
            time_zone: None,
            accent: None,
            logo: None,
            foot: Vec::new(),
        }
    }

    /// Makes it a public page, which search engines may list. `canonical` is an absolute URL.
    #[must_use]
    pub fn public(mut self, canonical: String) -> Self {
        self.canonical = Some(canonical);
        self.noindex = false;
        self
    }

    /// Says where the page is in each language, and where readers of other languages go. The URLs are absolute.
    #[must_use]
    pub fn in_languages(mut self, pages: Vec<HrefLang>, x_default: String) -> Self {
        self.hreflang = pages;
        self.hreflang.push(HrefLang {
            lang: "x-default".to_owned(),
            url: x_default,
        });
        self
    }

    /// The page that chooses the language of the reader.
    pub fn set_x_default(&mut self, url: String) {
        if let Some(last) = self.hreflang.last_mut() {
            last.url = url;
        }
    }

    /// Makes it a page of the organisers' area, whose rules public pages do not load.
    #[must_use]
    pub fn admin(mut self, assets: &Assets) -> Self {
        self.stylesheets.push(assets.link("admin.css"));
        self
    }

    /// Links to the page in other languages: pairs of a language and a path.
    #[must_use]
    pub fn also_in(
        mut self,
        catalog: &Catalog,
        others: impl IntoIterator<Item = (Language, String)>,
    ) -> Self {
        self.alternates = others
            .into_iter()
            .map(|(language, url)| Alternate {
                name: catalog.text(&language, "language-name", &[]),
                lang: language.into(),
                url,
            })
            .collect();
        self
    }
}

/// A contact as a link: with `mailto:` if it is an e-mail address.
#[must_use]
pub fn contact_href(contact: &str) -> String {
    let is_page = contact.starts_with("https://") || contact.starts_with("http://");
    if is_page {
        contact.to_owned()
    } else {
        format!("mailto:{contact}")
    }
}

/// The appeal that a page belongs to.
#[derive(Debug, Clone, Serialize)]
pub struct AppealHead {
    /// The title, in the language of the text.
    pub title: String,
    /// The language of the text, which may differ from the page's.
    pub text_lang: String,
    /// `rtl` or `ltr`, for the text.
    pub text_dir: &'static str,
    /// The paths of the appeal's pages in the page's language.
    pub links: AppealLinks,
    /// Who publishes the appeal and is responsible for the data.
    pub responsible: String,
    /// An e-mail address or a URL.
    pub contact: String,
    /// `contact` as a link: with `mailto:` if it is an e-mail address.
    pub contact_href: String,
    /// When personal data are erased, once that is known.
    pub erased_at: Option<Timestamp>,
    /// When the personal data were erased.
    pub erased: Option<Timestamp>,
    /// When the data were erased of those who signed before the appeal was reopened.
    pub erased_before: Option<Timestamp>,
    /// The appeal's own zone; `None` for the site's.
    pub time_zone: Option<Zone>,
    /// The path of the style sheet with its accent; `None` for the site's colour.
    pub accent: Option<String>,
    /// The logo of who asks.
    pub logo: Option<LogoView>,
}

impl AppealHead {
    /// The head of a page in `language` for an appeal whose text is in `text_language`.
    #[must_use]
    pub fn new(language: &Language, slug: &str, title: &str, text_language: &Language) -> Self {
        Self {
            title: title.to_owned(),
            text_lang: text_language.to_string(),
            text_dir: text_language.direction(),
            links: AppealLinks::of(language, slug),
            responsible: String::new(),
            contact: String::new(),
            contact_href: String::new(),
            erased_at: None,
            erased: None,
            erased_before: None,
            time_zone: None,
            accent: None,
            logo: None,
        }
    }

    /// Sets who is responsible for the data, and when they are erased.
    #[must_use]
    pub fn answered_by(
        mut self,
        responsible: &str,
        contact: &str,
        erased_at: Option<Timestamp>,
    ) -> Self {
        responsible.clone_into(&mut self.responsible);
        contact.clone_into(&mut self.contact);
        self.contact_href = contact_href(contact);
        self.erased_at = erased_at;
        self
    }
}
