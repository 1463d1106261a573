-- The first version of the schema. Times are Unix milliseconds, enums are words, indexes and sealed records are bytes.

-- The site

CREATE TABLE site_meta (
    key TEXT PRIMARY KEY NOT NULL,
    value BYTEA NOT NULL
);

-- Appeals

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
    erased_at BIGINT,
    -- The announced date of the erasure, when its organisers were reminded of it, and when the first of their mailboxes
    -- took the reminder.
    erasure_at BIGINT,
    erasure_reminded_at BIGINT,
    erasure_known_at BIGINT,
    -- When the signatures before a reopening were erased; how many of those that count have no data left.
    erased_before BIGINT,
    erased_count BIGINT NOT NULL DEFAULT 0,
    -- The last hour that was looked at for what stands out.
    watched_hour BIGINT
);

-- A text is immutable once it is published.
CREATE TABLE appeal_texts (
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

CREATE TABLE appeal_links (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    appeal_id BIGINT NOT NULL REFERENCES appeals (id),
    language TEXT NOT NULL,
    rank INTEGER NOT NULL,
    title TEXT NOT NULL,
    url TEXT NOT NULL,
    kind TEXT NOT NULL
);
CREATE INDEX appeal_links_of_appeal ON appeal_links (appeal_id, language, rank);

-- What changed beside the texts of a published appeal, for its public history: links, picture, first signatories. A
-- first signatory is the id of a signature, never a name.
CREATE TABLE appeal_changes (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    appeal_id BIGINT NOT NULL REFERENCES appeals (id),
    at BIGINT NOT NULL,
    -- as JSON
    change TEXT NOT NULL
);
CREATE INDEX appeal_changes_of_appeal ON appeal_changes (appeal_id, id);

-- The picture and the logo of an appeal, re-encoded without the metadata of the upload. A file is named by the SHA-256 of
-- its content. The logo of the site has the appeal 0.
CREATE TABLE appeal_pictures (
    appeal_id BIGINT NOT NULL,
    slot TEXT NOT NULL,
    alts TEXT NOT NULL,
    credit TEXT NOT NULL,
    PRIMARY KEY (appeal_id, slot)
);

CREATE TABLE appeal_picture_files (
    appeal_id BIGINT NOT NULL,
    slot TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    kind TEXT NOT NULL,
    hash TEXT NOT NULL,
    content BYTEA NOT NULL,
    -- The same picture as WebP, if that is smaller.
    webp BYTEA,
    PRIMARY KEY (appeal_id, slot, width),
    FOREIGN KEY (appeal_id, slot) REFERENCES appeal_pictures (appeal_id, slot)
);
CREATE INDEX appeal_picture_files_hash ON appeal_picture_files (hash);

-- Pictures in the texts and the news of an appeal, which name them by their hash. One that a text or a news item shows
-- is not removed. Those in the texts of the site have the appeal 0.
CREATE TABLE text_pictures (
    appeal_id BIGINT NOT NULL,
    hash TEXT NOT NULL,
    kind TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    alt TEXT NOT NULL,
    added_at BIGINT NOT NULL,
    content BYTEA NOT NULL,
    webp BYTEA,
    PRIMARY KEY (appeal_id, hash)
);
CREATE INDEX text_pictures_hash ON text_pictures (hash);

-- The rules that hold signatures of doubtful origin, sealed: they may name an address. Those of the whole site have the
-- appeal 0.
CREATE TABLE protection_rules (
    appeal_id BIGINT PRIMARY KEY NOT NULL,
    sealed BYTEA NOT NULL
);

-- What stood out among the signatures of an hour, for a day. The domain that it is about is sealed.
CREATE TABLE trends (
    appeal_id BIGINT NOT NULL REFERENCES appeals (id),
    -- domain, network, names, series, pace
    kind TEXT NOT NULL,
    subject BYTEA NOT NULL,
    count BIGINT NOT NULL,
    total BIGINT NOT NULL,
    -- the end of the hour
    at BIGINT NOT NULL,
    PRIMARY KEY (appeal_id, kind)
);

-- What visitors reported to the organisers, sealed. Deleted 90 days after it was settled, and with the personal data of the
-- appeal.
CREATE TABLE reports (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    appeal_id BIGINT NOT NULL REFERENCES appeals (id),
    sealed BYTEA NOT NULL,
    created_at BIGINT NOT NULL,
    settled_at BIGINT
);
CREATE INDEX reports_of_appeal ON reports (appeal_id, id);
CREATE INDEX reports_by_end ON reports (settled_at);

-- Signatures and the public list

-- Batches of signatures that were collected elsewhere. A batch holds nothing about a signatory.
CREATE TABLE imports (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    appeal_id BIGINT NOT NULL REFERENCES appeals (id),
    -- unfinished, done, undoing, undone
    state TEXT NOT NULL,
    -- mail: each is asked to confirm; paper: each counts at once, apart
    counting TEXT NOT NULL,
    -- where the signatures come from: paper, email, import
    source TEXT NOT NULL,
    label TEXT NOT NULL,
    collected_at BIGINT,
    done_by TEXT NOT NULL,
    -- the ground of consent
    basis TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    -- how the file is read, as JSON, so that an unfinished batch goes on in the same way
    reading TEXT NOT NULL,
    rows_read BIGINT NOT NULL,
    imported BIGINT NOT NULL,
    left_out BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE INDEX imports_of_appeal ON imports (appeal_id, id);

-- Uploaded files that wait for their import, sealed. Deleted with the import, or after a day.
CREATE TABLE import_files (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    appeal_id BIGINT NOT NULL REFERENCES appeals (id),
    -- the batch it became
    import_id BIGINT REFERENCES imports (id),
    -- csv, xlsx, or empty
    extension TEXT NOT NULL,
    sealed BYTEA NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX import_files_by_age ON import_files (created_at);
CREATE INDEX import_files_of_import ON import_files (import_id);

-- The private record is sealed. Indexes are keyed hashes: equal for equal values, meaningless without the keys.
CREATE TABLE signatures (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    appeal_id BIGINT NOT NULL REFERENCES appeals (id),
    text_id BIGINT NOT NULL REFERENCES appeal_texts (id),
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    nonce BYTEA NOT NULL,
    revision BIGINT NOT NULL,
    sealed BYTEA NOT NULL,
    -- null without a mailbox, and once it is erased
    address_index BYTEA,
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
    import_id BIGINT REFERENCES imports (id),
    -- The word of the link through which it came. No foreign key: a word is never deleted.
    referral_id BIGINT,
    -- Mails to its mailbox about it, for the caps: the day of the last ones and how many then, how many in all, and when
    -- the last one was due. With those of the mailbox's other signatures they make up what the mailbox got.
    mail_day BIGINT NOT NULL DEFAULT 0,
    mail_day_count INTEGER NOT NULL DEFAULT 0,
    mail_total INTEGER NOT NULL DEFAULT 0,
    mail_last_at BIGINT NOT NULL DEFAULT 0
);
-- A mailbox signs once for itself and once for each organisation; all its signatures are neighbours here. Without a
-- mailbox nothing is claimed.
CREATE UNIQUE INDEX signatures_by_mailbox ON signatures (address_index, appeal_id, claim_index);
CREATE INDEX signatures_by_organisation ON signatures (appeal_id, organisation_index)
    WHERE organisation_index IS NOT NULL;
CREATE UNIQUE INDEX one_signature_per_organisation ON signatures (appeal_id, organisation_index)
    WHERE organisation_index IS NOT NULL AND state = 'confirmed';
CREATE INDEX signatures_by_state ON signatures (appeal_id, state, id);
CREATE INDEX signatures_by_age ON signatures (state, updated_at);
CREATE INDEX signatures_by_import ON signatures (import_id, id) WHERE import_id IS NOT NULL;

-- What the public sees of a signature: exists only with consent and after confirmation.
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
    sort_key BYTEA NOT NULL,
    initial TEXT NOT NULL
);
CREATE INDEX listings_in_order ON listings (appeal_id, kind, sort_key, signature_id);
CREATE INDEX listings_first ON listings (appeal_id, rank) WHERE rank IS NOT NULL;

-- How many names are listed under each letter.
CREATE TABLE listing_initials (
    appeal_id BIGINT NOT NULL REFERENCES appeals (id),
    kind TEXT NOT NULL,
    initial TEXT NOT NULL,
    names BIGINT NOT NULL,
    PRIMARY KEY (appeal_id, kind, initial)
);

-- What an organiser decided about the public listing of a signature. Outlives the listing, which comes and goes with
-- the state of the signature.
CREATE TABLE listing_overrides (
    signature_id BIGINT PRIMARY KEY NOT NULL REFERENCES signatures (id) ON DELETE CASCADE,
    -- taken off the list although its owner agreed to be listed
    hidden BOOLEAN NOT NULL,
    -- the rank among the first signatories, while there is no listing that holds it
    rank INTEGER,
    -- how the mandate of a group was shown, as the organiser recorded it
    mandate_shown TEXT,
    -- the reference of the document, sealed
    mandate_document BYTEA
);
CREATE INDEX listing_overrides_hidden ON listing_overrides (signature_id) WHERE hidden;

-- Confirmed signatures whose line appears later.
CREATE TABLE listings_due (
    signature_id BIGINT PRIMARY KEY NOT NULL REFERENCES signatures (id) ON DELETE CASCADE,
    appeal_id BIGINT NOT NULL REFERENCES appeals (id),
    due BIGINT NOT NULL
);
CREATE INDEX listings_due_by_time ON listings_due (due);
CREATE INDEX listings_due_of_appeal ON listings_due (appeal_id);

-- The folded words by which a listing is found.
-- No foreign key: storing them would lock the signatures, behind whoever changes one. They leave with their line.
CREATE TABLE listing_words (
    appeal_id BIGINT NOT NULL,
    word TEXT COLLATE "C" NOT NULL,
    signature_id BIGINT NOT NULL,
    PRIMARY KEY (appeal_id, word, signature_id)
);
CREATE INDEX listing_words_of_signature ON listing_words (signature_id, word);

-- Listings whose words are not stored yet: a chore does so within seconds.
CREATE TABLE listing_words_due (
    signature_id BIGINT PRIMARY KEY NOT NULL REFERENCES signatures (id) ON DELETE CASCADE,
    -- A line of it left the list: its words go first.
    has_old_words BOOLEAN NOT NULL DEFAULT FALSE
);

-- What was agreed to or taken back at one moment. No row ever changes.
CREATE TABLE consents (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    signature_id BIGINT NOT NULL REFERENCES signatures (id),
    -- the version of the wording that was shown
    wording TEXT NOT NULL,
    -- to sign, to show the name, to get news: null where nothing was said about it
    sign BOOLEAN,
    publish_name BOOLEAN,
    news BOOLEAN,
    at BIGINT NOT NULL,
    step TEXT NOT NULL
);
CREATE INDEX consents_of_signature ON consents (signature_id);

-- Bulk actions, and the state of each signature before it was changed, so that an action can be undone.
CREATE TABLE bulk_actions (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    appeal_id BIGINT NOT NULL REFERENCES appeals (id),
    -- looking, ready, running, stopped, done, undoing, undone, dropped
    state TEXT NOT NULL,
    -- hold, release, remove, hide, resend
    kind TEXT NOT NULL,
    -- the filter and the reason, sealed
    rule BYTEA NOT NULL,
    done_by TEXT NOT NULL,
    -- It scans from the newest signature at its start down to the oldest; position is the last one scanned.
    newest BIGINT NOT NULL,
    position BIGINT NOT NULL,
    scanned BIGINT NOT NULL,
    matched BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    skipped BIGINT NOT NULL,
    restored BIGINT NOT NULL,
    kept BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    -- an instance works on it until then
    lease_until BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX bulk_actions_of_appeal ON bulk_actions (appeal_id, id);
CREATE INDEX bulk_actions_running ON bulk_actions (state, lease_until);

CREATE TABLE bulk_changes (
    action_id BIGINT NOT NULL REFERENCES bulk_actions (id),
    signature_id BIGINT NOT NULL,
    -- what the signature was before
    state TEXT NOT NULL,
    hold_reason TEXT,
    removal_reason TEXT,
    -- the revision that the bulk action left: with another one, somebody changed the signature since
    left_revision BIGINT NOT NULL,
    PRIMARY KEY (action_id, signature_id)
);

-- Mail

-- Mails promised by a committed transaction. A row holds no body and no address in clear.
CREATE TABLE outbox (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    appeal_id BIGINT NOT NULL REFERENCES appeals (id),
    signature_id BIGINT NOT NULL REFERENCES signatures (id),
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    state TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    attempts INTEGER NOT NULL,
    -- When it was first claimed to be sent: its Date header, and the beginning of its retries.
    first_tried_at BIGINT,
    -- Tries that ended with an answer about this mail, and when the first did. Trouble of the relay is none.
    deferrals INTEGER NOT NULL DEFAULT 0,
    first_deferred_at BIGINT,
    lease_until BIGINT,
    last_error TEXT,
    ended_at BIGINT,
    -- 0 is sent first: confirmations, then everything else.
    priority INTEGER NOT NULL,
    -- Why the signature was removed, of a mail that says so: a word.
    ground TEXT,
    -- A mail that was under way, without which this one would tell nothing new.
    only_after BIGINT,
    -- The news item that it brings.
    news_id BIGINT
);
CREATE INDEX outbox_due ON outbox (state, priority, due_at, id);
CREATE INDEX outbox_ended ON outbox (ended_at);
CREATE INDEX outbox_of_signature ON outbox (signature_id);
CREATE INDEX outbox_of_news ON outbox (news_id) WHERE news_id IS NOT NULL;

-- Mails sent in each hour since 1970-01-01 (UTC), for the quota. Instances that claim mails lock the row of hour 0, which
-- holds no mails.
CREATE TABLE mails_by_hour (
    hour BIGINT PRIMARY KEY NOT NULL,
    mails BIGINT NOT NULL
);
INSERT INTO mails_by_hour (hour, mails) VALUES (0, 0);

-- Mails to each mailbox on one day, over all appeals. The index is another one each day.
CREATE TABLE site_mail_caps (
    site_day_index BYTEA PRIMARY KEY NOT NULL,
    day BIGINT NOT NULL,
    mails INTEGER NOT NULL
);
CREATE INDEX site_mail_caps_by_day ON site_mail_caps (day);

CREATE TABLE suppressions (
    address_index BYTEA PRIMARY KEY NOT NULL,
    reason TEXT NOT NULL,
    expires_at BIGINT NOT NULL
);

-- Figures

CREATE TABLE counters (
    appeal_id BIGINT PRIMARY KEY NOT NULL REFERENCES appeals (id),
    -- Confirmed signatures: individuals, organisations, and those on paper, which are counted apart.
    individuals BIGINT NOT NULL,
    organisations BIGINT NOT NULL,
    paper BIGINT NOT NULL DEFAULT 0,
    pending BIGINT NOT NULL DEFAULT 0,
    -- Confirmed by mail and waiting for a decision; of these, the groups.
    held BIGINT NOT NULL DEFAULT 0,
    held_groups BIGINT NOT NULL DEFAULT 0,
    -- Lines of the public list.
    listed BIGINT NOT NULL DEFAULT 0
);

-- Confirmed signatures of each text, and those on paper, which are counted apart.
CREATE TABLE text_counters (
    text_id BIGINT PRIMARY KEY NOT NULL REFERENCES appeal_texts (id),
    signatures BIGINT NOT NULL,
    paper BIGINT NOT NULL
);

-- By how much the number of an appeal changed in an hour, counted from 1970-01-01 (UTC). Whole days that are old are stored in
-- their first hour.
CREATE TABLE hourly_statistics (
    appeal_id BIGINT NOT NULL REFERENCES appeals (id),
    hour BIGINT NOT NULL,
    counted BIGINT NOT NULL,
    PRIMARY KEY (appeal_id, hour)
);

-- Signatures posted in an hour through mailboxes of a large provider, and how many of these were confirmed since. Providers
-- are words of a fixed list, never a domain.
CREATE TABLE provider_statistics (
    appeal_id BIGINT NOT NULL REFERENCES appeals (id),
    hour BIGINT NOT NULL,
    provider TEXT NOT NULL,
    posted BIGINT NOT NULL,
    confirmed BIGINT NOT NULL,
    PRIMARY KEY (appeal_id, hour, provider)
);

-- Reminders that left on each day, counted from 1970-01-01 (UTC), and signatures that were confirmed on it after one.
CREATE TABLE reminder_statistics (
    appeal_id BIGINT NOT NULL REFERENCES appeals (id),
    day BIGINT NOT NULL,
    sent BIGINT NOT NULL,
    confirmed BIGINT NOT NULL,
    PRIMARY KEY (appeal_id, day)
);

-- Accounts of organisers

CREATE TABLE accounts (
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
    last_login_at BIGINT,
    -- When its owner is written to about signatures that wait: at-once, daily, never; and the day of the last digest,
    -- counted from 1970-01-01 (UTC).
    waiting_notice TEXT NOT NULL DEFAULT 'daily',
    notified_day BIGINT NOT NULL DEFAULT 0,
    -- When a mail came back last because the mailbox does not exist.
    unreachable_at BIGINT
);

CREATE TABLE account_appeals (
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    appeal_id BIGINT NOT NULL REFERENCES appeals (id),
    PRIMARY KEY (account_id, appeal_id)
);

CREATE TABLE recovery_codes (
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    code_hash BYTEA NOT NULL,
    PRIMARY KEY (account_id, code_hash)
);

-- A one-time link is derived from its handle; the row only says that it still works.
CREATE TABLE account_links (
    handle BYTEA PRIMARY KEY NOT NULL,
    purpose TEXT NOT NULL,
    account_id BIGINT REFERENCES accounts (id),
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX account_links_of_account ON account_links (account_id, purpose);
CREATE INDEX account_links_by_end ON account_links (expires_at);

CREATE TABLE account_mails (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    kind TEXT NOT NULL,
    handle BYTEA,
    message_key BYTEA NOT NULL,
    created_at BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    attempts INTEGER NOT NULL,
    -- the appeal that it is about
    appeal_id BIGINT REFERENCES appeals (id),
    -- the other account that it is about
    about_account_id BIGINT REFERENCES accounts (id),
    -- what changed: a word
    detail TEXT
);
CREATE INDEX account_mails_due ON account_mails (due_at, id);

-- The last mail to an account about signatures of an appeal that wait for a decision: when, how many waited, and when the
-- newest of them had come.
CREATE TABLE waiting_notices (
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    appeal_id BIGINT NOT NULL REFERENCES appeals (id),
    at BIGINT NOT NULL,
    waiting BIGINT NOT NULL,
    newest_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, appeal_id)
);

-- `id_hash` changes when the password is given again; `key` stays as long as the session.
CREATE TABLE sessions (
    id_hash BYTEA PRIMARY KEY NOT NULL,
    key BYTEA NOT NULL UNIQUE,
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    fresh_until BIGINT NOT NULL,
    label TEXT NOT NULL
);
CREATE INDEX sessions_of_account ON sessions (account_id, seen_at);
CREATE INDEX sessions_by_age ON sessions (seen_at);

-- How many signatures a session opened in an hour (counted from 1970-01-01, UTC). Becomes a row of the audit log once the
-- hour is over.
CREATE TABLE opened_records (
    session_key BYTEA NOT NULL,
    appeal_id BIGINT NOT NULL REFERENCES appeals (id),
    hour BIGINT NOT NULL,
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    opened BIGINT NOT NULL,
    PRIMARY KEY (session_key, appeal_id, hour)
);
CREATE INDEX opened_records_by_hour ON opened_records (hour);

-- Passkeys (WebAuthn). `public_key` is as its algorithm wants it; the name is sealed.
CREATE TABLE passkeys (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    credential_id BYTEA NOT NULL UNIQUE,
    algorithm TEXT NOT NULL,
    public_key BYTEA NOT NULL,
    sign_count BIGINT NOT NULL,
    name BYTEA NOT NULL,
    created_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX passkeys_of_account ON passkeys (account_id, id);

-- Challenges of passkeys that were answered, by their hash: each is answered once. Kept until they expire.
CREATE TABLE spent_challenges (
    challenge_hash BYTEA PRIMARY KEY NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX spent_challenges_by_age ON spent_challenges (at);

-- Attempts of passwords and codes, by a keyed index of the account, the network or the device.
CREATE TABLE login_attempts (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    scope BYTEA NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX login_attempts_of_scope ON login_attempts (scope, at);
CREATE INDEX login_attempts_by_age ON login_attempts (at);

-- The audit log. Append-only: each row is sealed over the one before.
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
CREATE INDEX audit_of_object ON audit (object_kind, object_id, id);

-- Passing on

-- The words of `?from=` in links, by which organisers know where signatures come from. That of a group is random, so that it
-- names nobody. A word is never deleted: it may be printed on paper.
CREATE TABLE referrals (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    appeal_id BIGINT NOT NULL REFERENCES appeals (id),
    word TEXT NOT NULL,
    -- empty for that of a group
    label TEXT NOT NULL,
    -- the group whose own link it is
    signature_id BIGINT UNIQUE REFERENCES signatures (id) ON DELETE SET NULL,
    created_at BIGINT NOT NULL,
    UNIQUE (appeal_id, word)
);

-- Confirmed signatures that came through each word.
CREATE TABLE referral_counters (
    referral_id BIGINT PRIMARY KEY NOT NULL REFERENCES referrals (id),
    signatures BIGINT NOT NULL
);

CREATE TABLE appeal_sharing (
    appeal_id BIGINT PRIMARY KEY NOT NULL REFERENCES appeals (id),
    -- the sites that may show its form in a frame, one a line; * for every site
    form_sites TEXT NOT NULL
);

-- What organisers wrote to be passed on, and for the thanks.
CREATE TABLE appeal_sharing_words (
    appeal_id BIGINT NOT NULL REFERENCES appeals (id),
    language TEXT NOT NULL,
    share_text TEXT NOT NULL,
    thanks TEXT NOT NULL,
    PRIMARY KEY (appeal_id, language)
);

-- News

CREATE TABLE news (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    appeal_id BIGINT NOT NULL REFERENCES appeals (id),
    -- news, handed-over, answer, won, ended
    kind TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    -- null in a draft
    published_at BIGINT,
    -- moves on with every change
    revision BIGINT NOT NULL
);
CREATE INDEX news_of_appeal ON news (appeal_id, published_at);

CREATE TABLE news_texts (
    news_id BIGINT NOT NULL REFERENCES news (id) ON DELETE CASCADE,
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    markdown TEXT NOT NULL,
    PRIMARY KEY (news_id, language)
);

-- A news item that is sent by e-mail, once: how far that is.
CREATE TABLE news_mailings (
    news_id BIGINT PRIMARY KEY NOT NULL REFERENCES news (id) ON DELETE CASCADE,
    appeal_id BIGINT NOT NULL REFERENCES appeals (id),
    -- counting, counted, sending, paused, stopped, done
    state TEXT NOT NULL,
    -- the revision of the news item whose words are sent
    revision BIGINT NOT NULL,
    -- It goes from the oldest signature to the newest at the count; position is the last one that was looked at.
    newest BIGINT NOT NULL,
    position BIGINT NOT NULL,
    -- how many were counted, by language and by mail provider, as JSON
    people TEXT NOT NULL,
    -- mails that were put into the outbox
    queued BIGINT NOT NULL,
    -- people who ended the news by its links
    unsubscribed BIGINT NOT NULL,
    -- of the mails that are no longer in the outbox: how many were sent, came back, or were not needed any more
    sent BIGINT NOT NULL,
    bounced BIGINT NOT NULL,
    left_out BIGINT NOT NULL,
    counted_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    -- an instance works on it until then
    lease_until BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX news_mailings_of_appeal ON news_mailings (appeal_id);
CREATE INDEX news_mailings_at_work ON news_mailings (state, lease_until);

-- The words that are sent, as they were previewed.
CREATE TABLE news_mail_texts (
    news_id BIGINT NOT NULL REFERENCES news_mailings (news_id) ON DELETE CASCADE,
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    html TEXT NOT NULL,
    plain TEXT NOT NULL,
    PRIMARY KEY (news_id, language)
);

-- The mailboxes that a news item was put into the outbox for: none gets it twice. Deleted 30 days after the last of them.
CREATE TABLE news_recipients (
    news_id BIGINT NOT NULL REFERENCES news_mailings (news_id) ON DELETE CASCADE,
    address_index BYTEA NOT NULL,
    appeal_id BIGINT NOT NULL REFERENCES appeals (id),
    PRIMARY KEY (news_id, address_index)
);

-- When the number of an appeal passed a step.
CREATE TABLE milestones (
    appeal_id BIGINT NOT NULL REFERENCES appeals (id),
    number BIGINT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (appeal_id, number)
);

-- Mail that comes in

-- Messages, sealed until they are handled. A message is taken once: `digest` is a keyed hash of its identity and content,
-- and stays for 30 days.
CREATE TABLE incoming_mail (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    digest BYTEA NOT NULL UNIQUE,
    -- received, to-read, handled
    state TEXT NOT NULL,
    -- empty once it is handled
    sealed BYTEA NOT NULL,
    -- the appeal whose organisers read it
    appeal_id BIGINT REFERENCES appeals (id),
    received_at BIGINT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    -- an instance works on it until then
    lease_until BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX incoming_mail_due ON incoming_mail (state, lease_until, id);
CREATE INDEX incoming_mail_of_appeal ON incoming_mail (appeal_id, id);
CREATE INDEX incoming_mail_by_age ON incoming_mail (received_at);

-- Mails that came back and complaints, by day since 1970-01-01 (UTC) and mail provider. Providers are words of a fixed
-- list, never a domain.
CREATE TABLE returned_mail (
    appeal_id BIGINT NOT NULL REFERENCES appeals (id),
    day BIGINT NOT NULL,
    provider TEXT NOT NULL,
    -- the mailbox does not exist
    gone BIGINT NOT NULL DEFAULT 0,
    -- it may take mail later
    later BIGINT NOT NULL DEFAULT 0,
    complaints BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (appeal_id, day, provider)
);
