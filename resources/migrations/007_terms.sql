-- Several terms in one keyword.

-- One line of JSON, see base/keywordterms.h; empty where the keyword searches for its name or has a query.
ALTER TABLE keywords ADD COLUMN terms TEXT NOT NULL DEFAULT '';
