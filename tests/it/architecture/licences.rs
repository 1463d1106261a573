//! What the dependencies may be: their licences, and the crates that were weighed and left out.

use serde_json::Value;
use spdx::{Expression, ParseMode};

/// Licences that may be part of a work under AGPL-3.0-or-later.
const ALLOWED: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "OpenSSL",
    "PostgreSQL",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// Crates left out, and why.
const BANNED: &[(&str, &str)] = &[
    (
        "actix-governor",
        "its own limits read the proxies' headers without a trust policy",
    ),
    ("native-tls", "TLS is rustls"),
    (
        "openssl",
        "TLS is rustls; the feature postgres-tls needs openssl-sys alone",
    ),
    ("rsa", "RUSTSEC-2023-0071: private keys leak through timing"),
];

/// What is wrong with a package of `cargo metadata`, if anything.
pub fn fault(package: &Value) -> Option<String> {
    let text = |key: &str| package[key].as_str().unwrap_or_default();
    let (name, version) = (text("name"), text("version"));
    if let Some((_, reason)) = BANNED.iter().find(|(banned, _)| *banned == name) {
        return Some(format!("{name} is banned: {reason}"));
    }
    if name == "h2" && version.starts_with("0.") && minor(version) < 4 {
        return Some(format!("h2 {version} is banned: older than 0.4"));
    }
    let licence = text("license");
    let ours = name == "paraph" && licence == "AGPL-3.0-or-later";
    (!ours && !is_allowed(licence)).then(|| format!("{name} {version}: licence {licence:?}"))
}

/// Whether one of the choices of an SPDX expression is wholly allowed.
fn is_allowed(licence: &str) -> bool {
    // An exception only ever gives more rights.
    let allowed = |req: &spdx::LicenseReq| {
        let id = req.license.id();
        id.is_some_and(|id| ALLOWED.contains(&id.name))
    };
    // The old way to say OR is a slash.
    Expression::parse_mode(licence, ParseMode::LAX)
        .is_ok_and(|expression| expression.evaluate(allowed))
}

fn minor(version: &str) -> u64 {
    let minor = version.split('.').nth(1);
    minor.and_then(|minor| minor.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{fault, is_allowed};
    use serde_json::json;

    #[test]
    fn a_choice_is_enough_and_a_sum_needs_every_part() {
        for licence in [
            "MIT",
            "MIT/Apache-2.0",
            "MIT OR GPL-2.0-only",
            "(MIT OR GPL-3.0-only) AND Unicode-3.0",
            "Apache-2.0 WITH LLVM-exception",
        ] {
            assert!(is_allowed(licence), "{licence}");
        }
        for licence in [
            "",
            "GPL-3.0-only",
            "MIT AND GPL-2.0-only",
            "AGPL-3.0-or-later",
            "Nonsense",
        ] {
            assert!(!is_allowed(licence), "{licence}");
        }
    }

    #[test]
    fn a_banned_crate_is_refused_whatever_its_licence() {
        let package =
            |name: &str, version: &str| json!({"name": name, "version": version, "license": "MIT"});
        assert!(fault(&package("rsa", "0.10.0")).is_some());
        assert!(fault(&package("h2", "0.3.27")).is_some());
        assert!(fault(&package("h2", "0.4.9")).is_none());
        assert!(fault(&package("serde", "1.0.0")).is_none());
    }
}
