//! Tests of `identity`.

use proptest::prelude::*;

use crate::domain::text::identity::*;

#[test]
fn spellings_of_one_name_are_equal() {
    for (one, other) in [
        ("Ligue de l’Enseignement", "LIGUE DE L'ENSEIGNEMENT"),
        ("Les Amis  du\u{a0}Canal ", "les amis du canal"),
        ("École émancipée", "E\u{301}COLE E\u{301}MANCIPE\u{301}E"),
        ("Oﬃce du ﬁlm", "office du film"),
        ("Œuvres et chœurs", "OEUVRES ET CHOEURS"),
        ("ＡＴＴＡＣ　２０２６", "attac 2026"),
        ("ｶﾞｸｾｲ会", "ガクセイ会"),
        ("Collectif « L’Eau »", "collectif “L'Eau”"),
        ("Collectif «\u{a0}Eau\u{a0}»", "Collectif Eau"),
        ("Paris – Nord", "Paris-Nord"),
        ("Paris\u{2011}Nord", "Paris—Nord"),
        ("C.G.T.", "CGT"),
        ("Les Amis du Canal.", "Les Amis du Canal"),
        ("Osez le canal\u{a0}!", "Osez le canal"),
        ("Straße", "STRASSE"),
        ("ΟΔΟΣ", "οδος"),
        ("İzmir Derneği", "izmir derneği"),
        ("می\u{200c}خواهم", "میخواهم"),
        ("Per\u{ad}manence", "Permanence"),
        ("étudiant•es", "Étudiant·es"),
        ("渡邉\u{E0102}会", "渡邉会"),
    ] {
        assert_eq!(identity(one), identity(other), "{one} / {other}");
    }
}

#[test]
fn names_that_differ_in_a_word_or_a_sign_differ() {
    let federation =
        "Fédération départementale des associations de parents d’élèves de l’enseignement public";
    let (rhone, calvados) = (
        format!("{federation} du Rhône"),
        format!("{federation} du Calvados"),
    );
    for (one, other) in [
        (rhone.as_str(), calvados.as_str()),
        // Art society, fort society.
        ("कला संघ", "किला संघ"),
        ("がくせいかい", "かくせいかい"),
        ("ชมรมเสือ", "ชมรมเสื้อ"),
        ("ชมรมขาว", "ชมรมข้าว"),
        ("কল সমিতি", "কলা সমিতি"),
        ("বন সংঘ", "বোন সংঘ"),
        ("בָּר", "בַּר"),
        ("Ligue de la Pêche", "Ligue de la Péché"),
        ("Collectif Retraites", "Collectif Retraités"),
        ("Union A pour B", "Union B pour A"),
        ("La Poste", "Le Poste"),
        ("Atelier", "L’Atelier"),
        ("Groupe 1.5", "Groupe 15"),
        ("Comité 1", "Comité 2"),
        ("kış", "kiş"),
        ("A-B", "A B"),
    ] {
        assert_ne!(identity(one), identity(other), "{one} / {other}");
    }
}

proptest! {
    #[test]
    fn an_identity_is_its_own_identity_whatever_the_case(name in "\\PC{0,40}") {
        let once = identity(&name);
        prop_assert_eq!(identity(&once), once.clone());
    }
}
