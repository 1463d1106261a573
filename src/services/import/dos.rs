//! The letters of MS-DOS in Western Europe (code page 850), which old programs of offices still write. The encodings of
//! the web do not include them.

use std::io::{self, Read};

/// The word for this encoding.
pub(super) const NAME: &str = "ibm850";

/// The characters of the bytes from 0x80.
const UPPER: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀\
    ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";

/// The text of bytes.
pub(super) fn decode(bytes: &[u8]) -> String {
    let upper: Vec<char> = UPPER.chars().collect();
    let letter = |byte: &u8| match byte.checked_sub(0x80) {
        Some(at) => upper.get(usize::from(at)).copied().unwrap_or('\u{fffd}'),
        None => char::from(*byte),
    };
    bytes.iter().map(letter).collect()
}

/// Reads such a text as UTF-8.
pub(super) struct DosReader<R> {
    inner: R,
    text: Vec<u8>,
    /// What of `text` was read.
    at: usize,
}

impl<R: Read> DosReader<R> {
    pub(super) fn new(inner: R) -> Self {
        Self {
            inner,
            text: Vec::new(),
            at: 0,
        }
    }
}

impl<R: Read> Read for DosReader<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.at == self.text.len() {
            let mut block = [0; 16 * 1024];
            let read = self.inner.read(&mut block)?;
            self.text = decode(&block[..read]).into_bytes();
            self.at = 0;
        }
        let most = buffer.len().min(self.text.len() - self.at);
        buffer[..most].copy_from_slice(&self.text[self.at..self.at + most]);
        self.at += most;
        Ok(most)
    }
}
