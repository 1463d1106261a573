//! Classifies mailboxes by large mail provider. Statistics store the provider and never the domain, which could
//! identify a person.

use super::EmailAddress;
use super::stored_word::stored_words;

stored_words! {
    Provider {
        Gmail = "gmail",
        Microsoft = "microsoft",
        Yahoo = "yahoo",
        Icloud = "icloud",
        Orange = "orange",
        /// Free, with the providers it bought.
        Free = "free",
        /// SFR, with the providers it bought.
        Sfr = "sfr",
        Bouygues = "bouygues",
        Laposte = "laposte",
        Proton = "proton",
        Gmx = "gmx",
        Other = "other",
    }
}

impl Provider {
    /// The provider of an address, by its domain alone.
    #[must_use]
    pub fn of(address: &EmailAddress) -> Self {
        let domain = address.domain();
        match domain {
            "gmail.com" | "googlemail.com" => Self::Gmail,
            "msn.com" => Self::Microsoft,
            "ymail.com" | "rocketmail.com" => Self::Yahoo,
            "icloud.com" | "me.com" | "mac.com" => Self::Icloud,
            "orange.fr" | "wanadoo.fr" => Self::Orange,
            "free.fr" | "aliceadsl.fr" | "libertysurf.fr" => Self::Free,
            "sfr.fr" | "neuf.fr" | "cegetel.net" | "club-internet.fr" | "9online.fr"
            | "numericable.fr" | "noos.fr" => Self::Sfr,
            "bbox.fr" => Self::Bouygues,
            "laposte.net" => Self::Laposte,
            "proton.me" | "protonmail.com" | "protonmail.ch" | "pm.me" => Self::Proton,
            _ => Self::of_many_countries(domain),
        }
    }

    /// Providers that use one name under many country suffixes, such as `hotmail.co.uk`.
    fn of_many_countries(domain: &str) -> Self {
        let suffix = psl::suffix_str(domain).unwrap_or_default();
        let name = domain.strip_suffix(suffix).unwrap_or_default();
        match name {
            "outlook." | "hotmail." | "live." => Self::Microsoft,
            "yahoo." => Self::Yahoo,
            "gmx." => Self::Gmx,
            _ => Self::Other,
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_mailbox_is_known_by_its_provider_and_by_nothing_closer() {
        for (address, provider) in [
            ("jeanne@gmail.com", Provider::Gmail),
            ("jeanne@googlemail.com", Provider::Gmail),
            ("jeanne@hotmail.fr", Provider::Microsoft),
            ("jeanne@hotmail.co.uk", Provider::Microsoft),
            ("jeanne@LIVE.be", Provider::Microsoft),
            ("jeanne@yahoo.fr", Provider::Yahoo),
            ("jeanne@wanadoo.fr", Provider::Orange),
            ("jeanne@neuf.fr", Provider::Sfr),
            ("jeanne@gmx.de", Provider::Gmx),
            ("jeanne@pm.me", Provider::Proton),
            ("jeanne@example.org", Provider::Other),
            ("jeanne@outlook.example.org", Provider::Other),
            ("jeanne@gmail.com.example.org", Provider::Other),
            ("jeanne@notgmail.com", Provider::Other),
        ] {
            let parsed = EmailAddress::parse(address).unwrap();
            assert_eq!(Provider::of(&parsed), provider, "{address}");
        }
    }
}
