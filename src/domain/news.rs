//! News of an appeal, written by its organisers in one or more languages; and milestones, which come by themselves.

use super::stored_word::stored_words;
use super::text::single_line;
use super::{Appeal, AppealId, FieldProblems, Language, NewsId, Problem, Timestamp};

/// The longest text of a news item, in characters.
pub const NEWS_TEXT_MAX: usize = 20_000;
const TITLE_MAX: usize = 200;

stored_words! {
    NewsKind {
        News = "news",
        /// The signatures were handed over to the addressee.
        HandedOver = "handed-over",
        /// What the addressee answered.
        Answer = "answer",
        /// The appeal has reached what it asked for.
        Won = "won",
        /// It ended without that; the text says why.
        Ended = "ended",
    }
}

impl NewsKind {
    /// Whether it says what became of the appeal, and so stands at the head of its page.
    #[must_use]
    pub fn is_outcome(self) -> bool {
        self != Self::News
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewsText {
    pub language: Language,
    pub title: String,
    /// May be empty.
    pub markdown: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct News {
    pub id: NewsId,
    pub appeal: AppealId,
    pub kind: NewsKind,
    pub created_at: Timestamp,
    /// `None` for a draft.
    pub published_at: Option<Timestamp>,
    /// Moves on with every change; whoever changes it names what they saw.
    pub revision: i64,
    /// One per language, at least one.
    pub texts: Vec<NewsText>,
}

impl News {
    /// The text for a reader: in their language, else in that of the appeal, else the first.
    #[must_use]
    pub fn text(&self, language: &Language, of_appeal: &Language) -> Option<&NewsText> {
        let in_language = |wanted: &Language| self.texts.iter().find(|t| t.language == *wanted);
        in_language(language)
            .or_else(|| in_language(of_appeal))
            .or_else(|| self.texts.first())
    }
}

/// A news item as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewsDraft {
    pub kind: NewsKind,
    pub texts: Vec<NewsText>,
}

impl NewsDraft {
    /// Parses the form: `kind`, and for each language `news-title-row-fr`, `news-text-row-fr`. A language without title and text is
    /// left out.
    ///
    /// # Errors
    /// All problems, with the names of their fields.
    pub fn parse<'t>(
        languages: &[Language],
        get: impl Fn(&str) -> &'t str,
    ) -> Result<Self, FieldProblems> {
        let (mut texts, mut problems) = (Vec::new(), FieldProblems::new());
        for language in languages {
            let [title_field, text_field] =
                ["title", "text"].map(|part| format!("news-{part}-row-{language}"));
            let title = single_line::clean(get(&title_field), TITLE_MAX);
            let markdown = markdown_from(get(&text_field), NEWS_TEXT_MAX);
            match (title, markdown) {
                (Ok(title), Ok(markdown)) if title.is_empty() && markdown.is_empty() => {}
                (Ok(title), Ok(_)) if title.is_empty() => {
                    problems.push((title_field, Problem::Empty));
                }
                (Ok(title), Ok(markdown)) => texts.push(NewsText {
                    language: language.clone(),
                    title,
                    markdown,
                }),
                (title, markdown) => {
                    problems.extend(title.err().map(|problem| (title_field, problem)));
                    problems.extend(markdown.err().map(|problem| (text_field, problem)));
                }
            }
        }
        if let (true, true, Some(first)) =
            (texts.is_empty(), problems.is_empty(), languages.first())
        {
            problems.push((format!("news-title-row-{first}"), Problem::Empty));
        }
        if problems.is_empty() {
            let kind = NewsKind::from_word(get("kind")).unwrap_or(NewsKind::News);
            Ok(Self { kind, texts })
        } else {
            Err(problems)
        }
    }
}

/// Markdown as a form sends it; the result has `\n` line ends.
///
/// # Errors
/// [`Problem::TooLong`], [`Problem::HiddenCharacter`]
pub(super) fn markdown_from(typed: &str, max: usize) -> Result<String, Problem> {
    let text = typed.replace("\r\n", "\n");
    let is_hidden = |c: char| {
        (c.is_control() && !matches!(c, '\n' | '\t')) || matches!(c, '\u{202D}' | '\u{202E}')
    };
    if text.chars().any(is_hidden) {
        return Err(Problem::HiddenCharacter);
    }
    let text = text.trim_end().trim_start_matches('\n').to_owned();
    if text.chars().count() > max {
        return Err(Problem::TooLong { max });
    }
    Ok(text)
}

/// The number of an appeal passed a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Milestone {
    pub number: i64,
    pub at: Timestamp,
}

/// The highest step that a number has reached: 50, 100, 200, 500, 1000, … or the goal of the appeal.
#[must_use]
pub fn milestone_of(appeal: &Appeal, total: i64) -> Option<i64> {
    let goal = appeal.settings.goal.filter(|goal| *goal <= total);
    let mut step = None;
    let mut unit = 10;
    while unit <= total {
        for factor in [1, 2, 5] {
            let number = factor * unit;
            if number >= 50 && number <= total {
                step = Some(number);
            }
        }
        unit *= 10;
    }
    step.max(goal.filter(|goal| *goal >= super::COUNTER_SHOWN_FROM))
}
