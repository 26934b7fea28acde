-- What a new version of a paper does in the list of the keyword. 'badge': the paper gets a badge; 'ignore': nothing; 'unread':
-- the paper also becomes unread again if the new version says that it was accepted or withdrawn.
ALTER TABLE keywords ADD COLUMN revisions TEXT NOT NULL DEFAULT 'badge';
