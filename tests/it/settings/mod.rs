//! The settings of the site: who sees them, what owners change, the test e-mail and the DNS check of sender domains.

mod maintenance;
mod read_only;
mod sender_domains;
mod site;
mod test_email;

const SETTINGS: &str = "/fr/admin/settings";
