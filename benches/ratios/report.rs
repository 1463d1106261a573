//! The table: what was measured, against what, and whether the budget holds.

use std::fmt::Write as _;

use paraph::clock::Clock;

use crate::Fault;
use crate::scale::Scale;

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/RESULTS.md");

/// A bound that a median has to keep.
#[derive(Debug, Clone, Copy)]
pub enum Budget {
    AtLeast(f64),
    AtMost(f64),
}

/// One line of the table.
pub struct Row {
    what: String,
    unit: &'static str,
    subject: Vec<f64>,
    limit: Vec<f64>,
    budget: Option<Budget>,
}

impl Row {
    /// Subject ÷ limit, turn by turn.
    pub fn ratio(what: &str, unit: &'static str, subject: &[f64], limit: &[f64]) -> Self {
        Self {
            what: what.to_owned(),
            unit,
            subject: subject.to_vec(),
            limit: limit.to_vec(),
            budget: None,
        }
    }

    /// A figure that is judged, or only told, by itself.
    pub fn value(what: &str, unit: &'static str, subject: &[f64]) -> Self {
        Self::ratio(what, unit, subject, &[])
    }

    pub fn at_least(mut self, bound: f64) -> Self {
        self.budget = Some(Budget::AtLeast(bound));
        self
    }

    pub fn at_most(mut self, bound: f64) -> Self {
        self.budget = Some(Budget::AtMost(bound));
        self
    }

    fn measured(&self) -> Vec<f64> {
        if self.limit.is_empty() {
            return self.subject.clone();
        }
        let pairs = self.subject.iter().zip(&self.limit);
        pairs.map(|(subject, limit)| subject / limit).collect()
    }

    fn markdown(&self, judged: bool) -> String {
        let measured = self.measured();
        let middle = median(&measured);
        let with_unit = |values: &[f64]| format!("{} {}", figure(median(values)), self.unit);
        let limit = match self.limit.is_empty() {
            true => "–".to_owned(),
            false => with_unit(&self.limit),
        };
        let result = match self.limit.is_empty() {
            true => "–".to_owned(),
            false => format!("**{middle:.2}**"),
        };
        let show = |value: f64| match self.limit.is_empty() {
            true => figure(value),
            false => format!("{value:.2}"),
        };
        let (least, most) = (
            measured.iter().copied().fold(f64::INFINITY, f64::min),
            measured.iter().copied().fold(0.0, f64::max),
        );
        let spread = format!("{} – {}", show(least), show(most));
        let (budget, holds) = match self.budget {
            None => ("–".to_owned(), None),
            Some(Budget::AtLeast(bound)) => (format!("≥ {bound}"), Some(middle >= bound)),
            Some(Budget::AtMost(bound)) => (format!("≤ {bound}"), Some(middle <= bound)),
        };
        let verdict = match holds.filter(|_| judged) {
            None => "",
            Some(true) => "holds",
            Some(false) => "**missed**",
        };
        let (what, subject) = (&self.what, with_unit(&self.subject));
        format!("| {what} | {subject} | {limit} | {result} | {spread} | {budget} | {verdict} |")
    }
}

/// The rows that are measured together.
pub struct Section {
    /// Its name on the command line, with the option of the scale: each scale has figures of its own.
    name: String,
    /// What is compared, and why the limit is one.
    about: String,
    rows: Vec<Row>,
    judged: bool,
}

impl Section {
    pub fn new(name: &'static str, about: &str, scale: &Scale) -> Self {
        println!("── {name}");
        Self {
            name: format!("{name}{}", scale.option),
            about: about.split_whitespace().collect::<Vec<_>>().join(" "),
            rows: Vec::new(),
            judged: scale.judged,
        }
    }

    pub fn add(&mut self, row: Row) {
        self.rows.push(row);
    }

    pub fn markdown(&self) -> String {
        let mut text = format!("## {}\n\n{}\n\n", self.name, self.about);
        text += "| what | Paraph | limit | ratio | spread | budget | |\n|---|---|---|---|---|---|---|\n";
        for row in &self.rows {
            let _ = writeln!(text, "{}", row.markdown(self.judged));
        }
        text
    }
}

/// Puts the sections into the file; those that were not measured stay.
pub fn write(sections: &[Section]) -> Result<(), Fault> {
    let old = std::fs::read_to_string(FILE).unwrap_or_default();
    let mut known: Vec<(String, String)> = old
        .split("\n## ")
        .skip(1)
        .filter_map(|part| {
            Some((
                part.lines().next()?.to_owned(),
                format!("## {}", part.trim_end()),
            ))
        })
        .collect();
    let today = Clock::system().now().rfc3339();
    let today = today.split('T').next().unwrap_or_default();
    for section in sections {
        let by = format!(
            "{today}, {}, `bash benches/run {}`",
            machine(),
            section.name
        );
        let text = format!("{}\n{by}", section.markdown());
        match known.iter_mut().find(|(name, _)| *name == section.name) {
            Some((_, old)) => *old = text,
            None => known.push((section.name.clone(), text)),
        }
    }
    let place = |name: &str| {
        let mut all = crate::rows::ALL.iter();
        all.position(|(known, _)| name.split(' ').next() == Some(*known))
    };
    known.sort_by_key(|(name, _)| (place(name), name.clone()));
    let mut file = String::from(
        "# Results\n\nWritten by `bash benches/run --write`; what each row means stands in `benches/README.md`. \
         Medians; the spread is from the least to the greatest of the turns. Load generator, sinks and databases share \
         the cores with what is measured.\n",
    );
    for (_, text) in known {
        file += &format!("\n{text}\n");
    }
    Ok(std::fs::write(FILE, file)?)
}

fn machine() -> String {
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let memory = std::fs::read_to_string("/proc/meminfo").unwrap_or_default();
    let kilobytes: f64 = memory
        .lines()
        .find_map(|line| line.strip_prefix("MemTotal:"))
        .and_then(|rest| rest.split_whitespace().next()?.parse().ok())
        .unwrap_or_default();
    format!(
        "{cores} cores, {:.0} GB of memory, {}",
        kilobytes / 1e6,
        std::env::consts::OS
    )
}

pub fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    match sorted.len() {
        0 => f64::NAN,
        odd if odd % 2 == 1 => sorted[odd / 2],
        even => (sorted[even / 2 - 1] + sorted[even / 2]) / 2.0,
    }
}

/// Three digits that matter, or a whole number with its thousands apart.
fn figure(value: f64) -> String {
    if value < 10.0 {
        return format!("{value:.2}");
    }
    if value < 100.0 {
        return format!("{value:.1}");
    }
    let digits = format!("{value:.0}");
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
