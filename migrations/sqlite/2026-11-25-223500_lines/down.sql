DROP INDEX audit_of_object;
DROP TABLE line_decisions;
