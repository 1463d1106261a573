//! Configured rate limits and quotas.

use std::collections::HashMap;

/// `None` means no limit.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MailLimits {
    /// All mails per second, in this process.
    pub per_second: Option<u32>,
    /// Mails per second to each destination domain, in this process.
    pub per_domain_per_second: Option<u32>,
    /// Exceptions by domain, in ASCII and lower case.
    pub domains: HashMap<String, u32>,
    /// Mails per clock hour, over all instances.
    pub per_hour: Option<i64>,
    /// Mails per day, over all instances.
    pub per_day: Option<i64>,
}

impl MailLimits {
    /// Mails per second to a domain.
    #[must_use]
    pub fn of_domain(&self, domain: &str) -> Option<u32> {
        let own = self.domains.get(domain).copied();
        own.or(self.per_domain_per_second)
    }
}
