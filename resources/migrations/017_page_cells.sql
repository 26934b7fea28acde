-- Cells of imported pages that the library has no other data for, as a JSON object: {"cells": {LABEL: MARKDOWN}, "under": {KEYWORD:
-- {LABEL: MARKDOWN}}}. The second part has the cells of keywords under which the page had others.
-- There is no reference to papers, so that a paper that comes back has its cells again.
CREATE TABLE page_cells (
    paper_id INTEGER PRIMARY KEY,
    cells    TEXT NOT NULL
);
