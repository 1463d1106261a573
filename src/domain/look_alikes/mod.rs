//! Names of groups that are easily taken for another one: they differ by letters that look the same, by spaces, marks,
//! articles and legal forms, or by a slip. A flag for whoever approves groups; it never refuses.

use strsim::osa_distance;
use unicode_security::skeleton;

use super::text::identity;
use super::text::search_text::fold;

/// Well-known groups, one a line. It need not be complete: the groups that signed are compared too.
const KNOWN: &str = include_str!("known.txt");
/// From so many letters on, names that differ by one slip look alike; shorter ones are often different names.
const ONE_SLIP_FROM: usize = 8;
/// From so many letters on, by two.
const TWO_SLIPS_FROM: usize = 14;

/// Words that say nothing about which group it is.
const EMPTY_WORDS: &[&str] = &[
    "a",
    "ag",
    "aisbl",
    "and",
    "asbl",
    "asso",
    "assoc",
    "association",
    "associazione",
    "asociacion",
    "d",
    "das",
    "de",
    "del",
    "der",
    "des",
    "die",
    "du",
    "e",
    "el",
    "et",
    "eu",
    "ev",
    "gmbh",
    "gli",
    "i",
    "il",
    "inc",
    "l",
    "la",
    "las",
    "le",
    "les",
    "llc",
    "lo",
    "los",
    "ltd",
    "ngo",
    "of",
    "ong",
    "onlus",
    "sa",
    "sarl",
    "sas",
    "scic",
    "scop",
    "the",
    "und",
    "v",
    "verein",
];

/// A group that another name looks like.
#[derive(Clone, PartialEq, Eq)]
pub struct LookAlike {
    pub name: String,
    /// Whether that group signed; else it is well known.
    pub has_signed: bool,
}
crate::domain::hidden_debug!(LookAlike);

/// The group that `name` looks like without being its name: one of those that `signed`, or a well-known one.
#[must_use]
pub fn look_alike(name: &str, signed: &[String]) -> Option<LookAlike> {
    let (own, own_identity) = (Key::of(name), identity(name));
    let looks_so = |other: &str| own.looks_like(&Key::of(other));
    let all = signed.iter().map(|other| (other.as_str(), true));
    let all = all.chain(KNOWN.lines().map(|other| (other, false)));
    let mut found = None;
    for (other, has_signed) in all {
        // The very name of a group is no look-alike of another one.
        if identity(other) == own_identity {
            return None;
        }
        if found.is_none() && looks_so(other) {
            found = Some(LookAlike {
                name: other.to_owned(),
                has_signed,
            });
        }
    }
    found
}

/// What is compared of a name.
struct Key {
    /// All words, written together.
    whole: String,
    /// The same without words that say nothing.
    telling: String,
    digits: String,
}

impl Key {
    fn of(name: &str) -> Self {
        let plain = fold(name);
        let words = plain.split(|c: char| !c.is_alphanumeric());
        let words = words.filter(|word| !word.is_empty());
        let telling = words.clone().filter(|word| !EMPTY_WORDS.contains(word));
        Self {
            digits: plain.chars().filter(|c| c.is_numeric()).collect(),
            telling: appearance(&telling.collect::<String>()),
            whole: appearance(&words.collect::<String>()),
        }
    }

    fn looks_like(&self, other: &Self) -> bool {
        let is_same = |mine: &str, theirs: &str| mine == theirs && !mine.is_empty();
        if is_same(&self.telling, &other.telling) || is_same(&self.whole, &other.whole) {
            return true;
        }
        // Section 12 is not section 13.
        if self.digits != other.digits {
            return false;
        }
        let [mine, theirs] = [self, other].map(|key| key.telling.chars().count());
        let most = match mine.min(theirs) {
            TWO_SLIPS_FROM.. => 2,
            ONE_SLIP_FROM.. => 1,
            _ => 0,
        };
        mine.abs_diff(theirs) <= most && osa_distance(&self.telling, &other.telling) <= most
    }
}

/// Equal for texts that look the same: one letter for all that are easily taken for it (Unicode Technical Standard 39),
/// whatever the case.
fn appearance(folded: &str) -> String {
    let alike: String = skeleton(folded).collect();
    fold(&alike).replace('i', "l")
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
