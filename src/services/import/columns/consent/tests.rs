//! Tests of `consent`.

use super::*;
use crate::domain::text::search_text;

fn said(heading: &str) -> Said {
    let heading = search_text::plain(&heading.replace('_', " "));
    let words: Vec<&str> = heading.split(' ').collect();
    consent(&words)
}

#[test]
fn headings_that_refuse_are_never_read_as_ones_that_agree() {
    let mut wrong = Vec::new();
    for (target, headings) in [
        (
            Target::Anonymous,
            [
                "Ne pas publier mon nom",
                "Je ne souhaite pas que mon nom soit publié",
                "Je souhaite que mon nom ne soit pas affiché",
                "Je refuse que mon nom apparaisse",
                "Je m’oppose à la publication de mon nom",
                "Refus de publication",
                "Nom non publié",
                "Signature masquée",
                "Signature privée",
                "Masquer mon nom",
                "Confidentiel",
                "Je souhaite rester anonyme",
                "Signer sans que mon nom apparaisse",
                "Do not publish my name",
                "Don't show my name publicly",
                "Please don’t display my name",
                "Hide my name",
                "Hide signature",
                "Keep my name private",
                "I do not want my name to be listed",
                "Name nicht veröffentlichen",
                "Nicht öffentlich",
                "Anonym unterzeichnet",
                "Keine Veröffentlichung meines Namens",
                "Mein Name soll nicht erscheinen",
                "No publicar mi nombre",
                "No quiero que se publique mi nombre",
                "Si no desea que su nombre se publique",
                "Ocultar mi nombre",
                "Non pubblicare il mio nome",
                "Nascondi il mio nome",
                "Não publicar o meu nome",
                "Ocultar o meu nome",
                "Mijn naam niet publiceren",
                "Naam niet openbaar maken",
                "Naam verbergen",
            ]
            .as_slice(),
        ),
        (
            Target::Publish,
            &[
                "J'accepte que mon nom soit publié",
                "Souhaitez-vous apparaître dans la liste des signataires ?",
                "Autorisez-vous le collectif à publier votre nom ?",
                "J'accepte que mon nom, mon prénom et ma ville soient rendus publics",
                "En signant, j'accepte que mon nom soit publié sur la page de la pétition",
                "Je suis d'accord pour que mon nom soit publié en bas de la tribune",
                "Ma signature peut être rendue publique",
                "Can we list your name publicly?",
                "Darf ich Ihren Namen veröffentlichen?",
                "¿Podemos publicar su nombre?",
                "Acconsento alla pubblicazione del mio nome",
                "Accepto que el meu nom es publiqui",
                "J’autorise la publication de mon nom",
                "Publier mon nom (oui/non)",
                "Publier mon nom : oui / non",
                "Publish my name? Yes / No",
                "Signature publique",
                "Affichage",
                "J'accepte que mes nom et prénom soient publiés",
                "J'accepte que mon nom et ma ville soient publiés",
                "I agree to have my name published with the letter",
                "I agree that my name is listed",
                "Ich bin mit der Veröffentlichung meines Namens einverstanden",
                "Darf dein Name veröffentlicht werden?",
                "¿Autorizas que se publique tu nombre?",
                "Acepto que mi nombre se haga público",
                "Accetto che il mio nome sia pubblicato",
                "Autorizo a publicação do meu nome no site",
                "Mijn naam mag gepubliceerd worden",
                "PUB[SQ001]. Consentements [J'accepte que mon nom soit publié]",
                "Je ne souhaite pas rester anonyme",
                "I don't want to stay anonymous",
                "Ik wil niet anoniem blijven",
                "No quiero ser anónimo",
                "Non voglio essere anonimo",
            ],
        ),
        (
            Target::DoNotMail,
            &[
                "Ne pas envoyer d'e-mail",
                "Ne pas envoyer d'email",
                "Ne pas contacter par e-mail",
                "Ne souhaite pas être contacté",
                "Ne pas me recontacter",
                "Pas de mailings de masse",
                "Je ne souhaite pas recevoir d’e-mails",
                "Do Not Email",
                "No Bulk Emails",
                "do_not_contact",
                "Unsubscribed date",
                "unsubscribed_at",
                "Désabonné le",
                "Email opt-out",
                "Keine E-Mails senden",
                "Bitte nicht kontaktieren",
                "Abgemeldet",
                "No enviar correo electrónico",
                "Non inviare e-mail",
                "Não enviar e-mail",
                "Geen e-mail sturen",
                "Uitgeschreven",
            ],
        ),
        (
            Target::News,
            &[
                "Je souhaite recevoir la newsletter",
                "Newsletter (oui/non)",
                "Souhaitez-vous être informé·e ?",
                "Lettre d’information : oui / non",
                "Ich möchte informiert werden",
                "Deseo recibir información",
                "Ik wil de nieuwsbrief ontvangen",
            ],
        ),
    ] {
        for heading in headings {
            if said(heading) != Said::Asks(target) {
                wrong.push(format!("{heading}: {:?}", said(heading)));
            }
        }
    }
    for heading in [
        "Je ne souhaite pas recevoir la newsletter",
        "Ich möchte den Newsletter nicht erhalten",
        "Pas de newsletter par mail",
        "No quiero recibir el boletín",
        "I do not want to receive news",
        "En cochant cette case, j'accepte que mes données soient traitées pour cette pétition",
        "J'accepte la politique de confidentialité publiée sur le site",
        "J’accepte que mes données personnelles soient transmises à la mairie",
        "I agree to the processing of my data (name, e-mail)",
        "Ich stimme der Verarbeitung meiner Daten zu",
        "Publier mon prénom seulement",
        "Publish my first name only",
        "J'accepte que mon prénom soit publié",
        "J’autorise l’utilisation de mon nom",
        "Recevoir un SMS",
    ] {
        if said(heading) != Said::Else {
            wrong.push(format!("{heading}: {:?}", said(heading)));
        }
    }
    for heading in [
        "Contact No",
        "Order No.",
        "SMS opt-out",
        "Do Not Phone",
        "Nom du contact",
        "Votre e-mail",
        "Ville publiée",
        "Ne pas envoyer de courrier",
        "Code postal",
        "Date de publication",
        "Lien de désabonnement",
        "Statut",
    ] {
        if said(heading) != Said::Nothing {
            wrong.push(format!("{heading}: {:?}", said(heading)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_refusal_to_be_published_may_have_many_words() {
    for text in [
        "anonyme",
        "ANONYME",
        "je préfère que mon nom n'apparaisse pas",
        "nom à ne pas faire figurer sur la liste publique merci beaucoup",
        "ne pas publier son nom SVP",
        "ne souhaite pas être publié",
        "merci de ne pas publier mon nom sur le site de la pétition",
        "je souhaite rester anonyme si c’est possible",
    ] {
        assert!(refuses_publication(text), "{text}");
    }
    for text in [
        "infirmière",
        "pas de service public sans hôpital",
        "service public de l’eau",
        "Bravo, il ne faut pas lâcher",
    ] {
        assert!(!refuses_publication(text), "{text}");
    }
}
