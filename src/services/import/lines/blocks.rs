//! Blocks of lines as contact forms send them: “Nom : Martin”, “Prénom : Jeanne”, “Ville : Lyon” are one person.

use super::cells::{REFUSAL, REST, TARGETS};
use super::entry::{Cells, entries, named};
use crate::services::import::Target;
use crate::services::import::columns::{by_heading, refuses_publication};
use crate::services::import::names::around::{is_header, is_of_header, is_of_signing};
use crate::services::import::names::{is_reversed, may_be_first_name};
use crate::services::import::unwilling::refuses_to_sign;

/// The most lines of a block.
const LINES_MAX: usize = 40;

/// The entries of lines, with the block that is being read.
#[derive(Default)]
pub(super) struct Blocks {
    lines: Vec<(u64, String)>,
    fields: Vec<(Target, String)>,
    /// A heading alone on its line, and those before it with the lines below them.
    label: Option<(u64, String)>,
    answered: Vec<(u64, String, String)>,
}

impl Blocks {
    /// The signatories that are complete with this line, each with the line on which it begins.
    pub(super) fn read(&mut self, line: u64, text: &str) -> Vec<(u64, Cells)> {
        if let Some((at, label)) = self.label.take() {
            if text.trim().is_empty() {
                self.label = Some((at, label));
            } else if is_label(text, true) {
                // Headings below each other are no answers.
                let mut complete = self.labelled();
                complete.extend(self.read_line(at, &label));
                self.label = Some((line, text.trim().to_owned()));
                return complete;
            } else {
                self.answered.push((at, label, text.to_owned()));
            }
            return Vec::new();
        }
        if is_label(text, !self.answered.is_empty()) {
            self.label = Some((line, text.trim().to_owned()));
            return Vec::new();
        }
        if !self.answered.is_empty() && text.trim().is_empty() {
            return Vec::new();
        }
        let mut complete = self.labelled();
        complete.extend(self.read_line(line, text));
        complete
    }

    /// The signatories of headings with their answers on the next lines: “Votre nom”, “Jeanne Martin”. One heading alone
    /// is the title of what is below it.
    fn labelled(&mut self) -> Vec<(u64, Cells)> {
        let answered = std::mem::take(&mut self.answered);
        let label = self.label.take();
        let mut complete = Vec::new();
        let is_form = answered.len() > 1;
        for (line, label, answer) in answered {
            if is_form {
                let label = label.trim_end_matches([':', '*', ' ', '?', '\u{a0}', '\u{202f}']);
                complete.extend(self.read_line(line, &format!("{label}: {answer}")));
            } else {
                complete.extend(self.read_line(line, &label));
                complete.extend(self.read_line(line + 1, &answer));
            }
        }
        if is_form {
            complete.extend(self.end_block());
        }
        if let Some((line, label)) = label {
            complete.extend(self.read_line(line, &label));
        }
        complete
    }

    fn read_line(&mut self, line: u64, text: &str) -> Vec<(u64, Cells)> {
        if text.trim().is_empty() {
            // Some forms write an empty line behind each field.
            return if self.has_name() {
                self.end_block()
            } else {
                Vec::new()
            };
        }
        let is_within = !self.lines.is_empty() && self.lines.len() < LINES_MAX;
        let mut field = field(text, is_within);
        // “Omar Dupuis, anonyme” is the next person.
        let is_remark = !text.contains([',', '(', '–'])
            && !text
                .split_whitespace()
                .next()
                .is_some_and(may_be_first_name);
        if field.is_none() && is_within && is_remark && refuses_publication(text) {
            field = Some((Target::Ignored, text.trim().to_owned()));
        }
        // Within a block any heading goes on with it: “Objet : …”.
        let is_more = is_within && is_header(text);
        let Some((target, value)) =
            field.or_else(|| is_more.then(|| (Target::Ignored, after_colon(text))))
        else {
            let mut complete = self.end_block();
            complete.extend(entries(text).into_iter().map(|cells| (line, cells)));
            return complete;
        };
        let is_next =
            target != Target::Ignored && self.fields.iter().any(|(known, _)| *known == target);
        let complete = if is_next || self.lines.len() >= LINES_MAX {
            self.end_block()
        } else {
            Vec::new()
        };
        self.lines.push((line, text.to_owned()));
        self.fields.push((target, value));
        complete
    }

    /// Whether the block names somebody with first and last name.
    fn has_name(&self) -> bool {
        let has = |wanted: Target| self.fields.iter().any(|(target, _)| *target == wanted);
        has(Target::Name)
            || has(Target::NameReversed)
            || (has(Target::FirstName) && has(Target::LastName))
    }

    /// The signatories that are complete at the end of the text.
    pub(super) fn end(&mut self) -> Vec<(u64, Cells)> {
        let mut complete = self.labelled();
        complete.extend(self.end_block());
        complete
    }

    /// The signatory of the block that ends here; its lines one by one when it names nobody, or holds an answer that must
    /// not be lost, such as that the name is not to be published.
    fn end_block(&mut self) -> Vec<(u64, Cells)> {
        let lines = std::mem::take(&mut self.lines);
        let fields = std::mem::take(&mut self.fields);
        let Some((first, _)) = lines.first() else {
            return Vec::new();
        };
        match cells(&fields) {
            Some(cells) => vec![(*first, cells)],
            None => {
                let lines = lines.iter().map(|(line, text)| (*line, named(text.trim())));
                lines.collect()
            }
        }
    }
}

/// Whether a field says what must not be lost, such as that the name is not to be published.
fn must_not_be_lost(target: Target) -> bool {
    matches!(
        target,
        Target::Publish | Target::Anonymous | Target::DoNotMail | Target::State | Target::Kind
    )
}

fn cells(fields: &[(Target, String)]) -> Option<Cells> {
    let says_no = |(_, value): &(Target, String)| refuses_to_sign(value);
    if fields.iter().any(|(target, _)| must_not_be_lost(*target)) || fields.iter().any(says_no) {
        return None;
    }
    let get = |wanted: Target| {
        let field = fields.iter().find(|(target, _)| *target == wanted);
        field.map_or("", |(_, value)| value.as_str())
    };
    let mut cells = Cells::default();
    let mut rest = Vec::new();
    for (target, value) in fields {
        if !target.is_name() && refuses_publication(value) {
            "oui".clone_into(&mut cells[REFUSAL]);
            rest.push(value.as_str());
            continue;
        }
        match TARGETS[..REST].iter().position(|known| known == target) {
            Some(at) => value.clone_into(&mut cells[at]),
            None if matches!(
                target,
                Target::FirstName | Target::LastName | Target::NameReversed
            ) => {}
            None => rest.push(value.as_str()),
        }
    }
    cells[REST] = rest.join(", ");
    if cells[0].is_empty() {
        cells[0] = whole_name(
            get(Target::FirstName),
            get(Target::LastName),
            get(Target::NameReversed),
        );
    }
    let is_somebody = !cells[0].is_empty() || !get(Target::Organisation).is_empty();
    is_somebody.then_some(cells)
}

fn whole_name(first: &str, last: &str, reversed: &str) -> String {
    if first.is_empty() && last.is_empty() {
        return reversed.to_owned();
    }
    if !first.is_empty() && is_reversed(last, first) {
        return format!("{last}, {first}");
    }
    format!("{first} {last}").trim().to_owned()
}

/// The field of a line with a known heading before its colon, also as JSON and YAML write it.
fn field(text: &str, is_within: bool) -> Option<(Target, String)> {
    let is_sign =
        |c: char| c.is_whitespace() || matches!(c, '"' | '{' | '[' | '-' | '*' | '•' | '>');
    let (heading, _) = text.split_once([':', '：'])?;
    let heading = heading.trim_matches(is_sign);
    let value = after_colon(text);
    // “Signataire : Jeanne Martin, infirmière” is a line of its own.
    let is_announced = is_of_signing(heading) && !is_of_header(heading);
    if is_announced || value.is_empty() || value.starts_with("//") {
        return None;
    }
    let target = by_heading(heading)?;
    // A question may be long: “J’accepte que mon nom soit publié : non”. Others are not, and names hold their words too.
    let is_heading = is_header(&format!("{heading}:")) || (is_within && must_not_be_lost(target));
    (is_heading && target != Target::Ignored).then_some((target, value))
}

/// Whether a line is nothing but the heading of a field, whose answer stands on the next line. The first one asks for a
/// name.
fn is_label(text: &str, is_within: bool) -> bool {
    let text = text
        .trim()
        .trim_end_matches([':', '*', ' ', '?', '\u{a0}', '\u{202f}']);
    let words = crate::domain::text::search_text::plain(text);
    let own = words.split(' ').filter(|word| {
        ![
            "votre", "vos", "mon", "ma", "your", "my", "ihr", "ihre", "dein", "tu", "su", "il",
            "seu",
        ]
        .contains(word)
    });
    let own: Vec<&str> = own.collect();
    let is_heading = !own.is_empty() && is_of_header(&own.join(" "));
    if text.contains([',', ':']) || !(is_heading || is_within) {
        return false;
    }
    let Some(target) = by_heading(text) else {
        return false;
    };
    (is_heading && (is_within || target.is_name())) || (is_within && must_not_be_lost(target))
}

fn after_colon(text: &str) -> String {
    let (_, value) = text.split_once([':', '：']).unwrap_or_default();
    let is_sign = |c: char| c.is_whitespace() || matches!(c, '"' | ',' | '}' | ']');
    value.trim_matches(is_sign).to_owned()
}

crate::domain::hidden_debug!(Blocks);
