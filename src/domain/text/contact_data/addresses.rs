//! E-mail addresses, also with spaces in them and with their signs spelled out: “jeanne (at) exemple point fr”.

use unicode_normalization::char::is_combining_mark;

/// Words for the `@` that mean nothing else before a domain.
const AT: [&str; 5] = ["arobase", "arrobase", "arroba", "chiocciola", "klammeraffe"];
/// Words that stand for the `@` in brackets only.
const AT_IN_BRACKETS: [&str; 3] = ["at", "à", "ät"];
const DOT: [&str; 6] = [".", "dot", "point", "punto", "ponto", "punkt"];
/// Providers that people name without an ending: “jeanne@gmail”.
const PROVIDERS: [&str; 14] = [
    "aol",
    "gmail",
    "gmx",
    "googlemail",
    "hotmail",
    "icloud",
    "laposte",
    "msn",
    "orange",
    "outlook",
    "proton",
    "protonmail",
    "wanadoo",
    "yahoo",
];
/// What follows the `@` of inclusive writing: “amig@s”.
const INCLUSIVE: [&str; 6] = ["s", "as", "os", "es", "r", "res"];

/// A word with the characters of a label of a domain, or one other sign.
struct Token<'t> {
    text: &'t str,
    follows_space: bool,
}

impl Token<'_> {
    fn is_label(&self) -> bool {
        self.text.starts_with(is_of_label)
    }
}

fn is_of_label(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '_') || is_combining_mark(c)
}

/// How an `@` or a dot is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Written {
    Sign,
    /// A sign with a space beside it.
    Spaced,
    /// A comma for a dot.
    Slip,
    /// In brackets, or as a word that means nothing else.
    Spelled,
    /// As a word that may mean something else: “at”, “point”.
    Word,
}

/// Whether a line in its plain form holds an `@` with a domain behind it.
pub(super) fn has_address(plain: &str) -> bool {
    let mut text = plain.to_owned();
    for sign in ["&#64;", "&commat;", "%40"] {
        text = text.replace(sign, "@");
    }
    for sign in ['_', '-'] {
        // Most lines hold neither, and an import reads millions.
        if text.contains(sign) {
            for word in AT.iter().chain(&AT_IN_BRACKETS).chain(&DOT[1..]) {
                text = text.replace(&format!("{sign}{word}{sign}"), &format!(" {word} "));
            }
        }
    }
    let tokens = tokens(&text);
    (0..tokens.len()).any(|at| {
        is_without_at(&tokens, at)
            || at_sign(&tokens, at).is_some_and(|(written, length)| {
                let rest = tokens.get(at + length..).unwrap_or_default();
                let is_glued = is_glued(&tokens, at);
                is_domain(written, is_glued, rest) || (is_glued && is_host(rest))
            })
    })
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.trim_start().chars().next() {
        let trimmed = rest.trim_start();
        let end = if is_of_label(first) {
            trimmed.find(|c| !is_of_label(c)).unwrap_or(trimmed.len())
        } else {
            first.len_utf8()
        };
        let (word, after) = trimmed.split_at(end);
        tokens.push(Token {
            text: word,
            follows_space: trimmed.len() < rest.len(),
        });
        rest = after;
    }
    tokens
}

/// How the `@` that begins here is written, and of how many tokens it consists.
fn at_sign(tokens: &[Token<'_>], at: usize) -> Option<(Written, usize)> {
    let token = tokens.get(at)?;
    if token.text == "@" {
        Some((Written::Sign, 1))
    } else if let Some(word) = in_brackets(tokens, at) {
        // “enseignant(a) da UFRJ.br” has a word before the domain; “jeanne (a) exemple.fr” has none.
        let is_spaced = |at: usize| tokens.get(at).is_some_and(|token| token.follows_space);
        let is_at = AT.contains(&word)
            || AT_IN_BRACKETS.contains(&word)
            || word == "@"
            || (word == "a" && is_spaced(at) == is_spaced(at + 3));
        is_at.then_some((Written::Spelled, 3))
    } else if AT.contains(&token.text) {
        Some((Written::Spelled, 1))
    } else {
        (token.text == "at").then_some((Written::Word, 1))
    }
}

/// The word between the brackets that open here.
fn in_brackets<'t>(tokens: &[Token<'t>], at: usize) -> Option<&'t str> {
    let closing = match tokens.get(at)?.text {
        "(" => ")",
        "[" => "]",
        "{" => "}",
        "<" => ">",
        _ => return None,
    };
    let is_closed = tokens.get(at + 2)?.text == closing;
    is_closed.then_some(tokens.get(at + 1)?.text)
}

/// How the dot that begins here is written, and of how many tokens it consists.
fn dot(tokens: &[Token<'_>], at: usize) -> Option<(Written, usize)> {
    let token = tokens.get(at)?;
    let next = tokens.get(at + 1);
    let has_space = token.follows_space || next.is_some_and(|next| next.follows_space);
    match token.text {
        "." if has_space => Some((Written::Spaced, 1)),
        "." => Some((Written::Sign, 1)),
        // “jeanne@exemple,fr” is a slip, “amig@s, tod@s” is a list.
        "," if !has_space => Some((Written::Slip, 1)),
        "dot" => Some((Written::Spelled, 1)),
        word if DOT.contains(&word) => Some((Written::Word, 1)),
        _ => in_brackets(tokens, at)
            .is_some_and(|word| DOT.contains(&word))
            .then_some((Written::Spelled, 3)),
    }
}

/// Whether the tokens after an `@` begin with a domain. The looser it is written, the surer its ending must be.
fn is_domain(at: Written, is_glued: bool, tokens: &[Token<'_>]) -> bool {
    let Some(first) = tokens.first().filter(|first| first.is_label()) else {
        return false;
    };
    let mut last = first.text;
    let mut end = 1;
    let mut dots = Vec::new();
    while let Some((written, length)) = dot(tokens, end) {
        // Two dots in a row are a slip.
        let more = tokens.get(end + length..).unwrap_or_default();
        let slips = more.iter().take_while(|token| token.text == ".").count();
        let Some(label) = more.get(slips).filter(|token| token.is_label()) else {
            break;
        };
        last = label.text;
        end += length + slips + 1;
        dots.push(written);
    }
    let is_ending = !dots.is_empty() && last.chars().count() >= 2 && last.chars().all(is_of_ending);
    let is_known = || psl::suffix(last.as_bytes()).is_some_and(|suffix| suffix.is_known());
    // “@ Paris. La lutte” goes on.
    let ends = || !tokens.get(end).is_some_and(Token::is_label);
    // “journalist at Example.org” says where somebody works.
    let is_sure =
        at != Written::Word || dots.contains(&Written::Spelled) || PROVIDERS.contains(&first.text);
    // “@jeanne.martin” is the name of an account.
    let is_strict = is_glued
        && dots.iter().all(|dot| *dot == Written::Sign)
        && !INCLUSIVE.contains(&first.text);
    let is_loose = || is_known() && (!dots.contains(&Written::Spaced) || ends());
    is_ending && is_sure && (is_strict || is_loose())
}

fn is_of_ending(c: char) -> bool {
    c.is_alphabetic() || is_combining_mark(c)
}

/// Whether the token is an `@` that touches a word before it.
fn is_glued(tokens: &[Token<'_>], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| tokens.get(before));
    let is_sign = |token: &Token<'_>| token.text == "@" && !token.follows_space;
    before.is_some_and(|before| before.is_label() || before.text == "@")
        && tokens.get(at).is_some_and(is_sign)
}

/// The end of `jeanne@gmail` and `jeanne@[192.168.1.10]`, without any space.
fn is_host(tokens: &[Token<'_>]) -> bool {
    let Some(host) = tokens.first().filter(|host| !host.follows_space) else {
        return false;
    };
    let is_number = |token: &Token<'_>| token.text.starts_with(|c: char| c.is_ascii_digit());
    let is_literal = host.text == "[" && tokens.get(1).is_some_and(is_number);
    is_literal || PROVIDERS.contains(&host.text)
}

/// “jeanne.martin gmail.com”: the sign was lost between a name and a provider that has nothing but mailboxes.
fn is_without_at(tokens: &[Token<'_>], at: usize) -> bool {
    const MAILBOXES: [&str; 8] = [
        "gmail",
        "googlemail",
        "hotmail",
        "outlook",
        "gmx",
        "icloud",
        "protonmail",
        "wanadoo",
    ];
    let is_dot = tokens
        .get(at + 1)
        .is_some_and(|dot| dot.text == "." && !dot.follows_space);
    let has_ending = tokens
        .get(at + 2)
        .is_some_and(|ending| !ending.follows_space && (2..=3).contains(&ending.text.len()));
    let has_name = at
        .checked_sub(1)
        .and_then(|before| tokens.get(before))
        .is_some_and(Token::is_label);
    let is_provider = tokens
        .get(at)
        .is_some_and(|token| token.follows_space && MAILBOXES.contains(&token.text));
    is_provider && is_dot && has_ending && has_name
}
