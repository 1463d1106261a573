//! Text in XML.

use crate::i18n;

/// Writes the start of an element with its attributes, its text and its end.
pub(super) fn element(out: &mut String, name: &str, attributes: &[(&str, &str)], text: &str) {
    out.push('<');
    out.push_str(name);
    for (attribute, value) in attributes {
        out.push_str(&format!(" {attribute}=\"{}\"", escaped(value)));
    }
    if text.is_empty() {
        out.push_str("/>\n");
    } else {
        out.push_str(&format!(">{}</{name}>\n", escaped(text)));
    }
}

/// Escapes what has a meaning in XML, and leaves out what it cannot hold (XML 1.0, 2.2).
pub(super) fn escaped(text: &str) -> String {
    let is_allowed = |c: &char| {
        matches!(c, '\t' | '\n' | '\r') || !(c.is_control() || matches!(c, '\u{FFFE}' | '\u{FFFF}'))
    };
    let allowed: String = text.chars().filter(is_allowed).collect();
    i18n::escaped(&allowed).into_owned()
}
