//! The domain types. Text is parsed into them once, at the edge; below that no `String` means an e-mail address or a
//! name. Pure values: no I/O, no clock, no database.

mod accent;
mod account;
pub mod admin_links;
mod appeal;
mod appeal_file;
mod audit;
mod bulk_action;
mod confirm_by;
mod consent;
mod email;
mod erasure;
mod events_provider;
mod hidden_debug;
mod ids;
mod import;
mod incoming_state;
mod language;
mod link_token;
pub mod links;
mod look_alikes;
mod mail_failure_reason;
mod mail_kind;
pub mod mailbox;
mod name_flags;
mod names;
mod news;
mod news_mailing;
mod outage;
mod outbox_state;
mod password;
mod picture;
mod problem;
pub mod protection;
mod provider;
mod public_change;
mod public_listing;
mod public_mail;
mod read_only;
mod referral;
mod reminder;
mod removal;
mod report;
mod roles;
mod sender;
mod sharing;
mod signature;
mod signature_filter;
mod signature_number;
mod site_settings;
mod slug;
mod stored_word;
mod suppression;
pub mod text;
mod text_digest;
mod time;
mod zone;

pub use accent::{Accent, Colour, ON_DARK_ACCENT, ON_LIGHT_ACCENT};
pub use account::{
    Account, AccountChange, AccountState, OrganiserName, PasskeyAlgorithm, Profile, TokenPurpose,
    WaitingNotice,
};
pub use appeal::*;
pub use appeal_file::{
    AppealFile, AppealFileError, AppealFileErrors, AppealLink, FieldProblems, FirstSignatory,
    LinkKind, OWN_ACCENT, Wording, closing_time, first_signatories_from, picture_words_from,
    sender_from, settings_from, text_picture_alt_from,
};
pub use audit::{Actor, AuditEvent, AuditObject, AuditObjectKind, AuditRow, AuditVerb};
pub use bulk_action::{BulkAction, BulkActionKind, BulkActionState, BulkProgress};
pub use confirm_by::ConfirmBy;
pub use consent::{ConsentPurpose, ConsentStep};
pub use email::EmailAddress;
pub use erasure::{ERASURE_GRACE, ERASURE_REMINDER, ErasureStep};
pub use events_provider::EventsProvider;
pub(crate) use hidden_debug::hidden_debug;
pub use ids::*;
pub use import::{Batch, Counting, ImportState};
pub use incoming_state::{IncomingState, MESSAGE_KEPT, ReturnedMail};
pub use language::Language;
pub use link_token::{LinkFault, LinkToken};
pub use look_alikes::{LookAlike, look_alike};
pub use mail_failure_reason::MailFailureReason;
pub use mail_kind::MailKind;
pub use name_flags::{NameFlag, name_flags};
pub use names::*;
pub use news::{Milestone, NEWS_TEXT_MAX, News, NewsDraft, NewsKind, NewsText, milestone_of};
pub use news_mailing::{NewsFigures, NewsMailText, NewsMailing, NewsMailingState, NewsPeople};
pub use outage::Outage;
pub use outbox_state::OutboxState;
pub use password::{NewPassword, PASSWORD_MAX, PASSWORD_MIN, PasswordOwner};
pub use picture::{
    ALT_MAX, CREDIT_MAX, PICTURES_OF_SITE, Picture, PictureFile, PictureKind, PictureSlot,
    PictureWords, TextPicture,
};
pub use problem::{Field, Problem, Problems};
pub use provider::Provider;
pub use public_change::{DatedChange, PictureChange, PublicChange};
pub use public_listing::{ListSearch, NewListing, entry_words};
pub use public_mail::is_public_mail;
pub use read_only::ReadOnly;
pub use referral::{Referral, ReferralDraft, referral_word};
pub use reminder::ReminderWindow;
pub use removal::{Removal, RemovalGround};
pub use report::{MESSAGE_MAX, REPORT_KEPT, Report, ReportSubject, SealedReport};
pub use roles::{Permission, Role};
pub use sender::{Sender, SenderError, is_hidden};
pub use sharing::{FormSites, SHARE_TEXT_MAX, Sharing, SharingWords, THANKS_MAX};
pub use signature::{
    ByMail, HoldReason, MandateShown, OTHER_CLAIM_APPROVED, OTHER_CLAIM_APPROVED_AGAIN,
    Organisation, PrivateRecord, REMOVAL_REASON_MAX, Signature, SignatureKind, SignatureState,
    Source,
};
pub use signature_filter::{FilteredColumns, Period, SignatureFilter};
pub use signature_number::SignatureNumber;
pub use site_settings::{OWNERS_SECOND_FACTOR, SITE_TEXT_MAX, SitePage, SiteSettings, SiteTexts};
pub use slug::{Slug, SlugError};
pub use stored_word::StoredWord;
pub(crate) use stored_word::stored_words;
pub use suppression::SuppressionReason;
pub use text::{initials, sort_key};
pub use time::Timestamp;
pub use zone::{LocalTime, Zone};
