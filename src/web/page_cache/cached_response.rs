//! Complete responses kept in memory: files, compressed and with an `ETag`; and pages with a form, into which a fresh
//! token is inserted for each request.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use actix_web::web::Bytes;
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use crate::domain::TextId;
use crate::services::{App, form_token};
use crate::web::page_cache::compress;

/// Placeholder for the token of a form. It cannot be a real token: base64 has no `~`.
pub const TOKEN_PLACEHOLDER: &str = "~token~";

/// How long browsers and proxies may cache a response.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CachePolicy {
    /// Fresh for 5 seconds; a proxy may serve it for 30 more while it asks again.
    Briefly,
    /// For a year: the URL changes with the content.
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

#[derive(Debug, Clone)]
pub struct CachedResponse {
    media_type: HeaderValue,
    policy: CachePolicy,
    body: Body,
    uses: Uses,
}

/// What pages of other sites may do with a response.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Uses {
    Nothing,
    /// Load it: a picture, or data.
    Load,
    /// Show it in a frame: a `frame-ancestors` directive says which sites may.
    Frame(HeaderValue),
}

#[derive(Debug, Clone)]
enum Body {
    File {
        plain: Bytes,
        brotli: Option<Bytes>,
        gzip: Option<Bytes>,
        /// Weak for content that may be compressed, because all encodings share it (RFC 9110, section 8.8.1).
        etag: HeaderValue,
    },
    Form {
        slug: String,
        /// The text that a form to sign is about, which its token names; `None` for other forms.
        text: Option<TextId>,
        before_token: Bytes,
        after_token: Bytes,
    },
}

/// The value of `Cross-Origin-Resource-Policy` of what other sites may use.
pub const CROSS_ORIGIN: &str = "cross-origin";

/// The media type of pages.
pub const HTML: &str = "text/html; charset=utf-8";

impl CachedResponse {
    /// A file. Compressed copies are made where they are smaller.
    #[must_use]
    pub fn file(media_type: &str, policy: CachePolicy, bytes: Bytes) -> Self {
        let mut etag = HEXLOWER.encode(&Sha256::digest(&bytes));
        etag.truncate(20);
        let if_smaller =
            |compressed: Vec<u8>| (compressed.len() < bytes.len()).then(|| compressed.into());
        let body = Body::File {
            brotli: if_smaller(compress::brotli(&bytes)),
            gzip: if_smaller(compress::gzip(&bytes)),
            etag: header_value(&format!("W/\"{etag}\"")),
            plain: bytes,
        };
        Self {
            media_type: header_value(media_type),
            policy,
            body,
            uses: Uses::Nothing,
        }
    }

    /// Lets pages of other sites load it.
    #[must_use]
    pub fn for_other_sites(mut self) -> Self {
        self.uses = Uses::Load;
        self
    }

    /// Lets pages of these sites show it in a frame: the value of `frame-ancestors` (CSP level 3, 6.4.2).
    #[must_use]
    pub fn in_frames_of(mut self, sites: &str) -> Self {
        self.uses = Uses::Frame(header_value(&format!("frame-ancestors {sites}")));
        self
    }

    /// A picture: its format is compressed already, and the hash of its content serves as the `ETag`.
    #[must_use]
    pub fn picture(media_type: &str, hash: &str, content: Vec<u8>) -> Self {
        Self::drawing(media_type, CachePolicy::ForEver, hash, content)
    }

    /// A file that need not be compressed, with the version that serves as its `ETag`.
    #[must_use]
    pub fn drawing(media_type: &str, policy: CachePolicy, version: &str, content: Vec<u8>) -> Self {
        let body = Body::File {
            plain: content.into(),
            brotli: None,
            gzip: None,
            etag: header_value(&format!("\"{version}\"")),
        };
        Self {
            media_type: header_value(media_type),
            policy,
            body,
            uses: Uses::Nothing,
        }
    }

    /// A page that is the same for everybody.
    #[must_use]
    pub fn page(html: String) -> Self {
        Self::file(HTML, CachePolicy::Briefly, html.into())
    }

    /// A page with a form about the appeal `slug`, or to sign this text of it. Its hidden field contains
    /// [`TOKEN_PLACEHOLDER`].
    #[must_use]
    pub fn form(slug: &str, text: Option<TextId>, html: &str) -> Self {
        let (before, after) = html.split_once(TOKEN_PLACEHOLDER).unwrap_or((html, ""));
        Self {
            media_type: HeaderValue::from_static(HTML),
            policy: CachePolicy::Never,
            body: Body::Form {
                slug: slug.to_owned(),
                text,
                before_token: Bytes::copy_from_slice(before.as_bytes()),
                after_token: Bytes::copy_from_slice(after.as_bytes()),
            },
            uses: Uses::Nothing,
        }
    }

    /// The response to a request with these headers: full, compressed, or 304.
    #[must_use]
    pub fn respond(&self, app: &App, request_headers: &HeaderMap) -> HttpResponse {
        let mut response = HttpResponse::Ok();
        response.insert_header((header::CACHE_CONTROL, self.policy.header()));
        response.insert_header((header::CONTENT_TYPE, self.media_type.clone()));
        match &self.uses {
            Uses::Nothing => {}
            Uses::Load => {
                response.insert_header((header::CROSS_ORIGIN_RESOURCE_POLICY, CROSS_ORIGIN));
                response.insert_header((header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"));
            }
            Uses::Frame(sites) => {
                response.insert_header((header::CROSS_ORIGIN_RESOURCE_POLICY, CROSS_ORIGIN));
                response.insert_header((header::CONTENT_SECURITY_POLICY, sites.clone()));
            }
        }
        let (plain, brotli, gzip, etag) = match &self.body {
            Body::File {
                plain,
                brotli,
                gzip,
                etag,
            } => (plain, brotli, gzip, etag),
            Body::Form {
                slug,
                text,
                before_token,
                after_token,
            } => {
                let token = match text {
                    Some(text) => form_token::for_text(app, slug, *text),
                    None => form_token::token(app, slug),
                };
                let body = [&before_token[..], token.as_bytes(), &after_token[..]].concat();
                return response.body(body);
            }
        };
        response.insert_header((header::ETAG, etag.clone()));
        response.insert_header((header::VARY, HeaderValue::from_static("Accept-Encoding")));
        if lists(request_headers, header::IF_NONE_MATCH, etag.as_bytes()) {
            let mut not_modified = response.finish();
            *not_modified.status_mut() = StatusCode::NOT_MODIFIED;
            return not_modified;
        }
        for (encoding, compressed) in [("br", brotli), ("gzip", gzip)] {
            if let Some(compressed) = compressed
                && lists(
                    request_headers,
                    header::ACCEPT_ENCODING,
                    encoding.as_bytes(),
                )
            {
                let encoding = HeaderValue::from_static(encoding);
                return response
                    .insert_header((header::CONTENT_ENCODING, encoding))
                    .body(compressed.clone());
            }
        }
        response.body(plain.clone())
    }
}

/// Whether a comma-separated header contains a value whose weight is not `q=0`.
fn lists(headers: &HeaderMap, name: HeaderName, wanted: &[u8]) -> bool {
    let mut items = headers
        .get_all(name)
        .flat_map(|value| value.as_bytes().split(|byte| *byte == b','));
    items.any(|item| {
        let mut parts = item.split(|byte| *byte == b';');
        let value = parts.next().unwrap_or_default().trim_ascii();
        let weight = parts.next().map(<[u8]>::trim_ascii);
        value == wanted && weight != Some(&b"q=0"[..])
    })
}

/// A header value; empty when the text contains characters that headers cannot have.
fn header_value(text: &str) -> HeaderValue {
    HeaderValue::from_str(text).unwrap_or(HeaderValue::from_static(""))
}
