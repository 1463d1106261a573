//! Lists and sheets of every origin that was thought of, to find what is read wrongly before an organiser does.

use super::*;

/// Name, role and place of each signatory of pasted lines.
fn people(lines: &str) -> Vec<String> {
    let read = read_as((lines.as_bytes(), ""), Counting::Paper, &lines_only());
    let person = |record: &PrivateRecord| {
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        let parts = [
            record.public_name(),
            text(&record.role),
            text(&record.place),
        ];
        parts.join("|").trim_end_matches('|').to_owned()
    };
    read.records().map(person).collect()
}

fn lines_only() -> Known {
    Known {
        form: Some(Form::Lines),
        ..Known::default()
    }
}

#[test]
fn lines_from_everywhere_are_people_and_nothing_else() {
    let mut wrong = Vec::new();
    for (line, wanted) in [
        // Telephones
        (
            "[12/05/2026 14:32:10] Jeanne Martin: Je signe !",
            vec!["Jeanne Martin"],
        ),
        (
            "12/05/2026, 14:32 - Omar Dupuis: Je signe",
            vec!["Omar Dupuis"],
        ),
        (
            "12/05/2026 à 14:32 - Omar Dupuis : ok pour moi",
            vec!["Omar Dupuis"],
        ),
        (
            "12/05/2026, 14:33 - Omar Dupuis a rejoint le groupe",
            vec![],
        ),
        (
            "12/05/2026, 14:33 - Les messages et les appels sont chiffrés de bout en bout.",
            vec![],
        ),
        ("12/05/2026, 14:35 - Omar Dupuis: <Médias omis>", vec![]),
        ("+1 Jeanne Martin", vec!["Jeanne Martin"]),
        ("✊ Jeanne Martin ✊🏽", vec!["Jeanne Martin"]),
        (
            "👉🏼 Jeanne Martin, infirmière, Toulouse",
            vec!["Jeanne Martin|infirmière|Toulouse"],
        ),
        ("🙋‍♀️ Jeanne Martin", vec!["Jeanne Martin"]),
        // Word, and what it makes of bullets
        ("\u{f0b7}\tJeanne Martin", vec!["Jeanne Martin"]),
        ("o\tJeanne Martin", vec!["Jeanne Martin"]),
        ("§ Jeanne Martin", vec!["Jeanne Martin"]),
        (
            "❖ Jeanne Martin – infirmière",
            vec!["Jeanne Martin|infirmière"],
        ),
        ("a) Jeanne Martin", vec!["Jeanne Martin"]),
        // Copied from a PDF
        (
            "MARTIN Jeanne ............ Toulouse",
            vec!["Jeanne MARTIN||Toulouse"],
        ),
        (
            "Jeanne Martin      infirmière      Toulouse",
            vec!["Jeanne Martin|infirmière|Toulouse"],
        ),
        ("Joséphine Laﬁtte", vec!["Joséphine Laﬁtte"]),
        ("Jean\u{ad}ne Martin", vec!["Jeanne Martin"]),
        ("Page 3 sur 12", vec![]),
        ("3 / 12", vec![]),
        // Mails
        ("> > Jeanne Martin", vec!["Jeanne Martin"]),
        ("De : Omar Dupuis <omar@autre.fr>", vec![]),
        ("À : liste@exemple.fr", vec![]),
        ("Cc : Omar Dupuis <omar@autre.fr>", vec![]),
        (
            "Le lun. 12 mai 2026 à 14:32, Omar Dupuis <omar@autre.fr> a écrit :",
            vec![],
        ),
        ("Envoyé de mon Galaxy", vec![]),
        ("-----Message d’origine-----", vec![]),
        (
            "Je signe : Jeanne Martin, infirmière, Toulouse",
            vec!["Jeanne Martin|infirmière|Toulouse"],
        ),
        ("Signé : Jeanne Martin", vec!["Jeanne Martin"]),
        ("Jeanne Martin, je signe", vec!["Jeanne Martin"]),
        ("Jeanne Martin signe", vec!["Jeanne Martin"]),
        ("Jeanne Martin (je signe)", vec!["Jeanne Martin"]),
        // People
        (
            "Jeanne MARTIN / infirmière / Toulouse",
            vec!["Jeanne MARTIN|infirmière|Toulouse"],
        ),
        (
            "Jeanne Martin [infirmière]",
            vec!["Jeanne Martin|infirmière"],
        ),
        (
            "- [x] Jeanne Martin, infirmière",
            vec!["Jeanne Martin|infirmière"],
        ),
        ("Dr Jeanne Martin", vec!["Jeanne Martin"]),
        (
            "Jeanne et Omar Martin, Toulouse",
            vec!["Jeanne Martin||Toulouse", "Omar Martin||Toulouse"],
        ),
        ("Martin, Jeanne", vec!["Jeanne Martin"]),
        ("Nguyễn Thị Minh Khai", vec!["Nguyễn Thị Minh Khai"]),
        ("李小龙", vec!["李小龙"]),
        ("محمود درويش", vec!["محمود درويش"]),
        (
            "Σ. Παπαδόπουλος, δάσκαλος",
            vec!["Σ. Παπαδόπουλος|δάσκαλος"],
        ),
        (
            "il faut sauver ce canal avant qu’il ne soit trop tard",
            vec![],
        ),
        ("https://exemple.fr/petition", vec![]),
        ("06 12 34 56 78", vec![]),
    ] {
        let found = people(&format!("{line}\n"));
        if found != wanted {
            wrong.push(format!("{line}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn headings_of_every_tool_and_language_are_understood() {
    let mut wrong = Vec::new();
    for (sheet, names, email, place) in [
        (
            "\"Nom\n(obligatoire)\";\"Prénom\n(obligatoire)\";E-mail\nMartin;Jeanne;j@a.fr\n",
            "Jeanne|Martin",
            "j@a.fr",
            "",
        ),
        (
            "NOM *;PRÉNOM *;E-MAIL *;VILLE\nMartin;Jeanne;j@a.fr;Lyon\n",
            "Jeanne|Martin",
            "j@a.fr",
            "Lyon",
        ),
        (
            "Nom / Name;Prénom / First name;Courriel / E-mail;Ville / Town\nMartin;Jeanne;j@a.fr;Lyon\n",
            "Jeanne|Martin",
            "j@a.fr",
            "Lyon",
        ),
        (
            "Vorname;Nachname;Wohnort;E-Mail-Adresse;Beruf\nJeanne;Martin;Köln;j@a.fr;Ärztin\n",
            "Jeanne|Martin",
            "j@a.fr",
            "Köln",
        ),
        (
            "Nombre;Apellidos;Correo electrónico;Ciudad;Profesión\nJeanne;Martin;j@a.fr;Sevilla;médica\n",
            "Jeanne|Martin",
            "j@a.fr",
            "Sevilla",
        ),
        (
            "Nome;Cognome;Indirizzo email;Comune\nJeanne;Martin;j@a.fr;Torino\n",
            "Jeanne|Martin",
            "j@a.fr",
            "Torino",
        ),
        (
            "Nome completo;E-mail;Cidade\nJeanne Martin;j@a.fr;Porto\n",
            "Jeanne|Martin",
            "j@a.fr",
            "Porto",
        ),
        (
            "Voornaam;Achternaam;Woonplaats;E-mailadres\nJeanne;Martin;Gent;j@a.fr\n",
            "Jeanne|Martin",
            "j@a.fr",
            "Gent",
        ),
        (
            "Imię;Nazwisko;Miasto;Adres e-mail\nJeanne;Martin;Łódź;j@a.fr\n",
            "Jeanne|Martin",
            "j@a.fr",
            "Łódź",
        ),
        (
            "Förnamn;Efternamn;Ort;E-post\nJeanne;Martin;Malmö;j@a.fr\n",
            "Jeanne|Martin",
            "j@a.fr",
            "Malmö",
        ),
        (
            "1. Votre nom;2. Votre prénom;3. Votre e-mail;4. Où habitez-vous ?\nMartin;Jeanne;j@a.fr;Lyon\n",
            "Jeanne|Martin",
            "j@a.fr",
            "",
        ),
        (
            "first_name,last_name,email,zip_code,can2_user_city,can2_subscription_status\nJeanne,Martin,j@a.fr,69007,Lyon,subscribed\n",
            "Jeanne|Martin",
            "j@a.fr",
            "Lyon",
        ),
        (
            "ID,Start time,Completion time,Email,Name,Votre nom,Votre prénom,Votre adresse e-mail\n1,10/5/26 9:38:03,10/15/26 9:39:03,anonymous,,Martin,Jeanne,j@a.fr\n",
            "Jeanne|Martin",
            "j@a.fr",
            "",
        ),
        (
            "Respondent ID,Collector ID,Start Date,IP Address,Email Address,First Name,Last Name,Votre ville ?\n,,,,,,,Réponse ouverte\n114,4,10/15/2026 09:38:03 AM,203.0.113.1,j@a.fr,Jeanne,Martin,Lyon\n",
            "Jeanne|Martin",
            "j@a.fr",
            "Lyon",
        ),
        (
            "#,Votre prénom,Votre nom,Votre e-mail,Start Date (UTC),Submit Date (UTC),Network ID\nx1,Jeanne,Martin,j@a.fr,2026-10-05 09:38:03,2026-10-05 09:39:03,ab\n",
            "Jeanne|Martin",
            "j@a.fr",
            "",
        ),
        (
            "Submission ID,Respondent ID,Submitted at,Prénom,Nom,E-mail\nx1,y1,2026-10-05 09:38:03,Jeanne,Martin,j@a.fr\n",
            "Jeanne|Martin",
            "j@a.fr",
            "",
        ),
        (
            "your-name,your-email,your-message,Date\nJeanne Martin,j@a.fr,Bravo,2026-10-05 09:38:03\n",
            "Jeanne|Martin",
            "j@a.fr",
            "",
        ),
        (
            "Order #,Order Date,First Name,Last Name,Email,Quantity\n12,2026-10-05,Jeanne,Martin,j@a.fr,1\n",
            "Jeanne|Martin",
            "j@a.fr",
            "",
        ),
        (
            "Prénom,Deuxième prénom,Nom,Titre,Suffixe,Adresse de messagerie,Ville (domicile)\nJeanne,,Martin,,,j@a.fr,Lyon\n",
            "Jeanne|Martin",
            "j@a.fr",
            "Lyon",
        ),
        (
            "First Name,Middle Name,Last Name,Nickname,E-mail 1 - Label,E-mail 1 - Value,Address 1 - City\nJeanne,,Martin,,Home,j@a.fr,Lyon\n",
            "Jeanne|Martin",
            "j@a.fr",
            "Lyon",
        ),
        (
            "Nr.;Name;Ort;Datum;Kommentar\n1;Jeanne Martin;Köln;05.10.2026;Gut\n",
            "Jeanne|Martin",
            "",
            "Köln",
        ),
        (
            ";;;\n;Nom;Prénom;Ville\n;Martin;Jeanne;Lyon\n",
            "Jeanne|Martin",
            "",
            "Lyon",
        ),
        (
            "\"Nom\", \"Prénom\", \"Ville\"\n\"Martin\", \"Jeanne\", \"Lyon\"\n",
            "Jeanne|Martin",
            "",
            "Lyon",
        ),
        (
            "N°\tNom\tPrénom\tCode postal\tVille\tSignature\n1\tMartin\tJeanne\t69007\tLyon\tsigné\n",
            "Jeanne|Martin",
            "",
            "Lyon",
        ),
        (
            "الاسم,البريد الإلكتروني,المدينة\nمحمود درويش,j@a.fr,حيفا\n",
            "محمود|درويش",
            "j@a.fr",
            "",
        ),
    ] {
        let file = read((sheet.as_bytes(), "liste.csv"));
        let found = (file.names(), file.emails(), file.places());
        let wanted = ([names], [email], [place]);
        let is_right =
            found.0 == wanted.0 && found.1 == wanted.1 && (place.is_empty() || found.2 == wanted.2);
        if !is_right {
            wrong.push(format!(
                "{sheet}{found:?} {:?} {:?}",
                file.left_out, file.guess.reading.columns
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
