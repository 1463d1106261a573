//! Extractor of organisers' forms with a file (`multipart/form-data`). The CSRF token must be the first field and is
//! checked before the rest of the body is read. The file is written to a temporary file without a name, so that nothing of
//! it is left however the process ends. Of the file name that the client sends, only the extension is used.

use std::fmt;
use std::fs::File;
use std::future::Future;
use std::io::{self, Read, Seek, Write};
use std::pin::Pin;

use actix_multipart::{Field, Multipart};
use actix_web::dev::Payload;
use actix_web::error::PayloadError;
use actix_web::http::header::HeaderMap;
use actix_web::web::{self, Bytes};
use actix_web::{FromRequest, HttpMessage, HttpRequest};
use futures_util::{Stream, StreamExt};

use super::{Admin, FormFields};
use crate::services::ServiceError;
use crate::web::{Error, State};

/// Maximum bytes of all text fields of a form together, names included.
const TEXTS_MAX: usize = 1024 * 1024;
/// Maximum number of fields of a form.
const FIELDS_MAX: usize = 200;
/// Maximum bytes of the CSRF token.
const TOKEN_MAX: usize = 256;
/// How many bytes are buffered before they are written to disk, on a blocking thread.
const BUFFER_SIZE: usize = 256 * 1024;
/// How many bytes beyond its limits are still read, and dropped, of a form that is too large.
const DRAIN_MAX: usize = 32 * 1024 * 1024;
/// Maximum length of a file extension, without its dot.
const EXTENSION_MAX: usize = 5;

/// A form whose CSRF token has been checked, with at most one file of at most `LIMIT` bytes. Exceeding any limit answers
/// 413, a form that breaks off after its token 400, a second file 422.
#[derive(Debug)]
pub struct Upload<const LIMIT: usize> {
    /// The text fields, in the order sent.
    pub fields: FormFields,
    /// The file, if one was chosen.
    pub file: Option<UploadedFile>,
}

/// An uploaded file. It has no name on the disk, and ends with this value.
pub struct UploadedFile {
    /// The name of its field.
    pub field: String,
    /// Size in bytes; may be 0.
    pub size: usize,
    /// The extension of the client's file, such as `csv`, in lower case; may be empty.
    pub extension: String,
    content: File,
}

impl UploadedFile {
    /// Reads the whole file, on a blocking thread.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn read(self) -> Result<Vec<u8>, Error> {
        let (mut content, size) = (self.content, self.size);
        off_thread(move || {
            let mut bytes = Vec::with_capacity(size);
            content.rewind()?;
            content.read_to_end(&mut bytes)?;
            Ok(bytes)
        })
        .await
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

/// Reads a form; `check` checks the CSRF token before anything else is read.
async fn read<const LIMIT: usize>(
    headers: &HeaderMap,
    body: impl Stream<Item = Result<Bytes, PayloadError>> + 'static,
    check: impl Fn(&str) -> Result<(), Error>,
) -> Result<Upload<LIMIT>, Error> {
    let mut left = LIMIT + TEXTS_MAX + DRAIN_MAX;
    let bounded = body.map(move |chunk| {
        let chunk = chunk?;
        left = left
            .checked_sub(chunk.len())
            .ok_or(PayloadError::Overflow)?;
        Ok(chunk)
    });
    let mut form = Multipart::new(headers, bounded);
    // A body that is no multipart form has no token either.
    let first = next_field(&mut form).await.ok().flatten();
    let mut first = first.ok_or(Error::Forbidden)?;
    if first.name() != Some("token") || client_file_name(&first).is_some() {
        return Err(Error::Forbidden);
    }
    let token = read_text(&mut first, TOKEN_MAX).await;
    check(&token.map_err(|_| Error::Forbidden)?)?;
    drop(first);
    let rest = read_fields(&mut form, LIMIT).await;
    if matches!(rest, Err(Error::TooLarge)) {
        // Browsers show an answer only after they have sent the whole form, so read on until its end or the limit.
        while let Ok(Some(_)) = next_field(&mut form).await {}
    }
    let (fields, file) = rest?;
    Ok(Upload {
        fields: FormFields(fields),
        file,
    })
}

type Texts = Vec<(String, String)>;

/// Reads the fields that follow the token.
async fn read_fields(
    form: &mut Multipart,
    limit: usize,
) -> Result<(Texts, Option<UploadedFile>), Error> {
    let (mut texts, mut file, mut left) = (Texts::new(), None, TEXTS_MAX);
    let mut count = 0;
    while let Some(mut field) = next_field(form).await? {
        count += 1;
        let name = field.name().unwrap_or_default().to_owned();
        if count > FIELDS_MAX || name.len() > left {
            return Err(Error::TooLarge);
        }
        left -= name.len();
        match client_file_name(&field) {
            None => {
                let value = read_text(&mut field, left).await?;
                left -= value.len();
                texts.push((name, value));
            }
            Some(client_name) => {
                let (content, size) = save_file(&mut field, limit).await?;
                // Without a chosen file, browsers send an empty file without a name.
                let is_chosen = size > 0 || !client_name.is_empty();
                if is_chosen && file.is_some() {
                    return Err(Error::Unprocessable);
                }
                if is_chosen {
                    file = Some(UploadedFile {
                        field: name,
                        size,
                        extension: safe_extension(&client_name),
                        content,
                    });
                }
            }
        }
    }
    Ok((texts, file))
}

async fn next_field(form: &mut Multipart) -> Result<Option<Field>, Error> {
    form.next()
        .await
        .transpose()
        .map_err(|_| Error::MalformedUpload)
}

async fn next_chunk(field: &mut Field) -> Result<Option<Bytes>, Error> {
    field
        .next()
        .await
        .transpose()
        .map_err(|_| Error::MalformedUpload)
}

/// The file name that the client sent; `None` for a text field.
fn client_file_name(field: &Field) -> Option<String> {
    let disposition = field.content_disposition()?;
    if let Some(name) = disposition.get_filename() {
        return Some(name.to_owned());
    }
    let extended = disposition.get_filename_ext()?;
    Some(String::from_utf8_lossy(&extended.value).into_owned())
}

/// The extension of a file name in lower case, if it is short and ASCII alphanumeric; else empty.
fn safe_extension(name: &str) -> String {
    match name.rsplit_once('.') {
        Some((_, extension))
            if (1..=EXTENSION_MAX).contains(&extension.len())
                && extension.bytes().all(|byte| byte.is_ascii_alphanumeric()) =>
        {
            extension.to_ascii_lowercase()
        }
        _ => String::new(),
    }
}

/// Reads a text field of at most `limit` bytes.
async fn read_text(field: &mut Field, limit: usize) -> Result<String, Error> {
    let mut bytes = Vec::new();
    while let Some(chunk) = next_chunk(field).await? {
        if bytes.len() + chunk.len() > limit {
            return Err(Error::TooLarge);
        }
        bytes.extend_from_slice(&chunk);
    }
    String::from_utf8(bytes).map_err(|_| Error::Unprocessable)
}

/// Writes a file field of at most `limit` bytes to a temporary file; returns the file and its size.
async fn save_file(field: &mut Field, limit: usize) -> Result<(File, usize), Error> {
    let mut file = off_thread(tempfile::tempfile).await?;
    let (mut size, mut buffer) = (0, Vec::new());
    while let Some(chunk) = next_chunk(field).await? {
        size += chunk.len();
        if size > limit {
            return Err(Error::TooLarge);
        }
        buffer.extend_from_slice(&chunk);
        if buffer.len() >= BUFFER_SIZE {
            (file, buffer) = write(file, buffer).await?;
        }
    }
    (file, _) = write(file, buffer).await?;
    Ok((file, size))
}

/// Writes the buffer to the file and returns both, the buffer emptied so that its memory is used again.
async fn write(mut file: File, mut buffer: Vec<u8>) -> Result<(File, Vec<u8>), Error> {
    off_thread(move || {
        file.write_all(&buffer)?;
        buffer.clear();
        Ok((file, buffer))
    })
    .await
}

async fn off_thread<T: Send + 'static>(
    work: impl FnOnce() -> io::Result<T> + Send + 'static,
) -> Result<T, Error> {
    let result = web::block(work).await.map_err(io::Error::other);
    Ok(result.flatten().map_err(ServiceError::Io)?)
}

#[cfg(test)]
#[path = "upload_tests.rs"]
mod tests;
