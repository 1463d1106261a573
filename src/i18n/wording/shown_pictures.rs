//! Which pictures of this site a text shows.

use std::collections::BTreeSet;

use pulldown_cmark::{Event, Options, Parser, Tag};

use super::bounds::bounded_source;
use crate::domain::links::text_picture;

/// The hashes of the pictures of this site that the HTML of a text shows or links to.
#[must_use]
pub fn shown_pictures(markdown: &str) -> BTreeSet<String> {
    let source = bounded_source(markdown);
    let hash = |event: Event<'_>| match event {
        Event::Start(Tag::Image { dest_url, .. } | Tag::Link { dest_url, .. }) => {
            text_picture(&dest_url).map(|picture| picture.hash.to_owned())
        }
        _ => None,
    };
    let events = Parser::new_ext(&source, Options::ENABLE_TABLES);
    events.filter_map(hash).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_and_links_to_them_are_found_as_a_browser_sees_them() {
        let hash = "9f86d081884c7d659a2feaa0c55ad015";
        let picture = format!("![Le canal](/pictures/{hash}.jpg#640x427)");
        for text in [
            picture.clone(),
            format!("> {picture}\n\n{picture}"),
            format!("[Le canal](/pictures/{hash}.png)"),
            format!("| {picture} |\n|---|\n| a |"),
            picture.replace("(/", "(&#47;"),
        ] {
            let found: Vec<String> = shown_pictures(&text).into_iter().collect();
            assert_eq!(found, [hash], "{text}");
        }
        for text in [
            format!("`{picture}`"),
            format!("[x](https://a.example/pictures/{hash}.jpg)"),
            format!("/pictures/{hash}.jpg"),
        ] {
            assert!(shown_pictures(&text).is_empty(), "{text}");
        }
    }
}
