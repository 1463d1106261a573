//! A first pass over a workbook (XLSX), before a library reads it: how much it unpacks to, and which rows are hidden
//! and which cells merged, which that library does not tell.

use std::collections::HashMap;
use std::io::{self, BufRead, BufReader, Read};

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::limits::{Bounded, Limits};
use super::span::Span;
use super::unreadable::{Unreadable, broken, broken_xml, kept};
use crate::services::import::input::Input;

/// The most files of a workbook.
const FILES_MAX: usize = 5_000;
/// The most hidden rows, and the most merged cells, of a sheet.
const MARKS_MAX: usize = 1_100_000;

/// What a sheet does not show, and which cells it merges.
#[derive(Debug, Default)]
pub(super) struct SheetFacts {
    /// Lines, from 1.
    pub(super) hidden: std::collections::HashSet<u64>,
    /// By their first line: each row looks for those that begin on it.
    pub(super) merged: HashMap<u64, Vec<Span>>,
}

/// The facts of each sheet, by its name.
pub(super) fn inspect(input: &Input) -> io::Result<HashMap<String, SheetFacts>> {
    let limits = Limits::of(input);
    let mut archive = zip::ZipArchive::new(input.open()?).map_err(broken)?;
    if archive.len() > FILES_MAX {
        return Err(Unreadable::Large.into());
    }
    let mut left = limits.all;
    let mut by_path = HashMap::new();
    let (mut names, mut targets) = (Vec::new(), HashMap::new());
    for at in 0..archive.len() {
        let file = archive.by_index(at).map_err(broken)?;
        let path = file.name().map_err(broken)?.into_owned();
        let lower = path.to_lowercase();
        if !lower.ends_with(".xml") && !lower.ends_with(".rels") {
            continue;
        }
        let is_sheet = lower.starts_with("xl/worksheets/") && lower.ends_with(".xml");
        let most = if is_sheet {
            left
        } else {
            left.min(limits.kept)
        };
        let mut bounded = BufReader::new(Bounded {
            inner: file,
            left: most,
        });
        if is_sheet {
            by_path.insert(path, sheet_facts(&mut bounded)?);
        } else if lower == "xl/workbook.xml" {
            names = sheet_names(&mut bounded)?;
        } else if lower == "xl/_rels/workbook.xml.rels" {
            targets = relations(&mut bounded)?;
        } else if lower == "xl/sharedstrings.xml" {
            check_shared_count(&mut bounded, limits.kept)?;
        }
        io::copy(&mut bounded, &mut io::sink()).map_err(kept)?;
        left = left.saturating_sub(most - bounded.get_ref().left);
    }
    let facts = names.into_iter().filter_map(|(name, relation)| {
        let target: &String = targets.get(&relation)?;
        let path = match target.strip_prefix('/') {
            Some(path) => path.to_owned(),
            None => format!("xl/{target}"),
        };
        Some((name, by_path.remove(&path)?))
    });
    Ok(facts.collect())
}

/// A library reserves memory for as many shared texts as the file claims to have.
fn check_shared_count(reader: &mut impl BufRead, most: u64) -> io::Result<()> {
    let head = reader.fill_buf().map_err(kept)?;
    let head = String::from_utf8_lossy(&head[..head.len().min(4_096)]).into_owned();
    let claimed = head
        .split_once("uniqueCount=")
        .map(|(_, rest)| rest.trim_start_matches(['"', '\'']))
        .map(|rest| {
            rest.chars()
                .take_while(char::is_ascii_digit)
                .collect::<String>()
        });
    match claimed.as_deref() {
        // Each text takes eight bytes or more, such as “<si/>” with its place.
        Some(digits) if digits.parse::<u64>().is_ok_and(|count| count <= most / 24) => Ok(()),
        Some(digits) if !digits.is_empty() => Err(Unreadable::Large.into()),
        _ => Ok(()),
    }
}

pub(super) fn attribute(element: &BytesStart, name: &str) -> Option<String> {
    let attribute = element
        .attributes()
        .flatten()
        .find(|attribute| attribute.key.local_name().as_ref() == name)?;
    let value = attribute.normalized_value(XmlVersion::Implicit1_0);
    value.ok().map(std::borrow::Cow::into_owned)
}

/// Passes each element that begins to `take`.
fn each_element(
    reader: impl BufRead,
    mut take: impl FnMut(&BytesStart) -> io::Result<()>,
) -> io::Result<()> {
    let mut xml = Reader::from_reader(reader);
    xml.config_mut().check_end_names = false;
    let mut buffer = Vec::new();
    loop {
        match xml.read_event_into(&mut buffer) {
            Ok(Event::Start(element) | Event::Empty(element)) => take(&element)?,
            Ok(Event::Eof) => return Ok(()),
            Ok(_) => {}
            Err(error) => return Err(broken_xml(error)),
        }
        buffer.clear();
    }
}

fn sheet_facts(reader: impl BufRead) -> io::Result<SheetFacts> {
    let mut facts = SheetFacts::default();
    let (mut line, mut merged) = (0, 0);
    each_element(reader, |element| {
        match element.local_name().as_ref() {
            "row" => {
                let number = attribute(element, "r").and_then(|number| number.parse().ok());
                line = number.unwrap_or(line + 1);
                if attribute(element, "hidden").is_some_and(|value| value == "1" || value == "true")
                {
                    facts.hidden.insert(line);
                }
            }
            "mergeCell" => {
                let range = attribute(element, "ref");
                if let Some(span) = range.and_then(|range| Span::parse(&range)) {
                    facts.merged.entry(span.first).or_default().push(span);
                    merged += 1;
                }
            }
            _ => {}
        }
        if facts.hidden.len() > MARKS_MAX || merged > MARKS_MAX {
            return Err(Unreadable::Large.into());
        }
        Ok(())
    })?;
    Ok(facts)
}

/// The names of sheets with their relations.
fn sheet_names(reader: impl BufRead) -> io::Result<Vec<(String, String)>> {
    let mut names = Vec::new();
    each_element(reader, |element| {
        if element.local_name().as_ref() == "sheet"
            && let (Some(name), Some(relation)) =
                (attribute(element, "name"), attribute(element, "id"))
        {
            names.push((name, relation));
        }
        Ok(())
    })?;
    Ok(names)
}

fn relations(reader: impl BufRead) -> io::Result<HashMap<String, String>> {
    let mut targets = HashMap::new();
    each_element(reader, |element| {
        if let (Some(id), Some(target)) = (attribute(element, "Id"), attribute(element, "Target")) {
            targets.insert(id, target);
        }
        Ok(())
    })?;
    Ok(targets)
}

/// Reads a file of an archive to its end within a limit.
pub(super) fn read_bounded(reader: impl Read, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut bounded = Bounded {
        inner: reader,
        left: most,
    };
    bounded.read_to_end(&mut bytes).map_err(kept)?;
    Ok(bytes)
}
