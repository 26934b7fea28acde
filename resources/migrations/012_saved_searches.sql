-- Searches that the user keeps as tabs. folded: the form of the name that is used for comparisons. text: as the user typed it in
-- the search field. place: the place among all tabs, in the same numbers as the places of keywords. created: ISO 8601 UTC.
CREATE TABLE saved_searches (
    id      INTEGER PRIMARY KEY,
    name    TEXT NOT NULL,
    folded  TEXT NOT NULL,
    text    TEXT NOT NULL,
    place   INTEGER NOT NULL,
    created TEXT NOT NULL
);

-- The second column only makes the entries of this index different from those of the names of keywords, see tags_folded.
CREATE UNIQUE INDEX saved_searches_folded ON saved_searches(folded, place IS NULL);
