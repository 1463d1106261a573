//! Lists as people paste them out of mails, chats and forms: nothing counts that a human would not take for a name.

use super::*;

fn names_of(lines: &str) -> Vec<String> {
    let read = pasted(lines);
    assert_eq!(read.guess.reading.form, Form::Lines, "{lines}");
    read.names()
}

#[test]
fn answers_greetings_and_headers_are_nobody() {
    let lines = "Jeanne Martin\nMoi aussi\nOui\nOk pour moi\nD\u{2019}accord\nJe suis d'accord\nOui je signe\nJe soutiens\n\
        Bravo à tous\nIdem\nBravo\nAvec vous\nBises\nBien à toi\nBelle journée\nTrès cordialement\nMeilleures salutations\n\
        Bien amicalement\nRespectueusement\nCdlt\nBest\nBest wishes\nMany thanks\nYours sincerely\nMit freundlichen Grüßen\n\
        Viele Grüße\nUn saludo\nCordiali saluti\nEnvoyé avec Proton Mail\nEnvoyé via Yahoo Mail\n\
        Gesendet mit der GMX Mail App\nJ’aime\nRépondre\nDirectrice générale\nResponsable communication\nChargée de mission\n\
        Infirmière\nToulouse\nPièce jointe\nI agree\nCount me in\nMe too\nRe: pétition écluse\nFwd: signatures\n\
        TR: Signature\nDe: Omar Dupuis <omar@autre.fr>\nPour : liste@exemple.fr\nCopie à : autre@exemple.fr\n\
        Répondre à : contact@exemple.fr\nVon: Jeanne Beta <jb@exemple.fr>\nAn: liste@exemple.fr\n\
        Gesendet: Dienstag, 12. Mai 2026\nBetreff: Unterschrift\nPara: lista@exemple.fr\nAsunto: firma\nEnviado: martes\n\
        À: tous@exemple.fr\nEnvoyé: mardi 12 mai\n";
    let read = pasted(lines);
    assert_eq!(read.names(), ["Jeanne|Martin"]);
    assert_eq!(
        read.left_out.len(),
        lines.lines().count() - 1,
        "each of the others is listed"
    );
}

#[test]
fn groups_and_households_are_asked_about_or_left_out() {
    let lines = "LDH Toulouse\nGreenpeace France\nSecours populaire\nVille de Lyon\nFreunde des Kanals e.V.\nSolidaires 69\n\
        UNEF Lyon\nMRAP\nSARL Martin\nRiverains du canal\nBürgerinitiative Kanal\nFamille Petit\nM. et Mme Martin, Lyon\n\
        Mme et M. Durand\nJeanne et Omar\nDocteur et Madame Zeta\nUn ami\nMaman de Léa\nJM\nX\n";
    let read = pasted(lines);
    assert!(read.names().is_empty(), "{:?}", read.names());
    assert_eq!(read.left_out.len(), lines.lines().count());
    let asked = read
        .left_out
        .iter()
        .filter(|(_, reason)| *reason == Reason::GroupLine);
    assert_eq!(asked.count(), 12, "{:?}", read.left_out);
}

#[test]
fn mistyped_addresses_streets_and_former_names_never_become_public() {
    let read = pasted(
        "Rose Fictive, rose@exemple,fr\nIda Fictive, ida@gmail, Lyon\nNoé Fictif - noe@exemple,fr - Lyon\n\
         Eva Fictive <eva@exemple>\nLuc Fictif, 06, 12, 34, 56, 78, Lyon\n\
         Ida Invente, 12 rue des Lilas 31000 Toulouse\nAna Fictive (née Dupont), Lyon\n",
    );
    assert_eq!(read.names(), ["Ida|Invente", "Ana|Fictive"]);
    assert_eq!(read.places(), ["31000 Toulouse", "Lyon"]);
    assert_eq!(read.roles(), ["", ""]);
    let dropped = read.signatories.iter().map(|signatory| &signatory.dropped);
    for dropped in dropped {
        assert_eq!(dropped.as_slice(), [Reason::HoldsPhone(Target::Ignored)]);
    }
    let reasons: Vec<Reason> = read.left_out.iter().map(|(_, reason)| *reason).collect();
    assert_eq!(reasons[..3], [Reason::HoldsAddress(Target::Name); 3]);
    assert_eq!(reasons[3..], [Reason::NotAName; 2]);
}

#[test]
fn mails_of_contact_forms_are_people() {
    let read = pasted(
        "Nom : Martin\nPrénom : Jeanne\nE-mail : jeanne@exemple.fr\nVille : Lyon\nMessage : Bravo à tous, vive le canal\n\n\
         Nom : Dupuis\nPrénom : Omar\nE-mail : omar@exemple.fr\nVille : Brest\n",
    );
    assert_eq!(read.names(), ["Jeanne|Martin", "Omar|Dupuis"]);
    assert_eq!(read.emails(), ["jeanne@exemple.fr", "omar@exemple.fr"]);
    assert_eq!(read.places(), ["Lyon", "Brest"]);
    assert_eq!(
        read.signatories[0].dropped.len(),
        1,
        "the message is listed"
    );
    let german =
        names_of("Vorname: Anna\nNachname: Weber\nOrt: Köln\nVorname: Hans\nNachname: Müller\n");
    assert_eq!(german, ["Anna|Weber", "Hans|Müller"]);
    let json = "[\n  {\n    \"Prénom\": \"Jeanne\",\n    \"Nom\": \"Martin\",\n    \"Ville\": \"Lyon\"\n  }\n]\n";
    assert_eq!(names_of(json), ["Jeanne|Martin"]);
    assert_eq!(
        names_of("signataires:\n  - nom: Martin\n    prenom: Jeanne\n"),
        ["Jeanne|Martin"]
    );
    // Who does not want to be published is not lost among the others.
    let refusing = pasted("Nom : Martin\nPrénom : Jeanne\nPublier mon nom : non\n");
    assert!(refusing.names().is_empty());
    assert_eq!(refusing.left_out.len(), 3);
    let refusing = pasted(
        "Nom : Martin\nPrénom : Jeanne\nAccord pour la publication de mon nom : non\nVille : Lyon\n",
    );
    assert!(refusing.names().is_empty(), "{:?}", refusing.names());
    assert_eq!(refusing.left_out.len(), 4);
    let spaced = names_of("Nom : Martin\n\nPrénom : Jeanne\n\nNom : Dupuis\n\nPrénom : Omar\n");
    assert_eq!(spaced, ["Jeanne|Martin", "Omar|Dupuis"]);
    let nobody = pasted("Ville : Lyon\nE-mail : x@exemple.fr\n\nObjet : signatures\n");
    assert!(nobody.names().is_empty());
    assert_eq!(nobody.left_out.len(), 3);
}

#[test]
fn who_asks_beside_the_name_is_not_published() {
    let lines = "Léa Bleu, Lyon, ne pas publier\nOmar Dupuis, anonyme, Lyon\nInès Exemple (do not publish)\n\
        Jeanne Martin, infirmière, Lyon, oui pour les nouvelles\nNoé Fictif, Non à l’autoroute, Nantes\n";
    let read = read_publishing(
        (lines.as_bytes(), ""),
        Counting::Paper,
        &Known::default(),
        Some(true),
    );
    assert_eq!(
        read.names(),
        [
            "Léa|Bleu",
            "Omar|Dupuis",
            "Inès|Exemple",
            "Jeanne|Martin",
            "Noé|Fictif"
        ]
    );
    assert_eq!(read.publish(), [false, false, false, true, true]);
    assert_eq!(read.places(), ["Lyon", "Lyon", "", "Lyon", "Nantes"]);
    assert_eq!(read.roles()[..4], ["", "", "", "infirmière"]);
}

#[test]
fn a_title_above_lines_makes_no_table() {
    for title in ["Signataires :", "Signataires", "Noms"] {
        let read = pasted(&format!(
            "{title}\nJeanne Martin – infirmière – Toulouse\nOmar Dupuis – menuisier – Lyon\nInès Exemple (Brest)\n"
        ));
        assert_eq!(
            read.names(),
            ["Jeanne|Martin", "Omar|Dupuis", "Inès|Exemple"],
            "{title}"
        );
        assert_eq!(read.places(), ["Toulouse", "Lyon", "Brest"], "{title}");
    }
    let column = pasted("Nom complet\nJeanne Martin\nOmar Dupuis\n");
    assert_eq!(column.names(), ["Jeanne|Martin", "Omar|Dupuis"]);
}

#[test]
fn a_raw_mail_is_refused_with_a_sentence() {
    let mail = b"Return-Path: <j@exemple.fr>\r\nReceived: from x\r\nMessage-ID: <1@x>\r\nFrom: Jeanne <j@exemple.fr>\r\n\r\nJe signe\r\n";
    for bytes in [
        mail.as_slice(),
        b"From: J <j@x.fr>\nMIME-Version: 1.0\nSubject: x\n\nx\n".as_slice(),
    ] {
        let read = guessed(bytes, "mail.eml", &Known::default());
        assert!(matches!(read, Err(Unreadable::Mail)), "{read:?}");
    }
    let forwarded = pasted("De : Omar Dupuis\nObjet : signatures\n\nJeanne Martin\n");
    assert_eq!(forwarded.names(), ["Jeanne|Martin"]);
}

#[test]
fn who_says_no_in_a_pasted_line_is_left_out_and_listed() {
    let lines = "☐ Jeanne Martin\n[ ] Ida Petit\n- [ ] Anna Weber\n✗ Hans Müller\n❌ Eva Klein\n🚫 Paul Durand\n👎 Rose Leroy\n\
        -1 Marc Noir\n~~Léa Blanc~~\nZoé Jaune, je ne signe pas\nZoé Vert : non\nZoé Bleu (à retirer)\nZoé Gris - s'est retirée\n\
        Zoé Brun, contre\nZoé Roux - REFUS\nZoé Rose, rayée\nZoé Noir – annulé\nZoé Blanc (doublon)\n";
    let read = pasted(lines);
    assert!(read.names().is_empty(), "{:?}", read.names());
    assert_eq!(read.left_out.len(), lines.lines().count());
    let ticked = names_of("☑ Jeanne Martin\n[x] Omar Dupuis\n✓ Ida Petit\n");
    assert_eq!(ticked, ["Jeanne|Martin", "Omar|Dupuis", "Ida|Petit"]);
}

#[test]
fn a_refusal_in_many_words_is_followed() {
    let publishing = |lines: &str| {
        let case = (lines.as_bytes(), "");
        read_publishing(case, Counting::Paper, &Known::default(), Some(true))
    };
    let read = publishing(
        "Jeanne Martin, je préfère que mon nom n'apparaisse pas, Lyon\n\
         Omar Dupuis, nom à ne pas faire figurer sur la liste publique merci beaucoup, Lyon\nIda Petit, Nice\n",
    );
    assert_eq!(read.publish(), [false, false, true]);
    assert_eq!(read.roles(), ["", "", ""]);
    let form = publishing("Votre nom\nJeanne Martin\nPublier mon nom\nNon\n");
    assert!(!form.publish().contains(&true), "{:?}", form.names());
    let message = publishing("Nom : Martin\nPrénom : Jeanne\nMessage : ne publiez pas mon nom\n");
    assert_eq!(message.names(), ["Jeanne|Martin"]);
    assert_eq!(message.publish(), [false]);
}

#[test]
fn in_a_chat_only_who_says_so_signs() {
    let read = pasted(
        "12/05/2026, 14:32 - Omar Dupuis: ok\n12/05/2026, 14:33 - Ida Petit: Bravo\n12/05/2026, 14:34 - Eva Klein: oui\n\
         12/05/2026, 14:35 - Jeanne Martin: je signe\n",
    );
    assert_eq!(read.names(), ["Jeanne|Martin"]);
    assert_eq!(read.left_out.len(), 3);
}

#[test]
fn two_people_of_one_line_never_become_one() {
    let lines = "Jeanne Mu, maire de Lyon, et Omar Nu, maire de Brest\nAnne-Laure, Jean-Marc et Sophie\nMr Xi, Mme Xi, Lyon\n";
    let read = pasted(lines);
    assert!(read.names().is_empty(), "{:?}", read.names());
    assert_eq!(read.left_out.len(), 3);
}
