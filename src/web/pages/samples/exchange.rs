//! Lists that go out.

use super::super::admin::*;
use super::*;
use crate::domain::admin_links::ExchangeLinks;
use crate::domain::{Count as Number, SignatureKind, SignatureState, Source};
use crate::i18n::Lines;
use crate::services::export::{Column, Format, Order};

impl Sampler<'_> {
    fn exchange_links(&self) -> ExchangeLinks {
        ExchangeLinks::of(&self.language, "protestation")
    }

    /// Every page about lists.
    pub(super) fn exchanging(&self) -> Vec<(String, String)> {
        let mut pages = self.exports();
        pages.extend(self.documents());
        pages
    }

    fn exports(&self) -> Vec<(String, String)> {
        let export = |problems: &[(&'static str, Problem)], block| ExportPage {
            shell: self.area_shell(),
            area: self.area("appeals"),
            form: self.named_form(problems),
            links: self.exchange_links(),
            title: "Une protestation".into(),
            text_lang: "fr".into(),
            expected: 12_345,
            values: ExportValues {
                formats: Choice::among(Format::ALL, Format::word, |word| word == "csv-excel"),
                columns: Choice::among(Column::ALL, Column::word, |word| word != "email"),
                states: Choice::among(SignatureState::ALL, SignatureState::word, |word| {
                    word == "confirmed"
                }),
                kinds: Choice::among(SignatureKind::ALL, SignatureKind::word, |_| false),
                sources: Choice::among(Source::ALL, Source::word, |_| false),
                orders: Choice::among(Order::ALL, Order::word, |word| word == "name"),
                languages: LanguageChoice::all(self.catalog, &self.language),
                any_language: true,
                since: "le 3 mai".into(),
                until: String::new(),
                place: "Sète".into(),
                mail_domain: "example.org".into(),
                publish: Choice::among(&["", "yes", "no"], |word| word, str::is_empty),
                news: Choice::among(&["", "yes", "no"], |word| word, str::is_empty),
                raw: false,
            },
            block,
        };
        let wrong = [
            ("columns", Problem::Empty),
            ("states", Problem::Empty),
            ("since", Problem::DateMalformed),
        ];
        let block = |text: Option<&str>, rows| {
            Some(BlockShown {
                text: text.map(str::to_owned),
                rows,
            })
        };
        let names =
            "Premiers signataires\n\nÉmile Zola, écrivain\u{202f};\nالسيدة مريم</textarea>.\n";
        vec![
            self.page("export", &export(&[], None)),
            self.page("export-wrong", &export(&wrong, None)),
            self.page("export-block", &export(&[], block(Some(names), 2))),
            self.page("export-block-long", &export(&[], block(None, 0))),
            self.page("export-block-empty", &export(&[], block(Some(""), 0))),
        ]
    }

    fn documents(&self) -> Vec<(String, String)> {
        let version = |number| TextLine {
            language: "français".into(),
            tag: "fr".into(),
            number,
            published_at: Some(NOW),
            sha256: format!(
                "{number}f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
            ),
        };
        let document = |is_new: bool| HandOverPage {
            shell: self.area_shell(),
            links: self.exchange_links(),
            at: NOW,
            title: "Une protestation".into(),
            text_lang: "fr".into(),
            text_dir: "ltr",
            addressee: "Monsieur le Président de la Chambre des députés".into(),
            responsible: "Les Amis de la révision".into(),
            address: "https://appels.example/fr/protestation".into(),
            text_html: "<p>Les soussignés <strong>persistent</strong>.</p>".into(),
            version: (!is_new).then(|| version(2)),
            versions: if is_new {
                Vec::new()
            } else {
                vec![version(1), version(2)]
            },
            count: Number {
                individuals: 12_333,
                organisations: 12,
                paper: if is_new { 0 } else { 1_234 },
            },
            total: 12_345,
            approves_groups: !is_new,
            paper: vec![
                PaperLine {
                    label: "feuille 12, marché du 3 mai".into(),
                    collected_at: Some(NOW),
                    signatures: 24,
                },
                PaperLine {
                    label: String::new(),
                    collected_at: None,
                    signatures: 1,
                },
            ],
            erased_on: is_new.then_some(NOW),
            first: people().into_iter().take(2).filter(|_| !is_new).collect(),
            organisations: Lines::new(groups().into_iter().filter(move |_| !is_new)),
            individuals: Lines::new(people().into_iter().skip(2).filter(move |_| !is_new)),
            unlisted: Lines::new(std::iter::once(3)),
        };
        vec![
            self.page("hand-over", &document(false)),
            self.page("hand-over-erased", &document(true)),
        ]
    }
}
