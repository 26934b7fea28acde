-- The library as the first release has it. Each statement ends in a semicolon at the end of a line.

-- id is ArxivId::key(): it sorts in order of submission, so "newest first" needs no other index.
-- Authors and categories are lists in one column, newlines between (old feeds have categories such as
-- "14C20, 14M99", with blanks): they are read with their paper and never alone, and a row an author would make a
-- first fetch five times as many writes.
-- Times are ISO 8601 UTC, or a day where the source (a README) knows no more; empty: not known.
CREATE TABLE papers (
    id          INTEGER PRIMARY KEY,
    version     INTEGER NOT NULL,
    title       TEXT NOT NULL,
    abstract    TEXT NOT NULL,
    comment     TEXT NOT NULL DEFAULT '',
    journal_ref TEXT NOT NULL DEFAULT '',
    doi         TEXT NOT NULL DEFAULT '',
    abs_url     TEXT NOT NULL,
    authors     TEXT NOT NULL DEFAULT '',
    categories  TEXT NOT NULL DEFAULT '',
    published   TEXT NOT NULL DEFAULT '',
    updated     TEXT NOT NULL,
    first_seen  TEXT NOT NULL,
    is_read     INTEGER NOT NULL DEFAULT 0,
    is_starred  INTEGER NOT NULL DEFAULT 0,
    in_archive  INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX papers_starred ON papers(id) WHERE is_starred;

-- What a paper said before its newest version, as far as the library saw it.
CREATE TABLE versions (
    paper_id INTEGER NOT NULL REFERENCES papers(id) ON DELETE CASCADE,
    version  INTEGER NOT NULL,
    title    TEXT NOT NULL,
    abstract TEXT NOT NULL,
    comment  TEXT NOT NULL DEFAULT '',
    updated  TEXT NOT NULL,
    PRIMARY KEY (paper_id, version)
) WITHOUT ROWID;

CREATE TABLE keywords (
    id           INTEGER PRIMARY KEY,
    name         TEXT NOT NULL,
    folded       TEXT NOT NULL UNIQUE,
    query        TEXT NOT NULL DEFAULT '',
    categories   TEXT NOT NULL DEFAULT '',
    result_limit INTEGER NOT NULL DEFAULT 100,
    place        INTEGER NOT NULL,
    refreshed    TEXT NOT NULL DEFAULT ''
);

-- Which keyword found which paper. position is the place in the keyword's list, highest first: the second of
-- submission where that is known, else a number between those of its neighbours.
CREATE TABLE matches (
    keyword_id INTEGER NOT NULL REFERENCES keywords(id) ON DELETE CASCADE,
    paper_id   INTEGER NOT NULL REFERENCES papers(id) ON DELETE CASCADE,
    position   REAL NOT NULL,
    first_seen TEXT NOT NULL,
    PRIMARY KEY (keyword_id, paper_id)
) WITHOUT ROWID;

CREATE INDEX matches_paper ON matches(paper_id);

CREATE INDEX matches_position ON matches(keyword_id, position DESC, paper_id DESC);

CREATE TABLE facts (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;
