-- Batches of signatures that were collected elsewhere, where each came from, and the number of those on paper.
-- Nothing of a signatory stands in a batch.

CREATE TABLE imports (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
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
    -- on what ground the signatories agreed
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

ALTER TABLE signatures ADD COLUMN import_id BIGINT REFERENCES imports (id);
CREATE INDEX signatures_by_import ON signatures (import_id, id) WHERE import_id IS NOT NULL;

ALTER TABLE counters ADD COLUMN paper BIGINT NOT NULL DEFAULT 0;
