-- Bulk actions by a rule, and the state before each change, so that a run can be taken back.

CREATE TABLE bulk_runs (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    appeal_id BIGINT NOT NULL REFERENCES appeals (id),
    -- looking, ready, running, stopped, done, undoing, undone, dropped
    state TEXT NOT NULL,
    -- hold, release, remove, hide, resend
    deed TEXT NOT NULL,
    -- whom it is about and why, sealed
    rule BLOB NOT NULL,
    done_by TEXT NOT NULL,
    -- it goes from the newest signature of its beginning to the oldest; position is the last one that was looked at
    newest BIGINT NOT NULL,
    position BIGINT NOT NULL,
    looked BIGINT NOT NULL,
    matched BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    passed BIGINT NOT NULL,
    restored BIGINT NOT NULL,
    kept BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    -- until then an instance works on it
    lease_until BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX bulk_runs_of_appeal ON bulk_runs (appeal_id, id);
CREATE INDEX bulk_runs_at_work ON bulk_runs (state, lease_until);

CREATE TABLE bulk_changes (
    run_id BIGINT NOT NULL REFERENCES bulk_runs (id),
    signature_id BIGINT NOT NULL,
    state TEXT NOT NULL,
    hold_reason TEXT,
    at BIGINT NOT NULL,
    PRIMARY KEY (run_id, signature_id)
) WITHOUT ROWID;
CREATE INDEX bulk_changes_by_age ON bulk_changes (at);
