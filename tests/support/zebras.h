#pragma once

#include "support/madeuppapers.h"

namespace dp::test {

/// Returns a paper on zebras for tests in which only the time of submission matters.
inline MadeUpPaper zebra(int number, const QDateTime &submitted)
{
    MadeUpPaper paper;
    paper.published = paper.updated = submitted;
    paper.id = QStringLiteral("2601.%1").arg(number, 5, 10, QChar(u'0'));
    paper.title = QStringLiteral("Zebra <b>%1</b> & more").arg(number);
    paper.abstract = QStringLiteral("Of a zebra.");
    paper.authors = {QStringLiteral("A. Muster")};
    paper.categories = {QStringLiteral("cs.CL")};
    return paper;
}

/// Returns `aDay` papers for each day from `from` to `to` in 2026, newest first. The papers of a day are five
/// hours apart.
inline QList<MadeUpPaper> zebras(QDate from, QDate to, int aDay)
{
    QList<MadeUpPaper> papers;
    for (QDate day = to; day >= from; day = day.addDays(-1))
        for (int i = aDay; i-- > 0;)
            papers << zebra(
                int(QDate(2026, 1, 1).daysTo(day)) * aDay + i, QDateTime(day, QTime(2 + 5 * i, 0), Qt::UTC));
    return papers;
}

} // namespace dp::test
