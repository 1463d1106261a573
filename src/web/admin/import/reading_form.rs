//! The part of the preview form that says how the file is read.

use crate::services::ServiceError;
use crate::services::import::{
    self, DayOrder, Form as FileForm, GroupLines, Guess, Known, Reading, RowRules,
    SeveralAddresses, StoredFile, Target, Unreadable, answer_key,
};
use crate::web::Error;
use crate::web::admin::FormFields;
use crate::web::admin::choice::Choice;
use crate::web::admin::import::view::{AnswerChoice, ColumnChoice, ReadingValues, SheetChoice};

const ENCODINGS: [&str; 7] = [
    "UTF-8",
    "windows-1252",
    "macintosh",
    "ibm850",
    "UTF-16LE",
    "UTF-16BE",
    "utf-8 + windows-1252",
];
/// Column separators, and their words in forms.
const DELIMITERS: [(u8, &str); 4] = [
    (b';', "semicolon"),
    (b',', "comma"),
    (b'\t', "tab"),
    (b'|', "bar"),
];
const YES_NO: [&str; 2] = ["yes", "no"];
/// Maximum number of columns that can be mapped.
const COLUMNS_MAX: usize = 60;
/// Maximum number of sheets, and of answers, that can be chosen.
const CHOICES_MAX: usize = 100;

/// A file with how it is read.
pub(super) enum FileReading {
    Readable(Box<Guess>),
    Unreadable(Unreadable),
}

/// How the file is read, as chosen in the form. When format, encoding, separator, header or sheets have changed since
/// the form was made (`shape`), the columns are guessed again instead.
pub(super) async fn parse(file: &StoredFile, typed: &FormFields) -> Result<FileReading, Error> {
    let known = known(typed);
    let mut guess = match import::guess(file.input.clone(), known).await {
        Ok(guess) => guess,
        Err(error) => return unreadable(error).map(FileReading::Unreadable),
    };
    if typed.get("shape") == shape(&guess.reading) {
        let chosen = (1..=COLUMNS_MAX).map(|number| typed.get(&format!("column-{number}")));
        let chosen: Vec<Option<Target>> = chosen.map(Target::from_word).collect();
        for (column, target) in guess.reading.columns.iter_mut().zip(chosen) {
            *column = target.unwrap_or(*column);
        }
    }
    Ok(FileReading::Readable(Box::new(guess)))
}

/// The reason for which a file cannot be read; any other error is passed on.
pub(super) fn unreadable(error: ServiceError) -> Result<Unreadable, Error> {
    match (Unreadable::of(&error), error) {
        (Some(why), _) => Ok(why),
        // Libraries report what is wrong with a file in many ways.
        (None, ServiceError::Io(_)) => Ok(Unreadable::Broken),
        (None, error) => Err(error.into()),
    }
}

fn known(typed: &FormFields) -> Known {
    let delimiter = DELIMITERS
        .iter()
        .find(|(_, word)| *word == typed.get("delimiter"));
    let sheets: Vec<usize> = typed
        .all("sheets")
        .filter_map(|number| number.parse().ok())
        .collect();
    let answers = (1..=CHOICES_MAX).filter_map(|number| {
        let text = typed.get(&format!("answer-text-{number}"));
        let answer = match typed.get(&format!("answer-{number}")) {
            "yes" => true,
            "no" => false,
            _ => return None,
        };
        Some((answer_key(text), answer)).filter(|(key, _)| !key.is_empty())
    });
    Known {
        form: FileForm::from_word(typed.get("form")),
        encoding: ENCODINGS
            .iter()
            .find(|name| **name == typed.get("encoding"))
            .map(|name| (*name).to_owned()),
        delimiter: delimiter.map(|(byte, _)| *byte),
        header: typed.get("header").trim().parse().ok(),
        sheets: Some(sheets).filter(|sheets| !sheets.is_empty()),
        day_order: DayOrder::from_word(typed.get("day-order")),
        rules: RowRules {
            group_lines: GroupLines::from_word(typed.get("group-lines")).unwrap_or(GroupLines::Ask),
            several_addresses: SeveralAddresses::from_word(typed.get("several-addresses"))
                .unwrap_or(SeveralAddresses::Ask),
            whole_rows_only: !typed.get("whole-rows-only").is_empty(),
            hidden_rows: !typed.get("hidden-rows").is_empty(),
            answers: answers.collect(),
            ..RowRules::default()
        },
    }
}

/// The word of the column separator.
fn delimiter_word(reading: &Reading) -> &'static str {
    let known = DELIMITERS
        .iter()
        .find(|(byte, _)| *byte == reading.delimiter);
    known.map_or("comma", |(_, word)| word)
}

/// Format, encoding, separator and tables in one string: the chosen columns are valid for these only.
fn shape(reading: &Reading) -> String {
    let (form, encoding) = (reading.form.word(), &reading.encoding);
    let delimiter = delimiter_word(reading);
    let tables = reading
        .tables
        .iter()
        .map(|table| format!("{}:{}", table.sheet, table.header));
    format!(
        "{form} {encoding} {delimiter} {}",
        tables.collect::<Vec<_>>().join(" ")
    )
}

pub(super) fn values(guess: &Guess) -> ReadingValues {
    let reading = &guess.reading;
    let rules = &reading.rules;
    let delimiters = DELIMITERS.map(|(_, word)| word);
    let columns = reading.columns.iter().take(COLUMNS_MAX).zip(1..);
    let is_read = |number: usize| reading.tables.iter().any(|table| table.sheet == number);
    let sheets = (1..).zip(&guess.sheets).take(CHOICES_MAX);
    let is_book = matches!(reading.form, FileForm::Xlsx | FileForm::Ods | FileForm::Xls);
    ReadingValues {
        forms: Choice::among(FileForm::ALL, FileForm::word, |word| {
            word == reading.form.word()
        }),
        encodings: Choice::among(&ENCODINGS, |word| word, |word| word == reading.encoding),
        delimiters: Choice::among(
            &delimiters,
            |word| word,
            |word| word == delimiter_word(reading),
        ),
        header: guess.header_line(),
        shape: shape(reading),
        columns: columns
            .map(|(target, number)| ColumnChoice {
                number,
                name: guess.header.get(number - 1).cloned().unwrap_or_default(),
                sample: guess.samples.get(number - 1).cloned().unwrap_or_default(),
                targets: Choice::among(Target::ALL, Target::word, |word| word == target.word()),
            })
            .collect(),
        sheets: sheets
            .filter(|_| guess.sheets.len() > 1)
            .map(|(number, name)| SheetChoice {
                number,
                name: name.clone(),
                chosen: is_read(number),
            })
            .collect(),
        day_orders: if guess.asks_day_order {
            Choice::among(DayOrder::ALL, DayOrder::word, |word| {
                word == rules.day_order.word()
            })
        } else {
            Vec::new()
        },
        group_lines: Choice::among(GroupLines::ALL, GroupLines::word, |word| {
            word == rules.group_lines.word()
        }),
        several_addresses: if guess.asks_address {
            let chosen = rules.several_addresses.word();
            Choice::among(SeveralAddresses::ALL, SeveralAddresses::word, |word| {
                word == chosen
            })
        } else {
            Vec::new()
        },
        answers: (1..)
            .zip(&guess.unclear_answers)
            .map(|(number, text)| AnswerChoice {
                number,
                text: text.clone(),
                answers: Choice::among(
                    &YES_NO,
                    |word| word,
                    |word| {
                        (word == "yes")
                            == rules
                                .answers
                                .get(&answer_key(text))
                                .copied()
                                .unwrap_or(false)
                    },
                ),
            })
            .collect(),
        whole_rows_only: rules.whole_rows_only,
        hidden_rows: is_book.then_some(rules.hidden_rows),
    }
}
