-- Organisers: accounts, sessions, one-time links, tries, and the record of what was done.

CREATE TABLE admins (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    address_index BYTEA NOT NULL UNIQUE,
    profile BYTEA NOT NULL,
    role TEXT NOT NULL,
    state TEXT NOT NULL,
    language TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    totp BYTEA,
    totp_step BIGINT NOT NULL,
    totp_required BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL,
    entered_at BIGINT
);

CREATE TABLE admin_appeals (
    admin_id BIGINT NOT NULL REFERENCES admins (id),
    appeal_id BIGINT NOT NULL REFERENCES appeals (id),
    PRIMARY KEY (admin_id, appeal_id)
);

CREATE TABLE recovery_codes (
    admin_id BIGINT NOT NULL REFERENCES admins (id),
    code_hash BYTEA NOT NULL,
    PRIMARY KEY (admin_id, code_hash)
);

-- A one-time link is derived from its handle; the row only says that it still works.
CREATE TABLE account_links (
    handle BYTEA PRIMARY KEY NOT NULL,
    purpose TEXT NOT NULL,
    admin_id BIGINT REFERENCES admins (id),
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX account_links_of_admin ON account_links (admin_id, purpose);
CREATE INDEX account_links_by_end ON account_links (expires_at);

CREATE TABLE sessions (
    id_hash BYTEA PRIMARY KEY NOT NULL,
    admin_id BIGINT NOT NULL REFERENCES admins (id),
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    fresh_until BIGINT NOT NULL,
    label TEXT NOT NULL
);
CREATE INDEX sessions_of_admin ON sessions (admin_id, seen_at);
CREATE INDEX sessions_by_age ON sessions (seen_at);

-- Tries of passwords and codes, by a keyed index of the account, the place or the device.
CREATE TABLE login_attempts (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    scope BYTEA NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX login_attempts_of_scope ON login_attempts (scope, at);
CREATE INDEX login_attempts_by_age ON login_attempts (at);

CREATE TABLE audit (
    id BIGINT PRIMARY KEY NOT NULL,
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    verb TEXT NOT NULL,
    object_kind TEXT NOT NULL,
    object_id BIGINT,
    facts TEXT NOT NULL,
    previous BYTEA NOT NULL,
    seal BYTEA NOT NULL
);

CREATE TABLE account_mails (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    admin_id BIGINT NOT NULL REFERENCES admins (id),
    kind TEXT NOT NULL,
    handle BYTEA,
    message_key BYTEA NOT NULL,
    created_at BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    attempts INTEGER NOT NULL
);
CREATE INDEX account_mails_due ON account_mails (due_at, id);
