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
            tracing::warn!("storing an incoming message failed, its server will retry: {error}");
            Taken::Later
        }
    }
}
