-- Everything of the first version. Times are Unix milliseconds, enums are words, indexes and sealed records are bytes.

CREATE TABLE meta (
    key TEXT PRIMARY KEY NOT NULL,
    value BYTEA NOT NULL
);

CREATE TABLE appeals (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL,
    language TEXT NOT NULL,
    settings TEXT NOT NULL,
    wrapped_key BYTEA NOT NULL,
    created_at BIGINT NOT NULL,
    published_at BIGINT,
    closed_at BIGINT,
    version BIGINT NOT NULL,
    erased_at BIGINT
);

CREATE TABLE texts (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    appeal_id BIGINT NOT NULL REFERENCES appeals (id),
    number INTEGER NOT NULL,
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    addressee TEXT NOT NULL,
    notice TEXT NOT NULL,
    responsible TEXT NOT NULL,
    markdown TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    note TEXT NOT NULL,
    published_at BIGINT,
    UNIQUE (appeal_id, language, number)
);

CREATE TABLE links (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    appeal_id BIGINT NOT NULL REFERENCES appeals (id),
    language TEXT NOT NULL,
    rank INTEGER NOT NULL,
    title TEXT NOT NULL,
    url TEXT NOT NULL,
    kind TEXT NOT NULL
);
CREATE INDEX links_of_appeal ON links (appeal_id, language, rank);

CREATE TABLE signatures (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    appeal_id BIGINT NOT NULL REFERENCES appeals (id),
    text_id BIGINT NOT NULL REFERENCES texts (id),
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    handle BYTEA NOT NULL UNIQUE,
    nonce BYTEA NOT NULL,
    revision BIGINT NOT NULL,
    sealed BYTEA NOT NULL,
    address_index BYTEA NOT NULL,
    claim_index BYTEA NOT NULL,
    organisation_index BYTEA,
    source TEXT NOT NULL,
    language TEXT NOT NULL,
    hold_reason TEXT,
    removal_reason TEXT,
    code_tries INTEGER NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    confirmed_at BIGINT,
    UNIQUE (appeal_id, claim_index)
);
CREATE INDEX signatures_by_address ON signatures (appeal_id, address_index);
CREATE INDEX signatures_by_organisation ON signatures (appeal_id, organisation_index)
    WHERE organisation_index IS NOT NULL;
CREATE UNIQUE INDEX one_signature_per_organisation ON signatures (appeal_id, organisation_index)
    WHERE organisation_index IS NOT NULL AND state = 'confirmed';
CREATE INDEX signatures_by_state ON signatures (appeal_id, state, id);
-- Not partial: SQLite uses a partial index only when the query names the state literally.
CREATE INDEX signatures_by_age ON signatures (state, updated_at);

CREATE TABLE listings (
    signature_id BIGINT PRIMARY KEY NOT NULL REFERENCES signatures (id),
    appeal_id BIGINT NOT NULL REFERENCES appeals (id),
    kind TEXT NOT NULL,
    rank INTEGER,
    name TEXT NOT NULL,
    detail TEXT NOT NULL,
    place TEXT NOT NULL,
    website TEXT,
    mandate_shown TEXT,
    sort_key BYTEA NOT NULL
);
CREATE INDEX listings_in_order ON listings (appeal_id, kind, sort_key, signature_id);
CREATE INDEX listings_first ON listings (appeal_id, rank) WHERE rank IS NOT NULL;

CREATE TABLE words (
    appeal_id BIGINT NOT NULL,
    word TEXT COLLATE "C" NOT NULL,
    signature_id BIGINT NOT NULL REFERENCES signatures (id),
    PRIMARY KEY (appeal_id, word, signature_id)
);
CREATE INDEX words_of_signature ON words (signature_id);

CREATE TABLE consents (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    signature_id BIGINT NOT NULL REFERENCES signatures (id),
    purpose TEXT NOT NULL,
    wording TEXT NOT NULL,
    given BOOLEAN NOT NULL,
    at BIGINT NOT NULL,
    step TEXT NOT NULL
);
CREATE INDEX consents_of_signature ON consents (signature_id);

CREATE TABLE outbox (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    appeal_id BIGINT NOT NULL REFERENCES appeals (id),
    signature_id BIGINT NOT NULL REFERENCES signatures (id),
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    state TEXT NOT NULL,
    message_key BYTEA NOT NULL,
    created_at BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    attempts INTEGER NOT NULL,
    lease_until BIGINT,
    last_error TEXT,
    ended_at BIGINT
);
CREATE INDEX outbox_due ON outbox (state, due_at, id);
CREATE INDEX outbox_ended ON outbox (ended_at);
CREATE INDEX outbox_of_signature ON outbox (signature_id);

CREATE TABLE mail_caps (
    scope_index BYTEA PRIMARY KEY NOT NULL,
    day BIGINT NOT NULL,
    day_count INTEGER NOT NULL,
    total INTEGER NOT NULL,
    last_at BIGINT NOT NULL
);
CREATE INDEX mail_caps_by_day ON mail_caps (day);

CREATE TABLE suppressions (
    address_index BYTEA PRIMARY KEY NOT NULL,
    reason TEXT NOT NULL,
    expires_at BIGINT NOT NULL
);

CREATE TABLE counters (
    appeal_id BIGINT PRIMARY KEY NOT NULL REFERENCES appeals (id),
    individuals BIGINT NOT NULL,
    organisations BIGINT NOT NULL
);

CREATE TABLE daily_statistics (
    appeal_id BIGINT NOT NULL REFERENCES appeals (id),
    day BIGINT NOT NULL,
    confirmed BIGINT NOT NULL,
    PRIMARY KEY (appeal_id, day)
);
