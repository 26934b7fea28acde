#pragma once

#include "support/loopbackarxiv_index.h"

#include <QDateTime>
#include <QStringList>

#include <memory>
#include <optional>

namespace dp::test {

/// A search_query of arXiv's API, parsed: what LoopbackArxiv finds papers with. A value in the thread of its
/// owner.
///
/// It is strict where arXiv is forgiving or where nobody knows: an unknown field, an operator without
/// operands, a quotation mark too few, a star in front and brackets after a field are malformed. AND, OR and
/// ANDNOT have no precedence and nest to the right, as today's arXiv does; terms side by side are joined by
/// OR.
class LoopbackQuery
{
public:
    /// Nothing where it is malformed, and then `error` says why.
    static std::optional<LoopbackQuery> parse(const QString &text, QString *error);

    /// As the feed's title repeats it, with every field named.
    QString canonical() const;
    /// How well the paper matches; 0 is not at all.
    int score(const PaperIndex &index, int paper) const;

private:
    struct Term {
        QString field;
        QString text; ///< as written, with its quotation marks
        QStringList words; ///< as the index has them
        QDateTime from; ///< of a range; both ends included
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
