//! The number of an appeal as a small picture, for pages where a frame is too much.

use crate::domain::Language;
use crate::i18n::escaped;
use crate::web::State;
use crate::web::page_cache::public_appeal::PublicAppeal;

const HEIGHT: usize = 28;
const PADDING: usize = 12;
/// The width of most letters at 13 px, in tenths of a pixel; `textLength` makes it exact for the font of the reader.
const LETTER: usize = 76;

/// An SVG with the number and what it counts, or the invitation to sign while the number is not shown.
pub(in crate::web) fn svg(state: &State, public: &PublicAppeal, language: &Language) -> String {
    let catalog = &state.app.catalog;
    let words = match public.public_count() {
        Some(count) => format!(
            "{} {}",
            catalog.counted(language, count.total),
            catalog.text(
                language,
                "count-signatories",
                &[("count", count.total.into())]
            )
        )
        .trim_start()
        .to_owned(),
        None => catalog.text(language, "sign-button", &[]),
    };
    let text = words.chars().count() * LETTER / 10;
    let width = text + 2 * PADDING;
    let words = escaped(&words);
    let direction = if language.is_right_to_left() {
        " direction=\"rtl\""
    } else {
        ""
    };
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{HEIGHT}\" viewBox=\"0 0 {width} {HEIGHT}\" \
         role=\"img\" aria-label=\"{words}\"><title>{words}</title><rect width=\"{width}\" height=\"{HEIGHT}\" rx=\"4\" \
         fill=\"#1d3557\"/><text x=\"{}\" y=\"19\" text-anchor=\"middle\" textLength=\"{text}\" \
         lengthAdjust=\"spacingAndGlyphs\" fill=\"#fff\" font-family=\"system-ui, sans-serif\" \
         font-size=\"13\"{direction}>{words}</text></svg>",
        width / 2
    )
}
