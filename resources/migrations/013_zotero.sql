-- Papers that were sent to Zotero, so that no paper is sent twice. session: name of the request in Zotero. A reused name shows
-- whether the first request arrived. state: 'sending': the request may have arrived; 'lost': Zotero no longer knows whether it
-- arrived; 'sent': it arrived. changed: ISO 8601 UTC. There is no reference to papers: a removed paper is still in Zotero.
CREATE TABLE zotero (
    paper_id INTEGER PRIMARY KEY,
    version  INTEGER NOT NULL,
    session  TEXT NOT NULL,
    state    TEXT NOT NULL,
    changed  TEXT NOT NULL
);
