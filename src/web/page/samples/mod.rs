//! One view of every page, and of every state a page can be in, for the tests.
#![allow(clippy::unwrap_used)]

mod admin;
mod editor;
mod exchange;
mod figures;
mod owning;
mod people;
mod reading;
mod settings;
mod signing;
mod views;

use crate::domain::{Field, Problem, Problems, Timestamp};
use crate::i18n::Catalog;
use crate::web::templates::Assets;
use views::*;

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
            image: Some(ShownImage {
                url: "https://appels.example/pictures/9f86d081884c7d659a2feaa0c55ad015.jpg".into(),
                picture: picture(),
            }),
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

    pub(super) fn all(&self) -> Vec<(String, String)> {
        let mut pages = self.reading();
        pages.extend(self.signing());
        pages.extend(self.confirming());
        pages.extend(self.owning());
        pages.extend(self.organising());
        pages
    }
}

fn count() -> Count {
    Count {
        total: 12_345,
        individuals: 12_333,
        organisations: 12,
        paper: 1_234,
        goal: Some(20_000),
    }
}

fn share() -> Share {
    Share::of("Une protestation", "https://appels.example/a/protestation")
}

fn picture() -> PictureView {
    PictureView {
        src: "/pictures/9f86d081884c7d659a2feaa0c55ad015.jpg".into(),
        srcset: "/pictures/9f86d081884c7d659a2feaa0c55ad015.jpg 1280w, /pictures/60303ae22b998861bce3b28f33eec1be.jpg 640w".into(),
        width: 1_280,
        height: 853,
        media_type: "image/jpeg",
        alt: "La une de L’Aurore".into(),
        alt_lang: "fr".into(),
        credit: "Bibliothèque nationale".into(),
    }
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
            verified_by_document: false,
        },
        ListedOrganisation {
            name: "Union des instituteurs du canal".into(),
            kind: "union".into(),
            place: "Toulouse".into(),
            verified_by_document: true,
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
