//! Everything that the use cases share: the same builder starts production and tests.

use std::path::PathBuf;
use std::sync::Arc;

use tokio::sync::{Notify, Semaphore};

use super::{MailStatus, ServiceError};
use crate::clock::Clock;
use crate::domain::{Appeal, Language};
use crate::i18n::{Catalog, Templates};
use crate::mail::{MailLimits, MailSettings, Sender, Transport};
use crate::storage::{Reads, Storage, housekeeping};
use crate::vault::{AppealKey, Master};

/// Passwords that are hashed at a time.
const HASHING: usize = 2;
/// Searches that open sealed rows at a time.
const SEARCHING: usize = 2;

/// How the site presents itself.
#[derive(Debug, Clone)]
pub struct Site {
    pub name: String,
    /// Its public address, without a slash at the end. Every link in a mail starts with it.
    pub base_url: String,
}

pub struct App {
    /// Only services write: everybody else has [`App::reads`].
    pub(in crate::services) storage: Storage,
    pub master: Master,
    pub clock: Clock,
    pub catalog: Arc<Catalog>,
    pub templates: Arc<Templates>,
    /// How the site presents itself.
    pub site: Site,
    /// The site's sender, and where answers go.
    pub mail: MailSettings,
    /// The way out for mails.
    pub transport: Arc<Transport>,
    /// Rings when a mail was promised, so that delivery need not wait for its next look.
    pub mail_promised: Arc<Notify>,
    /// Rings when a bulk action was begun or ordered, so that it need not wait for the next look.
    pub run_ordered: Arc<Notify>,
    /// How much mail may leave; nothing is limited unless [`App::with_limits`] says so.
    pub limits: MailLimits,
    /// How mail fares, for everybody who tells of it.
    pub mail_status: MailStatus,
    /// How many passwords are hashed at a time: each takes a core and 19 MiB.
    pub hashing: Arc<Semaphore>,
    /// How many searches open sealed rows at a time: each takes a core.
    pub searching: Arc<Semaphore>,
}

/// What an [`App`] is made from.
pub struct AppConfig {
    /// The address of the database.
    pub database: String,
    /// The file of the master secret.
    pub secret_file: PathBuf,
    pub clock: Clock,
    pub catalog: Arc<Catalog>,
    pub templates: Arc<Templates>,
    /// How the site presents itself.
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

    /// Opens the database, brings it up to date, and reads or makes the master secret.
    ///
    /// # Errors
    /// A sentence for the person who hosts.
    pub async fn open(parts: AppConfig) -> Result<Self, ServiceError> {
        let transport = Arc::new(Transport::new(&parts.mail)?);
        let storage = Storage::open(&parts.database)?;
        let master = open_master(&storage, parts.secret_file).await?;
        Ok(Self {
            storage,
            master,
            clock: parts.clock,
            catalog: parts.catalog,
            templates: parts.templates,
            site: parts.site,
            mail: parts.mail,
            transport,
            mail_promised: Arc::new(Notify::new()),
            run_ordered: Arc::new(Notify::new()),
            limits: MailLimits::default(),
            mail_status: MailStatus::default(),
            hashing: Arc::new(Semaphore::new(HASHING)),
            searching: Arc::new(Semaphore::new(SEARCHING)),
        })
    }

    /// The same application with limits on the mail that leaves.
    #[must_use]
    pub fn with_limits(mut self, limits: MailLimits) -> Self {
        self.limits = limits;
        self
    }

    /// The key of an appeal.
    ///
    /// # Errors
    /// When it was wrapped with another master secret.
    pub fn key(&self, appeal: &Appeal) -> Result<AppealKey, ServiceError> {
        Ok(AppealKey::unwrap(&self.master, &appeal.wrapped_key)?)
    }

    /// The sender of an appeal's mails.
    ///
    /// # Errors
    /// When neither the appeal nor the settings name a sound one.
    pub fn sender(&self, appeal: &Appeal) -> Result<Sender, ServiceError> {
        match appeal.settings.sender.as_deref().map(Sender::parse) {
            Some(Ok(sender)) => Ok(sender),
            _ => Ok(self.mail.sender()?),
        }
    }

    /// A language of the site for a wish of the reader.
    #[must_use]
    pub fn negotiate(&self, accept_language: Option<&str>) -> Language {
        self.catalog
            .negotiate(accept_language, self.catalog.languages())
    }
}

async fn open_master(storage: &Storage, file: PathBuf) -> Result<Master, ServiceError> {
    const KEY: &str = "master-check";
    let known = storage.read(|c| housekeeping::meta(c, KEY)).await?;
    let master = Master::open(&file, known.is_none())?;
    let check = master.check_value();
    if known.is_none() {
        let value = check.clone();
        storage
            .write(move |c| housekeeping::remember(c, KEY, &value))
            .await?;
    }
    // Read again: another instance may have been faster with another file.
    if storage.read(|c| housekeeping::meta(c, KEY)).await? == Some(check) {
        Ok(master)
    } else {
        Err(crate::vault::MasterError::Wrong(file).into())
    }
}
