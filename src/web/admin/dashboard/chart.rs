//! Geometry of bar charts, in whole numbers; a template draws them as SVG with attributes and classes only, without
//! inline styles. The SVG contains no text, so that it can be stretched to any width; its scale and its times are HTML
//! next to it.

use serde::Serialize;

use crate::domain::Timestamp;
use crate::services::dashboard::{Bucket, Step};

/// The width of a bar with the gap next to it, in units of the picture.
const SLOT_WIDTH: i64 = 10;
const BAR_WIDTH: i64 = 8;
/// The picture is as wide as so many bars at least: the first day of an appeal is a bar, not a slab.
const LEAST_SLOTS: i64 = 14;
/// The height of the picture, in its units.
const HEIGHT: i64 = 1_000;

#[derive(Debug, Clone, Serialize)]
pub struct Chart {
    /// Prefix of the HTML ids of its title and description.
    pub id: &'static str,
    /// The time span of a bar: `hour`, `day` or `week`.
    pub step: &'static str,
    pub width: i64,
    pub height: i64,
    /// The y coordinate of the zero line.
    pub zero: i64,
    /// The highest value of any bar.
    pub most: i64,
    /// By how much the number of counted signatures changed over all bars; may be negative.
    pub counted: i64,
    /// Signatures posted over all bars.
    pub posted: i64,
    /// Whether bars of posted signatures are drawn behind those of counted ones.
    pub shows_posted: bool,
    pub bars: Vec<Bar>,
}

#[derive(Debug, Clone, Serialize)]
pub struct Bar {
    pub at: Timestamp,
    /// By how much the number of counted signatures changed.
    pub counted: i64,
    pub posted: i64,
    pub x: i64,
    pub width: i64,
    /// Its upper edge; y coordinates grow downwards.
    pub y: i64,
    pub height: i64,
    /// The upper edge of the bar of posted signatures, which stands on the zero line.
    pub posted_y: i64,
    /// The height of that bar.
    pub posted_height: i64,
}

impl Chart {
    /// A chart of buckets; `shows_posted` if they include posted signatures.
    #[must_use]
    pub fn new(id: &'static str, step: Step, buckets: &[Bucket], shows_posted: bool) -> Self {
        let tops = buckets
            .iter()
            .map(|bucket| bucket.counted.max(bucket.posted));
        let most = tops.max().unwrap_or_default().max(0);
        let least = buckets.iter().map(|bucket| bucket.counted).min();
        let least = least.unwrap_or_default().min(0);
        // Without any change, the zero line is the lower edge of the picture.
        let top = if most == least { 1 } else { most };
        let y = |value: i64| (top - value) * HEIGHT / (top - least);
        let zero = y(0);
        let number_of_bars = i64::try_from(buckets.len()).unwrap_or(1).max(1);
        let slot = SLOT_WIDTH.max(LEAST_SLOTS * SLOT_WIDTH / number_of_bars);
        let bars = (0..).zip(buckets).map(|(number, bucket)| Bar {
            at: bucket.at,
            counted: bucket.counted,
            posted: bucket.posted,
            x: number * slot + (slot - BAR_WIDTH) / 2,
            width: BAR_WIDTH,
            y: y(bucket.counted.max(0)),
            height: y(bucket.counted.min(0)) - y(bucket.counted.max(0)),
            posted_y: y(bucket.posted),
            posted_height: zero - y(bucket.posted),
        });
        Self {
            id,
            step: match step {
                Step::Hour => "hour",
                Step::Day => "day",
                Step::Week => "week",
            },
            width: slot * number_of_bars,
            height: HEIGHT,
            zero,
            most,
            counted: buckets.iter().map(|bucket| bucket.counted).sum(),
            posted: buckets.iter().map(|bucket| bucket.posted).sum(),
            shows_posted,
            bars: bars.collect(),
        }
    }
}

#[cfg(test)]
mod tests;
