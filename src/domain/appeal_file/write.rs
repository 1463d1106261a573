//! Writes appeal files.

use super::AppealFile;
use crate::domain::LocalTime;

impl AppealFile {
    /// The inverse of [`Self::parse`].
    #[must_use]
    pub fn to_text(&self) -> String {
        write(self)
    }
}

fn write(appeal: &AppealFile) -> String {
    let mut file = String::from("+++\n");
    let text = |value: &Option<String>| value.as_deref().map(quoted);
    let time = |value: Option<LocalTime>| value.map(|value| value.to_string());
    let number = |value: Option<i64>| value.map(|value| value.to_string());
    let flag = |value: Option<bool>| value.map(|value| value.to_string());
    let pairs = [
        ("slug", Some(quoted(appeal.slug.as_str()))),
        ("language", Some(quoted(appeal.language.as_str()))),
        ("title", Some(quoted(&appeal.title))),
        ("summary", text(&appeal.summary)),
        ("addressee", text(&appeal.addressee)),
        ("responsible", text(&appeal.responsible)),
        ("contact", text(&appeal.contact)),
        ("sender", text(&appeal.sender)),
        (
            "time_zone",
            appeal.time_zone.as_ref().map(|zone| quoted(zone.name())),
        ),
        ("opens", time(appeal.opens)),
        ("closes", time(appeal.closes)),
        ("goal", number(appeal.goal)),
        ("donation_url", text(&appeal.donation_url)),
        ("erase_after_days", number(appeal.erase_after_days)),
        ("approve_groups", flag(appeal.approve_groups)),
        ("thank_by_mail", flag(appeal.thank_by_mail)),
        ("remind_by_mail", flag(appeal.remind_by_mail)),
        ("ask_comment", flag(appeal.ask_comment)),
        ("ask_country", flag(appeal.ask_country)),
        (
            "accent",
            appeal.accent.map(|accent| quoted(&accent.to_string())),
        ),
        ("list_after", number(appeal.list_after)),
        ("notice", text(&appeal.notice)),
        ("note", text(&appeal.note)),
    ];
    add(&mut file, pairs);
    for link in &appeal.links {
        file.push_str("\n[[links]]\n");
        let pairs = [
            ("title", Some(quoted(&link.title))),
            ("url", Some(quoted(&link.url))),
            ("kind", Some(quoted(link.kind.as_str()))),
        ];
        add(&mut file, pairs);
    }
    for person in &appeal.first_signatories {
        file.push_str("\n[[first_signatories]]\n");
        let pairs = [
            ("name", Some(quoted(&person.name))),
            ("role", text(&person.role)),
            ("place", text(&person.place)),
        ];
        add(&mut file, pairs);
    }
    file.push_str("+++\n\n");
    file.push_str(&appeal.text);
    file.push('\n');
    file
}

/// Leaves out keys without a value.
fn add(file: &mut String, pairs: impl IntoIterator<Item = (&'static str, Option<String>)>) {
    for (key, value) in pairs {
        if let Some(value) = value {
            file.push_str(key);
            file.push_str(" = ");
            file.push_str(&value);
            file.push('\n');
        }
    }
}

/// A TOML basic string. Values contain no control characters, so these two escapes are enough.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
