//! Texts are rendered and compared away from the threads that answer requests, one at a time, and within a deadline.

use std::sync::Arc;
use std::time::Duration;

use actix_web::web;

use super::{Error, State};
use crate::services::ServiceError;

/// The longest text takes a small part of this; the rest is for those that came before.
const DEADLINE: Duration = Duration::from_secs(5);

impl State {
    /// Runs `work`, which renders or compares texts.
    ///
    /// # Errors
    /// [`Error::TooSlow`] after the deadline.
    pub async fn render<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Error> {
        let rendered = async {
            let turn = Arc::clone(&self.rendering).acquire_owned();
            let turn = turn.await.map_err(|_| Error::TooSlow)?;
            let work = move || {
                // Held until the work is done, also if its deadline has passed by then.
                let _turn = turn;
                work()
            };
            let done = web::block(work).await.map_err(std::io::Error::other);
            Ok(done.map_err(ServiceError::Io)?)
        };
        let rendered = tokio::time::timeout(DEADLINE, rendered).await;
        rendered.map_err(|_| Error::TooSlow)?
    }
}
