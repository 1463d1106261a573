//! Parses appeal files and reports all errors at once.

use std::collections::HashSet;

use toml::de::DeTable;

use super::table::{Errors, Table};
use super::{AppealFile, AppealFileErrors, AppealLink, FirstSignatory, LinkKind, check};
use crate::domain::text::identity;
use crate::domain::text::suggestions::{line_of, nearest};
use crate::domain::{Language, Slug};

pub(super) const KEYS: [&str; 25] = [
    "slug",
    "language",
    "title",
    "summary",
    "addressee",
    "responsible",
    "contact",
    "sender",
    "time_zone",
    "opens",
    "closes",
    "goal",
    "donation_url",
    "erase_after_days",
    "approve_groups",
    "thank_by_mail",
    "remind_by_mail",
    "ask_comment",
    "ask_country",
    "accent",
    "list_after",
    "notice",
    "note",
    "links",
    "first_signatories",
];

impl AppealFile {
    /// Reports all errors of the file, each with its line.
    pub fn parse(text: &str) -> Result<Self, AppealFileErrors> {
        parse(text)
    }
}

fn parse(file: &str) -> Result<AppealFile, AppealFileErrors> {
    let file = file.trim_start_matches('\u{FEFF}').replace("\r\n", "\n");
    let mut errors = Errors {
        front: "",
        first_line: 2,
        found: Vec::new(),
    };
    let appeal = split(&file, &mut errors).and_then(|(front, body, body_line)| {
        errors.front = front;
        let (document, syntax_errors) = DeTable::parse_recoverable(front);
        for error in &syntax_errors {
            let offset = error.span().map_or(0, |span| span.start);
            let reason = error.message().trim().replace('\n', ", ");
            errors.at(offset, format!("this is not TOML: {reason}."));
        }
        let text = appeal_text(body, body_line, &mut errors);
        // Errors about the values that were recovered from broken TOML would be misleading.
        let front = syntax_errors.is_empty().then_some(document.get_ref())?;
        read_keys(front, text, &mut errors)
    });
    match appeal {
        Some(appeal) if errors.found.is_empty() => Ok(appeal),
        _ => {
            errors.found.sort_by_key(|error| error.line);
            Err(AppealFileErrors(errors.found))
        }
    }
}

/// The front matter, the text, and the line on which the text starts.
fn split<'f>(file: &'f str, errors: &mut Errors<'_>) -> Option<(&'f str, &'f str, usize)> {
    let is_fence = |line: &str| line.trim_end() == "+++";
    let mut lines = file.split_inclusive('\n');
    let opening = lines.next().filter(|line| is_fence(line));
    let Some(opening) = opening else {
        errors.on_line(1, "the first line is +++, then come keys such as title = \"…\", then +++ again, then the text.".to_owned());
        return None;
    };
    let mut end = opening.len();
    for (number, line) in lines.enumerate() {
        if is_fence(line) {
            return Some((
                &file[opening.len()..end],
                &file[end + line.len()..],
                number + 3,
            ));
        }
        end += line.len();
    }
    errors.on_line(
        1,
        "the keys have no end: write a line +++ between them and the text.".to_owned(),
    );
    None
}

/// The text without the blank lines around it; `None` when it has errors.
fn appeal_text(body: &str, first_line: usize, errors: &mut Errors<'_>) -> Option<String> {
    let errors_before = errors.found.len();
    let hidden = body
        .char_indices()
        .filter(|(_, c)| check::is_hidden_in_text(*c));
    for (offset, c) in hidden.take(20) {
        let line = first_line + line_of(body, offset) - 1;
        errors.on_line(
            line,
            format!(
                "the text holds the invisible character U+{:04X}; take it out.",
                u32::from(c)
            ),
        );
    }
    let text = check::trim_blank_lines(body);
    let length = text.chars().count();
    if text.is_empty() {
        errors.on_line(
            first_line,
            "the text is missing: write it below the second +++.".to_owned(),
        );
    } else if length > check::TEXT_MAX {
        errors.on_line(
            first_line,
            format!(
                "the text has {length} characters; at most {} fit.",
                check::TEXT_MAX
            ),
        );
    }
    (errors.found.len() == errors_before).then(|| text.to_owned())
}

/// `None` when a required value is missing or wrong; then `errors` says why.
fn read_keys(
    front: &DeTable<'_>,
    text: Option<String>,
    errors: &mut Errors<'_>,
) -> Option<AppealFile> {
    let table = Table::new(front, 0, &KEYS, errors);
    let line = |max: usize| move |text: &str| check::line(text, max);
    let joined_lines = |max: usize| move |text: &str| check::joined_lines(text, max);
    let slug = table.required(errors, "slug", |text| {
        Slug::parse(text).map_err(|error| format!("does not work: {error}."))
    });
    let language = table.required(errors, "language", |text| {
        Language::parse(text)
            .ok_or_else(|| "is not a language tag such as fr, en or pt-br.".to_owned())
    });
    let title = table.required(errors, "title", line(200));
    let summary = table.text(errors, "summary", joined_lines(500));
    let addressee = table.text(errors, "addressee", line(300));
    let responsible = table.text(errors, "responsible", line(300));
    let contact = table.text(errors, "contact", check::contact);
    let sender = table.text(errors, "sender", check::sender);
    let time_zone = table.text(errors, "time_zone", check::zone);
    let opens = table.time(errors, "opens", check::time);
    let closes = table.time(errors, "closes", check::time);
    let zone = time_zone.clone().unwrap_or_default();
    let opening = opens.and_then(|opens| opens.begin(&zone));
    let closing = closes.and_then(|closes| closes.end(&zone));
    if opening
        .zip(closing)
        .is_some_and(|(opening, closing)| closing <= opening)
    {
        errors.at(
            table.offset_of("closes"),
            "“closes” is not after “opens”.".to_owned(),
        );
    }
    let goal = table.number(errors, "goal", check::GOAL_RANGE);
    let donation_url = table.text(errors, "donation_url", check::web_address);
    let erase_after_days = table.number(errors, "erase_after_days", check::ERASURE_DAYS_RANGE);
    let approve_groups = table.boolean(errors, "approve_groups");
    let thank_by_mail = table.boolean(errors, "thank_by_mail");
    let remind_by_mail = table.boolean(errors, "remind_by_mail");
    let ask_comment = table.boolean(errors, "ask_comment");
    let ask_country = table.boolean(errors, "ask_country");
    let accent = table.text(errors, "accent", check::accent);
    let list_after = table.number(errors, "list_after", check::LIST_AFTER_RANGE);
    let notice = table.text(errors, "notice", line(300));
    let note = table.text(errors, "note", joined_lines(500));
    let links = table.tables(errors, "links", &["title", "url", "kind"], link);
    let first_signatories = first_signatories(&table, errors);
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
        time_zone,
        opens,
        closes,
        goal,
        donation_url,
        erase_after_days,
        approve_groups,
        thank_by_mail,
        remind_by_mail,
        ask_comment,
        ask_country,
        accent,
        list_after,
        notice,
        note,
        links,
        first_signatories,
    })
}

fn link(table: &Table<'_, '_>, errors: &mut Errors<'_>) -> Option<AppealLink> {
    let title = table.required(errors, "title", |text| check::line(text, 200));
    let url = table.required(errors, "url", check::web_address);
    let kind = table.text(errors, "kind", |text| {
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

/// Reports people who are listed twice.
fn first_signatories(table: &Table<'_, '_>, errors: &mut Errors<'_>) -> Vec<FirstSignatory> {
    let names = std::cell::RefCell::new(HashSet::new());
    let keys = ["name", "role", "place"];
    table.tables(errors, "first_signatories", &keys, |entry, errors| {
        let name = entry.required(errors, "name", |text| check::public_line(text, 200));
        if let Some(name) = &name
            && !names.borrow_mut().insert(identity(name))
        {
            let sentence = format!("“{name}” stands among the first signatories twice.");
            errors.at(entry.offset_of("name"), sentence);
        }
        let role = entry.text(errors, "role", |text| check::public_line(text, 120));
        let place = entry.text(errors, "place", |text| check::public_line(text, 100));
        Some(FirstSignatory {
            name: name?,
            role,
            place,
        })
    })
}
