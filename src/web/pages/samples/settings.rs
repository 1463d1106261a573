//! The settings of the site.

use super::super::admin::*;
use super::*;

impl Sampler<'_> {
    pub(super) fn site_settings(&self) -> Vec<(String, String)> {
        let line = |name, value: &str, word| SettingLine {
            name,
            value: value.into(),
            word,
        };
        let view = |trial, wait| SettingsPage {
            shell: self.area_shell(),
            area: self.area("settings"),
            form: Form::new("/fr/admin/settings", TOKEN),
            site: vec![
                line("name", "Appels du canal", ""),
                line("address", "https://appels.example", ""),
                line("languages", "français, English", ""),
                line("database", "", "sqlite"),
                line("database", "", "postgres"),
                line("cookies", "", "tls"),
                line("cookies", "", "clear"),
                line("proxies", "10.0.0.0/8", ""),
                line("proxies", "", "none"),
                line("metrics", "", "on"),
                line("metrics", "", "off"),
            ],
            mail: vec![
                line("sender", "Appels <appels@example.org>", ""),
                line("reply-to", "", "none"),
                line("relay", "mail.example.org:587", ""),
                line("relay", "", "folder"),
                line("encryption", "", "none"),
                line("encryption", "", "if-offered"),
                line("encryption", "", "required"),
                line("encryption", "", "implicit"),
                line("login", "", "password"),
                line("login", "", "none"),
                line("connections", "4", ""),
                line("per-second", "", "unlimited"),
                line("per-hour", "", "unlimited"),
                line("per-day", "500", ""),
                line("per-day", "", "unlimited"),
            ],
            to: "jeanne@example.org".into(),
            trial,
            wait,
        };
        let steps = vec![
            ("name", "passed"),
            ("connect", "passed"),
            ("greeting", "passed"),
            ("tls", "if-offered"),
            ("login", "unused"),
            ("sender", "failed"),
            ("recipient", "not-reached"),
            ("data", "not-reached"),
            ("content", "not-reached"),
        ];
        let trial = |advice, code| {
            Some(MailTrial {
                steps: if advice == "sender" {
                    steps.clone()
                } else {
                    Vec::new()
                },
                advice,
                code,
            })
        };
        let mut pages = vec![
            self.page("settings", &view(None, 0)),
            self.page("settings-waiting", &view(None, 12)),
            self.page("settings-taken", &view(trial("", None), 0)),
        ];
        for advice in [
            "name",
            "unreachable",
            "tls",
            "login",
            "sender",
            "recipient",
            "policy",
            "later",
            "folder",
            "other",
        ] {
            let code = (advice == "sender").then_some(553);
            pages.push(self.page(&format!("settings-{advice}"), &view(trial(advice, code), 0)));
        }
        pages
    }
}
