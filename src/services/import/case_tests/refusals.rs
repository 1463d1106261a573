//! What looks like a consent and is none, refusals in every wording, and lists of signatures that do not count.

use super::*;

fn by_mail(list: &str) -> ReadFile {
    let case = (list.as_bytes(), "liste.csv");
    read_as(case, Counting::Mail, &Known::default())
}

#[test]
fn headings_about_something_else_that_is_public_are_no_consent() {
    let mut wrong = Vec::new();
    for heading in [
        "Participerez-vous à la réunion publique du 12 mai ?",
        "Je veux recevoir une affiche",
        "Souhaitez-vous que la campagne soit publiée ?",
        "Acceptez-vous que le collectif soit cité ?",
        "Je peux aider à coller des affiches",
        "Je suis prêt·e à diffuser l'appel autour de moi",
        "J'accepte de diffuser l'appel",
        "Êtes-vous usager des transports publics ?",
        "Agent public ?",
        "Votre enfant est-il dans une école publique ?",
        "Autorisez-vous la publication de votre photo ?",
        "J'accepte que mon témoignage soit publié",
        "Je souhaite figurer dans la vidéo",
        "Je souhaite figurer sur la liste de diffusion",
        "I can show up at the public meeting",
        "Kommen Sie zur öffentlichen Sitzung?",
        "Asistiré a la reunión pública",
        "Verrò all'assemblea pubblica",
        "Fiche publiée",
        "post_published",
    ] {
        let file = text(&sheet(heading, "Oui", "Non"));
        let is_listed = file.ignored().iter().any(|(name, _)| *name == heading);
        if file.publish() != [false, false] || !is_listed {
            wrong.push(format!(
                "{heading}: {:?} {:?}",
                file.publish(),
                file.guess.reading.columns
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let both = text(
        "Nom;Prénom;Réunion publique du 12 mai;J'accepte que mon nom soit publié\nMartin;Jeanne;Non;Oui\nDupuis;Omar;Oui;Non\n",
    );
    assert_eq!(both.publish(), [true, false]);
}

#[test]
fn refusals_in_other_words_are_refusals() {
    let mut wrong = Vec::new();
    for heading in [
        "Contre la publication de mon nom",
        "Retirer mon nom de la liste publique",
        "Empêcher la publication",
        "Éviter de publier mon nom",
        "Bloquer la publication",
        "Désactiver l'affichage public",
        "Exclu de la publication",
        "Hors publication",
        "Nom supprimé de la liste publique",
        "Remove my name from the public list",
        "Keep my name off the public list",
        "Stop publishing my name",
        "Omit my name from the published list",
        "Opt me out of the public list",
        "Von der Veröffentlichung ausnehmen",
        "Veröffentlichung verweigert",
        "Gegen Veröffentlichung",
        "Me opongo a que se publique mi nombre",
        "Evitar publicación",
        "Quitar de la lista pública",
        "Mi oppongo alla pubblicazione",
        "Escludi dalla pubblicazione",
        "Rimuovi dalla lista pubblica",
        "Contra a publicação",
        "Tegen publicatie van mijn naam",
        "No publiqueu el meu nom",
        "No vull que es publiqui el meu nom",
        "No pubblicazione del nome",
        "Unlisted",
        "Incognito",
        "Unveröffentlicht",
        "Retirer de la liste",
        "Diffusion interne uniquement",
        "لا تنشر اسمي",
        "İsmim yayınlanmasın",
        "Chom dizanv",
    ] {
        let list = sheet(heading, "Oui", "");
        let (quiet, told) = (text(&list).publish(), declared(&list).publish());
        if quiet != [false, false] || told != [false, true] {
            wrong.push(format!("{heading}: {quiet:?} {told:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_mark_below_a_refusal_refuses() {
    for (heading, mark) in [
        ("Ne pas publier", "●"),
        ("Ne pas publier", "✗"),
        ("Anonyme", "✱"),
        ("Anonyme", "■"),
    ] {
        let told = declared(&sheet(heading, mark, "")).publish();
        assert_eq!(told, [false, true], "{heading}: {mark}");
    }
    for (heading, mark) in [
        ("Ne pas contacter", "●"),
        ("Désabonné", "■"),
        ("Opt-out", "*"),
    ] {
        let file = by_mail(&sheet(heading, mark, ""));
        assert_eq!(file.left_out, [(2, Reason::DoNotMail)], "{heading}: {mark}");
    }
}

#[test]
fn empty_boxes_are_no_and_a_yes_to_something_else_is_unclear() {
    for (cell, agrees) in [
        ("□ Oui", false),
        ("[ ] Oui", false),
        ("( ) oui", false),
        ("⬜ J'accepte", false),
        ("◻ Oui", false),
        ("[x] Oui", true),
        ("(x) oui", true),
        ("☑ Oui", true),
        ("●", false),
        ("J'accepte de recevoir la newsletter", false),
        ("Oui pour la newsletter", false),
        ("Yes, updates please", false),
        ("oui ???", false),
    ] {
        let file = text(&sheet("Publier mon nom", cell, "Oui"));
        assert_eq!(file.publish(), [agrees, true], "{cell}");
    }
    let file = text(&sheet("Publier mon nom", "Oui pour la newsletter", "Oui"));
    assert_eq!(file.guess.unclear_answers, ["Oui pour la newsletter"]);
}

#[test]
fn a_declaration_overhears_no_column_and_no_cell() {
    let mut wrong = Vec::new();
    for (heading, cell) in [
        ("Opposition à la diffusion", "Je m'oppose"),
        ("Publier mon nom", "rien"),
        ("Publier mon nom", "aucun"),
        ("Publier mon nom", "нет"),
        ("Publier mon nom", "いいえ"),
        ("Publier mon nom", "hayır"),
        ("Publier mon nom", "لا"),
        ("Mode d'affichage", "Caché"),
        ("hide my signature from the public", "Hidden"),
        ("Type de signature", "Anonyme"),
        ("Statut", "Anonyme"),
        ("Votre signature", "Privée"),
        ("Privacy", "private"),
        ("لا تنشر اسمي", "نعم"),
        ("İsmim yayınlanmasın", "Evet"),
        ("Chom dizanv", "Ya"),
        ("Publier mon prénom seulement", "Oui"),
        ("Mon nom peut paraître dans le bulletin municipal", "Non"),
        ("Comment signer ?", "Anonymement"),
    ] {
        let file = declared(&sheet(heading, cell, ""));
        if file.publish().first() != Some(&false) {
            wrong.push(format!(
                "{heading}: {cell}: {:?} {:?}",
                file.names(),
                file.guess.reading
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let other = declared(&sheet(
        "Participerez-vous à la réunion publique ?",
        "Oui",
        "",
    ));
    assert_eq!(other.publish(), [true, true]);
}

#[test]
fn of_two_columns_of_consent_one_no_wins() {
    let list = "Nom;Prénom;Publier mon nom sur le site;Publier mon nom sur la liste publique\nMartin;Jeanne;Oui;Non\n\
        Dupuis;Omar;Non;Oui\nDurand;Eve;Oui;Oui\n";
    assert_eq!(text(list).publish(), [false, false, true]);
}

#[test]
fn rows_that_are_not_signed_or_confirmed_are_left_out() {
    let mut wrong = Vec::new();
    for (heading, left, kept) in [
        ("A signé", "Non", "Oui"),
        (
            "Je signe cet appel",
            "Non, je veux juste être informée",
            "Oui",
        ),
        ("is_confirmed", "0", "1"),
        ("Confirmed", "False", "True"),
        ("Confirmé le", "", "2026-05-03"),
        ("Statut", "pending", "confirmed"),
        ("Statut", "Unconfirmed", "Confirmed"),
        ("Statut", "En attente de confirmation", "Confirmé"),
        ("Approval Status", "Denied", "Approved"),
        ("Status", "Trash", "Published"),
        ("Status", "Archived", "Active"),
        ("Status", "Duplicate", "Active"),
        ("deleted_at", "2026-05-03", ""),
        ("Statut du paiement", "Non payé", "Payé"),
    ] {
        let file = text(&sheet(heading, left, kept));
        if file.left_out != [(2, Reason::Unconfirmed)] || file.names() != ["Omar|Dupuis"] {
            wrong.push(format!(
                "{heading}: {:?} {:?}",
                file.left_out, file.guess.reading.columns
            ));
        }
    }
    for (heading, left, kept) in [
        ("email_opt_in", "FALSE", "TRUE"),
        ("Accepte les e-mails", "Non", "Oui"),
        ("Consentement e-mail", "refusé", "accepté"),
        ("Marketing", "Opted out", "Opted in"),
    ] {
        let file = by_mail(&sheet(heading, left, kept));
        if file.left_out != [(2, Reason::DoNotMail)] {
            wrong.push(format!(
                "{heading}: {:?} {:?}",
                file.left_out, file.guess.reading.columns
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn rows_that_are_signed_and_confirmed_count() {
    let mut wrong = Vec::new();
    for (heading, state, other) in [
        ("Statut du paiement", "A payé", "Payé"),
        ("Status", "Firma confirmada", "Confirmed"),
        ("Statut", "Signature validée", "Confirmé"),
        (
            "Commentaire",
            "Je ne suis pas d'accord avec ce projet",
            "Sans moi, ce barrage !",
        ),
        (
            "Message",
            "I disagree with this closing",
            "Il ne veut pas nous entendre",
        ),
    ] {
        let file = text(&sheet(heading, state, other));
        if file.names() != ["Jeanne|Martin", "Omar|Dupuis"] {
            wrong.push(format!("{heading}: {:?}", file.left_out));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let file = text(&sheet("Commentaire", "Retirez ma signature", "Bravo"));
    assert_eq!(file.left_out, [(2, Reason::NotCounted)]);
}

#[test]
fn what_is_kept_back_from_the_public_is_listed() {
    let list = "Nom;Prénom;Qualité;Remarques\nMartin;Jeanne;ne souhaite pas être publiée;\nDupuis (anonyme);Omar;;\n\
        Petit;Ida;;ne pas publier son nom SVP\nLE GALL née MARTIN;Anne;infirmière;\n";
    let file = declared(list);
    assert_eq!(file.publish(), [false, false, false, true]);
    let dropped: Vec<&[Reason]> = file
        .signatories
        .iter()
        .map(|one| one.dropped.as_slice())
        .collect();
    let former = [Reason::HoldsPhone(Target::Ignored)];
    let kept = [Reason::NameKept];
    assert_eq!(dropped, [kept.as_slice(), &kept, &kept, &former]);
    assert_eq!(file.names()[3], "Anne|LE GALL");
}

#[test]
fn sheets_of_refusals_are_left_out_unless_they_are_chosen() {
    for name in [
        "Refus",
        "Désinscrits",
        "Anonymes",
        "Ne pas publier",
        "Annulés",
        "Doublons",
    ] {
        let mut book = rust_xlsxwriter::Workbook::new();
        for (sheet_name, row) in [(name, ["Dupuis", "Omar"]), ("Marché", ["Martin", "Jeanne"])] {
            let sheet = book.add_worksheet();
            assert!(sheet.set_name(sheet_name).is_ok());
            for (line, cells) in (0..).zip([["Nom", "Prénom"], row]) {
                for (column, cell) in (0..).zip(cells) {
                    assert!(sheet.write_string(line, column, cell).is_ok());
                }
            }
        }
        let bytes = book.save_to_buffer().unwrap_or_default();
        let file = read((&bytes, "liste.xlsx"));
        assert_eq!(file.names(), ["Jeanne|Martin"], "{name}");
        let notice = Notice::Sheet {
            name: name.to_owned(),
            done: SheetUse::Refusing,
        };
        assert!(file.guess.notices.contains(&notice), "{name}");
        let known = Known {
            sheets: Some(vec![1, 2]),
            ..Known::default()
        };
        let chosen = read_as((&bytes, "liste.xlsx"), Counting::Paper, &known);
        assert_eq!(chosen.names().len(), 2, "{name}");
    }
}

#[test]
fn columns_of_other_matters_are_not_taken() {
    let file = text(&sheet(
        "Recevoir le compte rendu de la réunion",
        "Oui",
        "Non",
    ));
    assert!(file.records().all(|record| !record.news));
    for heading in [
        "Date naiss.",
        "Fecha de nacimiento",
        "Datum der Geburt",
        "Date d'adhésion",
    ] {
        let file = text(&sheet(heading, "03/05/2006", "04/05/2007"));
        assert_eq!(file.times(), ["", ""], "{heading}");
    }
    for heading in ["Group Membership", "Profession du conjoint"] {
        let file = text(&sheet(heading, "menuisier", "* myContacts"));
        assert_eq!(file.roles(), ["", ""], "{heading}");
    }
    let file = text(&sheet(
        "Comment avez-vous connu la pétition ?",
        "Par une amie",
        "Au marché",
    ));
    assert!(file.records().all(|record| record.comment.is_none()));
}

#[test]
fn names_are_found_below_the_headings_of_other_languages() {
    let mut wrong = Vec::new();
    for headings in [
        "Cognoms;Nom",
        "Apelido;Nome próprio",
        "Soyadı;Adı",
        "Anv familh;Anv bihan",
        "اللقب;الاسم",
        "Фамилия;Имя",
        "Příjmení;Jméno",
        "Vezetéknév;Keresztnév",
        "Nume;Prenume",
        "Sukunimi;Etunimi",
        "Επώνυμο;Όνομα",
        "Efternavn;Fornavn",
        "Etternavn;Fornavn",
        "Prezime;Ime",
        "Abizena;Izena",
        "姓;名",
    ] {
        let list =
            format!("{headings};E-mail\nMartin;Jeanne;j@exemple.fr\nDupuis;Omar;o@exemple.fr\n");
        let file = text(&list);
        if file.names() != ["Jeanne|Martin", "Omar|Dupuis"] {
            wrong.push(format!("{headings}: {:?}", file.names()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
