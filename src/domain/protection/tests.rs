//! The rules as tables: what they read, what they match, in which order they decide, and what counts as a pattern.

use rstest::rstest;

use super::*;
use crate::domain::{HoldReason, PersonName, Problem, Problems};

fn network(text: &str) -> Network {
    Network::parse(text).unwrap()
}

fn pattern(text: &str) -> DomainPattern {
    DomainPattern::parse(text).unwrap()
}

#[rstest]
#[case("203.0.113.0/24", Some("203.0.113.0/24"))]
#[case(" 203.0.113.77 ", Some("203.0.113.0/24"))]
#[case("203.0.113.77/32", Some("203.0.113.0/24"))]
#[case("203.0.113.77/16", Some("203.0.0.0/16"))]
#[case("2001:db8:1:2:3::4", Some("2001:db8:1::/56"))]
#[case("2001:db8::/32", Some("2001:db8::/32"))]
#[case("::ffff:203.0.113.77", Some("203.0.113.0/24"))]
#[case("::ffff:203.0.113.0/120", Some("203.0.113.0/24"))]
#[case("203.0.113", None)]
#[case("203.0.113.0/33", None)]
#[case("example.org", None)]
#[case("", None)]
fn a_network_is_read_as_its_neighbourhood_or_wider(
    #[case] typed: &str,
    #[case] read: Option<&str>,
) {
    assert_eq!(
        Network::parse(typed).map(|net| net.to_string()).as_deref(),
        read
    );
}

#[rstest]
#[case("example.org", "example.org", true)]
#[case("example.org", "mail.example.org", false)]
#[case("@Example.ORG", "example.org", true)]
#[case("*.example.org", "mail.example.org", true)]
#[case("*.example.org", "a.b.example.org", true)]
#[case("*.example.org", "example.org", false)]
#[case("*.example.org", "notexample.org", false)]
#[case("mail*.ru", "mailbox.ru", true)]
#[case("mail*.ru", "mail.ru", true)]
#[case("*a*b*c*", "xxaxxbxxcxx", true)]
#[case("*a*b*c*", "xxaxxcxxbxx", false)]
#[case("crédit.fr", "xn--crdit-csa.fr", true)]
fn a_domain_pattern_matches_whole_domains(
    #[case] typed: &str,
    #[case] domain: &str,
    #[case] matches: bool,
) {
    assert_eq!(pattern(typed).matches(domain), matches);
}

#[rstest]
#[case("")]
#[case("*")]
#[case("*.*")]
#[case("localhost")]
#[case("example..org")]
#[case(".example.org")]
#[case("jeanne@example.org")]
#[case("exa mple.org")]
#[case("https://example.org")]
fn what_is_no_domain_is_no_pattern(#[case] typed: &str) {
    assert_eq!(DomainPattern::parse(typed), None);
}

#[test]
fn no_pattern_takes_long() {
    let started = std::time::Instant::now();
    let (stars, domain) = ("*a".repeat(120), "a".repeat(253));
    for _ in 0..1_000 {
        assert!(!pattern(&format!("{stars}b")).matches(&domain));
    }
    assert!(started.elapsed() < std::time::Duration::from_secs(5));
}

/// Each rule that is blocked or allowed matches the form; those before it in the list win.
#[test]
fn the_rules_decide_in_their_order() {
    let facts = FormFacts {
        network: Some(network("203.0.113.9")),
        domain: "example.org",
        is_blocked_address: true,
        counts: Rates {
            network_burst: 10_000,
            network_day: 10_000,
            appeal_burst: 10_000,
            appeal_day: 10_000,
        },
    };
    let mut rules = ProtectionRules {
        blocked_networks: vec![network("203.0.0.0/16")],
        blocked_domains: vec![pattern("example.*")],
        allowed_networks: vec![network("203.0.113.0/24")],
        allowed_domains: vec![pattern("example.org")],
        ..ProtectionRules::default()
    };
    rules.limits.appeal_burst = Some(100);
    let none = ProtectionRules::default();
    let decide = |rules: &ProtectionRules, facts: &FormFacts<'_>| {
        let decided = evaluate(&none, rules, facts);
        // The lists of the site decide as those of the appeal do.
        assert_eq!(decided, evaluate(rules, &none, facts));
        decided
    };
    assert_eq!(decide(&rules, &facts), Some(HoldReason::BlockedNetwork));
    rules.blocked_networks.clear();
    assert_eq!(decide(&rules, &facts), Some(HoldReason::BlockedDomain));
    rules.blocked_domains.clear();
    assert_eq!(decide(&rules, &facts), Some(HoldReason::BlockedAddress));
    let facts = FormFacts {
        is_blocked_address: false,
        ..facts
    };
    assert_eq!(decide(&rules, &facts), None, "an allowed network");
    rules.allowed_networks.clear();
    assert_eq!(decide(&rules, &facts), None, "an allowed domain");
    rules.allowed_domains.clear();
    assert_eq!(decide(&rules, &facts), Some(HoldReason::NetworkRate));
    rules.limits.network_burst = Some(0);
    assert_eq!(
        decide(&rules, &facts),
        Some(HoldReason::NetworkRate),
        "the day"
    );
    rules.limits.network_day = Some(0);
    assert_eq!(decide(&rules, &facts), Some(HoldReason::AppealRate));
    rules.limits.appeal_burst = None;
    assert_eq!(decide(&rules, &facts), None, "an appeal has no usual limit");
}

#[test]
fn the_limit_of_an_appeal_takes_the_place_of_that_of_the_site() {
    let limited = |limit| ProtectionRules {
        limits: Rates {
            network_burst: limit,
            ..Rates::default()
        },
        ..ProtectionRules::default()
    };
    let after = |site, appeal, count| {
        let counts = Rates {
            network_burst: count,
            ..Rates::default()
        };
        let facts = FormFacts {
            network: Some(network("203.0.113.9")),
            domain: "example.org",
            is_blocked_address: false,
            counts,
        };
        evaluate(&limited(site), &limited(appeal), &facts)
    };
    let held = Some(HoldReason::NetworkRate);
    assert_eq!(after(None, None, USUAL_LIMITS.network_burst), None);
    assert_eq!(after(None, None, USUAL_LIMITS.network_burst + 1), held);
    assert_eq!(after(Some(5), None, 6), held);
    assert_eq!(after(Some(5), Some(10), 6), None);
    assert_eq!(after(Some(5), Some(10), 11), held);
    assert_eq!(after(Some(5), Some(0), 1_000_000), None);
}

#[test]
fn a_form_is_read_and_shown_again_as_it_was_understood() {
    let typed = TypedRules {
        blocked_networks: "203.0.113.5\r\n\r\n 2001:db8::/32\n203.0.113.6".into(),
        blocked_domains: "@Example.org\n*.example.com".into(),
        blocked_addresses: "Jeanne.Martin@example.org".into(),
        network_burst: " 40 ".into(),
        appeal_day: "0".into(),
        keep_held: true,
        ..TypedRules::default()
    };
    let rules = typed.parse().unwrap();
    let shown = TypedRules::from(&rules);
    assert_eq!(shown.blocked_networks, "203.0.113.0/24\n2001:db8::/32");
    assert_eq!(shown.blocked_domains, "example.org\n*.example.com");
    assert_eq!(
        (shown.network_burst.as_str(), shown.network_day.as_str()),
        ("40", "")
    );
    assert_eq!(rules.limits.appeal_day, Some(0));
    assert_eq!(shown.parse(), Ok(rules.clone()));
    let stored = serde_json::to_vec(&rules).unwrap();
    assert_eq!(
        serde_json::from_slice::<ProtectionRules>(&stored).unwrap(),
        rules
    );
}

#[test]
fn every_problem_of_a_form_names_its_field_and_line() {
    let many: Vec<String> = (0..=LINES_MAX)
        .map(|n| format!("d{n}.example.org"))
        .collect();
    let typed = TypedRules {
        blocked_networks: "203.0.113.5\nnowhere".into(),
        blocked_domains: "exa mple".into(),
        blocked_addresses: "\n\njeanne".into(),
        allowed_domains: many.join("\n"),
        network_day: "-1".into(),
        ..TypedRules::default()
    };
    let max = LINES_MAX;
    let expected = [
        ("blocked-networks", Problem::NetworkLine { line: 2 }),
        ("blocked-domains", Problem::DomainLine { line: 1 }),
        ("blocked-addresses", Problem::AddressLine { line: 3 }),
        ("allowed-domains", Problem::TooManyLines { max }),
        ("network-day", Problem::LimitOutside { max: 1_000_000 }),
    ];
    let found = typed.parse().unwrap_err();
    let found: Vec<_> = found
        .iter()
        .map(|(name, problem)| (name.as_str(), *problem))
        .collect();
    assert_eq!(found, expected);
}

fn trace(at: i64, name: &str, address: &str) -> Trace {
    let name = PersonName::read("", name, &mut Problems::default()).unwrap();
    Trace::of(Timestamp(at), &name, &EmailAddress::parse(address).unwrap())
}

/// Letters that differ for each number and are no digits.
fn letters(number: usize) -> String {
    let letter = |part: usize| char::from(b'a' + u8::try_from(part % 26).unwrap());
    [number / 676, number / 26, number]
        .map(letter)
        .iter()
        .collect()
}

/// A crowd: names of their own, mailboxes at providers, no pace.
fn crowd(count: usize) -> Vec<Trace> {
    let person = |number: usize| {
        let noise = i64::try_from(number * number * 7_919 % 4_999).unwrap();
        let at = i64::try_from(number).unwrap() * 3_000 + noise;
        let word = letters(number);
        trace(
            at,
            &format!("Personne {word}"),
            &format!("{word}@gmail.com"),
        )
    };
    (0..count).map(person).collect()
}

#[test]
fn nothing_explains_a_crowd() {
    assert_eq!(explained(&crowd(200)), vec![false; 200]);
    assert_eq!(explained(&[]), Vec::<bool>::new());
}

#[test]
fn each_pattern_explains_its_own_and_leaves_the_crowd() {
    let series = |n: i64| {
        trace(
            n * n * 977,
            &format!("Nom {}", letters(usize::try_from(n).unwrap())),
            &format!("robot{n}@gmail.com"),
        )
    };
    let domain = |n: i64| {
        let word = letters(usize::try_from(n).unwrap());
        trace(
            n * n * 991,
            &format!("Autre {word}"),
            &format!("{word}@jetable.org"),
        )
    };
    let name = |n: i64| {
        trace(
            n * n * 983,
            "Micky Mouse",
            &format!("{}@free.fr", letters(usize::try_from(n).unwrap())),
        )
    };
    let patterns: [(&str, Vec<Trace>); 3] = [
        ("a series of addresses", (1..=5).map(series).collect()),
        ("a domain that stands out", (1..=12).map(domain).collect()),
        ("a name that repeats", (1..=3).map(name).collect()),
    ];
    for (what, mut traces) in patterns {
        let count = traces.len();
        traces.extend(crowd(40));
        let found = explained(&traces);
        assert_eq!(found[..count], vec![true; count], "{what}");
        assert_eq!(found[count..], vec![false; 40], "{what}");
    }
}

#[test]
fn an_even_pace_explains_all() {
    let even = |n: usize| {
        let word = letters(n);
        let at = i64::try_from(n).unwrap() * 2_500 + i64::from(n.is_multiple_of(3)) * 40;
        trace(at, &format!("Nom {word}"), &format!("{word}@gmail.com"))
    };
    let all: Vec<Trace> = (0..30).map(even).collect();
    assert_eq!(explained(&all), vec![true; 30]);
    let few: Vec<Trace> = (0..5).map(even).collect();
    assert_eq!(explained(&few), vec![false; 5], "too few to tell");
}

#[test]
fn an_hour_without_a_pattern_has_no_trend_and_each_pattern_is_one() {
    assert_eq!(trends(&crowd(100)), []);
    assert_eq!(trends(&[]), []);
    let mut hour = crowd(20);
    for n in 0..12_usize {
        let word = letters(n);
        let at = i64::try_from(n * n).unwrap() * 991;
        hour.push(trace(at, "Micky Mouse", &format!("{word}@jetable.org")));
    }
    for n in 1..=5_i64 {
        let word = letters(usize::try_from(n).unwrap());
        hour.push(trace(
            n * n * 977,
            &format!("Nom {word}"),
            &format!("robot{n}@gmail.com"),
        ));
    }
    let found: Vec<_> = trends(&hour)
        .into_iter()
        .map(|trend| (trend.kind, trend.subject, trend.count, trend.total))
        .collect();
    let expected = [
        (TrendKind::Domain, "jetable.org".to_owned(), 12, 37),
        (TrendKind::Names, String::new(), 12, 37),
        (TrendKind::Series, String::new(), 5, 37),
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_network_stands_out_when_it_brings_half_of_many_forms() {
    assert_eq!(network_trend(29, 29), None);
    assert_eq!(network_trend(30, 61), None);
    let trend = network_trend(30, 60).unwrap();
    assert_eq!(
        (trend.kind, trend.count, trend.total),
        (TrendKind::Network, 30, 60)
    );
}
