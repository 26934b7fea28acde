-- PDFs that are kept in files, one row a version. path: relative to the folder of the PDFs, or absolute. size: in bytes, as it was
-- written. fetched: ISO 8601 UTC. is_own: the program has created the file; otherwise it was there before, with the same content.
-- A row stays when its paper is removed, because the file stays too.
CREATE TABLE pdf_files (
    paper_id INTEGER NOT NULL,
    version  INTEGER NOT NULL,
    path     TEXT NOT NULL,
    size     INTEGER NOT NULL,
    fetched  TEXT NOT NULL,
    is_own   INTEGER NOT NULL,
    PRIMARY KEY (paper_id, version)
) WITHOUT ROWID;
