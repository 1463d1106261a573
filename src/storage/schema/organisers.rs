//! Tables of accounts, their sessions and e-mails, and the audit log.

diesel::table! {
    accounts (id) {
        id -> BigInt,
        address_index -> Binary,
        profile -> Binary,
        role -> Text,
        state -> Text,
        language -> Text,
        password_hash -> Text,
        totp -> Nullable<Binary>,
        totp_step -> BigInt,
        totp_required -> Bool,
        created_at -> BigInt,
        last_login_at -> Nullable<BigInt>,
        waiting_notice -> Text,
        notified_day -> BigInt,
    }
}

diesel::table! {
    account_appeals (account_id, appeal_id) {
        account_id -> BigInt,
        appeal_id -> BigInt,
    }
}

diesel::table! {
    recovery_codes (account_id, code_hash) {
        account_id -> BigInt,
        code_hash -> Binary,
    }
}

diesel::table! {
    account_links (handle) {
        handle -> Binary,
        purpose -> Text,
        account_id -> Nullable<BigInt>,
        created_at -> BigInt,
        expires_at -> BigInt,
    }
}

diesel::table! {
    sessions (id_hash) {
        id_hash -> Binary,
        account_id -> BigInt,
        created_at -> BigInt,
        seen_at -> BigInt,
        fresh_until -> BigInt,
        label -> Text,
    }
}

diesel::table! {
    login_attempts (id) {
        id -> BigInt,
        scope -> Binary,
        at -> BigInt,
    }
}

diesel::table! {
    audit (id) {
        id -> BigInt,
        at -> BigInt,
        actor -> Text,
        verb -> Text,
        object_kind -> Text,
        object_id -> Nullable<BigInt>,
        facts -> Text,
        previous -> Binary,
        seal -> Binary,
    }
}

diesel::table! {
    account_mails (id) {
        id -> BigInt,
        account_id -> BigInt,
        kind -> Text,
        handle -> Nullable<Binary>,
        message_key -> Binary,
        created_at -> BigInt,
        due_at -> BigInt,
        attempts -> Integer,
        appeal_id -> Nullable<BigInt>,
    }
}

diesel::table! {
    waiting_notices (account_id, appeal_id) {
        account_id -> BigInt,
        appeal_id -> BigInt,
        at -> BigInt,
        waiting -> BigInt,
        newest_at -> BigInt,
    }
}
