//! What each fuzz target does with bytes, and what must hold for all of them. The tests replay the corpora with the same
//! functions.

use std::net::IpAddr;
use std::sync::LazyLock;

use paraph::domain::{
    AppealFile, EmailAddress, LinkToken, OrganisationName, PLACE_MAX, PersonName, ROLE_MAX,
    optional_line,
};
use paraph::i18n::{Catalog, escaped};
use paraph::mail::incoming::{
    IncomingMail, Labels, OwnAddresses, Understood, fingerprint, readable, understand,
};
use paraph::services::import::{Input, Known, guess};
use paraph::web::client_ip;
use paraph::web::wording::{ChangeWords, text_differences, to_html};

/// A target: its name, which is that of its corpus, and what it does.
pub type Target = (&'static str, fn(&[u8]));

pub const TARGETS: [Target; 10] = [
    ("email", email),
    ("name", name),
    ("token", token),
    ("proxy", proxy),
    ("markdown", markdown),
    ("differences", differences),
    ("list", list),
    ("appeal_file", appeal_file),
    ("escape", escape),
    ("message", message),
];

/// An address that is accepted is accepted again as it was stored, and an index is that of itself.
pub fn email(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let _ = EmailAddress::suggestion(&text);
    let parsed = [EmailAddress::parse(&text), EmailAddress::from_typed(&text)];
    for address in parsed.into_iter().flatten() {
        let again = EmailAddress::parse(address.as_str());
        assert_eq!(again.as_ref(), Ok(&address));
        // What is left of a name may be no address, but where it is one, it is its own.
        let canonical = address.canonical();
        if let Ok(index) = EmailAddress::parse(&canonical) {
            assert_eq!(index.canonical(), canonical);
        }
        assert!(
            address
                .as_str()
                .bytes()
                .all(|byte| byte > b' ' && byte < 127)
        );
    }
}

/// A name that is accepted holds nothing that breaks a line, and is accepted again.
pub fn name(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    if let Ok(name) = PersonName::from_line(&text) {
        let full = name.full();
        assert!(!full.chars().any(char::is_control));
        let again = PersonName::from_line(&full).map(|name| name.full());
        assert_eq!(again.as_deref(), Ok(full.as_str()));
    }
    if let Ok(group) = OrganisationName::parse(&text) {
        let again = OrganisationName::parse(group.as_str());
        assert_eq!(again.as_ref(), Ok(&group));
        let _ = group.identity();
    }
}

/// Whatever is read as a token is written as one that is read as the same.
pub fn token(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    if let Ok(token) = LinkToken::read(&text) {
        assert_eq!(LinkToken::read(&token.text()).as_ref(), Ok(&token));
    }
}

/// Nobody outside of the trusted networks is taken for a proxy: without a trusted peer the header is nothing.
pub fn proxy(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let lines: Vec<&str> = text.split('\n').collect();
    let trusted: Vec<_> = ["10.0.0.0/8", "fd00::/8"]
        .iter()
        .flat_map(|net| net.parse())
        .collect();
    let outside: IpAddr = [203, 0, 113, 9].into();
    assert_eq!(client_ip::client(outside, &lines, &trusted), outside);
    let _ = client_ip::client([10, 0, 0, 1].into(), &lines, &trusted);
    let _ = client_ip::family(&text);
}

/// The elements that a text may have; every other `<` is escaped.
fn is_safe(html: &str) {
    const STARTS: [&str; 22] = [
        "p>",
        "h2>",
        "h3>",
        "h4>",
        "h5>",
        "h6>",
        "em>",
        "strong>",
        "a ",
        "a>",
        "ul>",
        "ol>",
        "ol ",
        "li>",
        "li ",
        "blockquote>",
        "code>",
        "pre>",
        "hr>",
        "br>",
        "ins>",
        "del>",
    ];
    for (at, _) in html.match_indices('<') {
        let rest = &html[at + 1..];
        let rest = rest.strip_prefix('/').unwrap_or(rest);
        let is_span =
            rest.starts_with("span class=\"visually-hidden\"") || rest.starts_with("span>");
        assert!(
            is_span || STARTS.iter().any(|start| rest.starts_with(start)),
            "{html}"
        );
    }
    for (at, _) in html.match_indices("href=\"") {
        let url = &html[at + 6..];
        let schemes = ["http:", "https:", "mailto:"];
        let lower = url.get(..8).unwrap_or(url).to_ascii_lowercase();
        assert!(
            schemes.iter().any(|scheme| lower.starts_with(scheme)),
            "{html}"
        );
    }
}

pub fn markdown(data: &[u8]) {
    is_safe(&to_html(&String::from_utf8_lossy(data)));
}

/// The two halves of the bytes are the old and the new text.
pub fn differences(data: &[u8]) {
    let (old, new) = data.split_at(data.len() / 2);
    let (old, new) = (String::from_utf8_lossy(old), String::from_utf8_lossy(new));
    let words = ChangeWords {
        language: "en".to_owned(),
        added: "added".to_owned(),
        removed: "removed".to_owned(),
        end: "end".to_owned(),
    };
    if let Some(html) = text_differences(&old, &new, &words) {
        is_safe(&html);
    }
    assert_eq!(text_differences(&old, &old, &words), None);
}

/// CSV, lines, vCard, XLSX, ODS, XLS and archives, told by their bytes. A file is read or refused with a reason.
pub fn list(data: &[u8]) {
    let input = Input::Uploaded {
        bytes: data.into(),
        extension: String::new(),
    };
    let runtime = tokio::runtime::Builder::new_current_thread().build();
    let Ok(runtime) = runtime else {
        return;
    };
    if let Err(error) = runtime.block_on(guess(input, Known::default())) {
        let why = paraph::services::import::Unreadable::of(&error);
        assert!(why.is_some(), "{error}");
    }
}

pub fn appeal_file(data: &[u8]) {
    if let Err(errors) = AppealFile::parse(&String::from_utf8_lossy(data)) {
        assert!(!errors.to_string().is_empty());
    }
}

/// Nothing ends an element or an attribute, and no character is lost.
pub fn escape(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let safe = escaped(&text);
    assert!(!safe.contains(['<', '>', '"', '\'']));
    let back = safe
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
    assert_eq!(back, text);
}

/// A message to the address for signing is understood as something, and what its author asks for has only fields that the form
/// would take. A panic within would be caught; cargo-fuzz stops at it nevertheless.
pub fn message(data: &[u8]) {
    static LABELS: LazyLock<Option<Labels>> =
        LazyLock::new(|| Catalog::load(None).ok().map(|catalog| Labels::of(&catalog)));
    let Some(labels) = &*LABELS else { return };
    let own = OwnAddresses {
        sign: Some("sign@example.org".to_owned()),
        bounce: Some("bounce@example.org".to_owned()),
        senders: vec!["appeals@example.org".to_owned()],
    };
    let mail = IncomingMail {
        sender: Some("ada@example.org".to_owned()),
        recipients: vec!["sign+canal@example.org".to_owned()],
        raw: data.to_vec(),
    };
    if let Understood::Request(request) = understand(&mail, &own, labels) {
        for (field, longest) in [(&request.role, ROLE_MAX), (&request.place, PLACE_MAX)] {
            if let Some(text) = field {
                let again = optional_line(text, longest);
                assert_eq!(again.ok().flatten().as_ref(), Some(text));
            }
        }
        if let Some(name) = &request.name {
            assert!(PersonName::from_line(&name.full()).is_ok());
        }
        if let Some(id) = &request.message_id {
            assert!(id.is_ascii() && !id.contains([' ', '\r', '\n']));
        }
    }
    assert!(!fingerprint(&mail).is_empty());
    let _ = readable(data);
}
