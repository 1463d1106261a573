//! Texts beside the form of the editor, as the public page would show them.

use crate::domain::{FieldProblems, Language, Wording};
use crate::services::appeals::EditableSection;
use crate::web::admin::editor::view::{Beside, TextPreview, TextValues};
use crate::web::{Error, State, wording};

/// The text to translate from or to compare with: in the appeal's first language, else in any other.
pub(super) async fn beside(
    state: &State,
    section: &EditableSection,
    language: &Language,
) -> Result<Option<Beside>, Error> {
    let first = &section.appeal.language;
    let others = std::iter::once(first).chain(state.app.catalog.languages());
    let text = others
        .filter(|other| *other != language)
        .find_map(|other| section.text(other));
    let Some(text) = text else {
        return Ok(None);
    };
    let language = &text.language;
    Ok(Some(Beside {
        lang: language.to_string(),
        dir: language.direction(),
        name: state.app.catalog.text(language, "language-name", &[]),
        text: rendered(state, &TextValues::stored(Some(text), &[])).await?,
    }))
}

/// The text as the public page would show it.
async fn rendered(state: &State, values: &TextValues) -> Result<TextPreview, Error> {
    let text = values.text.clone();
    let html = state.render(move || wording::to_html(&text)).await?;
    Ok(values.preview(html))
}

/// The preview of a typed text.
pub(super) enum PreviewOutcome {
    Shown(TextPreview),
    TooLong(FieldProblems),
}

/// The typed text as the public page would show it.
pub(super) async fn preview(state: &State, values: &TextValues) -> Result<PreviewOutcome, Error> {
    if Wording::is_too_long(&values.text) {
        let problems = vec![("text".to_owned(), Wording::TOO_LONG)];
        return Ok(PreviewOutcome::TooLong(problems));
    }
    Ok(PreviewOutcome::Shown(rendered(state, values).await?))
}
