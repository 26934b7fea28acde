-- The note files of the papers in folders of the person, as they were at the last synchronization. So a change of the file is told
-- apart from a change of the note in the library. name: path of the file in the folder. note: hash of the note. parts: hashes of the
-- other parts of the file that the program has written; parts that the person has changed since are not written again.
-- A row stays when its paper is removed, because the file stays too.
CREATE TABLE note_files (
    paper_id INTEGER NOT NULL,
    folder   TEXT NOT NULL,
    name     TEXT NOT NULL,
    note     TEXT NOT NULL,
    parts    TEXT NOT NULL,
    PRIMARY KEY (paper_id, folder)
) WITHOUT ROWID;
