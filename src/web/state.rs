//! What every handler is given.

use std::sync::Arc;

use ipnet::IpNet;
use tokio::sync::Semaphore;

use super::routes::Access;
use super::templates::Assets;
use crate::config::Secret;
use crate::domain::{Language, Timestamp};
use crate::services::App;
use crate::web::http_metrics::HttpMetrics;
use crate::web::page::{Demo, Shell};
use crate::web::page_cache::pictures::PictureCache;
use crate::web::page_cache::{PageCache, PublicAppeal};
use crate::web::rate_limit::RateLimits;

/// How the web side of the site is set up.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Hosts that requests may name; the first is that of the base URL.
    pub hosts: Vec<String>,
    /// The DNS server that is asked about the domains of senders; those of this machine when none.
    pub resolver: Option<std::net::SocketAddr>,
    /// Networks of the proxies whose forwarded address is believed.
    pub trusted_proxies: Vec<IpNet>,
    /// Whether cookies may travel over TLS only.
    pub secure_cookies: bool,
    /// Whether the local mailbox is shown: the demonstration alone.
    pub demo: bool,
    /// What a monitor must show to read `/metrics`; without it there is no such page.
    pub metrics_token: Option<Secret>,
}

impl Options {
    /// Whether routes of this access are there at all.
    #[must_use]
    pub fn offers(&self, access: Access) -> bool {
        match access {
            Access::Demo => self.demo,
            Access::Monitor => self.metrics_token.is_some(),
            _ => true,
        }
    }
}

/// The web side of the running application.
pub struct State {
    pub app: Arc<App>,
    pub options: Options,
    /// The style sheet and its like.
    pub assets: Assets,
    /// What the public sees, in memory.
    pub site: PageCache,
    /// Pictures that were asked for of late.
    pub pictures: PictureCache,
    /// Whose turn it is to have a picture drawn.
    pub drawing: Semaphore,
    /// How often one source may post.
    pub limits: RateLimits,
    /// The answers so far, for monitors.
    pub requests: HttpMetrics,
}

impl State {
    /// The web side of an application.
    #[must_use]
    pub fn new(app: Arc<App>, options: Options, assets: Assets) -> Self {
        Self {
            app,
            options,
            assets,
            site: PageCache::default(),
            pictures: PictureCache::default(),
            drawing: Semaphore::new(1),
            limits: RateLimits::default(),
            requests: HttpMetrics::default(),
        }
    }

    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.app.clock.now()
    }

    /// The language of an address, when the site speaks it.
    #[must_use]
    pub fn language(&self, tag: &str) -> Option<Language> {
        let language = Language::parse(tag)?;
        (language.as_str() == tag && self.app.catalog.languages().contains(&language))
            .then_some(language)
    }

    #[must_use]
    pub fn appeal(&self, slug: &str) -> Option<Arc<PublicAppeal>> {
        self.site.appeal(slug)
    }

    /// The frame of a page.
    #[must_use]
    pub fn shell(&self, language: &Language) -> Shell {
        let mut shell = Shell::new(&self.app.site.name, language, &self.assets);
        if self.options.demo {
            shell.demo = Some(Demo {
                mailbox: format!("/demo/mailbox?lang={language}"),
            });
        }
        shell
    }

    /// The frame of a public page at `path`, which the site's other languages have at `other`.
    #[must_use]
    pub fn public_shell(
        &self,
        language: &Language,
        path: &str,
        other: impl Fn(&Language) -> String,
    ) -> Shell {
        let languages = self.app.catalog.languages();
        let others = languages
            .iter()
            .filter(|one| *one != language)
            .map(|one| (one.clone(), other(one)));
        self.shell(language)
            .public(super::links::absolute(&self.app.site.base_url, path))
            .also_in(&self.app.catalog, others)
    }
}
