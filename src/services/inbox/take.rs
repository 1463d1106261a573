//! What every way in answers for a message.

use super::receive::{ReceiveOutcome, receive};
use crate::mail::incoming::IncomingMail;
use crate::mail::incoming::lmtp::Taken;
use crate::services::App;

pub(super) async fn take(app: &App, mail: &IncomingMail) -> Taken {
    match receive(app, mail).await {
        Ok(ReceiveOutcome::Taken) => Taken::Yes,
        Ok(ReceiveOutcome::TooLarge) => Taken::TooLarge,
        Ok(ReceiveOutcome::Full) => Taken::Later,
        Err(error) => {
            tracing::warn!("a message was not taken, its server will come back: {error}");
            Taken::Later
        }
    }
}
