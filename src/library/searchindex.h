#pragma once

#include "library/rewritestate.h"
#include "library/sqlite/statement.h"
#include "text/searchterms.h"

#include <QList>

#include <optional>

namespace dp {

/// Writes the full-text index. For each paper it contains the title, abstract, authors and comment as
/// readable text, with TeX converted. The index stores no text, so a paper must be removed with exactly the
/// words that were added. Every method runs in the caller's transaction.
///
/// A common word is written with a mark after its third letter. SQLite's index returns the papers of a
/// complete word newest first without reading all of them. For the beginning of a word, it must first merge
/// all papers of all words with this beginning. With the mark, a beginning of four letters or more finds only
/// the rare words, and the common words are added to the query by name. Beginnings of one to three letters
/// use a separate prefix index, in which the mark has no effect.
class SearchIndex
{
public:
    struct Text {
        QString title, abstract, authors, comment;
    };
    /// A text in the form that is written to the index. It depends only on the text, so any thread can
    /// prepare it.
    struct Prepared {
        QString title, abstract, authors, comment;

        friend bool operator==(const Prepared &, const Prepared &) = default;
    };
    static Prepared prepared(const Text &text);

    explicit SearchIndex(Connection &connection);

    /// During a rewriting of the index (library/searchrewrite.h), these functions use the form in which the
    /// paper is in the index.
    Outcome add(qint64 id, const Text &text) { return add(id, prepared(text)); }
    Outcome add(qint64 id, const Prepared &text);
    Outcome remove(qint64 id, const Text &text);

    /// The folding of letters: the current one, or the one used until schema 4.
    enum class Folding { Today, Former };
    /// The steps of prepared(): convert TeX to text, then insert the mark into common words.
    static Text readable(const Text &text);
    static Prepared markedAll(const Text &readable, Folding folding);
    /// Returns whether the text is the same in every folding.
    static bool isPlain(const Text &readable);
    /// Adds or removes the text without checking the form in which the paper is in the index.
    Outcome addAsWritten(qint64 id, const Prepared &text);
    Outcome removeAsWritten(qint64 id, const Prepared &text);
    enum class Memory { Usual, Much };
    /// Sets the memory that SQLite may use in a transaction before it writes. This applies to its page cache
    /// and to the new data of the index, separately. Much: about 60 MB each, for very many papers. The index
    /// keeps the setting until it is set again.
    static Outcome setMemory(Connection &connection, Memory memory);
    /// Rewrites the index from the papers. Housekeeping later merges the parts of the new index.
    Outcome rebuild();

    /// Returns an FTS5 expression for the papers that contain all terms. Categories are not included. Empty
    /// if all terms are excluded terms.
    static QString expression(const QList<SearchTerm> &terms);
    /// Returns the text with the mark in its common words.
    static QString marked(const QString &text, Folding folding = Folding::Today);

private:
    /// Returns whether the paper is not yet in the index in today's form. Also reads m_rewriting.
    Result<bool> isUnwritten(qint64 id);
    Outcome readRewriting();

    Statement m_add;
    Statement m_remove;
    Connection &m_connection;
    std::optional<searchrewrite::State> m_rewriting; // read in the current transaction
};

} // namespace dp
