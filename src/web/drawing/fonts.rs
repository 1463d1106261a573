//! Lines of text in any script that a font is at hand for. Latin, Greek and Cyrillic letters are in the program; other
//! scripts take a font of the machine, if it has one.

use std::sync::{Arc, LazyLock};

use cosmic_text::fontdb::{Database, Source};
use cosmic_text::{
    Attrs, Buffer, Ellipsize, EllipsizeHeightLimit, Family, FontSystem, LayoutGlyph, Metrics,
    Shaping, Weight, Wrap,
};

const FAMILY: &str = "Libertinus Serif";
const REGULAR: &[u8] = include_bytes!("fonts/LibertinusSerif-Regular.otf");
const BOLD: &[u8] = include_bytes!("fonts/LibertinusSerif-Bold.otf");

/// The fonts, found once: those of the machine are not read before they are needed.
static FONTS: LazyLock<Database> = LazyLock::new(|| {
    let mut fonts = built_in();
    fonts.load_system_fonts();
    fonts
});

/// The fonts in the program.
fn built_in() -> Database {
    let mut fonts = Database::new();
    for font in [REGULAR, BOLD] {
        fonts.load_font_source(Source::Binary(Arc::new(font)));
    }
    fonts
}

/// How a text is set.
#[derive(Debug, Clone, Copy)]
pub(super) struct Style {
    pub(super) size: f32,
    /// The distance of two lines, as a multiple of the size.
    pub(super) leading: f32,
    pub(super) bold: bool,
}

impl Style {
    pub(super) fn regular(size: f32) -> Self {
        Self {
            size,
            leading: 1.35,
            bold: false,
        }
    }

    pub(super) fn bold(size: f32) -> Self {
        Self {
            size,
            leading: 1.12,
            bold: true,
        }
    }
}

/// A text that is broken into lines.
#[derive(Debug, Clone)]
pub(super) struct Block {
    pub(super) lines: Vec<Line>,
    pub(super) height: f32,
}

impl Block {
    /// From the first glyph of any line to the last one.
    pub(super) fn width(&self) -> f32 {
        let glyphs = self.lines.iter().flat_map(|line| &line.glyphs);
        let (start, end) = glyphs.fold((f32::MAX, 0.0_f32), |(start, end), glyph| {
            (start.min(glyph.x), end.max(glyph.x + glyph.w))
        });
        (end - start).max(0.0)
    }
}

#[derive(Debug, Clone)]
pub(super) struct Line {
    /// The paragraph that the glyphs refer to.
    pub(super) text: String,
    pub(super) glyphs: Vec<LayoutGlyph>,
    /// From the top of the block.
    pub(super) baseline: f32,
    /// Whether it begins at the right.
    right_to_left: bool,
}

/// Sets texts. It keeps what it has read of the fonts, so one is made for each drawing and dropped with it.
pub(super) struct Setter {
    pub(super) fonts: FontSystem,
}

impl Setter {
    /// For a text in this language, which decides between the Chinese and the Japanese form of a letter.
    pub(super) fn new(language: &str) -> Self {
        Self::with(language, FONTS.clone())
    }

    /// As on a machine without fonts.
    #[cfg(test)]
    pub(super) fn with_built_in_fonts() -> Self {
        Self::with("und", built_in())
    }

    fn with(language: &str, fonts: Database) -> Self {
        Self {
            fonts: FontSystem::new_with_locale_and_db(language.to_owned(), fonts),
        }
    }

    pub(super) fn set(&mut self, text: &str, style: Style, width: f32) -> Block {
        self.set_within(text, style, width, (Wrap::Word, None))
    }

    /// A block whose lines are about equally long.
    fn set_balanced(&mut self, text: &str, style: Style, width: f32) -> Block {
        let widest = self.set(text, style, width);
        let (mut too_narrow, mut enough) = (width / 2.0, width);
        let mut best = None;
        while widest.lines.len() > 1 && enough - too_narrow > width / 40.0 {
            let middle = f32::midpoint(too_narrow, enough);
            let block = self.set(text, style, middle);
            if block.lines.len() == widest.lines.len() && block.width() <= middle {
                enough = middle;
                best = Some(block);
            } else {
                too_narrow = middle;
            }
        }
        // Lines that begin at the right stay at the right end of the whole width.
        let shift = width - enough;
        let mut block = best.unwrap_or(widest);
        for line in &mut block.lines {
            if line.right_to_left {
                line.glyphs.iter_mut().for_each(|glyph| glyph.x += shift);
            }
        }
        block
    }

    /// The text in the first of these styles in which it fits with whole words; in the last one it is cut.
    pub(super) fn fit(&mut self, text: &str, styles: &[Style], width: f32, height: f32) -> Block {
        for style in styles {
            let block = self.set_balanced(text, *style, width);
            if block.height <= height && block.width() <= width {
                return block;
            }
        }
        let last = styles.last().copied().unwrap_or(Style::regular(10.0));
        self.set_within(text, last, width, (Wrap::WordOrGlyph, Some(height)))
    }

    fn set_within(
        &mut self,
        text: &str,
        style: Style,
        width: f32,
        (wrap, height): (Wrap, Option<f32>),
    ) -> Block {
        let leading = style.size * style.leading;
        let mut buffer = Buffer::new(&mut self.fonts, Metrics::new(style.size, leading));
        buffer.set_size(Some(width), height);
        buffer.set_wrap(wrap);
        if let Some(height) = height {
            buffer.set_ellipsize(Ellipsize::End(EllipsizeHeightLimit::Height(height)));
        }
        let weight = if style.bold {
            Weight::BOLD
        } else {
            Weight::NORMAL
        };
        let attributes = Attrs::new().family(Family::Name(FAMILY)).weight(weight);
        buffer.set_text(text, &attributes, Shaping::Advanced, None);
        buffer.shape_until_scroll(&mut self.fonts, false);
        let lines: Vec<_> = buffer
            .layout_runs()
            .map(|run| Line {
                text: run.text.to_owned(),
                glyphs: run.glyphs.to_vec(),
                baseline: run.line_y,
                right_to_left: run.rtl,
            })
            .collect();
        Block {
            height: leading * lines.len() as f32,
            lines,
        }
    }
}
