-- What the ledger needs to claim only what is proved.

-- unreadable: entries that could not be read, whose days are a gap: JSON, see library/ledger.cpp. doubt: the answer that
-- doubted_since speaks of. revisions_known: every version of the keyword's papers up to then (ISO 8601 UTC) is in the library.
-- list_total: papers in the whole list, as the newest believed answer says.
-- revisions_began, revisions_start: a check for versions that was cut short, see base/coverage.h.
ALTER TABLE ledger ADD COLUMN unreadable TEXT NOT NULL DEFAULT '';

ALTER TABLE ledger ADD COLUMN doubt TEXT NOT NULL DEFAULT '';

ALTER TABLE ledger ADD COLUMN list_total INTEGER NOT NULL DEFAULT 0;

ALTER TABLE ledger ADD COLUMN revisions_known TEXT NOT NULL DEFAULT '';

ALTER TABLE ledger ADD COLUMN revisions_began TEXT NOT NULL DEFAULT '';

ALTER TABLE ledger ADD COLUMN revisions_start INTEGER NOT NULL DEFAULT 0;

-- not_found: arXiv's answers for the keyword no longer have the paper.
ALTER TABLE matches ADD COLUMN not_found INTEGER NOT NULL DEFAULT 0;

CREATE INDEX matches_not_found ON matches(keyword_id, paper_id) WHERE not_found = 1;

-- When arXiv was asked for a paper by its identifier (ISO 8601 UTC).
CREATE TABLE revision_checks (
    paper_id INTEGER PRIMARY KEY REFERENCES papers(id) ON DELETE CASCADE,
    checked  TEXT NOT NULL
);
