//! What a visitor reports to those who are responsible: an appeal, or a name in its list.

use serde::{Deserialize, Serialize};

use super::stored_word::stored_words;
use super::text::single_line;
use super::{EmailAddress, FieldProblems, Problem, ReportId, Timestamp};

/// The longest message, in characters.
pub const MESSAGE_MAX: usize = 1_200;
/// The longest name that is reported, in characters.
const NAME_MAX: usize = 200;
/// How long a report is kept after it was settled, in milliseconds.
pub const REPORT_KEPT: i64 = 90 * Timestamp::DAY;

stored_words! {
    ReportSubject {
        Appeal = "appeal",
        /// A name in the public list.
        Name = "name",
    }
}

/// Stored sealed: it may name people.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    pub subject: ReportSubject,
    /// The name that is reported, or empty.
    pub name: String,
    pub message: String,
    /// Where the visitor can be answered.
    pub contact: Option<EmailAddress>,
    /// Whether the honeypot was filled in, as robots do.
    #[serde(default)]
    pub robot: bool,
}

pub struct SealedReport {
    pub id: ReportId,
    pub sealed: Vec<u8>,
    pub created_at: Timestamp,
    /// When an organiser was done with it.
    pub settled_at: Option<Timestamp>,
}

impl Report {
    /// `get` returns the value of a field, which is empty when it is missing.
    ///
    /// # Errors
    /// Every problem with its field.
    pub fn read<'t>(get: impl Fn(&str) -> &'t str) -> Result<Self, FieldProblems> {
        let mut problems = FieldProblems::new();
        let mut check = |field: &str, problem| problems.push((field.to_owned(), problem));
        let subject = ReportSubject::from_word(get("subject")).unwrap_or(ReportSubject::Appeal);
        let name = single_line::clean(get("reported-name"), NAME_MAX);
        let name = name.unwrap_or_else(|problem| {
            check("reported-name", problem);
            String::new()
        });
        if subject == ReportSubject::Name && get("reported-name").trim().is_empty() {
            check("reported-name", Problem::Empty);
        }
        let message = single_line::clean_paragraphs(get("message"), MESSAGE_MAX);
        let message = message.and_then(|message| {
            if message.is_empty() {
                Err(Problem::Empty)
            } else {
                Ok(message)
            }
        });
        let message = message.unwrap_or_else(|problem| {
            check("message", problem);
            String::new()
        });
        let contact = get("contact-email").trim();
        let contact = (!contact.is_empty()).then(|| EmailAddress::from_typed(contact));
        let contact = contact.transpose().unwrap_or_else(|problem| {
            check("contact-email", problem);
            None
        });
        let report = Self {
            subject,
            name,
            message,
            contact,
            robot: !get("fax").is_empty(),
        };
        if problems.is_empty() {
            Ok(report)
        } else {
            Err(problems)
        }
    }
}

impl std::fmt::Debug for Report {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Report(hidden)")
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn read(fields: &[(&str, &'static str)]) -> Result<Report, FieldProblems> {
        let of = |name: &str| fields.iter().find(|(known, _)| *known == name);
        Report::read(|name| of(name).map_or("", |(_, value)| *value))
    }

    #[test]
    fn a_report_needs_a_message_and_the_name_that_it_is_about() {
        let report = read(&[("message", " Bonjour.\r\nCe texte ment. ")]).unwrap();
        assert_eq!(report.message, "Bonjour.\nCe texte ment.");
        assert_eq!(
            (report.subject, report.contact),
            (ReportSubject::Appeal, None)
        );
        let problems = read(&[("subject", "name"), ("contact-email", "moi")]).unwrap_err();
        let fields: Vec<&str> = problems.iter().map(|(field, _)| field.as_str()).collect();
        assert_eq!(fields, ["reported-name", "message", "contact-email"]);
    }

    #[test]
    fn a_report_is_never_printed() {
        let report = read(&[("message", "secret")]).unwrap();
        assert!(!format!("{report:?}").contains("secret"));
    }
}
