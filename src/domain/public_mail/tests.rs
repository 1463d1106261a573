//! Tests of `public_mail`.

use super::*;

#[test]
fn mailboxes_that_anybody_gets_are_known_with_what_is_below() {
    for domain in [
        "gmail.com",
        "orange.fr",
        "laposte.net",
        "free.fr",
        "outlook.com",
        "hotmail.co.uk",
        "asso.free.fr",
        "sites.google.com",
        "YAHOO.fr",
        "sfr.fr",
        "mailo.com",
        "riseup.net",
        "wanadoo.fr",
        "club.pagesperso-orange.fr",
        "icloud.com",
        "t-online.de",
        "mailinator.com",
        "x.guerrillamail.com",
        "10minutemail.com",
        "Trashmail.DE",
    ] {
        assert!(is_public_mail(domain), "{domain}");
    }
    for domain in [
        "example.org",
        "notgmail.com",
        "gmail.example.org",
        "free-spirit.fr",
        "orange.example.fr",
        "ville-libre.fr",
    ] {
        assert!(!is_public_mail(domain), "{domain}");
    }
}
