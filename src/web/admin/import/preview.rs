//! The look at a file before anything of it is stored: how it is read, what each row would become, and what the organiser
//! says about all of them.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use actix_web::web;

use crate::domain::{Counting, FieldProblems, Problem, Source, Timestamp};
use crate::services::import::{
    self, Form as FileForm, Guess, Import, Known, LeftOut, Reading, StartOutcome, StoredFile,
    Target, Terms, Understood,
};
use crate::services::{Progress, ServiceError};
use crate::web::admin::export::links;
use crate::web::admin::export::view::Choice;
use crate::web::admin::import::view::{
    ColumnChoice, DetectedColumns, ImportValues, LeftLine, PreviewPage, ReadLine,
};
use crate::web::admin::import::{batch, left_out};
use crate::web::admin::{AppealAdmin, CsrfForm, FormFields};
use crate::web::page::{FieldProblem, Form};
use crate::web::public::{Ctx, HandlerResult, again, page, see};
use crate::web::{Error, State};

const ENCODINGS: [&str; 4] = ["UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"];
/// Signs between columns, and their words.
const DELIMITERS: [(u8, &str); 4] = [
    (b';', "semicolon"),
    (b',', "comma"),
    (b'\t', "tab"),
    (b'|', "bar"),
];
const YES_NO: [&str; 2] = ["yes", "no"];
const ANSWERS: [&str; 3] = ["", "yes", "no"];
/// Rows that are shown with what is wrong with them.
const SHOWN: usize = 100;
/// The most letters of a row that are shown.
const LETTERS: usize = 160;
/// Columns that can be chosen.
const COLUMNS: usize = 40;
/// How long a look may take; a large file is then looked at in part.
const PATIENCE: Duration = Duration::from_secs(6);
/// Between two mails of a batch that asks for confirmation, in milliseconds: six hundred a minute.
const BETWEEN_MAILS: i64 = 100;

/// The path of a file's page.
type Path = web::Path<(String, String, i64)>;

async fn open(state: &State, at: &AppealAdmin, path: &Path) -> Result<StoredFile, Error> {
    if at.appeal.erased_on.is_some() {
        return Err(Error::NotFound);
    }
    at.own(import::file(&state.app, path.2).await?)
}

/// `GET /{lang}/admin/appeals/{slug}/import/files/{id}`
pub async fn show(state: Ctx, at: AppealAdmin, path: Path) -> HandlerResult {
    let file = open(&state, &at, &path).await?;
    if let Some(batch) = file.batch {
        return Ok(see(&links(&at).batch(batch)));
    }
    let guess = import::guess(file.input.clone(), Known::default()).await?;
    let typed = FormFields::default();
    let (terms, _) = terms(&at, &typed);
    let view = view(&state, &at, &file, &guess, &typed, &terms, Vec::new()).await?;
    page(&state, &at.admin.language, &view)
}

/// `POST …/import/files/{id}`: another look, or the run.
pub async fn go(
    state: Ctx,
    at: AppealAdmin,
    path: Path,
    CsrfForm(typed): CsrfForm<FormFields>,
) -> HandlerResult {
    let file = open(&state, &at, &path).await?;
    if let Some(batch) = file.batch {
        return Ok(see(&links(&at).batch(batch)));
    }
    let language = &at.admin.language;
    let guess = reading(&file, &typed).await?;
    let (terms, problems) = terms(&at, &typed);
    if typed.get("do") == "left-out" {
        return left_out::take(&state, &at, &file, guess, terms).await;
    }
    let named = problems
        .into_iter()
        .map(|(name, problem)| (name.into(), problem));
    let form = Form::default().with_named(&state.app.catalog, language, named);
    let mut problems = form.problems;
    let say = |field: &'static str, key: &str| FieldProblem {
        field: field.into(),
        sentence: state.app.catalog.text(language, key, &[]),
    };
    if terms.counting == Counting::Mail && !at.appeal.takes_signatures(state.now()) {
        problems.push(say("counting", "import-closed"));
    }
    if typed.get("do") != "import" {
        let view = view(&state, &at, &file, &guess, &typed, &terms, Vec::new()).await?;
        return page(&state, language, &view);
    }
    if problems.is_empty() {
        let (app, by) = (&state.app, at.admin.actor());
        match import::begin_as(app, by, &at.appeal, &file, &guess.reading, &terms).await? {
            StartOutcome::Batch(id) => {
                batch::start(&state, &at, id);
                return Ok(see(&links(&at).batch(id)));
            }
            StartOutcome::Gone => return Ok(see(&links(&at).import)),
            StartOutcome::SameFile(_) => problems.push(say("again", "import-same")),
        }
    }
    let view = view(&state, &at, &file, &guess, &typed, &terms, problems).await?;
    again(&state, language, &view)
}

/// How the file is read: what was typed, and for a shape that was changed, columns that are guessed anew.
async fn reading(file: &StoredFile, typed: &FormFields) -> Result<Guess, Error> {
    let delimiter = DELIMITERS
        .iter()
        .find(|(_, word)| *word == typed.get("delimiter"));
    let known = Known {
        form: FileForm::parse(typed.get("form")),
        encoding: ENCODINGS
            .iter()
            .find(|name| **name == typed.get("encoding"))
            .map(|name| (*name).to_owned()),
        delimiter: delimiter.map(|(sign, _)| *sign),
        header: match typed.get("header") {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        },
    };
    let mut guess = import::guess(file.input.clone(), known).await?;
    if typed.get("shape") == shape(&guess.reading) {
        let chosen = (1..=COLUMNS).map(|number| typed.get(&format!("column-{number}")));
        let chosen: Vec<Option<Target>> = chosen.map(Target::parse).collect();
        for (column, target) in guess.reading.columns.iter_mut().zip(chosen) {
            *column = target.unwrap_or(*column);
        }
    }
    Ok(guess)
}

fn delimiter(reading: &Reading) -> &'static str {
    let known = DELIMITERS
        .iter()
        .find(|(sign, _)| *sign == reading.delimiter);
    known.map_or("comma", |(_, word)| word)
}

fn shape(reading: &Reading) -> String {
    let (form, encoding) = (reading.form.word(), &reading.encoding);
    let header = if reading.header { "yes" } else { "no" };
    format!("{form} {encoding} {} {header}", delimiter(reading))
}

/// What the organiser says about the whole file.
fn terms(at: &AppealAdmin, typed: &FormFields) -> (Terms, FieldProblems) {
    let mut problems = FieldProblems::new();
    for name in ["label", "basis"] {
        if typed.get(name).trim().is_empty() {
            problems.push((name.to_owned(), Problem::Empty));
        }
        if typed.get(name).chars().count() > TEXT_MAX {
            problems.push((name.to_owned(), Problem::TooLong { max: TEXT_MAX }));
        }
    }
    let collected = typed.get("collected").trim();
    let collected_at = Timestamp::parse(collected);
    if collected_at.is_none() && !collected.is_empty() {
        problems.push(("collected".to_owned(), Problem::DateMalformed));
    }
    let terms = Terms {
        counting: Counting::parse(typed.get("counting")).unwrap_or(Counting::Paper),
        source: Source::parse(typed.get("source")).unwrap_or(Source::Paper),
        label: typed.get("label").trim().to_owned(),
        collected_at,
        // Names of organisers stand sealed with their accounts.
        done_by: at.admin.actor().text(),
        basis: typed.get("basis").trim().to_owned(),
        publish: match typed.get("publish") {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        },
        keep_possible: !typed.get("keep-possible").is_empty(),
        again: !typed.get("again").is_empty(),
        between_mails: BETWEEN_MAILS,
    };
    (terms, problems)
}

/// The most letters of a label or a ground.
const TEXT_MAX: usize = 300;

#[allow(clippy::too_many_arguments, reason = "they are what the page shows")]
async fn view(
    state: &State,
    at: &AppealAdmin,
    file: &StoredFile,
    guess: &Guess,
    typed: &FormFields,
    terms: &Terms,
    problems: Vec<FieldProblem>,
) -> Result<PreviewPage, Error> {
    let links = links(at);
    let mut form = Form::new(&links.file(file.id), &at.admin.token(state));
    form.problems = problems;
    Ok(PreviewPage {
        shell: at.admin.shell(state),
        area: at.admin.area(state, "appeals"),
        form,
        values: values(guess, typed, terms),
        found: look(state, at, file, &guess.reading, terms).await?,
        links,
    })
}

fn values(guess: &Guess, typed: &FormFields, terms: &Terms) -> ImportValues {
    let reading = &guess.reading;
    let delimiters = DELIMITERS.map(|(_, word)| word);
    let columns = reading.columns.iter().take(COLUMNS).zip(1..);
    let sources: Vec<Source> = Source::ALL
        .iter()
        .copied()
        .filter(|one| *one != Source::Web)
        .collect();
    ImportValues {
        forms: Choice::among(FileForm::ALL, FileForm::word, |word| {
            word == reading.form.word()
        }),
        encodings: Choice::among(&ENCODINGS, |word| word, |word| word == reading.encoding),
        delimiters: Choice::among(&delimiters, |word| word, |word| word == delimiter(reading)),
        headers: Choice::among(
            &YES_NO,
            |word| word,
            |word| (word == "yes") == reading.header,
        ),
        shape: shape(reading),
        columns: columns
            .map(|(target, number)| ColumnChoice {
                number,
                name: guess.header.get(number - 1).cloned().unwrap_or_default(),
                targets: Choice::among(Target::ALL, Target::word, |word| word == target.word()),
            })
            .collect(),
        counting: Choice::among(Counting::ALL, Counting::word, |word| {
            word == terms.counting.word()
        }),
        sources: Choice::among(&sources, Source::word, |word| word == terms.source.word()),
        label: typed.get("label").to_owned(),
        collected: typed.get("collected").to_owned(),
        basis: typed.get("basis").to_owned(),
        publish: Choice::among(&ANSWERS, |word| word, |word| word == typed.get("publish")),
        keep_possible: terms.keep_possible,
        again: terms.again,
    }
}

/// The terms of a look. Whether mails can be asked for is told beside the choice; the rows are the same.
pub(in crate::web) fn lookable(state: &State, at: &AppealAdmin, terms: Terms) -> Terms {
    Terms {
        counting: match at.appeal.takes_signatures(state.now()) {
            true => terms.counting,
            false => Counting::Paper,
        },
        ..terms
    }
}

/// What each row would become, as far as the time allows.
async fn look(
    state: &State,
    at: &AppealAdmin,
    file: &StoredFile,
    reading: &Reading,
    terms: &Terms,
) -> Result<DetectedColumns, Error> {
    let (catalog, language) = (&state.app.catalog, &at.admin.language);
    let looked = Arc::new(AtomicU64::new(0));
    let told = Arc::clone(&looked);
    let watch = Progress::new(move |rows| told.store(rows, Ordering::Relaxed));
    let left: Mutex<(Vec<LeftLine>, u64)> = Mutex::default();
    let note = |one: &LeftOut| {
        let mut left = left.lock().unwrap_or_else(PoisonError::into_inner);
        left.1 += 1;
        if left.0.len() < SHOWN {
            left.0.push(LeftLine {
                line: one.row.place(),
                text: shown(&one.row),
                sentence: one.reason.sentence(catalog, language),
            });
        }
    };
    let terms = &lookable(state, at, terms.clone());
    let import = Import {
        app: &state.app,
        appeal: &at.appeal,
        input: &file.input,
        progress: &watch,
    };
    let looking = import::check(import, reading, terms, note);
    tokio::pin!(looking);
    let checked = match tokio::time::timeout(PATIENCE, &mut looking).await {
        Ok(checked) => checked,
        Err(_) => {
            watch.cancel();
            looking.await
        }
    };
    let checked = match checked {
        // The page says that nothing could be read.
        Err(ServiceError::Io(_) | ServiceError::ImportRefused(_)) => {
            return Ok(DetectedColumns::default());
        }
        checked => checked?,
    };
    let (left, left_out) =
        std::mem::take(&mut *left.lock().unwrap_or_else(PoisonError::into_inner));
    let rows = looked.load(Ordering::Relaxed);
    Ok(match checked {
        Some(checked) => DetectedColumns {
            rows: checked.counts.rows,
            whole: true,
            new: checked.counts.new,
            first: checked.first.iter().map(person).collect(),
            left_out,
            left,
            same: checked.same.map(|batch| batch.label),
        },
        None => DetectedColumns {
            rows,
            new: rows.saturating_sub(left_out),
            left_out,
            left,
            ..DetectedColumns::default()
        },
    })
}

fn shown(row: &import::Row) -> String {
    let cells = row.cells.iter().flatten();
    let filled: Vec<&str> = cells
        .map(|cell| cell.trim())
        .filter(|cell| !cell.is_empty())
        .collect();
    filled.join(" · ").chars().take(LETTERS).collect()
}

fn person(one: &Understood) -> ReadLine {
    let record = &one.record;
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let email = record.email.as_ref();
    ReadLine {
        line: import::place(one.sheet, one.line),
        name: record.public_name(),
        role: text(&record.role),
        place: text(&record.place),
        email: email
            .map(|email| email.as_str().to_owned())
            .unwrap_or_default(),
        publish: record.publish,
    }
}
