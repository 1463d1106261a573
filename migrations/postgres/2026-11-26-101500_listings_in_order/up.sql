-- Postgres keeps the rows of a table where there is room, and reads a page of the list by the index in order: nothing
-- to change. SQLite stores the list in its order from here on.
SELECT 1;
