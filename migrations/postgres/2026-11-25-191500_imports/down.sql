ALTER TABLE counters DROP COLUMN paper;
DROP INDEX signatures_by_import;
ALTER TABLE signatures DROP COLUMN import_id;
DROP TABLE imports;
