//! From an appeal to the text of a file.

use super::AppealFile;
use crate::domain::Timestamp;

/// See [`AppealFile::to_text`].
pub(super) fn write(appeal: &AppealFile) -> String {
    let mut file = String::from("+++\n");
    let text = |value: &Option<String>| value.as_deref().map(quoted);
    let time = |value: Option<Timestamp>| value.map(written);
    let number = |value: Option<i64>| value.map(|value| value.to_string());
    let switch = |value: Option<bool>| value.map(|value| value.to_string());
    let pairs = [
        ("slug", Some(quoted(appeal.slug.as_str()))),
        ("language", Some(quoted(appeal.language.as_str()))),
        ("title", Some(quoted(&appeal.title))),
        ("summary", text(&appeal.summary)),
        ("addressee", text(&appeal.addressee)),
        ("responsible", text(&appeal.responsible)),
        ("contact", text(&appeal.contact)),
        ("sender", text(&appeal.sender)),
        ("opens", time(appeal.opens)),
        ("closes", time(appeal.closes)),
        ("goal", number(appeal.goal)),
        ("donation_url", text(&appeal.donation_url)),
        ("erase_after_days", number(appeal.erase_after_days)),
        ("approve_groups", switch(appeal.approve_groups)),
        ("ask_comment", switch(appeal.ask_comment)),
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

/// Adds the keys that have a value.
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

/// A TOML basic string. Values hold no control characters, so two escapes are enough.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// A point in time with its milliseconds, if it has any.
fn written(time: Timestamp) -> String {
    let whole = time.rfc3339();
    match time.0.rem_euclid(Timestamp::SECOND) {
        0 => whole,
        rest => whole.replace('Z', &format!(".{rest:03}Z")),
    }
}
