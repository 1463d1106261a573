//! The form of the export: its default values, its typed values, and the request parsed from it.

use crate::domain::{
    FieldProblems, Language, Period, Problem, SignatureFilter, SignatureKind, SignatureState,
    Source, Zone,
};
use crate::services::export::{Column, Filter, Format, Order, Request};
use crate::web::State;
use crate::web::admin::FormFields;
use crate::web::admin::account::view::LanguageChoice;
use crate::web::admin::choice::Choice;
use crate::web::admin::export::view::ExportValues;

/// Columns that are not ticked by default: e-mail addresses, what was written for the organisers only, and what has no
/// meaning outside the site.
const NOT_BY_DEFAULT: [Column; 10] = [
    Column::Id,
    Column::Email,
    Column::Comment,
    Column::MandateShown,
    Column::Language,
    Column::Text,
    Column::Referral,
    Column::HoldReason,
    Column::RemovalReason,
    Column::Import,
];
/// Filter by a yes-or-no field; the empty word does not filter.
const ANSWERS: [&str; 3] = ["", "yes", "no"];

/// The values of a new form.
pub(in crate::web) fn defaults(state: &State, language: &Language) -> ExportValues {
    let is_ticked = |word| {
        let column = Column::from_word(word);
        column.is_some_and(|column| !NOT_BY_DEFAULT.contains(&column))
    };
    ExportValues {
        columns: Choice::among(Column::ALL, Column::word, is_ticked),
        states: Choice::among(SignatureState::ALL, SignatureState::word, |word| {
            word == SignatureState::Confirmed.word()
        }),
        ..typed(state, language, &FormFields::default())
    }
}

/// The values as typed.
pub(in crate::web) fn typed(
    state: &State,
    language: &Language,
    fields: &FormFields,
) -> ExportValues {
    let radio = |name: &'static str, default: &'static str| {
        let chosen = Some(fields.get(name)).filter(|chosen| !chosen.is_empty());
        let chosen = chosen.unwrap_or(default).to_owned();
        move |word: &'static str| word == chosen
    };
    let checkboxes =
        |name: &'static str| move |word: &'static str| fields.all(name).any(|value| value == word);
    let answers = |name| Choice::among(&ANSWERS, |word| word, radio(name, ""));
    let text = |name| fields.get(name).to_owned();
    let chosen = Language::parse(fields.get("signed-in"));
    let mut languages = LanguageChoice::all(&state.app.catalog, language);
    for choice in &mut languages {
        choice.chosen = chosen
            .as_ref()
            .is_some_and(|chosen| chosen.as_str() == choice.tag);
    }
    ExportValues {
        formats: Choice::among(
            Format::ALL,
            Format::word,
            radio("format", Format::CsvExcel.word()),
        ),
        columns: Choice::among(Column::ALL, Column::word, checkboxes("columns")),
        states: Choice::among(
            SignatureState::ALL,
            SignatureState::word,
            checkboxes("states"),
        ),
        kinds: Choice::among(SignatureKind::ALL, SignatureKind::word, radio("kind", "")),
        sources: Choice::among(Source::ALL, Source::word, checkboxes("sources")),
        orders: Choice::among(Order::ALL, Order::word, radio("order", Order::Name.word())),
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

/// Parses the form. Blocks contain public signatories only, with role and place if these columns are ticked.
pub(in crate::web) fn request(
    fields: &FormFields,
    language: &Language,
    zone: &Zone,
) -> Result<Request, FieldProblems> {
    let mut problems = FieldProblems::new();
    let format = Format::from_word(fields.get("format")).unwrap_or(Format::CsvExcel);
    let mut request = Request::new(format);
    request.language = language.clone();
    request.order = Order::from_word(fields.get("order")).unwrap_or(Order::Name);
    request.raw = !fields.get("raw").is_empty();
    request.columns = fields
        .all("columns")
        .filter_map(Column::from_word)
        .collect();
    let states: Vec<_> = fields
        .all("states")
        .filter_map(SignatureState::from_word)
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
        let day = zone.parse_day(typed);
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
            kind: SignatureKind::from_word(fields.get("kind")),
            sources: fields
                .all("sources")
                .filter_map(Source::from_word)
                .collect(),
            language: Language::parse(fields.get("signed-in")),
            confirmed: Period {
                since: day("since"),
                // `until` is inclusive in the form and exclusive in the filter.
                until: day("until").map(|day| zone.next_day(day)),
            },
            ..SignatureFilter::default()
        },
        place: text("place"),
        domain: text("mail-domain"),
        publishes: answer("publish"),
        news: answer("news"),
    };
    if problems.is_empty() {
        Ok(request)
    } else {
        Err(problems)
    }
}
