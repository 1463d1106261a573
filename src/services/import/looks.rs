//! One look at a file at a time: a workbook, or what is in an archive, may take much memory while it is read. Texts are
//! read in little memory, and wait for nobody.

use std::future::Future;

use tokio::sync::{Semaphore, SemaphorePermit};

use super::Form;
use super::input::Input;

static LOOKS: Semaphore = Semaphore::const_new(1);

pub(super) enum Turn {
    /// No other file that takes much memory is read before this is dropped.
    Alone { _permit: SemaphorePermit<'static> },
    /// It takes little memory.
    Beside,
}

/// Waits until no other file is looked at; `None` never happens, because the semaphore is never closed.
pub(super) async fn turn() -> Option<SemaphorePermit<'static>> {
    LOOKS.acquire().await.ok()
}

/// Waits for the turn of a file whose form is known; `None` when nobody wants its rows any more.
pub(super) async fn turn_of(
    input: &Input,
    form: Form,
    unwanted: impl Future<Output = ()>,
) -> Option<Turn> {
    let is_text = matches!(form, Form::Csv | Form::Lines | Form::Vcard);
    // A file that cannot be opened fails when it is read.
    if is_text && !input.starts_with_zip().unwrap_or(false) {
        return Some(Turn::Beside);
    }
    tokio::select! {
        permit = turn() => permit.map(|permit| Turn::Alone { _permit: permit }),
        () = unwanted => None,
    }
}
