//! Tests of `headings`.

use super::*;

#[test]
fn headings_of_many_tools_are_known_by_their_words() {
    for (heading, wanted) in [
        ("Votre courriel", Some(Target::Email)),
        ("Adresse de messagerie", Some(Target::Email)),
        ("E-mail 1 - Value", Some(Target::Email)),
        ("E-mail 1 - Type", None),
        ("Primary Email", Some(Target::Email)),
        ("Email payeur", Some(Target::Email)),
        ("Nom participant", Some(Target::LastName)),
        ("Prénom participant", Some(Target::FirstName)),
        ("Nom payeur", Some(Target::LastName)),
        ("Ville (domicile)", Some(Target::Place)),
        ("Commune de résidence", Some(Target::Place)),
        ("Quelle est votre ville ?", Some(Target::Place)),
        ("City / Town", Some(Target::Place)),
        ("Wohnort", Some(Target::Place)),
        ("Raison sociale", Some(Target::Organisation)),
        ("J'accepte que mon nom soit publié", Some(Target::Publish)),
        (
            "J'accepte que mon nom soit rendu public",
            Some(Target::Publish),
        ),
        ("Souhaitez-vous rester anonyme ?", Some(Target::Anonymous)),
        ("Un commentaire ?", Some(Target::Comment)),
        ("Date de soumission", Some(Target::SignedAt)),
        ("Date de naissance", Some(Target::Ignored)),
        ("Votre nom et prénom", Some(Target::NameReversed)),
        ("Prénom(s) et nom(s)", Some(Target::Name)),
        ("Do Not Email", Some(Target::DoNotMail)),
        ("No Bulk Emails (User Opt Out)", Some(Target::DoNotMail)),
        ("EMAIL_BLACKLISTED", Some(Target::DoNotMail)),
        ("Unsubscribed", Some(Target::DoNotMail)),
        ("Do Not Phone", None),
        ("firstName", Some(Target::FirstName)),
        ("LAST_NAME", Some(Target::LastName)),
        ("Vorname", Some(Target::FirstName)),
        ("Apellidos", Some(Target::LastName)),
        ("Je souhaite recevoir la newsletter", Some(Target::News)),
        ("Profession / qualité", Some(Target::Role)),
        ("Statut de la commande", Some(Target::State)),
        ("Langue de départ", Some(Target::Language)),
        ("Dernière page", None),
        ("Tête de série", None),
        ("ID de la réponse", None),
        ("Moyen de paiement", None),
        ("OPTIN_TIME", None),
        ("CONFIRM_TIME", None),
        ("LAST_CHANGED", None),
        ("TIMEZONE", None),
        ("Code postal", None),
        ("Téléphone", None),
    ] {
        assert_eq!(
            target_of(heading).map(|(target, _)| target),
            wanted,
            "{heading}"
        );
    }
}
