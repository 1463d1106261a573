//! The secret part of a link, as text: the one place that writes it and reads it.
//!
//! Mail programs and people damage links: they cut them, break them over two lines, or take the punctuation behind them
//! along. Two check octets distinguish a link that was damaged from one whose signature or account is gone.

use data_encoding::BASE64URL_NOPAD;

use super::Handle;

/// Octets of a token: handle, proof, check.
const OCTETS: usize = 16 + 16 + 2;
/// Characters of a token.
const LENGTH: usize = (OCTETS * 8).div_ceil(6);

/// 16 octets that find the row, and 16 that prove that this server made the link. `Debug` does not print them.
#[derive(Clone, PartialEq, Eq)]
pub struct LinkToken {
    pub handle: Handle,
    pub proof: [u8; 16],
}

/// What is wrong with a link as it arrived.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkFault {
    /// Its end is missing.
    Incomplete,
    /// It is long enough, but not what was sent.
    Miscopied,
}

impl LinkToken {
    /// Reads a token. What mail programs put into a link is passed over, and the token ends before the first character
    /// that no token has, or where it is complete: so nothing that follows a link does harm.
    ///
    /// # Errors
    /// When the rest is not a token that any server made.
    pub fn read(text: &str) -> Result<Self, LinkFault> {
        let token: String = text
            .chars()
            .filter(|c| !is_put_in_by_mail_programs(*c))
            .skip_while(|c| !is_in_tokens(*c))
            .take_while(|c| is_in_tokens(*c))
            .take(LENGTH)
            .collect();
        if token.len() < LENGTH {
            return Err(LinkFault::Incomplete);
        }
        let octets = BASE64URL_NOPAD.decode(token.as_bytes()).ok();
        let token = octets.and_then(|octets| Self::from_octets(&octets));
        token.ok_or(LinkFault::Miscopied)
    }

    fn from_octets(octets: &[u8]) -> Option<Self> {
        let (handle, rest) = octets.split_first_chunk::<16>()?;
        let (proof, check) = rest.split_first_chunk::<16>()?;
        let token = Self {
            handle: Handle(*handle),
            proof: *proof,
        };
        (token.check() == check).then_some(token)
    }

    /// In base64url, without padding.
    #[must_use]
    pub fn text(&self) -> String {
        let octets = [&self.handle.0[..], &self.proof[..], &self.check()[..]].concat();
        BASE64URL_NOPAD.encode(&octets)
    }

    fn check(&self) -> [u8; 2] {
        crc16(self.handle.0.iter().chain(&self.proof)).to_be_bytes()
    }
}

impl std::fmt::Debug for LinkToken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("LinkToken(hidden)")
    }
}

fn is_in_tokens(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-' || c == '_'
}

/// The sign of a soft line break (RFC 2045, 6.7), line breaks, spaces, and characters without a width.
fn is_put_in_by_mail_programs(c: char) -> bool {
    c == '='
        || c.is_whitespace()
        || matches!(
            c,
            '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}'
        )
}

/// CRC-16 with the polynomial of CCITT: finds every change of one character and every exchange of two neighbours.
fn crc16<'a>(octets: impl Iterator<Item = &'a u8>) -> u16 {
    octets.fold(0xFFFF, |crc, octet| {
        (0..8).fold(crc ^ (u16::from(*octet) << 8), |crc, _| {
            let shifted = crc << 1;
            if crc & 0x8000 == 0 {
                shifted
            } else {
                shifted ^ 0x1021
            }
        })
    })
}

#[cfg(test)]
mod tests;
