//! The state that all use cases share. Production and tests build it in the same way.

use std::path::PathBuf;
use std::sync::Arc;

use tokio::sync::{Notify, Semaphore};

use super::accounts::login_queue::LoginQueue;
use super::{DeferredQueue, MailStatus, ServiceError};
use crate::clock::Clock;
use crate::domain::{Appeal, Language, SiteSettings, Zone};
use crate::i18n::{Catalog, Templates};
use crate::mail::incoming::{Labels, OwnAddresses};
use crate::mail::{MailLimits, MailSettings, Sender, Transport};
use crate::services::protection::Protection;
use crate::services::read_only::ReadOnlySwitch;
use crate::services::site_settings::{self, KnownSettings};
use crate::storage::{Reads, Storage, housekeeping};
use crate::vault::{AppealKey, Master};

/// Passwords that are hashed at a time.
const HASHING: usize = 2;
/// Searches that decrypt rows at a time.
const SEARCHING: usize = 2;

/// The key of the value in `site_meta` that recognises the master secret.
pub const MASTER_CHECK: &str = "master-check";

/// The site as the settings of the server say. What pages show is [`App::site_name`] and [`App::time_zone`].
#[derive(Debug, Clone)]
pub struct Site {
    pub name: String,
    /// The public URL, without a slash at the end. Every link in a mail starts with it.
    pub base_url: String,
    pub time_zone: Zone,
}

pub struct App {
    /// Only services write: everybody else has [`App::reads`].
    pub(in crate::services) storage: Storage,
    pub master: Master,
    pub clock: Clock,
    pub catalog: Arc<Catalog>,
    pub templates: Arc<Templates>,
    pub site: Site,
    /// The site's sender and reply address.
    pub mail: MailSettings,
    pub transport: Arc<Transport>,
    /// Notified when a mail was queued, so that delivery does not wait for its next poll.
    pub mail_promised: Arc<Notify>,
    /// Notified when a bulk action was begun or got a command, so that it does not wait for the next poll.
    pub bulk_action_ordered: Arc<Notify>,
    /// Notified when news are to be sent by mail, so that they do not wait for the next poll.
    pub news_ordered: Arc<Notify>,
    /// The limits on outgoing mail; none unless [`App::with_limits`] sets them.
    pub limits: MailLimits,
    /// The state of mail delivery, for pages and monitoring.
    pub mail_status: MailStatus,
    /// Requests whose work begins after their answer.
    pub deferred: DeferredQueue,
    /// Limits how many passwords are hashed at a time: each takes a core and 19 MiB.
    pub hashing: Arc<Semaphore>,
    /// Limits how many logins run at a time.
    pub(in crate::services) logins: LoginQueue,
    /// Limits how many searches decrypt rows at a time: each takes a core.
    pub searching: Arc<Semaphore>,
    /// The rules that hold signatures, and the forms of the last day that they look at.
    pub(in crate::services) protection: Protection,
    /// The addresses at which mail comes in; none unless [`App::with_own_addresses`] sets them.
    pub own_addresses: OwnAddresses,
    /// The labels of the template of a signature by mail.
    pub(in crate::services) mail_labels: Labels,
    /// Notified when a message came in.
    pub(in crate::services) mail_received: Arc<Notify>,
    /// Whether the site takes no forms at the moment.
    pub(in crate::services) read_only: ReadOnlySwitch,
    /// What owners decide about the site.
    pub(in crate::services) site_settings: KnownSettings,
}

/// What an [`App`] is made from.
pub struct AppConfig {
    pub database: String,
    pub secret_file: PathBuf,
    pub clock: Clock,
    pub catalog: Arc<Catalog>,
    pub templates: Arc<Templates>,
    pub site: Site,
    pub mail: MailSettings,
}

impl App {
    /// The database, to read.
    #[must_use]
    pub fn reads(&self) -> &Reads {
        self.storage.reads()
    }

    /// The whole database, for tests and measurements. Product code outside `services` reads through [`App::reads`]; a
    /// test of the architecture looks for this name.
    #[doc(hidden)]
    #[must_use]
    pub fn storage_for_tests(&self) -> &Storage {
        &self.storage
    }

    /// Opens the database, migrates it, and reads or creates the master secret.
    ///
    /// # Errors
    /// The messages are written for the person who hosts the site.
    pub async fn open(config: AppConfig) -> Result<Self, ServiceError> {
        let transport = Arc::new(Transport::new(&config.mail)?);
        let storage = Storage::open(&config.database)?;
        let master = open_master(&storage, config.secret_file).await?;
        let mail_labels = Labels::of(&config.catalog);
        let settings = storage.read(site_settings::stored).await?;
        let app = Self {
            own_addresses: OwnAddresses::default(),
            mail_labels,
            mail_received: Arc::new(Notify::new()),
            storage,
            master,
            clock: config.clock,
            catalog: config.catalog,
            templates: config.templates,
            site: config.site,
            mail: config.mail,
            transport,
            mail_promised: Arc::new(Notify::new()),
            bulk_action_ordered: Arc::new(Notify::new()),
            news_ordered: Arc::new(Notify::new()),
            limits: MailLimits::default(),
            mail_status: MailStatus::default(),
            deferred: DeferredQueue::default(),
            hashing: Arc::new(Semaphore::new(HASHING)),
            logins: LoginQueue::default(),
            searching: Arc::new(Semaphore::new(SEARCHING)),
            protection: Protection::default(),
            read_only: ReadOnlySwitch::default(),
            site_settings: KnownSettings::new(settings),
        };
        app.templates.set_zone(app.time_zone());
        Ok(app)
    }

    #[must_use]
    pub fn with_limits(mut self, limits: MailLimits) -> Self {
        self.limits = limits;
        self
    }

    /// Sets the addresses at which mail comes in.
    #[must_use]
    pub fn with_own_addresses(mut self, own_addresses: OwnAddresses) -> Self {
        self.own_addresses = own_addresses;
        self
    }

    /// Unwraps the key of an appeal.
    ///
    /// # Errors
    /// When it was wrapped with another master secret.
    pub fn key(&self, appeal: &Appeal) -> Result<AppealKey, ServiceError> {
        Ok(AppealKey::unwrap(&self.master, &appeal.wrapped_key)?)
    }

    /// What owners decided about the site, as far as this instance knows.
    #[must_use]
    pub fn settings(&self) -> Arc<SiteSettings> {
        self.site_settings.get()
    }

    /// The name that pages and e-mails show.
    #[must_use]
    pub fn site_name(&self) -> String {
        let chosen = Some(self.settings().name.clone()).filter(|name| !name.is_empty());
        chosen.unwrap_or_else(|| self.site.name.clone())
    }

    /// The zone of everything that belongs to no appeal, and of appeals without one of their own.
    #[must_use]
    pub fn time_zone(&self) -> Zone {
        let chosen = self.settings().time_zone.clone();
        chosen.unwrap_or_else(|| self.site.time_zone.clone())
    }

    /// The zone in which the dates of an appeal are typed and shown.
    #[must_use]
    pub fn zone(&self, appeal: &Appeal) -> Zone {
        appeal.zone(&self.time_zone()).clone()
    }

    /// The sender of an appeal's mails: its own, or the site's if it has none.
    ///
    /// # Errors
    /// When it is not valid. The site's sender never replaces one that an organiser chose.
    pub fn sender(&self, appeal: &Appeal) -> Result<Sender, ServiceError> {
        let Some(sender) = &appeal.settings.sender else {
            return Ok(self.mail.sender()?);
        };
        Sender::parse(sender).map_err(|error| {
            ServiceError::Refused(format!("the sender of the appeal {} {error}", appeal.slug))
        })
    }

    /// The language of the site that fits an `Accept-Language` header best, else the one that owners chose for others.
    #[must_use]
    pub fn negotiate(&self, accept_language: Option<&str>) -> Language {
        self.negotiate_among(self.catalog.languages(), accept_language)
    }

    /// The same among the languages that a page is in.
    #[must_use]
    pub fn negotiate_among(
        &self,
        available: &[Language],
        accept_language: Option<&str>,
    ) -> Language {
        let settings = self.settings();
        let fallback = settings.language.as_ref();
        self.catalog
            .negotiate(accept_language, (available, fallback))
    }
}

async fn open_master(storage: &Storage, file: PathBuf) -> Result<Master, ServiceError> {
    let stored = storage
        .read(|c| housekeeping::meta(c, MASTER_CHECK))
        .await?;
    let master = Master::open(&file, stored.is_none())?;
    let check = master.check_value();
    if stored.is_none() {
        let value = check.clone();
        storage
            .write(move |c| housekeeping::remember(c, MASTER_CHECK, &value))
            .await?;
    }
    // The value is read again, because another instance with another file may have stored its own first.
    if storage
        .read(|c| housekeeping::meta(c, MASTER_CHECK))
        .await?
        == Some(check)
    {
        Ok(master)
    } else {
        Err(crate::vault::MasterError::Wrong(file).into())
    }
}
