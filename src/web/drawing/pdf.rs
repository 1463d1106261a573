//! Scenes as the pages of a PDF, with text that can be searched and copied, and fonts cut down to what is used.

use std::collections::HashMap;
use std::ops::Range;

use cosmic_text::LayoutGlyph;
use cosmic_text::fontdb::ID;
use krilla::Document;
use krilla::color::rgb;
use krilla::geom::{PathBuilder, Point, Rect, Size, Transform};
use krilla::image::Image;
use krilla::metadata::Metadata;
use krilla::page::PageSettings;
use krilla::paint::Fill;
use krilla::surface::Surface;
use krilla::text::{Font, GlyphId, KrillaGlyph};

use crate::domain::Colour;
use crate::web::drawing::facts::Facts;
use crate::web::drawing::fonts::{Line, Setter};
use crate::web::drawing::scene::{Item, Scene};

/// The document; `None` if it cannot be written, such as with a font that is broken.
pub(super) fn pdf(setter: &mut Setter, facts: &Facts, pages: &[Scene]) -> Option<Vec<u8>> {
    let mut document = Document::new();
    document.set_metadata(
        Metadata::new()
            .title(facts.title.clone())
            .language(facts.language.clone())
            .creator("Paraph".to_owned()),
    );
    let mut fonts = Fonts {
        setter,
        known: HashMap::new(),
    };
    for scene in pages {
        let size = PageSettings::from_wh(scene.width, scene.height)?;
        let mut page = document.start_page_with(size);
        let mut surface = page.surface();
        for item in &scene.items {
            draw(&mut surface, &mut fonts, item);
        }
        surface.finish();
        page.finish();
    }
    document.finish().ok()
}

struct Fonts<'a> {
    setter: &'a mut Setter,
    known: HashMap<ID, Option<Font>>,
}

impl Fonts<'_> {
    fn of(&mut self, glyph: &LayoutGlyph) -> Option<Font> {
        let setter = &mut self.setter;
        let known = self.known.entry(glyph.font_id).or_insert_with(|| {
            let index = setter.fonts.db().face(glyph.font_id)?.index;
            let font = setter.fonts.get_font(glyph.font_id, glyph.font_weight)?;
            Font::new(font.data().to_vec().into(), index)
        });
        known.clone()
    }
}

fn draw(surface: &mut Surface<'_>, fonts: &mut Fonts<'_>, item: &Item) {
    match item {
        Item::Picture(area, picture) => {
            let (width, height) = picture.dimensions();
            if let Some(size) = Size::from_wh(area.width, area.height) {
                let image = Image::from_rgba8(picture.as_raw().clone(), width, height);
                surface.push_transform(&Transform::from_translate(area.x, area.y));
                surface.draw_image(image, size);
                surface.pop();
            }
        }
        Item::Boxes(areas, colour) => {
            fill(surface, *colour);
            let mut path = PathBuilder::new();
            for area in areas {
                if let Some(area) = Rect::from_xywh(area.x, area.y, area.width, area.height) {
                    path.push_rect(area);
                }
            }
            if let Some(path) = path.finish() {
                surface.draw_path(&path);
            }
        }
        Item::Text(x, y, block, colour) => {
            fill(surface, *colour);
            for line in &block.lines {
                draw_line(surface, fonts, line, (*x, *y + line.baseline));
            }
        }
    }
}

fn fill(surface: &mut Surface<'_>, Colour([red, green, blue]): Colour) {
    surface.set_fill(Some(Fill {
        paint: rgb::Color::new(red, green, blue).into(),
        ..Fill::default()
    }));
}

fn draw_line(surface: &mut Surface<'_>, fonts: &mut Fonts<'_>, line: &Line, (x, y): (f32, f32)) {
    let same_font = |one: &LayoutGlyph, other: &LayoutGlyph| one.font_id == other.font_id;
    for run in line.glyphs.chunk_by(same_font) {
        let Some(font) = fonts.of(&run[0]) else {
            continue;
        };
        let size = run[0].font_size;
        let ends = run.iter().skip(1).map(|next| next.x);
        let ends = ends.chain(run.last().map(|last| last.x + last.w));
        let glyphs: Vec<_> = run
            .iter()
            .zip(ends)
            .map(|(glyph, end)| KrillaGlyph {
                glyph_id: GlyphId::new(glyph.glyph_id.into()),
                text_range: range_of(glyph, &line.text),
                x_advance: (end - glyph.x) / size,
                x_offset: glyph.x_offset,
                y_offset: glyph.y_offset,
                y_advance: 0.0,
                location: None,
            })
            .collect();
        let start = Point::from_xy(x + run[0].x, y);
        surface.draw_glyphs(start, &glyphs, font, &line.text, size, false);
    }
}

/// The part of the text that a glyph stands for; none of it for the sign that something was cut.
fn range_of(glyph: &LayoutGlyph, text: &str) -> Range<usize> {
    let range = glyph.start..glyph.end;
    if text.get(range.clone()).is_some() {
        range
    } else {
        text.len()..text.len()
    }
}
