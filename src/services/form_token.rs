//! The signed token of a public form. It must have been made by this server for this appeal, between two seconds and a
//! day ago: that stops simple robots and stale forms. The token of a form to sign names the text that it showed.

use crate::domain::{Problem, TextId, Timestamp};
use crate::services::App;

/// Forms that are sent sooner were not filled in by a person, in milliseconds.
pub const TOO_FAST: i64 = 2 * Timestamp::SECOND;
/// How long a form can be sent after it was opened, in milliseconds.
pub const LIFE: i64 = Timestamp::DAY;

#[must_use]
pub fn token(app: &App, slug: &str) -> String {
    app.master.form_token(slug, app.clock.now())
}

/// Checks the token of a form that was sent.
///
/// # Errors
/// [`Problem::FormTooFast`], or [`Problem::FormExpired`] for a token that is too old or invalid.
pub fn check(app: &App, slug: &str, token: &str) -> Result<(), Problem> {
    let made = app.master.form_time(slug, token);
    check_made(app, made.ok_or(Problem::FormExpired)?)
}

fn check_made(app: &App, made: Timestamp) -> Result<(), Problem> {
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

/// Checks a token without the minimum age, for a form that a password manager fills in at once.
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

/// The token of a form to sign this text.
#[must_use]
pub fn for_text(app: &App, slug: &str, text: TextId) -> String {
    app.master.signing_token(slug, text, app.clock.now())
}

/// Checks the token of a form to sign, as [`check`]; returns the text that the form showed.
///
/// # Errors
/// As [`check`].
pub fn check_text(app: &App, slug: &str, token: &str) -> Result<TextId, Problem> {
    let form = app.master.signing_form(slug, token);
    let (text, made) = form.ok_or(Problem::FormExpired)?;
    check_made(app, made).map(|()| text)
}

/// The text that a form to sign showed, however old the form is; `None` unless its token is ours.
#[must_use]
pub fn shown_text(app: &App, slug: &str, token: &str) -> Option<TextId> {
    let form = app.master.signing_form(slug, token);
    form.map(|(text, _)| text)
}

/// The token for a form to sign that is shown again with this text. The time of a valid token is kept, so that sending
/// the form again at once is not too fast.
#[must_use]
pub fn for_text_again(app: &App, slug: &str, text: TextId, sent: &str) -> String {
    match app.master.signing_form(slug, sent) {
        Some((_, made)) if check_made(app, made) != Err(Problem::FormExpired) => {
            app.master.signing_token(slug, text, made)
        }
        _ => for_text(app, slug, text),
    }
}

/// The token for a form that is shown again with its problems. A valid token is reused, so that sending the form again at
/// once is not too fast.
#[must_use]
pub fn token_again(app: &App, slug: &str, sent: &str) -> String {
    match check(app, slug, sent) {
        Ok(()) | Err(Problem::FormTooFast) => sent.to_owned(),
        Err(_) => token(app, slug),
    }
}
