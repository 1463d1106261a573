//! Tests of `chart`.

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
    assert_eq!((chart.zero, chart.most), (1_000, 10));
    let bars: Vec<_> = chart.bars.iter().map(|bar| (bar.y, bar.height)).collect();
    assert_eq!(bars, [(500, 500), (1_000, 0), (0, 1_000)]);
    assert_eq!(
        (chart.bars[0].posted_y, chart.bars[0].posted_height),
        (0, 1_000)
    );
}

#[test]
fn few_bars_keep_their_width_and_share_the_picture() {
    let one = chart(&[(5, 10)]);
    assert_eq!((one.width, one.bars[0].x, one.bars[0].width), (140, 66, 8));
    let many = chart(&[(1, 1); 48]);
    assert_eq!((many.width, many.bars[0].x, many.bars[47].x), (480, 1, 471));
}

#[test]
fn a_day_with_more_withdrawals_than_signatures_hangs_below_zero() {
    let chart = chart(&[(30, 0), (-10, 0)]);
    assert_eq!(chart.zero, 750);
    assert_eq!((chart.bars[1].y, chart.bars[1].height), (750, 250));
}

#[test]
fn no_bars_and_negative_bars_alone_stay_within_the_picture() {
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
