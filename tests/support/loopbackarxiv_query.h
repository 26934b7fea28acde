#pragma once

#include "support/loopbackarxiv_index.h"

#include <QDateTime>
#include <QStringList>

#include <memory>
#include <optional>

namespace dp::test {

/// A parsed search_query of arXiv's API. LoopbackArxiv uses it to find papers, only in its own thread.
///
/// The parser is strict in cases where arXiv is tolerant or where its behaviour is unknown. These are errors:
/// an unknown field, an operator without operands, a missing quotation mark, a star at the beginning of a
/// word, and brackets after a field. As on the current arXiv, AND, OR and ANDNOT have the same precedence and
/// are grouped from the right. Adjacent terms without an operator are joined by OR.
class LoopbackQuery
{
public:
    /// Parses a query. If the query is malformed, returns nothing and stores the reason in `error`.
    static std::optional<LoopbackQuery> parse(const QString &text, QString *error);

    /// Returns the query as the title of the feed shows it: each term has the name of its field.
    QString canonical() const;
    /// Returns how well the paper matches; 0: the paper does not match.
    int score(const PaperIndex &index, int paper) const;

private:
    struct Term {
        QString field;
        QString text; ///< text of the term as in the query, with quotation marks
        QStringList words; ///< words of the term, in the form of PaperIndex::words()
        QDateTime from; ///< first and last time of a range; both belong to the range
        QDateTime to;
    };
    struct Node {
        enum class Kind { Term, And, Or, AndNot } kind = Kind::Term;
        Term term;
        bool inBrackets = false;
        std::shared_ptr<const Node> left;
        std::shared_ptr<const Node> right;
    };
    class Parser;

    static int score(const Node &node, const PaperIndex &index, int paper);
    static int score(const Term &term, const PaperIndex &index, int paper);
    static QString canonical(const Node &node);

    std::shared_ptr<const Node> m_root;
};

} // namespace dp::test
