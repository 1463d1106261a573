//! The sender of a request about an account.

/// Where a request comes from.
#[derive(Debug, Clone, Default)]
pub struct Visitor {
    /// The network of the client's IP address; stored only as a keyed index, for a day.
    pub place: Option<String>,
    /// The larger network that one operator usually has; never stored.
    pub region: Option<String>,
    /// The cookie of a device that somebody logged in on before.
    pub device: Option<String>,
    /// The family of browser and operating system.
    pub label: String,
}
