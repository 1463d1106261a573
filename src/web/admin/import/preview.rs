//! The preview of an uploaded file before any signature is stored: how the file is read, what each row would become, and
//! what the organiser declares about all rows.

use actix_web::web;

use crate::domain::{Counting, FieldProblems, ImportFileId, Problem, Source};
use crate::services::import::{self, StartOutcome, StoredFile, Terms, Unreadable};
use crate::web::admin::choice::Choice;
use crate::web::admin::export::links;
use crate::web::admin::import::reading_form::FileReading;
use crate::web::admin::import::row_preview::{PreviewInput, preview_rows};
use crate::web::admin::import::view::{DetectedColumns, ImportValues, PreviewPage};
use crate::web::admin::import::{batch, left_out, reading_form};
use crate::web::admin::{AppealAdmin, CsrfForm, FormFields};
use crate::web::page::{FieldProblem, Form};
use crate::web::public::{Ctx, HandlerResult, form_page, page, see_other, unprocessable};
use crate::web::{Error, State};

const ANSWERS: [&str; 3] = ["", "yes", "no"];
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
        return Ok(see_other(&links(&at).batch(batch)));
    }
    let typed = FormFields::default();
    let guess = match reading_form::parse(&file, &typed).await? {
        FileReading::Readable(guess) => *guess,
        FileReading::Unreadable(why) => {
            return page(
                &state,
                &at.admin.language,
                &unreadable_view(&state, &at, &file, why),
            );
        }
    };
    let (terms, _) = parse_terms(&state, &at, &typed);
    let input = PreviewInput {
        file,
        guess,
        typed,
        terms,
    };
    let view = view(&state, &at, &input, Vec::new()).await?;
    form_page(&state, &at.admin.language, &view)
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
        return Ok(see_other(&links(&at).batch(batch)));
    }
    let language = &at.admin.language;
    let guess = match reading_form::parse(&file, &typed).await? {
        FileReading::Readable(guess) => *guess,
        FileReading::Unreadable(why) => {
            return unprocessable(&state, language, &unreadable_view(&state, &at, &file, why));
        }
    };
    let (terms, problems) = parse_terms(&state, &at, &typed);
    let action = typed.get("do").to_owned();
    let input = PreviewInput {
        file,
        guess,
        typed,
        terms,
    };
    match action.as_str() {
        "left-out" => {
            at.admin.require_fresh(&state)?;
            left_out::download(&state, &at, &input.file, input.guess, input.terms).await
        }
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
                return Ok(see_other(&links(at).batch(id)));
            }
            StartOutcome::Gone => return Ok(see_other(&links(at).import)),
            StartOutcome::SameFile(_) => problems.push(problem("again", "import-same")),
        }
    }
    let view = view(state, at, input, problems).await?;
    unprocessable(state, language, &view)
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

/// The page of a file that cannot be read: it says what the file is and what to do.
fn unreadable_view(
    state: &State,
    at: &AppealAdmin,
    file: &StoredFile,
    why: Unreadable,
) -> PreviewPage {
    let links = links(at);
    let (catalog, language) = (&state.app.catalog, &at.admin.language);
    PreviewPage {
        frame: at.admin.frame(state, "appeals"),
        form: Form::new(&links.file(file.id), &at.admin.token(state)),
        values: ImportValues::default(),
        reading: None,
        found: DetectedColumns {
            unreadable: Some(why.sentence(catalog, language)),
            ..DetectedColumns::default()
        },
        links,
    }
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
        reading: Some(reading_form::values(&input.guess)),
        found: preview_rows(state, at, input).await?,
        links,
    })
}

fn values(input: &PreviewInput) -> ImportValues {
    let PreviewInput { typed, terms, .. } = input;
    let sources: Vec<Source> = Source::ALL
        .iter()
        .copied()
        .filter(|source| !matches!(source, Source::Web | Source::Mail))
        .collect();
    ImportValues {
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
