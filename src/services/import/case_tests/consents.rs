//! Columns of consent: who refused is never published and never written to, however the heading says it.

use super::*;

/// Reads a list on paper whose names may be published, after somebody said whether this answer means that they agree.
fn answered(list: &str, answer: &str, agrees: bool) -> Vec<bool> {
    let case = (list.as_bytes(), "liste.csv");
    let known = Known {
        rules: RowRules {
            answers: [(answer_key(answer), agrees)].into(),
            ..RowRules::default()
        },
        ..Known::default()
    };
    read_publishing(case, Counting::Paper, &known, Some(true)).publish()
}

#[test]
fn who_refuses_to_be_published_is_not() {
    let mut wrong = Vec::new();
    for (heading, yes, no) in [
        ("Ne pas publier mon nom", "Oui", "Non"),
        ("Ne pas publier mon nom", "Ne pas publier mon nom", ""),
        ("Je ne souhaite pas que mon nom soit publié", "Oui", "Non"),
        ("Je souhaite que mon nom ne soit pas affiché", "x", ""),
        ("Signature masquée", "oui", "non"),
        ("Do not publish my name", "Yes", "No"),
        ("Name nicht veröffentlichen", "ja", "nein"),
        ("No publicar mi nombre", "Sí", "No"),
        ("Non pubblicare il mio nome", "Sì", "No"),
        ("Não publicar o meu nome", "Sim", "Não"),
        ("Naam niet publiceren", "ja", "nee"),
    ] {
        let list = sheet(heading, yes, no);
        let quiet = text(&list).publish();
        let told = declared(&list).publish();
        if quiet != [false, false] || told != [false, true] {
            wrong.push(format!("{heading}: {quiet:?} {told:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let two =
        "Nom;Prénom;Signature masquée;Confidentiel\nMartin;Jeanne;non;oui\nDupuis;Omar;non;non\n";
    assert_eq!(
        declared(two).publish(),
        [false, true],
        "any column that refuses counts"
    );
}

#[test]
fn an_answer_that_somebody_explained_is_about_agreeing_below_any_heading() {
    for (heading, agreeing) in [
        ("Ne pas publier mon nom", "Non"),
        ("Je préfère rester anonyme", "Non"),
        ("Publier mon nom", "Oui"),
    ] {
        let list = sheet(heading, "Plutôt", agreeing);
        assert_eq!(answered(&list, "Plutôt", false), [false, true], "{heading}");
        assert_eq!(answered(&list, "Plutôt", true), [true, true], "{heading}");
    }
}

#[test]
fn agreeing_to_something_else_publishes_nobody() {
    for heading in [
        "En cochant cette case, j'accepte que mes données (nom, prénom, e-mail) soient traitées pour cette pétition (RGPD)",
        "J’accepte la politique de confidentialité",
        "J'autorise l'utilisation de mon nom",
        "Publier mon prénom seulement",
        "I agree to the processing of my data (name and e-mail)",
        "Ich stimme der Verarbeitung meiner Daten (Name) zu",
    ] {
        let file = text(&sheet(heading, "J'accepte", "Oui"));
        assert_eq!(file.publish(), [false, false], "{heading}");
        assert_eq!(file.names(), ["Jeanne|Martin", "Omar|Dupuis"], "{heading}");
        assert!(
            file.ignored().iter().any(|(name, _)| *name == heading),
            "{heading}: {:?}",
            file.ignored()
        );
    }
}

#[test]
fn a_yes_with_a_condition_is_asked_about() {
    let list = "Nom;Prénom;J'autorise la publication de mon nom\nA;Un;Oui, juste mon prénom\nB;Deux;Oui anonymement\n\
        C;Trois;On verra\nD;Quatre;D\nE;Cinq;Oui\nF;Six;Ja, ohne Nachnamen\n";
    let file = text(list);
    assert_eq!(file.publish(), [false, false, false, false, true, false]);
    assert_eq!(
        file.guess.unclear_answers.len(),
        5,
        "{:?}",
        file.guess.unclear_answers
    );
}

#[test]
fn who_wants_no_news_gets_none() {
    for (heading, answer) in [
        ("Je ne souhaite pas recevoir la newsletter", "Oui"),
        ("Ich möchte den Newsletter nicht erhalten", "Ja"),
        ("No quiero recibir el boletín", "Sí"),
        ("Newsletter", "oui plus tard"),
        ("Newsletter", "Je ne sais pas"),
    ] {
        let file = text(&sheet(heading, answer, "non"));
        let news: Vec<bool> = file.records().map(|record| record.news).collect();
        assert_eq!(news, [false, false], "{heading}");
    }
}

#[test]
fn who_must_not_be_written_to_is_not() {
    let mut wrong = Vec::new();
    for (heading, refuses, silent) in [
        ("Ne pas envoyer d'e-mail", "Oui", "Non"),
        ("Ne pas contacter par e-mail", "x", ""),
        (
            "Pas de mailings de masse (choix de l'utilisateur)",
            "Oui",
            "Non",
        ),
        ("No Bulk Emails (User Opt Out)", "Yes", "No"),
        ("Ne pas envoyer d'e-mail", "Ne pas envoyer", ""),
        ("Unsubscribed date", "2026-02-03", ""),
        ("unsubscribed_at", "2026-02-03 10:00:00 UTC", ""),
        ("Email subscription status", "unsubscribed", "subscribed"),
        ("Email Marketing Status", "Non-subscribed", "Subscribed"),
        ("Keine E-Mails senden", "ja", "nein"),
        ("No enviar correo electrónico", "Sí", "No"),
        ("Non inviare e-mail", "sì", "no"),
        ("Não enviar e-mail", "sim", "não"),
        ("Geen e-mail sturen", "ja", "nee"),
        ("Status", "OptOut", "Subscribed"),
        ("Status", "abgemeldet", "aktiv"),
    ] {
        let list = sheet(heading, refuses, silent);
        let file = read_as(
            (list.as_bytes(), "liste.csv"),
            Counting::Mail,
            &Known::default(),
        );
        if file.left_out != [(2, Reason::DoNotMail)] || file.times() != [""] {
            wrong.push(format!(
                "{heading}: {:?} {:?}",
                file.left_out, file.guess.reading.columns
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let two = "First name,Last name,City,State,Email,Email subscription status,Do Not Email,No Bulk Emails (User Opt Out),Do Not Mail\n\
        Ada,L,Albany,NY,a@example.org,subscribed,No,Yes,No\nBob,M,Troy,NY,b@example.org,unsubscribed,No,No,No\n\
        Eve,N,Troy,NY,e@example.org,subscribed,No,No,Yes\n";
    let two = read_as(
        (two.as_bytes(), "list.csv"),
        Counting::Mail,
        &Known::default(),
    );
    assert_eq!(
        two.names(),
        ["Eve|N"],
        "letters on paper are another matter"
    );
    assert!(two.ignored().iter().any(|(name, _)| *name == "State"));
}

#[test]
fn who_took_the_signature_back_elsewhere_does_not_count() {
    for (state, why) in [
        ("Withdrawn", Reason::NotCounted),
        ("removed", Reason::NotCounted),
        ("storniert", Reason::Refunded),
        ("Annulée", Reason::Refunded),
    ] {
        let file = text(&sheet("Status", state, "Active"));
        assert_eq!(file.left_out, [(2, why)], "{state}");
        assert_eq!(file.names(), ["Omar|Dupuis"], "{state}");
    }
}

#[test]
fn a_heading_that_explains_a_column_does_not_turn_it_into_answers() {
    let mut wrong = Vec::new();
    for (heading, name, email) in [
        (
            "Nom;Prénom;Adresse e-mail (ne sera pas publiée)",
            "Jeanne|Martin",
            true,
        ),
        (
            "Nom;Prénom;Adresse e-mail, ne sera pas publiée",
            "Jeanne|Martin",
            true,
        ),
        (
            "Nom;Prénom;Correo electrónico (no se publicará)",
            "Jeanne|Martin",
            true,
        ),
        (
            "Nom;Prénom;E-Mail-Adresse (wird nicht veröffentlicht)",
            "Jeanne|Martin",
            true,
        ),
        (
            "Nom;Prénom;Email (will not be published)",
            "Jeanne|Martin",
            true,
        ),
        (
            "Nom;Prénom;E-mail (pour la newsletter)",
            "Jeanne|Martin",
            true,
        ),
        (
            "Nom;Prénom;E-mail pour la newsletter",
            "Jeanne|Martin",
            true,
        ),
        (
            "Nom;Prénom;Laissez votre e-mail si vous souhaitez être informé",
            "Jeanne|Martin",
            true,
        ),
        (
            "Votre nom (sera publié);Votre prénom (sera publié);Courriel (non affiché)",
            "Jeanne|Martin",
            true,
        ),
        (
            "Votre nom, sera publié;Votre prénom, sera publié;Courriel",
            "Jeanne|Martin",
            true,
        ),
    ] {
        let list =
            format!("{heading}\nMartin;Jeanne;jeanne@exemple.fr\nDupuis;Omar;omar@exemple.fr\n");
        let file = read_as(
            (list.as_bytes(), "liste.csv"),
            Counting::Mail,
            &Known::default(),
        );
        if file.names().first().map(String::as_str) != Some(name)
            || (file.emails().len() == 2) != email
        {
            wrong.push(format!(
                "{heading}: {:?} {:?}",
                file.names(),
                file.guess.reading.columns
            ));
        }
    }
    for heading in ["Contact No", "SMS opt-out"] {
        let list = sheet(heading, "0612345678", "");
        let file = read_as(
            (list.as_bytes(), "liste.csv"),
            Counting::Mail,
            &Known::default(),
        );
        if file.names().len() != 2 {
            wrong.push(format!("{heading}: {:?}", file.left_out));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
