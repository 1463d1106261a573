//! Checks the DNS records that mailbox providers look for in the domain of a sender: MX, SPF, DKIM and DMARC.
//!
//! The site cannot know from which IP address the relay sends, or with which key it signs. So this only reports what is
//! published; the real proof is the test mail, opened in a mailbox elsewhere.

use super::dns::{Dns, DnsAnswer};

/// DKIM selectors of common mail services, tried when the selector is not configured.
const COMMON_SELECTORS: &[&str] = &[
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

/// The longest chain of `redirect=` (RFC 7208, 4.6.4).
const MAX_REDIRECTS: usize = 10;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// As mailbox providers want it.
    Good,
    /// Not known, or not enough to decide.
    Unknown,
    /// It harms delivery.
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

/// The result for one kind of record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// `mx`, `spf`, `dkim` or `dmarc`.
    pub point: &'static str,
    pub verdict: Verdict,
    /// What was found. Together with `point` the end of the locale key.
    pub word: &'static str,
    /// The DNS name of the record.
    pub place: String,
    pub record: Option<String>,
}

impl Finding {
    fn new(point: &'static str, place: &str, verdict: Verdict, word: &'static str) -> Self {
        Self {
            point,
            verdict,
            word,
            place: place.to_owned(),
            record: None,
        }
    }

    fn with_record(mut self, record: impl Into<String>) -> Self {
        self.record = Some(record.into());
        self
    }

    fn unknown(point: &'static str, place: &str) -> Self {
        Self::new(point, place, Verdict::Unknown, "unknown")
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deliverability {
    pub domain: String,
    /// In the order in which an organiser should fix them.
    pub findings: Vec<Finding>,
}

impl Deliverability {
    /// Queries the DNS. `selector` is the DKIM selector, if it is configured.
    pub async fn check(dns: &Dns, domain: &str, selector: Option<&str>) -> Self {
        if !dns.resolves_top_level_of(domain).await {
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

    /// The worst verdict of all findings.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        let all = self.findings.iter().map(|finding| finding.verdict);
        all.max().unwrap_or(Verdict::Unknown)
    }
}

async fn mx(dns: &Dns, domain: &str) -> Finding {
    let of = |verdict, word| Finding::new("mx", domain, verdict, word);
    match dns.mail_servers(domain).await {
        DnsAnswer::Records(hosts) if hosts == ["."] => of(Verdict::Bad, "refuses"),
        DnsAnswer::Records(hosts) => of(Verdict::Good, "found").with_record(hosts.join(", ")),
        DnsAnswer::NoName => of(Verdict::Bad, "no-domain"),
        DnsAnswer::Unknown => Finding::unknown("mx", domain),
        // Without MX records mail goes to the address of the domain itself (RFC 5321, 5.1).
        DnsAnswer::NoRecords => match dns.addresses(domain).await {
            DnsAnswer::Records(addresses) => {
                of(Verdict::Unknown, "address").with_record(addresses.join(", "))
            }
            DnsAnswer::NoRecords | DnsAnswer::NoName => of(Verdict::Bad, "missing"),
            DnsAnswer::Unknown => Finding::unknown("mx", domain),
        },
    }
}

async fn spf(dns: &Dns, domain: &str) -> Finding {
    let mut place = domain.to_owned();
    for _ in 0..=MAX_REDIRECTS {
        let of = |verdict, word| Finding::new("spf", &place, verdict, word);
        let texts = match dns.texts(&place).await {
            DnsAnswer::Unknown => return Finding::unknown("spf", &place),
            DnsAnswer::Records(texts) => texts,
            DnsAnswer::NoRecords | DnsAnswer::NoName => Vec::new(),
        };
        let records: Vec<&String> = texts.iter().filter(|text| is_spf(text)).collect();
        let record = match records.as_slice() {
            [] if place == domain => return of(Verdict::Bad, "missing"),
            [] => return of(Verdict::Bad, "leads-nowhere"),
            [record] => *record,
            _ => return of(Verdict::Bad, "several").with_record(join(&records)),
        };
        match SpfPolicy::of(record) {
            SpfPolicy::Redirect(next) => place = next,
            SpfPolicy::Fail => return of(Verdict::Good, "strict").with_record(record),
            SpfPolicy::SoftFail => return of(Verdict::Good, "soft").with_record(record),
            SpfPolicy::Neutral => return of(Verdict::Unknown, "neutral").with_record(record),
            SpfPolicy::Pass => return of(Verdict::Bad, "open").with_record(record),
        }
    }
    Finding::new("spf", domain, Verdict::Bad, "leads-nowhere")
}

fn is_spf(text: &str) -> bool {
    let version = text.split(' ').next().unwrap_or_default();
    version.eq_ignore_ascii_case("v=spf1")
}

/// What an SPF record says about servers that it does not list.
#[derive(Debug, PartialEq, Eq)]
enum SpfPolicy {
    Pass,
    Neutral,
    SoftFail,
    Fail,
    Redirect(String),
}

impl SpfPolicy {
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
            DnsAnswer::NoRecords | DnsAnswer::NoName => {
                Finding::new("dkim", &place, Verdict::Bad, "missing")
            }
            DnsAnswer::Unknown => Finding::unknown("dkim", &place),
        };
    }
    // All keys are below this name: when it does not exist, there is no key (RFC 8020).
    match dns.texts(&keys).await {
        DnsAnswer::NoName => return Finding::new("dkim", &keys, Verdict::Bad, "none"),
        DnsAnswer::Unknown => return Finding::unknown("dkim", &keys),
        DnsAnswer::Records(_) | DnsAnswer::NoRecords => {}
    }
    let names = COMMON_SELECTORS
        .iter()
        .map(|selector| format!("{selector}.{keys}"));
    let lookups = names.map(|name| async move {
        let answer = dns.texts(&name).await;
        (name, answer)
    });
    for (name, answer) in futures_util::future::join_all(lookups).await {
        if let DnsAnswer::Records(texts) = answer {
            let finding = key(&name, &texts);
            if finding.verdict == Verdict::Good {
                return finding;
            }
        }
    }
    Finding::new("dkim", &keys, Verdict::Unknown, "elsewhere")
}

/// `p=` contains the key; it is empty when the key was revoked (RFC 6376, 3.6.1).
fn key(place: &str, texts: &[String]) -> Finding {
    let of = |verdict, word| Finding::new("dkim", place, verdict, word);
    match texts.iter().find_map(|text| tag(text, "p")) {
        None => of(Verdict::Bad, "missing"),
        Some("") => of(Verdict::Bad, "revoked"),
        Some(_) => of(Verdict::Good, "found"),
    }
}

async fn dmarc(dns: &Dns, domain: &str) -> Finding {
    let organisational = psl::domain_str(domain).unwrap_or(domain);
    let own = format!("_dmarc.{domain}");
    let mut places = vec![(own.clone(), "p")];
    if organisational != domain {
        places.push((format!("_dmarc.{organisational}"), "sp"));
    }
    for (place, policy) in places {
        let of = |verdict, word| Finding::new("dmarc", &place, verdict, word);
        let texts = match dns.texts(&place).await {
            DnsAnswer::Unknown => return Finding::unknown("dmarc", &place),
            DnsAnswer::Records(texts) => texts,
            DnsAnswer::NoRecords | DnsAnswer::NoName => continue,
        };
        let records = texts
            .iter()
            .filter(|text| tag(text, "v") == Some("DMARC1"))
            .collect::<Vec<_>>();
        let record = match records.as_slice() {
            [] => continue,
            [record] => *record,
            _ => return of(Verdict::Bad, "several").with_record(join(&records)),
        };
        // A subdomain without its own record gets the policy of the organisational domain (RFC 7489, 6.3).
        let policy = tag(record, policy).or_else(|| tag(record, "p"));
        let (verdict, word) = match policy.map(str::to_ascii_lowercase).as_deref() {
            Some("reject") => (Verdict::Good, "reject"),
            Some("quarantine") => (Verdict::Good, "quarantine"),
            Some("none") => (Verdict::Good, "watch"),
            _ => (Verdict::Bad, "broken"),
        };
        return of(verdict, word).with_record(record);
    }
    Finding::new("dmarc", &own, Verdict::Bad, "missing")
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
mod tests;
