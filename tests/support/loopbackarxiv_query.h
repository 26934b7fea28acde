#pragma once

#include "support/loopbackarxiv_index.h"

#include <QDateTime>
#include <QStringList>

#include <memory>
#include <optional>

namespace dp::test {

/// A parsed search_query of arXiv's API, with which LoopbackArxiv finds papers. A value in the thread of its
/// owner.
///
/// It is strict where arXiv is tolerant or its behaviour is unknown. An unknown field, an operator without
/// operands, a missing quotation mark, a leading star and brackets after a field are malformed. AND, OR and
/// ANDNOT have no precedence and nest to the right, as on the current arXiv. Adjacent terms are joined by OR.
class LoopbackQuery
{
public:
    /// Returns nothing if the query is malformed. `error` is then the reason.
    static std::optional<LoopbackQuery> parse(const QString &text, QString *error);

    /// Returns the query as in the feed's title, with every field named.
    QString canonical() const;
    /// Returns the score of the paper; 0: no match.
    int score(const PaperIndex &index, int paper) const;

private:
    struct Term {
        QString field;
        QString text; ///< as written, with quotation marks
        QStringList words; ///< in the form of the index
        QDateTime from; ///< limits of a range, both included
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
