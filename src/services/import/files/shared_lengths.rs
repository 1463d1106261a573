//! The lengths of the shared texts of an old workbook (MS-XLS, sections 2.4.265 and 2.5.293), which many cells may name.

/// The most bytes of each text in memory, in their order. Stops where the record is damaged.
pub(super) fn lengths(pieces: &[Vec<u8>]) -> Vec<u32> {
    let mut cursor = Cursor {
        pieces,
        piece: 0,
        at: 0,
    };
    let mut lengths = Vec::new();
    while let Some(length) = cursor.text() {
        lengths.push(length);
    }
    lengths
}

struct Cursor<'p> {
    pieces: &'p [Vec<u8>],
    piece: usize,
    at: usize,
}

impl Cursor<'_> {
    fn rest(&self) -> &[u8] {
        let piece = self.pieces.get(self.piece).map_or(&[][..], Vec::as_slice);
        piece.get(self.at..).unwrap_or_default()
    }

    /// Moves to the next piece; `None` at the last one.
    fn next_piece(&mut self) -> Option<()> {
        (self.piece + 1 < self.pieces.len()).then(|| {
            self.piece += 1;
            self.at = 0;
        })
    }

    fn take<const N: usize>(&mut self) -> Option<[u8; N]> {
        let bytes = self.rest().get(..N)?.try_into().ok()?;
        self.at += N;
        Some(bytes)
    }

    fn text(&mut self) -> Option<u32> {
        if self.rest().is_empty() {
            self.next_piece()?;
        }
        let characters = u16::from_le_bytes(self.take()?);
        let [flags] = self.take()?;
        let runs = match flags & 8 {
            0 => 0,
            _ => u16::from_le_bytes(self.take()?),
        };
        let extra = match flags & 4 {
            0 => 0,
            _ => u32::from_le_bytes(self.take()?),
        };
        let mut width = usize::from(1 + (flags & 1));
        let mut left = usize::from(characters);
        while left > 0 {
            let here = (self.rest().len() / width).min(left);
            self.at += here * width;
            left -= here;
            if left > 0 {
                self.next_piece()?;
                let [flags] = self.take()?;
                width = usize::from(1 + (flags & 1));
            }
        }
        let mut skipped = usize::from(runs) * 4 + usize::try_from(extra).ok()?;
        while skipped > 0 {
            let here = self.rest().len().min(skipped);
            self.at += here;
            skipped -= here;
            if skipped > 0 {
                self.next_piece()?;
            }
        }
        // A character takes three bytes in UTF-8 or less, and a pair of UTF-16 four.
        Some(u32::from(characters) * 3)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn texts_go_on_in_the_next_piece() {
        let pieces = [
            [&b"\x02\0\0ab"[..], b"\x03\0\x01a\0"].concat(),
            b"\x00bc\x01\0\x08\x01\0xRUNS\x00\0\0".to_vec(),
        ];
        assert_eq!(lengths(&pieces), [6, 9, 3, 0]);
        assert_eq!(lengths(&[b"\xff\xff\0abc".to_vec()]), Vec::<u32>::new());
        assert_eq!(lengths(&[]), Vec::<u32>::new());
    }
}
