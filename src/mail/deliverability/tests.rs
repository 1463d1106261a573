//! Tests of `deliverability`.

use super::*;

#[test]
fn an_spf_record_says_what_happens_to_other_servers() {
    for (record, policy) in [
        ("v=spf1 mx -all", SpfPolicy::Fail),
        ("v=spf1 include:spf.example.org ~all", SpfPolicy::SoftFail),
        ("v=spf1 a ?all", SpfPolicy::Neutral),
        ("v=spf1 +ALL", SpfPolicy::Pass),
        ("v=spf1 all", SpfPolicy::Pass),
        ("v=spf1 mx", SpfPolicy::Neutral),
        (
            "v=spf1 redirect=_spf.example.org",
            SpfPolicy::Redirect("_spf.example.org".into()),
        ),
        ("v=spf1 redirect=_spf.example.org -all", SpfPolicy::Fail),
    ] {
        assert_eq!(SpfPolicy::of(record), policy, "{record}");
    }
    assert!(is_spf("v=spf1") && is_spf("V=SPF1 -all") && !is_spf("v=spf10 -all"));
}

#[test]
fn tags_are_read_with_any_white_space_around_them() {
    let record = "v=DKIM1; k=rsa ;p = MIGf==;";
    assert_eq!(tag(record, "k"), Some("rsa"));
    assert_eq!(tag(record, "p"), Some("MIGf=="));
    assert_eq!(tag(record, "s"), None);
    assert_eq!(key("here", &["v=DKIM1; p=".into()]).word, "revoked");
    assert_eq!(key("here", &["something else".into()]).word, "missing");
}
