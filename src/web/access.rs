//! Who may access a route, and what a row of the route table says. Apart from the table, which names every handler, so that
//! handlers and middleware can ask for it.

use crate::domain::Permission;

/// Who may access a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    Public,
    /// The path contains a secret token, sent by mail.
    Link,
    /// The same, but it is not only its owner who posts there: the providers of mailboxes do it for many people (RFC 8058).
    OneClick,
    /// Providers of relays, who show a secret. The route exists only if one is set.
    Events,
    /// Health checks: under any host name, without personal data.
    Probe,
    /// Monitors with the bearer token, if one is set: under any host name.
    Monitor,
    /// Everybody, but the route exists in `paraph demo` only.
    Demo,
    /// Organisers who are not logged in: with a password, or a one-time link.
    SignedOut,
    /// Organisers with this permission. The guard (`middleware/guard.rs`) checks it before the handler runs.
    Admin(Permission, Scope),
}

/// What a page of the organisers' area is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// The site, or one's own account.
    Site,
    /// The appeal `{slug}` of the path, which the account must be allowed to reach.
    Appeal,
}

impl Access {
    /// Whether requests may have any `Host`, because monitors often use an IP address.
    #[must_use]
    pub fn is_for_monitors(self) -> bool {
        matches!(self, Self::Probe | Self::Monitor)
    }
}

/// One row of the table.
#[derive(Debug, Clone, Copy)]
pub struct Route {
    pub pattern: &'static str,
    pub access: Access,
    /// Whether it has GET and HEAD.
    pub reads: bool,
    /// Whether it has POST.
    pub writes: bool,
}

/// The pattern that matched a request, attached to it for the request log.
#[derive(Debug, Clone, Copy)]
pub struct Pattern(pub &'static str);
