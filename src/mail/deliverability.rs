//! What the DNS says for and against mail from a domain: whether it takes mail (MX), names the servers that may send for it
//! (SPF), holds a key for signatures (DKIM), and says what to do with forgeries (DMARC).
//!
//! The site cannot know from which address the relay sends, or with which key it signs. So this looks at what is published
//! and says so; the mail of the test, opened in a mailbox elsewhere, is the last proof.

use super::dns::{Dns, DnsAnswer};

/// Where services keep their keys: names under which a DKIM key is looked for when nobody says where it is.
const USUAL_SELECTORS: &[&str] = &[
    "default",
    "dkim",
    "mail",
    "s1",
    "selector1",
    "selector2",
    "google",
    "k1",
    "mailjet",
    "brevo",
    "sib",
    "ovhmo-selector-1",
    "gm1",
    "protonmail",
    "fm1",
    "key1",
    "pm",
    "zoho",
];

/// The most names that a chain of `redirect=` may have (RFC 7208, 4.6.4).
const REDIRECTS: usize = 10;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// As mailbox providers want it.
    Good,
    /// Nothing is known, or not enough.
    Unknown,
    /// It works against the mails.
    Bad,
}

impl Verdict {
    /// The end of its locale key.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Unknown => "unknown",
            Self::Bad => "bad",
        }
    }
}

/// What was found about one point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// `mx`, `spf`, `dkim` or `dmarc`.
    pub point: &'static str,
    pub verdict: Verdict,
    /// What was found; with the point, the end of its locale key.
    pub word: &'static str,
    /// Where it stands in the DNS.
    pub place: String,
    pub record: Option<String>,
}

impl Finding {
    fn of(point: &'static str, place: &str, verdict: Verdict, word: &'static str) -> Self {
        Self {
            point,
            verdict,
            word,
            place: place.to_owned(),
            record: None,
        }
    }

    fn saying(mut self, record: impl Into<String>) -> Self {
        self.record = Some(record.into());
        self
    }

    fn unknown(point: &'static str, place: &str) -> Self {
        Self::of(point, place, Verdict::Unknown, "unknown")
    }
}

/// What the DNS says about a domain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deliverability {
    pub domain: String,
    /// In the order in which they are mended.
    pub findings: Vec<Finding>,
}

impl Deliverability {
    /// Asks about a domain. `selector` is the name of the DKIM key, if somebody knows it.
    pub async fn ask(dns: &Dns, domain: &str, selector: Option<&str>) -> Self {
        if !dns.knows_the_top_of(domain).await {
            let points = ["mx", "spf", "dkim", "dmarc"];
            return Self {
                domain: domain.to_owned(),
                findings: points.map(|point| Finding::unknown(point, domain)).into(),
            };
        }
        let (mx, spf, dkim, dmarc) = tokio::join!(
            mx(dns, domain),
            spf(dns, domain),
            dkim(dns, domain, selector),
            dmarc(dns, domain)
        );
        Self {
            domain: domain.to_owned(),
            findings: vec![mx, spf, dkim, dmarc],
        }
    }

    /// The worst of all points.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        let all = self.findings.iter().map(|finding| finding.verdict);
        all.max().unwrap_or(Verdict::Unknown)
    }
}

async fn mx(dns: &Dns, domain: &str) -> Finding {
    let of = |verdict, word| Finding::of("mx", domain, verdict, word);
    match dns.mail_servers(domain).await {
        DnsAnswer::Records(hosts) if hosts == ["."] => of(Verdict::Bad, "refuses"),
        DnsAnswer::Records(hosts) => of(Verdict::Good, "found").saying(hosts.join(", ")),
        DnsAnswer::NoName => of(Verdict::Bad, "no-domain"),
        DnsAnswer::Unknown => Finding::unknown("mx", domain),
        // Without MX records mail goes to the address of the domain itself (RFC 5321, 5.1).
        DnsAnswer::Nothing => match dns.addresses(domain).await {
            DnsAnswer::Records(addresses) => {
                of(Verdict::Unknown, "address").saying(addresses.join(", "))
            }
            DnsAnswer::Nothing | DnsAnswer::NoName => of(Verdict::Bad, "missing"),
            DnsAnswer::Unknown => Finding::unknown("mx", domain),
        },
    }
}

async fn spf(dns: &Dns, domain: &str) -> Finding {
    let mut place = domain.to_owned();
    for _ in 0..=REDIRECTS {
        let of = |verdict, word| Finding::of("spf", &place, verdict, word);
        let texts = match dns.texts(&place).await {
            DnsAnswer::Unknown => return Finding::unknown("spf", &place),
            DnsAnswer::Records(texts) => texts,
            DnsAnswer::Nothing | DnsAnswer::NoName => Vec::new(),
        };
        let records: Vec<&String> = texts.iter().filter(|text| is_spf(text)).collect();
        let record = match records.as_slice() {
            [] if place == domain => return of(Verdict::Bad, "missing"),
            [] => return of(Verdict::Bad, "leads-nowhere"),
            [record] => *record,
            _ => return of(Verdict::Bad, "several").saying(join(&records)),
        };
        match Ending::of(record) {
            Ending::Redirect(next) => place = next,
            Ending::Fail => return of(Verdict::Good, "strict").saying(record),
            Ending::SoftFail => return of(Verdict::Good, "soft").saying(record),
            Ending::Neutral => return of(Verdict::Unknown, "neutral").saying(record),
            Ending::Pass => return of(Verdict::Bad, "open").saying(record),
        }
    }
    Finding::of("spf", domain, Verdict::Bad, "leads-nowhere")
}

fn is_spf(text: &str) -> bool {
    let version = text.split(' ').next().unwrap_or_default();
    version.eq_ignore_ascii_case("v=spf1")
}

/// What an SPF record says of servers that it does not name.
#[derive(Debug, PartialEq, Eq)]
enum Ending {
    Pass,
    Neutral,
    SoftFail,
    Fail,
    Redirect(String),
}

impl Ending {
    /// The first `all` decides; `redirect=` counts only without one (RFC 7208, 6.1).
    fn of(record: &str) -> Self {
        let mut redirect = None;
        for term in record.split_ascii_whitespace().map(str::to_ascii_lowercase) {
            match term.as_str() {
                "all" | "+all" => return Self::Pass,
                "-all" => return Self::Fail,
                "~all" => return Self::SoftFail,
                "?all" => return Self::Neutral,
                other => {
                    redirect = redirect.or(other.strip_prefix("redirect=").map(str::to_owned));
                }
            }
        }
        redirect.map_or(Self::Neutral, Self::Redirect)
    }
}

async fn dkim(dns: &Dns, domain: &str, selector: Option<&str>) -> Finding {
    let keys = format!("_domainkey.{domain}");
    if let Some(selector) = selector {
        let place = format!("{selector}.{keys}");
        return match dns.texts(&place).await {
            DnsAnswer::Records(texts) => key(&place, &texts),
            DnsAnswer::Nothing | DnsAnswer::NoName => {
                Finding::of("dkim", &place, Verdict::Bad, "missing")
            }
            DnsAnswer::Unknown => Finding::unknown("dkim", &place),
        };
    }
    // Keys stand below this name: when it is not there, none is.
    match dns.texts(&keys).await {
        DnsAnswer::NoName => return Finding::of("dkim", &keys, Verdict::Bad, "none"),
        DnsAnswer::Unknown => return Finding::unknown("dkim", &keys),
        DnsAnswer::Records(_) | DnsAnswer::Nothing => {}
    }
    let places = USUAL_SELECTORS
        .iter()
        .map(|selector| format!("{selector}.{keys}"));
    let asked = places.map(|place| async move {
        let heard = dns.texts(&place).await;
        (place, heard)
    });
    for (place, heard) in futures_util::future::join_all(asked).await {
        if let DnsAnswer::Records(texts) = heard {
            let found = key(&place, &texts);
            if found.verdict == Verdict::Good {
                return found;
            }
        }
    }
    Finding::of("dkim", &keys, Verdict::Unknown, "elsewhere")
}

/// Judges the record of a key: `p=` holds it, and is empty once the key was revoked (RFC 6376, 3.6.1).
fn key(place: &str, texts: &[String]) -> Finding {
    let of = |verdict, word| Finding::of("dkim", place, verdict, word);
    match texts.iter().find_map(|text| tag(text, "p")) {
        None => of(Verdict::Bad, "missing"),
        Some("") => of(Verdict::Bad, "revoked"),
        Some(_) => of(Verdict::Good, "found"),
    }
}

async fn dmarc(dns: &Dns, domain: &str) -> Finding {
    let whole = psl::domain_str(domain).unwrap_or(domain);
    let own = format!("_dmarc.{domain}");
    let mut places = vec![(own.clone(), "p")];
    if whole != domain {
        places.push((format!("_dmarc.{whole}"), "sp"));
    }
    for (place, policy) in places {
        let of = |verdict, word| Finding::of("dmarc", &place, verdict, word);
        let texts = match dns.texts(&place).await {
            DnsAnswer::Unknown => return Finding::unknown("dmarc", &place),
            DnsAnswer::Records(texts) => texts,
            DnsAnswer::Nothing | DnsAnswer::NoName => continue,
        };
        let ours = texts
            .iter()
            .filter(|text| tag(text, "v") == Some("DMARC1"))
            .collect::<Vec<_>>();
        let record = match ours.as_slice() {
            [] => continue,
            [record] => *record,
            _ => return of(Verdict::Bad, "several").saying(join(&ours)),
        };
        // A subdomain without a policy of its own has that of the whole domain (RFC 7489, 6.3).
        let said = tag(record, policy).or_else(|| tag(record, "p"));
        let word = match said.map(str::to_ascii_lowercase).as_deref() {
            Some("reject") => (Verdict::Good, "reject"),
            Some("quarantine") => (Verdict::Good, "quarantine"),
            Some("none") => (Verdict::Good, "watch"),
            _ => (Verdict::Bad, "broken"),
        };
        return of(word.0, word.1).saying(record);
    }
    Finding::of("dmarc", &own, Verdict::Bad, "missing")
}

/// The value of a tag in a list `a=1; b=2` (RFC 6376, 3.2).
fn tag<'a>(record: &'a str, name: &str) -> Option<&'a str> {
    record.split(';').find_map(|pair| {
        let (key, value) = pair.split_once('=')?;
        (key.trim() == name).then(|| value.trim())
    })
}

fn join(records: &[&String]) -> String {
    let all: Vec<&str> = records.iter().map(|record| record.as_str()).collect();
    all.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_spf_record_says_what_becomes_of_other_servers() {
        for (record, ending) in [
            ("v=spf1 mx -all", Ending::Fail),
            ("v=spf1 include:spf.example.org ~all", Ending::SoftFail),
            ("v=spf1 a ?all", Ending::Neutral),
            ("v=spf1 +ALL", Ending::Pass),
            ("v=spf1 all", Ending::Pass),
            ("v=spf1 mx", Ending::Neutral),
            (
                "v=spf1 redirect=_spf.example.org",
                Ending::Redirect("_spf.example.org".into()),
            ),
            ("v=spf1 redirect=_spf.example.org -all", Ending::Fail),
        ] {
            assert_eq!(Ending::of(record), ending, "{record}");
        }
        assert!(is_spf("v=spf1") && is_spf("V=SPF1 -all") && !is_spf("v=spf10 -all"));
    }

    #[test]
    fn tags_are_read_whatever_blanks_stand_around_them() {
        let record = "v=DKIM1; k=rsa ;p = MIGf==;";
        assert_eq!(tag(record, "k"), Some("rsa"));
        assert_eq!(tag(record, "p"), Some("MIGf=="));
        assert_eq!(tag(record, "s"), None);
        assert_eq!(key("here", &["v=DKIM1; p=".into()]).word, "revoked");
        assert_eq!(key("here", &["something else".into()]).word, "missing");
    }
}
