//! From the text of a file to an appeal, or to all that is wrong with it.

use std::collections::HashSet;

use toml::de::DeTable;

use super::table::{Notes, Table};
use super::{AppealFile, AppealFileErrors, AppealLink, FirstSignatory, LinkKind, check};
use crate::domain::text::suggestions::{line_of, nearest};
use crate::domain::{Language, Slug};

/// The keys of a file.
pub(super) const KEYS: [&str; 19] = [
    "slug",
    "language",
    "title",
    "summary",
    "addressee",
    "responsible",
    "contact",
    "sender",
    "opens",
    "closes",
    "goal",
    "donation_url",
    "erase_after_days",
    "approve_groups",
    "ask_comment",
    "notice",
    "note",
    "links",
    "first_signatories",
];

/// See [`AppealFile::parse`].
pub(super) fn read(file: &str) -> Result<AppealFile, AppealFileErrors> {
    let file = file.trim_start_matches('\u{FEFF}').replace("\r\n", "\n");
    let mut notes = Notes {
        front: "",
        first_line: 2,
        problems: Vec::new(),
    };
    let appeal = split(&file, &mut notes).and_then(|(front, body, body_line)| {
        notes.front = front;
        let (document, errors) = DeTable::parse_recoverable(front);
        for error in &errors {
            let offset = error.span().map_or(0, |span| span.start);
            let reason = error.message().trim().replace('\n', ", ");
            notes.at(offset, format!("this is not TOML: {reason}."));
        }
        let text = wording(body, body_line, &mut notes);
        // What was recovered from broken TOML would only bring misleading complaints.
        let front = errors.is_empty().then_some(document.get_ref())?;
        understand(front, text, &mut notes)
    });
    match appeal {
        Some(appeal) if notes.problems.is_empty() => Ok(appeal),
        _ => {
            notes.problems.sort_by_key(|problem| problem.line);
            Err(AppealFileErrors(notes.problems))
        }
    }
}

/// The front matter, the wording, and the line that the wording starts on.
fn split<'f>(file: &'f str, notes: &mut Notes<'_>) -> Option<(&'f str, &'f str, usize)> {
    let fence = |line: &str| line.trim_end() == "+++";
    let mut lines = file.split_inclusive('\n');
    let opening = lines.next().filter(|line| fence(line));
    let Some(opening) = opening else {
        notes.on_line(1, "the first line is +++, then come keys such as title = \"…\", then +++ again, then the text.".to_owned());
        return None;
    };
    let mut end = opening.len();
    for (number, line) in lines.enumerate() {
        if fence(line) {
            return Some((
                &file[opening.len()..end],
                &file[end + line.len()..],
                number + 3,
            ));
        }
        end += line.len();
    }
    notes.on_line(
        1,
        "the keys have no end: write a line +++ between them and the text.".to_owned(),
    );
    None
}

/// The wording without the blank lines around it.
fn wording(body: &str, first_line: usize, notes: &mut Notes<'_>) -> Option<String> {
    let before = notes.problems.len();
    let hidden = body
        .char_indices()
        .filter(|(_, c)| check::is_hidden_in_text(*c));
    for (offset, c) in hidden.take(20) {
        let line = first_line + line_of(body, offset) - 1;
        notes.on_line(
            line,
            format!(
                "the text holds the invisible character U+{:04X}; take it out.",
                u32::from(c)
            ),
        );
    }
    let text = check::trimmed(body);
    let length = text.chars().count();
    if text.is_empty() {
        notes.on_line(
            first_line,
            "the text is missing: write it below the second +++.".to_owned(),
        );
    } else if length > check::LONGEST_TEXT {
        notes.on_line(
            first_line,
            format!(
                "the text has {length} characters; at most {} fit.",
                check::LONGEST_TEXT
            ),
        );
    }
    (notes.problems.len() == before).then(|| text.to_owned())
}

/// Reads every key; `None` when something that is needed is missing or wrong, which the notes then tell.
fn understand(
    front: &DeTable<'_>,
    text: Option<String>,
    notes: &mut Notes<'_>,
) -> Option<AppealFile> {
    let table = Table::new(front, 0, &KEYS, notes);
    let line = |max: usize| move |text: &str| check::line(text, max);
    let passage = |max: usize| move |text: &str| check::passage(text, max);
    let slug = table.needed(notes, "slug", |text| {
        Slug::parse(text).map_err(|error| format!("does not work: {error}."))
    });
    let language = table.needed(notes, "language", |text| {
        Language::parse(text)
            .ok_or_else(|| "is not a language tag such as fr, en or pt-br.".to_owned())
    });
    let title = table.needed(notes, "title", line(200));
    let summary = table.text(notes, "summary", passage(500));
    let addressee = table.text(notes, "addressee", line(300));
    let responsible = table.text(notes, "responsible", line(300));
    let contact = table.text(notes, "contact", check::contact);
    let sender = table.text(notes, "sender", check::sender);
    let opens = table.time(notes, "opens", |text| check::time(text, false));
    let closes = table.time(notes, "closes", |text| check::time(text, true));
    if opens
        .zip(closes)
        .is_some_and(|(opens, closes)| closes <= opens)
    {
        notes.at(
            table.offset_of("closes"),
            "“closes” is not after “opens”.".to_owned(),
        );
    }
    let goal = table.number(notes, "goal", check::GOALS);
    let donation_url = table.text(notes, "donation_url", check::web_address);
    let erase_after_days = table.number(notes, "erase_after_days", check::ERASURE_DAYS);
    let approve_groups = table.switch(notes, "approve_groups");
    let ask_comment = table.switch(notes, "ask_comment");
    let notice = table.text(notes, "notice", line(300));
    let note = table.text(notes, "note", passage(500));
    let links = table.tables(notes, "links", &["title", "url", "kind"], link);
    let first_signatories = first_signatories(&table, notes);
    Some(AppealFile {
        slug: slug?,
        language: language?,
        title: title?,
        text: text?,
        summary,
        addressee,
        responsible,
        contact,
        sender,
        opens,
        closes,
        goal,
        donation_url,
        erase_after_days,
        approve_groups,
        ask_comment,
        notice,
        note,
        links,
        first_signatories,
    })
}

/// One entry of `links`.
fn link(table: &Table<'_, '_>, notes: &mut Notes<'_>) -> Option<AppealLink> {
    let title = table.needed(notes, "title", |text| check::line(text, 200));
    let url = table.needed(notes, "url", check::web_address);
    let kind = table.text(notes, "kind", |text| {
        LinkKind::parse(text).ok_or_else(|| {
            let kinds = LinkKind::ALL.map(LinkKind::as_str);
            let hint = nearest(text, kinds).map(|near| format!(" Did you mean “{near}”?"));
            format!(
                "is one of {}.{}",
                kinds.join(", "),
                hint.unwrap_or_default()
            )
        })
    });
    Some(AppealLink {
        title: title?,
        url: url?,
        kind: kind.unwrap_or_default(),
    })
}

/// The first signatories; nobody stands there twice.
fn first_signatories(table: &Table<'_, '_>, notes: &mut Notes<'_>) -> Vec<FirstSignatory> {
    let names = std::cell::RefCell::new(HashSet::new());
    let keys = ["name", "role", "place"];
    table.tables(notes, "first_signatories", &keys, |entry, notes| {
        let name = entry.needed(notes, "name", |text| check::line(text, 200));
        if let Some(name) = &name
            && !names.borrow_mut().insert(name.to_lowercase())
        {
            let sentence = format!("“{name}” stands among the first signatories twice.");
            notes.at(entry.offset_of("name"), sentence);
        }
        let role = entry.text(notes, "role", |text| check::line(text, 120));
        let place = entry.text(notes, "place", |text| check::line(text, 100));
        Some(FirstSignatory {
            name: name?,
            role,
            place,
        })
    })
}
