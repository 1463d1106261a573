//! What an instance knows of the settings.

use std::sync::{Arc, PoisonError, RwLock};

use crate::domain::SiteSettings;
use crate::storage::{ReadConn, StorageError, WriteTx, housekeeping};

/// The key in `site_meta`.
pub(super) const KEY: &str = "site";

/// Replaced as a whole, so that pages that were made of other settings are noticed.
#[derive(Default)]
pub struct KnownSettings(RwLock<Arc<SiteSettings>>);

impl KnownSettings {
    #[must_use]
    pub fn new(settings: SiteSettings) -> Self {
        Self(RwLock::new(Arc::new(settings)))
    }

    pub(super) fn set(&self, settings: SiteSettings) {
        let mut known = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if **known != settings {
            *known = Arc::new(settings);
        }
    }

    #[must_use]
    pub fn get(&self) -> Arc<SiteSettings> {
        Arc::clone(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }
}

/// The settings in the database; the default if nobody has changed any.
pub(in crate::services) fn stored(conn: &mut ReadConn) -> Result<SiteSettings, StorageError> {
    let value = housekeeping::meta(conn, KEY)?;
    read(&value.unwrap_or_default())
}

/// The settings in the database, which nobody changes before this transaction has ended.
pub(in crate::services) fn locked(tx: &mut WriteTx) -> Result<SiteSettings, StorageError> {
    read(&housekeeping::locked_meta(tx, KEY)?)
}

/// The settings of a stored value.
pub(super) fn read(value: &[u8]) -> Result<SiteSettings, StorageError> {
    if value.is_empty() {
        return Ok(SiteSettings::default());
    }
    serde_json::from_slice(value).map_err(|_| StorageError::Corrupt("site_meta"))
}
