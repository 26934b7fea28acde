#pragma once

#include "library/connection.h"
#include "library/statement.h"
#include "text/searchterms.h"

#include <QList>

#include <optional>

namespace dp {

/// Writes the full-text index: of each paper its title, abstract, authors and comment as they are read, TeX
/// turned into text. The index keeps no text of its own, so a paper leaves it with the very words it came
/// with. Every method runs in the caller's transaction.
///
/// A word that many papers have is written with a mark after its third letter. SQLite's index answers a word
/// in any number of papers newest first without reading them all, but the beginning of a word only after
/// merging all papers of all words that begin so: with the mark a beginning of four letters or more meets the
/// rare words alone, and the common ones are asked for by name beside it. Beginnings of one to three letters
/// have an index of their own, in which the mark makes no difference.
class SearchIndex
{
public:
    struct Text {
        QString title, abstract, authors, comment;
    };
    /// A text as the index takes it. Made of a text alone, so that any thread can do it beforehand.
    struct Prepared {
        QString title, abstract, authors, comment;
    };
    static Prepared prepared(const Text &text);

    explicit SearchIndex(Connection &connection);

    Outcome add(qint64 id, const Text &text) { return add(id, prepared(text)); }
    Outcome add(qint64 id, const Prepared &text);
    Outcome remove(qint64 id, const Text &text) { return remove(id, prepared(text)); }
    Outcome remove(qint64 id, const Prepared &text);
    enum class Memory { Usual, Much };
    /// What SQLite may hold of a transaction before it writes, in its page cache and of what the index
    /// gathers, each: where very many papers are stored, some 60 MB. The index remembers it until it is set
    /// again.
    static Outcome setMemory(Connection &connection, Memory memory);
    /// From the papers as they are. Housekeeping is told to merge what it leaves in many parts.
    Outcome rebuild();

    /// What the index is asked for papers with all of the terms: an expression of FTS5's. Empty where there
    /// are none.
    static QString expression(const QList<SearchTerm> &terms);
    /// The text with the mark in its common words.
    static QString marked(const QString &text);

private:
    Statement m_add;
    Statement m_remove;
    Connection &m_connection;
};

} // namespace dp
