//! Forms of organisers with a file (`multipart/form-data`). The token of the session is the first field and is compared
//! before anything behind it is read. Texts are bounded; the file goes into a temporary file that only this process may
//! read, and is gone when the handler is done with it. What the client calls the file is looked at for its ending alone.

use std::fmt;
use std::future::Future;
use std::io::Write;
use std::path::Path;
use std::pin::Pin;

use actix_multipart::{Field, Multipart};
use actix_web::dev::Payload;
use actix_web::error::PayloadError;
use actix_web::http::header::HeaderMap;
use actix_web::web::{self, Bytes};
use actix_web::{FromRequest, HttpMessage, HttpRequest};
use futures_util::{Stream, StreamExt};
use tempfile::{NamedTempFile, TempPath};

use super::{Admin, FormFields};
use crate::services::ServiceError;
use crate::web::{Error, State};

/// The most bytes of all texts of a form together.
const TEXTS: usize = 1024 * 1024;
/// The most fields of a form.
const FIELDS: usize = 200;
/// The most bytes of a form's token.
const TOKEN: usize = 256;
/// How many bytes are gathered before they are written to the disk, which is done off the async threads.
const BLOCK: usize = 256 * 1024;
/// How much more than it may have of a form that is too large is still read.
const REST: usize = 32 * 1024 * 1024;
/// The longest ending of a file's name that is kept.
const ENDING: usize = 5;

/// A form whose token was found right, with at most one file of at most `LIMIT` bytes. Too much of anything is a 413, a
/// form that breaks off behind its token a 400, a second file a 422.
#[derive(Debug)]
pub struct Upload<const LIMIT: usize> {
    /// The texts, in their order.
    pub fields: FormFields,
    /// The file, if one was chosen.
    pub file: Option<UploadedFile>,
}

/// A file that was uploaded. It is removed when this is dropped.
pub struct UploadedFile {
    /// The name of its field.
    pub field: String,
    /// How many bytes it has; may be none.
    pub size: usize,
    path: TempPath,
}

impl UploadedFile {
    /// Where it lies, for as long as this lives: mode 0600. The path ends as the client's file did (`.csv`, `.xlsx`), in
    /// small letters; nothing else of the client's name is in it.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl fmt::Debug for UploadedFile {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "UploadedFile({}: {} bytes)",
            self.field, self.size
        )
    }
}

impl<const LIMIT: usize> FromRequest for Upload<LIMIT> {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Error>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (request, payload) = (request.clone(), payload.take());
        Box::pin(async move {
            let admin = request.extensions().get::<Admin>().cloned();
            let state = request.app_data::<web::Data<State>>();
            let (Some(admin), Some(state)) = (admin, state) else {
                return Err(Error::NotAnAdminRoute);
            };
            let check = |token: &str| admin.check_token(state, token);
            read(request.headers(), payload, check).await
        })
    }
}

/// Reads a form; `check` judges the token before anything else is read.
async fn read<const LIMIT: usize>(
    headers: &HeaderMap,
    body: impl Stream<Item = Result<Bytes, PayloadError>> + 'static,
    check: impl Fn(&str) -> Result<(), Error>,
) -> Result<Upload<LIMIT>, Error> {
    let mut left = LIMIT + TEXTS + REST;
    let bounded = body.map(move |chunk| {
        let chunk = chunk?;
        left = left
            .checked_sub(chunk.len())
            .ok_or(PayloadError::Overflow)?;
        Ok(chunk)
    });
    let mut form = Multipart::new(headers, bounded);
    // What is no form with files at all shows no token either.
    let first = next(&mut form).await.ok().flatten();
    let mut first = first.ok_or(Error::Forbidden)?;
    if first.name() != Some("token") || file_name(&first).is_some() {
        return Err(Error::Forbidden);
    }
    let token = text(&mut first, TOKEN).await;
    check(&token.map_err(|_| Error::Forbidden)?)?;
    drop(first);
    let read = fields(&mut form, LIMIT).await;
    if matches!(read, Err(Error::TooLarge)) {
        // A browser shows an answer only after it has sent its form: it is read on, to its end or its bound.
        while let Ok(Some(_)) = next(&mut form).await {}
    }
    let (fields, file) = read?;
    Ok(Upload {
        fields: FormFields(fields),
        file,
    })
}

type Texts = Vec<(String, String)>;

/// What stands behind the token.
async fn fields(
    form: &mut Multipart,
    limit: usize,
) -> Result<(Texts, Option<UploadedFile>), Error> {
    let (mut texts, mut file, mut left) = (Texts::new(), None, TEXTS);
    let mut seen = 0;
    while let Some(mut field) = next(form).await? {
        seen += 1;
        let name = field.name().unwrap_or_default().to_owned();
        if seen > FIELDS || name.len() > left {
            return Err(Error::TooLarge);
        }
        left -= name.len();
        match file_name(&field) {
            None => {
                let value = text(&mut field, left).await?;
                left -= value.len();
                texts.push((name, value));
            }
            Some(client) => {
                let kept = keep(&mut field, limit, &ending(&client)).await?;
                // A browser sends an empty file without a name where none was chosen.
                let is_chosen = kept.1 > 0 || !client.is_empty();
                if is_chosen && file.is_some() {
                    return Err(Error::Unprocessable);
                }
                if is_chosen {
                    let (path, size) = kept;
                    file = Some(UploadedFile {
                        field: name,
                        size,
                        path,
                    });
                }
            }
        }
    }
    Ok((texts, file))
}

async fn next(form: &mut Multipart) -> Result<Option<Field>, Error> {
    form.next()
        .await
        .transpose()
        .map_err(|_| Error::MalformedUpload)
}

async fn chunk(field: &mut Field) -> Result<Option<Bytes>, Error> {
    field
        .next()
        .await
        .transpose()
        .map_err(|_| Error::MalformedUpload)
}

/// The client's name of the file; nothing for a text.
fn file_name(field: &Field) -> Option<String> {
    let disposition = field.content_disposition()?;
    let extended = || disposition.get_filename_ext();
    let plain = disposition.get_filename().map(str::to_owned);
    plain.or_else(|| extended().map(|name| String::from_utf8_lossy(&name.value).into_owned()))
}

/// The ending of a name with its dot, when it is a short word of plain letters and digits.
fn ending(name: &str) -> String {
    match name.rsplit_once('.') {
        Some((_, end)) if (1..=ENDING).contains(&end.len()) => {
            let end = end.to_ascii_lowercase();
            let is_plain = end.bytes().all(|byte| byte.is_ascii_alphanumeric());
            if is_plain {
                format!(".{end}")
            } else {
                String::new()
            }
        }
        _ => String::new(),
    }
}

/// A text of at most `limit` bytes.
async fn text(field: &mut Field, limit: usize) -> Result<String, Error> {
    let mut bytes = Vec::new();
    while let Some(chunk) = chunk(field).await? {
        if bytes.len() + chunk.len() > limit {
            return Err(Error::TooLarge);
        }
        bytes.extend_from_slice(&chunk);
    }
    String::from_utf8(bytes).map_err(|_| Error::Unprocessable)
}

/// Writes a file of at most `limit` bytes to the disk.
async fn keep(field: &mut Field, limit: usize, ending: &str) -> Result<(TempPath, usize), Error> {
    let ending = ending.to_owned();
    let mut file = off_thread(move || {
        let mut builder = tempfile::Builder::new();
        builder.prefix("paraph-").suffix(&ending).tempfile()
    })
    .await?;
    let (mut size, mut waiting) = (0, Vec::new());
    while let Some(chunk) = chunk(field).await? {
        size += chunk.len();
        if size > limit {
            return Err(Error::TooLarge);
        }
        waiting.extend_from_slice(&chunk);
        if waiting.len() >= BLOCK {
            (file, waiting) = write(file, waiting).await?;
        }
    }
    (file, _) = write(file, waiting).await?;
    Ok((file.into_temp_path(), size))
}

/// Writes what waits and gives the memory back empty.
async fn write(
    mut file: NamedTempFile,
    mut waiting: Vec<u8>,
) -> Result<(NamedTempFile, Vec<u8>), Error> {
    off_thread(move || {
        file.write_all(&waiting)?;
        waiting.clear();
        Ok((file, waiting))
    })
    .await
}

async fn off_thread<T: Send + 'static>(
    work: impl FnOnce() -> std::io::Result<T> + Send + 'static,
) -> Result<T, Error> {
    let done = web::block(work).await.map_err(std::io::Error::other);
    Ok(done.flatten().map_err(ServiceError::Io)?)
}

#[cfg(test)]
#[path = "upload_tests.rs"]
mod tests;
