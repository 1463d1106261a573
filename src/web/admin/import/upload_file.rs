//! The upload of an import: pasted lines or a file, stored encrypted until it is imported or expires.

use crate::domain::Problem;
use crate::services::{ServiceError, import};
use crate::web::admin::export::{links, titled};
use crate::web::admin::import::reading_form;
use crate::web::admin::import::view::{BatchLine, ImportPage};
use crate::web::admin::{AppealAdmin, Upload};
use crate::web::page::{FieldProblem, Form};
use crate::web::public::{Ctx, HandlerResult, form_page, see_other, unprocessable};
use crate::web::{Error, State};

/// Maximum bytes of a file: about a hundred thousand names.
const FILE_MAX: usize = MEGABYTES * 1024 * 1024;
const MEGABYTES: usize = 8;

async fn view(
    state: &State,
    at: &AppealAdmin,
    problem: Option<Problem>,
) -> Result<ImportPage, Error> {
    // Nothing can be added to an appeal whose personal data has been erased.
    if at.appeal.erased_at.is_some() {
        return Err(Error::NotFound);
    }
    let links = links(at);
    let (title, text_lang) = titled(state, at).await?;
    let form = Form::new(&links.import, &at.admin.token(state));
    let problems = problem.map(|problem| ("lines".into(), problem));
    let batches = import::batches(&state.app, &at.appeal).await?;
    let now = state.now();
    let newest_first = batches.into_iter().rev();
    Ok(ImportPage {
        frame: at.admin.frame(state, "appeals"),
        form: form.with_named(&state.app.catalog, &at.admin.language, problems),
        title,
        text_lang,
        lines: String::new(),
        megabytes: MEGABYTES,
        batches: newest_first
            .map(|batch| BatchLine::of(batch, &links, now))
            .collect(),
        links,
    })
}

/// `GET /{lang}/admin/appeals/{slug}/import`
pub async fn show(state: Ctx, at: AppealAdmin) -> HandlerResult {
    let view = view(&state, &at, None).await?;
    form_page(&state, &at.admin.language, &view)
}

/// `POST /{lang}/admin/appeals/{slug}/import`: stores the upload and redirects to its preview.
pub async fn upload(state: Ctx, at: AppealAdmin, upload: Upload<FILE_MAX>) -> HandlerResult {
    let mut empty = view(&state, &at, Some(Problem::Empty)).await?;
    let lines = upload.fields.get("lines");
    let field = if upload.file.is_some() {
        "file"
    } else {
        "lines"
    };
    let file = upload
        .file
        .filter(|file| file.field == "file" && file.size > 0);
    let (bytes, extension) = match file {
        Some(file) => {
            let extension = file.extension.clone();
            (file.read().await?, extension)
        }
        None => (lines.as_bytes().to_vec(), String::new()),
    };
    if bytes.iter().all(u8::is_ascii_whitespace) {
        lines.clone_into(&mut empty.lines);
        return unprocessable(&state, &at.admin.language, &empty);
    }
    let input = import::Input::Uploaded {
        bytes: bytes.clone().into(),
        extension: extension.clone(),
    };
    if let Err(error) = import::guess(input, import::Known::default()).await {
        let why = reading_form::unreadable(error)?;
        let sentence = why.sentence(&state.app.catalog, &at.admin.language);
        empty.form.problems = vec![FieldProblem {
            field: field.into(),
            sentence,
        }];
        lines.clone_into(&mut empty.lines);
        return unprocessable(&state, &at.admin.language, &empty);
    }
    match import::store_file(&state.app, &at.appeal, bytes, extension).await {
        Ok(id) => Ok(see_other(&links(&at).file(id))),
        // Erased meanwhile.
        Err(ServiceError::ImportRefused(_)) => Err(Error::NotFound),
        Err(error) => Err(error.into()),
    }
}
