-- Confirmations leave before everything else, news after it; and what left in each hour, for the quota.

ALTER TABLE outbox ADD COLUMN priority INTEGER NOT NULL DEFAULT 1;
UPDATE outbox SET priority = 0 WHERE kind IN ('confirm', 'confirm-collective');
DROP INDEX outbox_due;
CREATE INDEX outbox_due ON outbox (state, priority, due_at, id);

-- Hours are counted from 1970-01-01 in UTC. Hour 0 holds no mails: instances that claim lock its row.
CREATE TABLE mails_by_hour (
    hour BIGINT PRIMARY KEY NOT NULL,
    mails BIGINT NOT NULL
);
INSERT INTO mails_by_hour (hour, mails) VALUES (0, 0);
