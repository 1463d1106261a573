//! Tests of `countries`.

use super::*;

#[test]
fn countries_are_known_by_many_names() {
    for (text, code) in [
        ("France", "FR"),
        ("fr", "FR"),
        ("Fr.", "FR"),
        ("FRA", "FR"),
        ("France métropolitaine", "FR"),
        ("UK", "GB"),
        ("Royaume Uni", "GB"),
        ("Angleterre", "GB"),
        ("Écosse", "GB"),
        ("U.S.A.", "US"),
        ("Etats Unis", "US"),
        ("Deutschland", "DE"),
        ("Côte d'Ivoire", "CI"),
        ("Cote d’Ivoire", "CI"),
        ("Congo", "CG"),
        ("RDC", "CD"),
        ("Corée du Sud", "KR"),
        ("Kosovo", "XK"),
        ("Palestine", "PS"),
        ("La Réunion", "RE"),
        ("Réunion", "RE"),
        ("Tchéquie", "CZ"),
        ("République tchèque", "CZ"),
        ("Hollande", "NL"),
        ("Viêt Nam", "VN"),
        ("Vietnam", "VN"),
        ("Taiwan", "TW"),
        ("Iran", "IR"),
        ("Syrie", "SY"),
        ("Russie", "RU"),
        ("België", "BE"),
        ("Belgien", "BE"),
        ("The Netherlands", "NL"),
        ("Schweiz", "CH"),
        ("Bosnie-Herzégovine", "BA"),
    ] {
        assert_eq!(code_of(text), Some(code), "{text}");
    }
    // Codes that are articles or abbreviations in some language.
    for code in ["DE", "ET", "LA", "EL", "RU", "NO", "IS", "AND"] {
        let wanted = match code {
            "EL" => None,
            "AND" => Some("AD"),
            code => Some(code),
        };
        assert_eq!(code_of(code), wanted, "{code}");
    }
    for (text, code) in [
        ("de", "DE"),
        (" DE ", "DE"),
        ("DEU", "DE"),
        ("France (FR)", "FR"),
        ("FR - France", "FR"),
        ("🇫🇷", "FR"),
        ("🇩🇪 Deutschland", "DE"),
        ("Belgique / België", "BE"),
        ("Belgique/Belgium", "BE"),
        ("Suisse / Schweiz / Svizzera", "CH"),
        ("Guinée-Bissau", ""),
        ("France / Belgique", ""),
        ("Paris (France)", ""),
        ("EU", ""),
        ("Europe", ""),
    ] {
        assert_eq!(code_of(text).unwrap_or_default(), code, "{text}");
    }
    assert_eq!(code_of("Kurdistan"), None);
    assert_eq!(code_of("Toulouse"), None);
    for (code, _) in NAMES {
        assert!(Country::parse(code).is_ok(), "{code}");
    }
}
