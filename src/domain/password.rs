//! Rules for new passwords: long, and hard to guess for somebody who knows the lists of leaked passwords and their
//! owner (NIST SP 800-63B, section 5.1.1).

use zeroize::Zeroizing;
use zxcvbn::zxcvbn;

use super::{EmailAddress, Problem};

/// In characters.
pub const PASSWORD_MIN: usize = 12;
/// In characters: enough for any sentence, and short enough to hash quickly.
pub const PASSWORD_MAX: usize = 200;
/// How many letters must remain without the words of the owner's name and address.
const MIN_REMAINING_LETTERS: usize = 6;
/// How many guesses a password must withstand, as a power of ten: the best that zxcvbn knows, “very unguessable”.
const MIN_GUESSES_LOG10: f64 = 10.0;
/// What French passwords are made of, and leaked ones that zxcvbn does not know: its lists are English.
const WORDS: &str = include_str!("password/words.txt");

#[derive(Clone)]
pub struct PasswordOwner {
    /// May be empty.
    name: String,
    /// `None` while the form that asks for both has no valid one.
    email: Option<EmailAddress>,
}

impl PasswordOwner {
    #[must_use]
    pub fn new(name: &str, email: Option<EmailAddress>) -> Self {
        Self {
            name: name.to_owned(),
            email,
        }
    }

    /// The words of name and address in lower case, and the whole address.
    fn words(&self) -> Vec<String> {
        let name = self.name.to_lowercase();
        let email = self.email.as_ref();
        let email = email.map_or_else(String::new, |email| email.as_str().to_lowercase());
        let parts = email.split(['@', '.', '-', '_', '+']);
        let words = parts.chain(name.split_whitespace()).map(str::to_owned);
        let words = words.filter(|word| word.chars().count() >= 3);
        let whole = Some(email.clone()).filter(|email| !email.is_empty());
        whole.into_iter().chain(words).collect()
    }
}

/// A password that somebody chose and that may be used. `Debug` does not print it.
#[derive(Clone)]
pub struct NewPassword(Zeroizing<String>);

impl NewPassword {
    /// Checks the password of `owner`. Takes some milliseconds: call it from a blocking thread.
    pub fn parse(text: &str, owner: &PasswordOwner) -> Result<Self, Problem> {
        let length = text.chars().count();
        if length < PASSWORD_MIN {
            return Err(Problem::PasswordShort { min: PASSWORD_MIN });
        }
        if length > PASSWORD_MAX {
            return Err(Problem::TooLong { max: PASSWORD_MAX });
        }
        let folded = Zeroizing::new(text.to_lowercase());
        let own = owner.words();
        if letters_in(&folded) >= MIN_REMAINING_LETTERS
            && letters_without(&folded, &own) < MIN_REMAINING_LETTERS
        {
            return Err(Problem::PasswordOwn);
        }
        if guesses_log10(&folded, &own) < MIN_GUESSES_LOG10 {
            return Err(Problem::PasswordCommon);
        }
        Ok(Self(Zeroizing::new(text.to_owned())))
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

super::hidden_debug!(NewPassword, PasswordOwner);

/// How many guesses somebody needs who knows the owner, as a power of ten.
fn guesses_log10(password: &str, own: &[String]) -> f64 {
    let own = own.iter().map(String::as_str);
    let known: Vec<&str> = own.chain(WORDS.lines()).collect();
    zxcvbn(password, &known).guesses_log10()
}

fn letters_in(text: &str) -> usize {
    text.chars().filter(|c| c.is_alphabetic()).count()
}

/// Counts the letters that remain once `words` are removed, longest first.
fn letters_without(password: &str, words: &[String]) -> usize {
    let mut words: Vec<&String> = words.iter().collect();
    words.sort_unstable_by_key(|word| std::cmp::Reverse(word.len()));
    let mut rest = Zeroizing::new(password.to_owned());
    for word in words {
        *rest = rest.replace(word.as_str(), "");
    }
    letters_in(&rest)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
