//! The page of the site's settings.

use serde::Serialize;

use crate::web::admin::area::AdminFrame;
use crate::web::page::{Form, Page};

#[derive(Debug, Serialize)]
pub struct SettingLine {
    /// The end of the locale key of its name.
    pub name: &'static str,
    /// The value as configured, or empty when `word` says it.
    pub value: String,
    /// The end of the locale key of the value, after the name, or empty.
    pub word: &'static str,
}

/// The result of a test mail.
#[derive(Debug, Serialize)]
pub struct MailTrial {
    /// The steps of the delivery and their results, as ends of locale keys.
    pub steps: Vec<(&'static str, &'static str)>,
    /// The end of the locale key of the advice; empty when the mail was accepted.
    pub advice: &'static str,
    /// The reply code of the relay (RFC 5321, 4.2), if it answered.
    pub code: Option<u16>,
}

/// The DNS check of a sender domain.
#[derive(Debug, Serialize)]
pub struct DomainLine {
    pub domain: String,
    /// `good`, `unknown` or `bad`: the worst verdict of its points.
    pub verdict: &'static str,
    pub points: Vec<PointLine>,
}

/// The result of one check.
#[derive(Debug, Serialize)]
pub struct PointLine {
    /// `mx`, `spf`, `dkim` or `dmarc`.
    pub point: &'static str,
    /// `good`, `unknown` or `bad`.
    pub verdict: &'static str,
    /// With the point, the end of the locale key of its sentence.
    pub word: &'static str,
    /// The name looked up in the DNS.
    pub place: String,
    /// The record found there, or empty.
    pub record: String,
}

/// `/{lang}/admin/settings`
#[derive(Serialize)]
pub struct SettingsPage {
    #[serde(flatten)]
    pub frame: AdminFrame,
    pub form: Form,
    pub site: Vec<SettingLine>,
    pub mail: Vec<SettingLine>,
    /// The recipient of a test mail: the organiser's own address.
    pub to: String,
    /// The result of the test mail just sent.
    pub trial: Option<MailTrial>,
    /// The form of the DNS check.
    pub domain_form: Form,
    /// The DKIM selector as typed (RFC 6376, 3.1).
    pub selector: String,
    /// The results of the DNS check just made.
    pub domains: Vec<DomainLine>,
    /// Minutes to wait after too many test mails, else 0.
    pub wait: i64,
}

impl Page for SettingsPage {
    const TEMPLATE: &'static str = "web/admin/settings.html";
}

crate::domain::hidden_debug!(SettingsPage);
