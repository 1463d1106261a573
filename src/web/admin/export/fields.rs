//! The form of an export: what is asked for, read and shown again.

use crate::domain::{
    FieldProblems, Language, Period, Problem, SignatureFilter, SignatureKind, SignatureState,
    Source, Timestamp,
};
use crate::services::export::{Column, Filter, Format, Order, Request};
use crate::web::State;
use crate::web::admin::FormFields;
use crate::web::admin::account::view::LanguageChoice;
use crate::web::admin::export::view::{Choice, ExportValues};

/// Columns that leave only when somebody ticks them: addresses, what was written to the organisers alone, and what only
/// means something inside of the site.
const NOT_AT_FIRST: [Column; 9] = [
    Column::Id,
    Column::Email,
    Column::Comment,
    Column::MandateShown,
    Column::Language,
    Column::Text,
    Column::HoldReason,
    Column::RemovalReason,
    Column::Import,
];
const ANSWERS: [&str; 3] = ["", "yes", "no"];

/// The form as it stands when nobody has touched it.
pub(in crate::web) fn untouched(state: &State, language: &Language) -> ExportValues {
    let ticked = |word| {
        let column = Column::parse(word);
        column.is_some_and(|column| !NOT_AT_FIRST.contains(&column))
    };
    ExportValues {
        columns: Choice::among(Column::ALL, Column::word, ticked),
        states: Choice::among(SignatureState::ALL, SignatureState::word, |word| {
            word == SignatureState::Confirmed.word()
        }),
        ..typed(state, language, &FormFields::default())
    }
}

/// The form as it was typed.
pub(in crate::web) fn typed(
    state: &State,
    language: &Language,
    fields: &FormFields,
) -> ExportValues {
    let one = |name: &'static str, default: &'static str| {
        let chosen = Some(fields.get(name)).filter(|chosen| !chosen.is_empty());
        let chosen = chosen.unwrap_or(default).to_owned();
        move |word: &'static str| word == chosen
    };
    let many =
        |name: &'static str| move |word: &'static str| fields.all(name).any(|one| one == word);
    let answers = |name| Choice::among(&ANSWERS, |word| word, one(name, ""));
    let text = |name| fields.get(name).to_owned();
    let chosen = Language::parse(fields.get("signed-in"));
    let mut languages = LanguageChoice::all(&state.app.catalog, language);
    for line in &mut languages {
        line.chosen = chosen
            .as_ref()
            .is_some_and(|chosen| chosen.as_str() == line.tag);
    }
    ExportValues {
        formats: Choice::among(
            Format::ALL,
            Format::word,
            one("format", Format::CsvExcel.word()),
        ),
        columns: Choice::among(Column::ALL, Column::word, many("columns")),
        states: Choice::among(SignatureState::ALL, SignatureState::word, many("states")),
        kinds: Choice::among(SignatureKind::ALL, SignatureKind::word, one("kind", "")),
        sources: Choice::among(Source::ALL, Source::word, many("sources")),
        orders: Choice::among(Order::ALL, Order::word, one("order", Order::Name.word())),
        any_language: chosen.is_none(),
        languages,
        since: text("since"),
        until: text("until"),
        place: text("place"),
        mail_domain: text("mail-domain"),
        publish: answers("publish"),
        news: answers("news"),
        raw: !fields.get("raw").is_empty(),
    }
}

/// What the form asks for. Blocks show who is public, with role and place as far as these are ticked.
pub(in crate::web) fn request(
    fields: &FormFields,
    language: &Language,
) -> Result<Request, FieldProblems> {
    let mut problems = FieldProblems::new();
    let format = Format::parse(fields.get("format")).unwrap_or(Format::CsvExcel);
    let mut request = Request::new(format);
    request.language = language.clone();
    request.order = Order::parse(fields.get("order")).unwrap_or(Order::Name);
    request.raw = !fields.get("raw").is_empty();
    request.columns = fields.all("columns").filter_map(Column::parse).collect();
    let states: Vec<_> = fields
        .all("states")
        .filter_map(SignatureState::parse)
        .collect();
    if !format.is_block() {
        if request.columns.is_empty() {
            problems.push(("columns".to_owned(), Problem::Empty));
        }
        if states.is_empty() {
            problems.push(("states".to_owned(), Problem::Empty));
        }
    }
    let mut day = |name: &str| {
        let typed = fields.get(name).trim();
        let day = Timestamp::parse(typed);
        if day.is_none() && !typed.is_empty() {
            problems.push((name.to_owned(), Problem::DateMalformed));
        }
        day
    };
    let text = |name| Some(fields.get(name).trim().to_owned()).filter(|text| !text.is_empty());
    let answer = |name| match fields.get(name) {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    };
    request.filter = Filter {
        columns: SignatureFilter {
            states,
            kind: SignatureKind::parse(fields.get("kind")),
            sources: fields.all("sources").filter_map(Source::parse).collect(),
            language: Language::parse(fields.get("signed-in")),
            confirmed: Period {
                since: day("since"),
                // The last day is part of the period.
                until: day("until").map(|day| day.plus(Timestamp::DAY)),
            },
            ..SignatureFilter::default()
        },
        place: text("place"),
        domain: text("mail-domain"),
        publishes: answer("publish"),
        news: answer("news"),
    };
    match problems.is_empty() {
        true => Ok(request),
        false => Err(problems),
    }
}
