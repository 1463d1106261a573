//! The shared state of all handlers.

use std::sync::Arc;

use ipnet::IpNet;
use tokio::sync::Semaphore;

use super::access::{Access, Route};
use super::connections::ConnectionLimits;
use super::templates::Assets;
use crate::config::{EventSettings, IncomingWay, Secret};
use crate::domain::links::AppealLinks;
use crate::domain::{Accent, Language, SitePage, SiteSettings, Timestamp, links};
use crate::services::{App, read_only};
use crate::web::http_metrics::HttpMetrics;
use crate::web::page::{Demo, FootLink, HrefLang, LogoView, Shell, contact_href};
use crate::web::page_cache::PageCache;
use crate::web::page_cache::drawn::Drawn;
use crate::web::page_cache::on_demand::OnDemand;
use crate::web::page_cache::pictures::PictureCache;
use crate::web::page_cache::public_appeal::PublicAppeal;
use crate::web::rate_limit::RateLimits;

/// Settings of the web server.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Accepted values of `Host`; the first is that of the base URL.
    pub hosts: Vec<String>,
    /// DNS server for checks of sender domains; `None` means the servers of this machine.
    pub resolver: Option<std::net::SocketAddr>,
    /// Networks of the proxies whose `X-Forwarded-For` is trusted.
    pub trusted_proxies: Vec<IpNet>,
    /// Whether cookies get the attribute `Secure`.
    pub secure_cookies: bool,
    /// Whether the confirmation page always has a box to tick.
    pub confirm_by_box: bool,
    /// Whether this is `paraph demo`, which has a mailbox to read in the browser.
    pub demo: bool,
    /// Bearer token for `/metrics`; without it that route does not exist.
    pub metrics_token: Option<Secret>,
    /// How many connections may be open.
    pub connections: ConnectionLimits,
    /// How mail comes in.
    pub incoming: Option<IncomingWay>,
    /// What providers show who tell what became of mails.
    pub events: EventSettings,
}

impl Options {
    /// Whether routes with this access exist.
    #[must_use]
    pub fn offers(&self, access: Access) -> bool {
        match access {
            Access::Demo => self.demo,
            Access::Monitor => self.metrics_token.is_some(),
            Access::Events => self.events.is_set(),
            _ => true,
        }
    }
}

pub struct State {
    pub app: Arc<App>,
    pub options: Options,
    pub assets: Assets,
    pub page_cache: PageCache,
    pub on_demand: OnDemand,
    pub picture_cache: PictureCache,
    pub drawn: Drawn,
    /// Uploaded pictures are resized one at a time, which bounds the memory in use.
    pub drawing: Semaphore,
    /// The turn of whoever renders or compares texts.
    pub rendering: Arc<Semaphore>,
    pub rate_limits: RateLimits,
    pub http_metrics: HttpMetrics,
    pub routes: &'static [Route],
}

impl State {
    #[must_use]
    pub fn new(app: Arc<App>, options: Options, assets: Assets, routes: &'static [Route]) -> Self {
        Self {
            app,
            options,
            assets,
            page_cache: PageCache::default(),
            on_demand: OnDemand::default(),
            picture_cache: PictureCache::default(),
            drawn: Drawn::default(),
            drawing: Semaphore::new(1),
            rendering: Arc::new(Semaphore::new(1)),
            rate_limits: RateLimits::default(),
            http_metrics: HttpMetrics::new(routes),
            routes,
        }
    }

    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.app.clock.now()
    }

    /// The language of a path segment, if the site has it. Only the canonical spelling matches.
    #[must_use]
    pub fn language(&self, tag: &str) -> Option<Language> {
        let language = Language::parse(tag)?;
        (language.as_str() == tag && self.app.catalog.languages().contains(&language))
            .then_some(language)
    }

    /// The language of a path segment in the organisers' area, if it has it.
    #[must_use]
    pub fn organisers_language(&self, tag: &str) -> Option<Language> {
        let known = self.app.catalog.organisers_languages().iter();
        let mut known = known.filter(|language| language.as_str() == tag);
        known.next().cloned()
    }

    #[must_use]
    pub fn appeal(&self, slug: &str) -> Option<Arc<PublicAppeal>> {
        self.page_cache.appeal(slug)
    }

    /// The shell of a page that search engines must not list.
    #[must_use]
    pub fn shell(&self, language: &Language) -> Shell {
        let mut shell = Shell::new(&self.app.site_name(), language, &self.assets);
        if self.options.demo {
            shell.demo = Some(Demo {
                mailbox: format!("/demo/mailbox?lang={language}"),
            });
        }
        shell.read_only = read_only::current(&self.app);
        let settings = self.app.settings();
        let accent = settings.accent;
        shell.accent = (accent != Accent::default()).then(|| links::accent(accent));
        let logo = settings.logo.as_ref();
        shell.logo = logo.and_then(|logo| LogoView::of(logo, language));
        shell.foot = foot(&settings, language);
        shell
    }

    /// The minutes after which somebody who has to wait until a time may try again: at least one.
    #[must_use]
    pub fn minutes_until(&self, until: Timestamp) -> i64 {
        until.since(self.now()).max(0) / Timestamp::MINUTE + 1
    }

    /// The shell of a public page that is in all these languages. `path_in` is its path in each.
    #[must_use]
    pub fn public_shell(
        &self,
        language: &Language,
        languages: &[Language],
        path_in: impl Fn(&Language) -> String,
    ) -> Shell {
        let others = languages
            .iter()
            .filter(|other| *other != language)
            .map(|other| (other.clone(), path_in(other)));
        let absolute = |path: &str| links::absolute(&self.app.site.base_url, path);
        let pages = languages.iter().map(|language| HrefLang {
            lang: language.to_string(),
            url: absolute(&path_in(language)),
        });
        let pages: Vec<HrefLang> = pages.collect();
        let x_default = pages.first().map(|page| page.url.clone());
        self.shell(language)
            .public(absolute(&path_in(language)))
            .also_in(&self.app.catalog, others)
            .in_languages(pages, x_default.unwrap_or_default())
    }

    /// The shell of a public page of an appeal; `page` is its path among the links of the appeal.
    #[must_use]
    pub fn appeal_shell(
        &self,
        language: &Language,
        public: &PublicAppeal,
        page: impl Fn(AppealLinks) -> String,
    ) -> Shell {
        let languages = public.languages(&self.app.catalog);
        self.public_shell(language, &languages, |language| {
            page(AppealLinks::of(language, &public.appeal.slug))
        })
    }
}

/// What the site says about itself, for readers of a language.
fn foot(settings: &SiteSettings, language: &Language) -> Vec<FootLink> {
    let written = SitePage::ALL
        .into_iter()
        .filter(|page| settings.text(*page, language).is_some());
    let pages = written.map(|page| FootLink {
        word: page.word(),
        url: links::site_page(language, page),
    });
    let contact = Some(&settings.contact).filter(|contact| !contact.is_empty());
    let contact = contact.map(|contact| FootLink {
        word: "contact",
        url: contact_href(contact),
    });
    pages.chain(contact).collect()
}
