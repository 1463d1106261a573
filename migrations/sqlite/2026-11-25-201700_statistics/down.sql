DROP TABLE provider_statistics;
CREATE TABLE daily_statistics (
    appeal_id BIGINT NOT NULL REFERENCES appeals (id),
    day BIGINT NOT NULL,
    confirmed BIGINT NOT NULL,
    PRIMARY KEY (appeal_id, day)
);
INSERT INTO daily_statistics (appeal_id, day, confirmed)
    SELECT appeal_id, hour / 24, CAST(SUM(counted) AS BIGINT) FROM hourly_statistics GROUP BY appeal_id, hour / 24;
DROP TABLE hourly_statistics;
ALTER TABLE counters DROP COLUMN held_groups;
ALTER TABLE counters DROP COLUMN held;
ALTER TABLE counters DROP COLUMN pending;
