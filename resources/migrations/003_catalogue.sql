-- A library of a million papers: kept counts, an order by every column, full text, arXiv's metadata snapshot.

-- Counts are kept where they change, so that no tab has to count. The triggers hold them for every program alike.
ALTER TABLE keywords ADD COLUMN papers INTEGER NOT NULL DEFAULT 0;

ALTER TABLE keywords ADD COLUMN unread INTEGER NOT NULL DEFAULT 0;

CREATE TABLE totals (
    only   INTEGER PRIMARY KEY CHECK (only = 1),
    papers INTEGER NOT NULL,
    unread INTEGER NOT NULL
);

INSERT INTO totals SELECT 1, count(*), coalesce(sum(NOT is_read), 0) FROM papers;

UPDATE keywords SET papers = (SELECT count(*) FROM matches m WHERE m.keyword_id = keywords.id),
    unread = (SELECT count(*) FROM matches m JOIN papers p ON p.id = m.paper_id WHERE m.keyword_id = keywords.id AND NOT p.is_read);

CREATE TRIGGER paper_comes AFTER INSERT ON papers BEGIN
    UPDATE totals SET papers = papers + 1, unread = unread + NOT new.is_read; END;

-- Its matches go before it: the trigger on them looks at the paper.
CREATE TRIGGER paper_leaves BEFORE DELETE ON papers BEGIN
    DELETE FROM matches WHERE paper_id = old.id; UPDATE totals SET papers = papers - 1, unread = unread - NOT old.is_read; END;

CREATE TRIGGER paper_is_read AFTER UPDATE OF is_read ON papers WHEN old.is_read <> new.is_read BEGIN
    UPDATE totals SET unread = unread + old.is_read - new.is_read; UPDATE keywords SET unread = unread + old.is_read - new.is_read
    WHERE id IN (SELECT keyword_id FROM matches WHERE paper_id = new.id); END;

CREATE TRIGGER match_comes AFTER INSERT ON matches BEGIN
    UPDATE keywords SET papers = papers + 1, unread = unread + coalesce((SELECT NOT is_read FROM papers WHERE id = new.paper_id), 0)
    WHERE id = new.keyword_id; END;

CREATE TRIGGER match_leaves AFTER DELETE ON matches BEGIN
    UPDATE keywords SET papers = papers - 1, unread = unread - coalesce((SELECT NOT is_read FROM papers WHERE id = old.paper_id), 0)
    WHERE id = old.keyword_id; END;

-- All papers in any order, a page at a time. The table itself is in order of id, but has some kilobytes to a row: a narrow
-- index over the same finds the row in the middle in milliseconds. Texts are sorted by how they begin.
DROP INDEX papers_starred;

CREATE INDEX papers_by_id ON papers(id);

CREATE INDEX papers_by_read ON papers(is_read);

CREATE INDEX papers_by_star ON papers(is_starred);

CREATE INDEX papers_by_updated ON papers(updated);

CREATE INDEX papers_by_title ON papers(substr(title, 1, 40) COLLATE NOCASE);

CREATE INDEX papers_by_authors ON papers(substr(authors, 1, 32) COLLATE NOCASE);

CREATE INDEX papers_by_comment ON papers(substr(comment, 1, 24) COLLATE NOCASE) WHERE comment <> '';

CREATE INDEX papers_without_comment ON papers(id) WHERE comment = '';

-- Those that came from a page alone, few in a large library.
CREATE INDEX papers_undated ON papers(id) WHERE published = '';

-- The text of papers as it is read, written by library/searchindex.h alone; its rowid is the paper's id, so that the newest
-- come first without sorting.
CREATE VIRTUAL TABLE search USING fts5(title, abstract, authors, comment, content = '', prefix = '1 2 3',
    tokenize = "unicode61 remove_diacritics 2");

-- Marks of papers that the library does not have (any more, or yet, after it was restored): a paper that comes has its own again.
CREATE TABLE kept_marks (
    paper_id   INTEGER PRIMARY KEY,
    is_read    INTEGER NOT NULL,
    is_starred INTEGER NOT NULL
);

-- Imports of arXiv's metadata snapshot: what was chosen of which file, how far it came, and until which day it tells.
CREATE TABLE snapshots (
    id         INTEGER PRIMARY KEY,
    file       TEXT NOT NULL,
    mark       TEXT NOT NULL,
    categories TEXT NOT NULL,
    first_year INTEGER NOT NULL,
    last_year  INTEGER NOT NULL,
    line       INTEGER NOT NULL,
    papers     INTEGER NOT NULL,
    first_day  TEXT NOT NULL,
    last_day   TEXT NOT NULL,
    is_whole   INTEGER NOT NULL
);
