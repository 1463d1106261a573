//! The poster on A4, and the flyer: four of A6 on an A4, to be cut.

use crate::domain::Colour;
use crate::web::drawing::facts::{Facts, INK, QUIET_INK};
use crate::web::drawing::fonts::{Setter, Style};
use crate::web::drawing::pdf::pdf;
use crate::web::drawing::qr;
use crate::web::drawing::scene::{Area, Item, Scene};

/// A4 in points.
pub(super) const A4: (f32, f32) = (595.276, 841.89);

/// The lengths of a leaflet, in points.
struct Sizes {
    margin: f32,
    /// The bar in the accent, and the space behind it.
    bar: f32,
    space: f32,
    who: f32,
    titles: [f32; 7],
    summaries: [f32; 3],
    call: f32,
    addresses: [f32; 4],
    qr: f32,
    /// What the logo fits into.
    logo: (f32, f32),
}

const POSTER: Sizes = Sizes {
    margin: 40.0,
    bar: 12.0,
    space: 26.0,
    who: 16.0,
    titles: [76.0, 64.0, 54.0, 45.0, 37.0, 30.0, 24.0],
    summaries: [21.0, 18.0, 15.0],
    call: 30.0,
    addresses: [22.0, 18.0, 15.0, 12.0],
    qr: 142.0,
    logo: (130.0, 62.0),
};

const FLYER: Sizes = Sizes {
    margin: 22.0,
    bar: 7.0,
    space: 14.0,
    who: 9.5,
    titles: [36.0, 30.0, 25.5, 21.5, 18.0, 15.0, 12.5],
    summaries: [11.5, 10.0, 8.8],
    call: 15.0,
    addresses: [12.0, 10.0, 8.5, 7.0],
    qr: 78.0,
    logo: (64.0, 30.0),
};

/// The poster as PDF.
#[must_use]
pub fn poster(facts: &Facts) -> Option<Vec<u8>> {
    let mut setter = Setter::new(&facts.language);
    let mut scene = Scene::new(A4.0, A4.1);
    let page = Area::new(0.0, 0.0, A4.0, A4.1);
    leaflet(&mut scene, &mut setter, facts, page, &POSTER);
    pdf(&mut setter, facts, &[scene])
}

/// Four flyers on a page as PDF, with marks where to cut.
#[must_use]
pub fn flyer(facts: &Facts) -> Option<Vec<u8>> {
    let mut setter = Setter::new(&facts.language);
    let mut scene = Scene::new(A4.0, A4.1);
    let (width, height) = (A4.0 / 2.0, A4.1 / 2.0);
    for (x, y) in [(0.0, 0.0), (width, 0.0), (0.0, height), (width, height)] {
        let area = Area::new(x, y, width, height);
        leaflet(&mut scene, &mut setter, facts, area, &FLYER);
    }
    cut_marks(&mut scene);
    pdf(&mut setter, facts, &[scene])
}

/// Short lines at the edges and a cross in the middle.
fn cut_marks(scene: &mut Scene) {
    let (width, height) = A4;
    let (x, y) = (width / 2.0, height / 2.0);
    let (line, length) = (0.5, 18.0);
    let upright = |at: f32| Area::new(x - line / 2.0, at, line, length);
    let level = |at: f32| Area::new(at, y - line / 2.0, length, line);
    let marks = vec![
        upright(0.0),
        upright(y - length / 2.0),
        upright(height - length),
        level(0.0),
        level(x - length / 2.0),
        level(width - length),
    ];
    scene.items.push(Item::Boxes(marks, Colour([0x99; 3])));
}

fn leaflet(scene: &mut Scene, setter: &mut Setter, facts: &Facts, area: Area, sizes: &Sizes) {
    let accent = facts.inks().accent;
    let (top, bottom) = (area.y + sizes.margin, area.bottom() - sizes.margin);
    let (bar, left) = if facts.right_to_left {
        (
            area.right() - sizes.margin - sizes.bar,
            area.x + sizes.margin,
        )
    } else {
        let bar = area.x + sizes.margin;
        (bar, bar + sizes.bar + sizes.space)
    };
    scene.fill(Area::new(bar, top, sizes.bar, bottom - top), accent);
    let inner = area.width - 2.0 * sizes.margin - sizes.bar - sizes.space;
    let who = sizes.who;

    let mut y = top;
    let (mut lines_left, mut lines_width, mut logo_bottom) = (left, inner, top);
    if let Some(logo) = &facts.logo_pixels {
        let corner = (left, left + inner, top);
        let area = scene.corner(logo, corner, sizes.logo, facts.right_to_left);
        logo_bottom = area.bottom();
        lines_width -= area.width + sizes.space;
        if facts.right_to_left {
            lines_left += area.width + sizes.space;
        }
    }
    for line in [facts.from(), facts.to()].into_iter().flatten() {
        let block = setter.fit(&line, &[Style::regular(who)], lines_width, who * 4.2);
        y = scene.text((lines_left, y), block, QUIET_INK);
    }
    y = y.max(logo_bottom);
    y += who * 1.6;

    let foot = bottom - sizes.qr;
    let title_room = (foot - y) * if facts.summary.is_empty() { 0.9 } else { 0.62 };
    let title = setter.fit(
        &facts.title,
        &sizes.titles.map(Style::bold),
        inner,
        title_room,
    );
    y = scene.text((left, y), title, INK) + who * 1.4;
    if !facts.summary.is_empty() {
        let styles = sizes.summaries.map(Style::regular);
        let room = foot - who * 1.5 - y;
        let summary = setter.fit(&facts.summary, &styles, inner, room);
        scene.text((left, y), summary, INK);
    }

    let (code_x, call_x) = if facts.right_to_left {
        (left + inner - sizes.qr, left)
    } else {
        (left, left + sizes.qr + sizes.space)
    };
    let code = Area::new(code_x, foot, sizes.qr, sizes.qr);
    let boxes = qr::boxes(&facts.address, code);
    scene.items.push(Item::Boxes(boxes, Colour::BLACK));
    let beside = inner - sizes.qr - sizes.space;
    let call = setter.fit(
        &facts.words.sign_here,
        &[Style::bold(sizes.call), Style::bold(sizes.call * 0.8)],
        beside,
        sizes.qr / 2.0,
    );
    let addresses = sizes.addresses.map(Style::regular);
    let address = setter.fit(facts.short_address(), &addresses, beside, sizes.qr / 2.2);
    let middle = foot + (sizes.qr - call.height - address.height - who / 2.0) / 2.0;
    let y = scene.text((call_x, middle), call, accent);
    scene.text((call_x, y + who / 2.0), address, INK);
}
