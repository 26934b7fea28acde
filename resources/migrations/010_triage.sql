-- The order of arrival, visits, tags, notes and mutes.

-- When the user last left the list of the keyword having seen it (ISO 8601 UTC); empty: never. Papers that arrived later are
-- new since this visit.
ALTER TABLE keywords ADD COLUMN visited TEXT NOT NULL DEFAULT '';

-- Lists in the order of arrival, newest first. Papers that arrived together keep the order of the list.
CREATE INDEX matches_arrival ON matches(keyword_id, first_seen DESC, position DESC, paper_id DESC);

-- Papers for which a search by state or by conference would otherwise read the whole library.
CREATE INDEX matches_late ON matches(paper_id) WHERE late;

CREATE INDEX papers_with_journal ON papers(id) WHERE journal_ref <> '';

CREATE INDEX papers_by_arrival ON papers(first_seen);

-- Revised papers, for the numbers of papers a week.
CREATE INDEX papers_revised ON papers(id, updated, version) WHERE version > 1;

-- folded: the form of the name that is used for comparisons. color: #rrggbb; empty: none.
CREATE TABLE tags (
    id     INTEGER PRIMARY KEY,
    name   TEXT NOT NULL,
    folded TEXT NOT NULL,
    color  TEXT NOT NULL DEFAULT ''
);

-- The second column only makes the entries of this index different from those of the names of keywords, so that a damaged
-- library can be recovered: its rows are recognised by their columns.
CREATE UNIQUE INDEX tags_folded ON tags(folded, color IS NULL);

-- A paper with a tag or a note is kept like a starred paper. There is no reference to papers, so that tags and notes of
-- papers that are missing after a restore are not lost. added: when the paper got the tag, ISO 8601 UTC.
CREATE TABLE paper_tags (
    paper_id INTEGER NOT NULL,
    tag_id   INTEGER NOT NULL REFERENCES tags(id) ON DELETE CASCADE,
    added    TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (paper_id, tag_id)
) WITHOUT ROWID;

CREATE INDEX paper_tags_tag ON paper_tags(tag_id, paper_id);

-- text: Markdown. changed: ISO 8601 UTC.
CREATE TABLE notes (
    paper_id INTEGER PRIMARY KEY,
    text     TEXT NOT NULL,
    changed  TEXT NOT NULL
);

-- Rules that hide papers. kind: 'word', 'author' or 'category'. text: as the user wrote it. keyword_id: hides only in the list
-- of this keyword; NULL: everywhere. until: the last day on which the rule hides (local day, ISO 8601); empty: no end.
CREATE TABLE mutes (
    id         INTEGER PRIMARY KEY,
    kind       TEXT NOT NULL,
    text       TEXT NOT NULL,
    keyword_id INTEGER REFERENCES keywords(id) ON DELETE CASCADE,
    until      TEXT NOT NULL DEFAULT '',
    created    TEXT NOT NULL
);

-- Papers that the user is not interested in; they are hidden everywhere.
CREATE TABLE muted_papers (
    paper_id INTEGER PRIMARY KEY,
    created  TEXT NOT NULL
);

-- Lists of categories are compared in this index, because a scan of the papers would read all abstracts.
CREATE INDEX papers_by_categories ON papers(categories);

-- The last papers that changed, so that the papers that a mute hides are not searched again for every change. what: 1: the text
-- or the categories, 2: the lists of keywords, 4: the marks, 8: muted. The table is empty until a mute is made, and nothing is
-- written to it until then. It keeps the last 20000 changes.
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

-- Removed keywords, which can be brought back for 30 days (library/removedkeywords.h). removed: ISO 8601 UTC. data: the rows of
-- the keyword in all tables that refer to keywords, except matches, as a JSON object with an array for each table.
CREATE TABLE removed_keywords (
    id      INTEGER PRIMARY KEY,
    name    TEXT NOT NULL,
    folded  TEXT NOT NULL,
    removed TEXT NOT NULL,
    data    TEXT NOT NULL
);

-- The rows of removed keywords in matches. The columns are in another order, so that a rebuild of a damaged library does not
-- take them for rows of matches.
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

-- The papers that were removed together with a keyword. paper: the row of the paper as a JSON object. more: its rows in the
-- tables that refer to papers, as in removed_keywords; NULL: it has none.
CREATE TABLE removed_papers (
    id    INTEGER PRIMARY KEY,
    paper TEXT NOT NULL,
    more  TEXT
);
