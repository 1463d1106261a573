//! Replays the corpora of the fuzz targets, and changes their files at random for a while.

#[path = "../../../fuzz/targets.rs"]
#[allow(dead_code)]
mod targets;

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use targets::TARGETS;

/// The files of a corpus.
fn corpus(target: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fuzz/corpus")
        .join(target);
    let mut files: Vec<_> = fs::read_dir(&folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    files.iter().map(|file| fs::read(file).unwrap()).collect()
}

#[test]
fn every_file_of_the_corpora_holds() {
    for (name, target) in TARGETS {
        let files = corpus(name);
        assert!(!files.is_empty(), "{name} has no corpus");
        for file in files {
            target(&file);
        }
    }
}

/// A generator of random numbers that gives the same ones for the same seed (xorshift).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, most: usize) -> usize {
        usize::try_from(self.next() % (most.max(1) as u64)).unwrap()
    }

    /// A file with some changes: bytes that are other ones, missing, repeated, or from another file.
    fn changed(&mut self, files: &[Vec<u8>]) -> Vec<u8> {
        const TELLING: [&[u8]; 16] = [
            b"",
            b"\0",
            b"\xff",
            b"@",
            b".",
            b"<",
            b">",
            b"\"",
            b"'",
            b"&",
            b"\n",
            b"*",
            b"`",
            b"](",
            "\u{301}".as_bytes(),
            "\u{200d}".as_bytes(),
        ];
        let mut bytes = files[self.below(files.len())].clone();
        for _ in 0..=self.below(8) {
            let at = self.below(bytes.len() + 1);
            let end = (at + self.below(16)).min(bytes.len());
            match self.below(5) {
                0 if at < bytes.len() => bytes[at] = self.next().to_le_bytes()[0],
                1 => drop(bytes.drain(at..end)),
                2 => {
                    let part = bytes[at..end].repeat(self.below(20));
                    bytes.splice(at..at, part);
                }
                3 => {
                    let other = &files[self.below(files.len())];
                    let from = self.below(other.len() + 1);
                    let part = other[from..(from + self.below(64)).min(other.len())].to_vec();
                    bytes.splice(at..at, part);
                }
                _ => {
                    let part = TELLING[self.below(TELLING.len())];
                    bytes.splice(at..end, part.iter().copied());
                }
            }
        }
        bytes.truncate(64 * 1024);
        bytes
    }
}

/// `FUZZ_SECONDS` for each target; without it a moment. `FUZZ_TARGET` names one target, `FUZZ_SEED` another beginning.
#[test]
fn changed_files_hold_as_well() {
    let number = |name: &str| {
        std::env::var(name)
            .ok()
            .and_then(|text| text.parse::<u64>().ok())
    };
    let each = number("FUZZ_SECONDS").map_or(Duration::from_millis(500), Duration::from_secs);
    let only = std::env::var("FUZZ_TARGET").ok();
    for (name, target) in TARGETS {
        if only.as_deref().is_some_and(|only| only != name) {
            continue;
        }
        let files = corpus(name);
        let mut random = Random(number("FUZZ_SEED").unwrap_or(0x9E37_79B9_7F4A_7C15));
        let (started, mut count) = (Instant::now(), 0_u64);
        while started.elapsed() < each {
            let bytes = random.changed(&files);
            if std::panic::catch_unwind(|| target(&bytes)).is_err() {
                let kept = std::env::temp_dir().join(format!("paraph-fuzz-{name}"));
                fs::write(&kept, &bytes).unwrap();
                panic!("{name} does not hold for {}", kept.display());
            }
            count += 1;
        }
        eprintln!("{name}: {count} files in {:?}", started.elapsed());
    }
}
