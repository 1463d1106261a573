-- Nothing was changed here.
SELECT 1;
