//! Bytes that the product writes and the test reads: an export, the log.

use std::io::Write;
use std::sync::{Arc, LazyLock, Mutex};

/// A writer whose clones share what was written.
#[derive(Clone, Default)]
pub struct SharedBytes(Arc<Mutex<Vec<u8>>>);

impl SharedBytes {
    /// Everything that was written so far.
    pub fn bytes(&self) -> Vec<u8> {
        self.0.lock().unwrap().clone()
    }

    /// The same as text.
    pub fn text(&self) -> String {
        String::from_utf8(self.bytes()).unwrap()
    }

    /// Everything that Paraph logs in this process from now on, down to the last detail. A process has one log, so the
    /// test must run [alone](super::alone::alone).
    pub fn of_the_log() -> Self {
        static LOG: LazyLock<SharedBytes> = LazyLock::new(|| {
            let log = SharedBytes::default();
            let out = log.clone();
            tracing_subscriber::fmt()
                .with_env_filter("warn,paraph=trace")
                .with_writer(move || out.clone())
                .init();
            log
        });
        LOG.0.lock().unwrap().clear();
        LOG.clone()
    }
}

impl Write for SharedBytes {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
