//! What can be wrong with what a person typed. A problem has a stable code; the sentence that a person reads is in the
//! locales under `problem-<code>`.

use serde::Serialize;

/// A field of a public form, under the name it has in the HTML.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    FirstName,
    LastName,
    Role,
    Place,
    Country,
    Email,
    Publish,
    News,
    Comment,
    Organisation,
    Acronym,
    Kind,
    Website,
    Function,
    Mandate,
    Agree,
    Code,
    Name,
    Password,
    NewPassword,
    AccountRole,
    Appeals,
    Language,
    Form,
}

impl Field {
    /// The name of the field in the form, such as `first-name`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::FirstName => "first-name",
            Self::LastName => "last-name",
            Self::Role => "role",
            Self::Place => "place",
            Self::Country => "country",
            Self::Email => "email",
            Self::Publish => "publish",
            Self::News => "news",
            Self::Comment => "comment",
            Self::Organisation => "organisation",
            Self::Acronym => "acronym",
            Self::Kind => "kind",
            Self::Website => "website",
            Self::Function => "function",
            Self::Mandate => "mandate",
            Self::Agree => "agree",
            Self::Code => "code",
            Self::Name => "name",
            Self::Password => "password",
            Self::NewPassword => "new-password",
            Self::AccountRole => "account-role",
            Self::Appeals => "appeals",
            Self::Language => "language",
            Self::Form => "form",
        }
    }
}

/// What is wrong with one value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Problem {
    /// A name is needed: at least one of the two name fields.
    NameMissing,
    /// An organisation's name is needed.
    OrganisationMissing,
    /// The kind of the organisation was not chosen.
    KindMissing,
    /// The function of the mandatary is needed.
    FunctionMissing,
    /// The mandate was not declared.
    MandateMissing,
    /// Longer than `max` characters.
    TooLong {
        /// The most characters the field takes.
        max: usize,
    },
    /// Holds a control character, a direction override or an invisible character.
    HiddenCharacter,
    /// Holds a web address where a name is expected.
    Link,
    /// More combining marks on one letter than any writing system uses.
    TooManyMarks,
    /// Holds no letter at all.
    NoLetter,
    EmailMissing,
    EmailMalformed,
    /// The part after the @ is no domain that can receive mail.
    EmailDomain,
    /// Longer than an address can be (RFC 5321: 254 octets).
    EmailTooLong,
    /// Letters outside ASCII before the @, which most mail servers cannot deliver to.
    EmailLocalPart,
    /// Not a country of ISO 3166-1.
    CountryUnknown,
    /// Not a web address that starts with http:// or https://.
    WebsiteMalformed,
    /// The choice to publish the name or not was not made.
    PublishMissing,
    /// The box “yes, I sign” was not ticked.
    AgreeMissing,
    /// The form came back faster than a person can fill it.
    FormTooFast,
    /// The form is older than a day, or was not made by this server.
    FormExpired,
    /// The code is wrong, used up or not for this browser.
    CodeWrong,
    /// Another signature of a group of this name counts already.
    OrganisationTaken,
    /// What was confirmed is no longer what is stored: look again.
    Changed,
    /// Address, password or code do not fit together; which of them is not told.
    EntryWrong,
    /// The password is not the current one.
    PasswordWrong,
    /// A new password has fewer than `min` characters.
    PasswordShort {
        min: usize,
    },
    /// A new password is one of the first that are guessed.
    PasswordCommon,
    /// A new password is made of the name or address of its owner.
    PasswordOwn,
    /// The code of the generator is wrong, old, or was used.
    TotpWrong,
    /// There is an account with this address.
    AccountTaken,
    RoleMissing,
    /// The site would have no owner any more.
    LastOwner,
    /// The site does not speak this language.
    LanguageUnknown,
    Empty,
    /// A line break where one line is expected.
    LineBreak,
    WebAddress,
    /// Neither an e-mail address nor a web address.
    ContactMalformed,
    SenderMalformed,
    /// Not the name of a DKIM key (RFC 6376, 3.1).
    SelectorMalformed,
    DateMalformed,
    /// The closing is not after the opening.
    ClosesFirst,
    /// The closing date lies in the past, so that nothing would open.
    ClosedByDate,
    /// Not a short name for addresses.
    SlugShape,
    /// The short name is taken, by another appeal or by the site itself.
    SlugTaken,
    /// A published wording changes without a word about it.
    NoteMissing,
    /// Somebody stands among the first signatories twice.
    FirstTwice,
    /// Not a PNG, JPEG or WebP that can be read.
    PictureUnknown,
    /// A picture of more than `max` million pixels.
    PictureLarge {
        max: usize,
    },
    /// Not a whole number from 1 to `max`.
    NumberOutside {
        max: usize,
    },
}

impl Problem {
    /// The stable code, which is the end of the locale key `problem-<code>`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::NameMissing => "name-missing",
            Self::OrganisationMissing => "organisation-missing",
            Self::KindMissing => "kind-missing",
            Self::FunctionMissing => "function-missing",
            Self::MandateMissing => "mandate-missing",
            Self::TooLong { .. } => "too-long",
            Self::HiddenCharacter => "hidden-character",
            Self::Link => "link",
            Self::TooManyMarks => "too-many-marks",
            Self::NoLetter => "no-letter",
            Self::EmailMissing => "email-missing",
            Self::EmailMalformed => "email-malformed",
            Self::EmailDomain => "email-domain",
            Self::EmailTooLong => "email-too-long",
            Self::EmailLocalPart => "email-local-part",
            Self::CountryUnknown => "country-unknown",
            Self::WebsiteMalformed => "website-malformed",
            Self::PublishMissing => "publish-missing",
            Self::AgreeMissing => "agree-missing",
            Self::FormTooFast => "form-too-fast",
            Self::FormExpired => "form-expired",
            Self::CodeWrong => "code-wrong",
            Self::OrganisationTaken => "organisation-taken",
            Self::Changed => "changed",
            Self::EntryWrong => "entry-wrong",
            Self::PasswordWrong => "password-wrong",
            Self::PasswordShort { .. } => "password-short",
            Self::PasswordCommon => "password-common",
            Self::PasswordOwn => "password-own",
            Self::TotpWrong => "totp-wrong",
            Self::AccountTaken => "account-taken",
            Self::RoleMissing => "role-missing",
            Self::LastOwner => "last-owner",
            Self::LanguageUnknown => "language-unknown",
            Self::Empty => "empty",
            Self::LineBreak => "line-break",
            Self::WebAddress => "web-address",
            Self::ContactMalformed => "contact-malformed",
            Self::SenderMalformed => "sender-malformed",
            Self::SelectorMalformed => "selector-malformed",
            Self::DateMalformed => "date-malformed",
            Self::ClosesFirst => "closes-first",
            Self::ClosedByDate => "closed-by-date",
            Self::SlugShape => "slug-shape",
            Self::SlugTaken => "slug-taken",
            Self::NoteMissing => "note-missing",
            Self::FirstTwice => "first-twice",
            Self::PictureUnknown => "picture-unknown",
            Self::PictureLarge { .. } => "picture-large",
            Self::NumberOutside { .. } => "number-outside",
        }
    }

    /// The figure that the sentence mentions: the limit of a field that is too long or too short.
    #[must_use]
    pub fn max(self) -> Option<usize> {
        match self {
            Self::TooLong { max } | Self::NumberOutside { max } | Self::PictureLarge { max } => {
                Some(max)
            }
            Self::PasswordShort { min } => Some(min),
            _ => None,
        }
    }
}

/// The problems of one form, each beside its field, in the order the fields were read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Problems(Vec<(Field, Problem)>);

impl Problems {
    /// Notes a problem of a field.
    pub fn add(&mut self, field: Field, problem: Problem) {
        self.0.push((field, problem));
    }

    /// Takes the value out of a result, or notes its problem.
    pub fn check<T>(&mut self, field: Field, result: Result<T, Problem>) -> Option<T> {
        result.map_err(|problem| self.add(field, problem)).ok()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn iter(&self) -> impl Iterator<Item = (Field, Problem)> + '_ {
        self.0.iter().copied()
    }
}

impl From<(Field, Problem)> for Problems {
    fn from(one: (Field, Problem)) -> Self {
        Self(vec![one])
    }
}
