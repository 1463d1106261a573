//! Tests of `suggestion`.

use super::*;

#[test]
fn slips_of_well_known_providers_are_asked_about() {
    for (typed, meant) in [
        ("gmial.com", "gmail.com"),
        ("gmai.com", "gmail.com"),
        ("gmail.con", "gmail.com"),
        ("gmail.co", "gmail.com"),
        ("gmailcom", "gmail.com"),
        ("hotmial.fr", "hotmail.fr"),
        ("hotmal.com", "hotmail.com"),
        ("orange.f", "orange.fr"),
        ("yahoo.fe", "yahoo.fr"),
        ("wandoo.fr", "wanadoo.fr"),
        ("lapost.net", "laposte.net"),
        ("outlok.com", "outlook.com"),
        ("sfr.f", "sfr.fr"),
        ("gmial.con", "gmail.com"),
        ("yaho.fr", "yahoo.fr"),
        ("gmail,com", "gmail.com"),
        ("gmail.cim", "gmail.com"),
        ("gmail.fr", "gmail.com"),
        ("gmail", "gmail.com"),
        ("gmail.com.fr", "gmail.com"),
        ("gmail..com", "gmail.com"),
        ("ville-de-lyon.con", "ville-de-lyon.com"),
        ("orange", "orange.fr"),
        ("wanadoo", "wanadoo.fr"),
        ("hotmail", "hotmail.com"),
        ("gmx", "gmx.net"),
        ("orange.fre", "orange.fr"),
        ("orange.fru", "orange.fr"),
        ("laposte.nt", "laposte.net"),
        ("laposte.nett", "laposte.net"),
        ("web.dee", "web.de"),
        ("www.gmail.com", "gmail.com"),
        ("www.gmial.com", "gmail.com"),
        ("www.orange", "orange.fr"),
        ("www.ville-de-lyon.fr", "ville-de-lyon.fr"),
        ("hotmail.fr.com", "hotmail.fr"),
        ("yahoo.fr.fr", "yahoo.fr"),
        ("orange.fr.com", "orange.fr"),
        ("hotmail.com.com", "hotmail.com"),
        ("wanadoo.com", "wanadoo.fr"),
    ] {
        assert_eq!(of(typed).as_deref(), Some(meant), "{typed}");
    }
}

#[test]
fn nobody_is_asked_without_reason() {
    let others = [
        "example.org",
        "gmx.li",
        "ens.fr",
        "mail.com",
        "email.com",
        "live.nl",
        "yahoo.ie",
        "inria.fr",
        "cnrs.fr",
        "fsu.fr",
        "free.org",
        "sfp.fr",
        "web.fr",
        "univ-lyon2.fr",
        "yahoo.fi",
        "hotmail.nl",
        "hotmail.se",
        "outlook.be",
        "outlook.it",
        "orange.be",
        "laposte.fr",
        "range.org",
        "yahoo.com.br",
        "hotmail.com.tr",
        "www.fr",
        "wwf.fr",
        "",
        ".",
        "x",
    ];
    for domain in DOMAINS.iter().chain(&others) {
        assert_eq!(of(domain), None, "{domain}");
    }
}

#[test]
fn capitals_are_no_slip() {
    assert_eq!(of("Orange.fr"), None);
    assert_eq!(of("GMAIL.COM"), None);
    assert_eq!(of("Gmial.com").as_deref(), Some("gmail.com"));
}
