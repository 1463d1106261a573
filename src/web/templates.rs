//! Static files, embedded in the binary. Each has the digest of its content in its URL, so that browsers may cache it
//! for ever.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::Path;

use data_encoding::HEXLOWER;
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};

use super::links;
use crate::web::page_cache::cached_response::{CachePolicy, CachedResponse};

#[derive(RustEmbed)]
#[folder = "templates/static"]
struct Embedded;

#[derive(Debug, Clone)]
pub struct Asset {
    pub response: CachedResponse,
    /// The first 16 hexadecimal digits of the SHA-256 of the content.
    pub hash: String,
}

/// All static files by name.
#[derive(Debug, Clone, Default)]
pub struct Assets(BTreeMap<String, Asset>);

impl Assets {
    /// Loads the embedded files. A file in `static/` of the operator's `templates` folder replaces the embedded file of
    /// the same name; one that cannot be read is ignored.
    #[must_use]
    pub fn load(templates: Option<&Path>) -> Self {
        let mut files = BTreeMap::new();
        for name in Embedded::iter() {
            let replaced = templates
                .and_then(|dir| std::fs::read(dir.join("static").join(name.as_ref())).ok())
                .map(Cow::Owned);
            let Some(bytes) = replaced.or_else(|| Embedded::get(&name).map(|file| file.data))
            else {
                continue;
            };
            let mut hash = HEXLOWER.encode(&Sha256::digest(&bytes));
            hash.truncate(16);
            let bytes = bytes.into_owned().into();
            let response = CachedResponse::file(media_type(&name), CachePolicy::ForEver, bytes);
            files.insert(name.into_owned(), Asset { response, hash });
        }
        Self(files)
    }

    /// The file of this name, if its content has this digest.
    #[must_use]
    pub fn get(&self, hash: &str, name: &str) -> Option<&Asset> {
        self.0.get(name).filter(|asset| asset.hash == hash)
    }

    /// The file of this name, whatever its content is.
    #[must_use]
    pub fn by_name(&self, name: &str) -> Option<&Asset> {
        self.0.get(name)
    }

    /// The path of a file by name. An unknown name gets the digest `0`, which leads to a 404.
    #[must_use]
    pub fn link(&self, name: &str) -> String {
        let hash = self.0.get(name).map_or("0", |asset| &asset.hash);
        links::asset(hash, name)
    }
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_static_file_answers_under_the_digest_of_its_content_only() {
        let assets = Assets::load(None);
        let link = assets.link("public.css");
        let hash = link.split('/').nth(2).unwrap();
        let css = assets.get(hash, "public.css").unwrap();
        assert!(format!("{css:?}").contains("text/css; charset=utf-8"));
        assert!(assets.get("0123456789abcdef", "public.css").is_none());
        assert!(assets.get(hash, "../web/layout.html").is_none());
    }
}
