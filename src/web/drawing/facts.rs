//! What cards and leaflets show of an appeal.

use std::sync::Arc;

use data_encoding::HEXLOWER;
use image::RgbaImage;
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::domain::{Accent, Colour};

/// All that is drawn, in the language of the reader; title, summary and names are in that of the text.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Facts {
    /// The tag of the language.
    pub language: String,
    /// Whether the text is written from right to left.
    pub right_to_left: bool,
    pub site: String,
    pub title: String,
    pub summary: String,
    /// Who asks whom; each may be empty.
    pub responsible: String,
    pub addressee: String,
    /// The absolute short address.
    pub address: String,
    pub accent: Accent,
    /// The hash of the logo of who asks.
    pub logo: Option<String>,
    /// The logo, once it is read to be drawn.
    #[serde(skip)]
    pub logo_pixels: Option<Arc<RgbaImage>>,
    /// The sentence with the number that was reached; only cards show it.
    pub reached: Option<String>,
    pub words: Words,
}

/// The words around the facts.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Words {
    pub from: String,
    pub to: String,
    /// Calls to sign, above the address.
    pub sign_here: String,
    pub sheet: SheetWords,
}

/// The words of the sheet of signatures.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct SheetWords {
    /// “Sheet no.”
    pub number: String,
    /// What somebody agrees to who writes a line.
    pub consent: String,
    /// Where the whole text and the notice about personal data are.
    pub whole_text: String,
    pub last_name: String,
    pub first_name: String,
    pub place: String,
    pub email: String,
    pub publish: String,
    pub news: String,
    pub signature: String,
    pub yes: String,
    pub no: String,
}

/// The ground and the inks of a card or a leaflet.
pub(super) struct Inks {
    pub(super) ground: Colour,
    pub(super) accent: Colour,
}

pub(super) const INK: Colour = Colour([0x1c, 0x1b, 0x19]);
pub(super) const QUIET_INK: Colour = Colour([0x4a, 0x46, 0x3f]);
const PAPER: Colour = Colour([0xfb, 0xfa, 0xf6]);

impl Facts {
    /// Changes whenever something else is drawn.
    #[must_use]
    pub fn version(&self) -> String {
        let json = serde_json::to_vec(self).unwrap_or_default();
        let mut digest = HEXLOWER.encode(&Sha256::digest([&b"1 "[..], &json].concat()));
        digest.truncate(16);
        digest
    }

    pub(super) fn inks(&self) -> Inks {
        let accent = self.accent.light();
        Inks {
            // As the cover on the page.
            ground: PAPER.mixed(accent, 11),
            accent,
        }
    }

    /// “An appeal by the friends of the canal”.
    pub(super) fn from(&self) -> Option<String> {
        let name = Some(&self.responsible).filter(|name| !name.is_empty())?;
        Some(format!("{} {name}", self.words.from))
    }

    /// “To: the mayor”.
    pub(super) fn to(&self) -> Option<String> {
        let name = Some(&self.addressee).filter(|name| !name.is_empty())?;
        Some(format!("{} {name}", self.words.to))
    }

    /// The address as it is printed: without what every browser adds.
    pub(super) fn short_address(&self) -> &str {
        let address = self.address.as_str();
        let address = address.strip_prefix("https://").unwrap_or(address);
        address.strip_prefix("http://").unwrap_or(address)
    }
}

crate::domain::hidden_debug!(Facts, Words, SheetWords);
