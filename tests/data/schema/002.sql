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
, kind TEXT NOT NULL DEFAULT 'search', watched INTEGER NOT NULL DEFAULT 0);
CREATE TABLE matches (
    keyword_id INTEGER NOT NULL REFERENCES keywords(id) ON DELETE CASCADE,
    paper_id   INTEGER NOT NULL REFERENCES papers(id) ON DELETE CASCADE,
    position   REAL NOT NULL,
    first_seen TEXT NOT NULL, late INTEGER NOT NULL DEFAULT 0, announced TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (keyword_id, paper_id)
) WITHOUT ROWID;
CREATE INDEX matches_paper ON matches(paper_id);
CREATE INDEX matches_position ON matches(keyword_id, position DESC, paper_id DESC);
CREATE TABLE facts (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE coverage (
    keyword_id INTEGER NOT NULL REFERENCES keywords(id) ON DELETE CASCADE,
    from_day   TEXT NOT NULL,
    to_day     TEXT NOT NULL,
    PRIMARY KEY (keyword_id, from_day)
) WITHOUT ROWID;
CREATE TABLE ledger (
    keyword_id       INTEGER PRIMARY KEY REFERENCES keywords(id) ON DELETE CASCADE,
    wanted_from      TEXT NOT NULL DEFAULT '',
    resume_from      TEXT NOT NULL DEFAULT '',
    answered         TEXT NOT NULL DEFAULT '',
    newest_submitted INTEGER NOT NULL DEFAULT 0,
    newest_updated   INTEGER NOT NULL DEFAULT 0,
    doubted_since    TEXT NOT NULL DEFAULT '',
    address          TEXT NOT NULL DEFAULT '',
    etag             TEXT NOT NULL DEFAULT '',
    last_modified    TEXT NOT NULL DEFAULT ''
);
INSERT INTO papers (id, version, title, abstract, abs_url, updated, first_seen, is_starred) VALUES (6845104128, 1, 'A title; with a semicolon', 'a', 'http://arxiv.org/abs/2502.00001v1', '2025-02-28', '2025-03-01T00:00:00Z', 1);
PRAGMA user_version = 2;
