-- What organisers decided about a line of the public list: it outlives the line, which comes and goes with the state.

CREATE TABLE line_decisions (
    signature_id BIGINT PRIMARY KEY NOT NULL REFERENCES signatures (id) ON DELETE CASCADE,
    -- taken off the list although its owner agreed to be on it
    hidden BOOLEAN NOT NULL,
    -- the place among the first signatories, while there is no line that holds it
    rank INTEGER,
    -- how the mandate of a group was shown, as the organiser saw it
    mandate_shown TEXT,
    -- the number of the document that showed it, sealed
    mandate_document BYTEA
);

-- The history of one signature.
CREATE INDEX audit_of_object ON audit (object_kind, object_id, id);
