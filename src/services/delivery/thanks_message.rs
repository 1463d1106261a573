//! The mail that thanks for a signature.

use super::message::Message;
use super::message_links::manage_link;
use crate::domain::links::{absolute, share};
use crate::domain::{MailFailureReason, SignatureKind, SignatureNumber, SignatureState, Timestamp};
use crate::i18n::wording::{to_mail_html, to_plain};
use crate::mail::{AboutAppeal, AboutSite, Thanks};
use crate::services::App;

/// How long after it was confirmed the number of the moment is that of the signature, in milliseconds.
const JUST_NOW: i64 = Timestamp::MINUTE;

/// What the template of thanks needs, or why the mail is obsolete.
pub(super) fn thanks(
    app: &App,
    message: &Message<'_>,
    about: AboutAppeal,
    site: AboutSite,
) -> Result<Thanks, MailFailureReason> {
    let Message {
        row,
        appeal,
        signature,
        ..
    } = *message;
    // Withdrawn or removed since it was promised.
    if signature.state != SignatureState::Confirmed {
        return Err(MailFailureReason::NothingSigned);
    }
    let (sharing, count) = message.thanks.ok_or(MailFailureReason::Gone)?;
    let words = sharing.words_for(&row.language, &appeal.language);
    let total = count.is_shown().then(|| count.total());
    let confirmed = signature.confirmed_at;
    let is_new = confirmed.is_some_and(|at| app.clock.now().since(at) <= JUST_NOW);
    Ok(Thanks {
        share_text: if words.share_text.is_empty() {
            about.title.clone()
        } else {
            words.share_text
        },
        share_url: absolute(&app.site.base_url, &share(&appeal.slug)),
        link: manage_link(app, signature, &row.language),
        collective: signature.kind == SignatureKind::Collective,
        signature_number: total.filter(|_| is_new).map(SignatureNumber::new),
        total,
        word_html: to_mail_html(&words.thanks),
        word_text: to_plain(&words.thanks),
        appeal: about,
        site,
    })
}
