//! The settings of the site.

use super::views::*;
use crate::web::page::samples::*;

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
            domain_form: Form::new("/fr/admin/settings/domain", TOKEN),
            selector: String::new(),
            domains: Vec::new(),
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
        pages.push(self.page("settings-domain", &self.domain_asked(view(None, 0))));
        let wrong = [("selector", Problem::SelectorMalformed)];
        let mut mistyped = view(None, 0);
        mistyped.domain_form = self.named_form(&wrong);
        mistyped.selector = "é".into();
        pages.push(self.page("settings-selector", &mistyped));
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

    /// Every sentence about every point, as if a domain had said them all.
    fn domain_asked(&self, page: SettingsPage) -> SettingsPage {
        let said = [
            ("mx", "good", "found"),
            ("mx", "unknown", "address"),
            ("mx", "bad", "refuses"),
            ("mx", "bad", "missing"),
            ("mx", "bad", "no-domain"),
            ("mx", "unknown", "unknown"),
            ("spf", "good", "strict"),
            ("spf", "good", "soft"),
            ("spf", "unknown", "neutral"),
            ("spf", "bad", "open"),
            ("spf", "bad", "several"),
            ("spf", "bad", "leads-nowhere"),
            ("spf", "bad", "missing"),
            ("spf", "unknown", "unknown"),
            ("dkim", "good", "found"),
            ("dkim", "bad", "revoked"),
            ("dkim", "bad", "missing"),
            ("dkim", "bad", "none"),
            ("dkim", "unknown", "elsewhere"),
            ("dkim", "unknown", "unknown"),
            ("dmarc", "good", "reject"),
            ("dmarc", "good", "quarantine"),
            ("dmarc", "good", "watch"),
            ("dmarc", "bad", "broken"),
            ("dmarc", "bad", "several"),
            ("dmarc", "bad", "missing"),
            ("dmarc", "unknown", "unknown"),
        ];
        let domains = ["bad", "unknown", "good"].map(|verdict| DomainLine {
            domain: "example.org".into(),
            verdict,
            points: said
                .iter()
                .filter(|(_, how, _)| *how == verdict)
                .map(|(point, verdict, word)| PointLine {
                    point,
                    verdict,
                    word,
                    place: "_dmarc.example.org".into(),
                    record: match *verdict {
                        "good" => "v=DMARC1; p=none".into(),
                        _ => String::new(),
                    },
                })
                .collect(),
        });
        SettingsPage {
            domains: domains.into(),
            ..page
        }
    }
}
