#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace dp {

/// What a person follows: a name, what arXiv is asked for it, and how much of the answer is kept in a page.
struct Keyword {
    static constexpr int defaultLimit = 100;
    static constexpr int maximumLimit = 10000; ///< today's arXiv answers nothing past its 10,000th result
    static constexpr int maximumLength =
        200; ///< characters of a name; a query of one's own may have ten times as many

    qint64 id = 0; ///< in the library; 0 before it is stored
    QString name;
    QString query; ///< in arXiv's own syntax; empty: made from the name
    QStringList categories; ///< archives or categories, any of which a paper must have; empty: all of arXiv
    int limit = defaultLimit;

    static QStringList defaultCategories();
    /// The keywords of a new library.
    static QList<Keyword> defaults();

    /// The keyword with its name's white space folded and its categories in arXiv's spelling, or what is
    /// wrong with it.
    static Result<Keyword> checked(Keyword keyword);
    /// What two names must differ in: arXiv's search knows no upper and lower case.
    static QString folded(const QString &name);
};

/// A keyword with what the library holds for it.
struct KeywordState {
    Keyword keyword;
    int papers = 0;
    int unread = 0;
    QDateTime refreshed; ///< the last believable answer; invalid: never
};

} // namespace dp
