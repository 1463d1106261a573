//! From the question to the thanks.

use super::views::*;
use crate::web::links::ConfirmLinks;
use crate::web::page::samples::*;

impl Sampler<'_> {
    pub(super) fn signing(&self) -> Vec<(String, String)> {
        let individual = |purpose, problems: &[(Field, Problem)], values| IndividualPage {
            shell: self.shell(),
            head: self.head(),
            form: self.form(problems),
            purpose,
            back: "/fr/protestation".into(),
            values,
            asks_comment: true,
            countries: self.catalog.countries(&self.language).to_vec(),
        };
        let collective =
            |purpose, problems: &[(Field, Problem)], organisation: &str| CollectivePage {
                shell: self.shell(),
                head: self.head(),
                form: self.form(problems),
                purpose,
                back: "/fr/protestation".into(),
                values: CollectiveValues {
                    organisation: organisation.into(),
                    ..Default::default()
                },
                kinds: KINDS.to_vec(),
                countries: self.catalog.countries(&self.language).to_vec(),
                approved_by_hand: true,
            };
        let typed = IndividualValues {
            first_name: "Jeanne".into(),
            last_name: "http://exemple".into(),
            country: "FR".into(),
            email: "jeanne@exemple".into(),
            ..Default::default()
        };
        let wrong = [
            (Field::LastName, Problem::Link),
            (Field::Role, Problem::TooLong { max: 120 }),
            (Field::Email, Problem::EmailDomain),
            (Field::Publish, Problem::PublishMissing),
            (Field::Comment, Problem::HiddenCharacter),
            (Field::Form, Problem::FormExpired),
        ];
        let wrong_group = [
            (Field::Organisation, Problem::OrganisationMissing),
            (Field::Kind, Problem::KindMissing),
            (Field::FirstName, Problem::NameMissing),
            (Field::Mandate, Problem::MandateMissing),
        ];
        let mailbox = |problems: &[(Field, Problem)], delay| CheckMailboxPage {
            shell: self.shell(),
            head: self.head(),
            form: Form {
                token: String::new(),
                ..self.form(problems)
            },
            sender: "Les Amis de la révision <appel@appels.example>".into(),
            subject: "Confirmez votre signature".into(),
            delay,
        };
        let late = |minutes| Some(Delay { minutes });
        vec![
            self.page(
                "sign",
                &SignChoicePage {
                    shell: self.shell(),
                    head: self.head(),
                },
            ),
            self.page(
                "individual",
                &individual(Purpose::Sign, &[], IndividualValues::default()),
            ),
            self.page(
                "individual-wrong",
                &individual(Purpose::Sign, &wrong, typed.clone()),
            ),
            self.page(
                "individual-correct",
                &individual(Purpose::Correct, &[], typed),
            ),
            self.page("collective", &collective(Purpose::Sign, &[], "")),
            self.page(
                "collective-wrong",
                &collective(Purpose::Sign, &wrong_group, "Cercle <b>d’Ulm</b>"),
            ),
            self.page(
                "collective-correct",
                &collective(Purpose::Correct, &[], "Cercle"),
            ),
            self.page("check-mailbox", &mailbox(&[], None)),
            self.page("check-mailbox-late", &mailbox(&[], late(Some(12)))),
            self.page("check-mailbox-stopped", &mailbox(&[], late(None))),
            self.page(
                "check-mailbox-wrong",
                &mailbox(&[(Field::Code, Problem::CodeWrong)], None),
            ),
        ]
    }

    pub(super) fn confirming(&self) -> Vec<(String, String)> {
        let confirm = |state, card, trusted_browser, problems: &[(Field, Problem)]| ConfirmPage {
            shell: self.shell(),
            head: Some(self.head()),
            state,
            links: Some(ConfirmLinks::of(&self.language, TOKEN)),
            card,
            form: self.form(problems),
            revision: "3".into(),
            trusted_browser,
        };
        let refused = |undone: bool| RefusedPage {
            shell: self.shell(),
            head: self.head(),
            undo: (!undone).then(|| self.form(&[])),
            undone,
        };
        let thanks = |outcome, person, organisation| ThanksPage {
            shell: self.shell(),
            head: self.head(),
            outcome,
            count: Some(count()),
            person,
            organisation,
            manage: Some("/fr/manage/x".into()),
            share: share(),
            donation_url: Some("https://appels.example/don".into()),
        };
        let (person, group) = (people().pop(), groups().pop());
        let unticked = [(Field::Agree, Problem::AgreeMissing)];
        let mut pages = vec![
            self.page(
                "confirm",
                &confirm(ConfirmState::Pending, Some(card(false)), false, &[]),
            ),
            self.page(
                "confirm-wrong",
                &confirm(ConfirmState::Pending, Some(card(true)), false, &unticked),
            ),
            self.page(
                "confirm-trusted",
                &confirm(ConfirmState::Pending, Some(card(true)), true, &[]),
            ),
            self.page("refused", &refused(false)),
            self.page("refused-undone", &refused(true)),
            self.page("thanks", &thanks(Outcome::Confirmed, person, None)),
            self.page("thanks-held", &thanks(Outcome::Held, None, group)),
            self.page("thanks-unknown", &thanks(Outcome::Unknown, None, None)),
            self.page("thanks-hidden", &thanks(Outcome::Confirmed, None, None)),
        ];
        for (name, state) in [
            ("confirm-confirmed", ConfirmState::Confirmed),
            ("confirm-held", ConfirmState::Held),
            ("confirm-gone", ConfirmState::Gone),
            ("confirm-closed", ConfirmState::Closed),
        ] {
            pages.push(self.page(name, &confirm(state, None, false, &[])));
        }
        let nowhere = ConfirmPage {
            head: None,
            ..confirm(ConfirmState::Gone, None, false, &[])
        };
        pages.push(self.page("confirm-nowhere", &nowhere));
        pages
    }
}

const KINDS: [&str; 8] = [
    "association",
    "union",
    "party",
    "collective",
    "company",
    "media",
    "institution",
    "other",
];
