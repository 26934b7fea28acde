-- A snapshot claims the days that it proves, see transfer/catalogueproof.h: ranges such as 2007-04-02/2024-01-31, a blank
-- between. evidence: what the lines of an import that is not done have shown so far.
ALTER TABLE snapshots ADD COLUMN proved TEXT NOT NULL DEFAULT '';

ALTER TABLE snapshots ADD COLUMN evidence TEXT NOT NULL DEFAULT '';

-- Until now any file claimed all days between its first paper and a week before its last. Nothing tells which of these days a
-- refresh has proved as well, so they are all taken back: of keywords whose papers a snapshot could have, from the first day
-- of any such snapshot to a week before the last day of any. The papers stay; a refresh fetches what is missing, and an import
-- of a whole snapshot claims its days again.
CREATE TEMP TABLE claimed AS
    SELECT k.id AS keyword_id, min(s.first_day) AS from_day, max(date(s.last_day, '-7 days')) AS to_day
    FROM keywords k JOIN snapshots s ON s.is_whole AND s.first_day <> '' AND s.last_day <> ''
    WHERE k.kind <> 'announcements' AND (s.categories = '' OR (k.categories <> '' AND NOT EXISTS (
        SELECT 1 FROM json_each('["' || replace(k.categories, ' ', '","') || '"]') wanted WHERE NOT EXISTS (
            SELECT 1 FROM json_each('["' || replace(s.categories, ' ', '","') || '"]') had
            WHERE wanted.value = had.value OR wanted.value LIKE had.value || '.%'))))
    GROUP BY k.id;

-- What is known of the answer by which a server says "as before" is forgotten too: the next answer has to be read.
UPDATE ledger SET address = '', etag = '', last_modified = '' WHERE keyword_id IN (SELECT c.keyword_id FROM coverage c
    JOIN claimed s ON s.keyword_id = c.keyword_id AND c.from_day <= s.to_day AND c.to_day >= s.from_day);

INSERT OR REPLACE INTO coverage (keyword_id, from_day, to_day)
    SELECT c.keyword_id, date(s.to_day, '+1 day'), c.to_day FROM coverage c JOIN claimed s ON s.keyword_id = c.keyword_id
    WHERE c.from_day <= s.to_day AND c.to_day > s.to_day;

DELETE FROM coverage WHERE EXISTS (SELECT 1 FROM claimed s WHERE s.keyword_id = coverage.keyword_id
    AND coverage.from_day >= s.from_day AND coverage.from_day <= s.to_day);

UPDATE coverage SET to_day = (SELECT date(s.from_day, '-1 day') FROM claimed s WHERE s.keyword_id = coverage.keyword_id)
    WHERE EXISTS (SELECT 1 FROM claimed s WHERE s.keyword_id = coverage.keyword_id
    AND coverage.from_day < s.from_day AND coverage.to_day >= s.from_day);

DROP TABLE claimed;
