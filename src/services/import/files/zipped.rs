//! A list inside an archive.

use std::io;
use std::path::Path;
use std::sync::Arc;

use super::inspection::read_bounded;
use super::limits::Limits;
use super::unreadable::{Unreadable, broken};
use crate::services::import::input::{Input, extension_of};

/// The endings of lists.
const LISTS: [&str; 8] = ["csv", "tsv", "tab", "txt", "vcf", "xlsx", "ods", "xls"];

/// The only list of an archive, unpacked.
pub(in crate::services::import) fn unpacked(input: &Input) -> io::Result<Input> {
    let limits = Limits::of(input);
    let mut archive = zip::ZipArchive::new(input.open()?).map_err(broken)?;
    let is_list = |name: &str| {
        // What macOS adds to archives.
        let is_hidden = name.starts_with("__MACOSX/")
            || name
                .rsplit('/')
                .next()
                .is_some_and(|name| name.starts_with('.'));
        !is_hidden && LISTS.contains(&extension_of(Path::new(name)).as_str())
    };
    let lists: Vec<String> = archive
        .file_names()
        .flatten()
        .filter(|name| is_list(name))
        .map(std::borrow::Cow::into_owned)
        .take(2)
        .collect();
    let [name] = lists.as_slice() else {
        return Err(Unreadable::Archive.into());
    };
    let file = archive.by_name(name).map_err(|error| match error {
        zip::result::ZipError::UnsupportedArchive(zip::result::ZipError::PASSWORD_REQUIRED) => {
            io::Error::from(Unreadable::Encrypted)
        }
        other => broken(other),
    })?;
    let bytes = read_bounded(file, limits.kept)?;
    Ok(Input::Uploaded {
        bytes: Arc::from(bytes),
        extension: extension_of(Path::new(name)),
    })
}
