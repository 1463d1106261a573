//! What everybody may read.

use super::views::*;
use crate::web::page::samples::*;

impl Sampler<'_> {
    pub(super) fn reading(&self) -> Vec<(String, String)> {
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
            picture: Some(picture()),
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
            unfinished: false,
            individuals,
        };
        let unfinished = SignatoriesPage {
            more: Some("/fr/protestation/signatories?q=j+z&after=x".into()),
            unfinished: true,
            ..list("j z", vec![], vec![])
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
        let mut preview = appeal(Phase::Open, None);
        preview.shell.preview = Some("/fr/admin/appeals/protestation/edit".into());
        vec![
            self.page("appeal-preview", &preview),
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
            self.page("signatories-search-unfinished", &unfinished),
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
}
