-- More words of the full-text index have the mark of common ones. library/searchrewrite.cpp fills it again from the papers.
INSERT INTO search (search) VALUES ('delete-all');
