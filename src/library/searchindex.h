#pragma once

#include "library/connection.h"
#include "library/rewritestate.h"
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

        friend bool operator==(const Prepared &, const Prepared &) = default;
    };
    static Prepared prepared(const Text &text);

    explicit SearchIndex(Connection &connection);

    /// While the index is written anew (library/searchrewrite.h), these three do what fits how the paper is
    /// in it.
    Outcome add(qint64 id, const Text &text) { return add(id, prepared(text)); }
    Outcome add(qint64 id, const Prepared &text);
    Outcome remove(qint64 id, const Text &text);

    /// How the letters of words are made alike: as they are today, or were until schema 4.
    enum class Folding { Today, Former };
    /// The parts of prepared(): TeX turned into text, and that text with the mark in its common words.
    static Text readable(const Text &text);
    static Prepared markedAll(const Text &readable, Folding folding);
    /// Whether it is the same in every folding.
    static bool isPlain(const Text &readable);
    /// Without looking at how the paper is in the index.
    Outcome addAsWritten(qint64 id, const Prepared &text);
    Outcome removeAsWritten(qint64 id, const Prepared &text);
    enum class Memory { Usual, Much };
    /// What SQLite may hold of a transaction before it writes, in its page cache and of what the index
    /// gathers, each: where very many papers are stored, some 60 MB. The index remembers it until it is set
    /// again.
    static Outcome setMemory(Connection &connection, Memory memory);
    /// From the papers as they are. Housekeeping is told to merge what it leaves in many parts.
    Outcome rebuild();

    /// What the index is asked for papers with all of the terms, in an expression of FTS5's; categories are
    /// not in it. Empty where there are none but excluded ones.
    static QString expression(const QList<SearchTerm> &terms);
    /// The text with the mark in its common words.
    static QString marked(const QString &text, Folding folding = Folding::Today);

private:
    /// Whether the paper is not yet in the index as it is written today, and what kind of rewriting there is.
    Result<bool> isUnwritten(qint64 id);
    Outcome readRewriting();

    Statement m_add;
    Statement m_remove;
    Connection &m_connection;
    std::optional<searchrewrite::State> m_rewriting; // read in the transaction that this is used in
};

} // namespace dp
