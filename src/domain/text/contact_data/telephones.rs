//! Telephone numbers as people of many countries write them. Years, dates, postcodes, amounts and the numbers of
//! registers are none.

mod known;

use known::{PHONE_SIGNS, PHONE_WORDS, REGISTERS, SHAPES};

/// Whether a line in its plain form holds a telephone number.
pub(super) fn has_telephone(plain: &str) -> bool {
    let mut searched = 0;
    while let Some((before, rest)) = plain
        .get(searched..)
        .and_then(|rest| rest.find(is_part))
        .and_then(|start| plain.split_at_checked(searched + start))
    {
        let end = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
        let (run, _) = rest.split_at(end);
        // A comma with a space ends a number, a plus begins one.
        let mut numbers = run.split(", ").flat_map(|part| {
            let parts = part.split('+').enumerate();
            parts.map(|(at, text)| Number::read(before, text, at > 0))
        });
        if numbers.any(|number| number.is_telephone()) {
            return true;
        }
        searched = before.len() + end;
    }
    false
}

fn is_part(c: char) -> bool {
    c.is_ascii_digit() || " .,-/()+_|~*='\\·•‐‑‒–—−".contains(c)
}

/// Digits with separators, and what stands before them.
struct Number<'t> {
    text: &'t str,
    groups: Vec<String>,
    has_plus: bool,
    /// The word before the number.
    word: &'t str,
    /// Whether letters touch the number, as in `W751234567`.
    is_glued: bool,
    has_phone_sign: bool,
}

impl<'t> Number<'t> {
    fn read(before: &'t str, text: &'t str, has_plus: bool) -> Self {
        let separator = |c: char| !c.is_ascii_digit();
        let groups = text.split(separator).filter(|group| !group.is_empty());
        let mut groups: Vec<String> = groups.map(str::to_owned).collect();
        let words = before.trim_end_matches(|c: char| !c.is_alphabetic());
        let word = words.rsplit(|c: char| !c.is_alphabetic()).next();
        let word = word.unwrap_or_default();
        let is_glued = before.ends_with(char::is_alphabetic) && text.starts_with(|c| !separator(c));
        // “O6 12 34 56 78”
        if let Some(first) = groups.first_mut().filter(|_| is_glued && word == "o") {
            first.insert(0, '0');
        }
        Self {
            text: text.trim_matches([' ', '.', ',', '-', '/', ')']),
            groups,
            has_plus,
            word,
            is_glued,
            has_phone_sign: words.len() < before.len()
                && before
                    .chars()
                    .rev()
                    .take(3)
                    .any(|c| PHONE_SIGNS.contains(&c)),
        }
    }

    fn is_telephone(&self) -> bool {
        let digits = self.groups.concat();
        let count = digits.len();
        if self.is_date() || self.is_amount() || self.is_decimal() || self.is_range_of_postcodes() {
            return false;
        }
        let is_announced = self.has_phone_sign
            || PHONE_WORDS.iter().any(|word| {
                // Chinese and Japanese write no space before the word.
                self.word == *word || (!word.is_ascii() && self.word.ends_with(word))
            });
        if is_announced && (6..=15).contains(&count) {
            return true;
        }
        let is_in_pairs =
            self.groups.len() == 5 && self.groups.iter().all(|group| group.len() == 2);
        if self.is_account() {
            return true;
        }
        let is_registered = REGISTERS.contains(&self.word) && !is_in_pairs;
        // French associations: `W751234567`.
        if is_registered || (self.is_glued && self.word == "w") {
            return false;
        }
        // No code of a country begins with 0.
        let has_exit_code = digits.starts_with("00") && !digits.starts_with("000");
        let is_international = (self.has_plus || has_exit_code) && (8..=15).contains(&count);
        // Twelve digits in pairs are two dates.
        let has_long_group = self.groups.iter().any(|group| group.len() > 2);
        let is_national = digits.starts_with('0')
            && ((9..=11).contains(&count) || (count == 12 && has_long_group));
        let is_unbroken = self.groups.len() == 1 && (9..=13).contains(&count);
        // Numbers of social security, of cards and of accounts. In groups they may be years and hours of opening.
        let is_of_papers = self.groups.len() == 1 && (13..=24).contains(&count);
        is_international || is_national || is_unbroken || is_of_papers || self.is_grouped()
    }

    /// “FR76 3000 4000 …”: the country and the check digits of an account, then groups of four.
    fn is_account(&self) -> bool {
        let is_country = self.is_glued && self.word.len() == 2 && self.word.is_ascii();
        let mut groups = self.groups.iter().map(String::len);
        let digits: usize = self.groups.iter().map(String::len).sum();
        let is_unbroken = self.groups.len() == 1 && digits > 12;
        let is_grouped = self.groups.len() > 2
            && groups.next() == Some(2)
            && groups.take(2).all(|length| length == 4);
        is_country && (is_unbroken || is_grouped)
    }

    fn is_grouped(&self) -> bool {
        let lengths: Vec<usize> = self.groups.iter().map(String::len).collect();
        let begins_with = |digits: &str| {
            let first = self.groups.first().and_then(|group| group.chars().next());
            first.is_some_and(|first| digits.contains(first))
        };
        let is_spaced = self.text.chars().all(|c| c.is_ascii_digit() || c == ' ');
        match lengths.as_slice() {
            // Mobile telephones of Spain, Portugal, Poland…; “612,345,678” is an amount.
            [3, 3, 3] => begins_with("56789") && !self.text.contains(','),
            // Norway and India.
            [3, 2, 3] => is_spaced && begins_with("49"),
            [5, 5] => is_spaced && begins_with("6789"),
            lengths => SHAPES.contains(&lengths),
        }
    }

    /// Years, with days, months and other small numbers: `09/2012-2015`.
    fn is_date(&self) -> bool {
        let is_between = |group: &String, least: u16, most: u16| {
            group
                .parse()
                .is_ok_and(|number: u16| (least..=most).contains(&number))
        };
        let is_year = |group: &String| group.len() == 4 && is_between(group, 1700, 2100);
        let is_small = |group: &String| group.len() <= 2;
        let is_part = |group: &String| is_year(group) || is_small(group);
        self.groups.iter().any(is_year) && self.groups.iter().all(is_part)
    }

    /// Round thousands: `10 000 000`.
    fn is_amount(&self) -> bool {
        let Some((first, thousands)) = self.groups.split_first() else {
            return false;
        };
        first.len() <= 3
            && !first.starts_with('0')
            && thousands.last().is_some_and(|last| last == "000")
            && thousands.iter().all(|group| group.len() == 3)
    }

    /// `0,333333333`
    fn is_decimal(&self) -> bool {
        self.groups.len() == 2 && (self.text.starts_with("0,") || self.text.starts_with("0."))
    }

    /// `06000-06300`
    fn is_range_of_postcodes(&self) -> bool {
        match self.groups.as_slice() {
            [one, other] => one.len() == 5 && other.len() == 5 && one.get(..2) == other.get(..2),
            _ => false,
        }
    }
}
