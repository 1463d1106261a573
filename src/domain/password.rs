//! Rules for new passwords: long, and not among the first that an attacker guesses (NIST SP 800-63B, section 5.1.1).

use super::{EmailAddress, Problem};

/// In characters.
pub const PASSWORD_MIN: usize = 12;
/// In characters: enough for any sentence, and short enough to hash quickly.
pub const PASSWORD_MAX: usize = 200;
const MIN_DISTINCT_CHARACTERS: usize = 5;
/// How many letters must remain without the common words, and without the words of the owner's name and address.
const MIN_REMAINING_LETTERS: usize = 6;
/// Words of the most common long passwords, in the languages of the site.
const COMMON: [&str; 40] = [
    "password",
    "passw0rd",
    "motdepasse",
    "mot de passe",
    "azerty",
    "azertyuiop",
    "qwerty",
    "qwertyuiop",
    "qwertz",
    "qsdfghjklm",
    "asdfghjkl",
    "wxcvbn",
    "zxcvbnm",
    "1q2w3e4r",
    "1a2z3e4r",
    "abcdefgh",
    "abcdef",
    "letmein",
    "welcome",
    "bienvenue",
    "bonjour",
    "soleil",
    "doudou",
    "jetaime",
    "je t'aime",
    "iloveyou",
    "princess",
    "princesse",
    "football",
    "monkey",
    "dragon",
    "sunshine",
    "superman",
    "batman",
    "admin",
    "administrateur",
    "administrator",
    "changeme",
    "secret",
    "paraph",
];

/// `name` and `email` belong to the owner of the password.
pub fn check_password(password: &str, name: &str, email: &EmailAddress) -> Result<(), Problem> {
    let length = password.chars().count();
    if length < PASSWORD_MIN {
        return Err(Problem::PasswordShort { min: PASSWORD_MIN });
    }
    if length > PASSWORD_MAX {
        return Err(Problem::TooLong { max: PASSWORD_MAX });
    }
    let folded = password.to_lowercase();
    let mut distinct: Vec<char> = folded.chars().collect();
    distinct.sort_unstable();
    distinct.dedup();
    if distinct.len() < MIN_DISTINCT_CHARACTERS
        || letters_without(&folded, COMMON.iter().copied()) < MIN_REMAINING_LETTERS
    {
        return Err(Problem::PasswordCommon);
    }
    let address = email.as_str().to_lowercase();
    let name = name.to_lowercase();
    let own = address
        .split(['@', '.', '-', '_', '+'])
        .chain(name.split_whitespace())
        .filter(|word| word.chars().count() >= 3);
    let own: Vec<&str> = std::iter::once(address.as_str()).chain(own).collect();
    if letters_without(&folded, own.into_iter()) < MIN_REMAINING_LETTERS {
        return Err(Problem::PasswordOwn);
    }
    Ok(())
}

/// Counts the letters that remain once `words` are removed, longest first.
fn letters_without<'a>(password: &str, words: impl Iterator<Item = &'a str>) -> usize {
    let mut words: Vec<&str> = words.collect();
    words.sort_unstable_by_key(|word| std::cmp::Reverse(word.len()));
    let mut rest = password.to_owned();
    for word in words {
        rest = rest.replace(word, "");
    }
    rest.chars().filter(|c| c.is_alphabetic()).count()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
