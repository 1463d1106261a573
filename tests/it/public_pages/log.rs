//! The log holds no personal data.

use super::{confirms, opens, signs};
use crate::support::TestDatabase;
use crate::support::alone::alone;
use crate::support::shared_bytes::SharedBytes;

#[test]
fn the_log_holds_nobody() {
    alone(|| {
        let log = SharedBytes::of_the_log();
        let site = opens(&TestDatabase::sqlite());
        let visitor = site.visitor();
        signs(&visitor, "Canaryname", "canary@example.org");
        let link = site.link_to("canary@example.org");
        confirms(&visitor, &link);
        visitor.get("/fr/canal/signatories?q=canaryname");
        let log = log.text();
        assert!(
            log.contains("/{lang}/confirm/{token}"),
            "the log is on: {log}"
        );
        assert!(!log.to_lowercase().contains("canary"), "{log}");
        assert!(!log.contains(link.rsplit('/').next().unwrap()), "{log}");
    });
}
