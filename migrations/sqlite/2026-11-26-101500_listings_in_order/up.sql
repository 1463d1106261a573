-- The list in its own order: a page is one walk over neighbouring rows. A table that gives each row a number of its own
-- had a tree more to write, and each line of a page in a place of its own.
-- The columns of the key come first: of other tables without numbers, SQLite 3.40 says that they hold nulls when it checks
-- them.
CREATE TABLE listings_sorted (
    appeal_id BIGINT NOT NULL REFERENCES appeals (id),
    kind TEXT NOT NULL,
    sort_key BLOB NOT NULL,
    signature_id BIGINT NOT NULL REFERENCES signatures (id),
    rank INTEGER,
    name TEXT NOT NULL,
    detail TEXT NOT NULL,
    place TEXT NOT NULL,
    website TEXT,
    mandate_shown TEXT,
    PRIMARY KEY (appeal_id, kind, sort_key, signature_id)
) WITHOUT ROWID;
INSERT INTO listings_sorted (appeal_id, kind, sort_key, signature_id, rank, name, detail, place, website, mandate_shown)
    SELECT appeal_id, kind, sort_key, signature_id, rank, name, detail, place, website, mandate_shown
    FROM listings ORDER BY appeal_id, kind, sort_key, signature_id;
DROP TABLE listings;
ALTER TABLE listings_sorted RENAME TO listings;
CREATE UNIQUE INDEX listings_of_signature ON listings (signature_id);
CREATE INDEX listings_first ON listings (appeal_id, rank) WHERE rank IS NOT NULL;
