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
, kind TEXT NOT NULL DEFAULT 'search', watched INTEGER NOT NULL DEFAULT 0, papers INTEGER NOT NULL DEFAULT 0, unread INTEGER NOT NULL DEFAULT 0);
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
CREATE TABLE totals (
    only   INTEGER PRIMARY KEY CHECK (only = 1),
    papers INTEGER NOT NULL,
    unread INTEGER NOT NULL
);
CREATE TRIGGER paper_comes AFTER INSERT ON papers BEGIN
    UPDATE totals SET papers = papers + 1, unread = unread + NOT new.is_read; END;
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
CREATE INDEX papers_by_id ON papers(id);
CREATE INDEX papers_by_read ON papers(is_read);
CREATE INDEX papers_by_star ON papers(is_starred);
CREATE INDEX papers_by_updated ON papers(updated);
CREATE INDEX papers_by_title ON papers(substr(title, 1, 40) COLLATE NOCASE);
CREATE INDEX papers_by_authors ON papers(substr(authors, 1, 32) COLLATE NOCASE);
CREATE INDEX papers_by_comment ON papers(substr(comment, 1, 24) COLLATE NOCASE) WHERE comment <> '';
CREATE INDEX papers_without_comment ON papers(id) WHERE comment = '';
CREATE INDEX papers_undated ON papers(id) WHERE published = '';
CREATE VIRTUAL TABLE search USING fts5(title, abstract, authors, comment, content = '', prefix = '1 2 3',
    tokenize = "unicode61 remove_diacritics 2");
CREATE TABLE kept_marks (
    paper_id   INTEGER PRIMARY KEY,
    is_read    INTEGER NOT NULL,
    is_starred INTEGER NOT NULL
);
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
ALTER TABLE ledger ADD COLUMN unreadable TEXT NOT NULL DEFAULT '';
ALTER TABLE ledger ADD COLUMN doubt TEXT NOT NULL DEFAULT '';
ALTER TABLE ledger ADD COLUMN list_total INTEGER NOT NULL DEFAULT 0;
ALTER TABLE ledger ADD COLUMN revisions_known TEXT NOT NULL DEFAULT '';
ALTER TABLE ledger ADD COLUMN revisions_began TEXT NOT NULL DEFAULT '';
ALTER TABLE ledger ADD COLUMN revisions_start INTEGER NOT NULL DEFAULT 0;
ALTER TABLE matches ADD COLUMN not_found INTEGER NOT NULL DEFAULT 0;
CREATE INDEX matches_not_found ON matches(keyword_id, paper_id) WHERE not_found = 1;
CREATE TABLE revision_checks (
    paper_id INTEGER PRIMARY KEY REFERENCES papers(id) ON DELETE CASCADE,
    checked  TEXT NOT NULL
);
ALTER TABLE snapshots ADD COLUMN proved TEXT NOT NULL DEFAULT '';
ALTER TABLE snapshots ADD COLUMN evidence TEXT NOT NULL DEFAULT '';
ALTER TABLE keywords ADD COLUMN terms TEXT NOT NULL DEFAULT '';
CREATE TABLE search_rewrite (
    only  INTEGER PRIMARY KEY CHECK (only = 1),
    kind  TEXT NOT NULL,
    below INTEGER NOT NULL
);
CREATE TABLE search_rewritten (
    paper_id INTEGER PRIMARY KEY
);
INSERT INTO totals VALUES (1, 0, 0);
INSERT INTO papers (id, version, title, abstract, abs_url, updated, first_seen, is_starred) VALUES (6845104128, 1, 'A title; with a semicolon', 'a', 'http://arxiv.org/abs/2502.00001v1', '2025-02-28', '2025-03-01T00:00:00Z', 1);
INSERT INTO search (rowid, title, abstract, authors, comment) VALUES (6845104128, 'A title; with a semicolon', 'a', '', '');
ALTER TABLE keywords ADD COLUMN visited TEXT NOT NULL DEFAULT '';
CREATE INDEX matches_arrival ON matches(keyword_id, first_seen DESC, position DESC, paper_id DESC);
CREATE INDEX matches_late ON matches(paper_id) WHERE late;
CREATE INDEX papers_with_journal ON papers(id) WHERE journal_ref <> '';
CREATE INDEX papers_by_arrival ON papers(first_seen);
CREATE INDEX papers_revised ON papers(id, updated, version) WHERE version > 1;
CREATE TABLE tags (
    id     INTEGER PRIMARY KEY,
    name   TEXT NOT NULL,
    folded TEXT NOT NULL,
    color  TEXT NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX tags_folded ON tags(folded, color IS NULL);
CREATE TABLE paper_tags (
    paper_id INTEGER NOT NULL,
    tag_id   INTEGER NOT NULL REFERENCES tags(id) ON DELETE CASCADE,
    added    TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (paper_id, tag_id)
) WITHOUT ROWID;
CREATE INDEX paper_tags_tag ON paper_tags(tag_id, paper_id);
CREATE TABLE notes (
    paper_id INTEGER PRIMARY KEY,
    text     TEXT NOT NULL,
    changed  TEXT NOT NULL
);
CREATE TABLE mutes (
    id         INTEGER PRIMARY KEY,
    kind       TEXT NOT NULL,
    text       TEXT NOT NULL,
    keyword_id INTEGER REFERENCES keywords(id) ON DELETE CASCADE,
    until      TEXT NOT NULL DEFAULT '',
    created    TEXT NOT NULL
);
CREATE TABLE muted_papers (
    paper_id INTEGER PRIMARY KEY,
    created  TEXT NOT NULL
);
CREATE INDEX papers_by_categories ON papers(categories);
CREATE TABLE paper_changes (
    id       INTEGER PRIMARY KEY,
    paper_id INTEGER NOT NULL,
    what     INTEGER NOT NULL
);
CREATE TRIGGER change_is_logged AFTER INSERT ON paper_changes BEGIN
    DELETE FROM paper_changes WHERE id <= new.id - 20000; END;
CREATE TRIGGER paper_came AFTER INSERT ON papers WHEN EXISTS (SELECT 1 FROM paper_changes) BEGIN
    INSERT INTO paper_changes (paper_id, what) VALUES (new.id, 5); END;
CREATE TRIGGER paper_left AFTER DELETE ON papers WHEN EXISTS (SELECT 1 FROM paper_changes) BEGIN
    INSERT INTO paper_changes (paper_id, what) VALUES (old.id, 5); END;
CREATE TRIGGER paper_was_revised AFTER UPDATE OF title, abstract, comment, authors, categories ON papers
    WHEN EXISTS (SELECT 1 FROM paper_changes) BEGIN INSERT INTO paper_changes (paper_id, what) VALUES (new.id, 1); END;
CREATE TRIGGER paper_was_marked AFTER UPDATE OF is_read, is_starred ON papers WHEN EXISTS (SELECT 1 FROM paper_changes) BEGIN
    INSERT INTO paper_changes (paper_id, what) VALUES (new.id, 4); END;
CREATE TRIGGER match_came AFTER INSERT ON matches WHEN EXISTS (SELECT 1 FROM paper_changes) BEGIN
    INSERT INTO paper_changes (paper_id, what) VALUES (new.paper_id, 2); END;
CREATE TRIGGER match_left AFTER DELETE ON matches WHEN EXISTS (SELECT 1 FROM paper_changes) BEGIN
    INSERT INTO paper_changes (paper_id, what) VALUES (old.paper_id, 2); END;
CREATE TRIGGER paper_was_muted AFTER INSERT ON muted_papers WHEN EXISTS (SELECT 1 FROM paper_changes) BEGIN
    INSERT INTO paper_changes (paper_id, what) VALUES (new.paper_id, 8); END;
CREATE TRIGGER paper_was_unmuted AFTER DELETE ON muted_papers WHEN EXISTS (SELECT 1 FROM paper_changes) BEGIN
    INSERT INTO paper_changes (paper_id, what) VALUES (old.paper_id, 8); END;
CREATE TABLE removed_keywords (
    id      INTEGER PRIMARY KEY,
    name    TEXT NOT NULL,
    folded  TEXT NOT NULL,
    removed TEXT NOT NULL,
    data    TEXT NOT NULL
);
CREATE TABLE removed_matches (
    paper_id   INTEGER NOT NULL,
    keyword_id INTEGER NOT NULL REFERENCES removed_keywords(id) ON DELETE CASCADE,
    first_seen TEXT NOT NULL,
    announced  TEXT NOT NULL,
    position   REAL NOT NULL,
    late       INTEGER NOT NULL,
    not_found  INTEGER NOT NULL,
    PRIMARY KEY (paper_id, keyword_id)
) WITHOUT ROWID;
CREATE INDEX removed_matches_keyword ON removed_matches(keyword_id);
CREATE TABLE removed_papers (
    id    INTEGER PRIMARY KEY,
    paper TEXT NOT NULL,
    more  TEXT
);
ALTER TABLE keywords ADD COLUMN revisions TEXT NOT NULL DEFAULT 'badge';
CREATE TABLE saved_searches (
    id      INTEGER PRIMARY KEY,
    name    TEXT NOT NULL,
    folded  TEXT NOT NULL,
    text    TEXT NOT NULL,
    place   INTEGER NOT NULL,
    created TEXT NOT NULL
);
CREATE UNIQUE INDEX saved_searches_folded ON saved_searches(folded, place IS NULL);

CREATE TABLE zotero (
    paper_id INTEGER PRIMARY KEY,
    version  INTEGER NOT NULL,
    session  TEXT NOT NULL,
    state    TEXT NOT NULL,
    changed  TEXT NOT NULL
);
CREATE TABLE pdf_files (
    paper_id INTEGER NOT NULL,
    version  INTEGER NOT NULL,
    path     TEXT NOT NULL,
    size     INTEGER NOT NULL,
    fetched  TEXT NOT NULL,
    is_own   INTEGER NOT NULL,
    PRIMARY KEY (paper_id, version)
) WITHOUT ROWID;
CREATE TABLE citation_keys (
    paper_id INTEGER PRIMARY KEY,
    key      TEXT NOT NULL COLLATE NOCASE
);
CREATE UNIQUE INDEX citation_keys_key ON citation_keys(key);
CREATE TABLE note_files (
    paper_id INTEGER NOT NULL,
    folder   TEXT NOT NULL,
    name     TEXT NOT NULL,
    note     TEXT NOT NULL,
    parts    TEXT NOT NULL,
    PRIMARY KEY (paper_id, folder)
) WITHOUT ROWID;
CREATE TABLE page_cells (
    paper_id INTEGER PRIMARY KEY,
    cells    TEXT NOT NULL
);
PRAGMA user_version = 17;
