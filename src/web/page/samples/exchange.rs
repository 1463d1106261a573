//! Lists that go out and names that come in.

use super::views::*;
use crate::domain::admin_links::ListLinks;
use crate::domain::{Count as Number, Counting, SignatureKind, SignatureState, Source};
use crate::i18n::Lines;
use crate::services::export::{Column, Format, Order};
use crate::services::import::{Form as FileForm, Target};
use crate::web::page::samples::*;

impl Sampler<'_> {
    fn exchange_links(&self) -> ListLinks {
        ListLinks::of(&self.language, "protestation")
    }

    pub(super) fn exchanging(&self) -> Vec<(String, String)> {
        let mut pages = self.exports();
        pages.extend(self.documents());
        pages.extend(self.importing());
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

fn person_line() -> ReadLine {
    ReadLine {
        line: "2".into(),
        name: "Jeanne <b>Martin".into(),
        role: "infirmière".into(),
        place: "Toulouse".into(),
        email: "jeanne@example.org".into(),
        publish: true,
    }
}

impl Sampler<'_> {
    fn batch_line(&self, state: &'static str, runs: bool) -> BatchLine {
        BatchLine {
            id: 7,
            url: self.exchange_links().batch(7),
            state,
            counting: if runs { "mail" } else { "paper" },
            source: "paper",
            label: "feuille 12, marché du 3 mai".into(),
            basis: "Je signe l’appel et j’accepte que mon nom soit publié.".into(),
            collected_at: Some(NOW),
            rows: 1_234,
            imported: 1_200,
            left_out: 34,
            created_at: NOW,
            runs,
        }
    }

    /// Every page about names that come in.
    fn importing(&self) -> Vec<(String, String)> {
        let start = |batches, problems: &[(&'static str, Problem)]| ImportPage {
            shell: self.area_shell(),
            area: self.area("appeals"),
            form: self.named_form(problems),
            links: self.exchange_links(),
            title: "Une protestation".into(),
            text_lang: "fr".into(),
            lines: String::new(),
            megabytes: 8,
            batches,
        };
        let lines = [
            ("unfinished", true),
            ("done", false),
            ("undoing", false),
            ("undone", false),
        ];
        let lines = lines.map(|(state, runs)| self.batch_line(state, runs));
        let mut pages = vec![
            self.page("import", &start(lines.into(), &[])),
            self.page(
                "import-empty",
                &start(Vec::new(), &[("lines", Problem::Empty)]),
            ),
        ];
        pages.extend(self.looks());
        for (name, state, runs, has_file, asks) in [
            ("runs", "unfinished", true, true, false),
            ("broken", "unfinished", false, true, false),
            ("broken-gone", "unfinished", false, false, false),
            ("done", "done", false, false, false),
            ("undo", "done", false, false, true),
            ("undo-runs", "undoing", true, false, false),
            ("undo-broken", "undoing", false, false, false),
            ("undone", "undone", false, false, false),
        ] {
            let page = BatchPage {
                shell: self.area_shell(),
                area: self.area("appeals"),
                form: self.named_form(&[]),
                links: self.exchange_links(),
                batch: self.batch_line(state, runs),
                has_file,
                asks,
                undo: format!("{}/undo", self.exchange_links().batch(7)),
            };
            pages.push(self.page(&format!("import-batch-{name}"), &page));
        }
        pages
    }

    fn looks(&self) -> Vec<(String, String)> {
        let column = |number| ColumnChoice {
            number,
            name: if number == 1 {
                "Nom".into()
            } else {
                String::new()
            },
            targets: Choice::among(Target::ALL, Target::word, |word| word == "name"),
        };
        let sources = [Source::Paper, Source::Email, Source::Import];
        let look = |found, problems: &[(&'static str, Problem)]| PreviewPage {
            shell: self.area_shell(),
            area: self.area("appeals"),
            form: self.named_form(problems),
            links: self.exchange_links(),
            values: ImportValues {
                forms: Choice::among(FileForm::ALL, FileForm::word, |word| word == "csv"),
                encodings: Choice::among(&["UTF-8", "windows-1252"], |word| word, |_| false),
                delimiters: Choice::among(
                    &["semicolon", "comma", "tab", "bar"],
                    |word| word,
                    |_| false,
                ),
                headers: Choice::among(&["yes", "no"], |word| word, |word| word == "yes"),
                shape: "csv UTF-8 semicolon yes".into(),
                columns: vec![column(1), column(2)],
                counting: Choice::among(Counting::ALL, Counting::word, |word| word == "paper"),
                sources: Choice::among(&sources, Source::word, |word| word == "paper"),
                label: String::new(),
                collected: "hier".into(),
                basis: String::new(),
                publish: Choice::among(&["", "yes", "no"], |word| word, str::is_empty),
                keep_possible: false,
                again: false,
            },
            found,
        };
        let found = DetectedColumns {
            rows: 1_234,
            whole: true,
            new: 1_200,
            first: vec![
                person_line(),
                ReadLine {
                    email: String::new(),
                    role: String::new(),
                    publish: false,
                    ..person_line()
                },
            ],
            left_out: 34,
            left: vec![LeftLine {
                line: "2:12".into(),
                text: "Paul · pas une adresse".into(),
                sentence: "Cette adresse n’est pas complète.".into(),
            }],
            same: Some("feuille 12".into()),
        };
        let part = DetectedColumns {
            whole: false,
            same: None,
            left: Vec::new(),
            left_out: 0,
            ..found.clone()
        };
        let wrong = [
            ("label", Problem::Empty),
            ("basis", Problem::TooLong { max: 300 }),
            ("collected", Problem::DateMalformed),
            ("again", Problem::Empty),
            ("counting", Problem::Empty),
        ];
        vec![
            self.page("import-look", &look(found.clone(), &[])),
            self.page("import-look-wrong", &look(found, &wrong)),
            self.page("import-look-part", &look(part, &[])),
            self.page(
                "import-look-unreadable",
                &look(DetectedColumns::default(), &[]),
            ),
        ]
    }
}
