//! Pictures and logos.

diesel::table! {
    appeal_pictures (appeal_id, slot) {
        appeal_id -> BigInt,
        slot -> Text,
        alts -> Text,
        credit -> Text,
    }
}

diesel::table! {
    appeal_picture_files (appeal_id, slot, width) {
        appeal_id -> BigInt,
        slot -> Text,
        width -> Integer,
        height -> Integer,
        kind -> Text,
        hash -> Text,
        content -> Binary,
        webp -> Nullable<Binary>,
    }
}

diesel::table! {
    text_pictures (appeal_id, hash) {
        appeal_id -> BigInt,
        hash -> Text,
        kind -> Text,
        width -> Integer,
        height -> Integer,
        alt -> Text,
        added_at -> BigInt,
        content -> Binary,
        webp -> Nullable<Binary>,
    }
}
