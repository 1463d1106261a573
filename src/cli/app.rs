//! From settings to a running application.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::cli::Fault;
use crate::clock::Clock;
use crate::config::Settings;
use crate::i18n::{Catalog, Templates};
use crate::mail::{MailLimits, MailSettings};
use crate::services::{App, AppConfig, Site};

/// Where mail goes when the settings name no way: nowhere, for verbs that send none.
const NOWHERE: &str = "memory:";

/// Reads the settings and opens the application.
pub async fn open(files: &[PathBuf]) -> Result<App, Fault> {
    let settings = Settings::from_process(files)?;
    build(&settings).await
}

/// Opens the application of some settings.
pub async fn build(settings: &Settings) -> Result<App, Fault> {
    let mail = MailSettings {
        url: settings
            .mail
            .url
            .as_ref()
            .map_or(NOWHERE, |url| url.expose())
            .to_owned(),
        sender: settings
            .mail
            .sender
            .clone()
            .unwrap_or_else(|| "paraph@localhost".to_owned()),
        reply_to: settings.mail.reply_to.clone(),
        connections: settings.mail.connections,
    };
    let (catalog, templates) = words(
        settings.paths.locales.as_deref(),
        settings.paths.templates.as_deref(),
    )?;
    let parts = AppConfig {
        database: settings.database.url.expose().to_owned(),
        secret_file: settings.secrets.file.clone(),
        clock: Clock::system(),
        catalog,
        templates,
        site: Site {
            name: settings.server.site_name.clone(),
            base_url: settings.server.base_url.as_str().to_owned(),
        },
        mail,
    };
    let mail = &settings.mail;
    let limits = MailLimits {
        per_second: mail.per_second,
        per_domain_per_second: mail.per_domain_per_second,
        domains: mail.domains.clone().into_iter().collect(),
        per_hour: mail.per_hour,
        per_day: mail.per_day,
    };
    Ok(App::open(parts).await?.with_limits(limits))
}

/// The words and templates, with the operator's own ones on top.
pub fn words(
    locales: Option<&Path>,
    templates: Option<&Path>,
) -> Result<(Arc<Catalog>, Arc<Templates>), Fault> {
    let catalog = Arc::new(Catalog::load(locales)?);
    let templates = Arc::new(Templates::load(templates, Arc::clone(&catalog))?);
    Ok((catalog, templates))
}
