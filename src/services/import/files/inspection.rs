//! A first pass over a workbook (XLSX), before a library reads it: how much it unpacks to, and which rows are hidden
//! and which cells merged, which that library does not tell.

use std::collections::{HashMap, HashSet};
use std::io::{self, BufReader, Read};

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::limits::{Bounded, Limits, Piece};
use super::span::Span;
use super::unreadable::{Unreadable, broken, broken_xml, kept};
use crate::services::import::input::Input;

/// The most files of a workbook.
const FILES_MAX: usize = 5_000;
/// The most hidden rows of a workbook, and a tenth of it the most merged cells.
const MARKS_MAX: usize = 1_100_000;
/// The most relations of a workbook, and of sheets.
const RELATIONS_MAX: usize = 5_000;
/// The most bytes of a text that many cells share.
const SHARED_TEXT_MAX: u64 = 256 * 1024;

/// What a sheet does not show, and which cells it merges.
#[derive(Debug, Default)]
pub(super) struct SheetFacts {
    /// Lines, from 1.
    pub(super) hidden: HashSet<u64>,
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
    let mut marks = Marks::default();
    let (mut names, mut targets) = (Vec::new(), HashMap::new());
    for at in 0..archive.len() {
        let file = archive.by_index(at).map_err(broken)?;
        let path = file.name().map_err(broken)?.to_lowercase();
        if !path.ends_with(".xml") && !path.ends_with(".rels") {
            continue;
        }
        let is_sheet = path.starts_with("xl/worksheets/") && path.ends_with(".xml");
        let is_shared = path.ends_with("sharedstrings.xml");
        let most = match (is_sheet, is_shared) {
            (true, _) => left,
            (_, true) => left.min(limits.texts),
            _ => left.min(limits.kept),
        };
        let mut part = Part::new(file, most);
        if is_sheet {
            let facts = sheet_facts(&mut part, &mut marks)?;
            by_path.insert(path, facts);
        } else if is_shared {
            check_shared_texts(&mut part, limits.shared)?;
        } else if path == "xl/workbook.xml" {
            names = sheet_names(&mut part)?;
        } else if path == "_rels/.rels" {
            check_place_of_workbook(&mut part)?;
        } else if path == "xl/_rels/workbook.xml.rels" {
            targets = relations(&mut part)?;
        } else {
            part.look_through()?;
        }
        left = left.saturating_sub(most - part.left());
    }
    let mut facts = HashMap::new();
    let mut seen = HashSet::new();
    for (name, relation) in names {
        let Some(target) = targets.get(&relation) else {
            continue;
        };
        let path = match target.strip_prefix('/') {
            Some(path) => path.to_lowercase(),
            None => format!("xl/{}", target.to_lowercase()),
        };
        let found = by_path.remove(&path);
        // Each sheet is a file that was looked at: a library would read one as often as it is named.
        if !path.ends_with(".xml") || !seen.insert(path) {
            return Err(Unreadable::Broken.into());
        }
        // A chart has no rows.
        facts.extend(found.map(|found| (name, found)));
    }
    Ok(facts)
}

/// A file of an archive as pieces of XML.
struct Part<R: Read> {
    xml: Reader<BufReader<Bounded<R>>>,
    piece: Piece,
}

impl<R: Read> Part<R> {
    fn new(file: R, most: u64) -> Self {
        let bounded = Bounded::new(file, most);
        let piece = bounded.piece.clone();
        let mut xml = Reader::from_reader(BufReader::new(bounded));
        xml.config_mut().check_end_names = false;
        Self { xml, piece }
    }

    /// How many bytes it might still have had.
    fn left(&self) -> u64 {
        self.xml.get_ref().get_ref().left
    }

    /// Passes each piece to `take`.
    fn each_event(&mut self, mut take: impl FnMut(&Event) -> io::Result<()>) -> io::Result<()> {
        let mut buffer = Vec::new();
        loop {
            self.piece.begin();
            match self.xml.read_event_into(&mut buffer) {
                Ok(Event::Eof) => return Ok(()),
                Ok(event) => take(&event)?,
                Err(error) => return Err(broken_xml(error)),
            }
            buffer.clear();
        }
    }

    /// Passes each element that begins to `take`.
    fn each_element(
        &mut self,
        mut take: impl FnMut(&BytesStart) -> io::Result<()>,
    ) -> io::Result<()> {
        self.each_event(|event| match event {
            Event::Start(element) | Event::Empty(element) => take(element),
            _ => Ok(()),
        })
    }

    /// Looks at the sizes alone. What is no XML is no matter: nothing needs it.
    fn look_through(&mut self) -> io::Result<()> {
        match self.each_event(|_| Ok(())) {
            Err(error) if Unreadable::inside(&error) == Some(Unreadable::Large) => Err(error),
            _ => Ok(()),
        }
    }
}

/// A library reserves memory for as many shared texts as the file claims to have, and each takes some.
fn check_shared_texts(part: &mut Part<impl Read>, most: u64) -> io::Result<()> {
    let (mut count, mut size) = (0, 0);
    part.each_event(|event| {
        match event {
            Event::Start(element) | Event::Empty(element) => match element.local_name().as_ref() {
                "sst" => {
                    let claimed = attribute(element, "uniqueCount").unwrap_or_default();
                    let claimed = claimed.trim().parse::<u64>().unwrap_or_default();
                    if claimed > most {
                        return Err(Unreadable::Large.into());
                    }
                }
                "si" => (count, size) = (count + 1, 0),
                _ => {}
            },
            other => size += size_of_text(other),
        }
        if count > most || size > SHARED_TEXT_MAX {
            return Err(Unreadable::Large.into());
        }
        Ok(())
    })
}

pub(super) fn attribute(element: &BytesStart, name: &str) -> Option<String> {
    let attribute = element
        .attributes()
        .flatten()
        .find(|attribute| attribute.key.local_name().as_ref() == name)?;
    let value = attribute.normalized_value(XmlVersion::Implicit1_0);
    value.ok().map(std::borrow::Cow::into_owned)
}

fn size_of_text(event: &Event) -> u64 {
    match event {
        Event::Text(text) => text.len() as u64,
        Event::CData(text) => text.len() as u64,
        Event::GeneralRef(_) => 4,
        _ => 0,
    }
}

/// How much a workbook marks in all its sheets.
#[derive(Default)]
struct Marks {
    hidden: usize,
    merged: usize,
}

fn sheet_facts(part: &mut Part<impl Read>, marks: &mut Marks) -> io::Result<SheetFacts> {
    let mut facts = SheetFacts::default();
    // The texts of a cell may be in many pieces.
    let (mut line, mut is_cell, mut size) = (0, false, 0);
    part.each_event(|event| {
        match event {
            Event::Start(element) | Event::Empty(element) => match element.local_name().as_ref() {
                "row" => {
                    let number = attribute(element, "r").and_then(|number| number.parse().ok());
                    line = number.unwrap_or(line + 1);
                    let hidden = attribute(element, "hidden");
                    if hidden.is_some_and(|value| value == "1" || value == "true") {
                        facts.hidden.insert(line);
                        marks.hidden += 1;
                    }
                }
                "c" => (is_cell, size) = (matches!(event, Event::Start(_)), 0),
                "mergeCell" => {
                    let range = attribute(element, "ref");
                    if let Some(span) = range.and_then(|range| Span::parse(&range)) {
                        facts.merged.entry(span.first).or_default().push(span);
                        marks.merged += 1;
                    }
                }
                _ => {}
            },
            Event::End(element) if element.local_name().as_ref() == "c" => is_cell = false,
            other if is_cell => size += size_of_text(other),
            _ => {}
        }
        let is_large = marks.hidden > MARKS_MAX || marks.merged > MARKS_MAX / 10;
        if is_large || size > SHARED_TEXT_MAX {
            return Err(Unreadable::Large.into());
        }
        Ok(())
    })?;
    Ok(facts)
}

/// The names of sheets with their relations.
fn sheet_names(part: &mut Part<impl Read>) -> io::Result<Vec<(String, String)>> {
    let mut names = Vec::new();
    part.each_element(|element| {
        if element.local_name().as_ref() == "sheet"
            && let (Some(name), Some(relation)) =
                (attribute(element, "name"), attribute(element, "id"))
        {
            names.push((name, relation));
        }
        within(names.len())
    })?;
    Ok(names)
}

fn relations(part: &mut Part<impl Read>) -> io::Result<HashMap<String, String>> {
    let mut targets = HashMap::new();
    part.each_element(|element| {
        if let (Some(id), Some(target)) = (attribute(element, "Id"), attribute(element, "Target")) {
            targets.insert(id, target);
        }
        within(targets.len())
    })?;
    Ok(targets)
}

/// A library looks for the workbook where the archive says that it is.
fn check_place_of_workbook(part: &mut Part<impl Read>) -> io::Result<()> {
    part.each_element(|element| {
        let is_workbook =
            attribute(element, "Type").is_some_and(|kind| kind.ends_with("/officeDocument"));
        let target = attribute(element, "Target")
            .unwrap_or_default()
            .to_lowercase();
        if is_workbook && target.trim_start_matches('/') != "xl/workbook.xml" {
            return Err(Unreadable::OtherWorkbook.into());
        }
        Ok(())
    })
}

fn within(count: usize) -> io::Result<()> {
    if count > RELATIONS_MAX {
        return Err(Unreadable::Large.into());
    }
    Ok(())
}

/// Reads a file of an archive to its end within a limit.
pub(super) fn read_bounded(reader: impl Read, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut bounded = Bounded::new(reader, most);
    let mut block = vec![0; 64 * 1024];
    loop {
        bounded.piece.begin();
        match bounded.read(&mut block).map_err(kept)? {
            0 => return Ok(bytes),
            read => bytes.extend_from_slice(&block[..read]),
        }
    }
}
