//! The sheet on which signatures are collected: A4 across, with numbered rows.

use std::ops::RangeInclusive;

use crate::domain::Colour;
use crate::web::drawing::facts::{Facts, INK, QUIET_INK};
use crate::web::drawing::fonts::{Setter, Style};
use crate::web::drawing::leaflet::A4;
use crate::web::drawing::pdf::pdf;
use crate::web::drawing::qr;
use crate::web::drawing::scene::{Area, Item, Scene};

const MARGIN: f32 = 34.0;
const QR: f32 = 66.0;
/// What people can write into.
const ROW: f32 = 27.0;
const LINE: Colour = Colour([0x77; 3]);

/// A page for each number, or one page whose number is left open.
#[must_use]
pub fn sheets(facts: &Facts, numbers: Option<RangeInclusive<u32>>) -> Option<Vec<u8>> {
    let mut setter = Setter::new(&facts.language);
    let pages: Vec<Scene> = match numbers {
        Some(numbers) => numbers
            .map(|number| page(&mut setter, facts, Some(number)))
            .collect(),
        None => vec![page(&mut setter, facts, None)],
    };
    pdf(&mut setter, facts, &pages)
}

/// A column: its heading and its part of the width.
struct Column<'a> {
    heading: &'a str,
    part: f32,
    /// Whether its cells have boxes for yes and no.
    boxes: &'a [&'a str],
}

fn page(setter: &mut Setter, facts: &Facts, number: Option<u32>) -> Scene {
    let (width, height) = (A4.1, A4.0);
    let mut scene = Scene::new(width, height);
    let inner = width - 2.0 * MARGIN;
    let words = &facts.words.sheet;
    let beside = inner - QR - 20.0;
    let (text_x, code_x) = if facts.right_to_left {
        (MARGIN + QR + 20.0, MARGIN)
    } else {
        (MARGIN, width - MARGIN - QR)
    };

    let code = Area::new(code_x, MARGIN, QR, QR);
    let boxes = qr::boxes(&facts.address, code);
    scene.items.push(Item::Boxes(boxes, Colour::BLACK));
    let number = number.map_or_else(|| "_____".to_owned(), |number| number.to_string());
    let numbered = format!("{} {number}", words.number);
    let label = setter.fit(&numbered, &[Style::bold(9.5), Style::bold(8.0)], QR, 12.0);
    scene.text((code_x, code.bottom() + 5.0), label, INK);

    let mut y = MARGIN - 3.0;
    let who: Vec<_> = [facts.from(), facts.to()].into_iter().flatten().collect();
    if !who.is_empty() {
        let block = setter.fit(&who.join(" · "), &[Style::regular(9.5)], beside, 13.0);
        y = scene.text((text_x, y), block, QUIET_INK) + 2.0;
    }
    let titles = [18.0, 15.5, 13.0].map(Style::bold);
    let title = setter.fit(&facts.title, &titles, beside, 46.0);
    y = scene.text((text_x, y), title, INK) + 3.0;
    if !facts.summary.is_empty() {
        let styles = [Style::regular(9.5), Style::regular(8.5)];
        let block = setter.fit(&facts.summary, &styles, beside, 38.0);
        y = scene.text((text_x, y), block, INK) + 3.0;
    }
    let whole = format!("{} {}", words.whole_text, facts.short_address());
    let block = setter.fit(&whole, &[Style::regular(8.5)], beside, 12.0);
    y = scene.text((text_x, y), block, QUIET_INK);
    y = y.max(code.bottom() + 20.0) + 4.0;
    let consent = setter.fit(&words.consent, &[Style::regular(9.0)], inner, 25.0);
    y = scene.text((MARGIN, y), consent, INK) + 5.0;
    table(
        &mut scene,
        setter,
        facts,
        Area::new(MARGIN, y, inner, height - MARGIN - y),
    );
    scene
}

fn table(scene: &mut Scene, setter: &mut Setter, facts: &Facts, area: Area) {
    let words = &facts.words.sheet;
    let column = |heading, part| Column {
        heading,
        part,
        boxes: &[],
    };
    let yes_or_no = [words.yes.as_str(), words.no.as_str()];
    let yes = [words.yes.as_str()];
    let mut columns = [
        column("", 0.035),
        column(words.last_name.as_str(), 0.165),
        column(words.first_name.as_str(), 0.13),
        column(words.place.as_str(), 0.13),
        column(words.email.as_str(), 0.225),
        Column {
            boxes: &yes_or_no,
            ..column(words.publish.as_str(), 0.1)
        },
        Column {
            boxes: &yes,
            ..column(words.news.as_str(), 0.075)
        },
        column(words.signature.as_str(), 0.14),
    ];
    if facts.right_to_left {
        columns.reverse();
    }
    let heading_height = 24.0;
    let rows = ((area.height - heading_height) / ROW).floor().max(1.0) as usize;
    let bottom = area.y + heading_height + rows as f32 * ROW;
    let mut x = area.x;
    let mut lines = Vec::new();
    for column in &columns {
        let width = column.part * area.width;
        let styles = [Style::bold(9.0), Style::bold(7.5)];
        let heading = setter.fit(column.heading, &styles, width - 6.0, heading_height - 3.0);
        let y = area.y + heading_height - 2.0 - heading.height;
        scene.text((x + 3.0, y), heading, INK);
        lines.push(Area::new(x - 0.25, area.y, 0.5, bottom - area.y));
        for row in 0..rows {
            let top = area.y + heading_height + row as f32 * ROW;
            if column.heading.is_empty() {
                let number = setter.set(&(row + 1).to_string(), Style::regular(9.0), width);
                scene.text((x + 4.0, top + 8.0), number, QUIET_INK);
            }
            let mut box_x = x + 5.0;
            for word in column.boxes {
                tick_box(&mut lines, box_x, top + ROW / 2.0 - 4.0);
                let word = setter.set(word, Style::regular(8.0), width);
                scene.text((box_x + 11.0, top + 8.0), word, INK);
                box_x += width / 2.0 - 1.0;
            }
        }
        x += width;
    }
    lines.push(Area::new(x - 0.25, area.y, 0.5, bottom - area.y));
    lines.push(Area::new(area.x, area.y, area.width, 0.5));
    for row in 0..=rows {
        let y = area.y + heading_height + row as f32 * ROW;
        lines.push(Area::new(area.x, y, area.width, 0.5));
    }
    scene.items.push(Item::Boxes(lines, LINE));
}

fn tick_box(lines: &mut Vec<Area>, x: f32, y: f32) {
    let (side, line) = (8.0, 0.6);
    lines.extend([
        Area::new(x, y, side, line),
        Area::new(x, y + side - line, side, line),
        Area::new(x, y, line, side),
        Area::new(x + side - line, y, line, side),
    ]);
}
