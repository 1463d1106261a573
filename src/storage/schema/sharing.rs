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
    news_mailings (news_id) {
        news_id -> BigInt,
        appeal_id -> BigInt,
        state -> Text,
        revision -> BigInt,
        newest -> BigInt,
        position -> BigInt,
        people -> Text,
        queued -> BigInt,
        unsubscribed -> BigInt,
        sent -> BigInt,
        bounced -> BigInt,
        left_out -> BigInt,
        counted_at -> BigInt,
        updated_at -> BigInt,
        lease_until -> BigInt,
    }
}

diesel::table! {
    news_mail_texts (news_id, language) {
        news_id -> BigInt,
        language -> Text,
        title -> Text,
        html -> Text,
        plain -> Text,
    }
}

diesel::table! {
    news_recipients (news_id, address_index) {
        news_id -> BigInt,
        address_index -> Binary,
        appeal_id -> BigInt,
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
