DROP TABLE mails_by_hour;
DROP INDEX outbox_due;
ALTER TABLE outbox DROP COLUMN priority;
CREATE INDEX outbox_due ON outbox (state, due_at, id);
