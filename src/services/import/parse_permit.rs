//! At most one file that takes much memory, a workbook or an archive, is parsed at a time. Text files take little memory
//! and do not wait.

use std::future::Future;

use tokio::sync::{Semaphore, SemaphorePermit};

use super::Form;
use super::input::Input;

static PARSING: Semaphore = Semaphore::const_new(1);

pub(super) enum ParsePermit {
    /// No other file that takes much memory is parsed before this is dropped.
    Alone { _permit: SemaphorePermit<'static> },
    /// It takes little memory.
    Beside,
}

/// Waits until no other such file is parsed; `None` never happens, because the semaphore is never closed.
pub(super) async fn acquire() -> Option<SemaphorePermit<'static>> {
    PARSING.acquire().await.ok()
}

/// Waits for the permit of a file whose form is known; `None` when nobody wants its rows any more.
pub(super) async fn acquire_for(
    input: &Input,
    form: Form,
    unwanted: impl Future<Output = ()>,
) -> Option<ParsePermit> {
    let is_text = matches!(form, Form::Csv | Form::Lines | Form::Vcard);
    // A file that cannot be opened fails when it is read.
    if is_text && !input.starts_with_zip().unwrap_or(false) {
        return Some(ParsePermit::Beside);
    }
    tokio::select! {
        permit = acquire() => permit.map(|permit| ParsePermit::Alone { _permit: permit }),
        () = unwanted => None,
    }
}
