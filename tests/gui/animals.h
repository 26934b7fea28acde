#pragma once

#include "gui/deskfixture.h"
#include "gui/pages/paperspage.h"
#include "gui/table/papersmodel.h"
#include "library/libraryopener.h"
#include "library/papers.h"
#include "library/transaction.h"
#include "support/somepaper.h"

namespace dp::test {

/// Stores papers that belong to no keyword. Their titles are "Zebra 1", "Lion 2" and so on.
inline bool storeAnimals(DeskFixture &f, int count, int from = 1)
{
    auto library = libraryopener::open(
        f.options.library, Library::Access::Create, {Keyword{0, QStringLiteral("A"), {}, {}, 100}});
    if (!library)
        return false;
    QList<Paper> papers;
    for (int i = from; i < from + count; ++i) {
        Paper paper = somePaper(QStringLiteral("2501.%1").arg(i, 5, 10, QLatin1Char('0')));
        paper.title = i % 2 ? QStringLiteral("Zebra %1").arg(i) : QStringLiteral("Lion %1").arg(i);
        paper.abstract =
            i == 7 ? QStringLiteral("zebra zebra zebra") : QStringLiteral("An animal of the plain");
        papers << paper;
    }
    // One transaction, so that the disk is written once and not thousands of times.
    Transaction transaction(**library);
    return transaction.begin().ok()
        && Papers(**library)
               .store(papers, 0, Source::Feed, QDateTime(QDate(2025, 2, 1), QTime(8, 0), Qt::UTC))
               .ok()
        && transaction.commit().ok();
}

inline PapersPage *shown(DeskFixture &f)
{
    return f.window().shownPage();
}
inline QString title(PapersPage *page, int row)
{
    return page->model()->index(row, PapersModel::TitleColumn).data().toString();
}

} // namespace dp::test
