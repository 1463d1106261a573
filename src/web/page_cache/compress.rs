//! Compression of what is sent again and again.

use std::io::Write;

/// Brotli at a quality that a page which changes can afford: 0.5 ms for 20 kB.
pub(in crate::web) fn brotli(bytes: &[u8]) -> Vec<u8> {
    let params = brotli::enc::BrotliEncoderParams {
        quality: 4,
        lgwin: 22,
        ..Default::default()
    };
    let mut out = Vec::new();
    // From memory into a vector: nothing that could fail.
    let _ = brotli::BrotliCompress(&mut &bytes[..], &mut out, &params);
    out
}

/// Gzip at its usual level.
pub(in crate::web) fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    let _ = encoder.write_all(bytes);
    encoder.finish().unwrap_or_default()
}
