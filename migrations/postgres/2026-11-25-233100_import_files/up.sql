-- Files of signatures that wait to be imported, sealed; gone with the run, or after a day.

CREATE TABLE import_files (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    appeal_id BIGINT NOT NULL REFERENCES appeals (id),
    -- the batch it became
    import_id BIGINT REFERENCES imports (id),
    -- of the file's name: csv, xlsx, or nothing
    ending TEXT NOT NULL,
    sealed BYTEA NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX import_files_by_age ON import_files (created_at);
CREATE INDEX import_files_of_import ON import_files (import_id);
