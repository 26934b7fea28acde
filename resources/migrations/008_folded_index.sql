-- The full-text index has letters without their marks (ł as l), ligatures and full-width letters as plain ones, and Chinese,
-- Japanese and Korean text sign by sign. No SQL can write it anew, and a large library takes minutes:
-- library/searchrewrite.cpp does it a piece at a time, from the newest paper to the oldest.

-- kind: 'refold', the index has the other papers as it was before; 'fill', it does not have them. Papers from `below` on are done.
CREATE TABLE search_rewrite (
    only  INTEGER PRIMARY KEY CHECK (only = 1),
    kind  TEXT NOT NULL,
    below INTEGER NOT NULL
);

-- Papers under that identifier that the index has as it is written today, since they came or changed meanwhile.
CREATE TABLE search_rewritten (
    paper_id INTEGER PRIMARY KEY
);
