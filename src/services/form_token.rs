//! The signed token of a form: made between two seconds and a day ago, by this server, for this appeal.

use crate::domain::{Problem, Timestamp};
use crate::services::App;

/// Faster than a person fills a form, in milliseconds.
pub const TOO_FAST: i64 = 2 * Timestamp::SECOND;
/// How long a form that was opened may be sent, in milliseconds.
pub const LIFE: i64 = Timestamp::DAY;

/// A fresh token for a form about `slug`.
#[must_use]
pub fn token(app: &App, slug: &str) -> String {
    app.master.form_token(slug, app.clock.now())
}

/// Checks the token that came back.
///
/// # Errors
/// [`Problem::FormTooFast`], or [`Problem::FormExpired`] for an old or a foreign one.
pub fn check(app: &App, slug: &str, token: &str) -> Result<(), Problem> {
    let made = app
        .master
        .form_time(slug, token)
        .ok_or(Problem::FormExpired)?;
    let age = app.clock.now().since(made);
    if age < TOO_FAST {
        return Err(Problem::FormTooFast);
    }
    if age > LIFE {
        Err(Problem::FormExpired)
    } else {
        Ok(())
    }
}

/// Checks the token of a form that a password manager fills at once: only its maker and age.
///
/// # Errors
/// [`Problem::FormExpired`].
pub fn check_age(app: &App, about: &str, token: &str) -> Result<(), Problem> {
    let made = app.master.form_time(about, token);
    match made.map(|made| app.clock.now().since(made)) {
        Some(age) if (0..=LIFE).contains(&age) => Ok(()),
        _ => Err(Problem::FormExpired),
    }
}

/// The token to show again beside a problem: the old one while it is good, so that a second press is not too fast.
#[must_use]
pub fn token_again(app: &App, slug: &str, token: &str) -> String {
    match check(app, slug, token) {
        Ok(()) | Err(Problem::FormTooFast) => token.to_owned(),
        Err(_) => crate::services::form_token::token(app, slug),
    }
}
