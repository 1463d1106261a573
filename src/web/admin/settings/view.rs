//! The settings of the site.

use serde::Serialize;

use crate::web::admin::area::AdminFrame;
use crate::web::page::{Form, Page, Shell};

/// A setting and its value.
#[derive(Debug, Serialize)]
pub struct SettingLine {
    /// The end of the locale key of its name.
    pub name: &'static str,
    /// What the host wrote; or empty.
    pub value: String,
    /// The end of the locale key of the value, after the name; or empty.
    pub word: &'static str,
}

/// How far a mail came.
#[derive(Debug, Serialize)]
pub struct MailTrial {
    /// The steps and how each ended, by the ends of their locale keys.
    pub steps: Vec<(&'static str, &'static str)>,
    /// Which sentence says what to do; empty when the mail was taken.
    pub advice: &'static str,
    /// What the relay answered (RFC 5321, 4.2), if it did.
    pub code: Option<u16>,
}

/// What the DNS says about a domain.
#[derive(Debug, Serialize)]
pub struct DomainLine {
    pub domain: String,
    /// `good`, `unknown` or `bad`: the worst of its points.
    pub verdict: &'static str,
    pub points: Vec<PointLine>,
}

/// What was found about one point.
#[derive(Debug, Serialize)]
pub struct PointLine {
    /// `mx`, `spf`, `dkim` or `dmarc`.
    pub point: &'static str,
    /// `good`, `unknown` or `bad`.
    pub verdict: &'static str,
    /// With the point, the end of the locale key of its sentence.
    pub word: &'static str,
    /// Where it stands in the DNS.
    pub place: String,
    /// What stands there; or empty.
    pub record: String,
}

/// `/{lang}/admin/settings`
#[derive(Debug, Serialize)]
pub struct SettingsPage {
    pub shell: Shell,
    pub area: AdminFrame,
    pub form: Form,
    pub site: Vec<SettingLine>,
    pub mail: Vec<SettingLine>,
    /// Where a test would go: the address of whoever asks.
    pub to: String,
    /// The test that was just made.
    pub trial: Option<MailTrial>,
    /// The form that asks the DNS, with what is wrong with it.
    pub domain_form: Form,
    /// The name of the DKIM key that was typed.
    pub selector: String,
    /// What the DNS says, when it was asked.
    pub domains: Vec<DomainLine>,
    /// Minutes to wait after too many tests; 0 when there were not.
    pub wait: i64,
}

impl Page for SettingsPage {
    const TEMPLATE: &'static str = "web/admin/settings.html";
}
