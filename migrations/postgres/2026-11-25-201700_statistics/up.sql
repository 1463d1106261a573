-- What the organisers' figures are read from: how many wait, and how the number and the confirmations grow by the hour.

ALTER TABLE counters ADD COLUMN pending BIGINT NOT NULL DEFAULT 0;
-- Proven, and waiting for a human; of these, the groups.
ALTER TABLE counters ADD COLUMN held BIGINT NOT NULL DEFAULT 0;
ALTER TABLE counters ADD COLUMN held_groups BIGINT NOT NULL DEFAULT 0;

INSERT INTO counters (appeal_id, individuals, organisations)
    SELECT id, 0, 0 FROM appeals WHERE id NOT IN (SELECT appeal_id FROM counters);
UPDATE counters SET
    pending = (SELECT COUNT(*) FROM signatures
        WHERE signatures.appeal_id = counters.appeal_id AND state = 'pending'),
    held = (SELECT COUNT(*) FROM signatures
        WHERE signatures.appeal_id = counters.appeal_id AND state = 'held'),
    held_groups = (SELECT COUNT(*) FROM signatures
        WHERE signatures.appeal_id = counters.appeal_id AND state = 'held' AND kind = 'collective');

-- By how much the number changed in an hour, counted from 1970-01-01 (UTC). Whole days that are old stand in their first hour.
CREATE TABLE hourly_statistics (
    appeal_id BIGINT NOT NULL REFERENCES appeals (id),
    hour BIGINT NOT NULL,
    counted BIGINT NOT NULL,
    PRIMARY KEY (appeal_id, hour)
);
INSERT INTO hourly_statistics (appeal_id, hour, counted)
    SELECT appeal_id, day * 24, confirmed FROM daily_statistics;
DROP TABLE daily_statistics;

-- Signatures posted in an hour through mailboxes of a large provider, and how many of these were confirmed since,
-- whenever that was. The providers are words of a fixed list, never a domain.
CREATE TABLE provider_statistics (
    appeal_id BIGINT NOT NULL REFERENCES appeals (id),
    hour BIGINT NOT NULL,
    provider TEXT NOT NULL,
    posted BIGINT NOT NULL,
    confirmed BIGINT NOT NULL,
    PRIMARY KEY (appeal_id, hour, provider)
);
