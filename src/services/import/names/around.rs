//! Lines that name nobody: greetings, answers, signatures of mails and programs, headers and titles.

use super::first_names::may_be_first_name;
use super::group_names::is_group;
use super::phrases::{ALONE, ANSWERS, BEGINNINGS, HEADERS, NUMBERED, SIGNING, SMALL_WORDS, holds};
use super::roles::is_known_role;
use super::words::is_particle;
use crate::domain::text::search_text;

/// Who sent a mail, in its header: “De : Omar Dupuis”. In names these words are particles.
const SENDER: [&str; 6] = ["de", "von", "van", "da", "expediteur", "absender"];

/// Whether a line is a greeting, the signature of a program, a title or the like.
pub(in crate::services::import) fn is_around(line: &str) -> bool {
    let plain = search_text::plain(line);
    if plain.is_empty() {
        return true;
    }
    let after = |start: &str| plain.strip_prefix(start);
    let begins = BEGINNINGS
        .split('|')
        .any(|start| after(start).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')));
    // “Page 3”, but “Page Jeanne”.
    let is_numbered = NUMBERED.split('|').any(|start| {
        after(start).is_some_and(|rest| {
            rest.is_empty()
                || (rest.starts_with(' ') && rest.contains(|c: char| c.is_ascii_digit()))
        })
    });
    // A title ends with a colon; “a écrit” stands above what is quoted in an answer.
    let is_title = line.trim_end().ends_with(':');
    let is_quote = [
        "a ecrit",
        "wrote",
        "schrieb",
        "escribio",
        "ha scritto",
        "escreveu",
        "schreef",
    ]
    .iter()
    .any(|end| plain.ends_with(end));
    let is_link = line.contains("://") || line.contains("www.");
    begins
        || is_numbered
        || holds(ALONE, &plain)
        || is_title
        || is_quote
        || is_link
        || is_of_chat(&plain)
        || is_header(line)
        || is_of_signing(line)
}

/// Whether a part says that somebody signs or agrees, and nothing about who does.
pub(in crate::services::import) fn is_of_signing(part: &str) -> bool {
    let plain = search_text::plain(part);
    // “J. M.” are initials.
    !plain.is_empty()
        && plain.split(' ').all(|word| holds(ANSWERS, word))
        && plain.split(' ').any(|word| word.len() > 1)
}

/// Whether a message of a chat says that its author signs. “Ok” and “Bravo” may answer anything.
pub(in crate::services::import) fn says_to_sign(message: &str) -> bool {
    let plain = search_text::plain(message);
    is_of_signing(message)
        && (plain.split(' ').any(|word| holds(SIGNING, word)) || plain.ends_with("pour moi"))
}

/// Whether a text is nothing but words of headers: “Pour”, “Date”.
pub(in crate::services::import) fn is_of_header(text: &str) -> bool {
    let plain = search_text::plain(text);
    SENDER.contains(&plain.as_str()) || plain.split(' ').all(|word| holds(HEADERS, word))
}

/// Whether a text holds words that no name holds: “Ok pour moi”, “Bravo à tous”, “Nom illisible”.
pub(super) fn is_no_name(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_small =
        |word: &str| !word.chars().any(char::is_uppercase) && word.chars().any(char::is_lowercase);
    let says_something = words.iter().any(|word| {
        let is_word = || {
            let plain = search_text::plain(word);
            // “j’aime”
            let first = plain.split(' ').next().unwrap_or_default();
            holds(SMALL_WORDS, &plain) || (plain.len() > first.len() && first == "j")
        };
        is_small(word) && is_word()
    });
    // “Jeanne martin” was typed on a telephone, “Belle journée” is none.
    let ends_small = words.len() > 1
        && words.last().is_some_and(|word| is_small(word))
        && words.iter().any(|word| !is_small(word))
        && !(may_be_first_name(words[0]) && words.len() == 2 && !is_known_role(words[1]))
        && !words.last().is_some_and(|word| may_be_first_name(word));
    says_something || ends_small
}

/// What programs for chats write between the messages.
fn is_of_chat(plain: &str) -> bool {
    [
        "medias omis",
        "media omitted",
        "message supprime",
        "image absente",
    ]
    .contains(&plain)
        || [
            "a rejoint le groupe",
            "a quitte le groupe",
            "a ete ajoute",
            "a ete ajoutee",
        ]
        .iter()
        .any(|end| plain.ends_with(end))
        || plain.contains("chiffres de bout en bout")
        || plain.contains("end to end encrypted")
}

/// Whether a line is a header of a mail or a field of a form: “De : Jeanne”, “Message-ID: …”, “Ville : Lyon”. Before
/// the colon stand a few words that are neither a person nor a group.
pub(in crate::services::import) fn is_header(line: &str) -> bool {
    let line = line.trim_start_matches(|c: char| c.is_whitespace() || c == '>' || c == '"');
    let Some((before, after)) = line.split_once([':', '：']) else {
        return false;
    };
    let before = before.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '*'));
    let is_of_name =
        |c: char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_' | '\'' | '’' | '/');
    let is_short = (1..=25).contains(&before.chars().count())
        && before.chars().all(is_of_name)
        && before.chars().any(char::is_alphabetic);
    // “12:30”, “http://…”
    let is_sign = before.ends_with(|c: char| c.is_ascii_digit())
        && after.starts_with(|c: char| c.is_ascii_digit());
    is_short && !is_sign && !is_somebody(before)
}

/// Whether what stands before a colon is the name of a person or a group.
fn is_somebody(text: &str) -> bool {
    let plain = search_text::plain(text);
    if plain.split(' ').any(|word| holds(HEADERS, word)) {
        return false;
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_capitalised =
        |word: &&str| is_particle(word) || word.chars().next().is_some_and(|c| !c.is_lowercase());
    let is_name = (2..=4).contains(&words.len())
        && words.iter().all(is_capitalised)
        && words.last().is_some_and(|word| !is_particle(word));
    words.iter().any(|word| may_be_first_name(word)) || is_name || is_group(text)
}
