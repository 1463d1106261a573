DROP INDEX words_of_signature;
CREATE INDEX words_of_signature ON words (signature_id);
