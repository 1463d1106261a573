//! The columns of a table export.

use std::borrow::Cow;

use super::rows::Row;
use crate::domain::{AppealText, Organisation, PrivateRecord, Timestamp, Zone, stored_words};

stored_words! {
    /// A column. The names must not change between versions, because exported files can be imported again.
    Column {
        /// The number of the signature.
        Id = "id",
        /// `individual` or `collective`.
        Kind = "kind",
        State = "state",
        /// First name of the signatory or mandatary.
        FirstName = "first_name",
        /// Last name of the signatory or mandatary.
        LastName = "last_name",
        Role = "role",
        Organisation = "organisation",
        Acronym = "acronym",
        OrganisationKind = "organisation_kind",
        Website = "website",
        Function = "function",
        MandateShown = "mandate_shown",
        Place = "place",
        /// Country, ISO 3166-1 alpha-2.
        Country = "country",
        Email = "email",
        /// Whether the name may be published.
        PublishName = "publish_name",
        News = "news",
        Comment = "comment",
        Language = "language",
        /// Language and number of the text that was signed.
        Text = "text",
        Source = "source",
        /// The word of the link through which it came.
        Referral = "referral",
        /// When it was posted, RFC 3339.
        PostedAt = "posted_at",
        /// When it was confirmed, RFC 3339.
        ConfirmedAt = "confirmed_at",
        HoldReason = "hold_reason",
        RemovalReason = "removal_reason",
        /// The number of the batch it was imported with.
        Import = "import",
    }
}

pub(super) enum Cell<'a> {
    Text(Cow<'a, str>),
    Number(i64),
    Flag(bool),
}

impl<'a> Cell<'a> {
    pub(super) fn text(self) -> Cow<'a, str> {
        match self {
            Self::Text(text) => text,
            Self::Number(number) => number.to_string().into(),
            Self::Flag(true) => "yes".into(),
            Self::Flag(false) => "no".into(),
        }
    }
}

impl Column {
    /// The cell of a signature in this column; empty for what is not known or erased.
    pub(super) fn cell<'a>(self, row: &'a Row, texts: &[AppealText], zone: &Zone) -> Cell<'a> {
        let (signature, record) = (&row.signature, row.record.as_ref());
        let group = record.and_then(|record| record.organisation.as_ref());
        let plain = |text: &'a str| Cell::Text(Cow::Borrowed(text));
        let optional = |text: Option<&'a String>| plain(text.map_or("", String::as_str));
        let of = |value: fn(&PrivateRecord) -> Option<&String>| optional(record.and_then(value));
        let of_group =
            |value: fn(&Organisation) -> Option<&String>| optional(group.and_then(value));
        let time = |at: Option<Timestamp>| {
            let text = at.map(|at| zone.rfc3339(at));
            Cell::Text(text.unwrap_or_default().into())
        };
        match self {
            Self::Id => Cell::Number(signature.id.0),
            Self::Kind => plain(signature.kind.word()),
            Self::State => plain(signature.state.word()),
            Self::FirstName => plain(record.map_or("", |record| record.name.first())),
            Self::LastName => plain(record.map_or("", |record| record.name.last())),
            Self::Role => of(|record| record.role.as_ref()),
            Self::Organisation => plain(group.map_or("", |group| group.name.as_str())),
            Self::Acronym => of_group(|group| group.acronym.as_ref()),
            Self::OrganisationKind => plain(group.map_or("", |group| group.kind.word())),
            Self::Website => of_group(|group| group.website.as_ref()),
            Self::Function => of_group(|group| Some(&group.function)),
            Self::MandateShown => plain(match (record, group) {
                (Some(record), Some(_)) => {
                    let shown = row.mandate.unwrap_or_else(|| record.mandate_shown());
                    shown.word()
                }
                _ => "",
            }),
            Self::Place => of(|record| record.place.as_ref()),
            Self::Country => plain(
                record
                    .and_then(|record| record.country)
                    .map_or("", |country| country.code()),
            ),
            Self::Email => plain(
                record
                    .and_then(|record| record.email.as_ref())
                    .map_or("", |email| email.as_str()),
            ),
            Self::PublishName => Cell::Flag(record.is_some_and(|record| record.publish)),
            Self::News => Cell::Flag(record.is_some_and(|record| record.news)),
            Self::Comment => of(|record| record.comment.as_ref()),
            Self::Language => plain(signature.language.as_str()),
            Self::Text => {
                let text = texts.iter().find(|text| text.id == signature.text);
                let name = text.map(|text| format!("{}-{}", text.language, text.number));
                Cell::Text(name.unwrap_or_default().into())
            }
            Self::Source => plain(signature.source.word()),
            Self::Referral => plain(row.referral.as_deref().unwrap_or_default()),
            Self::PostedAt => time(Some(signature.created_at)),
            Self::ConfirmedAt => time(signature.confirmed_at),
            Self::HoldReason => plain(signature.hold_reason.map_or("", |reason| reason.word())),
            Self::RemovalReason => optional(signature.removal_reason.as_ref()),
            Self::Import => {
                let number = signature.import.map(|number| number.to_string());
                Cell::Text(number.unwrap_or_default().into())
            }
        }
    }
}
