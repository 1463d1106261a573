//! The preview of an uploaded file before any signature is stored: how the file is read, what each row would become, and
//! what the organiser declares about all rows.

use actix_web::web;

use crate::domain::{Counting, FieldProblems, ImportFileId, Problem, Source};
use crate::services::import::{
    self, Form as FileForm, Guess, Known, Reading, StartOutcome, StoredFile, Target, Terms,
};
use crate::web::admin::export::links;
use crate::web::admin::export::view::Choice;
use crate::web::admin::import::row_preview::{PreviewInput, preview_rows};
use crate::web::admin::import::view::{ColumnChoice, ImportValues, PreviewPage};
use crate::web::admin::import::{batch, left_out};
use crate::web::admin::{AppealAdmin, CsrfForm, FormFields};
use crate::web::page::{FieldProblem, Form};
use crate::web::public::{Ctx, HandlerResult, again, page, see};
use crate::web::{Error, State};

const ENCODINGS: [&str; 4] = ["UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"];
/// Column separators, and their words in forms.
const DELIMITERS: [(u8, &str); 4] = [
    (b';', "semicolon"),
    (b',', "comma"),
    (b'\t', "tab"),
    (b'|', "bar"),
];
const YES_NO: [&str; 2] = ["yes", "no"];
const ANSWERS: [&str; 3] = ["", "yes", "no"];
/// Maximum number of columns that can be mapped.
const COLUMNS_MAX: usize = 40;
/// Milliseconds between two mails of a batch that asks for confirmation: six hundred a minute.
const BETWEEN_MAILS: i64 = 100;
/// Maximum number of characters of a label or a basis.
const TEXT_MAX: usize = 300;

/// Language, slug and uploaded file.
type Path = web::Path<(String, String, ImportFileId)>;

async fn open(state: &State, at: &AppealAdmin, path: &Path) -> Result<StoredFile, Error> {
    if at.appeal.erased_at.is_some() {
        return Err(Error::NotFound);
    }
    at.require_own(import::file(&state.app, path.2).await?)
}

/// `GET /{lang}/admin/appeals/{slug}/import/files/{id}`
pub async fn show(state: Ctx, at: AppealAdmin, path: Path) -> HandlerResult {
    let file = open(&state, &at, &path).await?;
    if let Some(batch) = file.batch {
        return Ok(see(&links(&at).batch(batch)));
    }
    let guess = import::guess(file.input.clone(), Known::default()).await?;
    let typed = FormFields::default();
    let (terms, _) = parse_terms(&state, &at, &typed);
    let input = PreviewInput {
        file,
        guess,
        typed,
        terms,
    };
    let view = view(&state, &at, &input, Vec::new()).await?;
    page(&state, &at.admin.language, &view)
}

/// `POST …/import/files/{id}`: previews the file again, downloads the rows left out, or starts the import.
pub async fn submit(
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
    let guess = parse_reading(&file, &typed).await?;
    let (terms, problems) = parse_terms(&state, &at, &typed);
    let action = typed.get("do").to_owned();
    let input = PreviewInput {
        file,
        guess,
        typed,
        terms,
    };
    match action.as_str() {
        "left-out" => left_out::download(&state, &at, &input.file, input.guess, input.terms).await,
        "import" => start(&state, &at, &input, problems).await,
        _ => {
            let view = view(&state, &at, &input, Vec::new()).await?;
            page(&state, language, &view)
        }
    }
}

/// Starts the import, or shows the form again with its problems.
async fn start(
    state: &State,
    at: &AppealAdmin,
    input: &PreviewInput,
    problems: FieldProblems,
) -> HandlerResult {
    let (catalog, language) = (&state.app.catalog, &at.admin.language);
    let named = problems
        .into_iter()
        .map(|(name, problem)| (name.into(), problem));
    let mut problems = Form::default()
        .with_named(catalog, language, named)
        .problems;
    let problem = |field: &'static str, key: &str| FieldProblem {
        field: field.into(),
        sentence: catalog.text(language, key, &[]),
    };
    if input.terms.counting == Counting::Mail && !at.appeal.takes_signatures(state.now()) {
        problems.push(problem("counting", "import-closed"));
    }
    if problems.is_empty() {
        let (app, by, reading) = (&state.app, at.admin.actor(), &input.guess.reading);
        match import::begin_as(app, by, &at.appeal, &input.file, reading, &input.terms).await? {
            StartOutcome::Batch(id) => {
                batch::start_import(state, at, id);
                return Ok(see(&links(at).batch(id)));
            }
            StartOutcome::Gone => return Ok(see(&links(at).import)),
            StartOutcome::SameFile(_) => problems.push(problem("again", "import-same")),
        }
    }
    let view = view(state, at, input, problems).await?;
    again(state, language, &view)
}

/// How the file is read, as chosen in the form. When format, encoding, separator or header have changed since the form
/// was made (`shape`), the columns are guessed again instead.
async fn parse_reading(file: &StoredFile, typed: &FormFields) -> Result<Guess, Error> {
    let delimiter = DELIMITERS
        .iter()
        .find(|(_, word)| *word == typed.get("delimiter"));
    let known = Known {
        form: FileForm::from_word(typed.get("form")),
        encoding: ENCODINGS
            .iter()
            .find(|name| **name == typed.get("encoding"))
            .map(|name| (*name).to_owned()),
        delimiter: delimiter.map(|(byte, _)| *byte),
        header: match typed.get("header") {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        },
    };
    let mut guess = import::guess(file.input.clone(), known).await?;
    if typed.get("shape") == shape(&guess.reading) {
        let chosen = (1..=COLUMNS_MAX).map(|number| typed.get(&format!("column-{number}")));
        let chosen: Vec<Option<Target>> = chosen.map(Target::from_word).collect();
        for (column, target) in guess.reading.columns.iter_mut().zip(chosen) {
            *column = target.unwrap_or(*column);
        }
    }
    Ok(guess)
}

/// The word of the column separator.
fn delimiter_word(reading: &Reading) -> &'static str {
    let known = DELIMITERS
        .iter()
        .find(|(byte, _)| *byte == reading.delimiter);
    known.map_or("comma", |(_, word)| word)
}

/// Format, encoding, separator and header in one string: the chosen columns are valid for these only.
fn shape(reading: &Reading) -> String {
    let (form, encoding) = (reading.form.word(), &reading.encoding);
    let header = if reading.header { "yes" } else { "no" };
    let delimiter = delimiter_word(reading);
    format!("{form} {encoding} {delimiter} {header}")
}

/// What the organiser declares about the whole file. The terms are usable for a preview even if there are problems.
fn parse_terms(state: &State, at: &AppealAdmin, typed: &FormFields) -> (Terms, FieldProblems) {
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
    let collected_at = state.app.zone(&at.appeal).parse_day(collected);
    if collected_at.is_none() && !collected.is_empty() {
        problems.push(("collected".to_owned(), Problem::DateMalformed));
    }
    let terms = Terms {
        counting: Counting::from_word(typed.get("counting")).unwrap_or(Counting::Paper),
        source: Source::from_word(typed.get("source")).unwrap_or(Source::Paper),
        label: typed.get("label").trim().to_owned(),
        collected_at,
        // The account's number, because names of organisers are stored encrypted and with their accounts only.
        done_by: at.admin.actor().text(),
        basis: typed.get("basis").trim().to_owned(),
        publish: match typed.get("publish") {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        },
        keep_possible: !typed.get("keep-possible").is_empty(),
        allow_same_file: !typed.get("again").is_empty(),
        between_mails: BETWEEN_MAILS,
    };
    (terms, problems)
}

async fn view(
    state: &State,
    at: &AppealAdmin,
    input: &PreviewInput,
    problems: Vec<FieldProblem>,
) -> Result<PreviewPage, Error> {
    let links = links(at);
    let mut form = Form::new(&links.file(input.file.id), &at.admin.token(state));
    form.problems = problems;
    Ok(PreviewPage {
        frame: at.admin.frame(state, "appeals"),
        form,
        values: values(input),
        found: preview_rows(state, at, input).await?,
        links,
    })
}

fn values(input: &PreviewInput) -> ImportValues {
    let PreviewInput {
        guess,
        typed,
        terms,
        ..
    } = input;
    let reading = &guess.reading;
    let delimiters = DELIMITERS.map(|(_, word)| word);
    let columns = reading.columns.iter().take(COLUMNS_MAX).zip(1..);
    let sources: Vec<Source> = Source::ALL
        .iter()
        .copied()
        .filter(|source| *source != Source::Web)
        .collect();
    ImportValues {
        forms: Choice::among(FileForm::ALL, FileForm::word, |word| {
            word == reading.form.word()
        }),
        encodings: Choice::among(&ENCODINGS, |word| word, |word| word == reading.encoding),
        delimiters: Choice::among(
            &delimiters,
            |word| word,
            |word| word == delimiter_word(reading),
        ),
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
        again: terms.allow_same_file,
    }
}
