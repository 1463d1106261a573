//! Diesel schema, shared by SQLite and Postgres. Column names are defined only here.

mod incoming;
mod organisers;
mod pictures;
mod sharing;

pub use incoming::*;
pub use organisers::*;
pub use pictures::*;
pub use sharing::*;

diesel::table! {
    site_meta (key) {
        key -> Text,
        value -> Binary,
    }
}

diesel::table! {
    appeals (id) {
        id -> BigInt,
        slug -> Text,
        state -> Text,
        language -> Text,
        settings -> Text,
        wrapped_key -> Binary,
        created_at -> BigInt,
        published_at -> Nullable<BigInt>,
        closed_at -> Nullable<BigInt>,
        version -> BigInt,
        erased_at -> Nullable<BigInt>,
        erasure_at -> Nullable<BigInt>,
        erasure_reminded_at -> Nullable<BigInt>,
        erasure_known_at -> Nullable<BigInt>,
        erased_before -> Nullable<BigInt>,
        erased_count -> BigInt,
        watched_hour -> Nullable<BigInt>,
    }
}

diesel::table! {
    appeal_texts (id) {
        id -> BigInt,
        appeal_id -> BigInt,
        number -> Integer,
        language -> Text,
        title -> Text,
        summary -> Text,
        addressee -> Text,
        notice -> Text,
        responsible -> Text,
        markdown -> Text,
        sha256 -> Text,
        note -> Text,
        published_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    appeal_links (id) {
        id -> BigInt,
        appeal_id -> BigInt,
        language -> Text,
        rank -> Integer,
        title -> Text,
        url -> Text,
        kind -> Text,
    }
}

diesel::table! {
    appeal_changes (id) {
        id -> BigInt,
        appeal_id -> BigInt,
        at -> BigInt,
        change -> Text,
    }
}

diesel::table! {
    signatures (id) {
        id -> BigInt,
        appeal_id -> BigInt,
        text_id -> BigInt,
        kind -> Text,
        state -> Text,
        nonce -> Binary,
        revision -> BigInt,
        sealed -> Binary,
        address_index -> Nullable<Binary>,
        claim_index -> Binary,
        organisation_index -> Nullable<Binary>,
        source -> Text,
        language -> Text,
        hold_reason -> Nullable<Text>,
        removal_reason -> Nullable<Text>,
        code_tries -> Integer,
        created_at -> BigInt,
        updated_at -> BigInt,
        confirmed_at -> Nullable<BigInt>,
        import_id -> Nullable<BigInt>,
        referral_id -> Nullable<BigInt>,
        mail_day -> BigInt,
        mail_day_count -> Integer,
        mail_total -> Integer,
        mail_last_at -> BigInt,
    }
}

diesel::table! {
    imports (id) {
        id -> BigInt,
        appeal_id -> BigInt,
        state -> Text,
        counting -> Text,
        source -> Text,
        label -> Text,
        collected_at -> Nullable<BigInt>,
        done_by -> Text,
        basis -> Text,
        sha256 -> Text,
        reading -> Text,
        rows_read -> BigInt,
        imported -> BigInt,
        left_out -> BigInt,
        created_at -> BigInt,
        updated_at -> BigInt,
    }
}

diesel::table! {
    import_files (id) {
        id -> BigInt,
        appeal_id -> BigInt,
        import_id -> Nullable<BigInt>,
        extension -> Text,
        sealed -> Binary,
        created_at -> BigInt,
    }
}

diesel::table! {
    bulk_actions (id) {
        id -> BigInt,
        appeal_id -> BigInt,
        state -> Text,
        kind -> Text,
        rule -> Binary,
        done_by -> Text,
        newest -> BigInt,
        position -> BigInt,
        scanned -> BigInt,
        matched -> BigInt,
        changed -> BigInt,
        skipped -> BigInt,
        restored -> BigInt,
        kept -> BigInt,
        created_at -> BigInt,
        updated_at -> BigInt,
        lease_until -> BigInt,
    }
}

diesel::table! {
    bulk_changes (action_id, signature_id) {
        action_id -> BigInt,
        signature_id -> BigInt,
        state -> Text,
        hold_reason -> Nullable<Text>,
        removal_reason -> Nullable<Text>,
        left_revision -> BigInt,
    }
}

diesel::table! {
    listings (signature_id) {
        signature_id -> BigInt,
        appeal_id -> BigInt,
        kind -> Text,
        rank -> Nullable<Integer>,
        name -> Text,
        detail -> Text,
        place -> Text,
        website -> Nullable<Text>,
        mandate_shown -> Nullable<Text>,
        sort_key -> Binary,
        initial -> Text,
    }
}

diesel::table! {
    listings_due (signature_id) {
        signature_id -> BigInt,
        appeal_id -> BigInt,
        due -> BigInt,
    }
}

diesel::table! {
    listing_initials (appeal_id, kind, initial) {
        appeal_id -> BigInt,
        kind -> Text,
        initial -> Text,
        names -> BigInt,
    }
}

diesel::table! {
    listing_overrides (signature_id) {
        signature_id -> BigInt,
        hidden -> Bool,
        rank -> Nullable<Integer>,
        mandate_shown -> Nullable<Text>,
        mandate_document -> Nullable<Binary>,
    }
}

diesel::table! {
    listing_words (appeal_id, word, signature_id) {
        appeal_id -> BigInt,
        word -> Text,
        signature_id -> BigInt,
    }
}

diesel::table! {
    listing_words_due (signature_id) {
        signature_id -> BigInt,
        has_old_words -> Bool,
    }
}

diesel::table! {
    consents (id) {
        id -> BigInt,
        signature_id -> BigInt,
        wording -> Text,
        sign -> Nullable<Bool>,
        publish_name -> Nullable<Bool>,
        news -> Nullable<Bool>,
        at -> BigInt,
        step -> Text,
    }
}

diesel::table! {
    outbox (id) {
        id -> BigInt,
        appeal_id -> BigInt,
        signature_id -> BigInt,
        kind -> Text,
        language -> Text,
        state -> Text,
        created_at -> BigInt,
        due_at -> BigInt,
        attempts -> Integer,
        first_tried_at -> Nullable<BigInt>,
        deferrals -> Integer,
        first_deferred_at -> Nullable<BigInt>,
        lease_until -> Nullable<BigInt>,
        last_error -> Nullable<Text>,
        ended_at -> Nullable<BigInt>,
        priority -> Integer,
        ground -> Nullable<Text>,
        only_after -> Nullable<BigInt>,
        news_id -> Nullable<BigInt>,
    }
}

diesel::table! {
    mails_by_hour (hour) {
        hour -> BigInt,
        mails -> BigInt,
    }
}

diesel::table! {
    reports (id) {
        id -> BigInt,
        appeal_id -> BigInt,
        sealed -> Binary,
        created_at -> BigInt,
        settled_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    trends (appeal_id, kind) {
        appeal_id -> BigInt,
        kind -> Text,
        subject -> Binary,
        count -> BigInt,
        total -> BigInt,
        at -> BigInt,
    }
}

diesel::table! {
    protection_rules (appeal_id) {
        appeal_id -> BigInt,
        sealed -> Binary,
    }
}

diesel::table! {
    site_mail_caps (site_day_index) {
        site_day_index -> Binary,
        day -> BigInt,
        mails -> Integer,
    }
}

diesel::table! {
    suppressions (address_index) {
        address_index -> Binary,
        reason -> Text,
        expires_at -> BigInt,
    }
}

diesel::table! {
    counters (appeal_id) {
        appeal_id -> BigInt,
        individuals -> BigInt,
        organisations -> BigInt,
        pending -> BigInt,
        held -> BigInt,
        held_groups -> BigInt,
        listed -> BigInt,
        paper -> BigInt,
    }
}

diesel::table! {
    text_counters (text_id) {
        text_id -> BigInt,
        signatures -> BigInt,
        paper -> BigInt,
    }
}

diesel::table! {
    hourly_statistics (appeal_id, hour) {
        appeal_id -> BigInt,
        hour -> BigInt,
        counted -> BigInt,
    }
}

diesel::table! {
    provider_statistics (appeal_id, hour, provider) {
        appeal_id -> BigInt,
        hour -> BigInt,
        provider -> Text,
        posted -> BigInt,
        confirmed -> BigInt,
    }
}

diesel::table! {
    reminder_statistics (appeal_id, day) {
        appeal_id -> BigInt,
        day -> BigInt,
        sent -> BigInt,
        confirmed -> BigInt,
    }
}

diesel::allow_tables_to_appear_in_same_query! {
    signatures, listings, listing_words, outbox, appeals, appeal_texts, counters, text_counters, imports,
    listing_overrides, listings_due, listing_words_due, consents,
}

diesel::allow_tables_to_appear_in_same_query! { bulk_actions, bulk_changes }
