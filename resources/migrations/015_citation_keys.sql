-- The keys of citations that were exported or copied. A paper keeps its key, also when papers come that would have the same one.
-- Keys that differ only in case count as equal, because BibTeX does not accept both.
-- There is no reference to papers, so that a paper that comes back has its key again.
CREATE TABLE citation_keys (
    paper_id INTEGER PRIMARY KEY,
    key      TEXT NOT NULL COLLATE NOCASE
);

CREATE UNIQUE INDEX citation_keys_key ON citation_keys(key);
