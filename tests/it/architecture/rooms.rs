//! Who may name whom: the table of `src/lib.rs`, as a function from a file to its faults.

use super::source::{Word, words};

/// Each room and the rooms it may use. A room may always use itself.
const ARROWS: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("config", &["domain"]),
    ("clock", &["domain"]),
    ("i18n", &["domain"]),
    ("metrics", &[]),
    ("vault", &["domain", "config", "clock"]),
    ("storage", &["domain", "config", "clock", "metrics"]),
    ("mail", &["domain", "config", "clock", "i18n"]),
    (
        "services",
        &[
            "domain", "config", "clock", "i18n", "metrics", "vault", "storage", "mail",
        ],
    ),
    (
        "web",
        &[
            "domain", "config", "clock", "i18n", "metrics", "services", "storage",
        ],
    ),
    (
        "cli",
        &[
            "domain", "config", "clock", "i18n", "metrics", "vault", "storage", "mail", "services",
            "web",
        ],
    ),
    ("main", &["cli"]),
];

/// Crates and names with one home: what their names begin with, and the paths (below `src/`) that may name them.
const HOMES: &[(&str, &[&str])] = &[
    ("diesel", &["storage/"]),
    ("lettre", &["mail/"]),
    ("hickory", &["mail/dns.rs"]),
    ("async_imap", &["mail/incoming/imap/"]),
    // Nothing fetches an address that somebody gave (SSRF): no client of HTTP, and sockets to others for mail and DNS only.
    ("reqwest", &[]),
    ("ureq", &[]),
    ("awc", &[]),
    ("hyper", &[]),
    (
        "TcpStream",
        &[
            "mail/",
            "web/connections/",
            "web/http_server.rs",
            "cli/checks.rs",
        ],
    ),
    ("TcpSocket", &[]),
    ("UdpSocket", &[]),
    ("lookup_host", &["mail/transport/probe.rs"]),
    ("actix", &["web/"]),
];

/// What is wrong with the file at `path` (below `src/`), one sentence each.
pub fn faults(path: &str, source: &str) -> Vec<String> {
    let words = words(source);
    let mut faults = Vec::new();
    let room = room_of(path);
    let Some((_, allowed)) = ARROWS
        .iter()
        .find(|(name, _)| *name == room || room == "lib")
    else {
        return vec![format!("{path}: the room `{room}` is not in the table")];
    };
    if room != "lib" {
        for (line, used) in rooms_used(path, &words) {
            if used != room && is_room(&used) && !allowed.contains(&used.as_str()) {
                faults.push(format!("{path}:{line}: {room} may not use {used}"));
            }
        }
    }
    for word in &words {
        for (name, homes) in HOMES {
            if names_crate(&word.text, name) && !lives_in(path, homes) {
                faults.push(format!("{path}:{}: names {}", word.line, word.text));
            }
        }
        let writes = word.text.to_lowercase().contains("writer");
        let unchecked = word.text == "storage_for_tests" && path != "services/app.rs";
        if (room == "web" && writes) || unchecked {
            faults.push(format!("{path}:{}: only services write", word.line));
        }
    }
    if !source.starts_with("//!") {
        faults.push(format!("{path}: does not begin with //! documentation"));
    }
    faults
}

fn is_room(name: &str) -> bool {
    name == "*" || ARROWS.iter().any(|(room, _)| *room == name)
}

fn room_of(path: &str) -> &str {
    let first = path.split('/').next().unwrap_or(path);
    first.strip_suffix(".rs").unwrap_or(first)
}

fn lives_in(path: &str, homes: &[&str]) -> bool {
    homes
        .iter()
        .any(|home| path == *home || (home.ends_with('/') && path.starts_with(home)))
}

/// `diesel`, `diesel_migrations`, but not a word that only begins alike.
fn names_crate(word: &str, name: &str) -> bool {
    word.strip_prefix(name)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('_'))
}

/// The rooms that the paths of a file reach, by `crate::`, `paraph::` or enough `super::`, with their lines.
fn rooms_used(path: &str, words: &[Word]) -> Vec<(usize, String)> {
    let mut used = Vec::new();
    let mut braces = Vec::new();
    for (at, word) in words.iter().enumerate() {
        match word.text.as_str() {
            "{" => braces.push(at >= 2 && words[at - 2].text == "mod"),
            "}" => drop(braces.pop()),
            _ => {}
        }
        let depth = file_depth(path) + braces.iter().filter(|is_mod| **is_mod).count();
        let follows = at.checked_sub(1).map(|before| words[before].text.as_str());
        let supers = words[at..]
            .chunks(2)
            .take_while(|w| w[0].text == "super")
            .count();
        let after = match word.text.as_str() {
            "crate" | "paraph" => at + 1,
            "super" if follows != Some("::") && supers == depth => at + 2 * supers - 1,
            _ => continue,
        };
        if follows == Some("::") || words.get(after).is_none_or(|next| next.text != "::") {
            continue;
        }
        used.extend(heads(&words[after + 1..]).map(|head| (head.line, head.text.clone())));
    }
    used
}

/// The first names of a path or of a group: `a` of `a::b`, `a` and `c` of `{a::b, c}`.
fn heads(words: &[Word]) -> impl Iterator<Item = &Word> {
    let group = words.first().is_some_and(|first| first.text == "{");
    let mut depth = 0_usize;
    let mut previous = "{";
    let mut heads = Vec::new();
    for word in words {
        if !group {
            heads.push(word);
            break;
        }
        let begins = matches!(previous, "{" | ",") && depth == 1;
        match word.text.as_str() {
            "{" => depth += 1,
            "}" => depth -= 1,
            _ if begins => heads.push(word),
            _ => {}
        }
        if depth == 0 {
            break;
        }
        previous = &word.text;
    }
    heads.into_iter()
}

/// How many modules a file is deep: 1 for `clock.rs` and `web/mod.rs`, 2 for `web/routes.rs`.
fn file_depth(path: &str) -> usize {
    let parts = path.split('/').count();
    let own = path.ends_with("/mod.rs") || path == "lib.rs" || path == "main.rs";
    parts - usize::from(own)
}

#[cfg(test)]
mod tests {
    use super::faults;

    /// The faults of a documented file with these lines.
    fn found(path: &str, code: &str) -> Vec<String> {
        faults(path, &format!("//! Something.\n{code}"))
    }

    #[test]
    fn an_allowed_file_has_no_faults() {
        let code =
            "use crate::{domain::Name, storage::appeals};\n/// See [`crate::vault`].\nstruct Page;";
        assert_eq!(found("web/pages/appeal.rs", code), Vec::<String>::new());
        assert!(
            found(
                "storage/db.rs",
                "use diesel::prelude::*; use super::schema;"
            )
            .is_empty()
        );
        assert!(found("web/http_server.rs", "use actix_web::App;").is_empty());
    }

    #[test]
    fn a_forbidden_arrow_is_a_fault_however_it_is_written() {
        for code in [
            "use crate::vault::Token;",
            "use crate::{domain::Name, vault::{Key, Token}};",
            "fn f() { crate::vault::open() }",
            "use super::super::vault::Token;",
            "mod tests { use super::super::super::vault; }",
            "use super::super::{domain, vault};",
            "use crate::{clock::{self, Clock}, vault};",
            "use crate::*;",
        ] {
            assert_eq!(found("web/routes.rs", code).len(), 1, "{code}");
        }
    }

    #[test]
    fn a_path_inside_the_room_is_no_arrow() {
        for code in [
            "use super::vault::Page;",
            "use super::mail;",
            "mod tests { use super::super::storage; }",
            "fn f() { { super::cli::x() } }",
            "use crate::web::vault::Page;",
        ] {
            assert!(found("web/routes.rs", code).is_empty(), "{code}");
        }
    }

    #[test]
    fn crates_stay_at_home() {
        for (path, code) in [
            ("services/sign.rs", "use diesel::prelude::*;"),
            ("cli/migrate.rs", "diesel_migrations::embed_migrations!();"),
            ("services/sign.rs", "use lettre::Message;"),
            ("cli/serve.rs", "use actix_web::App;"),
            ("services/picture/fetch.rs", "use reqwest::Client;"),
            ("web/public/fetch.rs", "TcpStream::connect(address)"),
            ("web/sign.rs", "fn f(w: &storage::Writer) {}"),
            ("web/sign.rs", "ctx.writer().sign()"),
            ("bin/other.rs", ""),
        ] {
            assert_eq!(found(path, code).len(), 1, "{path}: {code}");
        }
    }

    #[test]
    fn a_file_says_what_it_is() {
        assert_eq!(faults("domain/x.rs", "struct X;").len(), 1);
    }
}
