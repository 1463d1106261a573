//! Validation problems of forms. Each has a stable code; its sentence has the locale key `problem-<code>`.

use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
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
    Selector,
    Form,
}

impl Field {
    /// The name of the field in the HTML, such as `first-name`.
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
            Self::Selector => "selector",
            Self::Form => "form",
        }
    }
}

/// What is wrong with the value of one field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Problem {
    /// Both the first and the last name are empty.
    NameMissing,
    OrganisationMissing,
    KindMissing,
    FunctionMissing,
    MandateMissing,
    /// Longer than `max` characters.
    TooLong {
        max: usize,
    },
    /// Contains a control character or a direction override.
    HiddenCharacter,
    /// Contains an e-mail address where a public text is expected.
    HoldsEmail,
    /// The same, typed by an organiser about somebody else.
    EmailInPublicText,
    /// Contains a telephone number where a public text is expected.
    HoldsTelephone,
    /// Contains a web address where a name is expected.
    Link,
    /// More combining marks on one letter than any writing system uses.
    TooManyMarks,
    /// Contains no letter, or, for a group, neither letter nor digit.
    NoLetter,
    EmailMissing,
    EmailMalformed,
    EmailWithoutAt,
    EmailTwoAts,
    EmailTwoDots,
    /// A dot at the beginning or at the end of the part before or after the @.
    EmailDotAtEdge,
    EmailComma,
    EmailSpace,
    /// More than one address in a field for one.
    EmailSeveral,
    /// Probably a slip of the domain of a well-known provider: asked about once.
    EmailSuspect,
    /// The part after the @ is not a domain that can receive mail.
    EmailDomain,
    /// Longer than 254 octets (RFC 5321).
    EmailTooLong,
    /// Non-ASCII letters before the @, which most mail servers cannot deliver to.
    EmailLocalPart,
    /// Not a country of ISO 3166-1.
    CountryUnknown,
    /// Not a web address that starts with http:// or https://.
    WebsiteMalformed,
    /// Neither “publish my name” nor “do not publish” was chosen.
    PublishMissing,
    /// The box “yes, I sign” was not ticked.
    AgreeMissing,
    /// The form was sent faster than a person can fill it in.
    FormTooFast,
    /// The form is older than a day, or was not made by this server.
    FormExpired,
    /// The confirmation code is wrong or was tried too often.
    CodeWrong,
    /// The confirmation code was typed in a browser that did not sign.
    CodeElsewhere,
    /// Another signature of a group with this name already counts.
    OrganisationTaken,
    /// The same mailbox signed for a group of this name before.
    OrganisationSigned,
    /// The signature changed after the page was shown.
    Changed,
    /// The account changed after the page was shown.
    AccountChanged,
    /// Another text was published after the form was opened.
    TextChanged,
    /// The settings, a text or the links changed after the page that opens the appeal was shown.
    OpeningChanged,
    /// Address, password or code is wrong. The message does not say which.
    LoginWrong,
    /// The password is not the current one.
    PasswordWrong,
    /// A new password has fewer than `min` characters.
    PasswordShort {
        min: usize,
    },
    /// A new password is too common.
    PasswordCommon,
    /// A new password consists of the name or address of its owner.
    PasswordOwn,
    /// The code of the authenticator app is wrong, expired or already used.
    TotpWrong,
    /// What a browser sent for a passkey is wrong, too old or was used before.
    PasskeyRefused,
    /// Another account has this address.
    AccountTaken,
    RoleMissing,
    /// The site would be left without an owner.
    LastOwner,
    /// The site has no such language.
    LanguageUnknown,
    Empty,
    /// Contains a line break where one line is expected.
    LineBreak,
    /// Not a web address that starts with http:// or https://.
    WebAddress,
    /// Neither an e-mail address nor a web address.
    ContactMalformed,
    SenderMalformed,
    SenderNameTooLong,
    /// Not the selector of a DKIM key (RFC 6376, 3.1).
    SelectorMalformed,
    DateMalformed,
    /// The closing date is not after the opening date.
    ClosesFirst,
    /// The closing date is in the past, so that the appeal would not open.
    ClosedByDate,
    /// Not the name of a time zone.
    ZoneUnknown,
    /// Neither the name of an accent nor a colour.
    ColourMalformed,
    /// Not a valid slug.
    SlugShape,
    /// Another appeal or a route of the site uses the slug.
    SlugTaken,
    /// A published text changes without a note about the change.
    NoteMissing,
    /// A first signatory is listed twice.
    FirstSignatoryTwice,
    /// Not a readable PNG, JPEG or WebP file.
    PictureUnknown,
    /// A picture with more than `max` million pixels.
    PictureLarge {
        max: usize,
    },
    /// A text shows a picture that is not among those for texts.
    PictureMissing,
    /// There are `max` pictures already.
    PicturesMany {
        max: usize,
    },
    /// A line of a list is not a network.
    NetworkLine {
        line: usize,
    },
    /// A line of a list is not a mail domain.
    DomainLine {
        line: usize,
    },
    /// A line of a list is not an e-mail address.
    AddressLine {
        line: usize,
    },
    /// A list has more than `max` lines.
    TooManyLines {
        max: usize,
    },
    /// A line of a list is not the address of a site.
    SiteLine {
        line: usize,
    },
    /// Not 2 to 40 lower-case letters, digits and hyphens.
    WordShape,
    /// Another link of the appeal has this word.
    WordTaken,
    /// Not an integer from 0 to `max`.
    LimitOutside {
        max: usize,
    },
    /// Not an integer from 1 to `max`.
    NumberOutside {
        max: usize,
    },
}

impl Problem {
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
            Self::HoldsEmail => "holds-email",
            Self::EmailInPublicText => "email-in-public-text",
            Self::HoldsTelephone => "holds-telephone",
            Self::Link => "link",
            Self::TooManyMarks => "too-many-marks",
            Self::NoLetter => "no-letter",
            Self::EmailMissing => "email-missing",
            Self::EmailMalformed => "email-malformed",
            Self::EmailWithoutAt => "email-without-at",
            Self::EmailTwoAts => "email-two-ats",
            Self::EmailTwoDots => "email-two-dots",
            Self::EmailDotAtEdge => "email-dot-at-edge",
            Self::EmailComma => "email-comma",
            Self::EmailSpace => "email-space",
            Self::EmailSeveral => "email-several",
            Self::EmailSuspect => "email-suspect",
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
            Self::CodeElsewhere => "code-elsewhere",
            Self::OrganisationTaken => "organisation-taken",
            Self::OrganisationSigned => "organisation-signed",
            Self::Changed => "changed",
            Self::AccountChanged => "account-changed",
            Self::TextChanged => "text-changed",
            Self::OpeningChanged => "opening-changed",
            Self::LoginWrong => "login-wrong",
            Self::PasswordWrong => "password-wrong",
            Self::PasswordShort { .. } => "password-short",
            Self::PasswordCommon => "password-common",
            Self::PasswordOwn => "password-own",
            Self::TotpWrong => "totp-wrong",
            Self::PasskeyRefused => "passkey-refused",
            Self::AccountTaken => "account-taken",
            Self::RoleMissing => "role-missing",
            Self::LastOwner => "last-owner",
            Self::LanguageUnknown => "language-unknown",
            Self::Empty => "empty",
            Self::LineBreak => "line-break",
            Self::WebAddress => "web-address",
            Self::ContactMalformed => "contact-malformed",
            Self::SenderMalformed => "sender-malformed",
            Self::SenderNameTooLong => "sender-name-too-long",
            Self::SelectorMalformed => "selector-malformed",
            Self::DateMalformed => "date-malformed",
            Self::ClosesFirst => "closes-first",
            Self::ClosedByDate => "closed-by-date",
            Self::ZoneUnknown => "zone-unknown",
            Self::ColourMalformed => "colour-malformed",
            Self::SlugShape => "slug-shape",
            Self::SlugTaken => "slug-taken",
            Self::NoteMissing => "note-missing",
            Self::FirstSignatoryTwice => "first-twice",
            Self::PictureUnknown => "picture-unknown",
            Self::PictureLarge { .. } => "picture-large",
            Self::PictureMissing => "picture-missing",
            Self::PicturesMany { .. } => "pictures-many",
            Self::NetworkLine { .. } => "network-line",
            Self::DomainLine { .. } => "domain-line",
            Self::AddressLine { .. } => "address-line",
            Self::TooManyLines { .. } => "too-many-lines",
            Self::SiteLine { .. } => "site-line",
            Self::WordShape => "word-shape",
            Self::WordTaken => "word-taken",
            Self::LimitOutside { .. } => "limit-outside",
            Self::NumberOutside { .. } => "number-outside",
        }
    }

    /// Whether the form was filled in as it should be, and is only to be sent again.
    #[must_use]
    pub fn is_nobodys_fault(self) -> bool {
        matches!(self, Self::FormTooFast | Self::FormExpired)
    }

    /// The number that the sentence mentions: a limit, which is a minimum for [`Self::PasswordShort`], or the line.
    #[must_use]
    pub fn max(self) -> Option<usize> {
        match self {
            Self::TooLong { max }
            | Self::NumberOutside { max }
            | Self::LimitOutside { max }
            | Self::TooManyLines { max }
            | Self::PictureLarge { max }
            | Self::PicturesMany { max } => Some(max),
            Self::NetworkLine { line }
            | Self::DomainLine { line }
            | Self::AddressLine { line }
            | Self::SiteLine { line } => Some(line),
            Self::PasswordShort { min } => Some(min),
            _ => None,
        }
    }
}

/// The problems of one form with their fields, in the order in which the fields were parsed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Problems(Vec<(Field, Problem)>);

impl Problems {
    pub fn add(&mut self, field: Field, problem: Problem) {
        self.0.push((field, problem));
    }

    /// The value of `result`; `None` after adding its problem.
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

    #[must_use]
    pub fn contains(&self, problem: Problem) -> bool {
        self.iter().any(|(_, known)| known == problem)
    }
}

impl From<(Field, Problem)> for Problems {
    fn from(problem: (Field, Problem)) -> Self {
        Self(vec![problem])
    }
}
