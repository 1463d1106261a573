//! Invented messages of many programs and languages, each with what it is.
//!
//! A file begins with two lines that are no part of the message: what it is, with what must have been understood; and the
//! envelope, sender and recipient (`-` if it is not known).

use std::collections::BTreeMap;
use std::path::Path;

use paraph::domain::{OrganisationName, PersonName};
use paraph::i18n::Catalog;
use paraph::mail::incoming::{
    IncomingMail, Labels, OwnAddresses, SignRequest, Understood, understand,
};
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

struct Case {
    name: String,
    expected: String,
    mail: IncomingMail,
}

fn cases() -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/incoming/corpus");
    let mut cases: Vec<Case> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| case(&entry.unwrap().path()))
        .collect();
    cases.sort_by(|a, b| a.name.cmp(&b.name));
    cases
}

fn case(path: &Path) -> Case {
    let bytes = std::fs::read(path).unwrap();
    let mut parts = bytes.splitn(3, |byte| *byte == b'\n');
    let mut line = || {
        let line = String::from_utf8(parts.next().unwrap().to_vec()).unwrap();
        line.strip_prefix("%% ").unwrap().to_owned()
    };
    let (expected, envelope) = (line(), line());
    let (sender, recipient) = envelope.split_once(' ').unwrap();
    let known = |text: &str| (text != "-").then(|| text.trim_matches(['<', '>']).to_owned());
    Case {
        name: path.file_stem().unwrap().to_string_lossy().into_owned(),
        expected,
        mail: IncomingMail {
            sender: known(sender),
            recipients: known(recipient).into_iter().collect(),
            raw: parts.next().unwrap_or_default().to_vec(),
        },
    }
}

fn own() -> OwnAddresses {
    OwnAddresses {
        sign: Some("sign@example.org".to_owned()),
        bounce: Some("bounce@example.org".to_owned()),
        senders: vec!["appeals@example.org".to_owned()],
    }
}

fn labels() -> Labels {
    Labels::of(&Catalog::load(None).unwrap())
}

/// What was understood, in the words of the files.
fn words(understood: &Understood) -> BTreeMap<String, String> {
    let mut words = BTreeMap::new();
    let mut add = |key: &str, value: String| drop(words.insert(key.to_owned(), value));
    let flags = |is: bool| if is { "yes" } else { "" }.to_owned();
    let kind = match understood {
        Understood::Robot => "robot",
        Understood::Bounce(bounce) => {
            add(
                "degree",
                if bounce.is_hard { "hard" } else { "soft" }.to_owned(),
            );
            add("key", flags(!bounce.keys.is_empty()));
            add("token", flags(bounce.token.as_deref() == Some("tok")));
            "bounce"
        }
        Understood::Complaint(keys) => {
            add("key", flags(!keys.is_empty()));
            "complaint"
        }
        Understood::Withdrawal(asked) => {
            add("key", flags(!asked.keys.is_empty()));
            "withdrawal"
        }
        Understood::Answer(asked) => {
            add("key", flags(!asked.keys.is_empty()));
            "answer"
        }
        Understood::Request(request) => {
            add("slug", request.slug.clone());
            let name = request.name.as_ref();
            add("first", name.map_or("", PersonName::first).to_owned());
            add("last", name.map_or("", PersonName::last).to_owned());
            add("role", request.role.clone().unwrap_or_default());
            add("place", request.place.clone().unwrap_or_default());
            let group = request.group.as_ref().map(OrganisationName::as_str);
            add("group", group.unwrap_or_default().to_owned());
            let language = request.language.as_ref().map(|language| language.as_str());
            add("language", language.unwrap_or_default().to_owned());
            add("noid", flags(request.message_id.is_none()));
            add("more", flags(request.says_more));
            "request"
        }
        Understood::Unknown(_) => "unknown",
    };
    add("kind", kind.to_owned());
    words
}

/// How what was understood differs from what a file says.
fn faults(expected: &str, found: &BTreeMap<String, String>) -> Vec<String> {
    let mut faults = Vec::new();
    let mut parts = expected.split(" | ");
    let mut kind = parts.next().unwrap().split(' ');
    let mut check = |key: &str, value: &str| {
        let is = found.get(key).map_or("", String::as_str);
        if is != value {
            faults.push(format!("{key} is “{is}” and not “{value}”"));
        }
    };
    let is_named = kind.next().unwrap();
    check("kind", is_named);
    let flags: Vec<&str> = kind.collect();
    if is_named == "bounce" {
        check("degree", flags[0]);
    }
    if matches!(is_named, "bounce" | "complaint" | "withdrawal" | "answer") {
        check("key", if flags.contains(&"key") { "yes" } else { "" });
    }
    if is_named == "bounce" {
        check("token", if flags.contains(&"token") { "yes" } else { "" });
    }
    let rest: Vec<&str> = parts.collect();
    if is_named == "request" {
        check("slug", "canal");
        check("more", if rest.contains(&"more") { "yes" } else { "" });
    }
    for part in rest {
        match part.split_once('=') {
            Some((key, value)) => check(key, value),
            None if part == "noname" => {
                check("first", "");
                check("last", "");
            }
            None if part == "nogroup" => check("group", ""),
            None if part == "noid" => check("noid", "yes"),
            None if part == "more" => {}
            None => check("language", part),
        }
    }
    faults
}

fn with_crlf(mail: &IncomingMail) -> IncomingMail {
    let mut raw = Vec::with_capacity(mail.raw.len() + 64);
    for byte in &mail.raw {
        if *byte == b'\n' && raw.last() != Some(&b'\r') {
            raw.push(b'\r');
        }
        raw.push(*byte);
    }
    IncomingMail {
        raw,
        ..mail.clone()
    }
}

#[test]
fn each_message_of_the_corpus_is_what_its_file_says() {
    let (own, labels) = (own(), labels());
    let mut wrong = Vec::new();
    let cases = cases();
    assert!(cases.len() >= 190, "{}", cases.len());
    for case in &cases {
        for mail in [case.mail.clone(), with_crlf(&case.mail)] {
            let found = words(&understand(&mail, &own, &labels));
            let faults = faults(&case.expected, &found);
            if !faults.is_empty() {
                wrong.push(format!("{}: {}", case.name, faults.join(", ")));
            }
        }
    }
    wrong.dedup();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Changes some octets of the body: what a program writes in the headers stays.
fn mutate(mail: &IncomingMail, others: &[Case], random: &mut StdRng) -> IncomingMail {
    let mut raw = mail.raw.clone();
    let body = raw.windows(2).position(|pair| pair == b"\n\n");
    let body = body.map_or(raw.len(), |at| at + 2);
    for _ in 0..random.random_range(1..8) {
        let at = body + random.random_range(0..=raw.len() - body);
        match random.random_range(0..5) {
            0 => raw.insert(at, random.random()),
            1 if at < raw.len() => raw[at] = random.random(),
            2 => raw.truncate(at),
            3 => {
                let other = &others[random.random_range(0..others.len())].mail.raw;
                let from = random.random_range(0..=other.len());
                let to = (from + random.random_range(0..200)).min(other.len());
                raw.splice(at..at, other[from..to].iter().copied());
            }
            _ => {
                let end = (at + random.random_range(0..40)).min(raw.len());
                let piece = raw[at..end].to_vec();
                raw.splice(at..at, piece);
            }
        }
    }
    IncomingMail {
        raw,
        ..mail.clone()
    }
}

fn gets_an_answer(understood: &Understood) -> bool {
    matches!(
        understood,
        Understood::Request(_) | Understood::Withdrawal(_) | Understood::Answer(_)
    )
}

#[test]
fn no_mutated_message_is_a_danger_and_no_robot_gets_an_answer() {
    let (own, labels, cases) = (own(), labels(), cases());
    let mut random = StdRng::seed_from_u64(17);
    for round in 0..10_000 {
        let case = &cases[round % cases.len()];
        let mail = mutate(&case.mail, &cases, &mut random);
        let understood = understand(&mail, &own, &labels);
        let kind = case.expected.split(' ').next().unwrap();
        // A mutated part must not turn a message of a program into one of a person.
        if matches!(kind, "robot" | "bounce") && case.name != "many-parts" {
            assert!(
                !gets_an_answer(&understood),
                "{} in round {round}",
                case.name
            );
        }
        if let Understood::Request(request) = &understood {
            assert_is_clean(request);
        }
    }
}

/// Whatever was sent, each field is one that the form would take.
fn assert_is_clean(request: &SignRequest) {
    use paraph::domain::{PLACE_MAX, ROLE_MAX, optional_line};
    if let Some(role) = &request.role {
        assert_eq!(optional_line(role, ROLE_MAX).unwrap().as_ref(), Some(role));
    }
    if let Some(place) = &request.place {
        assert_eq!(
            optional_line(place, PLACE_MAX).unwrap().as_ref(),
            Some(place)
        );
    }
    if let Some(name) = &request.name {
        assert!(PersonName::from_line(&name.full()).is_ok());
    }
    if let Some(id) = &request.message_id {
        assert!(id.is_ascii() && !id.contains([' ', '\r', '\n']) && id.len() <= 200);
    }
}
