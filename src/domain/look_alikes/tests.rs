//! Tests of `look_alikes`.

use super::*;

fn found(name: &str) -> Option<LookAlike> {
    let signed = [
        "Union des bateliers du canal",
        "Collectif Halle",
        "Les Amis du canal",
        "Section 12",
    ];
    look_alike(name, &signed.map(str::to_owned))
}

#[test]
fn names_that_are_taken_for_one_that_signed_are_found() {
    for (name, like) in [
        (
            "Union des bateliers du cаnal",
            "Union des bateliers du canal",
        ),
        (
            "Unión des batelliers du canal",
            "Union des bateliers du canal",
        ),
        (
            "Union-des-Bateliers du Canal",
            "Union des bateliers du canal",
        ),
        (
            "Association Union des bateliers du canal",
            "Union des bateliers du canal",
        ),
        ("UnionDesBateliersDuCanal", "Union des bateliers du canal"),
        ("Collectif HaIle", "Collectif Halle"),
        ("Collectif Ha1le", "Collectif Halle"),
        ("L’Amis du canal", "Les Amis du canal"),
    ] {
        let alike = found(name);
        let alike = alike.as_ref();
        assert_eq!(alike.map(|alike| alike.name.as_str()), Some(like), "{name}");
        assert!(alike.unwrap().has_signed);
    }
}

#[test]
fn a_known_group_is_found_without_having_signed() {
    for (name, like) in [
        ("Greenpaece", "Greenpeace"),
        ("Greenpeace e.V.", "Greenpeace"),
        ("Grеenpeace France", "Greenpeace France"),
        ("Amnesty lnternational", "Amnesty International"),
        ("Médecins sans frontière", "Médecins sans frontières"),
    ] {
        let alike = found(name).map(|alike| (alike.name, alike.has_signed));
        assert_eq!(alike, Some((like.to_owned(), false)), "{name}");
    }
}

#[test]
fn other_names_and_the_very_name_are_not_flagged() {
    for name in [
        "Greenpeace",
        "greenpeace france",
        "Union des bateliers du canal",
        "Union des bouchers du canal",
        "Section 13",
        "Les Amis de la Halle",
        "Ligue A",
        "CGT",
        "La",
        "…",
        "Ассоциация",
        "環境の会",
        "Solidaires Sud",
    ] {
        assert_eq!(found(name), None, "{name}");
    }
}

#[test]
fn many_groups_are_compared_in_time() {
    let signed: Vec<String> = (0..5_000)
        .map(|n| format!("Comité de quartier numéro {n}"))
        .collect();
    let since = std::time::Instant::now();
    assert_eq!(look_alike("Ligue de l’eau", &signed), None);
    assert!(since.elapsed().as_secs() < 5, "{:?}", since.elapsed());
}
