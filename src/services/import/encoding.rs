//! The encoding of a text: marks, zeros, valid UTF-8, else a detector; and Mac Roman and MS-DOS, which
//! detectors do not know.

use std::borrow::Cow;
use std::io::{self, Read};

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::dos;

/// How many bytes at the beginning are examined for UTF-16 and for letters.
pub(super) const HEAD: usize = 64 * 1024;
/// The word for a text whose lines are in UTF-8 and in Windows-1252.
pub(super) const MIXED: &str = "utf-8 + windows-1252";

/// How bytes become text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Decoding {
    One(&'static Encoding),
    /// UTF-8, with letters of Windows-1252 between.
    Mixed,
    /// Code page 850 of MS-DOS.
    Dos,
}

impl Decoding {
    /// By its word, or a label of the encoding (WHATWG); `None` when there is no such encoding.
    pub(super) fn named(name: &str) -> Option<Self> {
        if name == MIXED {
            return Some(Self::Mixed);
        }
        if ["ibm850", "cp850", "850"].contains(&name.to_ascii_lowercase().as_str()) {
            return Some(Self::Dos);
        }
        Encoding::for_label(name.as_bytes()).map(Self::One)
    }

    /// The text of bytes.
    fn decode(self, bytes: &[u8]) -> Cow<'_, str> {
        match self {
            Self::One(encoding) => encoding.decode_without_bom_handling(bytes).0,
            Self::Mixed => String::from_utf8_lossy(bytes),
            Self::Dos => Cow::Owned(dos::decode(bytes)),
        }
    }

    /// What tells the two old encodings apart, whose letters are others but hardly ever none: the commonest accents.
    fn bonus(self, text: &str) -> i64 {
        let is_old = self == Self::Dos || self == Self::One(MACINTOSH);
        let common = text.chars().filter(|c| is_old && "éèêàçÉ".contains(*c));
        i64::try_from(common.count()).unwrap_or_default()
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::One(encoding) => encoding.name(),
            Self::Mixed => MIXED,
            Self::Dos => dos::NAME,
        }
    }
}

/// What the bytes of a text are; they come in pieces.
pub(super) struct Detector {
    head: Vec<u8>,
    /// Lines with letters that are not ASCII, as far as they fit: most of a long file tells nothing about its encoding.
    letters: Vec<u8>,
    utf8: Utf8,
    detector: EncodingDetector,
}

impl Default for Detector {
    fn default() -> Self {
        Self {
            head: Vec::new(),
            letters: Vec::new(),
            utf8: Utf8::default(),
            detector: EncodingDetector::new(Iso2022JpDetection::Deny),
        }
    }
}

impl Detector {
    pub(super) fn push(&mut self, bytes: &[u8]) {
        self.utf8.push(bytes);
        self.detector.feed(bytes, false);
        if self.head.len() < HEAD {
            let most = bytes.len().min(HEAD - self.head.len());
            self.head.extend_from_slice(&bytes[..most]);
        }
        for line in bytes.split(|byte| matches!(byte, b'\n' | b'\r')) {
            if self.letters.len() < HEAD && !line.is_ascii() {
                self.letters
                    .extend_from_slice(&line[..line.len().min(2_000)]);
                self.letters.push(b'\n');
            }
        }
    }

    pub(super) fn head(&self) -> &[u8] {
        &self.head
    }

    pub(super) fn finish(mut self) -> Decoding {
        if let Some((encoding, _)) = Encoding::for_bom(&self.head) {
            return Decoding::One(encoding);
        }
        if let Some(encoding) = utf16(&self.head[..self.head.len().min(4_096)]) {
            return Decoding::One(encoding);
        }
        if self.utf8.is_valid() {
            return Decoding::One(UTF_8);
        }
        // A few letters of UTF-8 can be chance in other encodings, but not as many as those that are none.
        if self.utf8.valid > 1 && self.utf8.valid * 4 >= self.utf8.invalid {
            return Decoding::Mixed;
        }
        self.detector.feed(&[], true);
        let guess = self.detector.guess(None, Utf8Detection::Deny);
        let is_latin = guess.name().starts_with("windows-125")
            && ![
                "windows-1251",
                "windows-1253",
                "windows-1255",
                "windows-1256",
            ]
            .contains(&guess.name())
            || guess.name().starts_with("ISO-8859-");
        if !is_latin && guess != WINDOWS_1252 && !is_mostly_ascii(&self.letters) {
            return Decoding::One(guess);
        }
        let candidates = [
            Decoding::One(WINDOWS_1252),
            Decoding::One(MACINTOSH),
            Decoding::One(guess),
            Decoding::Dos,
        ];
        let best = candidates.into_iter().rev().max_by_key(|decoding| {
            let text = decoding.decode(&self.letters);
            plausibility(&text) + decoding.bonus(&text)
        });
        best.unwrap_or(Decoding::One(WINDOWS_1252))
    }
}

/// Whether most letters are ASCII, as in Latin scripts.
fn is_mostly_ascii(bytes: &[u8]) -> bool {
    let letters = bytes
        .iter()
        .filter(|byte| byte.is_ascii_alphabetic())
        .count();
    let others = bytes.iter().filter(|byte| !byte.is_ascii()).count();
    letters > others * 2
}

/// How much a text looks like words: accented letters as they are frequent in names count for it;
/// capitals inside words, and signs between letters, count against it.
fn plausibility(text: &str) -> i64 {
    const FREQUENT: &str = "éèêëàâäçîïôöùûüñáíóúœæßåøãõÉÈÊÀÂÇÎÔÖÜŒÅØÁÍÓÚÑśłżźćńąęčšžřýőűğışțășţ";
    let mut score = 0;
    let mut before = ' ';
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let after = chars.peek().copied().unwrap_or(' ');
        if !c.is_ascii() {
            score += match c {
                '\u{fffd}' | '\u{80}'..='\u{9f}' => -10,
                c if FREQUENT.contains(c) => 2,
                '’' | '‘' | '“' | '”' | '«' | '»' | '–' | '—' | '…' | '€' | '\u{a0}' | 'º'
                | '°' => 1,
                c if c.is_alphabetic() => 0,
                _ if before.is_alphabetic() && after.is_alphabetic() => -4,
                _ => -1,
            };
            let is_inside = before.is_lowercase() && after.is_lowercase();
            // An accent at the end of a word is a letter as well; a quote between two letters is none, except the
            // apostrophe.
            if is_inside
                && (c.is_uppercase() || matches!(c, '“' | '”' | '«' | '»' | '–' | '—' | '…' | '‘'))
            {
                score -= 4;
            }
            // “MÅller” for “Müller”, too.
            let is_misplaced =
                before.is_lowercase() || (before.is_uppercase() && after.is_lowercase());
            if c.is_uppercase() && is_misplaced {
                score -= 2;
            }
        }
        before = c;
    }
    score
}

/// Detects UTF-16 without a byte order mark: in texts of most languages every other byte is zero.
fn utf16(head: &[u8]) -> Option<&'static Encoding> {
    let zeros = |from: usize| {
        head.iter()
            .skip(from)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    let (even, odd, enough) = (zeros(0), zeros(1), head.len() / 5);
    if head.len() < 4 || even.max(odd) <= enough {
        return None;
    }
    Some(if odd > even { UTF_16LE } else { UTF_16BE })
}

/// Checks bytes that come in pieces for UTF-8.
#[derive(Default)]
struct Utf8 {
    /// The beginning of a character that is continued in the next piece.
    incomplete: Vec<u8>,
    /// Characters of several bytes.
    valid: usize,
    /// Bytes that belong to no character.
    invalid: usize,
}

impl Utf8 {
    fn push(&mut self, bytes: &[u8]) {
        let mut bytes = bytes;
        while let (false, Some((first, rest))) = (self.incomplete.is_empty(), bytes.split_first()) {
            self.incomplete.push(*first);
            match std::str::from_utf8(&self.incomplete) {
                Ok(_) => {
                    self.valid += 1;
                    self.incomplete.clear();
                }
                Err(error) if error.error_len().is_some() => {
                    // The last byte may begin a character of its own.
                    self.invalid += self.incomplete.len() - 1;
                    self.incomplete.clear();
                    break;
                }
                Err(_) => {}
            }
            bytes = rest;
        }
        loop {
            match std::str::from_utf8(bytes) {
                Ok(text) => {
                    self.valid += several(text);
                    return;
                }
                Err(error) => {
                    let (text, rest) = bytes.split_at(error.valid_up_to());
                    self.valid += several(std::str::from_utf8(text).unwrap_or_default());
                    match error.error_len() {
                        Some(length) => {
                            self.invalid += 1;
                            bytes = &rest[length..];
                        }
                        None => {
                            self.incomplete = rest.to_vec();
                            return;
                        }
                    }
                }
            }
        }
    }

    fn is_valid(&self) -> bool {
        self.invalid == 0 && self.incomplete.is_empty()
    }
}

/// How many characters of a text are not ASCII.
fn several(text: &str) -> usize {
    if text.is_ascii() {
        return 0;
    }
    text.chars().filter(|c| !c.is_ascii()).count()
}

/// Reads UTF-8 in which other bytes are letters of Windows-1252.
pub(super) struct MixedReader<R> {
    inner: R,
    raw: Vec<u8>,
    text: Vec<u8>,
    /// What of `text` was read.
    at: usize,
    is_ended: bool,
}

impl<R: Read> MixedReader<R> {
    pub(super) fn new(inner: R) -> Self {
        Self {
            inner,
            raw: Vec::new(),
            text: Vec::new(),
            at: 0,
            is_ended: false,
        }
    }

    fn fill(&mut self) -> io::Result<()> {
        let mut block = [0; 16 * 1024];
        let read = self.inner.read(&mut block)?;
        self.is_ended = read == 0;
        self.raw.extend_from_slice(&block[..read]);
        self.text.clear();
        self.at = 0;
        let mut rest = self.raw.as_slice();
        let kept = loop {
            match std::str::from_utf8(rest) {
                Ok(text) => {
                    self.text.extend_from_slice(text.as_bytes());
                    break Vec::new();
                }
                Err(error) => {
                    let (text, after) = rest.split_at(error.valid_up_to());
                    self.text.extend_from_slice(text);
                    let length = match error.error_len() {
                        Some(length) => length,
                        None if self.is_ended => after.len(),
                        None => break after.to_vec(),
                    };
                    let (letters, _) = WINDOWS_1252.decode_without_bom_handling(&after[..length]);
                    self.text.extend_from_slice(letters.as_bytes());
                    rest = &after[length..];
                }
            }
        };
        self.raw = kept;
        Ok(())
    }
}

impl<R: Read> Read for MixedReader<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.at == self.text.len() {
            if self.is_ended {
                return Ok(0);
            }
            self.fill()?;
        }
        let most = buffer.len().min(self.text.len() - self.at);
        buffer[..most].copy_from_slice(&self.text[self.at..self.at + most]);
        self.at += most;
        Ok(most)
    }
}

#[cfg(test)]
mod tests;
