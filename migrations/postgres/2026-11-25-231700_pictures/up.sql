-- The picture of an appeal: what is said about it, and its files, drawn anew from what was uploaded and without any of
-- its metadata. A file is known by the SHA-256 of its content.
CREATE TABLE pictures (
    appeal_id BIGINT PRIMARY KEY NOT NULL REFERENCES appeals (id),
    alts TEXT NOT NULL,
    credit TEXT NOT NULL
);

CREATE TABLE picture_files (
    appeal_id BIGINT NOT NULL REFERENCES pictures (appeal_id),
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    kind TEXT NOT NULL,
    hash TEXT NOT NULL,
    content BYTEA NOT NULL,
    PRIMARY KEY (appeal_id, width)
);
CREATE INDEX picture_files_hash ON picture_files (hash);
