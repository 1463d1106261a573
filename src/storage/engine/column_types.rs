//! How domain types are stored in columns: a row struct holds them directly, and a value that this version cannot read
//! is an error of the query.

use diesel::backend::Backend;
use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::expression::AsExpression;
use diesel::serialize::{self, Output, ToSql};
use diesel::sql_types::{BigInt, Binary, Nullable, Text};

use crate::domain::protection::TrendKind;
use crate::domain::*;
use crate::storage::engine::batch_insert::{Cell, Values};

/// Why a stored value cannot be read. Names the type and never the value, which may be personal.
#[derive(Debug, thiserror::Error)]
#[error("the database holds something unexpected in a column of {0}")]
pub struct UnreadableColumn(pub &'static str);

/// Stores a type in a column of type `$sql`. `$inner` is what diesel reads and `$read` makes the domain type of it;
/// `$written` is what diesel writes and `$write` borrows it from the domain type.
macro_rules! column {
    ($type:ident: $sql:ty, reads $inner:ty, $read:expr, writes $written:ty, $write:expr) => {
        const _: () = {
            #[derive(AsExpression, FromSqlRow)]
            #[diesel(foreign_derive)]
            #[diesel(sql_type = $sql)]
            #[expect(dead_code, reason = "tells the derives which type they are for")]
            struct Column($type);

            impl<DB: Backend> FromSql<$sql, DB> for $type
            where
                $inner: FromSql<$sql, DB>,
            {
                fn from_sql(bytes: DB::RawValue<'_>) -> deserialize::Result<Self> {
                    let read: fn($inner) -> Option<Self> = $read;
                    let unreadable = || UnreadableColumn(stringify!($type)).into();
                    read(<$inner>::from_sql(bytes)?).ok_or_else(unreadable)
                }
            }

            impl<DB: Backend> ToSql<$sql, DB> for $type
            where
                $written: ToSql<$sql, DB>,
            {
                fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, DB>) -> serialize::Result {
                    let write: fn(&Self) -> &$written = $write;
                    <$written as ToSql<$sql, DB>>::to_sql(write(self), out)
                }
            }
        };
    };
}

/// Values of a [`BatchInsert`](crate::storage::engine::batch_insert::BatchInsert).
macro_rules! cell {
    ($type:ty: $sql:ty, $values:ident, $value:expr) => {
        impl<'a> Cell<'a, $sql> for $type {
            fn gather(values: impl Iterator<Item = Self>) -> Values<'a> {
                Values::$values(values.map(|value| Some($value(value))).collect())
            }
        }

        impl<'a> Cell<'a, Nullable<$sql>> for Option<$type> {
            fn gather(values: impl Iterator<Item = Self>) -> Values<'a> {
                Values::$values(values.map(|value| value.map($value)).collect())
            }
        }
    };
}

macro_rules! integers {
    ($($type:ident),+ $(,)?) => {$(
        column!($type: BigInt, reads i64, |number| Some(Self(number)), writes i64, |value| &value.0);
        cell!($type: BigInt, Big, |value: $type| value.0);
    )+};
}

integers!(
    AccountId,
    AccountMailId,
    AppealId,
    BulkActionId,
    ImportFileId,
    ImportId,
    IncomingId,
    MailId,
    NewsId,
    PasskeyId,
    ReferralId,
    ReportId,
    Revision,
    SignatureId,
    TextId,
    Timestamp,
);

macro_rules! octets {
    ($($type:ident),+ $(,)?) => {$(
        column!(
            $type: Binary,
            reads Vec<u8>, |octets| Some(Self(octets.try_into().ok()?)),
            writes [u8], Self::as_slice
        );
        cell!(&'a $type: Binary, Bytes, $type::as_slice);
    )+};
}

octets!(
    AccountIndex,
    AddressIndex,
    ClaimIndex,
    Handle,
    IncomingDigest,
    MessageKey,
    Nonce,
    OrganisationIndex,
    SessionKey,
    SiteDayIndex,
    SuppressionIndex,
);

macro_rules! words {
    ($($type:ident),+ $(,)?) => {$(
        column!($type: Text, reads String, |word| Self::from_word(&word), writes str, |value| value.word());
        cell!($type: Text, Text, |value: $type| value.word());
    )+};
}

words!(
    AccountChange,
    AccountState,
    AppealState,
    AuditObjectKind,
    AuditVerb,
    BulkActionKind,
    BulkActionState,
    ConsentPurpose,
    ConsentStep,
    Counting,
    HoldReason,
    ImportState,
    IncomingState,
    MailKind,
    MandateShown,
    NewsKind,
    NewsMailingState,
    OutboxState,
    PictureKind,
    PictureSlot,
    Provider,
    RemovalGround,
    Role,
    SignatureKind,
    SignatureState,
    Source,
    SuppressionReason,
    TokenPurpose,
    TrendKind,
    WaitingNotice,
);

column!(Language: Text, reads String, |code| Self::parse(&code), writes str, Self::as_str);
cell!(&'a Language: Text, Text, Language::as_str);
column!(LinkKind: Text, reads String, |word| Self::parse(&word), writes str, |value| value.as_str());
