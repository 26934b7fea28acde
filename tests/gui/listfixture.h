#pragma once

#include "gui/deskfixture.h"
#include "gui/table/papersmodel.h"
#include "library/libraryopener.h"
#include "library/paperreader.h"
#include "library/papers.h"
#include "library/transaction.h"
#include "support/somepaper.h"

#include <QLocale>
#include <QScrollBar>

namespace dp::test {

/// A window with two keywords. The first keyword has the given number of papers.
struct ListFixture : DeskFixture {
    explicit ListFixture(int papers)
    {
        auto library = libraryopener::open(options.library, Library::Access::Create,
            {Keyword{0, QStringLiteral("A"), {}, {}, 100}, Keyword{0, QStringLiteral("B"), {}, {}, 100}});
        made = library.ok() && (papers == 0 || give(**library, 1, papers));
    }
    bool give(Library &library, int from, int count)
    {
        QList<Paper> papers;
        for (int i = from; i < from + count; ++i) {
            papers << somePaper(QStringLiteral("2501.%1").arg(i, 5, 10, QLatin1Char('0')));
            papers.last().title = QStringLiteral("Zebra %1").arg(i);
        }
        Transaction transaction(library);
        return transaction.begin() && Papers(library).store(papers, 1, Source::Feed, clock.now())
            && transaction.commit();
    }
    bool run()
    {
        return made && start() && QTest::qWaitFor([this] {
            return page() && page()->model()->rowCount() == page()->state().papers;
        });
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(table(), key, modifiers); }
    qint64 marked(const QString &column)
    {
        const auto library = openLibrary();
        PaperQuery query;
        query.starredOnly = column == QStringLiteral("starred");
        int number = 0;
        (void)PaperReader(*library).forEach(query, [&](const LibraryPaper &paper) {
            number += column == QStringLiteral("starred") || paper.read;
            return success();
        });
        return number;
    }
    QList<qint64> starred()
    {
        PaperQuery query;
        query.starredOnly = true;
        const auto ids = PaperReader(*openLibrary()).ids(query);
        return ids ? *ids : QList<qint64>{-1};
    }
    /// Returns whether the message contains this number in the format of the locale, and ends with the text.
    bool says(int number, const QString &what)
    {
        return said().contains(QLocale().toString(number)) && said().endsWith(what);
    }
    QString said() { return message(); }
    bool made = false;
};

} // namespace dp::test
