//! The card that other sites show when an appeal is shared.

use crate::web::drawing::facts::{Facts, INK, QUIET_INK};
use crate::web::drawing::fonts::{Setter, Style};
use crate::web::drawing::png::png;
use crate::web::drawing::scene::{Area, Scene};

pub const WIDTH: u32 = 1_200;
pub const HEIGHT: u32 = 630;
const BAR: f32 = 30.0;
const MARGIN: f32 = 76.0;
/// Between the two parts of the foot.
const GAP: f32 = 40.0;
/// What the logo fits into.
const LOGO: (f32, f32) = (300.0, 110.0);

/// A PNG of 1,200 by 630 pixels. Takes some ten milliseconds.
#[must_use]
pub fn card(facts: &Facts) -> Option<Vec<u8>> {
    let mut setter = Setter::new(&facts.language);
    let scene = scene(&mut setter, facts);
    png(&mut setter, &scene)
}

fn scene(setter: &mut Setter, facts: &Facts) -> Scene {
    let (width, height) = (WIDTH as f32, HEIGHT as f32);
    let inks = facts.inks();
    let mut scene = Scene::new(width, height);
    scene.fill(Area::new(0.0, 0.0, width, height), inks.ground);
    let (bar, left) = if facts.right_to_left {
        (width - BAR, MARGIN)
    } else {
        (0.0, BAR + MARGIN)
    };
    scene.fill(Area::new(bar, 0.0, BAR, height), inks.accent);
    let inner = width - BAR - 2.0 * MARGIN;
    let mut top = 60.0;
    let (mut lines_left, mut lines_width, mut logo_bottom) = (left, inner, top);
    if let Some(logo) = &facts.logo_pixels {
        let corner = (left, left + inner, top);
        let area = scene.corner(logo, corner, LOGO, facts.right_to_left);
        logo_bottom = area.bottom();
        lines_width -= area.width + GAP;
        if facts.right_to_left {
            lines_left += area.width + GAP;
        }
    }
    for line in [facts.from(), facts.to()].into_iter().flatten() {
        let block = setter.fit(&line, &[Style::regular(31.0)], lines_width, 84.0);
        top = scene.text((lines_left, top), block, INK);
    }
    let top = top.max(logo_bottom);
    // Below: what was reached and the site, or the site alone.
    let mut foot = height - 60.0;
    let site = setter.fit(&facts.site, &[Style::regular(28.0)], inner * 0.45, 38.0);
    let reached = facts.reached.as_ref().map(|reached| {
        let styles = [Style::bold(38.0), Style::bold(30.0)];
        setter.fit(reached, &styles, inner * 0.55 - GAP, 44.0)
    });
    foot -= reached
        .as_ref()
        .map_or(38.0, |reached| reached.height.max(38.0));
    let (near, far) = if facts.right_to_left {
        (left + inner * 0.45 + GAP, left)
    } else {
        (left, left + inner * 0.55)
    };
    match reached {
        Some(reached) => {
            scene.text((near, foot), reached, inks.accent);
            let site_x = if facts.right_to_left {
                far
            } else {
                far + inner * 0.45 - site.width()
            };
            scene.text((site_x, foot + 4.0), site, QUIET_INK);
        }
        None => {
            let x = if facts.right_to_left {
                left + inner - site.width()
            } else {
                left
            };
            scene.text((x, foot), site, QUIET_INK);
        }
    }
    let room = foot - top - 56.0;
    let styles = [92.0, 80.0, 70.0, 62.0, 54.0, 47.0, 41.0, 36.0].map(Style::bold);
    let title = setter.fit(&facts.title, &styles, inner, room);
    let y = foot - 32.0 - title.height;
    scene.text((left, y), title, INK);
    scene
}
