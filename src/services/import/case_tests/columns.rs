//! Which column is taken where several could be, and which is left out although its heading is known.

use super::*;

#[test]
fn two_columns_make_the_name_of_a_person() {
    let mut wrong = Vec::new();
    for (list, wanted) in [
        (
            "Vorname;Name;Ort\nAnna;Müller;Köln\nHans;von Berg;Ulm\n",
            ["Anna|Müller", "Hans|von Berg"],
        ),
        (
            "Name;First name;Mail\nMüller;Anna;a@exemple.de\nGarcía López;Ana;b@exemple.de\n",
            ["Anna|Müller", "Ana|García López"],
        ),
        (
            "Nom (Prénom),Nom (Nom),E-mail\nJeanne,Martin,j@exemple.fr\nOmar,Dupuis,o@exemple.fr\n",
            ["Jeanne|Martin", "Omar|Dupuis"],
        ),
        (
            "Name (First),Name (Last),E-mail\nJeanne,Martin,j@exemple.fr\nOmar,Dupuis,o@exemple.fr\n",
            ["Jeanne|Martin", "Omar|Dupuis"],
        ),
        (
            "Voornaam;Naam;Plaats\nAnna;Jansen;Gent\nPiet;de Vries;Brugge\n",
            ["Anna|Jansen", "Piet|de Vries"],
        ),
        (
            "Prénom;Nom complet;Ville\nJeanne;Jeanne Martin;Lyon\nOmar;Omar Dupuis;Brest\n",
            ["Jeanne|Martin", "Omar|Dupuis"],
        ),
        (
            "Nom de naissance;Nom d'usage;Prénom\nDupont;Martin;Jeanne\nDurand;Dupuis;Omar\n",
            ["Jeanne|Martin", "Omar|Dupuis"],
        ),
        (
            "Prénom de naissance;Prénom d'usage;Nom\nJean;Jeanne;Martin\nOlga;Omar;Dupuis\n",
            ["Jeanne|Martin", "Omar|Dupuis"],
        ),
        (
            "Legal name;First name;Last name\nJean Martin;Jeanne;Martin\nOlga Dupuis;Omar;Dupuis\n",
            ["Jeanne|Martin", "Omar|Dupuis"],
        ),
        (
            "Nom;Nom d'usage;Prénom\nMartin;;Jeanne\nDupuis;Autre;Omar\n",
            ["Jeanne|Martin", "Omar|Dupuis"],
        ),
        (
            "Geburtsname;Nachname;Vorname\nX;Martin;Jeanne\nY;Dupuis;Omar\n",
            ["Jeanne|Martin", "Omar|Dupuis"],
        ),
    ] {
        let file = text(list);
        if file.names() != wanted {
            wrong.push(format!(
                "{list}{:?} {:?}",
                file.names(),
                file.guess.reading.columns
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_filled_column_wins_over_an_empty_one() {
    let forms = text(
        "ID;Heure de début;Heure de fin;Adresse de messagerie;Nom;Votre nom;Votre prénom;Votre e-mail;Ville\n\
         1;10/5/26 9:38:03;10/15/26 9:39:03;anonymous;;Martin;Jeanne;jeanne@exemple.fr;Lyon\n",
    );
    assert_eq!(
        forms.names(),
        ["Jeanne|Martin"],
        "{:?}",
        forms.guess.reading.columns
    );
    assert_eq!(forms.emails(), ["jeanne@exemple.fr"]);
    assert_eq!(forms.times(), ["2026-10-15T09:39:03Z"]);
    let outlook = text(
        "First Name,Last Name,Title,Company,Job Title,Business City,Home City,E-mail Address\n\
         Jeanne,Martin,,,infirmière,,Lyon,j@exemple.fr\nOmar,Dupuis,Mr.,,menuisier,,Brest,o@exemple.fr\n",
    );
    assert_eq!(outlook.roles(), ["infirmière", "menuisier"]);
    assert_eq!(outlook.places(), ["Lyon", "Brest"]);
    let bright = text("First Name,Surname,Group,Company\nJeanne,Martin,,CHU\nOmar,Dupuis,,\n");
    assert_eq!(bright.roles(), ["CHU", ""]);
    let twice =
        text("Nom,Prénom,E-mail,E-mail\nMartin,Jeanne,,j@exemple.fr\nDupuis,Omar,,o@exemple.fr\n");
    assert_eq!(twice.emails(), ["j@exemple.fr", "o@exemple.fr"]);
    let civil = text(
        "Nom,Prénom,Titre,E-mail\nMartin,Jeanne,Mme,j@exemple.fr\nDupuis,Omar,M.,o@exemple.fr\n",
    );
    assert_eq!(civil.roles(), ["", ""]);
}

#[test]
fn addresses_are_found_below_any_heading() {
    for heading in ["Username", "Nom d'utilisateur", "Identifiant", "Contact No"] {
        let list = format!(
            "Timestamp,{heading},Votre nom,Votre prénom\n2026/10/05 11:38:03 AM GMT+2,jeanne@exemple.fr,Martin,Jeanne\n"
        );
        let file = text(&list);
        assert_eq!(file.emails(), ["jeanne@exemple.fr"], "{heading}");
        assert_eq!(file.names(), ["Jeanne|Martin"], "{heading}");
    }
    let example = text(
        "Votre nom;Votre prénom;Votre e-mail (ex. : prenom.nom@exemple.fr);Votre ville\nMartin;Jeanne;jeanne@exemple.fr;Lyon\n",
    );
    assert_eq!(example.names(), ["Jeanne|Martin"]);
    assert_eq!(example.emails(), ["jeanne@exemple.fr"]);
}

#[test]
fn questions_and_numbers_are_no_roles_and_no_places() {
    let file = text(
        "Nom;Prénom;Souhaitez-vous adhérer à l'association ?;Habitez-vous la commune ?;Groupe;Position\n\
         Martin;Jeanne;Oui;Oui;A;1\nDupuis;Omar;Non;Non;B;2\n",
    );
    assert_eq!(file.roles(), ["", ""], "{:?}", file.guess.reading.columns);
    assert_eq!(file.places(), ["", ""]);
    assert_eq!(file.ignored().len(), 4, "{:?}", file.ignored());
    let statut =
        text("Nom;Prénom;Statut;Ville\nMartin;Jeanne;étudiante;Lyon\nDupuis;Omar;retraité;Brest\n");
    assert_eq!(statut.ignored(), [("Statut", "étudiante")]);
}

#[test]
fn groups_and_their_contacts_are_distinguished() {
    for heading in [
        "Nom du collectif",
        "Nom du groupe",
        "Votre mouvement",
        "Nom de l’ONG",
        "Club",
        "Établissement",
        "Université",
        "Laboratoire",
    ] {
        let list = format!(
            "{heading};Nom du contact;Prénom du contact;E-mail\nLes Amis du canal;Martin;Jeanne;jeanne@exemple.fr\n"
        );
        let file = text(&list);
        assert_eq!(file.names(), ["Jeanne|Martin"], "{heading}");
        assert_eq!(file.roles(), ["Les Amis du canal"], "{heading}");
    }
}

#[test]
fn towns_and_times_are_known_in_the_forms_of_many_tools() {
    let mut wrong = Vec::new();
    for (list, place, time) in [
        (
            "Nom;Prénom;Code postal et ville\nMartin;Jeanne;69007 Lyon\n",
            "69007 Lyon",
            "",
        ),
        (
            "Nom;Prénom;CP VILLE\nMartin;Jeanne;69007 LYON\n",
            "69007 LYON",
            "",
        ),
        (
            "Zeitstempel;Vorname;Nachname;PLZ und Ort\n15.10.2026 11:38:03;Jeanne;Martin;50667 Köln\n",
            "50667 Köln",
            "2026-10-15T11:38:03Z",
        ),
        (
            "Marca temporal;Nombre;Apellidos;Localidad\n15/10/2026 11:38:03;Jeanne;Martin;Sevilla\n",
            "Sevilla",
            "2026-10-15T11:38:03Z",
        ),
        (
            "submitdate,startlanguage,NOM,PRENOM,VILLE\n2026-10-05 11:38:03,fr,Martin,Jeanne,Lyon\n",
            "Lyon",
            "2026-10-05T11:38:03Z",
        ),
        (
            "Nom;Prénom;Où habitez-vous ?\nMartin;Jeanne;Lyon\n",
            "Lyon",
            "",
        ),
    ] {
        let file = text(list);
        if file.names() != ["Jeanne|Martin"] || file.places() != [place] || file.times() != [time] {
            wrong.push(format!(
                "{list}{:?} {:?} {:?}",
                file.names(),
                file.places(),
                file.times()
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_countries_of_our_own_export_come_back() {
    let list = "first_name,last_name,country\nAnna,Müller,DE\nAda,L,LA\nEve,M,ET\nIda,N,AND\nIvo,R,RU\nEva,U,EU\n";
    let file = text(list);
    let codes: Vec<&str> = file
        .records()
        .map(|record| record.country.map_or("", crate::domain::Country::code))
        .collect();
    assert_eq!(codes, ["DE", "LA", "ET", "AD", "RU", ""]);
}
