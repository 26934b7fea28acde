#pragma once

#include "library/rewritestate.h"
#include "library/sqlite/statement.h"
#include "text/searchterms.h"

#include <optional>

namespace dp {

/// Writes the full-text index. For each paper, the index contains the title, abstract, authors and comment as
/// readable text, with TeX converted. The index stores no text, so a paper must be removed with exactly the
/// words that were added. Every function must be called in a transaction.
///
/// A common word is written with a mark after its third letter. SQLite's index returns the papers of a
/// complete word newest first without reading all of them. For the beginning of a word, it must first merge
/// all papers of all words with this beginning. With the mark, a beginning of four letters or more finds only
/// the rare words, and the common words with this beginning are added to the query as complete words.
/// Beginnings of one to three letters use a separate prefix index, in which the mark has no effect.
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

    /// Adds or removes a paper, also while the index is being rewritten (library/searchrewrite.h): add() then
    /// writes the new form, and remove() removes the form that the index has, old or new.
    Outcome add(qint64 id, const Text &text) { return add(id, prepared(text)); }
    Outcome add(qint64 id, const Prepared &text);
    Outcome remove(qint64 id, const Text &text);

    /// The folding of letters: the current folding, or the folding that was used until schema 4.
    enum class Folding { Today, Former };
    /// Runs the first step of prepared(): converts TeX to text. The second step, markedAll(), inserts the
    /// mark into common words.
    static Text readable(const Text &text);
    static Prepared markedAll(const Text &readable, Folding folding);
    /// Returns whether the text has only ASCII characters, so that every folding gives the same result.
    static bool isPlain(const Text &readable);
    /// Adds or removes the text. Does not check the form in which the index contains the paper.
    Outcome addAsWritten(qint64 id, const Prepared &text);
    Outcome removeAsWritten(qint64 id, const Prepared &text);
    enum class Memory { Usual, Much };
    /// Sets how much memory SQLite may use in a transaction before it writes to the disk. This amount applies
    /// separately to the page cache and to the new data of the index. Memory::Much is about 60 MB for each of
    /// them, for very many papers. The index keeps the setting until this function is called again.
    static Outcome setMemory(Connection &connection, Memory memory);
    /// Empties the index and writes all papers again. Housekeeping later merges the parts of the new index.
    Outcome rebuild();

    /// Returns an FTS5 expression for the papers that have the term. Must not be called for a category.
    static QString expression(const SearchTerm &term);
    /// Returns the text with the mark inserted into its common words.
    static QString marked(const QString &text, Folding folding = Folding::Today);

private:
    /// Returns whether the index does not contain the current form of the paper yet. Also sets m_rewriting.
    Result<bool> isUnwritten(qint64 id);
    Outcome readRewriting();

    Statement m_add;
    Statement m_remove;
    Connection &m_connection;
    // Progress of the rewriting, read in the current transaction; empty: not read yet.
    std::optional<searchrewrite::State> m_rewriting;
};

} // namespace dp
