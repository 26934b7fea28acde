-- Words in the full-text index no longer end at a soft hyphen or another invisible character. A library before schema 8 is
-- written anew for 008 in this form already. An index of schema 8 is emptied and filled: see library/migrations.cpp.
DELETE FROM search_rewritten WHERE NOT EXISTS (SELECT 1 FROM search_rewrite);
