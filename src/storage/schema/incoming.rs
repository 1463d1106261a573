//! Tables of messages that came in, and of mails of ours that came back.

diesel::table! {
    incoming_mail (id) {
        id -> BigInt,
        digest -> Binary,
        state -> Text,
        sealed -> Binary,
        appeal_id -> Nullable<BigInt>,
        received_at -> BigInt,
        attempts -> Integer,
        lease_until -> BigInt,
    }
}

diesel::table! {
    returned_mail (appeal_id, day, provider) {
        appeal_id -> BigInt,
        day -> BigInt,
        provider -> Text,
        gone -> BigInt,
        later -> BigInt,
        complaints -> BigInt,
    }
}
