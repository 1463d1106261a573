//! The pages about signatories.

use super::views::*;
use crate::domain::admin_links::SignatoriesLinks;
use crate::domain::{
    AuditVerb, BulkActionKind, BulkActionState, BulkProgress, MandateShown, SignatureKind,
    SignatureState, Source,
};
use crate::services::signatories::MatchMode;
use crate::web::page::samples::*;

impl Sampler<'_> {
    fn people_links(&self) -> SignatoriesLinks {
        SignatoriesLinks::of(&self.language, "protestation")
    }

    pub(super) fn signatories_of(&self) -> Vec<(String, String)> {
        let mut pages = self.people_lists();
        pages.extend(self.people_one_by_one());
        pages.extend(self.people_asked());
        pages.extend(self.bulk());
        pages
    }

    fn people_lists(&self) -> Vec<(String, String)> {
        let list = |lines: Vec<SignatoryLine>, stopped, problems: Vec<(&'static str, Problem)>| {
            let named = problems.into_iter().map(|(name, one)| (name.into(), one));
            let form = self.form(&[]);
            SignatoryListPage {
                shell: self.area_shell(),
                area: self.area("appeals"),
                links: self.people_links(),
                title: "Une protestation".into(),
                text_lang: "fr".into(),
                form: form.with_named(self.catalog, &self.language, named),
                values: search_values(),
                searched: true,
                next: Some("/fr/admin/appeals/protestation/signatories?at=12".into()),
                lines,
                stopped,
                looked: 12_345,
                act: Some("/fr/admin/appeals/protestation/rules/new".into()),
                waiting: Some(3),
            }
        };
        let wrong = vec![
            ("address", Problem::EmailMalformed),
            ("since", Problem::DateMalformed),
        ];
        vec![
            self.page("people", &list(person_lines(), false, vec![])),
            self.page("people-stopped", &list(vec![], true, vec![])),
            self.page("people-wrong", &list(vec![], false, wrong)),
        ]
    }

    fn people_one_by_one(&self) -> Vec<(String, String)> {
        let one =
            |state: &'static str, hold, collective: bool, deeds: AllowedActions| SignatoryPage {
                shell: self.area_shell(),
                area: self.area("appeals"),
                people: self.people_links(),
                links: self.people_links().one(12),
                form: self.form(&[]),
                id: 12,
                name: "Jeanne Martin".into(),
                card: Some(card(collective)),
                kind: "individual",
                state,
                hold,
                removal: String::new(),
                source: "paper",
                batch: "Feuille 12, marché du 3 mai".into(),
                language: "Français".into(),
                text: Some((2, "Français".into())),
                listed: true,
                hidden: false,
                mandate: if collective { "domain" } else { "" },
                document: String::new(),
                past: past_lines(),
                others: Vec::new(),
                deeds,
                mandates: chosen(MandateShown::ALL, MandateShown::word),
                queue: None,
                done: "",
            };
        let mut confirmed = one(
            "confirmed",
            "",
            false,
            AllowedActions {
                hold: true,
                remove: true,
                hide: true,
                correct: true,
                ..AllowedActions::default()
            },
        );
        confirmed.done = "corrected";
        let mut pending = one(
            "pending",
            "",
            false,
            AllowedActions {
                remove: true,
                correct: true,
                resend: true,
                ..AllowedActions::default()
            },
        );
        pending.done = "capped";
        let mut hidden = one(
            "confirmed",
            "",
            false,
            AllowedActions {
                show: true,
                ..AllowedActions::default()
            },
        );
        (hidden.listed, hidden.hidden) = (false, true);
        let mut group = one(
            "held",
            "to-be-approved",
            true,
            AllowedActions {
                approve: true,
                remove: true,
                ..AllowedActions::default()
            },
        );
        group.form = self.form(&[]).with_named(
            self.catalog,
            &self.language,
            [("document".into(), Problem::Empty)],
        );
        group.others = ["held", "removed"]
            .map(|state| ClaimLine {
                id: 13,
                url: "/fr/admin/appeals/protestation/signatories/13".into(),
                state,
            })
            .into();
        group.queue = Some(Queue {
            waiting: 3,
            next: "/fr/admin/appeals/protestation/to-decide?after=12".into(),
        });
        let mut held = one(
            "held",
            "mixed-scripts",
            false,
            AllowedActions {
                release: true,
                remove: true,
                ..AllowedActions::default()
            },
        );
        held.queue.clone_from(&group.queue);
        held.done = "group-counts";
        let mut erased = one("removed", "", false, AllowedActions::default());
        (erased.name, erased.card, erased.removal) = (String::new(), None, "plaisanterie".into());
        vec![
            self.page("person-confirmed", &confirmed),
            self.page("person-pending", &pending),
            self.page("person-hidden", &hidden),
            self.page("person-group-queue", &group),
            self.page("person-held-queue", &held),
            self.page("person-erased", &erased),
        ]
    }

    fn bulk(&self) -> Vec<(String, String)> {
        let line = |deed: BulkActionKind, state: BulkActionState| BulkActionLine {
            url: "/fr/admin/appeals/protestation/rules/3".into(),
            deed: deed.word(),
            state: state.word(),
            at: NOW,
            progress: BulkProgress {
                scanned: 12_345,
                matched: 321,
                changed: 300,
                skipped: 21,
                restored: 299,
                kept: 1,
            },
        };
        let criteria = vec![
            Criterion {
                name: "state",
                words: "signature-state-",
                value: "confirmed".into(),
            },
            Criterion {
                name: "name-contains",
                words: "",
                value: "canard".into(),
            },
            Criterion {
                name: "domain",
                words: "",
                value: "spam.example".into(),
            },
        ];
        let run = |deed: BulkActionKind, state: BulkActionState, samples| {
            let mut shell = self.area_shell();
            shell.refresh = state.is_at_work().then_some(2);
            BulkActionPage {
                shell,
                area: self.area("appeals"),
                people: self.people_links(),
                form: self.form(&[]),
                run: line(deed, state),
                criteria: criteria.clone(),
                samples,
                at_work: state.is_at_work(),
                can_start: state == BulkActionState::Ready,
                can_stop: state == BulkActionState::Running || state == BulkActionState::Ready,
                can_resume: state == BulkActionState::Stopped,
                can_undo: state == BulkActionState::Stopped,
                undoable: deed.can_be_undone(),
            }
        };
        let new = NewBulkActionPage {
            shell: self.area_shell(),
            area: self.area("appeals"),
            form: self.form(&[]).with_named(
                self.catalog,
                &self.language,
                [("deed".into(), Problem::Empty)],
            ),
            back: "/fr/admin/appeals/protestation/signatories".into(),
            hidden: vec![("state", "confirmed".into())],
            criteria: Vec::new(),
            deeds: chosen(BulkActionKind::ALL, BulkActionKind::word),
            reason: String::new(),
        };
        let runs = BulkActionListPage {
            shell: self.area_shell(),
            area: self.area("appeals"),
            people: self.people_links(),
            lines: BulkActionKind::ALL
                .iter()
                .zip(BulkActionState::ALL.iter().cycle())
                .map(|(deed, state)| line(*deed, *state))
                .collect(),
        };
        let none = BulkActionListPage {
            shell: self.area_shell(),
            area: self.area("appeals"),
            people: self.people_links(),
            lines: Vec::new(),
        };
        let mut pages = vec![
            self.page("rules", &runs),
            self.page("rules-none", &none),
            self.page("rule-new", &new),
            self.page(
                "rule-remove",
                &run(
                    BulkActionKind::Remove,
                    BulkActionState::Ready,
                    person_lines(),
                ),
            ),
            self.page(
                "rule-resend",
                &run(BulkActionKind::Resend, BulkActionState::Ready, Vec::new()),
            ),
        ];
        for state in BulkActionState::ALL {
            let name = format!("rule-{}", state.word());
            pages.push(self.page(&name, &run(BulkActionKind::Hold, *state, Vec::new())));
        }
        pages
    }

    fn people_asked(&self) -> Vec<(String, String)> {
        let remove = |refuses, problem: Option<Problem>| RemovePage {
            shell: self.area_shell(),
            area: self.area("appeals"),
            form: self.form(&[]).with_named(
                self.catalog,
                &self.language,
                problem.map(|problem| ("reason".into(), problem)),
            ),
            back: "/fr/admin/appeals/protestation/signatories/12".into(),
            name: "Jeanne Martin".into(),
            refuses,
            reason: String::new(),
            in_queue: refuses,
        };
        let end = |waiting, done| QueueEndPage {
            shell: self.area_shell(),
            area: self.area("appeals"),
            people: self.people_links(),
            waiting,
            done,
        };
        let correct = |person, group| CorrectPage {
            shell: self.area_shell(),
            area: self.area("appeals"),
            form: self.form(&[(Field::Place, Problem::TooLong { max: 100 })]),
            back: "/fr/admin/appeals/protestation/signatories/12".into(),
            base: "1".into(),
            person,
            group,
            kinds: vec!["association", "union"],
            countries: self.catalog.countries(&self.language).to_vec(),
        };
        vec![
            self.page("person-remove", &remove(false, None)),
            self.page("person-refuse", &remove(true, Some(Problem::Empty))),
            self.page("queue-end", &end(0, "approve")),
            self.page("queue-end-passed", &end(2, "")),
            self.page(
                "person-correct",
                &correct(Some(IndividualValues::default()), None),
            ),
            self.page(
                "group-correct",
                &correct(None, Some(CollectiveValues::default())),
            ),
        ]
    }
}

fn chosen<T: Copy>(all: &[T], word: fn(T) -> &'static str) -> Vec<KindChoice> {
    let choice = |(at, one): (usize, &T)| KindChoice {
        word: word(*one),
        chosen: at == 0,
    };
    all.iter().enumerate().map(choice).collect()
}

fn search_values() -> SearchValues {
    SearchValues {
        name: "Martin".into(),
        name_how: chosen(MatchMode::ALL, MatchMode::word),
        place_how: chosen(MatchMode::ALL, MatchMode::word),
        states: chosen(SignatureState::ALL, SignatureState::word),
        kinds: chosen(SignatureKind::ALL, SignatureKind::word),
        sources: chosen(Source::ALL, Source::word),
        ..SearchValues::default()
    }
}

fn person_lines() -> Vec<SignatoryLine> {
    let line = |name: &str, kind, state, hold| SignatoryLine {
        url: "/fr/admin/appeals/protestation/signatories/12".into(),
        name: name.into(),
        detail: "infirmière".into(),
        place: "Sète".into(),
        kind,
        state,
        hold,
        source: "web",
        posted: NOW,
        listed: true,
    };
    vec![
        line("Jeanne Martin", "individual", "confirmed", ""),
        line("Union du canal", "collective", "held", "to-be-approved"),
        line("Мария", "individual", "held", "by-organiser"),
        SignatoryLine {
            detail: String::new(),
            place: String::new(),
            source: "paper",
            listed: false,
            ..line("", "individual", "withdrawn", "")
        },
    ]
}

fn past_lines() -> Vec<HistoryLine> {
    let line = |what, word: &str, more: &str, by: &str, detail: &str| HistoryLine {
        at: NOW,
        what,
        word: word.into(),
        more: more.into(),
        by: by.into(),
        detail: detail.into(),
        fields: Vec::new(),
    };
    let deed = |verb: AuditVerb, more| line("deed", verb.word(), more, "Paul", "");
    vec![
        line("posted", "", "", "", ""),
        line("mail", "confirm", "sent", "", ""),
        line("mail", "confirm", "failed", "", "permanent"),
        line("confirmed", "", "", "", ""),
        line("consent", "publish-name", "given", "", "2026-11"),
        line("consent", "news", "taken-back", "", "2026-11"),
        deed(AuditVerb::SignatureDecided, "hold"),
        HistoryLine {
            fields: vec!["role".into(), "place".into()],
            ..deed(AuditVerb::SignatureCorrected, "")
        },
    ]
}
