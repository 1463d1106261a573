//! The editor of an appeal.

use super::views::*;
use crate::domain::LinkKind;
use crate::domain::admin_links::EditorLinks;
use crate::web::page::samples::*;

impl Sampler<'_> {
    fn editor_links(&self) -> EditorLinks {
        EditorLinks::of(&self.language, "protestation")
    }

    pub(super) fn named_form(&self, problems: &[(&'static str, Problem)]) -> Form {
        let named = problems
            .iter()
            .map(|(name, problem)| ((*name).into(), *problem));
        Form::new("/fr/admin/appeals/protestation/edit", TOKEN).with_named(
            self.catalog,
            &self.language,
            named,
        )
    }

    fn tabs(&self, here: bool) -> Vec<TextTab> {
        let tab = |tag: &str, name: &str, here, state| TextTab {
            tag: tag.into(),
            name: name.into(),
            url: format!("/fr/admin/appeals/protestation/texts/{tag}"),
            here,
            state,
        };
        vec![
            tab("fr", "français", here, "published"),
            tab("en", "English", false, "draft"),
            tab("de", "Deutsch", false, "missing"),
        ]
    }

    /// Every page of the editor.
    pub(super) fn editing(&self) -> Vec<(String, String)> {
        let mut pages = self.texts();
        pages.extend(self.settings());
        pages.extend(self.states());
        pages
    }

    fn texts(&self) -> Vec<(String, String)> {
        let rendered = || TextPreview {
            title: "Une protestation".into(),
            addressee: "Monsieur le Président de la Chambre des députés".into(),
            summary: "Pour la révision du procès de 1894.".into(),
            notice: "Texte historique, montré à titre d’exemple.".into(),
            html: "<p>Les soussignés <strong>persistent</strong>.</p>".into(),
        };
        let text = |problems: &[(&'static str, Problem)]| TextPage {
            shell: self.area_shell(),
            area: self.area("appeals"),
            form: self.named_form(problems),
            links: Some(self.editor_links()),
            slug: String::new(),
            languages: Vec::new(),
            tabs: self.tabs(true),
            text_lang: "fr".into(),
            language_name: "français".into(),
            values: TextValues {
                title: "Une <b>protestation</b>".into(),
                text: "Les soussignés **persistent**.</textarea>".into(),
                links: vec![LinkRow {
                    title: "La lettre".into(),
                    url: "appels.example/lettre.pdf".into(),
                    kinds: LinkKind::ALL
                        .map(|kind| KindChoice {
                            word: kind.as_str(),
                            chosen: kind == LinkKind::Document,
                        })
                        .into(),
                }],
                ..TextValues::default()
            },
            base: "9f86d081884c7d659a2f".into(),
            published: None,
            public: false,
            preview: None,
            changes: None,
            conflict: None,
            beside: None,
            live: "/fr/admin/appeals/protestation/preview".into(),
            script: self.assets.link("editor.js"),
            done: "",
        };
        let new = TextPage {
            links: None,
            slug: "Une protestation".into(),
            languages: LanguageChoice::all(self.catalog, &self.language),
            tabs: Vec::new(),
            text_lang: String::new(),
            language_name: String::new(),
            preview: Some(rendered()),
            ..text(&[("slug", Problem::SlugShape), ("slug", Problem::SlugTaken)])
        };
        let wrong = [
            ("title", Problem::TooLong { max: 200 }),
            ("text", Problem::Empty),
            ("notice", Problem::LineBreak),
            ("link-url-row-1", Problem::WebAddress),
        ];
        let translating = TextPage {
            public: true,
            done: "saved",
            beside: Some(Beside {
                lang: "en".into(),
                dir: "ltr",
                name: "English".into(),
                text: rendered(),
            }),
            ..text(&[])
        };
        let changing = TextPage {
            published: Some(1),
            public: true,
            changes: Some(Changes {
                head_html: String::new(),
                text_html: "<p>procès de <del>1895</del><ins>1894</ins></p>".into(),
                seen: "9f86d081".into(),
            }),
            ..text(&[("note", Problem::NoteMissing)])
        };
        let conflict = TextPage {
            published: Some(1),
            conflict: Some(conflict("title")),
            ..text(&[])
        };
        let mut pages = vec![
            self.page("editor-new", &new),
            self.page("editor-text-wrong", &text(&wrong)),
            self.page("editor-text-beside", &translating),
            self.page("editor-text-changes", &changing),
            self.page("editor-text-conflict", &conflict),
        ];
        for done in ["created", "version"] {
            let page = TextPage { done, ..text(&[]) };
            pages.push(self.page(&format!("editor-text-{done}"), &page));
        }
        pages
    }

    fn settings(&self) -> Vec<(String, String)> {
        let edit = |state, first, done, problems: &[(&'static str, Problem)]| EditPage {
            shell: self.area_shell(),
            area: self.area("appeals"),
            form: self.named_form(problems),
            links: self.editor_links(),
            title: "Une protestation".into(),
            text_lang: "fr".into(),
            state,
            opens: (state != "closed").then_some(NOW),
            tabs: self.tabs(false),
            first,
            has_picture: state != "draft",
            sender: "Le canal <appels@example.org>".into(),
            values: SettingsValues {
                contact: "nous".into(),
                opens: "2026-12-01T08:00:00".into(),
                closes: String::new(),
                goal: "beaucoup".into(),
                donation_url: String::new(),
                erase_after_days: "365".into(),
                approve_groups: true,
                ask_comment: false,
            },
            base: "9f86d081884c7d659a2f".into(),
            conflict: problems.is_empty().then(|| conflict("goal")),
            done,
        };
        let wrong = [
            ("contact", Problem::ContactMalformed),
            ("opens", Problem::DateMalformed),
            ("closes", Problem::ClosesFirst),
            ("goal", Problem::NumberOutside { max: 1_000_000_000 }),
        ];
        let sender = SenderPage {
            shell: self.area_shell(),
            area: self.area("appeals"),
            form: self.named_form(&[("sender", Problem::SenderMalformed)]),
            links: self.editor_links(),
            sender: "le canal".into(),
            site_sender: "Appels <appels@example.org>".into(),
            reply_to: "contact@example.org".into(),
            base: "9f86d081884c7d659a2f".into(),
            conflict: Some(conflict("sender")),
        };
        let row = |rank: &str, name: &str| FirstRow {
            rank: rank.into(),
            name: name.into(),
            role: "écrivain".into(),
            place: "Paris".into(),
        };
        let first = FirstPage {
            shell: self.area_shell(),
            area: self.area("appeals"),
            form: self.named_form(&[
                ("person-name-row-2", Problem::FirstTwice),
                ("person-rank-row-2", Problem::NumberOutside { max: 200 }),
            ]),
            links: self.editor_links(),
            rows: vec![
                row("1", "Émile Zola"),
                row("x", "émile zola"),
                FirstRow::default(),
            ],
            base: "9f86d081884c7d659a2f".into(),
            conflict: Some(conflict("person-name")),
            done: "saved",
        };
        let alt = |tag: &str, name: &str, value: &str| AltValue {
            tag: tag.into(),
            name: name.into(),
            value: value.into(),
        };
        let pictures = |done, picture, problems: &[(&'static str, Problem)]| PicturePage {
            shell: self.area_shell(),
            area: self.area("appeals"),
            form: self.named_form(problems),
            links: self.editor_links(),
            picture,
            alts: vec![
                alt("fr", "français", "La une de L’Aurore"),
                alt("en", "English", ""),
            ],
            credit: "Bibliothèque nationale".into(),
            megabytes: 10,
            base: "9f86d081884c7d659a2f".into(),
            conflict: problems.is_empty().then(|| conflict("alt")),
            done,
        };
        let wrong_picture = [
            ("picture", Problem::PictureLarge { max: 40 }),
            ("picture", Problem::PictureUnknown),
            ("alt-row-en", Problem::Empty),
        ];
        let mut pages = vec![
            self.page("editor-picture-wrong", &pictures("", None, &wrong_picture)),
            self.page(
                "editor-picture-saved",
                &pictures("saved", Some(picture()), &[]),
            ),
            self.page("editor-picture-removed", &pictures("removed", None, &[])),
            self.page("editor-edit-wrong", &edit("draft", Some(0), "", &wrong)),
            self.page("editor-sender", &sender),
            self.page("editor-first", &first),
        ];
        for (done, state) in [
            ("settings", "draft"),
            ("sender", "open"),
            ("published", "open"),
            ("reopened", "open"),
            ("closed", "closed"),
        ] {
            let first = (state != "closed").then_some(3);
            pages.push(self.page(
                &format!("editor-edit-{done}"),
                &edit(state, first, done, &[]),
            ));
        }
        pages
    }

    fn states(&self) -> Vec<(String, String)> {
        let pages = ["publish", "schedule", "reopen", "close"].map(|deed| {
            let problems = [("form", Problem::ClosedByDate)];
            let view = StatePage {
                shell: self.area_shell(),
                area: self.area("appeals"),
                form: self.named_form(if deed == "reopen" { &problems } else { &[] }),
                links: self.editor_links(),
                deed,
                title: "Une protestation".into(),
                text_lang: "fr".into(),
                opens: (deed == "schedule").then_some(NOW),
                closes: (deed != "publish").then_some(NOW),
                erase_after_days: 365,
                tabs: self.tabs(false),
            };
            self.page(&format!("editor-{deed}"), &view)
        });
        pages.into()
    }
}

fn conflict(field: &'static str) -> Conflict {
    Conflict {
        lines: vec![ConflictLine {
            field,
            stored: "Une protestation".into(),
            typed: String::new(),
        }],
        text_html: (field == "title").then(|| "<p><del>a</del><ins>b</ins></p>".into()),
    }
}
