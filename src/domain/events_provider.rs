//! Providers of relays that tell by web requests what became of mails.

use super::stored_word::stored_words;

stored_words! {
    /// A provider whose events are understood. Its word is part of the address that events are sent to.
    EventsProvider {
        Brevo = "brevo",
        Mailgun = "mailgun",
        Mailjet = "mailjet",
        Postmark = "postmark",
        /// Amazon SES, through SNS.
        Ses = "ses",
    }
}
