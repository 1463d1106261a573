//! Bars as SVG, placed here in whole numbers and drawn by a template: attributes and classes, nothing inline. The picture
//! holds no words, so that it may be stretched to any width; its scale and its times stand beside it as text.

use serde::Serialize;

use crate::domain::Timestamp;
use crate::services::dashboard::{Bucket, Step};

/// The room of one bar, in units of the picture.
const ROOM: i64 = 10;
/// The width of the bar within it.
const WIDTH: i64 = 8;
/// The height of the picture, in its units.
const HEIGHT: i64 = 1_000;

#[derive(Debug, Clone, Serialize)]
pub struct Chart {
    /// Names its title and description on the page.
    pub id: &'static str,
    /// What a bar is: `hour`, `day` or `week`.
    pub step: &'static str,
    /// The width of the picture.
    pub width: i64,
    pub height: i64,
    /// Where nothing is: the foot of the bars, from above.
    pub zero: i64,
    pub most: i64,
    /// By how much the number changed over all bars.
    pub counted: i64,
    /// How many were posted over all bars.
    pub posted: i64,
    /// Whether posted signatures are shown behind those that count.
    pub shows_posted: bool,
    pub bars: Vec<Bar>,
}

/// A bar with what it stands for.
#[derive(Debug, Clone, Serialize)]
pub struct Bar {
    pub at: Timestamp,
    /// By how much the number changed.
    pub counted: i64,
    pub posted: i64,
    pub x: i64,
    pub width: i64,
    /// Its upper edge, from above.
    pub y: i64,
    pub height: i64,
    /// The upper edge of the bar of those posted, whose foot is at zero.
    pub posted_y: i64,
    /// The height of that bar.
    pub posted_height: i64,
}

impl Chart {
    /// A chart of buckets; `shows_posted` when they know what was posted.
    #[must_use]
    pub fn new(id: &'static str, step: Step, buckets: &[Bucket], shows_posted: bool) -> Self {
        let tops = buckets.iter().map(|one| one.counted.max(one.posted));
        let most = tops.max().unwrap_or_default().max(0);
        let least = buckets.iter().map(|one| one.counted).min();
        let least = least.unwrap_or_default().min(0);
        // Where nothing came and nothing went, the line of zero is the foot of the picture.
        let top = if most == least { 1 } else { most };
        let place = |value: i64| (top - value) * HEIGHT / (top - least);
        let zero = place(0);
        let bars = (0..).zip(buckets).map(|(number, one)| Bar {
            at: one.at,
            counted: one.counted,
            posted: one.posted,
            x: number * ROOM + (ROOM - WIDTH) / 2,
            width: WIDTH,
            y: place(one.counted.max(0)),
            height: place(one.counted.min(0)) - place(one.counted.max(0)),
            posted_y: place(one.posted),
            posted_height: zero - place(one.posted),
        });
        Self {
            id,
            step: match step {
                Step::Hour => "hour",
                Step::Day => "day",
                Step::Week => "week",
            },
            width: ROOM * i64::try_from(buckets.len()).unwrap_or(1).max(1),
            height: HEIGHT,
            zero,
            most,
            counted: buckets.iter().map(|one| one.counted).sum(),
            posted: buckets.iter().map(|one| one.posted).sum(),
            shows_posted,
            bars: bars.collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::web::admin::dashboard::chart::*;

    fn chart(figures: &[(i64, i64)]) -> Chart {
        let bucket = |(number, (counted, posted)): (i64, &(i64, i64))| Bucket {
            at: Timestamp(number * Timestamp::DAY),
            counted: *counted,
            posted: *posted,
        };
        let buckets: Vec<Bucket> = (0..).zip(figures).map(bucket).collect();
        Chart::new("days", Step::Day, &buckets, true)
    }

    #[test]
    fn the_highest_bar_fills_the_picture_and_bars_stand_on_zero() {
        let chart = chart(&[(5, 10), (0, 0), (10, 4)]);
        assert_eq!((chart.width, chart.zero, chart.most), (30, 1_000, 10));
        let bars: Vec<_> = chart.bars.iter().map(|bar| (bar.y, bar.height)).collect();
        assert_eq!(bars, [(500, 500), (1_000, 0), (0, 1_000)]);
        assert_eq!(
            (chart.bars[0].posted_y, chart.bars[0].posted_height),
            (0, 1_000)
        );
    }

    #[test]
    fn a_day_on_which_more_went_than_came_hangs_below_zero() {
        let chart = chart(&[(30, 0), (-10, 0)]);
        assert_eq!(chart.zero, 750);
        assert_eq!((chart.bars[1].y, chart.bars[1].height), (750, 250));
    }

    #[test]
    fn nothing_at_all_and_losses_alone_stay_within_the_picture() {
        for figures in [
            &[][..],
            &[(0, 0)],
            &[(-3, 0), (0, 0)],
            &[(i64::from(i32::MAX), 1)],
        ] {
            let chart = chart(figures);
            assert!((0..=HEIGHT).contains(&chart.zero), "{figures:?}");
            for bar in &chart.bars {
                assert!(bar.height >= 0 && bar.y >= 0, "{bar:?}");
                assert!(bar.y + bar.height <= HEIGHT, "{bar:?}");
                assert!(bar.posted_height >= 0 && bar.posted_y >= 0, "{bar:?}");
            }
        }
    }
}
