//! Which spellings of an address their provider delivers to one mailbox. Where spellings may be two people, they stay two.

/// The domains of a provider whose mailboxes have a name at each of them, the first being that of the index, and what it
/// ignores in the part before the @.
struct Provider {
    domains: &'static [&'static str],
    ignored: &'static [char],
}

const PROVIDERS: [Provider; 4] = [
    Provider {
        domains: &["gmail.com", "googlemail.com"],
        ignored: &['.'],
    },
    // Proton compares names without these (`removeEmailAlias` in ProtonMail/WebClients) and keeps a name at all of its
    // domains for one account.
    Provider {
        domains: &["proton.me", "protonmail.com", "protonmail.ch", "pm.me"],
        ignored: &['.', '-', '_'],
    },
    // Apple: older accounts keep the names that they had.
    Provider {
        domains: &["icloud.com", "me.com", "mac.com"],
        ignored: &[],
    },
    Provider {
        domains: &YANDEX,
        ignored: &[],
    },
];

const YANDEX: [&str; 6] = [
    "yandex.ru",
    "yandex.com",
    "yandex.by",
    "yandex.kz",
    "yandex.ua",
    "ya.ru",
];

/// Domains of Fastmail, which delivers what is sent to `anything@name.fastmail.com` to `name@fastmail.com`.
const FASTMAIL: [&str; 40] = [
    "123mail.org",
    "airpost.net",
    "allmail.net",
    "elitemail.org",
    "eml.cc",
    "f-m.fm",
    "fast-email.com",
    "fast-mail.org",
    "fastem.com",
    "fastemail.us",
    "fastest.cc",
    "fastimap.com",
    "fastmail.cn",
    "fastmail.co.uk",
    "fastmail.com",
    "fastmail.com.au",
    "fastmail.de",
    "fastmail.es",
    "fastmail.fm",
    "fastmail.im",
    "fastmail.in",
    "fastmail.jp",
    "fastmail.mx",
    "fastmail.net",
    "fastmail.nl",
    "fastmail.org",
    "fastmail.se",
    "fastmail.to",
    "fastmail.tw",
    "fastmail.uk",
    "fastmail.us",
    "fastmailbox.net",
    "fastmessaging.com",
    "fea.st",
    "fmail.co.uk",
    "mailforce.net",
    "ml1.net",
    "myfastmail.com",
    "sent.com",
    "warpmail.net",
];

/// The spelling that stands for all, of an address in lower case.
pub(super) fn canonical(local: &str, domain: &str) -> String {
    let (local, domain) = without_subdomain(local, domain);
    // Every large provider delivers `name+anything` to `name`.
    let local = match local.split_once('+') {
        Some((before, _)) if !before.is_empty() => before,
        _ => local,
    };
    // A name at Yahoo has no hyphen: what follows one is an address of the same mailbox.
    let local = match local.split_once('-') {
        Some((before, _)) if is_yahoo(domain) && !before.is_empty() => before,
        _ => local,
    };
    let known = PROVIDERS
        .iter()
        .find(|provider| provider.domains.contains(&domain));
    let Some(provider) = known else {
        return format!("{local}@{domain}");
    };
    let mut local = local.replace(provider.ignored, "");
    if YANDEX.contains(&domain) {
        // Yandex takes one for the other.
        local = local.replace('-', ".");
    }
    let first = provider.domains.first().copied().unwrap_or(domain);
    format!("{local}@{first}")
}

fn without_subdomain<'a>(local: &'a str, domain: &'a str) -> (&'a str, &'a str) {
    match domain.split_once('.') {
        Some((name, rest)) if FASTMAIL.contains(&rest) => (name, rest),
        _ => (local, domain),
    }
}

fn is_yahoo(domain: &str) -> bool {
    matches!(domain, "ymail.com" | "rocketmail.com")
        || psl::suffix_str(domain).and_then(|suffix| domain.strip_suffix(suffix)) == Some("yahoo.")
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::collections::HashSet;

    use crate::domain::EmailAddress;

    fn mailboxes(spellings: &[&str]) -> usize {
        let canonical = |text: &&str| EmailAddress::parse(text).unwrap().canonical();
        spellings
            .iter()
            .map(canonical)
            .collect::<HashSet<_>>()
            .len()
    }

    #[test]
    fn all_spellings_of_a_mailbox_are_one() {
        for spellings in [
            &[
                "Jeanne.Martin@gmail.com",
                "jeannemartin+a@googlemail.com",
                "j.e.a.n.n.e.martin@gmail.com",
            ][..],
            &[
                "jeannemartin@proton.me",
                "jeanne.martin@protonmail.com",
                "jeanne_martin@pm.me",
                "Jeanne-Martin@protonmail.ch",
                "jeanne.martin+appel@proton.me",
            ],
            &[
                "jeanne@yahoo.fr",
                "jeanne-appel@yahoo.fr",
                "Jeanne-a-b@yahoo.fr",
            ],
            &["jeanne@yahoo.co.uk", "jeanne-x@yahoo.co.uk"],
            &[
                "jeanne@fastmail.com",
                "appel@jeanne.fastmail.com",
                "x+y@jeanne.fastmail.com",
                "jeanne+appel@fastmail.com",
            ],
            &["jeanne@icloud.com", "jeanne@me.com", "jeanne+a@mac.com"],
            &[
                "jeanne.martin@yandex.ru",
                "jeanne-martin@ya.ru",
                "jeanne.martin@yandex.com",
                "Jeanne-Martin+a@yandex.by",
            ],
        ] {
            assert_eq!(mailboxes(spellings), 1, "{spellings:?}");
        }
    }

    #[test]
    fn what_may_be_two_people_stays_two() {
        for spellings in [
            &["j.m@example.org", "jm@example.org"][..],
            &["j-m@example.org", "j@example.org"],
            &["jeanne@yahoo.fr", "jeanne@yahoo.com"],
            &["a@jeanne.example.org", "b@jeanne.example.org"],
            &["jeanne@fastmail.com", "jeanne@fastmail.fm"],
            &["j.m@icloud.com", "jm@icloud.com"],
            &["j_m@yandex.ru", "j.m@yandex.ru"],
            &["jeanne@proton.me", "jeanne@gmail.com"],
            &["jeanne@outlook.com", "jeanne@hotmail.com"],
            &["a-b@notyahoo.fr", "a@notyahoo.fr"],
        ] {
            assert_eq!(mailboxes(spellings), 2, "{spellings:?}");
        }
    }
}
