//! Consents of signatories: to what, and where they were given.

use super::stored_word::stored_words;

stored_words! {
    /// What a signatory agrees to.
    ConsentPurpose {
        /// To sign the appeal.
        Sign = "sign",
        /// To show the name in the public list.
        PublishName = "publish-name",
        /// To receive news of the appeal.
        News = "news",
    }
}

stored_words! {
    /// Where a consent was given or taken back.
    ConsentStep {
        /// On the page of the confirmation link.
        Confirm = "confirm",
        /// On the page of the personal link.
        Manage = "manage",
        /// By a link in a mail with news, which ends them.
        Unsubscribe = "unsubscribe",
        /// Outside of Paraph; the organiser imported the signature.
        Import = "import",
    }
}
