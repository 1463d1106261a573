//! One view of every page, and of every state a page can be in, for the tests.

use super::*;
use crate::domain::{Field, Problem, Problems, Timestamp};
use crate::i18n::Catalog;
use crate::web::links::{ConfirmLinks, ManageLinks};
use crate::web::templates::Assets;

/// A language with what the samples need.
pub(super) struct Sampler<'a> {
    pub(super) catalog: &'a Catalog,
    pub(super) templates: &'a Templates,
    pub(super) language: Language,
    pub(super) assets: Assets,
}

const NOW: Timestamp = Timestamp(1_790_000_000_000);
const TOKEN: &str = "c2lnbmVk";

impl Sampler<'_> {
    fn shell(&self) -> Shell {
        let mut shell = Shell::new("Appels du canal", &self.language, &self.assets)
            .public("https://appels.example/fr/canal".into())
            .also_in(
                self.catalog,
                [(Language::english(), "/en/canal".to_owned())],
            );
        shell.open_graph = Some(OpenGraph {
            title: "Une protestation".into(),
            description: "Pour la révision du procès de 1894.".into(),
        });
        shell.demo = Some(Demo {
            mailbox: "/demo/mailbox".into(),
        });
        shell
    }

    fn head(&self) -> AppealHead {
        AppealHead::new(
            &self.language,
            "protestation",
            "Une protestation",
            &Language::french(),
        )
        .answered_by(
            "Les Amis de la révision",
            "contact@appels.example",
            Some(NOW.plus(90 * Timestamp::DAY)),
        )
    }

    fn form(&self, problems: &[(Field, Problem)]) -> Form {
        let mut all = Problems::default();
        for (field, problem) in problems {
            all.add(*field, *problem);
        }
        Form::new("/fr/protestation/post", TOKEN).with_problems(self.catalog, &self.language, &all)
    }

    fn page(&self, name: &str, page: &impl Page) -> (String, String) {
        let html = page.render(self.templates, &self.language).unwrap();
        (format!("{name}.{}", self.language), html)
    }

    /// Every page by name.
    pub(super) fn all(&self) -> Vec<(String, String)> {
        let mut pages = self.reading();
        pages.extend(self.signing());
        pages.extend(self.confirming());
        pages.extend(self.owning());
        pages
    }

    fn reading(&self) -> Vec<(String, String)> {
        let appeal = |phase, count| {
            AppealPage {
            shell: self.shell(),
            head: self.head(),
            phase,
            opens: Some(NOW),
            closes: Some(NOW.plus(30 * Timestamp::DAY)),
            notice: "Texte historique, montré à titre d’exemple.".into(),
            addressee: "Monsieur le Président de la Chambre des députés".into(),
            summary: String::new(),
            count,
            text_html: "<p>Les soussignés, protestant contre la violation des formes juridiques au procès de 1894 et contre les mystères qui ont entouré l’affaire Esterhazy, persistent à demander la révision.</p><h2>Ce que nous demandons</h2><p>La lumière, et rien d’autre.</p>".into(),
            text_number: 2,
            text_published_at: Some(NOW),
            versions: 2,
            first: people(),
            organisations: groups(),
            has_list: true,
            campaign: vec![CampaignLinkView {
                title: "La lettre au Président".into(),
                url: "https://appels.example/lettre.pdf".into(),
                kind: "document".into(),
            }],
            donation_url: Some("https://appels.example/don".into()),
            share: share(),
        }
        };
        let list = |query: &str, first, individuals: Vec<ListedPerson>| SignatoriesPage {
            shell: self.shell(),
            head: self.head(),
            count: Some(count()),
            query: query.into(),
            continued: false,
            first,
            organisations: if individuals.is_empty() {
                vec![]
            } else {
                groups()
            },
            more: (!individuals.is_empty()).then(|| "/fr/protestation/signatories?after=x".into()),
            individuals,
        };
        let version = |number, changes: Option<&str>| Version {
            number,
            published_at: Some(NOW),
            note: "Une date corrigée.".into(),
            sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".into(),
            signatures: Some(12_345),
            changes_html: changes.map(str::to_owned),
            text_html: Some("<p>Le texte.</p>".into()),
        };
        let mail = DemoMail {
            url: "/demo/mailbox/1".into(),
            to: "jeanne@example.org".into(),
            subject: "Confirmez votre signature".into(),
            sent_at: NOW,
        };
        let index = |appeals| IndexPage {
            shell: self.shell(),
            appeals,
        };
        vec![
            self.page("index-empty", &index(vec![])),
            self.page(
                "index",
                &index(vec![IndexEntry {
                    title: "Une protestation".into(),
                    text_lang: "fr".into(),
                    addressee: "Monsieur le Président de la Chambre des députés".into(),
                    summary: "Pour la révision du procès de 1894.".into(),
                    url: "/fr/protestation".into(),
                    count: Some(count()),
                    closes: Some(NOW),
                }]),
            ),
            self.page("appeal", &appeal(Phase::Open, Some(count()))),
            self.page("appeal-new", &appeal(Phase::Open, None)),
            self.page("appeal-closed", &appeal(Phase::Closed, Some(count()))),
            self.page("appeal-ahead", &appeal(Phase::Ahead, None)),
            self.page("signatories", &list("", people(), people())),
            self.page("signatories-nobody", &list("Zz", vec![], vec![])),
            self.page("signatories-empty", &list("", vec![], vec![])),
            self.page(
                "history",
                &HistoryPage {
                    shell: self.shell(),
                    head: self.head(),
                    versions: vec![
                        version(2, Some("<p>procès de <del>1895</del><ins>1894</ins></p>")),
                        version(1, None),
                    ],
                },
            ),
            self.page(
                "privacy",
                &PrivacyPage {
                    shell: self.shell(),
                    head: self.head(),
                    closes: Some(NOW),
                    erase_after_days: 90,
                    pending_days: 7,
                    asks_comment: true,
                },
            ),
            self.page(
                "demo-mailbox",
                &DemoMailbox {
                    shell: self.shell(),
                    mails: vec![mail.clone()],
                },
            ),
            self.page(
                "demo-mail",
                &DemoMailPage {
                    shell: self.shell(),
                    mail,
                    text: "Bonjour,\n\nhttps://appels.example/fr/confirm/x\n".into(),
                    links: vec!["https://appels.example/fr/confirm/x".into()],
                    back: "/demo/mailbox".into(),
                },
            ),
        ]
    }

    fn signing(&self) -> Vec<(String, String)> {
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
        let mailbox = |problems: &[(Field, Problem)]| CheckMailboxPage {
            shell: self.shell(),
            head: self.head(),
            form: Form {
                token: String::new(),
                ..self.form(problems)
            },
            sender: "Les Amis de la révision <appel@appels.example>".into(),
            subject: "Confirmez votre signature".into(),
        };
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
            self.page("check-mailbox", &mailbox(&[])),
            self.page(
                "check-mailbox-wrong",
                &mailbox(&[(Field::Code, Problem::CodeWrong)]),
            ),
        ]
    }

    fn confirming(&self) -> Vec<(String, String)> {
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

    fn owning(&self) -> Vec<(String, String)> {
        let manage = |state, card, done| ManagePage {
            shell: self.shell(),
            head: self.head(),
            links: ManageLinks::of(&self.language, TOKEN),
            form: self.form(&[]),
            state,
            card,
            signed_at: NOW,
            confirmed_at: Some(NOW),
            text_number: 1,
            done,
        };
        let mut pages = vec![
            self.page("manage", &manage("confirmed", Some(card(false)), None)),
            self.page("manage-group", &manage("held", Some(card(true)), None)),
            self.page("manage-withdrawn", &manage("withdrawn", None, None)),
            self.page("manage-removed", &manage("removed", None, None)),
            self.page("manage-pending", &manage("pending", None, None)),
            self.page(
                "withdraw",
                &WithdrawPage {
                    shell: self.shell(),
                    head: self.head(),
                    links: ManageLinks::of(&self.language, TOKEN),
                    form: self.form(&[]),
                    name: "Jeanne Martin".into(),
                },
            ),
            self.page(
                "my-link",
                &MyLinkPage {
                    shell: self.shell(),
                    head: self.head(),
                    form: self.form(&[(Field::Email, Problem::EmailMissing)]),
                    email: String::new(),
                },
            ),
            self.page(
                "my-link-sent",
                &MyLinkSentPage {
                    shell: self.shell(),
                    head: self.head(),
                },
            ),
        ];
        for done in [
            ManageDone::Corrected,
            ManageDone::NameShown,
            ManageDone::NameHidden,
            ManageDone::NewsStarted,
            ManageDone::NewsStopped,
        ] {
            let name = format!("manage-{done:?}");
            pages.push(self.page(&name, &manage("confirmed", Some(card(false)), Some(done))));
        }
        for status in [404, 405, 410, 421, 400, 422, 429, 500, 502, 503] {
            let page = ErrorPage::new(self.shell(), status, Some("01H9".into()));
            pages.push(self.page(&format!("error-{status}"), &page));
        }
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

fn count() -> Count {
    Count {
        total: 12_345,
        individuals: 12_333,
        organisations: 12,
        goal: Some(20_000),
    }
}

fn share() -> Share {
    Share::of("Une protestation", "https://appels.example/a/protestation")
}

fn people() -> Vec<ListedPerson> {
    [
        ("Émile Zola", "écrivain", "Paris"),
        ("Émile Duclaux", "directeur de l’Institut Pasteur", ""),
        ("مريم", "", "Tunis"),
        ("Gabriel Monod", "historien", ""),
    ]
    .map(|(name, role, place)| ListedPerson {
        name: name.into(),
        role: role.into(),
        place: place.into(),
    })
    .into()
}

fn groups() -> Vec<ListedOrganisation> {
    vec![
        ListedOrganisation {
            name: "Cercle des lecteurs de la rue d’Ulm".into(),
            acronym: "CLU".into(),
            kind: "association".into(),
            place: "Paris".into(),
            website: "https://cercle.example/".into(),
            verified_by_domain: true,
        },
        ListedOrganisation {
            name: "Union des instituteurs du canal".into(),
            kind: "union".into(),
            place: "Toulouse".into(),
            ..Default::default()
        },
    ]
}

fn card(collective: bool) -> Card {
    Card {
        name: "Jeanne Martin".into(),
        role: "infirmière".into(),
        place: "Sète".into(),
        country: "FR".into(),
        email: "jeanne@example.org".into(),
        publish: true,
        news: false,
        comment: "Courage.".into(),
        organisation: collective.then(|| OrganisationCard {
            name: "Union des instituteurs du canal".into(),
            acronym: "UIC".into(),
            kind: "union".into(),
            website: "https://canal.example".into(),
            function: "secrétaire".into(),
        }),
    }
}
