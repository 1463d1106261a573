//! “Did you mean …?” for slips in the domains of well-known mail providers.

/// Where most people have their mailbox.
const DOMAINS: [&str; 62] = [
    "aol.com",
    "bbox.fr",
    "bluewin.ch",
    "bol.com.br",
    "btinternet.com",
    "cegetel.net",
    "club-internet.fr",
    "comcast.net",
    "free.fr",
    "freenet.de",
    "gmail.com",
    "gmx.at",
    "gmx.ch",
    "gmx.com",
    "gmx.de",
    "gmx.fr",
    "gmx.net",
    "googlemail.com",
    "hotmail.be",
    "hotmail.ch",
    "hotmail.co.uk",
    "hotmail.com",
    "hotmail.de",
    "hotmail.es",
    "hotmail.fr",
    "hotmail.it",
    "icloud.com",
    "laposte.net",
    "libero.it",
    "live.be",
    "live.com",
    "live.fr",
    "mac.com",
    "mail.ru",
    "mailo.com",
    "me.com",
    "msn.com",
    "neuf.fr",
    "numericable.fr",
    "orange.fr",
    "outlook.com",
    "outlook.de",
    "outlook.es",
    "outlook.fr",
    "proton.me",
    "protonmail.com",
    "riseup.net",
    "sfr.fr",
    "skynet.be",
    "t-online.de",
    "telenet.be",
    "videotron.ca",
    "wanadoo.fr",
    "web.de",
    "yahoo.ca",
    "yahoo.co.uk",
    "yahoo.com",
    "yahoo.de",
    "yahoo.es",
    "yahoo.fr",
    "yahoo.it",
    "ymail.com",
];

/// Slips in the last label of a domain. None of them is a top-level domain.
const ENDINGS: [(&str, &str); 20] = [
    ("cim", "com"),
    ("con", "com"),
    ("coom", "com"),
    ("cpm", "com"),
    ("cmo", "com"),
    ("ocm", "com"),
    ("comm", "com"),
    ("vom", "com"),
    ("xom", "com"),
    ("f", "fr"),
    ("ff", "fr"),
    ("rf", "fr"),
    ("frr", "fr"),
    ("fe", "fr"),
    ("ft", "fr"),
    ("ner", "net"),
    ("nte", "net"),
    ("og", "org"),
    ("ogr", "org"),
    ("orf", "org"),
];

/// Well-known providers that differ by one letter from those above.
const OTHERS: [&str; 3] = ["mail.com", "email.com", "rocketmail.com"];

/// Providers whose mailboxes all are below `com`: “gmail.fr” and “gmail” are slips.
const ONLY_COM: [(&str, &str); 2] = [("gmail", "gmail.com"), ("icloud", "icloud.com")];

/// What is meant by the name of a provider without an ending: “jeanne@orange”.
const BARE: [(&str, &str); 24] = [
    ("aol", "aol.com"),
    ("bbox", "bbox.fr"),
    ("bluewin", "bluewin.ch"),
    ("free", "free.fr"),
    ("freenet", "freenet.de"),
    ("gmx", "gmx.net"),
    ("googlemail", "googlemail.com"),
    ("hotmail", "hotmail.com"),
    ("laposte", "laposte.net"),
    ("libero", "libero.it"),
    ("live", "live.com"),
    ("mailo", "mailo.com"),
    ("msn", "msn.com"),
    ("neuf", "neuf.fr"),
    ("orange", "orange.fr"),
    ("outlook", "outlook.com"),
    ("proton", "proton.me"),
    ("protonmail", "protonmail.com"),
    ("riseup", "riseup.net"),
    ("sfr", "sfr.fr"),
    ("t-online", "t-online.de"),
    ("wanadoo", "wanadoo.fr"),
    ("web", "web.de"),
    ("yahoo", "yahoo.com"),
];

/// Domains that exist but have no mailboxes of people, and those that are meant.
const ELSEWHERE: [(&str, &str); 12] = [
    ("bbox.com", "bbox.fr"),
    ("club-internet.com", "club-internet.fr"),
    ("hotmail.net", "hotmail.com"),
    ("hotmail.org", "hotmail.com"),
    ("laposte.com", "laposte.net"),
    ("laposte.org", "laposte.net"),
    ("neuf.com", "neuf.fr"),
    ("outlook.net", "outlook.com"),
    ("protonmail.fr", "protonmail.com"),
    ("wanadoo.com", "wanadoo.fr"),
    ("wanadoo.net", "wanadoo.fr"),
    ("yahoo.org", "yahoo.com"),
];

/// The shortest name of a provider that is compared: shorter ones differ by one letter from too many others.
const SHORTEST: usize = 5;

/// The domain that was probably meant.
pub(super) fn of(domain: &str) -> Option<String> {
    let typed = domain.replace(',', ".").replace("..", ".").to_lowercase();
    if OTHERS.contains(&typed.as_str()) {
        return None;
    }
    let ended = with_ending_corrected(&typed).unwrap_or_else(|| typed.clone());
    // No mailbox is at `www.`.
    let ended = match ended.strip_prefix("www.") {
        Some(rest) if rest.contains('.') || is_bare(rest) => rest.to_owned(),
        _ => ended,
    };
    let known = nearest(&ended)
        .or_else(|| without_dot(&ended))
        .or_else(|| below_com(&ended))
        .or_else(|| pair(&BARE, &ended))
        .or_else(|| pair(&ELSEWHERE, &ended))
        .or_else(|| with_two_endings(&ended))
        .or_else(|| with_ending_near(&ended));
    let meant = match known {
        Some(known) => known.to_owned(),
        None => ended,
    };
    (meant != domain.to_lowercase()).then_some(meant)
}

fn is_bare(name: &str) -> bool {
    pair(&BARE, name)
        .or_else(|| pair(&ONLY_COM, name))
        .is_some()
}

fn pair(pairs: &[(&str, &'static str)], typed: &str) -> Option<&'static str> {
    let found = pairs.iter().find(|(slip, _)| *slip == typed);
    found.map(|(_, meant)| *meant)
}

/// “hotmail.fr.com”, “yahoo.fr.fr”. `yahoo.com.br` is honest.
fn with_two_endings(domain: &str) -> Option<&'static str> {
    let is_doubled = |known: &&&str| {
        let Some(rest) = domain
            .strip_prefix(**known)
            .and_then(|rest| rest.strip_prefix('.'))
        else {
            return false;
        };
        !known.ends_with(".com") || matches!(rest, "com" | "fr" | "net" | "org")
    };
    DOMAINS.iter().find(is_doubled).copied()
}

/// “orange.fre”, “laposte.nt”: the name of a provider, and one slip in its ending, which is no top-level domain.
fn with_ending_near(domain: &str) -> Option<&'static str> {
    let (name, ending) = domain.split_once('.')?;
    if psl::suffix(ending.as_bytes()).is_some_and(|suffix| suffix.is_known()) {
        return None;
    }
    let is_near = |known: &&&str| {
        known.split_once('.').is_some_and(|(known_name, known)| {
            known_name == name && strsim::damerau_levenshtein(known, ending) == 1
        })
    };
    DOMAINS.iter().find(is_near).copied()
}

fn with_ending_corrected(domain: &str) -> Option<String> {
    let (name, last) = domain.rsplit_once('.')?;
    let meant = pair(&ENDINGS, last)?;
    Some(format!("{name}.{meant}"))
}

/// The well-known domain with the same ending whose name differs by one slip: a letter too many, too few, wrong, or two
/// exchanged. `gmail.co` is one of `gmail.com`, although `co` is a country.
fn nearest(domain: &str) -> Option<&'static str> {
    if DOMAINS.contains(&domain) {
        return None;
    }
    let (name, ending) = domain.split_once('.')?;
    let is_near = |known: &&&str| {
        let Some((known_name, known_ending)) = known.split_once('.') else {
            return false;
        };
        let is_slip = known_name.len() >= SHORTEST
            && known_ending == ending
            && strsim::damerau_levenshtein(known_name, name) == 1;
        let is_cut = matches!(ending, "c" | "co" | "cm" | "om")
            && known_ending == "com"
            && known_name == name;
        is_slip || is_cut
    };
    DOMAINS.iter().find(is_near).copied()
}

/// “gmailcom”.
fn without_dot(domain: &str) -> Option<&'static str> {
    let is_same = |known: &&&str| known.replace('.', "") == domain;
    DOMAINS.iter().find(is_same).copied()
}

fn below_com(domain: &str) -> Option<&'static str> {
    let (name, _) = domain.split_once('.').unwrap_or((domain, ""));
    pair(&ONLY_COM, name)
}

#[cfg(test)]
mod tests;
