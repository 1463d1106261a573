-- Whether a name has another word too is answered by the index alone.
DROP INDEX words_of_signature;
CREATE INDEX words_of_signature ON words (signature_id, word);
