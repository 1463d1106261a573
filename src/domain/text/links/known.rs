//! Marks and hosts of web addresses, and words that look like them.

/// What only web addresses hold.
pub(super) const MARKS: [&str; 7] = [
    "://",
    "www.",
    "www .",
    "http:",
    "https:",
    "mailto:",
    "javascript:",
];

/// Hosts whose only purpose is to lead elsewhere, and invitations to groups.
pub(super) const SHORTENERS: [&str; 30] = [
    "bit.ly",
    "bitly.com",
    "buff.ly",
    "chat.whatsapp.com",
    "cutt.ly",
    "discord.gg",
    "goo.gl",
    "is.gd",
    "lc.cx",
    "linktr.ee",
    "lnkd.in",
    "ow.ly",
    "qrco.de",
    "rb.gy",
    "rebrand.ly",
    "s.id",
    "shorturl.at",
    "soo.gd",
    "t.co",
    "t.ly",
    "t.me",
    "tiny.cc",
    "tinyurl.com",
    "urlr.me",
    "urlz.fr",
    "v.gd",
    "wa.me",
    "x.gd",
    "youtu.be",
    "zpr.io",
];

/// Top-level domains of the bare hosts that spammers type as names.
pub(super) const IN_NAMES: [&str; 14] = [
    "com", "net", "org", "info", "biz", "ru", "cn", "io", "xyz", "top", "site", "online", "shop",
    "club",
];

/// Others, which end no name that is written without a space: the part before them has three letters or more.
pub(super) const AFTER_A_WORD: [&str; 38] = [
    "ai", "app", "asia", "bet", "blog", "casino", "cc", "click", "co", "dev", "digital", "eu",
    "fr", "fun", "games", "gg", "icu", "link", "live", "lol", "media", "mobi", "network", "nl",
    "pl", "pro", "pw", "space", "store", "su", "tech", "tv", "uk", "us", "vip", "website", "win",
    "wtf",
];

/// Endings of inclusive writing that are top-level domains, or may become one: “retraité.es”, “comédien.ne”.
pub(super) const INCLUSIVE: [&str; 16] = [
    "e", "s", "es", "ne", "nes", "le", "les", "te", "tes", "se", "ses", "re", "res", "ve", "ves",
    "fe",
];

/// Titles that look like hosts: “Dr.in/Mag.a”, “M.Sc./Ph.D.”.
pub(super) const TITLES: [&str; 8] = [
    "b.sc", "m.sc", "b.ing", "m.law", "ing.in", "mag.in", "m.ed", "b.ed",
];

/// Abbreviations before a dot, and what may follow each: “Dr.med/…”, “Dipl.Ing./…”, “dir.com/…”.
pub(super) const TITLES_OF_FIELDS: [(&[&str], &[&str]); 2] = [
    (
        &[
            "dr", "dipl", "prof", "mag", "doz", "priv", "univ", "lic", "ing",
        ],
        &[
            "med", "ing", "in", "phil", "jur", "nat", "rer", "bio", "inf", "math", "phys", "chem",
            "psych", "soz", "arch", "dent", "vet", "oec", "theol", "law", "phd", "md", "kfm",
            "hist",
        ],
    ),
    (
        &[
            "dir", "resp", "adj", "asst", "ass", "coord", "serv", "dept", "chargé", "chargée",
            "chef",
        ],
        &[
            "com",
            "tech",
            "art",
            "info",
            "gen",
            "gén",
            "adm",
            "pro",
            "net",
            "marketing",
        ],
    ),
];

/// Shorteners that are also an initial and a family name.
pub(super) const INITIALS: [&str; 3] = ["t.co", "t.ly", "s.id"];
