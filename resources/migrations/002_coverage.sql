-- What is known of each keyword's past, and how its papers came.

-- kind: 'search', 'author' or 'announcements'. watched: tell what a refresh brings in a notification.
ALTER TABLE keywords ADD COLUMN kind TEXT NOT NULL DEFAULT 'search';

ALTER TABLE keywords ADD COLUMN watched INTEGER NOT NULL DEFAULT 0;

-- late: came after arXiv had been asked for its day. announced: how an announcement feed calls it ('new', 'cross', 'replace',
-- 'replace-cross'); empty elsewhere.
ALTER TABLE matches ADD COLUMN late INTEGER NOT NULL DEFAULT 0;

ALTER TABLE matches ADD COLUMN announced TEXT NOT NULL DEFAULT '';

-- Days of submission (UTC, both ends included) for which a keyword has all that arXiv had announced. Ranges of one keyword
-- neither touch nor overlap.
CREATE TABLE coverage (
    keyword_id INTEGER NOT NULL REFERENCES keywords(id) ON DELETE CASCADE,
    from_day   TEXT NOT NULL,
    to_day     TEXT NOT NULL,
    PRIMARY KEY (keyword_id, from_day)
) WITHOUT ROWID;

-- The rest of the ledger, see base/coverage.h; a keyword that was never answered has no row. Validators are those of the
-- first page of the last whole answer, for the address they belong to (RFC 9110, 8.8).
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
