//! The pages of organisers.

use super::views::*;
use crate::domain::admin_links::AdminLinks;
use crate::domain::{AuditVerb, Role};
use crate::services::audit::Fault;
use crate::web::page::samples::*;

impl Sampler<'_> {
    pub(super) fn area_shell(&self) -> Shell {
        Shell::new("Appels du canal", &self.language, &self.assets).also_in(
            self.catalog,
            [(Language::english(), "/en/admin".to_owned())],
        )
    }

    pub(super) fn area(&self, here: &'static str) -> AdminFrame {
        AdminFrame {
            links: AdminLinks::of(&self.language),
            here,
            name: "Jeanne Martin".into(),
            accounts: true,
            audit: true,
            settings: true,
            token: TOKEN.into(),
        }
    }

    /// Every page of the organisers' area.
    pub(super) fn organising(&self) -> Vec<(String, String)> {
        let mut pages = self.door();
        pages.extend(self.figures());
        pages.extend(self.entered());
        pages.extend(self.own_account());
        pages.extend(self.other_accounts());
        pages.extend(self.editing());
        pages.extend(self.exchanging());
        pages.extend(self.signatories_of());
        pages.extend(self.site_settings());
        pages
    }

    fn door(&self) -> Vec<(String, String)> {
        let door = |kind, problems: &[(Field, Problem)]| LoginPage {
            shell: self.area_shell(),
            links: AdminLinks::of(&self.language),
            kind,
            form: self.form(problems),
            email: "jeanne@example.org".into(),
            name: String::new(),
            to: "/fr/admin/accounts".into(),
            done: String::new(),
            wait: 0,
        };
        let mut login = door(LoginStep::Login, &[]);
        login.done = "accepted".into();
        let mut waiting = door(LoginStep::Login, &[]);
        waiting.wait = 12;
        vec![
            self.page("admin-login", &login),
            self.page(
                "admin-login-wrong",
                &door(LoginStep::Login, &[(Field::Form, Problem::EntryWrong)]),
            ),
            self.page("admin-login-waiting", &waiting),
            self.page(
                "admin-code",
                &door(LoginStep::Code, &[(Field::Code, Problem::TotpWrong)]),
            ),
            self.page("admin-forgotten", &door(LoginStep::Forgotten, &[])),
            self.page("admin-asked", &door(LoginStep::Asked, &[])),
            self.page(
                "admin-set-up",
                &door(
                    LoginStep::SetUp,
                    &[
                        (Field::Name, Problem::NameMissing),
                        (Field::NewPassword, Problem::PasswordShort { min: 12 }),
                    ],
                ),
            ),
            self.page(
                "admin-invitation",
                &door(
                    LoginStep::Invitation,
                    &[(Field::NewPassword, Problem::PasswordCommon)],
                ),
            ),
            self.page(
                "admin-reset",
                &door(
                    LoginStep::Reset,
                    &[(Field::NewPassword, Problem::PasswordOwn)],
                ),
            ),
        ]
    }

    fn entered(&self) -> Vec<(String, String)> {
        let step_up = |problems: &[(Field, Problem)], wait| StepUpPage {
            shell: self.area_shell(),
            area: self.area(""),
            form: self.form(problems),
            to: "/fr/admin/accounts".into(),
            two_steps: wait > 0,
            wait,
        };
        let pick = |value: &str, text: &str, chosen| FilterChoice {
            value: value.into(),
            text: text.into(),
            chosen,
        };
        let record = |problems: &[(&'static str, Problem)], verdict| AuditPage {
            shell: self.area_shell(),
            area: self.area("audit"),
            form: self.named_form(problems),
            actors: vec![
                pick("admin:1", "Jeanne Martin", true),
                pick("cli", "…", false),
            ],
            verbs: vec![pick("exported", "…", false)],
            appeals: vec![pick("quai", "quai", false)],
            from: "2026-01-31".into(),
            to: String::new(),
            searched: true,
            lines: match problems {
                [] => AuditVerb::ALL
                    .iter()
                    .zip(1..)
                    .map(|(verb, number)| sample_line(*verb, number))
                    .collect(),
                _ => Vec::new(),
            },
            next: problems
                .is_empty()
                .then(|| "/fr/admin/audit?before=1".into()),
            verdict,
        };
        let verdict = |fault, row, head: &str| {
            Some(AuditVerdict {
                fault,
                row,
                head: head.into(),
            })
        };
        let faults = Fault::ALL.iter().map(|fault| {
            let name = format!("admin-audit-{}", fault.word());
            self.page(&name, &record(&[], verdict(fault.word(), 12, "")))
        });
        let mut pages: Vec<(String, String)> = faults.collect();
        pages.extend(vec![
            self.page(
                "admin-step-up",
                &step_up(&[(Field::Password, Problem::PasswordWrong)], 0),
            ),
            self.page("admin-step-up-waiting", &step_up(&[], 3)),
            self.page("admin-audit", &record(&[], None)),
            self.page(
                "admin-audit-wrong",
                &record(&[("from", Problem::DateMalformed)], None),
            ),
            self.page(
                "admin-audit-whole",
                &record(&[], verdict("", 1_234, "9f86d081")),
            ),
        ]);
        pages
    }

    fn own_account(&self) -> Vec<(String, String)> {
        let account = |two_steps, done, problems: &[(Field, Problem)]| AccountPage {
            shell: self.area_shell(),
            area: self.area("account"),
            form: self.form(problems),
            email: "jeanne@example.org".into(),
            name: "Jeanne Martin".into(),
            role: "owner",
            languages: LanguageChoice::all(self.catalog, &self.language),
            sessions: [("Firefox, Linux", true), ("", false)]
                .map(|(label, current)| SessionLine {
                    label: label.into(),
                    began: NOW,
                    seen: NOW,
                    current,
                    handle: "9f86d081884c7d65".into(),
                })
                .into(),
            two_steps,
            two_steps_required: !two_steps,
            recovery_left: 9,
            done,
        };
        let two_steps = |codes| TwoStepsPage {
            shell: self.area_shell(),
            area: self.area("account"),
            form: self.form(&[(Field::Code, Problem::TotpWrong)]),
            picture: "<svg viewBox=\"0 0 1 1\"></svg>".into(),
            secret: "GEZDGNBVGY3TQOJQ".into(),
            address: "otpauth://totp/Paraph:jeanne".into(),
            sealed: TOKEN.into(),
            required: true,
            codes,
        };
        let mut pages = vec![
            self.page("admin-account", &account(false, "renamed", &[])),
            self.page(
                "admin-account-wrong",
                &account(true, "", &[(Field::Password, Problem::PasswordWrong)]),
            ),
            self.page("admin-two-steps", &two_steps(Vec::new())),
            self.page(
                "admin-recovery",
                &two_steps(vec!["abcd-efgh-2345-wxyz".into()]),
            ),
        ];
        for done in ["password-changed", "sessions-ended", "two-steps-off"] {
            pages.push(self.page(&format!("admin-account-{done}"), &account(true, done, &[])));
        }
        pages
    }

    fn other_accounts(&self) -> Vec<(String, String)> {
        let states = ["active", "invited", "disabled", "active"];
        let lines = Role::ALL
            .iter()
            .zip(states)
            .map(|(role, state)| AccountLine {
                name: "Jeanne Martin".into(),
                email: "jeanne@example.org".into(),
                url: "/fr/admin/accounts/1".into(),
                role: role.word(),
                state,
                two_steps: state == "active",
                entered: (state == "active").then_some(NOW),
            });
        let list = AccountsPage {
            shell: self.area_shell(),
            area: self.area("accounts"),
            accounts: lines.collect(),
        };
        let person =
            |name: Option<&str>, state, done, problems: &[(Field, Problem)]| OrganiserPage {
                shell: self.area_shell(),
                area: self.area("accounts"),
                form: self.form(problems),
                name: name.map(str::to_owned),
                email: "paul@example.org".into(),
                state,
                own: false,
                roles: Role::ALL
                    .iter()
                    .map(|role| RoleChoice {
                        word: role.word(),
                        chosen: *role == Role::Editor,
                    })
                    .collect(),
                appeals: vec![AppealChoice {
                    id: 1,
                    name: "protestation".into(),
                    given: true,
                }],
                languages: LanguageChoice::all(self.catalog, &self.language),
                two_steps_required: true,
                state_action: "/fr/admin/accounts/2/state".into(),
                done,
                link: (done == "invited")
                    .then(|| "https://appels.example/fr/admin/invitation/x".into()),
            };
        let wrong = [
            (Field::Email, Problem::AccountTaken),
            (Field::AccountRole, Problem::RoleMissing),
        ];
        let mut pages = vec![
            self.page("admin-accounts", &list),
            self.page("admin-invite", &person(None, "", "", &wrong)),
        ];
        for (done, state) in [
            ("invited", "invited"),
            ("changed", "active"),
            ("disabled", "disabled"),
            ("enabled", "active"),
        ] {
            let name = format!("admin-person-{done}");
            pages.push(self.page(&name, &person(Some("Paul"), state, done, &[])));
        }
        pages.push(self.page(
            "admin-person-last-owner",
            &person(
                Some("Paul"),
                "active",
                "",
                &[(Field::AccountRole, Problem::LastOwner)],
            ),
        ));
        pages
    }
}

fn sample_line(verb: AuditVerb, number: i64) -> AuditLine {
    let kinds = ["admin", "cli", "site", "visitor"];
    AuditLine {
        number,
        at: NOW,
        actor: if number % 4 == 0 {
            "Jeanne Martin".into()
        } else {
            String::new()
        },
        actor_kind: kinds[usize::try_from(number % 4).unwrap()],
        verb: verb.word(),
        object_kind: "account".into(),
        object_id: Some(2),
        object: Some("Paul".into()),
        url: "/fr/admin/accounts/2".into(),
        facts: vec!["role: editor".into()],
    }
}
