//! The settings of the site: who sees them, the test e-mail and the DNS check of sender domains.

mod read_only;
mod sender_domains;
mod test_email;

const SETTINGS: &str = "/fr/admin/settings";
