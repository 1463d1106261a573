//! How much mail may leave, as the person who hosts the site says.

use std::collections::HashMap;

/// Limits of what leaves; `None` means any number.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MailLimits {
    /// Mails a second in all, in this process.
    pub per_second: Option<u32>,
    /// Mails a second to each destination domain, in this process.
    pub per_domain_per_second: Option<u32>,
    /// The same for single domains, in ASCII and lower case.
    pub domains: HashMap<String, u32>,
    /// Mails in an hour of the clock, over all instances.
    pub per_hour: Option<i64>,
    /// Mails in a day, over all instances.
    pub per_day: Option<i64>,
}

impl MailLimits {
    /// Mails a second to a domain.
    #[must_use]
    pub fn of_domain(&self, domain: &str) -> Option<u32> {
        let own = self.domains.get(domain).copied();
        own.or(self.per_domain_per_second)
    }
}
