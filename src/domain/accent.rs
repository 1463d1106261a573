//! The accent colour of an appeal.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A colour in sRGB, written as `#rrggbb`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Colour(pub [u8; 3]);

impl Colour {
    pub const WHITE: Self = Self([255; 3]);
    pub const BLACK: Self = Self([0; 3]);

    /// Reads `#rrggbb` or `#rgb`; the `#` may be left out.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').unwrap_or(text);
        if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        let channel = |at: usize, length: usize| {
            let value = u8::from_str_radix(digits.get(at * length..(at + 1) * length)?, 16).ok()?;
            Some(if length == 1 { value * 17 } else { value })
        };
        let length = match digits.len() {
            3 => 1,
            6 => 2,
            _ => return None,
        };
        Some(Self([
            channel(0, length)?,
            channel(1, length)?,
            channel(2, length)?,
        ]))
    }

    /// The six digits without the `#`.
    #[must_use]
    pub fn digits(self) -> String {
        let [red, green, blue] = self.0;
        format!("{red:02x}{green:02x}{blue:02x}")
    }

    /// This colour with `percent` of another one in it.
    #[must_use]
    pub fn mixed(self, other: Self, percent: u16) -> Self {
        let mix = |at: usize| {
            let (own, other) = (u16::from(self.0[at]), u16::from(other.0[at]));
            let value = (own * (100 - percent) + other * percent + 50) / 100;
            u8::try_from(value).unwrap_or(u8::MAX)
        };
        Self([mix(0), mix(1), mix(2)])
    }

    /// The ratio of the luminances of two colours, from 1 to 21 (WCAG 2.2).
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    fn luminance(self) -> f64 {
        let linear = self.0.map(|channel| {
            let value = f64::from(channel) / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        });
        0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    /// The colour, mixed with as little of `other` as makes it stand out from every ground by [`LEAST_CONTRAST`].
    fn readable_on(self, grounds: &[Self], other: Self) -> Self {
        let mut shades = (0..=100).map(|percent| self.mixed(other, percent));
        let is_readable = |shade: &Self| {
            let mut contrasts = grounds.iter().map(|ground| shade.contrast(*ground));
            contrasts.all(|contrast| contrast >= LEAST_CONTRAST)
        };
        shades.find(is_readable).unwrap_or(other)
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.digits())
    }
}

/// What text needs to be read (WCAG 2.2, success criterion 1.4.3).
pub const LEAST_CONTRAST: f64 = 4.5;

/// What stands under an accent in the light colour scheme: the page, a card, a highlight. `public.css` has the same.
pub const LIGHT_GROUNDS: [Colour; 3] = [
    Colour([0xfb, 0xfa, 0xf6]),
    Colour([0xff, 0xff, 0xff]),
    Colour([0xf1, 0xee, 0xe5]),
];
/// As [`LIGHT_GROUNDS`], in the dark scheme.
pub const DARK_GROUNDS: [Colour; 3] = [
    Colour([0x16, 0x17, 0x1b]),
    Colour([0x1e, 0x20, 0x25]),
    Colour([0x27, 0x29, 0x2f]),
];
/// What is written on an accent in the light scheme.
pub const ON_LIGHT_ACCENT: Colour = Colour::WHITE;
/// What is written on an accent in the dark scheme.
pub const ON_DARK_ACCENT: Colour = DARK_GROUNDS[0];

/// The colour of the links, the button and the cover of an appeal, as the organisers chose it. It is not shown as it is,
/// but [so that text in it can be read](Self::light).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Accent(Colour);

impl Accent {
    /// The accents that have a name, in the order of the editor. The first is that of the site.
    pub const NAMED: [(&'static str, Self); 8] = [
        ("blue", Self(Colour([0x1d, 0x3b, 0x78]))),
        ("red", Self(Colour([0xa3, 0x1d, 0x1d]))),
        ("green", Self(Colour([0x1e, 0x63, 0x3c]))),
        ("teal", Self(Colour([0x0d, 0x5d, 0x66]))),
        ("purple", Self(Colour([0x5b, 0x2c, 0x87]))),
        ("pink", Self(Colour([0x9d, 0x1f, 0x5d]))),
        ("ochre", Self(Colour([0x86, 0x52, 0x05]))),
        ("graphite", Self(Colour([0x3a, 0x3f, 0x47]))),
    ];

    /// Reads a name, or a colour such as `#a31d1d`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let named = Self::NAMED.iter().find(|(name, _)| *name == text);
        let colour = || text.starts_with('#').then(|| Colour::parse(text))?;
        named
            .map(|(_, accent)| *accent)
            .or_else(|| colour().map(Self))
    }

    /// Its name, if it has one.
    #[must_use]
    pub fn name(self) -> Option<&'static str> {
        let named = Self::NAMED.iter().find(|(_, accent)| *accent == self);
        named.map(|(name, _)| *name)
    }

    /// As it was chosen.
    #[must_use]
    pub fn chosen(self) -> Colour {
        self.0
    }

    /// In the light scheme: darkened, if need be, until it can be read on every ground.
    #[must_use]
    pub fn light(self) -> Colour {
        self.0.readable_on(&LIGHT_GROUNDS, Colour::BLACK)
    }

    /// In the dark scheme: lightened, if need be, until it can be read on every ground.
    #[must_use]
    pub fn dark(self) -> Colour {
        self.0.readable_on(&DARK_GROUNDS, Colour::WHITE)
    }
}

impl Default for Accent {
    fn default() -> Self {
        Self::NAMED[0].1
    }
}

/// The name, or the colour.
impl fmt::Display for Accent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.name() {
            Some(name) => f.write_str(name),
            None => self.0.fmt(f),
        }
    }
}

impl From<Accent> for String {
    fn from(accent: Accent) -> Self {
        accent.to_string()
    }
}

impl TryFrom<String> for Accent {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("not a colour")
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn every_accent_can_be_read_in_both_schemes(channels in any::<[u8; 3]>()) {
            let accent = Accent(Colour(channels));
            let (light, dark) = (accent.light(), accent.dark());
            for ground in LIGHT_GROUNDS {
                prop_assert!(light.contrast(ground) >= LEAST_CONTRAST, "{light} on {ground}");
            }
            for ground in DARK_GROUNDS {
                prop_assert!(dark.contrast(ground) >= LEAST_CONTRAST, "{dark} on {ground}");
            }
            prop_assert!(ON_LIGHT_ACCENT.contrast(light) >= LEAST_CONTRAST);
            prop_assert!(ON_DARK_ACCENT.contrast(dark) >= LEAST_CONTRAST);
        }

        #[test]
        fn an_accent_is_read_back_as_it_was_written(channels in any::<[u8; 3]>()) {
            let accent = Accent(Colour(channels));
            prop_assert_eq!(Accent::parse(&accent.to_string()), Some(accent));
            let json = serde_json::to_string(&accent).unwrap();
            prop_assert_eq!(serde_json::from_str::<Accent>(&json).unwrap(), accent);
        }
    }

    #[test]
    fn a_readable_colour_stays_as_it_was_chosen() {
        for (name, accent) in Accent::NAMED {
            assert_eq!(accent.light(), accent.chosen(), "{name}");
            assert_eq!(Accent::parse(name), Some(accent));
        }
        let yellow = Accent::parse("#ffe600").unwrap();
        assert_eq!(yellow.dark(), yellow.chosen());
        assert_ne!(yellow.light(), yellow.chosen());
    }

    #[test]
    fn colours_are_written_as_on_the_web() {
        assert_eq!(Colour::parse("#a3f"), Some(Colour([0xaa, 0x33, 0xff])));
        assert_eq!(Colour::parse("1D3B78"), Some(Accent::default().chosen()));
        for wrong in [
            "", "#", "#12", "#12345", "#1234567", "#gggggg", "#+1+1+1", "é1d3b7",
        ] {
            assert_eq!(Colour::parse(wrong), None, "{wrong}");
        }
        assert_eq!(Accent::parse("1d3b78"), None);
        assert!((Colour::BLACK.contrast(Colour::WHITE) - 21.0).abs() < 1e-9);
    }

    /// The style sheet has the same grounds as the calculation.
    #[test]
    fn the_style_sheet_has_the_grounds_that_are_calculated_with() {
        let css = include_str!("../../templates/static/public.css");
        for ground in LIGHT_GROUNDS.iter().chain(&DARK_GROUNDS) {
            let digits = ground.to_string();
            let short = digits.replace("#ffffff", "#fff");
            assert!(css.contains(&digits) || css.contains(&short), "{digits}");
        }
        assert!(css.contains(&Accent::default().chosen().to_string()));
    }
}
