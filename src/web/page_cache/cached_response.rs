//! Answers that are ready before anybody asks: whole files, compressed, with their validator; and forms, into which
//! only a fresh token is put.

use actix_web::HttpResponse;
use actix_web::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use actix_web::web::Bytes;
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use crate::services::{App, form_token};
use crate::web::page_cache::compress;

/// Stands in a form in the place of its token until somebody asks for it: base64 has no such sign.
pub const TOKEN: &str = "~token~";

/// How long others may keep an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CachePolicy {
    /// Fresh for a few seconds, and shown a little longer while a proxy asks again.
    Briefly,
    /// For ever: the address changes with the content.
    ForEver,
    Never,
}

impl CachePolicy {
    fn header(self) -> HeaderValue {
        HeaderValue::from_static(match self {
            Self::Briefly => "public, max-age=5, stale-while-revalidate=30",
            Self::ForEver => "public, max-age=31536000, immutable",
            Self::Never => "no-store",
        })
    }
}

/// An answer that is ready.
#[derive(Debug, Clone)]
pub struct CachedResponse {
    media_type: HeaderValue,
    keep: CachePolicy,
    body: Body,
}

#[derive(Debug, Clone)]
enum Body {
    Whole {
        plain: Bytes,
        brotli: Option<Bytes>,
        gzip: Option<Bytes>,
        /// Weak where there is more than one encoding: the same for each.
        etag: HeaderValue,
    },
    Form {
        about: String,
        before: Bytes,
        after: Bytes,
    },
}

/// The media type of pages.
pub const HTML: &str = "text/html; charset=utf-8";

impl CachedResponse {
    /// A file. It is kept compressed too where that makes it smaller.
    #[must_use]
    pub fn file(media_type: &str, keep: CachePolicy, bytes: Bytes) -> Self {
        let mut etag = HEXLOWER.encode(&Sha256::digest(&bytes));
        etag.truncate(20);
        let smaller = |packed: Vec<u8>| (packed.len() < bytes.len()).then(|| Bytes::from(packed));
        let body = Body::Whole {
            brotli: smaller(compress::brotli(&bytes)),
            gzip: smaller(compress::gzip(&bytes)),
            etag: value(&format!("W/\"{etag}\"")),
            plain: bytes,
        };
        Self {
            media_type: value(media_type),
            keep,
            body,
        }
    }

    /// A file of a picture, which is compressed already, known by the hash of its content.
    #[must_use]
    pub fn picture(media_type: &str, hash: &str, content: Vec<u8>) -> Self {
        let body = Body::Whole {
            plain: content.into(),
            brotli: None,
            gzip: None,
            etag: value(&format!("\"{hash}\"")),
        };
        Self {
            media_type: value(media_type),
            keep: CachePolicy::ForEver,
            body,
        }
    }

    /// A page that everybody may keep for a moment.
    #[must_use]
    pub fn page(html: String) -> Self {
        Self::file(HTML, CachePolicy::Briefly, html.into())
    }

    /// A page with a form about `about`, whose hidden field holds [`TOKEN`].
    #[must_use]
    pub fn form(about: &str, html: &str) -> Self {
        let (before, after) = html.split_once(TOKEN).unwrap_or((html, ""));
        let part = |text: &str| Bytes::copy_from_slice(text.as_bytes());
        Self {
            media_type: HeaderValue::from_static(HTML),
            keep: CachePolicy::Never,
            body: Body::Form {
                about: about.to_owned(),
                before: part(before),
                after: part(after),
            },
        }
    }

    /// The answer to a request with these headers.
    #[must_use]
    pub fn answer(&self, app: &App, headers: &HeaderMap) -> HttpResponse {
        let mut response = HttpResponse::Ok();
        response.insert_header((header::CACHE_CONTROL, self.keep.header()));
        response.insert_header((header::CONTENT_TYPE, self.media_type.clone()));
        let (plain, brotli, gzip, etag) = match &self.body {
            Body::Whole {
                plain,
                brotli,
                gzip,
                etag,
            } => (plain, brotli, gzip, etag),
            Body::Form {
                about,
                before,
                after,
            } => {
                let token = form_token::token(app, about);
                return response.body([&before[..], token.as_bytes(), &after[..]].concat());
            }
        };
        response.insert_header((header::ETAG, etag.clone()));
        response.insert_header((header::VARY, HeaderValue::from_static("Accept-Encoding")));
        if lists(headers, header::IF_NONE_MATCH, etag.as_bytes()) {
            let mut unchanged = response.finish();
            *unchanged.status_mut() = actix_web::http::StatusCode::NOT_MODIFIED;
            return unchanged;
        }
        let accepts = |name: &str| lists(headers, header::ACCEPT_ENCODING, name.as_bytes());
        let packed = [("br", brotli), ("gzip", gzip)];
        let packed = packed.into_iter().find_map(|(name, bytes)| {
            let bytes = bytes.as_ref().filter(|_| accepts(name))?;
            Some((name, bytes))
        });
        match packed {
            Some((name, bytes)) => response
                .insert_header((header::CONTENT_ENCODING, HeaderValue::from_static(name)))
                .body(bytes.clone()),
            None => response.body(plain.clone()),
        }
    }
}

/// Whether a header lists a word, other than with the weight 0.
fn lists(headers: &HeaderMap, name: HeaderName, wanted: &[u8]) -> bool {
    let words = headers
        .get_all(name)
        .flat_map(|value| value.as_bytes().split(|byte| *byte == b','));
    words.into_iter().any(|one| {
        let mut parts = one.split(|byte| *byte == b';');
        let word = parts.next().unwrap_or_default().trim_ascii();
        word == wanted
            && parts
                .next()
                .is_none_or(|weight| weight.trim_ascii() != b"q=0")
    })
}

/// A header from text of our own; empty if it could not be one.
fn value(text: &str) -> HeaderValue {
    HeaderValue::from_str(text).unwrap_or(HeaderValue::from_static(""))
}
