//! Contacts of a telephone or an address book (vCard 2.1, 3.0 and 4.0).

use std::io::{self, BufRead, BufReader, Read};

use crate::services::import::Target;
use crate::services::import::row::{Next, Row, Take};

/// The targets of the cells of a contact, in order.
pub(in crate::services::import) const TARGETS: [Target; 7] = [
    Target::FirstName,
    Target::LastName,
    Target::Email,
    Target::Role,
    Target::Organisation,
    Target::Place,
    Target::Country,
];

/// The most bytes of a line, and of a value that goes on over several.
const LINE_MAX: u64 = 64 * 1024;

/// Passes each contact to `take`. Its line is that on which it begins.
pub(in crate::services::import) fn each_contact(
    text: impl Read,
    take: &mut Take,
) -> io::Result<()> {
    let mut text = BufReader::with_capacity(64 * 1024, text);
    let mut contact = Contact::default();
    // A value goes on in lines that begin with a blank, so that it is complete at the next one that does not.
    let (mut value, mut bytes) = (String::new(), Vec::new());
    for line in 1.. {
        bytes.clear();
        let read = text.by_ref().take(LINE_MAX).read_until(b'\n', &mut bytes)?;
        let next = String::from_utf8_lossy(&bytes);
        let next = next.trim_end_matches(['\r', '\n']);
        let is_quoted_on = is_quoted_printable(&value) && value.ends_with('=');
        if read > 0 && (next.starts_with([' ', '\t']) || is_quoted_on) {
            if (value.len() as u64) < LINE_MAX {
                if is_quoted_on {
                    value.pop();
                    value.push_str(next);
                } else {
                    value.push_str(&next[1..]);
                }
            }
            continue;
        }
        if contact.add(&value) {
            let complete = std::mem::take(&mut contact);
            if !matches!(take(complete.into_row()), Next::Row) {
                return Ok(());
            }
        }
        let begins = next.trim().eq_ignore_ascii_case("BEGIN:VCARD");
        // Without its end a contact ends where the next one begins.
        if (read == 0 || begins) && contact.line > 0 {
            let complete = std::mem::take(&mut contact);
            if !matches!(take(complete.into_row()), Next::Row) {
                return Ok(());
            }
        }
        if read == 0 {
            return Ok(());
        }
        next.clone_into(&mut value);
        if begins {
            contact = Contact {
                line,
                ..Contact::default()
            };
        }
    }
    Ok(())
}

#[derive(Default)]
struct Contact {
    line: u64,
    first: String,
    last: String,
    full: String,
    email: String,
    role: String,
    organisation: String,
    place: String,
    country: String,
    is_group: bool,
}

impl Contact {
    /// Adds a property; `true` when the contact is complete.
    fn add(&mut self, line: &str) -> bool {
        let Some((name, value)) = line.split_once(':') else {
            return false;
        };
        let value = decoded(name, value);
        let property = name.split(';').next().unwrap_or_default();
        // “item1.EMAIL” groups properties.
        let property = property
            .rsplit('.')
            .next()
            .unwrap_or_default()
            .to_ascii_uppercase();
        let part = |at: usize| parts(&value).get(at).cloned().unwrap_or_default();
        let take = |field: &mut String, text: String| {
            if field.is_empty() {
                *field = text;
            }
        };
        match property.as_str() {
            "N" => {
                take(&mut self.last, part(0));
                take(
                    &mut self.first,
                    format!("{} {}", part(1), part(2)).trim().to_owned(),
                );
            }
            "FN" => take(&mut self.full, part(0)),
            "EMAIL" => take(&mut self.email, value.trim().to_owned()),
            "TITLE" | "ROLE" => take(&mut self.role, part(0)),
            "ORG" => take(&mut self.organisation, part(0)),
            "ADR" => {
                take(&mut self.place, part(3));
                take(&mut self.country, part(6));
            }
            "KIND" | "X-ADDRESSBOOKSERVER-KIND" => {
                let kind = value.trim().to_ascii_lowercase();
                self.is_group = ["org", "group"].contains(&kind.as_str());
            }
            "END" => return self.line > 0,
            _ => {}
        }
        false
    }

    fn into_row(mut self) -> Row {
        if self.is_group {
            (self.first, self.last) = Default::default();
            if self.organisation.is_empty() {
                self.organisation = std::mem::take(&mut self.full);
            }
        } else if self.first.is_empty() && self.last.is_empty() && self.full != self.organisation {
            (self.first, self.last) = crate::services::import::names::split(&self.full);
        }
        let cells = vec![
            self.first,
            self.last,
            self.email,
            self.role,
            self.organisation,
            self.place,
            self.country,
        ];
        Row {
            sheet: 0,
            line: self.line,
            cells: Some(cells),
        }
    }
}

fn is_quoted_printable(line: &str) -> bool {
    let name = line.split(':').next().unwrap_or_default();
    name.to_ascii_uppercase().contains("QUOTED-PRINTABLE")
}

/// A value without its transfer encoding.
fn decoded(name: &str, value: &str) -> String {
    if !is_quoted_printable(name) {
        return value.to_owned();
    }
    let mut bytes = Vec::new();
    let mut rest = value.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'=' {
            bytes.push(byte);
            continue;
        }
        let digit = |byte: Option<u8>| byte.and_then(|byte| char::from(byte).to_digit(16));
        if let (Some(high), Some(low)) = (digit(rest.next()), digit(rest.next())) {
            bytes.extend(u8::try_from(high * 16 + low));
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|error| {
        let (text, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(error.as_bytes());
        text.into_owned()
    })
}

/// The parts of a value between semicolons, without escapes.
fn parts(value: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut chars = value.chars();
    while let Some(c) = chars.next() {
        let add = match c {
            '\\' => match chars.next() {
                Some('n' | 'N') => ' ',
                Some(other) => other,
                None => continue,
            },
            ';' => {
                parts.push(String::new());
                continue;
            }
            c => c,
        };
        if let Some(part) = parts.last_mut() {
            part.push(add);
        }
    }
    parts
        .into_iter()
        .map(|part| part.trim().to_owned())
        .collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
