//! How appeals are passed on, and their news.

diesel::table! {
    referrals (id) {
        id -> BigInt,
        appeal_id -> BigInt,
        word -> Text,
        label -> Text,
        signature_id -> Nullable<BigInt>,
        created_at -> BigInt,
    }
}

diesel::table! {
    referral_counters (referral_id) {
        referral_id -> BigInt,
        signatures -> BigInt,
    }
}

diesel::table! {
    appeal_sharing (appeal_id) {
        appeal_id -> BigInt,
        form_sites -> Text,
    }
}

diesel::table! {
    appeal_sharing_words (appeal_id, language) {
        appeal_id -> BigInt,
        language -> Text,
        share_text -> Text,
        thanks -> Text,
    }
}

diesel::table! {
    news (id) {
        id -> BigInt,
        appeal_id -> BigInt,
        kind -> Text,
        created_at -> BigInt,
        published_at -> Nullable<BigInt>,
        revision -> BigInt,
    }
}

diesel::table! {
    news_texts (news_id, language) {
        news_id -> BigInt,
        language -> Text,
        title -> Text,
        markdown -> Text,
    }
}

diesel::table! {
    milestones (appeal_id, number) {
        appeal_id -> BigInt,
        number -> BigInt,
        at -> BigInt,
    }
}

diesel::allow_tables_to_appear_in_same_query! { referrals, referral_counters }
diesel::allow_tables_to_appear_in_same_query! { news, news_texts }
