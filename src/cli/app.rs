//! Builds the application from the settings.

use std::path::PathBuf;
use std::sync::Arc;

use crate::cli::outcome::Fault;
use crate::clock::Clock;
use crate::config::Settings;
use crate::i18n::{Catalog, Templates};
use crate::mail::incoming::OwnAddresses;
use crate::mail::{MailLimits, MailSettings};
use crate::services::{App, AppConfig, Site};

/// The mail transport of commands that send no mail, when `mail.url` is not set.
const NO_MAIL: &str = "memory:";

pub async fn open(files: &[PathBuf]) -> Result<App, Fault> {
    let settings = Settings::from_process(files)?;
    build(&settings).await
}

pub async fn build(settings: &Settings) -> Result<App, Fault> {
    let mail = mail_settings(settings);
    let zone = settings.server.time_zone.clone();
    let (catalog, templates) = load_texts(settings)?;
    let config = AppConfig {
        database: settings.database.url.expose().to_owned(),
        secret_file: settings.secrets.file.clone(),
        clock: Clock::system(),
        catalog,
        templates,
        site: Site {
            name: settings.server.site_name.clone(),
            base_url: settings.server.base_url.as_str().to_owned(),
            time_zone: zone,
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
    let own_addresses = OwnAddresses {
        sign: mail.sign_address.clone(),
        bounce: mail.bounce_address.clone(),
        senders: Vec::new(),
    };
    let app = App::open(config).await?.with_limits(limits);
    Ok(app.with_own_addresses(own_addresses))
}

/// The mail section for the transport.
pub fn mail_settings(settings: &Settings) -> MailSettings {
    MailSettings {
        url: settings
            .mail
            .url
            .as_ref()
            .map_or(NO_MAIL, |url| url.expose())
            .to_owned(),
        sender: settings
            .mail
            .sender
            .clone()
            .unwrap_or_else(|| "paraph@localhost".to_owned()),
        reply_to: settings.mail.reply_to.clone(),
        connections: settings.mail.connections,
        ca_file: settings.mail.ca_file.clone(),
    }
}

/// Loads locales and templates. The operator's files override the embedded ones.
pub fn load_texts(settings: &Settings) -> Result<(Arc<Catalog>, Arc<Templates>), Fault> {
    let (paths, server) = (&settings.paths, &settings.server);
    let catalog = Catalog::load_for(paths.locales.as_deref(), &server.languages)?;
    let catalog = Arc::new(catalog);
    let templates = Templates::load(paths.templates.as_deref(), Arc::clone(&catalog))?;
    let templates = templates.in_zone(server.time_zone.clone());
    Ok((catalog, Arc::new(templates)))
}
