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
        unreachable_at -> Nullable<BigInt>,
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
        key -> Binary,
        account_id -> BigInt,
        created_at -> BigInt,
        seen_at -> BigInt,
        fresh_until -> BigInt,
        label -> Text,
    }
}

diesel::table! {
    opened_records (session_key, appeal_id, hour) {
        session_key -> Binary,
        appeal_id -> BigInt,
        hour -> BigInt,
        account_id -> BigInt,
        opened -> BigInt,
    }
}

diesel::table! {
    passkeys (id) {
        id -> BigInt,
        account_id -> BigInt,
        credential_id -> Binary,
        algorithm -> Text,
        public_key -> Binary,
        sign_count -> BigInt,
        name -> Binary,
        created_at -> BigInt,
        used_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    spent_challenges (challenge_hash) {
        challenge_hash -> Binary,
        at -> BigInt,
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
        about_account_id -> Nullable<BigInt>,
        detail -> Nullable<Text>,
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
