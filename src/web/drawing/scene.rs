//! A page before it becomes pixels or PDF. Lengths are pixels or points from the top left.

use std::sync::Arc;

use image::RgbaImage;

use crate::domain::Colour;
use crate::web::drawing::fonts::Block;

pub(super) struct Scene {
    pub(super) width: f32,
    pub(super) height: f32,
    pub(super) items: Vec<Item>,
}

pub(super) enum Item {
    /// Rectangles that are filled at once, so that there is no seam between them.
    Boxes(Vec<Area>, Colour),
    /// A text whose top left is here.
    Text(f32, f32, Block, Colour),
    /// A picture that fills an area.
    Picture(Area, Arc<RgbaImage>),
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Area {
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) width: f32,
    pub(super) height: f32,
}

impl Area {
    pub(super) fn new(x: f32, y: f32, width: f32, height: f32) -> Self {
        Self {
            x,
            y,
            width,
            height,
        }
    }

    pub(super) fn bottom(self) -> f32 {
        self.y + self.height
    }

    pub(super) fn right(self) -> f32 {
        self.x + self.width
    }
}

impl Scene {
    pub(super) fn new(width: f32, height: f32) -> Self {
        Self {
            width,
            height,
            items: Vec::new(),
        }
    }

    pub(super) fn fill(&mut self, area: Area, colour: Colour) {
        self.items.push(Item::Boxes(vec![area], colour));
    }

    /// Adds a picture in the corner where a line ends, as large as it fits into; the result is its area. `right` is where
    /// lines end that are written from the left, `left` where others do.
    pub(super) fn corner(
        &mut self,
        picture: &Arc<RgbaImage>,
        (left, right, top): (f32, f32, f32),
        (width, height): (f32, f32),
        right_to_left: bool,
    ) -> Area {
        let (of_width, of_height) = (picture.width() as f32, picture.height() as f32);
        let scale = (width / of_width).min(height / of_height);
        let (width, height) = (of_width * scale, of_height * scale);
        let x = if right_to_left { left } else { right - width };
        let area = Area::new(x, top, width, height);
        self.items.push(Item::Picture(area, Arc::clone(picture)));
        area
    }

    /// Adds a text; the result is where it ends.
    pub(super) fn text(&mut self, (x, y): (f32, f32), block: Block, colour: Colour) -> f32 {
        let bottom = y + block.height;
        self.items.push(Item::Text(x, y, block, colour));
        bottom
    }
}
