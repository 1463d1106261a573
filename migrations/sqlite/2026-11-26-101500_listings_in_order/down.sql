CREATE TABLE listings_by_signature (
    signature_id BIGINT PRIMARY KEY NOT NULL REFERENCES signatures (id),
    appeal_id BIGINT NOT NULL REFERENCES appeals (id),
    kind TEXT NOT NULL,
    rank INTEGER,
    name TEXT NOT NULL,
    detail TEXT NOT NULL,
    place TEXT NOT NULL,
    website TEXT,
    mandate_shown TEXT,
    sort_key BLOB NOT NULL
);
INSERT INTO listings_by_signature (signature_id, appeal_id, kind, rank, name, detail, place, website, mandate_shown, sort_key)
    SELECT signature_id, appeal_id, kind, rank, name, detail, place, website, mandate_shown, sort_key FROM listings;
DROP TABLE listings;
ALTER TABLE listings_by_signature RENAME TO listings;
CREATE INDEX listings_in_order ON listings (appeal_id, kind, sort_key, signature_id);
CREATE INDEX listings_first ON listings (appeal_id, rank) WHERE rank IS NOT NULL;
